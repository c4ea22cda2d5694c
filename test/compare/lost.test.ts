import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findLost } from '../../src/compare/lost.ts';
import { retention } from '../../src/compare/retention.ts';
import { random } from '../../src/stats/random.ts';
import { type Answers, setUp } from './sides.ts';

function lost(answers: Answers, examples = false) {
  const { layout, texts, arena } = setUp(answers, []);
  const label = Uint8Array.from(layout.samples, (_, s) => {
    const unit = layout.unit.findLastIndex((start) => start <= s);
    return layout.strata.label[unit];
  });
  return findLost(layout, texts, arena.sides([label])[0], { outputs: examples, prompts: true });
}

test('words and phrases that the candidate has dropped are named, with the numbers of outputs that hold them', () => {
  const answers: Answers = [
    [['the quiet heron, the heron stood'], ['the bird stood']],
    [['a quiet heron flew'], ['a bird flew']],
    [['one heron'], ['one bird']],
    [['an egret once'], ['a bird once']],
  ];
  const { words, phrases } = lost(answers);
  // 'heron' in three outputs though it is said four times; 'egret' in one only, which is nobody's business.
  expect(words).toEqual([
    { item: 'heron', baseline: 3, candidate: 0, p: expect.closeTo(1 / 8, 12) },
    { item: 'quiet', baseline: 2, candidate: 0, p: expect.closeTo(1 / 4, 12) },
  ]);
  expect(phrases).toEqual([{ item: 'quiet heron', baseline: 2, candidate: 0, p: expect.closeTo(1 / 4, 12) }]);
});

test('a word that the candidate has in a tenth of the outputs is lost, in more it is not', () => {
  const answers = (kept: number): Answers =>
    Array.from({ length: 20 }, (_, p) => [[`rare x${p}`], [p < kept ? 'rare' : `y${p}`]]);
  expect(lost(answers(2)).words).toMatchObject([{ item: 'rare', baseline: 20, candidate: 2 }]);
  expect(lost(answers(2)).words[0].p).toBeCloseTo((1 + 22 + 231) / 2 ** 22, 12);
  expect(lost(answers(3)).words).toEqual([]);
});

test('the worst losses come first and there are at most twenty', () => {
  const answers: Answers = Array.from({ length: 40 }, (_, p) => [
    [Array.from({ length: 30 }, (_, w) => (p >= w ? `word${String(w).padStart(2, '0')}` : 'same')).join(' ')],
    ['same'],
  ]);
  const { words } = lost(answers);
  expect(words).toHaveLength(20);
  expect(words.map(({ item }) => item)).toEqual(
    Array.from({ length: 20 }, (_, w) => `word${String(w).padStart(2, '0')}`),
  );
});

test('an output that answers many prompts is told by a fingerprint, by its text only where examples are allowed', () => {
  const answers: Answers = [
    [['one'], ['I can not help.']],
    [['two'], ['I can not help.']],
    [['I can not help.'], ['I can not  help.']],
    [['four'], ['fine']],
  ];
  const hash = createHash('sha256').update('I can not help.').digest('hex').slice(0, 16);
  const { outputs, prompts } = lost(answers);
  expect(outputs).toEqual([{ item: `sha256:${hash}`, baseline: 1, candidate: 3, p: null }]);
  expect(prompts.map(({ item, baseline, candidate }) => [item, baseline, candidate])).toEqual([
    ['p0', 1, 3],
    ['p1', 1, 3],
    ['p2', 1, 3],
  ]);
  expect(lost(answers, true).outputs[0].item).toBe('I can not help.');
});

test('a long example is cut, and never within a character', () => {
  const text = `${'a'.repeat(199)}😀${'b'.repeat(50)}`;
  const [first] = lost(
    [
      [['x'], [text]],
      [['y'], [text]],
    ],
    true,
  ).outputs;
  expect(first.item.isWellFormed()).toBe(true);
  expect(first.item.length).toBeLessThanOrEqual(201);
});

test('two equal sides have lost nothing', () => {
  const answers: Answers = Array.from({ length: 5 }, (_, p) => [[`a b c${p}`], [`a b c${p}`]]);
  expect(lost(answers)).toEqual({ words: [], phrases: [], prompts: [], outputs: [] });
});

/** Answers of words with falling chances; the candidate's rare words are drawn from a part of them only. */
function draw(prompts: number, share: number, seed: number): Answers {
  const source = random(seed);
  const text = (kept: number) =>
    Array.from({ length: 30 }, () => {
      const word = Math.floor(3000 * source.unit() ** 3);
      return `w${word > 100 && word % 10 >= 10 * kept ? word % 100 : word}`;
    }).join(' ');
  return Array.from({ length: prompts }, () => [[text(1)], [text(share)]]);
}

test('a twin retains about as much of every band as two draws of one model do', () => {
  const { layout, arena } = setUp(draw(150, 1, 1), []);
  const bands = retention(layout, arena, 1);
  expect(bands.map(({ band }) => band)).toEqual(['1', '2', '3-5', '6-10', '11+']);
  for (const { retained, expected } of bands) expect(Math.abs(retained - expected)).toBeLessThan(0.06);
  // Rarer words are shared less, also by twins.
  for (let i = 1; i < bands.length; i++) expect(bands[i].expected).toBeGreaterThan(bands[i - 1].expected);
});

test('a candidate without a third of the rare words retains less of the bands of rare words', () => {
  const { layout, arena } = setUp(draw(150, 0.65, 1), []);
  const [once, twice, few, , often] = retention(layout, arena, 1);
  for (const { retained, expected } of [once, twice, few]) expect(retained).toBeLessThan(expected - 0.05);
  expect(often.retained).toBeGreaterThan(once.retained);
});

test('retention worked by hand: of the words said once two of three come again, among equally many words', () => {
  const { layout, arena } = setUp([[['a b c d d'], ['a b d d x']]], []);
  expect(retention(layout, arena, 1).map(({ band, words, retained }) => [band, words, retained])).toEqual([
    ['1', 3, 2 / 3],
    ['2', 1, 1],
  ]);
});

test('a prompt is told by a fingerprint where its key is its text and examples are not allowed', () => {
  const answers: Answers = [
    [['one'], ['same']],
    [['two'], ['same']],
  ];
  const { layout, texts, arena } = setUp(answers, []);
  const label = Uint8Array.from([0, 1, 0, 1]);
  const { prompts } = findLost(layout, texts, arena.sides([label])[0], { outputs: true, prompts: false });
  expect(prompts.map(({ item }) => item)).toEqual([
    expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
    expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
  ]);
});
