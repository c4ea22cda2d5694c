import { type ColumnParts, Columns } from './columns.ts';
import { type Book, hashPair } from './digest.ts';
import { WordList } from './word-list.ts';

/** A book as plain data, which one thread hands another. */
export interface Parcel {
  rule: string;
  kept: number;
  /** The words (word-list.ts), and their hashes. */
  letters: Uint16Array;
  start: Int32Array;
  words: Float64Array;
  /** By pair: its two words. */
  first: Int32Array;
  second: Int32Array;
  columns: ColumnParts;
}

/** A book in which nothing is yet: digests may refer to it before it is filled. */
export function emptyBook(): Book {
  const columns = new Columns();
  return { ...{ rule: '', kept: 1, words: [], pairs: [], names: [] }, phrase: () => '', sealed: new Map(), columns };
}

/** Fills a book with what a parcel holds, whatever it held. */
export function unpack({ rule, kept, letters, start, words, first, second, columns }: Parcel, book: Book): void {
  const names = new WordList({ letters, start });
  const hash = (word: number) => words[word];
  const hashOfPair = (pair: number) => hashPair(words[first[pair]], words[second[pair]]);
  Object.assign(book, {
    ...{ rule, kept, names, columns: Columns.of(columns) },
    ...{ words: { length: words.length, at: hash }, pairs: { length: first.length, at: hashOfPair } },
    phrase: (pair: number) => `${names.at(first[pair])} ${names.at(second[pair])}`,
  });
}
