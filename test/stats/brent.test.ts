import { expect, test } from 'vitest';
import { minimumBetween, rootBetween } from '../../src/stats/brent.ts';

test('roots of a line, a cube and a step are found to all digits', () => {
  expect(rootBetween((x) => 2 * x - 3, 0, 5, 0)).toBeCloseTo(1.5, 14);
  expect(rootBetween((x) => x ** 3 - 2, 0, 2, 0)).toBeCloseTo(2 ** (1 / 3), 14);
  expect(rootBetween((x) => (x < Math.PI ? -1 : 1), 0, 5, 0)).toBeCloseTo(Math.PI, 13);
  expect(rootBetween(Math.log, 1, 9, 0)).toBe(1);
});

test('a root is within the tolerance that is asked for, and found with fewer steps', () => {
  let steps = 0;
  const f = (x: number) => {
    steps++;
    return Math.exp(x) - 5;
  };
  expect(Math.abs(rootBetween(f, -3, 8, 0.01) - Math.log(5))).toBeLessThan(0.01);
  const few = steps;
  rootBetween(f, -3, 8, 0);
  expect(steps - few).toBeGreaterThan(few);
  expect(steps).toBeLessThan(60);
});

test('minima of a parabola, of a kink and at an end', () => {
  // Near a smooth minimum only half of the digits can be told apart.
  expect(minimumBetween((x) => (x - 2) ** 2, 0, 5, 1e-9)).toBeCloseTo(2, 6);
  expect(minimumBetween((x) => Math.abs(x - 0.3), 0, 1, 1e-9)).toBeCloseTo(0.3, 7);
  expect(minimumBetween((x) => x, 1, 4, 1e-6)).toBeCloseTo(1, 5);
});

test('where a function is flat the search ends, somewhere between', () => {
  const found = minimumBetween(() => 7, 2, 3, 1e-4);
  expect(found).toBeGreaterThanOrEqual(2);
  expect(found).toBeLessThanOrEqual(3);
});
