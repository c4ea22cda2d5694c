import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EULER } from '../../src/stats/digamma.ts';
import {
  chaoJostEntropy,
  chaoShenEntropy,
  entropy,
  grassbergerEntropy,
  millerMadowEntropy,
} from '../../src/stats/entropy.ts';
import { expectedUnseen } from '../../src/stats/rarefaction.ts';
import { abundance } from './abundance.ts';

test('equally frequent types have the logarithm of their number as entropy', () => {
  expect(entropy(abundance([3, 3, 3, 3]))).toBeCloseTo(Math.log(4), 12);
  expect(entropy(abundance([1, 1, 1]))).toBeCloseTo(Math.log(3), 12);
  expect(entropy(abundance([9]))).toBe(0);
});

test('the entropy is -sum p ln p, for rare and frequent types alike', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 500, max: 3000 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(counts, (list) => {
      const total = list.reduce((a, b) => a + b);
      const truth = -list.reduce((sum, n) => sum + (n / total) * Math.log(n / total), 0);
      expect(entropy(abundance(list))).toBeCloseTo(truth, 10);
    }),
  );
});

test('whether a type stands in the spectrum or among the frequent is no matter, nor are types that come nowhere', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 500, max: 600 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 1, 2, 3, 512), (list, beyond) => {
      const apart = abundance(list, beyond);
      const side = { ...apart, frequent: [...Array.from(apart.frequent), 0, 0] };
      expect(entropy(side)).toBeCloseTo(entropy(abundance(list, 5000)), 10);
      expect(chaoShenEntropy(side)).toBeCloseTo(chaoShenEntropy(abundance(list, 5000)), 10);
    }),
  );
});

/** The sum over types of p ln p / (1 - (1-p)^N) with p = C n / N. */
function byHand(counts: readonly number[], coverage: number): number {
  const total = counts.reduce((a, b) => a + b);
  return -counts.reduce((sum, n) => {
    const p = (coverage * n) / total;
    return sum + (p * Math.log(p)) / (1 - (1 - p) ** total);
  }, 0);
}

test('Chao and Shen, worked: with singletons and doubletons', () => {
  // N = 7, f1 = 2, f2 = 1: f0 = 6/7 · 2²/2 = 12/7, A = 7 f0 / (7 f0 + 2) = 12/14, C = 1 - 2/7 · 6/7 = 37/49.
  expect(chaoShenEntropy(abundance([3, 2, 1, 1]))).toBeCloseTo(byHand([3, 2, 1, 1], 37 / 49), 12);
});

test('Chao and Shen, worked: without doubletons the unseen number is f1 (f1 - 1) / 2', () => {
  // N = 6, f1 = 3: f0 = 5/6 · 3 = 5/2, A = 15 / 18, C = 1 - 1/2 · 5/6 = 7/12.
  expect(chaoShenEntropy(abundance([3, 1, 1, 1]))).toBeCloseTo(byHand([3, 1, 1, 1], 7 / 12), 12);
});

test('Chao and Shen without singletons: everything is covered', () => {
  expect(chaoShenEntropy(abundance([4, 4]))).toBeCloseTo(byHand([4, 4], 1), 12);
});

test('where all types come once the coverage is tiny but above 0, and the entropy exceeds that of the types seen', () => {
  // N = 5: f0 = 4/5 · 10 = 8, A = 40/45, C = 1/9.
  expect(chaoShenEntropy(abundance([1, 1, 1, 1, 1]))).toBeCloseTo(byHand([1, 1, 1, 1, 1], 1 / 9), 12);
  expect(chaoShenEntropy(abundance([1, 1, 1, 1, 1]))).toBeGreaterThan(Math.log(5));
});

test('a single token and a single type have entropy 0', () => {
  expect(chaoShenEntropy(abundance([1]))).toBeCloseTo(0, 12);
  expect(chaoShenEntropy(abundance([2000]))).toBeCloseTo(0, 12);
});

test('Miller and Madow add half a type less one over all tokens', () => {
  expect(millerMadowEntropy(abundance([2, 2]))).toBeCloseTo(Math.LN2 + 1 / 8, 14);
});

test('Grassberger, worked: a type that comes once counts for ln N + Euler + 1/2, one that comes twice for less', () => {
  expect(grassbergerEntropy(abundance([1]))).toBeCloseTo(EULER + 1 / 2, 14);
  // digamma(2) = 1 - Euler, and the sign turns with the count.
  expect(grassbergerEntropy(abundance([2]))).toBeCloseTo(Math.LN2 - (1 - EULER) - 1 / 3, 14);
});

test('what the tokens show of the entropy is the sum of the unseen mass after k tokens, over k (Chao, Wang and Jost)', () => {
  for (const counts of [
    [4, 4],
    [9, 3, 2, 2],
    [700, 600, 2],
  ]) {
    const side = abundance(counts);
    let sum = 0;
    for (let k = 1; k < side.total; k++) sum += expectedUnseen(side, k) / k;
    // Nothing comes once, so nothing is added.
    expect(chaoJostEntropy(side)).toBeCloseTo(sum, 10);
  }
});

test('Chao and Jost, worked: with singletons the tail is f1/N (1-A)^(1-N) (-ln A - the sum of (1-A)^r / r)', () => {
  // Counts 3, 2, 1, 1: N = 7, f1 = 2, f2 = 1: A = 2 / (6 · 2 + 2) = 1/7.
  const a = 1 / 7;
  let tail = -Math.log(a);
  for (let r = 1; r < 7; r++) tail -= (1 - a) ** r / r;
  const shown = (3 * (1 / 3 + 1 / 4 + 1 / 5 + 1 / 6) + 2 * (1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6) + 2 * 2.45) / 7;
  expect(chaoJostEntropy(abundance([3, 2, 1, 1]))).toBeCloseTo(shown + (2 / 7) * (1 - a) ** -6 * tail, 12);
});

test('where text is little the estimates are nearer to the truth than the observed shares', () => {
  // 60 draws from 100 equally frequent words, the generator being a fixed one.
  const truth = Math.log(100);
  let seed = 7;
  const errors = { plain: 0, 'miller-madow': 0, 'chao-shen': 0, 'chao-jost': 0, grassberger: 0 };
  for (let run = 0; run < 50; run++) {
    const counts = new Array(100).fill(0);
    for (let i = 0; i < 60; i++) {
      seed = (seed * 48_271) % 2_147_483_647;
      counts[seed % 100]++;
    }
    const side = abundance(counts.filter((n) => n > 0));
    errors.plain += entropy(side) - truth;
    errors['miller-madow'] += millerMadowEntropy(side) - truth;
    errors['chao-shen'] += chaoShenEntropy(side) - truth;
    errors['chao-jost'] += chaoJostEntropy(side) - truth;
    errors.grassberger += grassbergerEntropy(side) - truth;
  }
  const { plain, ...others } = errors;
  for (const error of Object.values(others)) expect(Math.abs(error)).toBeLessThan(Math.abs(plain));
  expect(Math.abs(errors['chao-shen'] / 50)).toBeLessThan(0.12);
  expect(Math.abs(errors['chao-jost'] / 50)).toBeLessThan(0.12);
});
