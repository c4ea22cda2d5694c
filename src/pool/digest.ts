import { createHash } from 'node:crypto';
import { normalise } from '../text/normalise.ts';
import type { Columns } from './columns.ts';
import type { Names } from './word-list.ts';

/**
 * An output as a bag instead of a text: which words and pairs of neighbouring words it holds, as numbers of a book in
 * which their hashes stand. Its order is known by segment only (`nextBoundary`): words of segment k are those at positions
 * from the k-th boundary up to the next one; pairs those whose second word lies there. So a prefix that ends at a
 * boundary has exact counts, and outputs can be cut to equal length. All of it stands in the book's columns.
 */
export interface Digest {
  book: Book;
  /** The number of the output in the book's columns. */
  at: number;
  /** The text itself, where it was digested here and now. No profile has it. */
  raw?: string;
}

/** Hashes of words and of pairs, by number, and what is known of the words behind them; and the outputs made of them. */
export interface Book {
  /** As much of the rule that cut its texts as these needed (text/rule.ts). */
  rule: string;
  /** The share of grams that are kept (sharing.ts); others are in no output here. */
  kept: number;
  words: Hashes;
  pairs: Hashes;
  names: Names;
  /** The two words of a pair, by its number; '' where only the hash is known. */
  phrase(pair: number): string;
  /** Names that open when the word is met in an answer to another prompt (profile/seal.ts). */
  sealed: { get(word: number): Uint8Array | undefined };
  columns: Columns;
}

/** Hashes by number: an array of them, or what knows them. */
export interface Hashes {
  readonly length: number;
  at(gram: number): number | undefined;
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

/** How many segments so many words have, the last of which may not be full. */
export function segmentsOf(words: number): number {
  let segments = 0;
  for (let boundary = 0; boundary < words; boundary = nextBoundary(boundary)) segments++;
  return segments;
}

/** All words of an output. */
export function lengthOf({ book, at }: Digest): number {
  return book.columns.length[at];
}

/** Its kept words, or pairs. */
export function tokensOf({ book, at }: Digest, which: 'words' | 'pairs'): number {
  const { start } = book.columns[which];
  return start[at + 1] - start[at];
}

/** Positions within the first words, as many as lie before a boundary or all, whose last four words came before. */
export function repeatsWithin({ book: { columns }, at }: Digest, words: number): number {
  const { start, value, segment } = columns.repeats;
  if (start[at] === start[at + 1]) return 0;
  const segments = segmentsOf(words);
  let sum = 0;
  for (let i = start[at]; i < start[at + 1] && segment[i] < segments; i++) sum += value[i];
  return sum;
}

/** The first 64 bits of a text's SHA-256, by which reports name what they don't quote. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest().toString('hex', 0, 8);
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
  return hashHalves(first | 0, Math.floor(first / 2 ** 32), second | 0, Math.floor(second / 2 ** 32));
}

/** The same, each word's number given as its lower 32 bits and those above. */
export function hashHalves(firstLow: number, firstHigh: number, secondLow: number, secondHigh: number): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  high = mix(high ^ firstLow, low);
  low = mix(low ^ firstHigh, high);
  high = mix(high ^ secondLow, low);
  low = mix(low ^ secondHigh, high);
  high = mix(high, low);
  low = mix(low, high);
  return whole(low, high & 0xffff);
}

/** A number of its lower 32 bits and those above. */
export function whole(low: number, high: number): number {
  return high * 2 ** 32 + (low >>> 0);
}

function mix(h: number, other: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x7feb352d) ^ Math.imul(other, 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
