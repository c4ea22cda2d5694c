import { expect, test } from 'vitest';
import { random, shuffled } from '../../src/stats/random.ts';
import { kendallTau, mannKendall, theilSen } from '../../src/stats/trend.ts';

const times = (n: number) => Array.from({ length: n }, (_, i) => i);

test('a series that only falls is a trend, one that stands still is none', () => {
  const fallen = mannKendall([9, 8, 7, 5, 4, 3, 1]);
  expect(fallen).toMatchObject({ trend: 'decreasing', isSignificant: true, s: -21, tau: -1 });
  // S and its variance: 7 x 6 x 19 / 18.
  expect(fallen.variance).toBeCloseTo(133 / 3, 12);
  expect(fallen.z).toBeCloseTo(-20 / Math.sqrt(133 / 3), 12);
  expect(mannKendall([4, 4, 4, 4])).toMatchObject({ trend: 'no trend', s: 0, z: 0, p: 1, slope: 0, intercept: 4 });
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 8]).trend).toBe('increasing');
  // Too short to say anything.
  expect(mannKendall([3, 2, 1])).toMatchObject({ trend: 'no trend', tau: -1 });
});

test('ties take variance away', () => {
  // 5 x 4 x 15 less 2 x 1 x 9, over 18.
  expect(mannKendall([1, 2, 2, 3, 4]).variance).toBeCloseTo((300 - 18) / 18, 12);
});

test('a line is found through one wild value', () => {
  const line = theilSen([0, 2, 4, 600, 8, 10, 12], times(7));
  expect(line).toMatchObject({ slope: 2, intercept: 8 - 2 * 3 });
  expect(line.low).toBeLessThanOrEqual(2);
  expect(line.high).toBeGreaterThanOrEqual(2);
  const narrow = theilSen([0, 2, 4, 600, 8, 10, 12], times(7), 0.5);
  expect(narrow.low).toBeGreaterThanOrEqual(line.low);
  expect(narrow.high).toBeLessThanOrEqual(line.high);
  // Times need not be steps of one; pairs of equal times have no slope.
  expect(theilSen([1, 1, 7], [0, 0, 3])).toMatchObject({ slope: 2 });
});

test('tau: pairs in order less pairs out of it; exact p values are shares of all orders', () => {
  expect(kendallTau(times(4), [1, 2, 3, 4])).toEqual({ tau: 1, p: 2 / 24 });
  expect(kendallTau(times(4), [1, 2, 4, 3]).tau).toBeCloseTo(4 / 6, 14);
  // No or one pair out of order: 1 + 3 of 24 orders, on either side.
  expect(kendallTau(times(4), [1, 2, 4, 3]).p).toBeCloseTo(8 / 24, 14);
  // Half of the pairs.
  expect(kendallTau(times(4), [2, 4, 1, 3]).p).toBe(1);
  // One pair is tied, two are in order: 2 / root 3 / root 2.
  expect(kendallTau(times(3), [1, 1, 2]).tau).toBeCloseTo(2 / Math.sqrt(6), 14);
  expect(kendallTau(times(3), [5, 5, 5])).toEqual({ tau: Number.NaN, p: Number.NaN });
});

test('where nothing changes a trend is found as seldom as the level says', () => {
  const source = random(3);
  let [found, foundByTau] = [0, 0];
  for (let i = 0; i < 2000; i++) {
    const series = shuffled(times(12), source);
    if (mannKendall(series, 0.1).isSignificant) found++;
    if (kendallTau(times(12), series).p <= 0.1) foundByTau++;
  }
  expect(Math.abs(found / 2000 - 0.1)).toBeLessThan(0.03);
  expect(foundByTau / 2000).toBeLessThan(0.12);
  expect(foundByTau / 2000).toBeGreaterThan(0.06);
});
