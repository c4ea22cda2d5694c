import type { Abundance } from '../../src/stats/rarefaction.ts';

/** How often the types of a side come, one number a type; counts above `beyond` are listed as frequent. */
export function abundance(counts: readonly number[], beyond = 512): Abundance {
  const low = counts.filter((n) => n > 0 && n <= beyond);
  const spectrum = new Int32Array(low.reduce((most, n) => Math.max(most, n), 1) + 1);
  for (const n of low) spectrum[n]++;
  return { total: counts.reduce((a, b) => a + b, 0), spectrum, frequent: counts.filter((n) => n > beyond) };
}

/** ln of n choose k, by sums of logarithms. */
export function lnChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
