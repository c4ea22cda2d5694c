/**
 * How far two lists of numbers lie apart, by their distribution functions. Both come sorted, smallest first; one pass
 * over them. All are 0 for equal distributions, say nothing of direction, and are some way above 0 for two samples of one
 * distribution.
 */

/**
 * Wasserstein's distance (earth mover's): how far the numbers of one side must be moved, on average, to become the
 * other's. In the unit of the numbers. Equal to scipy's `wasserstein_distance`.
 */
export function wasserstein(own: Float64Array, other: Float64Array): number {
  let sum = 0;
  walk(own, other, (width, difference) => {
    sum += width * Math.abs(difference);
  });
  return sum;
}

/** The energy distance (Szekely and Rizzo, 2004): the root of twice the area of the squared difference, as scipy has it. */
export function energyDistance(own: Float64Array, other: Float64Array): number {
  let sum = 0;
  walk(own, other, (width, difference) => {
    sum += width * difference ** 2;
  });
  return Math.sqrt(2 * sum);
}

/** Kolmogorov and Smirnov's: the largest difference of both distribution functions, between 0 and 1 and without a unit. */
export function kolmogorovSmirnov(own: Float64Array, other: Float64Array): number {
  let largest = 0;
  walk(own, other, (_, difference) => {
    largest = Math.max(largest, Math.abs(difference));
  });
  return largest;
}

/**
 * Cramer and von Mises's T (Anderson, 1962): the squared difference of both distribution functions, averaged over both
 * samples. Rank after rank as scipy's `cramervonmises_2samp`, where equal numbers share a rank.
 */
export function cramerVonMises(own: Float64Array, other: Float64Array): number {
  const [n, m] = [own.length, other.length];
  return cramerVonMisesSum(own, other) / (n * m * (n + m)) - (4 * n * m - 1) / (6 * (n + m));
}

/** U of which T is made: n times the squared distances of own ranks from 1 … n, and the same of the other's. */
export function cramerVonMisesSum(own: Float64Array, other: Float64Array): number {
  let [ownSquares, otherSquares] = [0, 0];
  for (let i = 0, j = 0; i < own.length || j < other.length; ) {
    const x = j === other.length || own[i] < other[j] ? own[i] : other[j];
    const [before, firstOwn, firstOther] = [i + j, i, j];
    while (own[i] === x) i++;
    while (other[j] === x) j++;
    const rank = (before + 1 + i + j) / 2;
    for (let k = firstOwn; k < i; k++) ownSquares += (rank - k - 1) ** 2;
    for (let k = firstOther; k < j; k++) otherSquares += (rank - k - 1) ** 2;
  }
  return own.length * ownSquares + other.length * otherSquares;
}

/** Goes along the numbers of both: how wide the step to the next one is, and by how much the own share is ahead there. */
function walk(own: Float64Array, other: Float64Array, visit: (width: number, difference: number) => void): void {
  const at = (list: Float64Array, i: number) => (i < list.length ? list[i] : Number.POSITIVE_INFINITY);
  for (let i = 0, j = 0; i < own.length || j < other.length; ) {
    const x = Math.min(at(own, i), at(other, j));
    while (own[i] === x) i++;
    while (other[j] === x) j++;
    const next = Math.min(at(own, i), at(other, j));
    if (next < Number.POSITIVE_INFINITY) visit(next - x, i / own.length - j / other.length);
  }
}
