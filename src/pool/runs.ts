import { PairIds } from './pairs.ts';
import type { Texts } from './texts.ts';

/** So many words in a row are no chance: two people who write about the same thing don't hit on them. */
export const RUN = 8;
/** A filter has so many bits for each run, so that few runs look as if they had come before. */
const BITS_EACH = 16;
const MOST_BITS = 2 ** 29;

/**
 * Per token of text s, which are those from start[s] to start[s + 1], none of texts that are not looked at: the id of the
 * run that begins there; -1 where none does and where it comes nowhere else.
 */
export interface Runs {
  start: Int32Array;
  id: Int32Array;
  runs: number;
}

/**
 * The runs of 8 words that come more than once in all texts. Most don't: a first pass marks hashes of runs in a field
 * of bits, and only runs whose mark was met before get an exact id, pairs of pairs of pairs. A few that come only once
 * get one too, which hurts nobody. Only some texts may be looked at.
 */
export function recurringRuns(texts: Texts, isLookedAt: (text: number) => boolean = () => true): Runs {
  const { bigram } = texts;
  const samples = texts.start.length - 1;
  const start = new Int32Array(samples + 1);
  for (let s = 0; s < samples; s++) start[s + 1] = start[s] + (isLookedAt(s) ? texts.start[s + 1] - texts.start[s] : 0);
  const tokens = start[samples];
  const bits = Math.min(MOST_BITS, 2 ** Math.ceil(Math.log2(BITS_EACH * (tokens + 2))));
  const mask = bits - 1;
  const seen = new Int32Array(bits >>> 5);
  const again = new Int32Array(seen.length);
  const id = new Int32Array(tokens).fill(-1);
  for (let s = 0; s < samples; s++) {
    for (let i = start[s], at = texts.start[s]; i + RUN <= start[s + 1]; i++, at++) {
      const h = hash(bigram, at) & mask;
      id[i] = h;
      const bit = 1 << (h & 31);
      if ((seen[h >>> 5] & bit) === 0) seen[h >>> 5] |= bit;
      else again[h >>> 5] |= bit;
    }
  }
  const [fours, eights] = [new PairIds(), new PairIds()];
  const four = (at: number) => fours.id(bigram[at], bigram[at + 2]);
  for (let s = 0; s < samples; s++) {
    for (let i = start[s], at = texts.start[s]; i + RUN <= start[s + 1]; i++, at++) {
      const isAgain = (again[id[i] >>> 5] & (1 << (id[i] & 31))) !== 0;
      id[i] = isAgain ? eights.id(four(at), four(at + 4)) : -1;
    }
  }
  return { start, id, runs: eights.size };
}

/** Of the four pairs that make the run. */
function hash(bigram: Int32Array, i: number): number {
  let h = Math.imul(bigram[i], 0x9e3779b1) ^ Math.imul(bigram[i + 2], 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(bigram[i + 4], 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(bigram[i + 6], 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x165667b1);
  return h ^ (h >>> 15);
}
