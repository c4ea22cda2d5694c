import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxT } from '../../src/stats/max-t.ts';
import { random } from '../../src/stats/random.ts';

const of = (...values: number[]) => Float64Array.of(...values);

// Five labellings, the observed one first; means 0, sums of squares 22 and 10.
const A = of(2, 3, -1, -2, -2);
const B = of(2, -1, 1, -2, 0);

test('a small family, worked by hand', () => {
  const { tested, critical } = maxT([A, B], [0, 0], 0.4);
  const [a, b] = tested;
  expect([a.sd, b.sd]).toEqual([Math.sqrt(22 / 4), Math.sqrt(10 / 4)]);
  expect(a.z).toBeCloseTo(0.8528, 4);
  expect(b.z).toBeCloseTo(1.2649, 4);
  // Standardised, A is .85 1.28 -.43 -.85 -.85 and B is 1.26 -.63 .63 -1.26 0; the larger of both 1.26 1.28 .63 -.85 0.
  expect([a.p, b.p]).toEqual([2 / 5, 1 / 5]);
  expect([a.pAdjusted, b.pAdjusted]).toEqual([2 / 5, 2 / 5]);
  expect(critical).toBeCloseTo(1.2649, 4);
});

test('an error larger than the spread divides the observed value only', () => {
  const { tested } = maxT([A, B], [0, 2 * Math.sqrt(2.5)], 0.4);
  expect(tested[1].z).toBeCloseTo(0.63246, 5);
  // Of B alone .63 is reached by the observed labelling (1.26) and the third, a tie.
  expect(tested[1].p).toBe(2 / 5);
  expect(tested[0].pAdjusted).toBe(2 / 5);
});

test('ties count as reached, also when sums in another order differ in the last digits', () => {
  const { tested } = maxT([of(0.3, 0.1 + 0.2, 0.3 - 1e-13, 0, 0, 0)], [0], 0.5);
  expect(tested[0].p).toBe(0.5);
});

test('a statistic that no labelling moves leaves the family with p = 1 and does not touch the others', () => {
  const alone = maxT([A], [0], 0.4);
  const beside = maxT([of(7, 7, 7, 7, 7), A], [0.5, 0], 0.4);
  expect(beside.tested[0]).toMatchObject({ sd: 0, p: 1, pAdjusted: 1, z: Number.NaN });
  expect(beside.tested[1]).toEqual(alone.tested[0]);
  expect(beside.critical).toBe(alone.critical);
});

test('a family of nothing, and one of constants, can never be significant', () => {
  expect(maxT([], [], 0.05)).toEqual({ tested: [], critical: Infinity });
  expect(maxT([of(1, 1, 1)], [0], 0.5).critical).toBe(Infinity);
  expect(maxT([of(4)], [0], 0.5).tested[0].p).toBe(1);
});

test('with too few labellings for the level nothing is significant', () => {
  const few = of(9, 1, 2, 3, 4, 5, 6, 7, 8);
  expect(maxT([few], [0], 0.11).critical).toBe(Infinity);
  expect(maxT([few], [0], 1 / 9).critical).toBeLessThan(2);
});

const families = fc.record({
  values: fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 60 }), fc.integer())
    .map(([statistics, labellings, seed]) => {
      const source = random(seed);
      return Array.from({ length: statistics }, () =>
        Float64Array.from({ length: labellings }, (_, r) => source.unit() + (r === 0 ? source.unit() : 0)),
      );
    }),
  level: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
});

test('adjusted p values rise from the most extreme statistic down, and are never below the plain ones', () => {
  fc.assert(
    fc.property(
      families,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      ({ values, level }, errors) => {
        const { tested } = maxT(values, errors, level);
        const ordered = tested.toSorted((a, b) => b.z - a.z);
        ordered.forEach((one, i) => {
          expect(one.pAdjusted).toBeGreaterThanOrEqual(one.p);
          expect(one.pAdjusted).toBeLessThanOrEqual(1);
          if (i > 0) expect(one.pAdjusted).toBeGreaterThanOrEqual(ordered[i - 1].pAdjusted);
        });
      },
    ),
  );
});

test('the adjusted p of the most extreme statistic is the share of labellings whose largest value reaches it', () => {
  fc.assert(
    fc.property(families, ({ values, level }) => {
      const { tested } = maxT(
        values,
        values.map(() => 0),
        level,
      );
      const largest = Array.from(values[0], (_, r) =>
        Math.max(...values.map((v, j) => (v[r] - tested[j].mean) / tested[j].sd)),
      );
      const top = tested.reduce((a, b) => (a.z >= b.z ? a : b));
      expect(top.pAdjusted).toBeCloseTo(largest.filter((x) => x >= top.z - 1e-9).length / largest.length, 12);
    }),
  );
});

test('the critical value and the p value say the same: significant exactly from there on', () => {
  let significant = 0;
  fc.assert(
    fc.property(families, ({ values, level }) => {
      const { tested, critical } = maxT(
        values,
        values.map(() => 0),
        level,
      );
      const top = tested.reduce((a, b) => (a.z >= b.z ? a : b));
      if (top.pAdjusted <= level) significant++;
      expect(top.z >= critical - 1e-9).toBe(top.pAdjusted <= level + 1e-12);
    }),
    { numRuns: 300 },
  );
  expect(significant).toBeGreaterThan(20);
});

test('an observed value just above the critical value is significant, one just below is not', () => {
  const source = random(4);
  const others = Float64Array.from({ length: 199 }, () => source.unit());
  const p = (observed: number) => maxT([Float64Array.of(observed, ...others)], [0], 0.05).tested[0].pAdjusted;
  // 10 of 200 are allowed, the observed one included: it must pass all but 9 of the others.
  const sorted = others.toSorted();
  expect(p(sorted[199 - 10] + 1e-6)).toBeCloseTo(0.05, 12);
  expect(p(sorted[199 - 10] - 1e-6)).toBeGreaterThan(0.05);
});

/** Draws families of correlated normal statistics and counts how often one of the `nulls` is called significant. */
function falseAlarms(runs: number, shift: (j: number) => number, isNull: (j: number) => boolean): number {
  const source = random(77);
  const normal = () => Math.sqrt(-2 * Math.log(1 - source.unit())) * Math.cos(2 * Math.PI * source.unit());
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    const values = Array.from({ length: 6 }, () => new Float64Array(200));
    for (let r = 0; r < 200; r++) {
      const common = normal();
      // Half of the statistics move together, on scales that differ a thousandfold.
      for (let j = 0; j < 6; j++) values[j][r] = 10 ** (j - 3) * (j < 3 ? 0.9 * common + 0.436 * normal() : normal());
    }
    for (let j = 0; j < 6; j++) values[j][0] += shift(j) * 10 ** (j - 3);
    const { tested } = maxT(values, new Array(6).fill(0), 0.05);
    if (tested.some(({ pAdjusted }, j) => isNull(j) && pAdjusted <= 0.05)) alarms++;
  }
  return alarms / runs;
}

test('under no difference any of six statistics is called significant in 5 % of families, not more and not far less', () => {
  const rate = falseAlarms(
    2000,
    () => 0,
    () => true,
  );
  // Four standard errors of 2,000 runs.
  expect(rate).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 2000));
  expect(rate).toBeGreaterThan(0.05 - 4 * Math.sqrt((0.05 * 0.95) / 2000));
});

test('where one statistic truly differs, the others are called significant by chance no more often than the level', () => {
  const rate = falseAlarms(
    1000,
    (j) => (j === 1 ? 6 : 0),
    (j) => j !== 1,
  );
  expect(rate).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 1000));
  expect(rate).toBeGreaterThan(0.02);
});
