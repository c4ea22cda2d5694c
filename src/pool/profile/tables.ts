import { Columns } from '../columns.ts';
import type { Book } from '../digest.ts';
import { Damaged, type Reader } from './bytes.ts';
import type { Header } from './header.ts';
import { type Listed, readLexicon } from './lexicon.ts';
import { readNames } from './names.ts';

/** What stands before the rows of a profile. */
export interface Contents {
  book: Book;
  words: Listed;
  pairs: Listed;
  texts: readonly string[];
}

/** `reader` has these and nothing else. */
export function readContents(reader: Reader, header: Header): Contents {
  const words = readLexicon(reader, header.types, header.kept);
  const pairs = readLexicon(reader, header.pairs, header.kept);
  const named = header.words ? readNames(reader, words.hashes) : { names: [], sealed: new Map<number, never>() };
  const texts = Array.from({ length: reader.many(1) }, () => reader.text());
  reader.end();
  return { book: bookOf(header, words, pairs, named), words, pairs, texts };
}

function bookOf(header: Header, words: Listed, pairs: Listed, named: Pick<Book, 'names' | 'sealed'>): Book {
  return {
    ...{ rule: header.tokeniser, kept: header.kept, words: words.hashes, pairs: pairs.hashes },
    ...{ ...named, phrase: () => '', columns: new Columns() },
  };
}

/** Holds what rows say against what the profile says of all of them. */
export class Tally {
  private readonly header: Header;
  /** Of each listed word and pair: how often it is still to come. */
  private readonly left: Record<'words' | 'pairs', Int32Array>;
  private outputs = 0;
  private empty = 0;
  private tokens = 0;

  constructor(header: Header, { words, pairs }: Contents) {
    this.header = header;
    this.left = { words: words.counts, pairs: pairs.counts };
  }

  /** Counts outputs, and those of the columns from number `from` on, which are all that are not empty. */
  add(outputs: number, columns: Columns, from: number): void {
    this.outputs += outputs;
    this.empty += outputs - (columns.outputs - from);
    for (let at = from; at < columns.outputs; at++) this.tokens += columns.length[at];
    for (const which of ['words', 'pairs'] as const) {
      const { start, value } = columns[which];
      const left = this.left[which];
      for (let i = start[from]; i < start[columns.outputs]; i++) left[value[i]]--;
    }
  }

  require(): void {
    const { header, left } = this;
    const isWhole =
      this.outputs === header.outputs &&
      this.empty === header.empty &&
      this.tokens === header.tokens &&
      left.words.every((n) => n === 0) &&
      left.pairs.every((n) => n === 0);
    if (!isWhole) throw new Damaged('its counts do not add up');
  }
}
