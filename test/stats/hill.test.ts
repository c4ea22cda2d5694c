import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unseenTypes } from '../../src/stats/coverage.ts';
import { chaoJostEntropy, entropy } from '../../src/stats/entropy.ts';
import { asymptoticHill, expectedThatCome, hillAtSize, hillNumber } from '../../src/stats/hill.ts';
import { expectedTypes } from '../../src/stats/rarefaction.ts';
import { abundance } from './abundance.ts';

const ORDERS = [0, 0.5, 1, 2, 3];
const tiny = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const several = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 20 });

test('equally frequent types are as many as they are, whatever the order', () => {
  for (const order of [...ORDERS, 60, 1e5, Number.POSITIVE_INFINITY])
    expect(hillNumber(abundance([7, 7, 7, 7]), order)).toBeCloseTo(4, 10);
});

test('worked: shares 1/2, 1/4, 1/4', () => {
  const side = abundance([2, 1, 1]);
  expect(hillNumber(side, 0)).toBe(3);
  expect(hillNumber(side, 1)).toBeCloseTo(2 ** 1.5, 12);
  expect(hillNumber(side, 2)).toBeCloseTo(1 / (1 / 4 + 1 / 16 + 1 / 16), 12);
  expect(hillNumber(side, Number.POSITIVE_INFINITY)).toBe(2);
});

test('it falls with the order, and runs on between orders', () => {
  fc.assert(
    fc.property(several, (counts) => {
      const values = [0, 0.5, 0.999_999, 1, 1.000_001, 2, 9, 1e4, Number.POSITIVE_INFINITY].map((order) =>
        hillNumber(abundance(counts), order),
      );
      for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThanOrEqual(values[i - 1] * (1 + 1e-9));
      expect(values[2] / values[3]).toBeCloseTo(1, 4);
      expect(values[3] / values[4]).toBeCloseTo(1, 4);
    }),
  );
});

/** All subsets of m of the tokens of a side, as counts by type. */
function* draws(counts: readonly number[], m: number): Generator<number[]> {
  const tokens = counts.flatMap((n, type) => Array.from({ length: n }, () => type));
  function* subsets(from: number, left: number): Generator<number[]> {
    if (left === 0) yield [];
    else
      for (let i = from; i <= tokens.length - left; i++)
        for (const rest of subsets(i + 1, left - 1)) yield [tokens[i], ...rest];
  }
  for (const subset of subsets(0, m)) yield counts.map((_, type) => subset.filter((one) => one === type).length);
}

test('at a size it is made of the mean counts of all draws of that size', () => {
  fc.assert(
    fc.property(
      tiny,
      fc.nat(),
      fc.constantFrom(...ORDERS),
      fc.constantFrom(0, 2, 512),
      (counts, pick, order, beyond) => {
        const side = abundance(counts, beyond);
        const m = 1 + (pick % side.total);
        const all = [...draws(counts, m)];
        const mean = (of: (share: number) => number) =>
          all.reduce((sum, draw) => sum + draw.reduce((s, k) => s + (k === 0 ? 0 : of(k / m)), 0), 0) / all.length;
        const truth =
          order === 1 ? Math.exp(mean((p) => -p * Math.log(p))) : mean((p) => p ** order) ** (1 / (1 - order));
        expect(hillAtSize(side, order, m)).toBeCloseTo(truth, 9);
        for (const times of [1, 2]) {
          const comes = all.reduce((sum, draw) => sum + draw.filter((k) => k === times).length, 0) / all.length;
          expect(expectedThatCome(side, times, m)).toBeCloseTo(comes, 10);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('of order 0 it is the expected number of types; one token is one type; all tokens are the observed number', () => {
  const counts = Array.from({ length: 800 }, (_, rank) => Math.ceil(5000 / (rank + 1)));
  const side = abundance(counts);
  for (const m of [10, 5000, side.total - 1]) expect(hillAtSize(side, 0, m)).toBe(expectedTypes(side, m));
  for (const order of ORDERS) {
    expect(hillAtSize(side, order, 1)).toBeCloseTo(1, 9);
    expect(hillAtSize(side, order, side.total)).toBe(hillNumber(side, order));
    // The last token adds little: no jump where the formula changes.
    expect(hillAtSize(side, order, side.total - 1)! / hillNumber(side, order)).toBeCloseTo(1, 4);
  }
});

test('the entropy lost with one token is that of a word more or less, by hand', () => {
  // Counts 2, 1: one of three draws leaves two of a type, two leave one of each.
  expect(hillAtSize(abundance([2, 1]), 1, 2)).toBeCloseTo(Math.exp((2 / 3) * Math.LN2), 12);
});

test('between two whole sizes it is on the line', () => {
  const side = abundance([5, 3, 1]);
  for (const order of ORDERS)
    expect(hillAtSize(side, order, 4.25)).toBeCloseTo(
      0.75 * hillAtSize(side, order, 4)! + 0.25 * hillAtSize(side, order, 5)!,
      12,
    );
});

test('without end: the types and those unseen, the entropy of Chao and Jost, pairs drawn without replacement', () => {
  const counts = [9, 4, 2, 1, 1];
  const side = abundance(counts);
  expect(asymptoticHill(side, 0)).toBe(5 + unseenTypes(side));
  expect(asymptoticHill(side, 1)).toBe(Math.exp(chaoJostEntropy(side)));
  const pairs = counts.reduce((sum, k) => sum + k * (k - 1), 0) / (17 * 16);
  expect(asymptoticHill(side, 2)).toBeCloseTo(1 / pairs, 12);
  expect(asymptoticHill(side, 1.5)).toBeUndefined();
  expect(asymptoticHill(abundance([1, 1, 1]), 2)).toBeUndefined();
});

test('beyond the text it goes on from the observed number towards the one without end', () => {
  fc.assert(
    fc.property(several, fc.constantFrom(0, 1, 2), (counts, order) => {
      const side = abundance(counts);
      const limit = asymptoticHill(side, order);
      if (limit === undefined || limit <= hillNumber(side, order)) return;
      let before = hillNumber(side, order) * (1 - 1e-12);
      for (const times of [1, 1.5, 2, 10]) {
        const at = hillAtSize(side, order, Math.round(times * side.total))!;
        expect(at).toBeGreaterThanOrEqual(before);
        expect(at).toBeLessThanOrEqual(limit * (1 + 1e-9));
        before = at * (1 - 1e-12);
      }
    }),
  );
});

test('a million tokens are no work: the number of a uniform draw is known', () => {
  // 1000 types of 1000 tokens: m drawn ones show about m - m²/2000 types and little less effective ones.
  const side = abundance(Array.from({ length: 1000 }, () => 1000));
  expect(hillAtSize(side, 1, 500_000)!).toBeGreaterThan(999);
  expect(Math.exp(entropy(side))).toBeCloseTo(1000, 8);
});
