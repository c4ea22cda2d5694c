import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOver } from '../../src/stats/abundance.ts';
import {
  ace,
  aceError,
  chao1,
  chao1Error,
  chaoRichness,
  expectedTypesError,
  fisherAlpha,
  fisherAlphaByUniroot,
} from '../../src/stats/richness.ts';
import { abundance } from './abundance.ts';

/** f1 = 3, f2 = 2, N = 12. */
const SIDE = abundance([5, 2, 2, 1, 1, 1]);

test('Chao1, worked, in its three forms', () => {
  expect(chao1(SIDE, 'bias-corrected')).toBeCloseTo(6 + (3 * 2) / (2 * 3), 14);
  expect(chao1(SIDE, 'classic')).toBeCloseTo(6 + 9 / 4, 14);
  expect(chao1(SIDE, 'with-factor')).toBeCloseTo(6 + (11 / 12) * (9 / 4), 14);
  // Without doubletons the classic form would divide by 0: it is the corrected one.
  expect(chao1(abundance([4, 1, 1]), 'classic')).toBe(3 + 1);
});

test('where no type comes once nothing is missing', () => {
  for (const form of ['bias-corrected', 'classic', 'with-factor'] as const)
    expect(chao1(abundance([3, 3, 2]), form)).toBe(3);
  expect(ace(abundance([3, 3, 2]))).toBeCloseTo(3, 14);
  expect(ace(abundance([30, 20]))).toBe(2);
});

test('ACE, worked: rare types 6 with 12 tokens, 3 of them once', () => {
  // C = 3/4; the sum of k (k - 1) over types is 20 + 2 + 2; 6 / C · 24 / (12 · 11) - 1 = 5/11.
  expect(ace(SIDE)).toBeCloseTo(6 / 0.75 + (3 / 0.75) * (5 / 11), 12);
  // With a frequent type apart.
  expect(ace(abundance([40, 5, 2, 2, 1, 1, 1]))).toBeCloseTo(1 + ace(SIDE)!, 12);
  expect(ace(abundance([40, 1, 1]))).toBeUndefined();
});

/** The variance by the delta method, slopes taken by small steps of the numbers of types f1, f2, …. */
function deltaMethod(f: readonly number[], estimate: (f: readonly number[]) => number, total: number): number {
  const slope = f.map((_, i) => {
    const moved = (step: number) => estimate(f.map((n, j) => (j === i ? n + step : n)));
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });
  const sum = f.reduce((s, n, i) => s + n * slope[i], 0);
  return f.reduce((s, n, i) => s + n * slope[i] ** 2, 0) - sum ** 2 / total;
}

test('the standard error of Chao1 is that of the delta method', () => {
  const f = [3, 2, 0, 0, 1];
  const estimate = (g: readonly number[]) => g.reduce((a, b) => a + b) + (g[0] * (g[0] - 1)) / (2 * (g[1] + 1));
  expect(chao1Error(SIDE)).toBeCloseTo(Math.sqrt(deltaMethod(f, estimate, estimate(f))), 7);
});

test('that of ACE is so of the formula that vegan differentiates', () => {
  const f = [3, 2, 0, 0, 1];
  const estimate = (g: readonly number[]) => {
    const of = (weight: (k: number) => number) => g.reduce((sum, n, i) => sum + n * weight(i + 1), 0);
    const [types, tokens, pairs] = [of(() => 1), of((k) => k), of((k) => k * (k - 1))];
    const covered = 1 - g[0] / (1 - tokens);
    return (types + g[0] * ((types * pairs) / (covered * tokens * (tokens - 1)) - 1)) / covered;
  };
  expect(aceError(SIDE)).toBeCloseTo(Math.sqrt(deltaMethod(f, estimate, ace(SIDE)!)), 6);
  expect(aceError(abundance([30, 20]))).toBeUndefined();
});

test('the interval holds the estimate and nothing below the types seen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 40 }), (counts) => {
      const { seen, estimate, error, low, high } = chaoRichness(abundance(counts));
      expect(seen).toBe(counts.length);
      expect(low).toBeGreaterThanOrEqual(seen - 1e-9);
      expect(low).toBeLessThanOrEqual(estimate + 1e-9);
      expect(high).toBeGreaterThanOrEqual(estimate - 1e-9);
      expect(error).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a higher level makes a wider interval, symmetric in the logarithm of the unseen number', () => {
  const [narrow, wide] = [0.5, 0.95].map((level) => chaoRichness(SIDE, level));
  expect(wide.low).toBeLessThan(narrow.low);
  expect(wide.high).toBeGreaterThan(narrow.high);
  const unseen = wide.estimate - 6;
  expect((wide.low - 6) * (wide.high - 6)).toBeCloseTo(unseen ** 2, 8);
});

test('the spread of the types that m tokens show is that over all subsets', () => {
  const spread = (counts: readonly number[], m: number) => {
    const tokens = counts.flatMap((n, type) => Array.from({ length: n }, () => type));
    const shown: number[] = [];
    for (let set = 0; set < 2 ** tokens.length; set++) {
      const chosen = tokens.filter((_, i) => (set >> i) & 1);
      if (chosen.length === m) shown.push(new Set(chosen).size);
    }
    const mean = shown.reduce((a, b) => a + b) / shown.length;
    return Math.sqrt(shown.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shown.length);
  };
  for (const [counts, m] of [
    [[3, 2, 1], 2],
    [[4, 2, 2, 1, 1], 5],
    [[1, 1, 5], 3],
    [[2, 2, 2], 4],
  ] as const) {
    expect(expectedTypesError(abundance(counts), m)).toBeCloseTo(spread(counts, m), 9);
    expect(expectedTypesError(abundance(counts, 0), m)).toBeCloseTo(spread(counts, m), 9);
  }
});

test('where nothing hangs on the draw its spread is 0', () => {
  for (const [counts, m] of [
    [[1, 1, 1, 1], 2],
    [[5, 2, 1], 1],
    [[5, 2, 1], 8],
  ] as const)
    expect(expectedTypesError(abundance(counts), m)).toBe(0);
});

test('Fisher’s alpha solves his equation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 100_000 }), (types, more) => {
      const tokens = types + more;
      const alpha = fisherAlpha(types, tokens)!;
      expect((alpha * Math.log1p(tokens / alpha)) / types).toBeCloseTo(1, 9);
    }),
  );
  // ln(1 + N) types are those of alpha 1.
  expect(fisherAlpha(Math.log(11), 10)).toBeCloseTo(1, 12);
  expect(fisherAlpha(5, 5)).toBeUndefined();
});

test('the coarser search ends near it, inside and outside of where it begins', () => {
  for (const [types, tokens] of [
    [24, 51],
    [3, 5000],
    [9000, 20_000],
  ])
    expect(fisherAlphaByUniroot(types, tokens)).toBeCloseTo(fisherAlpha(types, tokens)!, 3);
});

test('estimates of richness are never below the types seen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }), (counts) => {
      const side = abundance(counts);
      const seen = sumOver(side, () => 1);
      for (const form of ['bias-corrected', 'classic', 'with-factor'] as const)
        expect(chao1(side, form)).toBeGreaterThanOrEqual(seen);
      expect(ace(side) ?? seen).toBeGreaterThanOrEqual(seen - 1e-9);
    }),
  );
});
