/**
 * The moderated t test (Smyth, 2004): a variance of few values is drawn towards one that is known beforehand, as if that
 * had been seen in so many degrees of freedom.
 */
import { normalTail } from './normal.ts';
import { logGamma, studentCdf } from './student.ts';

export interface Variance {
  value: number;
  df: number;
}

/** Noise of two sources: a variance that is estimated, and one that is known and adds no doubt. */
export interface Noise {
  estimated: Variance;
  known: number;
}

/** More degrees of freedom than this are as good as a normal distribution, and too narrow a peak for so few steps. */
const MOST_DF = 5e3;
/** Steps of the integral over what the estimated variance may truly be: its integrand is smooth, so few are exact. */
const STEPS = 160;

/** Prior and observed variance as one, each weighing as its degrees of freedom. */
export function moderated(prior: Variance, observed: Variance): Variance {
  const df = prior.df + observed.df;
  return { value: (prior.df * prior.value + observed.df * observed.value) / df, df };
}

/** The standard deviation of the noise, the estimate taken as it is. */
export function sdOf({ estimated, known }: Noise): number {
  return Math.sqrt(estimated.value + known);
}

/**
 * The chance that noise alone exceeds an effect. The estimated variance is truly value x df / chi-squared, so it is the
 * mean of normal tails over that; without a known part it is Student's t. No single t will do for the sum:
 * Satterthwaite's has too light a tail where both parts are alike, twofold at 0.005 and ninefold at 0.00025.
 */
export function upperTail(effect: number, { estimated, known }: Noise): number {
  const { value, df } = estimated;
  const variance = value + known;
  if (variance === 0) return effect > 0 ? 0 : 1;
  if (value === 0 || df > MOST_DF) return normalTail(effect / Math.sqrt(variance));
  if (known === 0) return studentCdf(-effect / Math.sqrt(value), df);
  // Over the logarithm of chi-squared, as far as it has any weight.
  const low = Math.log(df) - Math.max(3, 50 / df);
  const high = Math.log(df + 12 * Math.sqrt(2 * df) + 40);
  const step = (high - low) / STEPS;
  const scale = (df / 2) * Math.LN2 + logGamma(df / 2);
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const log = low + i * step;
    const x = Math.exp(log);
    const weight = Math.exp((df / 2) * log - x / 2 - scale);
    sum += weight * normalTail(effect / Math.sqrt((value * df) / x + known));
  }
  return Math.min(1, sum * step);
}

/** How large an effect noise exceeds in a share `level` of cases; below one half. */
export function upperQuantile(level: number, noise: Noise): number {
  const sd = sdOf(noise);
  if (sd === 0) return 0;
  let [low, high] = [0, sd];
  while (upperTail(high, noise) > level) [low, high] = [high, 2 * high];
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (upperTail(middle, noise) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Holm's (1979) adjustment: p values such that the chance of any at or below a level is at most that level. */
export function holm(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((i, j) => p[i] - p[j]);
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
    adjusted[i] = largest;
  });
  return adjusted;
}
