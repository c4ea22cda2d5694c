import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absence, expectedTypes, expectedUnseen } from '../../src/stats/rarefaction.ts';
import { logGamma } from '../../src/stats/student.ts';
import { abundance } from './abundance.ts';

const tinyCounts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });

/** All subsets of m of the tokens, each token written as its type. */
function* subsets(tokens: readonly number[], m: number, from = 0): Generator<number[]> {
  if (m === 0) yield [];
  else
    for (let i = from; i <= tokens.length - m; i++)
      for (const rest of subsets(tokens, m - 1, i + 1)) yield [i, ...rest];
}

/** Both expectations by walking every subset: types in it, and the share of the other tokens that are of none of them. */
function byEnumeration(counts: readonly number[], m: number) {
  const tokens = counts.flatMap((n, type) => Array.from({ length: n }, () => type));
  let all = 0;
  let types = 0;
  let unseen = 0;
  for (const subset of subsets(tokens, m)) {
    const chosen = new Set(subset);
    const shown = new Set(subset.map((i) => tokens[i]));
    const others = tokens.filter((_, i) => !chosen.has(i));
    all++;
    types += shown.size;
    if (others.length > 0) unseen += others.filter((type) => !shown.has(type)).length / others.length;
  }
  return { types: types / all, unseen: unseen / all };
}

test('expected types and unseen mass are the averages over all subsets', () => {
  fc.assert(
    fc.property(tinyCounts, fc.nat(), fc.constantFrom(1, 2, 512), (counts, pick, beyond) => {
      const total = counts.reduce((a, b) => a + b);
      fc.pre(total <= 14);
      const m = pick % (total + 1);
      const truth = byEnumeration(counts, m);
      expect(expectedTypes(abundance(counts, beyond), m)).toBeCloseTo(truth.types, 10);
      if (m < total) expect(expectedUnseen(abundance(counts, beyond), m)).toBeCloseTo(truth.unseen, 10);
    }),
    { numRuns: 150 },
  );
});

test('a worked case: of counts 3, 2, 1 two tokens show 1 - C(3,2)/C(6,2) + 1 - C(4,2)/C(6,2) + 1 - C(5,2)/C(6,2) types', () => {
  expect(expectedTypes(abundance([3, 2, 1]), 2)).toBeCloseTo(3 - (3 + 6 + 10) / 15, 12);
  // The next token: 3/6 of type one, new with C(3,2)/C(5,2); 2/6, C(4,2)/C(5,2); 1/6, always.
  expect(expectedUnseen(abundance([3, 2, 1]), 2)).toBeCloseTo((3 / 6) * 0.3 + (2 / 6) * 0.6 + 1 / 6, 12);
});

test('large sides agree with the gamma function, as far as that has digits', () => {
  const counts = Array.from({ length: 3000 }, (_, rank) => Math.max(1, Math.floor(6000 / (rank + 3))));
  const total = counts.reduce((a, b) => a + b);
  const lnFactorial = (n: number) => logGamma(n + 1);
  const choose = (n: number, k: number) => (k > n ? -Infinity : lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k));
  for (const m of [100, Math.floor(total / 100), Math.floor(total / 2), total - 1, total]) {
    const absent = (k: number) => Math.exp(choose(total - k, m) - choose(total, m));
    const types = counts.reduce((sum, k) => sum + 1 - absent(k), 0);
    expect(expectedTypes(abundance(counts), m) / types).toBeCloseTo(1, 7);
    if (m === total) continue;
    const unseen = counts.reduce(
      (sum, k) => sum + (k / total) * Math.exp(choose(total - k, m) - choose(total - 1, m)),
      0,
    );
    expect(expectedUnseen(abundance(counts), m) / unseen).toBeCloseTo(1, 7);
  }
});

test('no token shows no type and leaves everything unseen; all tokens show all types', () => {
  const side = abundance([5, 1, 1, 700]);
  expect(expectedTypes(side, 0)).toBe(0);
  expect(expectedUnseen(side, 0)).toBe(1);
  expect(expectedTypes(side, side.total)).toBe(4);
});

test('one token shows one type, whatever the counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }), (counts) => {
      expect(expectedTypes(abundance(counts), 1)).toBeCloseTo(1, 9);
    }),
  );
});

test('where every type comes once, m tokens show m types and the next one is always new', () => {
  const side = abundance(new Array(1000).fill(1));
  for (const m of [1, 250, 999]) {
    expect(expectedTypes(side, m)).toBeCloseTo(m, 9);
    expect(expectedUnseen(side, m)).toBeCloseTo(1, 12);
  }
});

test('a single type is always shown and never new', () => {
  for (const n of [2, 600]) {
    expect(expectedTypes(abundance([n]), 1)).toBeCloseTo(1, 12);
    expect(expectedUnseen(abundance([n]), 1)).toBe(0);
  }
  expect(expectedTypes(abundance([1]), 1)).toBe(1);
});

test('with all but one token read, the unseen mass is the share of types that come once (Good and Turing)', () => {
  expect(expectedUnseen(abundance([1, 1, 1, 4, 9]), 15)).toBeCloseTo(3 / 16, 12);
});

test('more tokens show more types and leave less unseen', () => {
  const side = abundance([30, 20, 10, 5, 3, 2, 2, 1, 1, 1]);
  for (let m = 1; m < side.total; m++) {
    expect(expectedTypes(side, m)).toBeGreaterThan(expectedTypes(side, m - 1));
    expect(expectedUnseen(side, m)).toBeLessThanOrEqual(expectedUnseen(side, m - 1));
  }
});

test('the unseen mass is what one more token adds to the expected types', () => {
  const side = abundance([30, 20, 10, 5, 3, 2, 2, 1, 1, 1]);
  for (const m of [0, 1, 20, 60]) {
    expect(expectedUnseen(side, m)).toBeCloseTo(expectedTypes(side, m + 1) - expectedTypes(side, m), 10);
  }
});

test('chances of absence begin at 1, fall, and end where they no longer matter', () => {
  const absent = absence(1_000_000, 500_000);
  expect(absent[0]).toBe(1);
  expect(absent[1]).toBe(0.5);
  expect(absent.length).toBeLessThan(100);
  expect(absent.at(-1)!).toBeGreaterThan(1e-18);
});
