import type { Pool } from '../pool/pool.ts';
import type { Side } from '../pool/side.ts';
import { type Pairing, takePairs } from '../stats/pair-sample.ts';
import { blocksOf, membersOf } from './members.ts';
import { whole } from './parameters.ts';

/**
 * Pairs of a pool's samples with a value each, computed once: a side's figure under a labelling is the mean over those
 * that lie within it. Every pair is compared up to `pairs` of them, by default those of 1,414 outputs. Beyond that each
 * is taken by the same chance, and the mean is an estimate: its standard error is what single pairs differ by, divided
 * by the root of the number of pairs. Of 10,000 outputs a million of 50 million pairs are taken, for a thousandth of
 * that. In a check a quarter of the pairs lie within each side, so it is twice as much; where sides are whole corpora,
 * each of them has that quarter.
 */
export interface Pairs extends Pairing {
  value: Float64Array;
}

export const mostPairs = whole(
  100,
  100_000_000,
  1_000_000,
  'Pairs of outputs that are compared, of both sides together and within them; where there are more, so many of them are drawn by chance, always the same.',
);

/** The value of each pair that is taken; `hold` makes one sample ready to be compared with others. */
export function valuesOfPairs(pool: Pool, most: number, hold: (s: number) => (other: number) => number): Pairs {
  const { samples } = pool;
  const { start, other } = pairsOf(pool, most);
  const value = new Float64Array(other.length);
  for (let s = 0; s < samples; s++) {
    if (start[s] === start[s + 1]) continue;
    const compare = hold(s);
    for (let p = start[s]; p < start[s + 1]; p++) value[p] = compare(other[p]);
  }
  return { start, other, value };
}

function pairsOf({ samples, corpus }: Pool, most: number): Pairing {
  if (corpus === null) return takePairs(samples, most);
  const taken = blocksOf(corpus).map((block) => ({ block, ...takePairs(block.length, Math.ceil(most / 4)) }));
  const start = new Int32Array(samples + 1);
  for (const { block, start: own } of taken)
    block.forEach((s, i) => {
      start[s + 1] = own[i + 1] - own[i];
    });
  for (let s = 0; s < samples; s++) start[s + 1] += start[s];
  const other = new Int32Array(start[samples]);
  for (const { block, start: own, other: positions } of taken) {
    block.forEach((s, i) => {
      for (let p = own[i]; p < own[i + 1]; p++) other[start[s] + p - own[i]] = block[positions[p]];
    });
  }
  return { start, other };
}

/** Undefined where no pair lies within the side. */
export function meanWithin(own: Side, { start, other, value }: Pairs): number | undefined {
  const member = membersOf(own);
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < own.samples.length; i++) {
    const s = own.samples[i];
    for (let p = start[s]; p < start[s + 1]; p++) {
      if (member[other[p]] === 0) continue;
      sum += value[p];
      pairs++;
    }
  }
  return pairs === 0 ? undefined : sum / pairs;
}
