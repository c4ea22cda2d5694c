import { expect, test } from 'vitest';
import { corpus } from '../../bench/corpora.ts';
import { textsOf } from '../../bench/rewrite.ts';
import { model, PROSE } from '../../bench/source.ts';
import { lineage, trigram } from '../../bench/trigram.ts';
import { random } from '../../src/stats/random.ts';

const TEXTS = ['the cat sat on the mat', 'the dog sat on the cat', 'a dog and a cat ran', 'she ran to the mat'];
const ALL = new Set(TEXTS.join(' ').split(' '));
const written = (words: number, decoding = {}, seed = 1) => trigram(TEXTS, decoding)(words, random(seed)).split(' ');

const made = corpus('healthy', model({ ...PROSE, length: 20 }), {
  prompts: Array.from({ length: 60 }, (_, p) => p),
  samples: 2,
  seed: 5,
});
const lengths = (texts: readonly string[]) => texts.map((text) => text.split(' ').length);
const types = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split(' '))).size;

test.each([[{}], [{ temperature: 0.5 }], [{ temperature: 2 }], [{ topP: 0.8 }], [{ temperature: 0.7, topP: 0.9 }]])(
  'it says as many words as asked, all of them words of its texts: %j',
  (decoding) => {
    const words = written(500, decoding);
    expect(words).toHaveLength(500);
    expect(words.filter((word) => !ALL.has(word))).toEqual([]);
  },
);

test('the same seed gives the same text, another one another', () => {
  expect(written(50)).toEqual(written(50));
  expect(written(50, { topP: 0.9 })).toEqual(written(50, { topP: 0.9 }));
  expect(written(50, {}, 2)).not.toEqual(written(50));
});

test('the first word follows the interpolated shares', () => {
  // 'the' begins two texts of four and is 6 of 23 words: 0.9 / 2 + 0.1 * 6 / 23. Its standard error is 0.0035.
  const write = trigram(TEXTS);
  const source = random(3);
  const first = Array.from({ length: 20_000 }, () => write(1, source));
  expect(first.filter((word) => word === 'the').length / 20_000).toBeCloseTo(0.45 + 0.6 / 23, 1.8);
});

test('a model that only takes the likeliest word says the same every time', () => {
  const write = trigram(TEXTS, { topP: 1e-9 });
  expect(write(20, random(1))).toBe(write(20, random(2)));
  expect(write(1, random(1))).toBe('the');
});

test('of no text at all nothing is said', () => {
  expect(trigram([])(5, random(1))).toBe('');
});

test('a lineage keeps prompts and lengths, is repeatable, and loses words from one generation to the next', () => {
  const generations = lineage(made, 3, 7);
  expect(generations.map((draws) => draws.length)).toEqual([2, 2, 2, 2]);
  for (const one of generations.flat()) {
    expect([...one.prompts.keys()]).toEqual([...made.prompts.keys()]);
    expect(lengths(textsOf(one))).toEqual(lengths(textsOf(made)));
  }
  expect(generations.flat().map(textsOf)).toEqual(lineage(made, 3, 7).flat().map(textsOf));
  expect(textsOf(generations[0][0])).not.toEqual(textsOf(generations[0][1]));
  const left = generations.map(([draw]) => types(textsOf(draw)));
  expect(left).toEqual([...left].sort((a, b) => b - a));
  expect(left[3]).toBeLessThan(0.8 * left[0]);
});

test('each generation knows only the words of the one before', () => {
  const [first, second] = lineage(made, 1, 7).map(
    ([draw]) => new Set(textsOf(draw).flatMap((text) => text.split(' '))),
  );
  expect([...second].filter((word) => !first.has(word))).toEqual([]);
});

test('lower temperature and smaller top-p say fewer words', () => {
  const said = (decoding: object) => types(textsOf(lineage(made, 0, 7, decoding)[0][0]));
  expect(said({ temperature: 0.6 })).toBeLessThan(said({}));
  expect(said({ topP: 0.7 })).toBeLessThan(said({}));
});
