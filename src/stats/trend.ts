/**
 * Does a series fall or rise? By the order of its values only (Mann, 1945; Kendall, 1938), and how steeply (Theil, 1950;
 * Sen, 1968). For a handful of generations: none of it asks for a shape or a distribution.
 */
import { normalTail } from './normal.ts';
import { ranksOf, sumOverTies } from './ranks.ts';
import { rounded } from './rounding.ts';
import { quantile } from './sorted.ts';
import { normalQuantile } from './student.ts';

type Series = ArrayLike<number>;

export interface Trend {
  trend: 'increasing' | 'decreasing' | 'no trend';
  isSignificant: boolean;
  p: number;
  z: number;
  /** S over the number of pairs, between -1 and 1. */
  tau: number;
  /** Pairs that rise less pairs that fall, and its variance. */
  s: number;
  variance: number;
  slope: number;
  intercept: number;
}

/** Mann and Kendall's test with Sen's slope; equal to pyMannKendall's `original_test`. */
export function mannKendall(series: Series, level = 0.05): Trend {
  const n = series.length;
  const times = Float64Array.from({ length: n }, (_, i) => i);
  const { balance: s } = pairsOf(times, series);
  const { ties } = ranksOf(series);
  const variance = varianceOfS(n, ties);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const isSignificant = Math.abs(z) > normalQuantile(1 - level / 2);
  const slope = median(slopes(times, series));
  return {
    trend: !isSignificant ? 'no trend' : z < 0 ? 'decreasing' : 'increasing',
    isSignificant,
    p: 2 * normalTail(Math.abs(z)),
    z,
    tau: s / ((n * (n - 1)) / 2),
    s,
    variance,
    slope,
    intercept: median(sorted(series)) - median(times) * slope,
  };
}

/** Of S where nothing changes, less what ties take away. */
function varianceOfS(n: number, ...ties: readonly (readonly number[])[]): number {
  const of = (k: number) => k * (k - 1) * (2 * k + 5);
  return (of(n) - ties.reduce((sum, sizes) => sum + sumOverTies(sizes, of), 0)) / 18;
}

export interface Line {
  slope: number;
  intercept: number;
  /** Of the slope. */
  low: number;
  high: number;
}

/**
 * Theil and Sen's line: the median of the slopes of all pairs, and an interval from their order (Sen, 1968). The intercept
 * is that of both medians. Equal to scipy's `theilslopes`. Grows with the square of the length.
 */
export function theilSen(values: Series, times: Series, confidence = 0.95): Line {
  const all = slopes(times, values);
  const slope = median(all);
  const z = normalQuantile(1 - Math.min(confidence, 1 - confidence) / 2);
  const sd = Math.sqrt(varianceOfS(values.length, ranksOf(times).ties, ranksOf(values).ties));
  const from = Math.max(0, rounded((all.length - z * sd) / 2, 0) - 1);
  const to = Math.min(all.length - 1, rounded((all.length + z * sd) / 2, 0));
  return { slope, intercept: median(sorted(values)) - slope * median(sorted(times)), low: all[from], high: all[to] };
}

/** The slopes of all pairs of different times, sorted. */
function slopes(times: Series, values: Series): Float64Array {
  const all: number[] = [];
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) {
      if (times[j] > times[i]) all.push((values[j] - values[i]) / (times[j] - times[i]));
    }
  }
  return Float64Array.from(all).sort();
}

export interface Correlation {
  tau: number;
  p: number;
}

/**
 * Kendall's tau b: pairs that agree in order less those that don't, ties in either taken off. Up to 33 values without ties
 * the p value is counted exactly, else by the normal distribution, as scipy's `kendalltau` does; NaN where one is constant.
 */
export function kendallTau(x: Series, y: Series, method: 'auto' | 'exact' | 'asymptotic' = 'auto'): Correlation {
  const n = x.length;
  const { balance, against } = pairsOf(x, y);
  const [tiesX, tiesY] = [ranksOf(x).ties, ranksOf(y).ties];
  const pairs = (n * (n - 1)) / 2;
  const tied = (ties: readonly number[]) => sumOverTies(ties, (t) => (t * (t - 1)) / 2);
  const [tiedX, tiedY] = [tied(tiesX), tied(tiesY)];
  if (tiedX === pairs || tiedY === pairs) return { tau: Number.NaN, p: Number.NaN };
  const tau = Math.max(-1, Math.min(1, balance / Math.sqrt(pairs - tiedX) / Math.sqrt(pairs - tiedY)));
  const without = tiedX === 0 && tiedY === 0;
  const isExact =
    method === 'exact' || (method === 'auto' && without && (n <= 33 || Math.min(against, pairs - against) <= 1));
  if (isExact) return { tau, p: exactP(n, Math.min(against, pairs - against)) };
  const triples = (ties: readonly number[]) => sumOverTies(ties, (t) => t * (t - 1) * (t - 2));
  const ordered = n * (n - 1);
  const variance =
    varianceOfS(n, tiesX, tiesY) +
    (2 * tiedX * tiedY) / ordered +
    (triples(tiesX) * triples(tiesY)) / (9 * ordered * (n - 2));
  return { tau, p: 2 * normalTail(Math.abs(balance) / Math.sqrt(variance)) };
}

/** The share of orders of n with as few, or as many, inversions: ways counted place by place (Kendall, 1970). */
function exactP(n: number, inversions: number): number {
  if (4 * inversions === n * (n - 1)) return 1;
  // Shares rather than numbers of ways, which outgrow any number.
  let share = new Float64Array(inversions + 1);
  share[0] = 1;
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(share.length);
    let window = 0;
    for (let k = 0; k < share.length; k++) {
      window += share[k];
      if (k >= size) window -= share[k - size];
      next[k] = window / size;
    }
    share = next;
  }
  return Math.min(1, 2 * share.reduce((a, b) => a + b, 0));
}

/** Pairs in which both go the same way less those in which they don't, and the latter. */
function pairsOf(x: Series, y: Series): { balance: number; against: number } {
  let [along, against] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const way = Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
      if (way > 0) along++;
      else if (way < 0) against++;
    }
  }
  return { balance: along - against, against };
}

function sorted(values: Series): Float64Array {
  return Float64Array.from(values).sort();
}

function median(ascending: Float64Array): number {
  return quantile(ascending, 0.5);
}
