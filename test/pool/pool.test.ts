import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renumber } from '../../src/pool/ids.ts';
import { buildPool, type Given } from '../../src/pool/pool.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { words } from './naive.ts';

const NOBODY: readonly [Given, Given] = [
  { outputs: 0, empty: 0 },
  { outputs: 0, empty: 0 },
];
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '!'), { maxLength: 12 }).map((list) => list.join(' '));

/** A pool of prompts' samples, all or cut. */
function poolOf(prompts: readonly (readonly string[])[], cut = 2 ** 31 - 1) {
  const samples = prompts.flatMap((texts, prompt) => texts.map((one) => ({ prompt, text: one })));
  const all = Int32Array.from(samples.keys());
  return buildPool(
    internTexts(outputsOf(samples)),
    all,
    NOBODY,
    all.map(() => cut),
  );
}

test('the share of repeated four-word runs is 1 - distinct / all, and no number under four words', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const { repetition } = poolOf(texts.map((one) => [one]));
      texts.forEach((one, s) => {
        const list = words(one);
        const runs = list.slice(3).map((_, i) => list.slice(i, i + 4).join(' '));
        if (runs.length === 0) expect(repetition[s]).toBeNaN();
        else expect(repetition[s]).toBeCloseTo(1 - new Set(runs).size / runs.length, 12);
      });
    }),
  );
});

test('a cut sample is measured by what is left of it', () => {
  expect(poolOf([['a b c d a b c d']], 5).repetition[0]).toBe(0);
  expect(poolOf([['a b c d a b c d']], 8).repetition[0]).toBe(1 / 5);
  expect(poolOf([['a b c d a b c d']], 3).repetition[0]).toBeNaN();
});

test('texts are equal after white space and composition; answers are equal only to the same prompt', () => {
  const { text: ids, answer } = poolOf([
    ['yes ', ' yes', 'Yes'],
    ['yes', 'caf\u00e9', 'cafe\u0301'],
  ]);
  expect([...ids]).toEqual([0, 0, 1, 0, 2, 2]);
  expect([...answer]).toEqual([0, 0, 1, 2, 3, 3]);
  expect(Math.max(...ids, ...answer)).toBeLessThan(ids.length);
});

test('where samples are cut, texts are equal if the words left of them are', () => {
  const { text: ids } = poolOf([['a b c'], ['a, b! d'], ['a c']], 2);
  expect([...ids]).toEqual([0, 0, 1]);
});

test('numbers given anew begin at 0 and keep what is equal', () => {
  expect([...renumber(Int32Array.of(7, 3, 7, 9, 3))]).toEqual([0, 1, 0, 2, 1]);
});

/** Dice's coefficient of the distinct words of two texts. */
function dice(a: string, b: string): number {
  const [x, y] = [new Set(words(a)), new Set(words(b))];
  return x.size + y.size === 0 ? 1 : (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size);
}

test('the similarity of two answers to a prompt is Dice of their distinct words', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (prompts) => {
      const { first: begin, from, value } = poolOf(prompts).similarities;
      let first = 0;
      for (const texts of prompts) {
        for (let i = 0; i < texts.length; i++) {
          expect(begin[first + i]).toBe(first);
          for (let j = i + 1; j < texts.length; j++)
            expect(value[from[first + i] + (j * (j - 1)) / 2 + i]).toBeCloseTo(dice(texts[i], texts[j]), 6);
        }
        first += texts.length;
      }
    }),
  );
});

test('a similarity is exact to the last digits, as `measure` promises full precision', () => {
  expect(poolOf([['a b c', 'a d e']]).similarities.value[0]).toBeCloseTo(1 / 3, 14);
});
