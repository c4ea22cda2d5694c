import { type ColumnParts, Columns } from './columns.ts';
import { type Book, type Hashes, hashPair } from './digest.ts';

/** A notebook as plain data, which one thread hands another. */
export interface Parcel {
  rule: string;
  kept: number;
  /** By word. */
  names: readonly string[];
  words: Float64Array;
  /** By pair: its two words. */
  first: Int32Array;
  second: Int32Array;
  columns: ColumnParts;
}

/** A book that another thread writes. Digests may refer to it from the start; nothing is in it before it is delivered. */
export class PromisedBook implements Book {
  rule = '';
  kept = 1;
  names: readonly string[] = [];
  words: Hashes = [];
  pairs: Hashes = [];
  readonly sealed = new Map<number, never>();
  columns = new Columns();
  private first = new Int32Array(0);
  private second = new Int32Array(0);

  deliver({ rule, kept, names, words, first, second, columns }: Parcel): void {
    Object.assign(this, { rule, kept, names, first, second });
    const hash = (word: number) => words[word];
    this.words = { length: words.length, at: hash };
    this.pairs = { length: first.length, at: (pair) => hashPair(words[first[pair]], words[second[pair]]) };
    this.columns = Columns.of(columns);
  }

  phrase(pair: number): string {
    return `${this.names[this.first[pair]]} ${this.names[this.second[pair]]}`;
  }
}
