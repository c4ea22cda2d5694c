import type { Pool } from '../pool/pool.ts';
import type { Side } from '../pool/side.ts';
import { perPool } from './per-pool.ts';

/**
 * A figure of words as they are read, NaN where they have none. `seen` is a list by word to note in what was read: handed
 * in empty, and left empty.
 */
export type Reading = (words: Int32Array, seen: Int32Array) => number;

/** The figure of each sample of a pool. */
export function ofEachText(pool: Pool, read: Reading): Float64Array {
  const { word, from, length } = pool.tokens;
  const { seen } = desk(pool);
  return new Float64Array(from).map((begin, s) => read(word.subarray(begin, begin + length[s]), seen));
}

/** The figure of all of a side's samples read as one text, in their order; undefined where it has none. */
export function ofAllTexts({ pool, samples }: Side, read: Reading): number | undefined {
  const { word, from, length } = pool.tokens;
  const { seen, words } = desk(pool);
  let end = 0;
  for (const s of samples) {
    words.set(word.subarray(from[s], from[s] + length[s]), end);
    end += length[s];
  }
  const value = read(words.subarray(0, end), seen);
  return Number.isNaN(value) ? undefined : value;
}

/** Room for a list by word and for all words of a pool. */
const desk = perPool(({ tokens: { words, length } }) => ({
  seen: new Int32Array(words.length),
  words: new Int32Array(length.reduce((sum, n) => sum + n, 0)),
}));
