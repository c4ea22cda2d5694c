/**
 * What a random subsample of m of the N tokens of a side would show, in expectation over all subsamples: exact, with no
 * drawing. Hurlbert (1971); the same as vegan's `rarefy` and, for unseen mass, as iNEXT's coverage for m < N.
 */

/**
 * How often grams come: `spectrum[k]` types come exactly k times, for the rarer ones; `frequent`
 * lists the counts of the others, 0 among them where a type is frequent elsewhere. Where only some of these are listed,
 * each stands for so many.
 */
export interface Abundance {
  total: number;
  spectrum: ArrayLike<number>;
  frequent: ArrayLike<number>;
  each?: number;
}

/** Chances below this are 0: they could not move a sum of millions in its twelfth digit. */
const NEGLIGIBLE = 1e-18;

/**
 * Chances that a type with k of the N tokens is absent from m drawn ones, C(N-k, m) / C(N, m), for k = 0, 1, … as long
 * as they matter. By recurrence, so there is no gamma function and no cancellation.
 */
export function absence(total: number, m: number): Float64Array {
  return decay(1, total, m, (k) => (total - m - k) / (total - k));
}

/** The types that m tokens drawn from a side would show. */
export function expectedTypes(side: Abundance, m: number): number {
  const { total, spectrum, frequent, each = 1 } = side;
  const absent = absence(total, m);
  let types = frequent.length;
  for (let i = 0; i < frequent.length; i++) types -= absent[frequent[i]] ?? 0;
  types *= each;
  for (let k = 1; k < spectrum.length; k++) if (spectrum[k] !== 0) types += spectrum[k] * (1 - (absent[k] ?? 0));
  return types;
}

/**
 * The share of a side's tokens whose type m drawn ones would not have shown: the chance that the next token is a new
 * one. The sum over types of k/N C(N-k, m) / C(N-1, m); never the difference of two expected counts, which cancels.
 */
export function expectedUnseen(side: Abundance, m: number): number {
  const { total, spectrum, frequent, each = 1 } = side;
  const absent = decay(1, total, m, (k) => (total - 1 - m - k) / (total - 1 - k));
  // absent[k - 1] belongs to a type that comes k times: one of its tokens is the next one, k - 1 are among the N - 1.
  let mass = 0;
  for (let k = 1; k < spectrum.length && k <= absent.length; k++) mass += spectrum[k] * k * absent[k - 1];
  for (let i = 0; i < frequent.length; i++) mass += each * frequent[i] * (absent[frequent[i] - 1] ?? 0);
  return mass / total;
}

function decay(start: number, total: number, m: number, factor: (k: number) => number): Float64Array {
  const values = [];
  for (let k = 0, p = start; p > NEGLIGIBLE && k <= total; k++) {
    values.push(p);
    p *= Math.max(0, factor(k));
  }
  return m === 0 ? new Float64Array(values.length).fill(1) : Float64Array.from(values);
}
