import { expect, test } from 'vitest';
import { fairCoinTail, logGamma, normalQuantile, studentCdf, studentQuantile } from '../../src/stats/student.ts';

// Printed tables; those with more digits from closed forms: tan for one degree of freedom, a root for two.
const TABLE: [number, number, number][] = [
  [0.975, 39, 2.022691],
  [0.975, 1, Math.tan(Math.PI * 0.475)],
  [0.95, 1, Math.tan(Math.PI * 0.45)],
  [0.975, 2, (2 * 0.975 - 1) * Math.sqrt(2 / (4 * 0.975 * 0.025))],
  [0.9, 5, 1.475884],
  [0.975, 10, 2.228139],
  [0.995, 30, 2.749996],
  [0.999, 120, 3.159539],
];

test('quantiles of Student t agree with tables and closed forms', () => {
  for (const [p, df, t] of TABLE) expect(studentQuantile(p, df)).toBeCloseTo(t, 5);
  expect(studentQuantile(0.975, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9);
  expect(studentQuantile(0.999, 2)).toBeCloseTo((2 * 0.999 - 1) * Math.sqrt(2 / (4 * 0.999 * 0.001)), 9);
});

test('quantiles of the normal distribution agree with tables to ten digits', () => {
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 10);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
  expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 10);
  expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 9);
});

test('the distribution function and its inverse undo each other, on both sides of 0', () => {
  for (const df of [1, 2, 3.5, 8, 39, 500]) {
    for (const p of [0.001, 0.025, 0.3, 0.45, 0.7, 0.99])
      expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 10);
    expect(studentCdf(0, df)).toBe(0.5);
    expect(studentCdf(1.3, df) + studentCdf(-1.3, df)).toBeCloseTo(1, 12);
  }
});

test('quantiles are symmetric and the middle is 0', () => {
  for (const df of [1, 4, 39]) {
    expect(studentQuantile(0.1, df)).toBeCloseTo(-studentQuantile(0.9, df), 9);
    // The square of t is what enters, so half of the digits are lost at 0.
    expect(studentQuantile(0.5, df)).toBeCloseTo(0, 6);
  }
  expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
  expect(normalQuantile(0.05)).toBeCloseTo(-normalQuantile(0.95), 12);
});

test('ln gamma gives factorials and halves', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(Math.exp(logGamma(n))).toBeCloseTo(factorial, -Math.log10(factorial) + 8);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 11);
});

test('the chance of at most k heads in n tosses is exact', () => {
  for (const n of [1, 2, 7, 20]) {
    let ways = 1;
    let sum = 0;
    for (let k = 0; k <= n; k++) {
      sum += ways / 2 ** n;
      expect(fairCoinTail(k, n)).toBeCloseTo(sum, 12);
      ways = (ways * (n - k)) / (k + 1);
    }
  }
  expect(fairCoinTail(0, 3)).toBeCloseTo(1 / 8, 14);
  expect(fairCoinTail(5, 5)).toBeLessThanOrEqual(1);
  expect(fairCoinTail(0, 1000) / 2 ** -1000).toBeCloseTo(1, 9);
});
