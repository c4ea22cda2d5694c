import { createHash } from 'node:crypto';
import { normalise } from '../text/normalise.ts';
import { wider } from '../text/rule.ts';
import type { Tokeniser } from '../text/unit.ts';
import type { Attributes } from '../types.ts';
import { PairIds } from './pairs.ts';

/**
 * An output as a bag instead of a text: which words and pairs of neighbouring words it holds, as numbers of a book in
 * which their hashes stand. Its order is known by segment only (`nextBoundary`): words of segment k are those at positions
 * from the k-th boundary up to the next one; pairs those whose second word lies there. So a prefix that ends at a
 * boundary has exact counts, and outputs can be cut to equal length.
 */
export interface Digest {
  book: Book;
  /** Segment by segment; within one in no order that means anything. There is one pair less. */
  words: Int32Array;
  pairs: Int32Array;
  /** By segment: positions whose last four words came before in the output; null where there is none. */
  repeats: Int32Array | null;
  /** The text itself, where it was digested here and now. No profile has it. */
  raw?: string;
}

/** Hashes of words and of pairs, by number, and what is known of the words behind them. */
export interface Book {
  /** As much of the rule that cut its texts as these needed (text/rule.ts). */
  rule: string;
  words: ArrayLike<number>;
  pairs: ArrayLike<number>;
  /** The words; '' where only the hash is known. */
  names: readonly string[];
  /** Of each pair its two words, one behind the other; null where only hashes are known. */
  parts: ArrayLike<number> | null;
  /** Names that open when the word is met in an answer to another prompt (profile/seal.ts). */
  sealed: ReadonlyMap<number, Uint8Array>;
}

/** Hashes of grams have so many bits: among ten million of them a collision is unlikely, and doubles hold them. */
export const HASH_BITS = 48;
export const HASHES = 2 ** HASH_BITS;

/** Where the next segment begins: at 1, 2, 3, … 10, 12, 14, 16, 19, 22 words and so on, a fifth further each time. */
export function nextBoundary(boundary: number): number {
  return boundary + Math.max(1, Math.floor(boundary / 5));
}

/** The largest boundary that is not above a number of words. */
export function boundaryBelow(words: number): number {
  let boundary = 0;
  for (let next = 1; next <= words; next = nextBoundary(next)) boundary = next;
  return boundary;
}

/** Positions within the first words, as many as lie before a boundary or all, whose last four words came before. */
export function repeatsWithin({ repeats }: Digest, words: number): number {
  let sum = 0;
  for (let k = 0, boundary = 0; repeats !== null && k < repeats.length && boundary < words; k++) {
    sum += repeats[k];
    boundary = nextBoundary(boundary);
  }
  return sum;
}

/**
 * Where the two words of a digest's pair stand in it, found by trying: those of the segment of its second word, behind
 * each other and behind those of the segment before. Only words that are worth it are tried; null where none fit.
 */
export function wordsOfPair(digest: Digest, pair: number, isTried: (position: number) => boolean) {
  const { book, words, pairs } = digest;
  let [before, from, to] = [0, 0, 1];
  while (to <= pair + 1) [before, from, to] = [from, to, nextBoundary(to)];
  const near = Array.from({ length: Math.min(to, words.length) - before }, (_, i) => before + i).filter(isTried);
  for (const second of near) {
    if (second < from) continue;
    for (const first of near) {
      const hash = hashPair(book.words[words[first]], book.words[words[second]]);
      if (hash === book.pairs[pairs[pair]]) return [first, second] as const;
    }
  }
  return null;
}

/** The first 64 bits of a text's SHA-256, by which reports name what they don't quote. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The same texts, and only those, have the same fingerprint; so have prompts. */
export function fingerprintOfText(text: string): string {
  return fingerprint(normalise(text));
}

/** A word's number: the first bits of its SHA-256. */
export function hashWord(word: string): number {
  return createHash('sha256').update(word).digest().readUIntBE(0, 6);
}

/** A pair's number, from those of its words; the order of the two matters. */
export function hashPair(first: number, second: number): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  for (const word of [first, second]) {
    high = mix(high ^ (word | 0), low);
    low = mix(low ^ Math.floor(word / 2 ** 32), high);
  }
  high = mix(high, low);
  low = mix(low, high);
  return (high & 0xffff) * 2 ** 32 + (low >>> 0);
}

function mix(h: number, other: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x7feb352d) ^ Math.imul(other, 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** A book that is written as texts are digested. */
export class Notebook implements Book {
  rule: string;
  readonly words: number[] = [];
  readonly pairs: number[] = [];
  readonly names: string[] = [];
  readonly parts: number[] = [];
  readonly sealed = new Map<number, never>();
  private readonly tokeniser: Tokeniser;
  private readonly ids = new Map<string, number>();
  private readonly pairIds = new PairIds();

  constructor(tokeniser: Tokeniser) {
    this.tokeniser = tokeniser;
    this.rule = tokeniser.ruleFor('');
  }

  /** `ids` are those of the output's tokens where they came with it. */
  digest(text: string, ids: readonly number[] | undefined): Digest {
    if (this.rule !== this.tokeniser.id) this.rule = wider(this.rule, this.tokeniser.ruleFor(text));
    const words = Int32Array.from(this.tokeniser.tokenise(text, ids), (word) => this.idOf(word));
    const pairs = new Int32Array(Math.max(0, words.length - 1));
    for (let i = 0; i < pairs.length; i++) pairs[i] = this.pairOf(words[i], words[i + 1]);
    return { book: this, words, pairs, repeats: repeatsOf(pairs), raw: text };
  }

  private idOf(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
      this.words.push(hashWord(word));
      this.names.push(word);
    }
    return id;
  }

  private pairOf(first: number, second: number): number {
    const id = this.pairIds.id(first, second);
    if (id === this.pairs.length) {
      this.pairs.push(hashPair(this.words[first], this.words[second]));
      this.parts.push(first, second);
    }
    return id;
  }
}

/** An output by its digest: the one that came with it, or one made now. Its text is a fingerprint from there on. */
export function digested<T extends { text: string; attributes?: Attributes }>(answer: T, notebook: Notebook): T {
  const { text, attributes } = answer;
  if (attributes?.digest !== undefined) return answer;
  const digest = notebook.digest(text, attributes?.tokens);
  return { ...answer, text: fingerprintOfText(text), attributes: { ...attributes, digest } };
}

function repeatsOf(pairs: Int32Array): Int32Array | null {
  // Four words are two pairs, the second beginning two words later.
  const seen = new Set<number>();
  let repeats: number[] | null = null;
  let k = 0;
  for (let i = 0, end = 1; i + 2 < pairs.length; i++) {
    for (; end <= i + 3; end = nextBoundary(end)) k++;
    const four = pairs[i] * 2 ** 26 + pairs[i + 2];
    if (!seen.has(four)) {
      seen.add(four);
      continue;
    }
    repeats ??= [];
    while (repeats.length <= k) repeats.push(0);
    repeats[k]++;
  }
  return repeats === null ? null : Int32Array.from(repeats);
}
