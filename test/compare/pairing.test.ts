import { expect, test } from 'vitest';
import { countGiven, type Pairing, pairPrompts } from '../../src/compare/pairing.ts';
import type { Answer } from '../../src/types.ts';
import { corpusOf } from './sides.ts';

test('prompts that both sides answered are compared, sorted; the others are counted by side', () => {
  const baseline = corpusOf('baseline', { b: ['x'], a: ['y'], only: ['z'], also: ['z'] });
  const candidate = corpusOf('candidate', { a: ['u'], b: ['v'], new: ['w'] });
  const { paired, prompts, onlyBaseline, onlyCandidate } = pairPrompts(baseline, candidate);
  expect(paired).toBe(true);
  expect(prompts.map(({ key }) => key)).toEqual(['a', 'b']);
  expect([onlyBaseline, onlyCandidate]).toEqual([2, 1]);
});

test('empty outputs are no answers: a prompt with nothing else is missing on that side', () => {
  const baseline = corpusOf('baseline', { a: ['x', null], b: ['y'], c: [null] });
  const candidate = corpusOf('candidate', { a: ['u'], b: [null, null], c: ['w'] });
  const { prompts, onlyBaseline, onlyCandidate } = pairPrompts(baseline, candidate);
  expect(prompts).toMatchObject([
    { key: 'a', text: null, group: null, baseline: [{ text: 'x' }], candidate: [{ text: 'u' }] },
  ]);
  expect([prompts[0].baseline.length, prompts[0].candidate.length]).toEqual([1, 1]);
  expect([onlyBaseline, onlyCandidate]).toEqual([1, 1]);
  expect(countGiven(baseline)).toEqual({ outputs: 4, empty: 2, labels: new Map() });
});

test('the order of rows and prompts is nothing', () => {
  const one = pairPrompts(
    corpusOf('baseline', { a: ['x', 'y'], b: ['z'] }),
    corpusOf('candidate', { a: ['v', 'u'], b: ['w'] }),
  );
  const other = pairPrompts(
    corpusOf('baseline', { b: ['z'], a: ['y', 'x'] }),
    corpusOf('candidate', { b: ['w'], a: ['u', 'v'] }),
  );
  // Where an answer was read is the only thing that may differ.
  const texts = (answers: readonly Answer[]) => answers.map(({ text }) => text);
  const said = ({ prompts, ...rest }: Pairing) => ({
    ...rest,
    prompts: prompts.map(({ baseline, candidate, ...prompt }) => [prompt, texts(baseline), texts(candidate)]),
  });
  expect(said(other)).toEqual(said(one));
});

test('sides that share no answered prompt are unpaired, with all prompts; so are rows that nothing tells apart', () => {
  const baseline = corpusOf('baseline', { a: ['x'], b: [null] });
  const apart = pairPrompts(baseline, corpusOf('candidate', { b: ['y'], c: [null] }));
  expect([apart.paired, apart.prompts.length]).toEqual([false, 2]);
  const none = pairPrompts({ ...baseline, pairing: 'none' }, corpusOf('candidate', { a: ['y'] }));
  expect(none.paired).toBe(false);
});

test("the baseline's group of a prompt holds, else the candidate's; where both name another it is counted", () => {
  const baseline = corpusOf('baseline', { a: ['x'], b: ['x'], c: ['x'] }, (key) => (key === 'b' ? null : 'g'));
  const candidate = corpusOf('candidate', { a: ['y'], b: ['y'], c: ['y'] }, (key) => (key === 'c' ? 'other' : 'g'));
  const { prompts, groupDiffers } = pairPrompts(baseline, candidate);
  expect(prompts.map(({ group }) => group)).toEqual(['g', 'g', 'g']);
  expect(groupDiffers).toBe(1);
});

test('given outputs are counted for some prompts on request', () => {
  const corpus = corpusOf('baseline', { a: ['x', null], b: [null] }, (key) => key);
  expect(countGiven(corpus, (key) => key === 'a')).toEqual({ outputs: 2, empty: 1, labels: new Map() });
});
