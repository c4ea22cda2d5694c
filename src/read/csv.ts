import { UserError } from '../errors.ts';
import type { Place, Row } from '../types.ts';
import { isBinary } from './appearance.ts';
import { CsvRecords } from './csv-records.ts';
import { FIELD_NAMES, rowOf } from './fields.ts';
import type { Format } from './format.ts';
import { LIMITS } from './limits.ts';
import { linesOf } from './lines.ts';
import { type Reading, Unreadable } from './reading.ts';

const DELIMITERS = [',', '\t', ';'] as const;
const USUAL: readonly string[] = Object.values(FIELD_NAMES).flat();

/** A table whose first line names the columns, separated by commas, tabs or semicolons. Cells may hold line breaks. */
export const csv: Format = {
  id: 'csv',
  title: 'CSV or TSV with a header line',
  recognise: ({ name, text }) => !isBinary(text) && (/\.(csv|tsv)$/.test(name) || namesOutput(text)),

  async *rows(source, reading) {
    const records = new CsvRecords(delimiterOf(source.head.text));
    const at = (line: number): Place => ({ file: source.file, line });
    let columns: string[] | null = null;
    for await (const { first, texts } of linesOf(source, reading)) {
      for (let i = 0; i < texts.length; i++) {
        const cells = records.push(texts[i], first + i);
        if (records.size > LIMITS.row)
          throw new UserError('too-large', { what: 'the row', limit: '64 MiB' }, at(records.began));
        if (typeof cells === 'string') {
          if (columns === null) throw new UserError('bad-line', { problem: cells }, at(records.began));
          skip(records, cells, at, reading);
        }
        if (!Array.isArray(cells)) continue;
        if (columns === null) columns = columnNames(cells, reading);
        else {
          const row = rowOfCells(cells, columns, at(records.began), reading);
          if (row !== null) yield row;
        }
      }
    }
    if (records.open) skip(records, 'a quote is opened and never closed', at, reading);
  },
};

/** Every line of a record that can't be read is a bad line: a stray quote may have swallowed whole rows. */
function skip(records: CsvRecords, problem: string, at: (line: number) => Place, reading: Reading): void {
  for (let line = records.began; line <= records.line; line++) reading.bad(at(line), problem);
}

function rowOfCells(cells: readonly string[], columns: readonly string[], place: Place, reading: Reading): Row | null {
  return reading.attempt(place, () => {
    if (cells.length !== columns.length)
      throw new Unreadable(`it has ${cells.length} cells, the header has ${columns.length}`);
    const row = rowOf(Object.fromEntries(columns.map((column, i) => [column, cells[i]])), place, reading);
    return {
      ...row,
      id: copy(row.id),
      prompt: copy(row.prompt),
      group: copy(row.group),
      outputs: row.outputs.map(copy),
    };
  });
}

/** A cell is a window on the piece of the file that it was cut from, and would keep all of that in memory. */
function copy(cell: string | null): string | null {
  return cell === null ? null : Buffer.from(cell).toString();
}

/** Spreadsheets like to capitalise: a usual name counts in any case, unless the user has named the column so. */
function columnNames(cells: readonly string[], reading: Reading): string[] {
  const mapped: readonly (string | null | undefined)[] = [...Object.values(reading.fields), reading.groupBy];
  return cells.map((cell) => {
    const name = cell.trim();
    const lower = name.toLowerCase();
    return mapped.includes(name) || !USUAL.includes(lower) ? name : lower;
  });
}

/** Without a telling file name: a first line of two or more columns, one of them with a usual name for the output. */
function namesOutput(text: string): boolean {
  const cells = new CsvRecords(delimiterOf(text)).push(firstLine(text), 1);
  const names: readonly string[] = FIELD_NAMES.output;
  return Array.isArray(cells) && cells.length > 1 && cells.some((cell) => names.includes(cell.trim().toLowerCase()));
}

/** The one that is most frequent in the header. */
function delimiterOf(text: string): string {
  const header = firstLine(text);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0];
}
