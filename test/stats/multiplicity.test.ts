import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm } from '../../src/stats/multiplicity.ts';

const ALL = { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm };
const near = (got: readonly number[], expected: readonly number[]) =>
  got.forEach((one, i) => {
    expect(one).toBeCloseTo(expected[i], 12);
  });

test('values that can be worked out by hand', () => {
  const p = [0.01, 0.04, 0.03];
  near(bonferroni(p), [0.03, 0.12, 0.09]);
  near(holm(p), [0.03, 0.06, 0.06]);
  near(hochberg(p), [0.03, 0.04, 0.04]);
  near(benjaminiHochberg(p), [0.03, 0.04, 0.04]);
  // Times 1 + 1/2 + 1/3.
  near(benjaminiYekutieli(p), [0.055, (0.04 * 11) / 6, (0.04 * 11) / 6]);
});

test('no adjustment makes a p value smaller, larger than 1, or changes their order', () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(list, (p) => {
      for (const adjust of Object.values(ALL)) {
        const adjusted = adjust(p);
        expect(adjusted.length).toBe(p.length);
        adjusted.forEach((one, i) => {
          expect(one).toBeGreaterThanOrEqual(p[i] - 1e-15);
          expect(one).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (other <= p[i]) expect(adjusted[j]).toBeLessThanOrEqual(one + 1e-15);
          });
        });
      }
      // From the strictest to the most lenient.
      p.forEach((_, i) => {
        const [strict, milder, mild, mildest] = [bonferroni, holm, hochberg, benjaminiHochberg].map((one) => one(p)[i]);
        expect(strict).toBeGreaterThanOrEqual(milder - 1e-12);
        expect(milder).toBeGreaterThanOrEqual(mild - 1e-12);
        expect(mild).toBeGreaterThanOrEqual(mildest - 1e-12);
      });
    }),
  );
});
