import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini } from '../../src/stats/evenness.ts';
import { abundance } from './abundance.ts';

test('Gini is half of the mean difference of two counts over the mean count', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 25 }),
      fc.constantFrom(0, 5, 512),
      (counts, beyond) => {
        const differences = counts.flatMap((a) => counts.map((b) => Math.abs(a - b)));
        const total = counts.reduce((a, b) => a + b);
        const truth = differences.reduce((a, b) => a + b) / (2 * counts.length * total);
        expect(gini(abundance(counts, beyond), 'trapezoids')).toBeCloseTo(truth, 12);
        expect(gini(abundance(counts, beyond), 'rectangles')).toBeCloseTo(truth - 1 / counts.length, 12);
      },
    ),
  );
});

test('equal counts are even, one type too; one that has all but everything is near 1', () => {
  expect(gini(abundance([4, 4, 4]), 'trapezoids')).toBeCloseTo(0, 14);
  expect(gini(abundance([9]), 'trapezoids')).toBeCloseTo(0, 14);
  expect(gini(abundance([1_000_000, ...new Array(99).fill(1)]), 'trapezoids')).toBeCloseTo(0.99, 3);
});
