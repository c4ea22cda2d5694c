import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineOf, effect, fromDecline, toDecline } from '../../src/compare/effect.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Declared, Metric } from '../../src/metrics/metric.ts';
import { tailIndex } from '../../src/metrics/tail-index.ts';
import { metricNamed } from './sides.ts';

const vocabulary = metricNamed('vocabulary');
/** No metric of the panel is relative and healthier low; teams' own might be, and the two formulas differ. */
const lower: Metric = { ...vocabulary, id: 'lower', healthier: 'lower' };
const relative = fc.constantFrom<Metric>(vocabulary, lower);
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

test('a relative decline is the share of the value of the baseline by which the candidate is worse', () => {
  expect(toDecline(vocabulary, effect(vocabulary, 200, 150))).toBeCloseTo(0.25, 12);
  expect(toDecline(vocabulary, effect(vocabulary, 150, 200))).toBeCloseTo(-1 / 3, 12);
  expect(toDecline(lower, effect(lower, 200, 250))).toBeCloseTo(0.25, 12);
  expect(toDecline(lower, effect(lower, 200, 150))).toBeCloseTo(-0.25, 12);
  expect(toDecline(vocabulary, effect(vocabulary, 200, 0))).toBeCloseTo(1, 12);
});

test('the decline of an effect is the true relative decline for any two values', () => {
  fc.assert(
    fc.property(relative, positive, positive, (one, baseline, candidate) => {
      const worse = one.healthier === 'higher' ? baseline - candidate : candidate - baseline;
      const truth = worse / baseline;
      expect(toDecline(one, effect(one, baseline, candidate)) / (truth || 1)).toBeCloseTo(truth === 0 ? 0 : 1, 6);
    }),
  );
});

test('an effect and its decline undo each other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Metric>(...METRICS, lower),
      fc.double({ min: -0.9, max: 0.99, noNaN: true }),
      (one, decline) => {
        expect(toDecline(one, fromDecline(one, decline))).toBeCloseTo(decline, 10);
      },
    ),
  );
});

test('a larger effect is a larger decline', () => {
  const effects = fc.double({ min: -1.99, max: 1.99, noNaN: true });
  fc.assert(
    fc.property(relative, effects, effects, (one, x, y) => {
      fc.pre(Math.abs(x - y) > 1e-9);
      expect(Math.sign(toDecline(one, x) - toDecline(one, y))).toBe(Math.sign(x - y));
    }),
  );
});

test('effects of both directions mirror each other: exchanging the sides changes the sign only', () => {
  for (const one of METRICS.filter(({ unit }) => unit !== 'distance')) {
    expect(effect(one, 0.3, 0.2)).toBeCloseTo(-effect(one, 0.2, 0.3), 14);
    expect(effect(one, 0.3, 0.2) > 0).toBe(one.healthier === 'higher');
  }
});

test('the relative effect is the logarithm of the ratio up to its third power', () => {
  for (const ratio of [0.99, 0.95, 0.9]) {
    const log = Math.log(1 / ratio);
    expect(Math.abs(effect(vocabulary, 1, ratio) - log)).toBeLessThan(log ** 3 / 11);
  }
});

test('values of 0 have an effect: none where both are 0, the largest where one is', () => {
  expect(effect(vocabulary, 0, 0)).toBe(0);
  expect(effect(vocabulary, 5, 0)).toBe(2);
  expect(effect(metricNamed('support-asymmetry'), 0, 0)).toBe(0);
  expect(effect(metricNamed('support-asymmetry'), 0.1, 0.3)).toBeCloseTo(0.5, 12);
});

test('points are a difference and a distance is itself', () => {
  expect(effect(metricNamed('duplicates'), 0.1, 0.15)).toBeCloseTo(0.05, 14);
  expect(effect(metricNamed('distinct-answers'), 0.9, 0.7)).toBeCloseTo(0.2, 14);
  expect(effect(metricNamed('shift'), 0.04, 0.04)).toBe(0.04);
});

test('from the value of the baseline that an effect implies, the candidate is as far off as it says', () => {
  const directed: readonly Declared[] = [...METRICS.filter(({ unit }) => unit !== 'distance'), lower, tailIndex];
  expect(new Set(directed.map(({ unit }) => unit))).toEqual(new Set(['relative', 'points', 'balance', 'spreads']));
  const largest = ({ unit }: Declared) => (unit === 'relative' ? 1.95 : 0.95);
  fc.assert(
    fc.property(
      fc.constantFrom(...directed),
      fc.double({ min: -1, max: 1, noNaN: true }),
      positive,
      (one, share, candidate) => {
        const told = share * largest(one);
        expect(effect(one, baselineOf(one, told, candidate), candidate), one.id).toBeCloseTo(told, 9);
      },
    ),
  );
  expect(baselineOf(vocabulary, effect(vocabulary, 200, 150), 150)).toBeCloseTo(200, 10);
  expect(baselineOf(metricNamed('duplicates'), 0.05, 0.15)).toBeCloseTo(0.1, 14);
});
