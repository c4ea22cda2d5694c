import { mean } from './moments.ts';
import { quantile } from './sorted.ts';

/** What sorted numbers look like: how wide they lie, to which side they lean, how heavy their tails are. */

/** The width of the middle half. */
export function interquartileRange(sorted: Float64Array): number {
  return quantile(sorted, 0.75) - quantile(sorted, 0.25);
}

/** The median distance from the median, without the factor that would make it a standard deviation. */
export function medianDeviation(sorted: Float64Array): number {
  const centre = quantile(sorted, 0.5);
  return quantile(sorted.map((x) => Math.abs(x - centre)).sort(), 0.5);
}

/** Skewness, the third moment in units of the standard deviation: above 0 where the upper tail is the longer. NaN of equal numbers. */
export function skewness(values: ArrayLike<number>): number {
  const { second, third } = centralMoments(values);
  return third / second ** 1.5;
}

/** Kurtosis less that of the normal distribution, 3: below 0 where tails are lost. NaN of equal numbers. */
export function excessKurtosis(values: ArrayLike<number>): number {
  const { second, fourth } = centralMoments(values);
  return fourth / second ** 2 - 3;
}

/** Means of powers of the distance from the mean, over n. */
function centralMoments(values: ArrayLike<number>): { second: number; third: number; fourth: number } {
  const centre = mean(values);
  let [second, third, fourth] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const square = (values[i] - centre) ** 2;
    second += square / values.length;
    third += (square * (values[i] - centre)) / values.length;
    fourth += (square * square) / values.length;
  }
  // Equal numbers whose mean differs from them in its last digit have no spread all the same.
  const isFlat = second <= (1e-15 * centre) ** 2;
  return isFlat ? { second: Number.NaN, third: 0, fourth: 0 } : { second, third, fourth };
}
