import type { Side } from '../pool/side.ts';
import { perPool } from './per-pool.ts';

/** How often n-grams come on both sides. */
export interface JointCounts {
  /** Of each n-gram that the pool holds at least twice: its tokens here and there. Overwritten by the next count. */
  own: Int32Array;
  other: Int32Array;
  /** N-grams that the pool holds once, of either side: the other hasn't got them. */
  ownOnce: number;
  otherOnce: number;
  /** All tokens of either side. */
  ownTokens: number;
  otherTokens: number;
}

/** Counts the n-grams of both sides in one walk over the pool's. */
export function jointCounts(own: Side, other: Side, n: number): JointCounts {
  const { pool } = own;
  const { types, start, sample, count, once, tokens } = pool.postings(n);
  const counts = roomFor(pool, n);
  const label = new Uint8Array(pool.samples);
  for (const s of own.samples) label[s] |= OWN;
  for (const s of other.samples) label[s] |= OTHER;
  for (let type = 0, p = 0; type < types; type++) {
    let [a, b] = [0, 0];
    for (const end = start[type + 1]; p < end; p++) {
      const side = label[sample[p]];
      a += count[p] & -(side & OWN);
      b += count[p] & -(side >> 1);
    }
    counts.own[type] = a;
    counts.other[type] = b;
  }
  const sumOf = ({ samples }: Side, values: Int32Array) => samples.reduce((sum, s) => sum + values[s], 0);
  return {
    ...counts,
    ownOnce: sumOf(own, once),
    otherOnce: sumOf(other, once),
    ownTokens: sumOf(own, tokens),
    otherTokens: sumOf(other, tokens),
  };
}

const OWN = 1;
const OTHER = 2;

const roomFor = perPool((pool, n: number) => {
  const { types } = pool.postings(n);
  return { own: new Int32Array(types), other: new Int32Array(types) };
});
