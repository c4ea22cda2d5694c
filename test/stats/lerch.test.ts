import { expect, test } from 'vitest';
import { digamma, EULER } from '../../src/stats/digamma.ts';
import { lerch } from '../../src/stats/lerch.ts';

test('digamma of whole numbers is the harmonic sum less Euler, of 1/2 it is that less twice ln 2', () => {
  expect(digamma(1)).toBeCloseTo(-EULER, 14);
  expect(digamma(4)).toBeCloseTo(1 + 1 / 2 + 1 / 3 - EULER, 14);
  expect(digamma(0.5)).toBeCloseTo(-EULER - 2 * Math.LN2, 14);
  // Across where the series takes over, and far out.
  for (const x of [11, 12, 500]) expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 13);
  expect(digamma(1e6)).toBeCloseTo(Math.log(1e6) - 0.5e-6, 12);
});

test('the sum of q^(k + 1) / (n + k), term by term', () => {
  const bySumming = (q: number, n: number) => {
    let sum = 0;
    for (let k = 0; q ** k > 1e-20; k++) sum += q ** (k + 1) / (n + k);
    return sum;
  };
  for (const q of [1e-3, 0.4, 0.74, 0.75, 0.9, 0.999, 0.9999]) {
    for (const n of [1, 2, 7, 39, 40, 41, 300, 20_000]) {
      expect(lerch(q, n) / bySumming(q, n)).toBeCloseTo(1, 11);
    }
  }
});

test('from n = 1 on it is the logarithm: q + q²/2 + … = -ln(1 - q)', () => {
  for (const q of [0.1, 0.5, 0.9, 1 - 1e-9]) expect(lerch(q, 1)).toBeCloseTo(-Math.log1p(-q), 11);
});
