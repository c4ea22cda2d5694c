/**
 * The distribution of Kolmogorov's D, the largest distance of an empirical distribution function of n numbers from the true
 * one; and of Smirnov's, between two samples. Which formula serves where follows Simard and L'Ecuyer (2011), as scipy
 * does, so that p values agree to the digits that they are quoted with.
 */
import { commonDivisor } from './common-divisor.ts';
import { logGamma } from './student.ts';

/** P(D >= d) for n numbers. */
export function kolmogorovTail(n: number, d: number): number {
  if (d <= 0) return 1;
  if (d >= 1) return 0;
  const t = n * d;
  if (t <= 1) {
    // n! (2d - 1/n)^n: each number must lie in an interval of its own.
    if (t <= 0.5) return 1;
    return 1 - Math.exp(logGamma(n + 1) - n * Math.log(n) + n * Math.log(2 * t - 1));
  }
  if (t >= n - 1) return 2 * (1 - d) ** n;
  // Both sides far away at once is next to impossible, so the two one-sided chances add.
  const isFar = d >= 0.5 || t * d > (n <= 140 ? 4 : 2.2);
  if (isFar) return Math.min(1, 2 * oneSidedTail(n, d));
  const isExact = n <= 140 || (n <= 100_000 && n * d ** 1.5 <= 1.4);
  return Math.min(1, Math.max(0, 1 - (isExact ? exactCdf(n, d) : expandedCdf(n, d))));
}

/** P(D+ >= d) of the distance to one side (Birnbaum and Tingey, 1951): all terms are above 0. */
function oneSidedTail(n: number, d: number): number {
  let sum = 0;
  const whole = logGamma(n + 1);
  for (let j = 0; j <= Math.floor(n * (1 - d)); j++) {
    const below = d + j / n;
    const above = 1 - below;
    if (above <= 0) {
      // The last one of a whole n d: 0 to the power of 0 where j is n (1 - d) and nothing lies above.
      if (n - j === 0) sum += d * below ** (j - 1);
      continue;
    }
    const log = whole - logGamma(j + 1) - logGamma(n - j + 1) + (j - 1) * Math.log(below) + (n - j) * Math.log(above);
    sum += d * Math.exp(log);
  }
  return sum;
}

/**
 * P(D <= d) exactly: n! / n^n times an element of the n-th power of a matrix (Durbin, 1973; Marsaglia, Tsang and Wang,
 * 2003). Powers by squaring; the scale is kept apart.
 */
function exactCdf(n: number, d: number): number {
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const h = k - n * d;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) matrix[i * size + j] = i - j + 1 < 0 ? 0 : 1;
  for (let i = 0; i < size; i++) {
    matrix[i * size] -= h ** (i + 1);
    matrix[(size - 1) * size + i] -= h ** (size - i);
  }
  matrix[(size - 1) * size] += 2 * h - 1 > 0 ? (2 * h - 1) ** size : 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let g = 1; g <= i - j + 1; g++) matrix[i * size + j] /= g;
    }
  }
  const { value, exponent } = power({ value: matrix, exponent: 0 }, n, size);
  const centre = value[(k - 1) * size + k - 1];
  return Math.exp(Math.log(centre) + exponent * Math.LN2 + logGamma(n + 1) - n * Math.log(n));
}

interface Scaled {
  value: Float64Array;
  /** The true matrix is the value times 2 to this power. */
  exponent: number;
}

function power(base: Scaled, n: number, size: number): Scaled {
  if (n === 1) return base;
  const half = power(base, Math.floor(n / 2), size);
  const square = product(half, half, size);
  return n % 2 === 0 ? square : product(base, square, size);
}

function product(a: Scaled, b: Scaled, size: number): Scaled {
  const value = new Float64Array(size * size);
  let largest = 0;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a.value[i * size + k];
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) value[i * size + j] += factor * b.value[k * size + j];
    }
  }
  for (let i = 0; i < value.length; i++) largest = Math.max(largest, value[i]);
  const shift = largest === 0 ? 0 : Math.floor(Math.log2(largest));
  const scale = 2 ** -shift;
  return { value: value.map((one) => one * scale), exponent: a.exponent + b.exponent + shift };
}

/**
 * P(D <= d) by the limit and three corrections in powers of 1 / root n (Pelz and Good, 1976), as sums over theta functions
 * that converge fast for small z = d root n.
 */
function expandedCdf(n: number, d: number): number {
  const z = Math.sqrt(n) * d;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const pi2 = Math.PI ** 2;
  const pi4 = pi2 ** 2;
  const terms = [0, 0, 0, 0];
  for (let k = Math.ceil((16 * z) / Math.PI); k >= 1; k--) {
    const odd = (2 * k - 1) ** 2;
    const weight = Math.exp((-pi2 * odd) / (8 * z2));
    terms[0] += weight;
    terms[1] += weight * (-z2 + (pi2 / 4) * odd);
    terms[2] += weight * (6 * z6 + 2 * z4 + (pi2 / 4) * (2 * z4 - 5 * z2) * odd + (pi4 / 16) * (1 - 2 * z2) * odd ** 2);
    terms[3] +=
      weight *
      (-30 * z6 -
        90 * z4 * z4 +
        (pi2 / 4) * (135 * z4 - 96 * z6) * odd +
        (pi4 / 16) * (212 * z4 - 60 * z2) * odd ** 2 +
        ((pi2 * pi4) / 64) * (5 - 30 * z2) * odd ** 3);
  }
  let [extra2, extra3] = [0, 0];
  for (let k = Math.ceil((16 * z) / Math.PI); k >= 1; k--) {
    const weight = k * k * Math.exp((-pi2 * k * k) / (2 * z2));
    extra2 += weight;
    extra3 += weight * (3 * z2 - pi2 * k * k);
  }
  const root = Math.sqrt(2 * Math.PI);
  return (
    (root * terms[0]) / z +
    (root * terms[1]) / (6 * z4) / Math.sqrt(n) +
    (root * (terms[2] / (72 * z6 * z) - (pi2 * extra2) / (36 * z2 * z))) / n +
    (root * (terms[3] / (6480 * z6 * z4) + (pi2 * extra3) / (216 * z6))) / n ** 1.5
  );
}

/**
 * P(D >= d) between two samples of one continuous distribution, exactly: the share of the orders of both in which the
 * distribution functions get that far apart. Step by step along the grid of orders (Hodges, 1958), always the chance to
 * have been out there, so that small ones keep their digits. Grows with n times the width of the band that `d` leaves.
 */
export function smirnovTail(n: number, m: number, d: number): number {
  const unit = (n * m) / commonDivisor(n, m);
  // The distance at a point of the grid is a whole number of these.
  const reached = Math.round(d * unit);
  if (reached === 0) return 1;
  const [rows, columns] = n > m ? [n, m] : [m, n];
  const [perRow, perColumn] = [unit / rows, unit / columns];
  const chance = new Float64Array(columns + 1);
  for (let j = 0; j <= columns; j++) chance[j] = j * perColumn >= reached ? 1 : 0;
  // The band moves to the right: what it hasn't reached yet is out still, what it has left is not read again.
  for (let i = 1; i <= rows; i++) {
    const from = Math.max(0, Math.floor((i * perRow - reached) / perColumn) + 1);
    const to = Math.min(columns, Math.ceil((i * perRow + reached) / perColumn) - 1);
    let left = from === 0 ? 0 : 1;
    for (let j = from; j <= to; j++) {
      left = (chance[j] * i + left * j) / (i + j);
      chance[j] = left;
    }
  }
  return chance[columns];
}
