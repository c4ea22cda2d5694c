/**
 * Tests of whether two lists of numbers come from one distribution: figures to quote beside those of other tools. The
 * gate judges by relabelling and uses none of these. Options and results are those of scipy 1.10 of the same names.
 */
import { cramerVonMisesExactTail, cramerVonMisesTail } from './cramer-von-mises.ts';
import {
  cramerVonMises as cramerVonMisesDistance,
  cramerVonMisesSum,
  kolmogorovSmirnov as kolmogorovDistance,
} from './distances.ts';
import { kolmogorovTail, smirnovTail } from './kolmogorov.ts';
import { mean } from './moments.ts';
import { normalTail } from './normal.ts';
import { ranksOf, sumOverTies } from './ranks.ts';
import { rounded } from './rounding.ts';
import { quantile } from './sorted.ts';
import { incompleteBeta } from './student.ts';

export interface Tested {
  statistic: number;
  p: number;
}

export type Alternative = 'two-sided' | 'less' | 'greater';
export type Method = 'exact' | 'asymptotic' | 'auto';

type Numbers = ArrayLike<number>;

const sorted = (values: Numbers) => Float64Array.from(values).sort();

/**
 * Kolmogorov and Smirnov's test. The asymptotic p value is that of a single sample of as many numbers as weigh the same,
 * n m / (n + m); up to 10,000 numbers `auto` counts exactly.
 */
export function kolmogorovSmirnovTest(own: Numbers, other: Numbers, method: Method = 'auto'): Tested {
  const statistic = kolmogorovDistance(sorted(own), sorted(other));
  const [n, m] = [own.length, other.length];
  const isExact = method === 'exact' || (method === 'auto' && Math.max(n, m) <= 10_000);
  const p = isExact ? smirnovTail(n, m, statistic) : kolmogorovTail(rounded((n * m) / (n + m), 0), statistic);
  return { statistic, p: Math.min(1, p) };
}

/** Cramer and von Mises's test; `auto` counts exactly up to 20 numbers a side. */
export function cramerVonMisesTest(own: Numbers, other: Numbers, method: Method = 'auto'): Tested {
  const [a, b] = [sorted(own), sorted(other)];
  const statistic = cramerVonMisesDistance(a, b);
  const isExact = method === 'exact' || (method === 'auto' && Math.max(a.length, b.length) <= 20);
  const p = isExact
    ? cramerVonMisesExactTail(cramerVonMisesSum(a, b), a.length, b.length)
    : cramerVonMisesTail(statistic, a.length, b.length);
  return { statistic, p };
}

/**
 * Mann and Whitney's U: in how many pairs the own number is the larger, ties one half. `auto` counts exactly where one side
 * has at most 8 numbers and none come twice. NaN where all numbers are equal.
 */
export function mannWhitney(
  own: Numbers,
  other: Numbers,
  { method = 'auto', alternative = 'two-sided', continuity = true }: MannWhitneyOptions = {},
): Tested {
  const [n, m] = [own.length, other.length];
  const { rank, ties } = ranksOf([...Array.from(own), ...Array.from(other)]);
  let statistic = (-n * (n + 1)) / 2;
  for (let i = 0; i < n; i++) statistic += rank[i];
  const [greater, less] = [statistic, n * m - statistic];
  const reached = alternative === 'greater' ? greater : alternative === 'less' ? less : Math.max(greater, less);
  const isExact = method === 'exact' || (method === 'auto' && Math.min(n, m) <= 8 && ties.length === 0);
  const tail = isExact ? exactTailOfU(reached, n, m) : normalTailOfU(reached, n, m, ties, continuity);
  return { statistic, p: Math.min(1, alternative === 'two-sided' ? 2 * tail : tail) };
}

interface MannWhitneyOptions {
  method?: Method;
  alternative?: Alternative;
  /** Takes one half off the distance from the mean, since U moves in whole steps. */
  continuity?: boolean;
}

function normalTailOfU(u: number, n: number, m: number, ties: readonly number[], continuity: boolean): number {
  const all = n + m;
  const correction = sumOverTies(ties, (t) => t ** 3 - t) / (all * (all - 1));
  const sd = Math.sqrt(((n * m) / 12) * (all + 1 - correction));
  const distance = u - (n * m) / 2 - (continuity ? 0.5 : 0);
  return sd === 0 ? Number.NaN : normalTail(distance / sd);
}

/** The share of orders in which U is at least so much, none of them with ties; half of a pair is rounded off, as in scipy. */
function exactTailOfU(u: number, n: number, m: number): number {
  // The ways that own numbers, one after the other, can each pass 0 … m others: coefficients of a Gaussian binomial.
  let ways = new Float64Array(n * m + 1);
  ways[0] = 1;
  let all = 1;
  for (let i = 1; i <= n; i++) {
    const next = ways.slice();
    // Multiplied by 1 - q^(m + i) and divided by 1 - q^i.
    for (let k = n * m; k >= m + i; k--) next[k] -= next[k - m - i];
    for (let k = i; k <= n * m; k++) next[k] += next[k - i];
    ways = next;
    all = (all * (m + i)) / i;
  }
  let far = 0;
  for (let k = Math.floor(u); k < ways.length; k++) far += ways[k];
  return far / all;
}

/** What numbers are measured from in a test of spread. */
export type Centre = 'median' | 'mean';

/**
 * Do both sides lie equally wide? Brown and Forsythe's (1974) test, with the mean Levene's (1960): an analysis of variance of
 * the distances from the centre. NaN where all are equally far.
 */
export function brownForsythe(own: Numbers, other: Numbers, centre: Centre = 'median'): Tested {
  const distances = [own, other].map((values) => {
    const middle = centre === 'median' ? quantile(sorted(values), 0.5) : mean(values);
    return Float64Array.from(values, (x) => Math.abs(x - middle));
  });
  const all = own.length + other.length;
  const means = distances.map(mean);
  const grand = (own.length * means[0] + other.length * means[1]) / all;
  let [between, within] = [0, 0];
  distances.forEach((side, i) => {
    between += side.length * (means[i] - grand) ** 2;
    for (const distance of side) within += (distance - means[i]) ** 2;
  });
  const df = all - 2;
  const statistic = (df * between) / within;
  return { statistic, p: incompleteBeta(df / (df + statistic), df / 2, 0.5) };
}

/** More ways to deal the numbers than this are not walked. */
const MOST_DEALINGS = 1e7;

/**
 * The difference of both means, own less other, against that of every way to deal the numbers to sides of these sizes. A
 * two-sided p value is twice the smaller one-sided one. For a few numbers: undefined where there are too many ways.
 */
export function permutationOfMeans(
  own: Numbers,
  other: Numbers,
  alternative: Alternative = 'two-sided',
): Tested | undefined {
  const all = [...Array.from(own), ...Array.from(other)];
  const n = own.length;
  let dealings = 1;
  for (let i = 1; i <= n; i++) dealings = (dealings * (other.length + i)) / i;
  if (dealings > MOST_DEALINGS) return undefined;
  const sum = all.reduce((total, x) => total + x, 0);
  const difference = (part: number) => part / n - (sum - part) / (all.length - n);
  const statistic = mean(own) - mean(other);
  // Sums in another order must not break a tie.
  const tie = 1e-14 * Math.max(1, Math.abs(statistic));
  let [less, greater] = [0, 0];
  const deal = (from: number, left: number, part: number) => {
    if (left === 0) {
      const one = difference(part);
      if (one <= statistic + tie) less++;
      if (one >= statistic - tie) greater++;
      return;
    }
    for (let i = from; i <= all.length - left; i++) deal(i + 1, left - 1, part + all[i]);
  };
  deal(0, n, 0);
  const reached = alternative === 'less' ? less : alternative === 'greater' ? greater : 2 * Math.min(less, greater);
  return { statistic, p: Math.min(1, reached / Math.round(dealings)) };
}
