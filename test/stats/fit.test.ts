import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapsLine, leastSquares, zipfLine } from '../../src/stats/fit.ts';
import { abundance } from './abundance.ts';

test('points on a line give the line; off it the nearest one', () => {
  const line = leastSquares([1, 2, 5], [5, 7, 13])!;
  expect(line.slope).toBeCloseTo(2, 14);
  expect(line.intercept).toBeCloseTo(3, 14);
  // (0, 0), (1, 0), (2, 3): slope (-1 · -1 + 0 + 1 · 2) / 2.
  expect(leastSquares([0, 1, 2], [0, 0, 3])!.slope).toBeCloseTo(1.5, 14);
  expect(leastSquares([3, 3], [1, 2])).toBeUndefined();
});

test('the line through ranks is the one through each rank by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 60 }), (counts) => {
      const falling = counts.toSorted((a, b) => b - a);
      const truth = leastSquares(
        falling.map((_, i) => Math.log(i + 1)),
        falling.map((n) => Math.log(n)),
      )!;
      const line = zipfLine(abundance(counts, 4))!;
      expect(line.slope).toBeCloseTo(truth.slope, 10);
      expect(line.intercept).toBeCloseTo(truth.intercept, 10);
    }),
  );
});

test('counts that halve as the rank doubles have slope -1; equal counts 0; one type none', () => {
  expect(zipfLine(abundance([840, 420, 280, 210, 168, 140]))!.slope).toBeCloseTo(-1, 12);
  expect(zipfLine(abundance([3, 3, 3]))!.slope).toBeCloseTo(0, 12);
  expect(zipfLine(abundance([7]))).toBeUndefined();
});

test('a vocabulary that grows as a power has its exponent, from fifty points', () => {
  const line = heapsLine(10_000, (tokens) => 3 * tokens ** 0.6)!;
  expect(line.slope).toBeCloseTo(0.6, 12);
  expect(line.intercept).toBeCloseTo(Math.log(3), 12);
  expect(line.points).toBe(50);
  // Under fifty tokens each is a point; one has no line.
  expect(heapsLine(7, (tokens) => tokens)!.points).toBe(7);
  expect(heapsLine(1, () => 1)).toBeUndefined();
});
