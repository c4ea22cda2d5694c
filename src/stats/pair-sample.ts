import { random } from './random.ts';

/** Pairs of numbers below n: number i goes with other[start[i]] … other[start[i + 1] - 1], all of them lower. */
export interface Pairing {
  start: Int32Array;
  other: Int32Array;
}

/**
 * All pairs; where there are more than `most`, about so many, each with the same chance and none twice, always the same
 * ones: the number of pairs left out between two that are taken is geometric.
 */
export function takePairs(n: number, most: number): Pairing {
  const all = (n * (n - 1)) / 2;
  const source = random(1, 0x7061);
  const leftOut = all <= most ? () => 0 : () => Math.floor(Math.log1p(-source.unit()) / Math.log1p(-most / all));
  const start = new Int32Array(n + 1);
  // Ten standard deviations more than are expected.
  const other = new Int32Array(Math.min(all, most + 10 * Math.ceil(Math.sqrt(most))));
  let end = 0;
  let next = n > 1 ? leftOut() : 0;
  for (let i = 1; i < n; i++) {
    for (; next < i && end < other.length; next += 1 + leftOut()) other[end++] = next;
    next -= i;
    start[i + 1] = end;
  }
  return { start, other: other.subarray(0, end) };
}
