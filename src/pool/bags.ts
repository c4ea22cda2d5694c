import type { Tokeniser } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import { Segmented } from './columns.ts';
import { type Book, boundaryBelow, type Digest, fingerprintOfText, hashPair, segmentsOf, tokensOf } from './digest.ts';
import { prefixes } from './extents.ts';
import { HashIds } from './hash-ids.ts';
import { idOf } from './ids.ts';
import { Notebook } from './notebook.ts';
import { commonShare, limitOf } from './sharing.ts';
import type { Extent, Outputs, Texts } from './texts.ts';

/**
 * As `internTexts`, of digests: grams of one hash are one gram, whichever book they stand in. Only the share of them that
 * all books keep is here.
 */
export function internDigests({ samples: given, prompt, asked }: Outputs, tokeniser: Tokeniser): Texts {
  const notebook = new Notebook(tokeniser);
  const samples = given.map((sample) => (sample.attributes?.digest ? sample : digested(sample, notebook)));
  const digests = samples.map(({ attributes }) => attributes!.digest!);
  const kept = commonShare(new Set(digests.map(({ book }) => book.kept)));
  const words = new Shelf('words', digests, kept);
  const pairs = new Shelf('pairs', digests, kept);
  const ofEach = (column: 'length' | 'distinct') =>
    new Int32Array(digests.length).map((_, s) => digests[s].book.columns[column][digests[s].at]);
  const length = ofEach('length');
  return {
    start: words.start,
    word: words.value,
    length,
    kept,
    distinct: kept === 1 ? null : ofEach('distinct'),
    bigram: pairs.value,
    words: words.names,
    bigrams: pairs.size,
    ...{ prompt, asked },
    text: idsOfTexts(samples),
    samples,
    tokeniser,
    digests,
    extents: (own, cut) =>
      kept === 1
        ? prefixes(words.start, own, cut)
        : { words: words.extent(own, cut, length), pairs: pairs.extent(own, cut, length) },
    phrase: (i) => pairs.phrase(i) || tried(i, words, pairs),
  };
}

/** In a function of its own, since those above hold on to whatever stands beside them. */
function idsOfTexts(samples: readonly Answer[]): Int32Array {
  const ids = new Map<string, number>();
  return new Int32Array(samples.length).map((_, s) => idOf(ids, samples[s].text));
}

function digested(sample: Answer, notebook: Notebook): Answer {
  const { text, attributes } = sample;
  const digest = { book: notebook, at: notebook.digest(text, attributes?.tokens), raw: text };
  return { ...sample, text: fingerprintOfText(text), attributes: { ...attributes, digest } };
}

/** The words of the pair at a place where both have names, whichever side they are known from: found by trying. */
function tried(place: number, words: Shelf, pairs: Shelf): string {
  const sample = lastAtMost(pairs.start, place);
  const segment = pairs.segment[place];
  const near: number[] = [];
  for (let i = words.start[sample]; i < words.start[sample + 1]; i++)
    // The first word of a pair may lie in the segment before.
    if (segment - words.segment[i] <= 1 && words.segment[i] <= segment && words.names[words.value[i]]) near.push(i);
  const hash = pairs.hashAt(place);
  for (const second of near) {
    if (words.segment[second] < segment) continue;
    for (const first of near)
      if (hashPair(words.hashAt(first), words.hashAt(second)) === hash)
        return `${words.names[words.value[first]]} ${words.names[words.value[second]]}`;
  }
  return '';
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

const UNKNOWN = -1;
const DROPPED = -2;

/** Words, or pairs, of digests side by side, numbered in order of first appearance: of each segment in order of number. */
class Shelf {
  /** Those of sample s lie from start[s] to start[s + 1]. Pairs that are all kept leave room for one more, as in texts. */
  readonly start: Int32Array;
  readonly value: Int32Array;
  readonly segment: Uint8Array;
  /** By id; '' where only the hash is known. Of words only. */
  readonly names: string[] = [];
  private readonly which: 'words' | 'pairs';
  private readonly ids: HashIds;
  /** By book: the id of each of its grams, or why it has none. */
  private readonly ofBook = new Map<Book, Int32Array>();
  /** By book that knows its pairs by name: the pair of each id, found when the first is asked for. */
  private readonly pairOf = new Map<Book, Int32Array>();

  constructor(which: 'words' | 'pairs', digests: readonly Digest[], kept: number) {
    this.which = which;
    const spare = which === 'pairs' && kept === 1 ? 1 : 0;
    const all = new Segmented(
      digests.length,
      digests.reduce((sum, digest) => sum + tokensOf(digest, which) + spare, 0),
    );
    const limit = limitOf(kept);
    this.ids = new HashIds(limit);
    for (const { book, at } of digests) {
      const table = this.tableOf(book);
      const { start, value, segment } = book.columns[which];
      for (let from = start[at], to = from; from < start[at + 1]; from = to) {
        while (to < start[at + 1] && segment[to] === segment[from]) to++;
        this.meet(value.subarray(from, to), book, table, limit);
        for (let i = from; i < to; i++) if (table[value[i]] >= 0) all.add(table[value[i]], segment[i]);
      }
      all.sort();
      if (spare === 1 && book.columns.length[at] > 0) all.add(0, 0);
      all.close();
    }
    this.start = all.start.subarray(0, digests.length + 1);
    this.value = all.value.subarray(0, all.size);
    this.segment = all.segment.subarray(0, all.size);
  }

  /** Gives the grams of a segment ids where they have none: in order of their hashes, however the book numbers them. */
  private meet(grams: Int32Array, book: Book, table: Int32Array, limit: number): void {
    const fresh: number[] = [];
    for (const gram of grams) {
      if (table[gram] !== UNKNOWN) continue;
      table[gram] = DROPPED;
      fresh.push(gram);
    }
    const hashes = book[this.which];
    if (fresh.length > 1) fresh.sort((a, b) => hashes.at(a)! - hashes.at(b)!);
    for (const gram of fresh) table[gram] = this.id(book, gram, limit);
  }

  get size(): number {
    return this.ids.size;
  }

  hashAt(place: number): number {
    return this.ids.hashes[this.value[place]];
  }

  /** Where the grams of samples lie, each cut to so many words: at a boundary, or not at all. */
  extent(samples: Int32Array, cut: Int32Array, length: Int32Array): Extent {
    const from = samples.map((s) => this.start[s]);
    const within = samples.map((s, i) => {
      const end = this.start[s + 1];
      if (cut[i] >= length[s]) return end - from[i];
      const segments = segmentsOf(boundaryBelow(cut[i]));
      let n = from[i];
      while (n < end && this.segment[n] < segments) n++;
      return n - from[i];
    });
    return { from, length: within };
  }

  /** The words of a pair as a book knows them by name. */
  phrase(place: number): string {
    for (const book of this.ofBook.keys()) {
      const pair = this.pairsOf(book)[this.value[place]];
      const phrase = pair < 0 ? '' : book.phrase(pair);
      if (phrase !== '') return phrase;
    }
    return '';
  }

  private pairsOf(book: Book): Int32Array {
    let pairs = this.pairOf.get(book);
    if (pairs === undefined) {
      pairs = new Int32Array(this.size).fill(-1);
      const ids = this.ofBook.get(book)!;
      for (let pair = 0; pair < ids.length; pair++) if (ids[pair] >= 0) pairs[ids[pair]] = pair;
      this.pairOf.set(book, pairs);
    }
    return pairs;
  }

  private tableOf(book: Book): Int32Array {
    let table = this.ofBook.get(book);
    if (table === undefined) {
      table = new Int32Array(book[this.which].length).fill(UNKNOWN);
      this.ofBook.set(book, table);
    }
    return table;
  }

  private id(book: Book, gram: number, limit: number): number {
    const hash = book[this.which].at(gram)!;
    if (hash >= limit) return DROPPED;
    const id = this.ids.id(hash);
    if (this.which === 'words' && !this.names[id]) this.names[id] = book.names.at(gram) ?? '';
    return id;
  }
}
