import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cramerVonMises, energyDistance, kolmogorovSmirnov, wasserstein } from '../../src/stats/distances.ts';
import { excessKurtosis, interquartileRange, medianDeviation, skewness } from '../../src/stats/shape.ts';

const sorted = (...values: number[]) => Float64Array.from(values).sort();
const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }).map((all) => sorted(...all));
const DISTANCES = { wasserstein, energyDistance, kolmogorovSmirnov };

test('values that can be worked out by hand', () => {
  const [own, other] = [sorted(1, 2, 3), sorted(2, 3, 4)];
  expect(wasserstein(own, other)).toBeCloseTo(1, 14);
  expect(energyDistance(own, other)).toBeCloseTo(Math.sqrt(2 / 3), 14);
  expect(kolmogorovSmirnov(own, other)).toBeCloseTo(1 / 3, 14);
  // Ranks 1, 2.5, 4.5 and 2.5, 4.5, 6: squares of 0, 0.5, 1.5 and of 1.5, 2.5, 3, three times each.
  expect(cramerVonMises(own, other)).toBeCloseTo((3 * 2.5 + 3 * 17.5) / 54 - 35 / 36, 14);
  // 0 moves by 1 half of the time, 4 by 3.
  expect(wasserstein(sorted(0, 4), sorted(1, 1))).toBe(2);
});

test('the mean over all pairs of ranks is the difference of quantiles: against theory', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 9 }), (all) => {
      const [own, other] = [0, 1].map((side) => sorted(...all.map((pair) => pair[side])));
      const expected = own.reduce((sum, x, i) => sum + Math.abs(x - other[i]), 0) / own.length;
      expect(wasserstein(own, other)).toBeCloseTo(expected, 3);
    }),
  );
});

test('they are symmetric, 0 of equal sides, and look at shares, not at sizes', () => {
  fc.assert(
    fc.property(numbers, numbers, (own, other) => {
      for (const distance of Object.values(DISTANCES)) {
        expect(distance(own, other)).toBeCloseTo(distance(other, own), 12);
        expect(distance(own, own)).toBe(0);
        expect(distance(sorted(...own, ...own), other)).toBeCloseTo(distance(own, other), 7);
      }
      expect(kolmogorovSmirnov(own, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a shift moves Wasserstein by itself, a change of unit by its factor, and Kolmogorov-Smirnov not at all', () => {
  fc.assert(
    fc.property(numbers, numbers, (own, other) => {
      expect(
        wasserstein(
          own,
          own.map((x) => x + 3),
        ),
      ).toBeCloseTo(3, 12);
      const [wide, wider] = [own.map((x) => 4 * x), other.map((x) => 4 * x)];
      expect(wasserstein(wide, wider)).toBeCloseTo(4 * wasserstein(own, other), 11);
      expect(energyDistance(wide, wider)).toBeCloseTo(2 * energyDistance(own, other), 11);
      expect(kolmogorovSmirnov(wide, wider)).toBe(kolmogorovSmirnov(own, other));
    }),
  );
});

test('widths and shapes of numbers', () => {
  const values = sorted(1, 2, 3, 4);
  expect(interquartileRange(values)).toBe(1.5);
  expect(medianDeviation(values)).toBe(1);
  expect(medianDeviation(sorted(0, 0, 0, 100))).toBe(0);
  expect(skewness(values)).toBeCloseTo(0, 14);
  // Fourth powers 81 / 16 and 1 / 16, squares 9 / 4 and 1 / 4.
  expect(excessKurtosis(values)).toBeCloseTo(82 / 32 / (10 / 8) ** 2 - 3, 13);
  expect(skewness(sorted(0, 0, 0, 1))).toBeCloseTo(2 / Math.sqrt(3), 13);
  // Equal numbers have none, even where their mean is not one of them.
  for (const x of [5, 0.1, -0.7, 1e9 + 0.1])
    expect([skewness([x, x, x]), excessKurtosis([x, x, x])]).toEqual([NaN, NaN]);
});
