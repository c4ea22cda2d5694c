import type { Tokeniser } from '../text/unit.ts';
import { type Book, type Digest, digested, Notebook, nextBoundary, wordsOfPair } from './digest.ts';
import { lengthsOf, prefixes } from './extents.ts';
import { idOf } from './ids.ts';
import type { TextOf, Texts } from './texts.ts';

/** As `internTexts`, of digests: grams of one hash are one gram, whichever book they stand in. */
export function internDigests(given: readonly TextOf[], tokeniser: Tokeniser): Texts {
  const notebook = new Notebook(tokeniser);
  const samples = given.map((sample) => digested(sample, notebook));
  const digests = samples.map(({ attributes }) => attributes!.digest!);
  const words = new Shelf('words');
  const pairs = new Shelf('pairs');
  const textIds = new Map<string, number>();
  const start = new Int32Array(samples.length + 1);
  digests.forEach((digest, s) => {
    start[s + 1] = start[s] + digest.words.length;
  });
  const word = new Int32Array(start[samples.length]);
  const bigram = new Int32Array(word.length);
  digests.forEach((digest, s) => {
    words.place(digest, word, start[s]);
    pairs.place(digest, bigram, start[s]);
  });
  return {
    start,
    word,
    length: lengthsOf(start),
    kept: 1,
    bigram,
    words: words.names,
    bigrams: pairs.names.length,
    prompt: Int32Array.from(samples, (sample) => sample.prompt),
    text: Int32Array.from(samples, (sample) => idOf(textIds, sample.text)),
    samples,
    tokeniser,
    digests,
    extents: (own, cut) => prefixes(start, own, cut),
    phrase: (i) => pairs.names[bigram[i]] || tried(i, { start, word, digests, names: words.names }),
  };
}

interface Named {
  start: Int32Array;
  word: Int32Array;
  digests: readonly Digest[];
  names: readonly string[];
}

/** The words of the pair at a token where both have names, whichever side they are known from. */
function tried(token: number, { start, word, digests, names }: Named): string {
  const sample = lastAtMost(start, token);
  const nameAt = (position: number) => names[word[start[sample] + position]];
  const found = wordsOfPair(digests[sample], token - start[sample], (position) => nameAt(position) !== '');
  return found === null ? '' : found.map(nameAt).join(' ');
}

/** The last index of a rising list whose value is not above x. */
function lastAtMost(rising: Int32Array, x: number): number {
  let [low, high] = [0, rising.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** Grams of several books side by side, numbered in order of first appearance. */
class Shelf {
  /** By id; '' where only the hash is known. */
  readonly names: string[] = [];
  private readonly ids = new Map<number, number>();
  private readonly ofBook = new Map<Book, Int32Array>();
  private readonly which: 'words' | 'pairs';

  constructor(which: 'words' | 'pairs') {
    this.which = which;
  }

  /** Writes the ids of a digest's grams. */
  place(digest: Digest, into: Int32Array, at: number): void {
    const { book } = digest;
    let table = this.ofBook.get(book);
    if (table === undefined) {
      table = new Int32Array(book[this.which].length).fill(-1);
      this.ofBook.set(book, table);
    }
    const grams = digest[this.which];
    for (let i = 0; i < grams.length; i++) {
      if (table[grams[i]] < 0) table[grams[i]] = this.id(book, grams[i]);
      into[at + i] = table[grams[i]];
    }
  }

  private id(book: Book, gram: number): number {
    const id = idOf(this.ids, book[this.which][gram]);
    if (!this.names[id]) this.names[id] = this.nameOf(book, gram);
    return id;
  }

  private nameOf({ names, parts }: Book, gram: number): string {
    if (this.which === 'words') return names[gram];
    return parts === null ? '' : `${names[parts[2 * gram]]} ${names[parts[2 * gram + 1]]}`;
  }
}

/** The first words of a digest, in an order that is the same for the same words of each segment. */
export function inOrder(words: Int32Array): Int32Array {
  const ordered = words.slice();
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    to = nextBoundary(from);
    ordered.subarray(from, to).sort();
  }
  return ordered;
}
