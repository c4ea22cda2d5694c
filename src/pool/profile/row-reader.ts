import type { Attributes, Row } from '../../types.ts';
import type { Segmented } from '../columns.ts';
import { type Book, nextBoundary, segmentsOf } from '../digest.ts';
import { Damaged, type Reader, TooShort } from './bytes.ts';
import type { Header } from './header.ts';
import { compareRows, isKeyed } from './order.ts';
import { HAS_ID, HAS_PROMPT } from './row-writer.ts';

/** Larger numbers are read of no file (read/attributes.ts). */
const LARGEST = 1e100;
/** An output takes a byte, and no text has more words than this. */
const MOST_WORDS = 2 ** 31 - 2;

/** What rows of a profile refer to. */
export interface Tables {
  texts: readonly string[];
  /** How many words and pairs are listed. */
  words: number;
  pairs: number;
}

/** Reads the rows of a profile one by one into the columns of a book, and believes nothing of them. */
export class RowReader {
  private readonly header: Header;
  private readonly tables: Tables;
  private readonly place: Row['place'];
  private before: Row | null = null;
  private readonly sizes = new Float64Array(128);
  private readonly counts = new Int32Array(128);
  private value = new Int32Array(1 << 8);
  private segment = new Uint8Array(1 << 8);

  constructor(header: Header, tables: Tables, file: string) {
    this.header = header;
    this.tables = tables;
    this.place = { file, line: null };
  }

  row(reader: Reader, book: Book): Row {
    const flags = reader.count(HAS_ID | HAS_PROMPT);
    const id = (flags & HAS_ID) === 0 ? null : reader.hex(8);
    const prompt = (flags & HAS_PROMPT) === 0 ? null : reader.hex(8);
    const group = this.text(reader);
    const outputs: (string | null)[] = [];
    const attributes: Attributes[] = [];
    for (let left = reader.many(1); left > 0; left--) {
      const words = reader.count(MOST_WORDS + 1) - 1;
      outputs.push(words < 0 ? null : reader.hex(8));
      attributes.push(words < 0 ? NOTHING : this.output(reader, words, book));
    }
    if (outputs.length === 0) throw new Damaged('a row of it has no outputs');
    const row: Row = { id, prompt, group, outputs, attributes, isHashed: true, place: this.place };
    const order = this.before === null ? -1 : compareRows(this.before, row);
    if (order > 0 || (order === 0 && isKeyed(row))) throw new Damaged('its rows are not in order');
    this.before = row;
    return row;
  }

  private text(reader: Reader): string | null {
    const number = reader.count(this.tables.texts.length);
    return number === 0 ? null : this.tables.texts[number - 1];
  }

  private output(reader: Reader, words: number, book: Book): Attributes {
    const digest = { book, at: this.digest(reader, words, book) };
    const numbers = this.header.numbers.flatMap((field): [string, number][] => {
      if (reader.count(1) === 0) return [];
      const x = reader.number();
      if (!(Math.abs(x) <= LARGEST)) throw new Damaged('a number of an output is none');
      return [[field, x]];
    });
    const labels = this.header.labels.flatMap((field): [string, string][] => {
      const value = this.text(reader);
      return value === null ? [] : [[field, value]];
    });
    if (numbers.length + labels.length === 0) return { digest };
    return {
      ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
      ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
      digest,
    };
  }

  private digest(reader: Reader, length: number, { columns }: Book): number {
    const { words, pairs } = this.tables;
    const isWhole = this.header.kept === 1;
    const segments = segmentsOf(length);
    for (let k = 0, from = 0; k < segments; k++) {
      const to = nextBoundary(from);
      this.sizes[k] = Math.min(to, length) - from;
      from = to;
    }
    const distinct = isWhole ? -1 : reader.count(length);
    const many = isWhole ? length : reader.count(length);
    const different = this.grams(reader, many, segments, words, columns.words);
    if (!isWhole && (distinct < different || (length > 0 && distinct === 0))) throw new Damaged(ODD);
    // A pair stands where its second word does.
    if (length > 0) this.sizes[0]--;
    const mostPairs = Math.max(0, length - 1);
    this.grams(reader, isWhole ? mostPairs : reader.count(mostPairs), segments, pairs, columns.pairs);
    this.repeats(reader, segments, columns.repeats);
    return columns.close(length, isWhole ? different : distinct);
  }

  /** How many different grams there are among so many. */
  private grams(reader: Reader, many: number, segments: number, listed: number, into: Segmented): number {
    if (many > reader.left) throw new TooShort();
    if (many > this.value.length) {
      this.value = new Int32Array(2 * many);
      this.segment = new Uint8Array(2 * many);
    }
    const { counts, value, segment } = this;
    const most = listed * segments - 1;
    counts.fill(0, 0, segments);
    let different = 0;
    for (let i = 0, last = 0; i < many; i++) {
      last += reader.count(Math.max(0, most));
      if (last > most) throw new Damaged('it names a gram that is not listed');
      value[i] = Math.floor(last / segments);
      segment[i] = last - value[i] * segments;
      counts[segment[i]]++;
      if (i === 0 || value[i] !== value[i - 1]) different++;
    }
    for (let k = 0; k < segments; k++) if (counts[k] > this.sizes[k]) throw new Damaged(ODD);
    into.place(value, segment, many, counts);
    return different;
  }

  private repeats(reader: Reader, segments: number, into: Segmented): void {
    let k = -1;
    for (let left = reader.count(segments); left > 0; left--) {
      const further = reader.count(segments);
      if (k >= 0 && further === 0) throw new Damaged(ODD);
      k = Math.max(0, k) + further;
      if (k >= segments) throw new Damaged(ODD);
      const times = reader.count(this.sizes[k]);
      if (times === 0) throw new Damaged(ODD);
      into.add(times, k);
    }
  }
}

/** Of an output that is not there. */
const NOTHING: Attributes = {};
const ODD = 'its counts do not add up';
