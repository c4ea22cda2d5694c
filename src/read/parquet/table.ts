import type { Compressors, RowGroup } from 'hyparquet';
import { UserError } from '../../errors.ts';
import type { Place, Row } from '../../types.ts';
import type { Fields, RandomAccess, Source } from '../format.ts';
import type { Reading } from '../reading.ts';
import { recordRows } from '../records.ts';
import { shown } from '../shown.ts';
import { Budget } from './budget.ts';
import { compressorsFor, KNOWN } from './codec.ts';
import { Column } from './column.ts';
import { type Footer, readFooter } from './footer.ts';
import { leavesOf, type Node, nodeOf, readerOf, type Stored } from './nesting.ts';
import { Damage } from './page.ts';
import { decoderOf } from './values.ts';

/** The rows of a file: those of its row groups one after the other, each read from all columns side by side. */
export async function* tableRows(source: Source, reading: Reading): AsyncGenerator<Row> {
  const { file } = source;
  const access = await source.random();
  const footer = await readFooter(access, file);
  const table = new Table(file, access, footer, await compressorsIn(footer, file), reading);
  for (const group of footer.groups) {
    for await (const record of table.records(group)) {
      yield* reading.attempt(table.place, () => recordRows(record, table.place, reading)) ?? [];
    }
  }
}

class Table {
  readonly #file: string;
  readonly #access: RandomAccess;
  readonly #compressors: Compressors;
  readonly #root: Node;
  readonly #leaves: readonly Node[];
  readonly #budget: Budget;
  readonly #values: ReadonlyMap<Node, Stored['decoded']>;
  #row = 0;

  constructor(file: string, access: RandomAccess, { schema }: Footer, compressors: Compressors, reading: Reading) {
    this.#file = file;
    this.#access = access;
    this.#compressors = compressors;
    this.#root = this.#checked(() => nodeOf(schema, null));
    this.#leaves = leavesOf(this.#root);
    this.#budget = new Budget(access.size, () => this.place);
    const broken = () => reading.doubt('invalid-utf8', file, 1);
    this.#values = new Map(this.#leaves.map((leaf) => [leaf, decoderOf(leaf.element, () => this.place, broken)]));
  }

  /** The row that is read, by its number. */
  get place(): Place {
    return { file: this.#file, line: this.#row };
  }

  async *records(group: RowGroup): AsyncGenerator<Fields> {
    const rows = Number(group.num_rows);
    if (rows === 0) return;
    const columns = this.#checked(() => this.#columnsOf(group, rows));
    const stored = new Map(
      this.#leaves.map((leaf, i) => [leaf, { column: columns[i], decoded: this.#values.get(leaf)! }]),
    );
    const fields = this.#root.children.map((child) => [child.name, readerOf(child, stored)] as const);
    for (let left = rows; left > 0; ) {
      for (const column of columns) await this.#load(column);
      const ready = columns.reduce((least, column) => Math.min(least, column.rows), left);
      const after = columns.map(({ rows }) => rows - ready);
      for (let i = 0; i < ready; i++) {
        this.#row++;
        yield this.#checked(() => Object.fromEntries(fields.map(([name, read]) => [name, read()])));
      }
      left -= ready;
      // Lists of different lengths side by side would go on into the next row.
      if (columns.some(({ rows, repetition }, i) => rows !== after[i] || repetition !== 0)) throw this.#damaged(null);
    }
    for (const column of columns) column.close();
  }

  #columnsOf(group: RowGroup, rows: number): Column[] {
    const chunks = new Map(group.columns.map(({ meta_data }) => [meta_data?.path_in_schema.join('\0'), meta_data]));
    return this.#leaves.map((leaf) => {
      const meta = chunks.get(
        leaf.path
          .slice(1)
          .map(({ element }) => element.name)
          .join('\0'),
      );
      if (meta === undefined || meta.type !== leaf.element.type) throw new Damage('column');
      const { element, path, definition, repetition } = leaf;
      const compressors = this.#compressors;
      return new Column(this.#access, { meta, element, path, definition, repetition, compressors }, rows, this.#budget);
    });
  }

  async #load(column: Column): Promise<void> {
    try {
      if (column.rows <= 0) await column.load();
    } catch (error) {
      throw error instanceof UserError ? error : this.#damaged(column.leaf.path[1].element.name);
    }
  }

  #checked<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw error instanceof UserError ? error : this.#damaged(null);
    }
  }

  #damaged(column: string | null): UserError {
    const where = column === null ? '' : ` in the column '${shown([column])}'`;
    const problem = `its Parquet data are damaged${where}, from about this row on. Copy the file anew, or write it again`;
    return new UserError(
      'unreadable-file',
      { problem },
      this.#row === 0 ? { file: this.#file, line: null } : this.place,
    );
  }
}

async function compressorsIn({ groups }: Footer, file: string): Promise<Compressors> {
  const chunks = groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []));
  const unknown = chunks.find(({ codec }) => !KNOWN.includes(codec));
  if (unknown === undefined) return compressorsFor(new Set(chunks.map(({ codec }) => codec)));
  // A codec that nobody knows may be damage, and the name no name any more.
  const column = shown([String(unknown.path_in_schema?.[0] ?? '?')]);
  throw new UserError(
    'unreadable-file',
    {
      problem: `its column '${column}' is compressed with a codec that is not read (${unknown.codec ?? 'unknown'}). Write it with snappy, gzip or zstd`,
    },
    { file, line: null },
  );
}
