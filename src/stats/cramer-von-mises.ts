/** The distribution of Cramer and von Mises's T between two samples of one continuous distribution. */

import { commonDivisor } from './common-divisor.ts';

/** P(T >= t) by its limit, T scaled to the limit's mean and variance (Anderson, 1962), as scipy's asymptotic p value. */
export function cramerVonMisesTail(t: number, n: number, m: number): number {
  const [product, all] = [n * m, n + m];
  const mean = (1 + 1 / all) / 6;
  const variance =
    ((all + 1) * (4 * product * all - 3 * (n * n + m * m) - 2 * product)) / (45 * all ** 2 * 4 * product);
  const scaled = 1 / 6 + (t - mean) / Math.sqrt(45 * variance);
  return scaled < 0.003 ? 1 : Math.max(0, 1 - limitCdf(scaled));
}

/** Terms are added up to the first one below this, as scipy does: p values below it have no digits. */
const SMALL = 1e-7;

/** The limit's distribution function (Csorgo and Faraway, 1996), a series of Bessel functions of order 1/4. */
function limitCdf(x: number): number {
  let sum = 0;
  let ratio = Math.sqrt(Math.PI);
  for (let k = 0; ; k++) {
    // gamma(k + 1/2) / k!
    if (k > 0) ratio *= (k - 0.5) / k;
    const y = 4 * k + 1;
    const q = y ** 2 / (16 * x);
    const term = (ratio / (Math.PI ** 1.5 * Math.sqrt(x))) * Math.sqrt(y) * Math.exp(-q) * bessel(0.25, q);
    sum += term;
    if (Math.abs(term) < SMALL) return sum;
  }
}

/** The modified Bessel function K of some order: the integral of exp(-x cosh t) cosh(order t), whose sums converge at once. */
function bessel(order: number, x: number): number {
  const step = 1 / 32;
  let sum = 0.5 * Math.exp(-x);
  for (let t = step; ; t += step) {
    const term = Math.exp(-x * Math.cosh(t)) * Math.cosh(order * t);
    sum += term;
    if (term < 1e-18 * sum) return sum * step;
  }
}

/**
 * P(T >= t) exactly, by counting the orders of both samples that lead to each value (Xiao, Gordon and Yakovlev, 2006).
 * `sum` is U of distances.ts, without ties. Grows steeply with the sizes; for samples of twenty or so.
 */
export function cramerVonMisesExactTail(sum: number, n: number, m: number): number {
  const unit = (n * m) / commonDivisor(n, m);
  const [perOwn, perOther] = [unit / n, unit / m];
  const reached = Math.floor((unit ** 2 * (n + m) * (6 * sum - n * m * (4 * n * m - 1))) / (6 * (n * m) ** 2));
  // Of each point of the grid how many ways lead there, by the squares that they have gathered.
  let column: Map<number, number>[] = [];
  for (let j = 0; j <= m; j++) {
    const next: Map<number, number>[] = [];
    for (let i = 0; i <= n; i++) {
      const ways = new Map<number, number>();
      const square = (perOwn * i - perOther * j) ** 2;
      if (i === 0 && j === 0) ways.set(0, 1);
      for (const from of [i > 0 ? next[i - 1] : undefined, column[i]]) {
        for (const [value, count] of from ?? []) ways.set(value + square, (ways.get(value + square) ?? 0) + count);
      }
      next.push(ways);
    }
    column = next;
  }
  let [far, all] = [0, 0];
  for (const [value, count] of column[n]) {
    all += count;
    if (value >= reached) far += count;
  }
  return far / all;
}
