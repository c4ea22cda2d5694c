/** The number of Euler and Mascheroni, the limit of 1 + 1/2 + … + 1/n - ln n. */
export const EULER = 0.5772156649015329;

/**
 * The digamma function of x > 0, the slope of ln gamma: for whole n it is 1 + 1/2 + … + 1/(n-1) less Euler's number. By
 * its asymptotic series from 12 on, by digamma(x) = digamma(x + 1) - 1/x below: about 15 digits.
 */
export function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift += 1 / y;
  const z = 1 / (y * y);
  const series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760))))));
  return Math.log(y) - 1 / (2 * y) - series - shift;
}
