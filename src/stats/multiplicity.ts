/** P values of several tests at once, adjusted for their number; each is to be held against the level as it stands. */
import { holm } from './moderated-t.ts';

export { holm };

/** Bonferroni: each times their number. The chance of any false alarm is at most the level, whatever they are. */
export function bonferroni(p: readonly number[]): number[] {
  return p.map((one) => Math.min(1, p.length * one));
}

/** Hochberg (1988): Holm's factors, from the largest p downwards. Sharper than Holm where tests do not oppose each other. */
export function hochberg(p: readonly number[]): number[] {
  return fromTheLargest(p, (rank) => p.length - rank + 1);
}

/** Benjamini and Hochberg (1995): of what is called significant, at most the level is false on average. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return fromTheLargest(p, (rank) => p.length / rank);
}

/** Benjamini and Yekutieli (2001): the same however the tests hang together, at the price of a factor of about ln n. */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  const price = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return fromTheLargest(p, (rank) => (price * p.length) / rank);
}

/** Each p times a factor of its rank (1 is the smallest), but never more than that of a larger p. */
function fromTheLargest(p: readonly number[], factor: (rank: number) => number): number[] {
  const order = [...p.keys()].sort((i, j) => p[j] - p[i]);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  order.forEach((i, k) => {
    least = Math.min(least, factor(p.length - k) * p[i]);
    adjusted[i] = least;
  });
  return adjusted;
}
