import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hypergeometricDiversity,
  movingTypeTokenRatio,
  mtld,
  type RunRule,
  runLength,
  segmentalTypeTokenRatio,
  typeTokenRatio,
} from '../../src/stats/lexical.ts';
import { expectedTypes } from '../../src/stats/rarefaction.ts';
import { abundance } from './abundance.ts';

const seen = new Int32Array(10);
const text = fc.array(fc.nat(5), { minLength: 1, maxLength: 40 });
const read = (words: readonly number[]) => Int32Array.from(words);
const ratio = (words: readonly number[]) => new Set(words).size / words.length;
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b) / list.length;
const RULE: RunRule = { threshold: 0.72, minimum: 0, ends: 'at-most' };

test('windows, segments and the whole: as if each were counted by itself', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (words, size) => {
      const list = read(words);
      expect(typeTokenRatio(list, seen)).toBeCloseTo(ratio(words), 14);
      const windows = words.map((_, i) => words.slice(i, i + size)).filter((one) => one.length === size);
      const segments = words.flatMap((_, i) => (i % size === 0 ? [words.slice(i, i + size)] : []));
      const whole = segments.filter((one) => one.length === size);
      const moving = movingTypeTokenRatio(list, size, seen);
      if (windows.length === 0) expect(moving).toBeNaN();
      else expect(moving).toBeCloseTo(mean(windows.map(ratio)), 12);
      for (const [last, some] of [
        ['if-whole', whole],
        ['always', segments],
        ['never', segments.slice(0, -1)],
      ] as const) {
        const segmental = segmentalTypeTokenRatio(list, size, last, seen);
        if (some.length === 0) expect(segmental).toBeNaN();
        else expect(segmental).toBeCloseTo(mean(some.map(ratio)), 12);
      }
    }),
  );
});

test('MTLD, worked: a run ends where the ratio has come down to the threshold', () => {
  // 0 0 | 1 1: two runs of two, either way.
  expect(mtld(read([0, 0, 1, 1]), RULE, false, seen)).toBe(2);
  // 0 0 | 1: the single word left has ratio 1, which is no part of a run: 3 words, 1 run. Backwards 1 0 0 is one run.
  expect(mtld(read([0, 0, 1]), RULE, false, seen)).toBe(3);
});

test('MTLD, worked: what is left counts as far as its ratio has fallen', () => {
  // 0 1 2 0: ratio 3/4 at the end, of 1/4 / 0.28 of a run; backwards 0 2 1 0 as well.
  expect(mtld(read([0, 1, 2, 0]), RULE, false, seen)).toBeCloseTo(4 / (0.25 / 0.28), 12);
});

test('MTLD without a word twice has no run', () => {
  expect(mtld(read([0, 1, 2]), RULE, false, seen)).toBeNaN();
  expect(mtld(read([0]), RULE, true, seen)).toBeNaN();
});

test('below is stricter than at most, and a least length lets a run go on', () => {
  // 0 1 0 1 with threshold 1/2: at most ends with the fourth word, below never.
  const half = { ...RULE, threshold: 0.5 };
  expect(mtld(read([0, 1, 0, 1]), half, false, seen)).toBe(4);
  expect(runLength(read([0, 1, 0, 1, 0]), half, false, seen)).toBe(4);
  expect(runLength(read([0, 1, 0, 1, 0]), { ...half, ends: 'below' }, false, seen)).toBe(5);
  // A least length of 6 on a word said over and over: runs of 6.
  expect(runLength(read(new Array(20).fill(3)), { ...RULE, minimum: 6 }, false, seen)).toBe(6);
});

test('where the last word is always part of a run it may be more than a whole one', () => {
  // 0 0: ratio 1/2, 0.5 / 0.28 runs of two words, against one run.
  expect(mtld(read([0, 0]), RULE, true, seen)).toBeCloseTo(2 / (0.5 / 0.28), 12);
  expect(mtld(read([0, 0]), RULE, false, seen)).toBe(2);
});

test('runs from each word, worked, read on from the beginning or not', () => {
  // 0 0 1 0 0 1: 0 0 from the first, 0 1 0 from the second, 1 0 0 from the third.
  expect(runLength(read([0, 0, 1]), RULE, true, seen)).toBeCloseTo((2 + 3 + 3) / 3, 14);
  // Without reading on only the first ends.
  expect(runLength(read([0, 0, 1]), RULE, false, seen)).toBe(2);
  expect(runLength(read([0, 1, 2]), RULE, false, seen)).toBeNaN();
});

test('HD-D is the expected number of types of that many draws, over the draws', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (words, draws) => {
      const counts = [...new Set(words)].map((one) => words.filter((word) => word === one).length);
      const got = hypergeometricDiversity(read(words), draws, seen);
      if (words.length < draws) expect(got).toBeNaN();
      else expect(got).toBeCloseTo(expectedTypes(abundance(counts), draws) / draws, 12);
    }),
  );
});

test('the list that notes what was read is empty again after each reading', () => {
  fc.assert(
    fc.property(text, (words) => {
      const list = read(words);
      for (const reading of [
        () => typeTokenRatio(list, seen),
        () => movingTypeTokenRatio(list, 5, seen),
        () => segmentalTypeTokenRatio(list, 5, 'always', seen),
        () => mtld(list, RULE, false, seen),
        () => runLength(list, RULE, true, seen),
        () => hypergeometricDiversity(list, 3, seen),
      ]) {
        reading();
        expect(seen.every((one) => one === 0)).toBe(true);
      }
    }),
  );
});
