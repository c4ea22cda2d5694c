import { EULER } from './digamma.ts';

/**
 * The sum over k = 0, 1, … of q^(k + 1) / (n + k), for 0 < q < 1 and n > 0: Lerch's function. It is
 * q^(1 - n) (-ln(1 - q) - q - q²/2 - … - q^(n-1) / (n-1)), which is how the literature on entropy writes it; but there
 * nearly equal numbers are taken from each other, n terms long.
 */
export function lerch(q: number, n: number): number {
  const decay = -Math.log(q);
  // Term by term where they fall off fast, and while n + k is too small for the series below.
  const few = decay > 0.3 ? Math.ceil(45 / decay) : Math.max(0, Math.ceil(40 - n));
  let sum = 0;
  let power = q;
  for (let k = 0; k < few; k++, power *= q) sum += power / (n + k);
  return decay > 0.3 ? sum : sum + power * exponentialOver(decay, n + few);
}

/**
 * The sum over k of exp(-decay k) / (a + k) by Euler and Maclaurin: the integral, half the first term, and what the
 * derivatives at the start put right.
 */
function exponentialOver(decay: number, a: number): number {
  const x = decay * a;
  let sum = scaledExponentialIntegral(x) + 1 / (2 * a);
  // The m-th derivative of exp(-decay t) / (a + t) at 0 is (-1)^m m! / a^(m+1) (1 + x + x²/2! + … + x^m / m!).
  let partial = 1;
  let power = 1;
  let scale = 1 / a;
  for (let m = 1; m <= 2 * BERNOULLI.length; m++) {
    power *= x / m;
    partial += power;
    scale *= m / a;
    if (m % 2 === 1) sum += BERNOULLI[(m - 1) / 2] * scale * partial;
  }
  return sum;
}

/** Bernoulli's numbers over factorials, B(2i) / (2i)!. */
const BERNOULLI = [1 / 12, -1 / 720, 1 / 30_240, -1 / 1_209_600, 1 / 47_900_160, -691 / 1_307_674_368_000];

/** exp(x) times the integral of exp(-t) / t from x on: its series below 2, its continued fraction (Lentz) from there on. */
function scaledExponentialIntegral(x: number): number {
  if (x < 2) {
    let sum = -EULER - Math.log(x);
    let term = 1;
    for (let k = 1; k < 60; k++) {
      term *= -x / k;
      sum -= term / k;
    }
    return Math.exp(x) * sum;
  }
  let b = x + 1;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 500; i++) {
    const a = -i * i;
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}
