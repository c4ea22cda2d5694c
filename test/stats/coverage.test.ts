import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  coverage,
  coverageAt,
  sizeAtCoverage,
  sizeAtCoverageByOptimize,
  unseenTypes,
} from '../../src/stats/coverage.ts';
import { expectedUnseen } from '../../src/stats/rarefaction.ts';
import { abundance } from './abundance.ts';

const SIDE = abundance([30, 20, 10, 5, 3, 2, 2, 1, 1, 1]);
const several = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 20 });

test('Turing, worked: 1 less the share of tokens that come once', () => {
  expect(coverage(abundance([3, 2, 1, 1]), 'turing')).toBeCloseTo(5 / 7, 14);
  expect(coverage(abundance([1, 1]), 'turing')).toBe(0);
});

test('Chao, worked: N = 7, f1 = 2, f2 = 1: 12/7 unseen types, 1 - 2/7 of 12/14', () => {
  expect(unseenTypes(abundance([3, 2, 1, 1]))).toBeCloseTo(12 / 7, 14);
  expect(coverage(abundance([3, 2, 1, 1]), 'chao')).toBeCloseTo(1 - (2 / 7) * (12 / 14), 14);
  // Without doubletons f1 (f1 - 1) / 2.
  expect(unseenTypes(abundance([3, 1, 1, 1]))).toBeCloseTo((5 / 6) * 3, 14);
});

test('Zhang and Huang, worked: counts 3, 2, 1, 1 of 7: 1 - 2/7 + 1/21 - 1/35', () => {
  expect(coverage(abundance([3, 2, 1, 1]), 'zhang-huang')).toBeCloseTo(1 - 2 / 7 + 1 / 21 - 1 / 35, 14);
  // A type that makes up half of the tokens: Chao stands in.
  expect(coverage(abundance([4, 2, 1, 1]), 'zhang-huang')).toBe(coverage(abundance([4, 2, 1, 1]), 'chao'));
  expect(coverage(abundance([3, 2, 2]), 'zhang-huang')).toBe(1);
  expect(coverage(abundance([1, 1, 1]), 'zhang-huang')).toBe(0);
});

test('what comes more than once is covered as a whole, by all estimates', () => {
  for (const estimator of ['turing', 'chao', 'zhang-huang'] as const)
    expect(coverage(abundance([4, 3, 3, 2]), estimator)).toBe(1);
});

test('coverage of m tokens is 1 less the unseen mass, on the line between whole numbers, and that of Chao at all', () => {
  expect(coverageAt(SIDE, 20)).toBe(1 - expectedUnseen(SIDE, 20));
  expect(coverageAt(SIDE, 20.25)).toBeCloseTo(0.75 * coverageAt(SIDE, 20) + 0.25 * coverageAt(SIDE, 21), 14);
  expect(coverageAt(SIDE, SIDE.total)).toBe(coverage(SIDE, 'chao'));
  expect(coverageAt(SIDE, 0)).toBe(0);
});

test('it rises with the number of tokens, towards 1 beyond those that there are', () => {
  let before = 0;
  for (const m of [1, 5, 40, 74, 75, 76, 150, 1000, 100_000]) {
    expect(coverageAt(SIDE, m)).toBeGreaterThan(before);
    before = coverageAt(SIDE, m);
  }
  expect(before).toBeCloseTo(1, 9);
});

test('the size at a coverage has that coverage, whichever way it is searched', () => {
  fc.assert(
    fc.property(several, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (counts, share) => {
      const side = abundance(counts);
      const goal = share * coverage(side, 'chao');
      const size = sizeAtCoverage(side, goal);
      if (size === undefined) return;
      expect(coverageAt(side, size)).toBeCloseTo(goal, 9);
    }),
  );
  // The other search stops near.
  const goal = 0.9 * coverage(SIDE, 'chao');
  expect(sizeAtCoverageByOptimize(SIDE, goal)! - sizeAtCoverage(SIDE, goal)!).toBeCloseTo(0, 3);
});

test('a coverage that no amount of text has, has no size', () => {
  expect(sizeAtCoverage(SIDE, 1)).toBeUndefined();
  expect(sizeAtCoverage(abundance([4, 4]), 0.999)).toBeLessThan(8);
});
