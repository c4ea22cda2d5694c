import type { Attributes, Row } from '../../types.ts';
import { type Segmented, sortNumbers } from '../columns.ts';
import { type Book, type Digest, segmentsOf } from '../digest.ts';
import { Writer } from './bytes.ts';
import { isKeyed } from './order.ts';

/** The number of a book's gram in the list of the profile; -1 where it is not kept. */
export type RankOf = (gram: number) => number;

export type Ranks = Record<'words' | 'pairs', RankOf>;

export interface RowContext {
  kept: number;
  numbers: readonly string[];
  labels: readonly string[];
  /** Groups and values of labels by number. */
  texts: ReadonlyMap<string, number>;
  ranksIn(book: Book): Ranks;
}

export const HAS_ID = 1;
export const HAS_PROMPT = 2;

/** Writes rows, which come in their order (order.ts): what is the same of several of them stands there once. */
export class RowWriter {
  readonly writer = new Writer();
  /** So many prompts were there, told apart by the id where rows have one, else by the text, else by the row. */
  prompts = 0;
  private before: string | null = null;
  private readonly record = new Writer();
  private readonly context: RowContext;
  private ranks: { book: Book; of: Ranks } | null = null;
  private numbers = new Float64Array(1 << 8);

  constructor(context: RowContext) {
    this.context = context;
  }

  /** Rows that none comes before or after by their order. */
  write(rows: readonly Row[]): void {
    const [first] = rows;
    const records = rows.map((row) => row.outputs.map((print, i) => this.recordOf(print, row.attributes![i])));
    const lists = isKeyed(first) ? [records.flat()] : records;
    for (const list of lists) list.sort(Buffer.compare);
    if (lists.length > 1) lists.sort(compareAll);
    const prompt = first.id ?? first.prompt;
    this.prompts += prompt === null ? lists.length : prompt === this.before ? 0 : 1;
    this.before = prompt;
    for (const list of lists) {
      this.key(first);
      this.writer.count(list.length);
      for (const bytes of list) this.writer.bytes(bytes);
    }
  }

  private key({ id, prompt, group }: Row): void {
    const { writer } = this;
    writer.count((id === null ? 0 : HAS_ID) | (prompt === null ? 0 : HAS_PROMPT));
    if (id !== null) writer.hex(id);
    if (prompt !== null) writer.hex(prompt);
    writer.count(this.textNumber(group));
  }

  private textNumber(text: string | null | undefined): number {
    return text === null || text === undefined ? 0 : this.context.texts.get(text.toWellFormed())! + 1;
  }

  private recordOf(print: string | null, { digest, numbers, labels }: Attributes): Buffer {
    const { record, context } = this;
    record.clear();
    if (print === null) {
      record.count(0);
      return record.taken();
    }
    record.count(digest!.book.columns.length[digest!.at] + 1);
    record.hex(print);
    this.digest(digest!);
    for (const field of context.numbers) {
      const value = numbers?.[field];
      record.count(value === undefined ? 0 : 1);
      if (value !== undefined) record.number(value);
    }
    for (const field of context.labels) record.count(this.textNumber(labels?.[field]));
    return record.taken();
  }

  /** Where all grams are kept, how many of them follow, and how many are different, goes without saying. */
  private digest({ book, at }: Digest): void {
    const { columns } = book;
    const { words, pairs } = this.ranksIn(book);
    const isWhole = this.context.kept === 1;
    const segments = segmentsOf(columns.length[at]);
    if (!isWhole) this.record.count(columns.distinct[at]);
    this.grams(columns.words, at, words, segments, isWhole);
    this.grams(columns.pairs, at, pairs, segments, isWhole);
    const { start, value, segment } = columns.repeats;
    this.record.count(start[at + 1] - start[at]);
    for (let i = start[at]; i < start[at + 1]; i++) {
      this.record.count(i === start[at] ? segment[i] : segment[i] - segment[i - 1]);
      this.record.count(value[i]);
    }
  }

  /** A gram is its number in the list times the number of segments, and its segment; grams are written as differences. */
  private grams({ start, value, segment }: Segmented, at: number, rankOf: RankOf, segments: number, isWhole: boolean) {
    const all = start[at + 1] - start[at];
    if (all > this.numbers.length) this.numbers = new Float64Array(2 * all);
    const { numbers, record } = this;
    let kept = 0;
    for (let i = start[at]; i < start[at + 1]; i++) {
      const rank = rankOf(value[i]);
      if (rank >= 0) numbers[kept++] = rank * segments + segment[i];
    }
    sortNumbers(numbers, 0, kept);
    if (!isWhole) record.count(kept);
    for (let i = 0, last = 0; i < kept; last = numbers[i++]) record.count(numbers[i] - last);
  }

  private ranksIn(book: Book): Ranks {
    if (this.ranks?.book !== book) this.ranks = { book, of: this.context.ranksIn(book) };
    return this.ranks.of;
  }
}

function compareAll(a: readonly Buffer[], b: readonly Buffer[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = Buffer.compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
