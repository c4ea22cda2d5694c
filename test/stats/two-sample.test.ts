import { expect, test } from 'vitest';
import { kolmogorovTail, smirnovTail } from '../../src/stats/kolmogorov.ts';
import { normalTail } from '../../src/stats/normal.ts';
import { random, shuffled } from '../../src/stats/random.ts';
import { ranksOf } from '../../src/stats/ranks.ts';
import { wilcoxon } from '../../src/stats/signed-rank.ts';
import {
  brownForsythe,
  cramerVonMisesTest,
  kolmogorovSmirnovTest,
  mannWhitney,
  permutationOfMeans,
} from '../../src/stats/two-sample.ts';

/** All ways to choose n of the numbers 0 … all - 1. */
function choices(n: number, all: number, from = 0): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: Math.max(0, all - from - n + 1) }, (_, i) => from + i).flatMap((first) =>
    choices(n - 1, all, first + 1).map((rest) => [first, ...rest]),
  );
}

/** The share of all orders of n and m different numbers in which a statistic is at least as large as in this one. */
function tailOf(statistic: (own: number[], other: number[]) => number, own: number[], other: number[]): number {
  const order = [...own, ...other].toSorted((a, b) => a - b);
  const observed = statistic(own, other);
  const all = choices(own.length, order.length).map((chosen) =>
    statistic(
      chosen.map((i) => order[i]),
      order.filter((_, i) => !chosen.includes(i)),
    ),
  );
  return all.filter((one) => one >= observed - 1e-12).length / all.length;
}

const OWN = [0.3, 1.1, 2.9, 4.2, 0.5];
const OTHER = [1.7, 3.3, 5.1, 6.8, 3.9, 7.7, 2.2];

test('exact p values are shares of all orders', () => {
  const ks = (own: number[], other: number[]) => kolmogorovSmirnovTest(own, other).statistic;
  expect(kolmogorovSmirnovTest(OWN, OTHER, 'exact').p).toBeCloseTo(tailOf(ks, OWN, OTHER), 12);
  const cvm = (own: number[], other: number[]) => cramerVonMisesTest(own, other, 'exact').statistic;
  expect(cramerVonMisesTest(OWN, OTHER, 'exact').p).toBeCloseTo(tailOf(cvm, OWN, OTHER), 12);
  const u = (own: number[], other: number[]) => mannWhitney(own, other).statistic;
  expect(mannWhitney(OTHER, OWN, { alternative: 'greater' }).p).toBeCloseTo(tailOf(u, OTHER, OWN), 12);
  const mean = (own: number[], other: number[]) => permutationOfMeans(own, other)!.statistic;
  expect(permutationOfMeans(OTHER, OWN, 'greater')!.p).toBeCloseTo(tailOf(mean, OTHER, OWN), 12);
});

test('both directions of a one-sided test make up the whole and the case between', () => {
  const [less, greater, both] = (['less', 'greater', 'two-sided'] as const).map(
    (alternative) => mannWhitney(OWN, OTHER, { alternative, method: 'exact' }).p,
  );
  expect(less + greater).toBeGreaterThan(1);
  expect(both).toBeCloseTo(2 * Math.min(less, greater), 12);
  // 2.9 is larger than two of the others, 4.2 than four; of 35 pairs.
  expect(mannWhitney(OWN, OTHER).statistic).toBe(6);
  expect(mannWhitney(OTHER, OWN).statistic).toBe(29);
});

test('asymptotic p values come near the exact ones where there are many numbers', () => {
  const source = random(5);
  const own = Array.from({ length: 90 }, () => source.unit());
  const other = Array.from({ length: 110 }, () => 0.12 + source.unit());
  for (const [exact, limit] of [
    [kolmogorovSmirnovTest(own, other, 'exact'), kolmogorovSmirnovTest(own, other, 'asymptotic')],
    [mannWhitney(own, other, { method: 'exact' }), mannWhitney(own, other, { method: 'asymptotic' })],
  ]) {
    expect(exact.p).toBeLessThan(0.2);
    expect(Math.abs(limit.p - exact.p)).toBeLessThan(0.15 * exact.p);
  }
  const [few, fewer] = [own.slice(0, 16), other.slice(0, 14)];
  expect(cramerVonMisesTest(few, fewer, 'asymptotic').p).toBeCloseTo(cramerVonMisesTest(few, fewer, 'exact').p, 1);
});

test('where nothing differs p values are spread evenly: each test fires as often as it says', () => {
  const source = random(11);
  const fired = [0, 0, 0, 0, 0];
  const trials = 1000;
  for (let i = 0; i < trials; i++) {
    const pool = Array.from({ length: 60 }, () => Math.floor(20 * source.unit()) + source.unit() / 10);
    const [own, other] = [pool.slice(0, 35), pool.slice(35)];
    const pairs = pool.slice(0, 50);
    const tested = [
      kolmogorovSmirnovTest(own, other, 'asymptotic'),
      mannWhitney(own, other),
      brownForsythe(own, other),
      cramerVonMisesTest(own, other),
      wilcoxon(pairs.slice(0, 25), pairs.slice(25))!,
    ];
    tested.forEach(({ p }, k) => {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      if (p <= 0.1) fired[k]++;
    });
  }
  // 0.1 give or take three standard errors; Kolmogorov-Smirnov's steps are coarse.
  for (const one of fired.slice(1)) expect(Math.abs(one / trials - 0.1)).toBeLessThan(0.03);
  expect(fired[0] / trials).toBeGreaterThan(0.03);
  expect(fired[0] / trials).toBeLessThan(0.12);
});

test('a wider side is seen by Brown and Forsythe, and the order of the sides is nothing', () => {
  const narrow = Array.from({ length: 40 }, (_, i) => i);
  const wide = narrow.map((x) => 3 * x);
  expect(brownForsythe(narrow, wide).p).toBeLessThan(1e-8);
  expect(brownForsythe(narrow, wide).p).toBeCloseTo(brownForsythe(wide, narrow).p, 15);
  expect(brownForsythe(narrow, narrow)).toEqual({ statistic: 0, p: 1 });
  expect(brownForsythe([1, 1], [2, 2]).statistic).toBeNaN();
  // Two of four numbers 2 from their centre, two 1: the same with either centre.
  expect(brownForsythe([0, 4], [0, 2, 4], 'mean').statistic).toBeCloseTo(
    brownForsythe([0, 4], [0, 2, 4]).statistic,
    12,
  );
});

test('equal sides are no difference in any test', () => {
  for (const same of [[1], [1, 2, 3], [2, 2, 2]]) {
    expect(kolmogorovSmirnovTest(same, same)).toEqual({ statistic: 0, p: 1 });
    expect(kolmogorovSmirnovTest(same, same, 'asymptotic').p).toBe(1);
    expect(permutationOfMeans(same, same)!.p).toBe(1);
  }
  expect(mannWhitney([2, 2], [2, 2]).p).toBeNaN();
  expect(mannWhitney([1, 2], [1, 2], { method: 'asymptotic' }).p).toBe(1);
});

test('too many ways to deal numbers are refused', () => {
  const many = Array.from({ length: 30 }, (_, i) => i);
  expect(permutationOfMeans(many, many)).toBeUndefined();
});

test('signed ranks: ranks with a sign, counted exactly where there are few', () => {
  // Differences 1, 2, -3, 4: ranks 1 + 2 + 4 above, 3 below. Of 16 ways 3 or less: {}, {1}, {2}, {3}, {1, 2}.
  const [own, other] = [
    [2, 4, 1, 9],
    [1, 2, 4, 5],
  ];
  expect(wilcoxon(own, other)).toEqual({ statistic: 3, p: (2 * 5) / 16 });
  expect(wilcoxon(own, other, { alternative: 'greater' })).toEqual({ statistic: 7, p: 5 / 16 });
  expect(wilcoxon(other, own, { alternative: 'less' })).toEqual({ statistic: 3, p: 5 / 16 });
  expect(wilcoxon([1, 2], [1, 2])).toBeUndefined();
  // A difference of 0 is left out, ranked first or shared.
  const zeros = { own: [5, 7, 7, 12], other: [5, 6, 9, 9] };
  expect(wilcoxon(zeros.own, zeros.other)!.statistic).toBe(2);
  expect(wilcoxon(zeros.own, zeros.other, { zeros: 'pratt' })!.statistic).toBe(3);
  expect(wilcoxon(zeros.own, zeros.other, { zeros: 'zsplit' })!.statistic).toBe(3.5);
});

test("the tail of Kolmogorov's D has its known values, and its formulas meet", () => {
  // Smirnov's limit: P(root n D >= 1.358) is 0.05; tables for small n.
  expect(kolmogorovTail(5, 0.563)).toBeCloseTo(0.05, 3);
  expect(kolmogorovTail(20, 0.294)).toBeCloseTo(0.05, 3);
  expect(kolmogorovTail(1e6, 1.3581 / 1e3)).toBeCloseTo(0.05, 4);
  expect([kolmogorovTail(9, 0), kolmogorovTail(9, 1), kolmogorovTail(9, 0.05)]).toEqual([1, 0, 1]);
  // One number: D is at least 1/2, and beyond d in 2 (1 - d) of cases.
  expect(kolmogorovTail(1, 0.7)).toBeCloseTo(0.6, 12);
  for (const n of [10, 140, 141, 500]) {
    for (let i = 1; i < 200; i++) {
      const [d, further] = [i / 200, (i + 0.001) / 200];
      const step = kolmogorovTail(n, d) - kolmogorovTail(n, further);
      expect(step).toBeGreaterThanOrEqual(-1e-7);
      expect(step).toBeLessThan(2e-3);
    }
  }
});

test("Smirnov's tail between two samples has its known values", () => {
  // n = m = 2: D is 1 in 2 of 6 orders, at least 1/2 always.
  expect(smirnovTail(2, 2, 1)).toBeCloseTo(2 / 6, 14);
  expect(smirnovTail(2, 2, 0.5)).toBeCloseTo(1, 14);
  expect(smirnovTail(3, 2, 1)).toBeCloseTo(2 / 10, 14);
  expect(smirnovTail(3, 2, 0)).toBe(1);
  // Far out the digits stay: one order of the binomial on either side.
  expect(smirnovTail(40, 40, 1) / (2 / 1.075072087333317e23)).toBeCloseTo(1, 10);
});

test('the tail of the normal distribution keeps its digits', () => {
  for (const [z, p] of [
    [0, 0.5],
    [1, 0.15865525393145707],
    [2.4, 0.008197535924596131],
    [2.6, 0.004661188023718749],
    [6, 9.865876450376981e-10],
    [20, 2.7536241186062337e-89],
  ]) {
    expect(normalTail(z) / p).toBeCloseTo(1, 12);
    expect(normalTail(-z)).toBeCloseTo(1 - p, 14);
  }
});

test('equal numbers share the middle of their ranks', () => {
  const { rank, ties } = ranksOf([30, 10, 20, 10, 10]);
  expect([...rank]).toEqual([5, 2, 4, 2, 2]);
  expect(ties).toEqual([3]);
  const many = shuffled(
    Array.from({ length: 50 }, (_, i) => i),
    random(1),
  );
  expect([...ranksOf(many).rank]).toEqual(many.map((x) => x + 1));
});
