/** Whether the gate keeps its promise on scores as hard on statistics as those of benchmarks: heavy tails, subjects that differ. */
import { expect, test } from 'vitest';
import { normal } from '../bench/source.ts';
import { judge } from '../src/gate/judge.ts';
import { NUMBER_METRICS, PANEL } from '../src/metrics/index.ts';
import { type Given, resolve } from '../src/options/resolve.ts';
import { type Random, random } from '../src/stats/random.ts';
import type { Corpus, Prompt, Role, Sample } from '../src/types.ts';

const ALPHA = 0.05;
/** Three standard deviations above what is promised in so many runs. */
const most = (runs: number) => runs * ALPHA + 3 * Math.sqrt(runs * ALPHA * (1 - ALPHA));

/** Only the test decides: every metric of the score that has a direction fails at any decline that is proven. */
const ids = NUMBER_METRICS.map((kind) => kind.of('score')).filter(({ unit }) => unit !== 'distance');
const GIVEN: Given = {
  alpha: ALPHA,
  relabellings: 99,
  spreads: Object.fromEntries(ids.map(({ id }) => [id, 0])),
  rules: {
    ...Object.fromEntries(PANEL.map(({ id }) => [id, 'off'])),
    ...Object.fromEntries(ids.map(({ id }) => [id, { fail: 0, warn: 0 }])),
  },
};

/** How a score is drawn: `prompt` is easy or hard by itself and belongs to one of eight subjects. */
type Score = (prompt: number, source: Random) => number;
const subjectOf = (prompt: number) => random(3, prompt).below(8);
const subjects: Score = (prompt, source) => {
  const own = random(4, prompt);
  const subject = subjectOf(prompt);
  return 10 * subject + 3 * normal(own) + 2 ** subject * 0.1 * normal(source);
};
/** A Cauchy variable: no mean, no variance. */
const heavy: Score = (_, source) => Math.tan(Math.PI * (source.unit() - 0.5));
/** A judge's marks: many ties, most of them the best. */
const marks: Score = (prompt, source) =>
  Math.round(20 * Math.min(1, Math.exp(0.4 * normal(source) + 0.3 * normal(random(5, prompt)))));

interface Case {
  score: Score;
  prompts: number;
  samples?: readonly [number, number];
  apart?: true;
  given?: Given;
}

function side(role: Role, { score, prompts, samples = [1, 1], apart }: Case, run: number): Corpus {
  const label = role === 'baseline' ? 0 : 1;
  const source = random(run, 50 + label);
  const first = 1000 * run + (apart && label === 1 ? 500 : 0);
  const map = new Map<string, Prompt>();
  for (let p = first; p < first + prompts; p++) {
    const list = Array.from(
      { length: samples[label] },
      (_, k): Sample => ({
        text: `${role} ${p} ${k}`,
        attributes: { numbers: { score: score(p, source) } },
      }),
    );
    map.set(`p${p}`, { key: `p${p}`, text: null, group: `g${subjectOf(p) % 2}`, samples: list as [Sample] });
  }
  return { role, run: role, source: role, commit: null, prompts: map, pairing: 'id', notes: [] };
}

test.each<[string, number, Case]>([
  ['subjects that differ, 1 against 1', 200, { score: subjects, prompts: 60 }],
  ['subjects that differ, 4 against 4', 100, { score: subjects, prompts: 30, samples: [4, 4] }],
  ['heavy tails, 2 against 2', 100, { score: heavy, prompts: 40, samples: [2, 2] }],
  ['heavy tails, 1 against 3', 60, { score: heavy, prompts: 50, samples: [1, 3] }],
  ['marks with many ties, 2 against 2', 100, { score: marks, prompts: 50, samples: [2, 2] }],
  [
    'subjects that differ, other prompts',
    100,
    { score: subjects, prompts: 60, apart: true, given: { unpaired: 'allow' } },
  ],
  [
    'subjects that differ, two groups',
    80,
    { score: subjects, prompts: 80, given: { 'group-by': 'subject', 'group-rules': { '*': GIVEN.rules } } },
  ],
])('redraws of one model are red no more often than alpha: %s', (_, runs, one) => {
  let reds = 0;
  for (let run = 0; run < runs; run++) {
    const { options } = resolve({ ...GIVEN, ...one.given, seed: run }, {}, 'cli');
    if (judge(side('baseline', one, run), side('candidate', one, run), options).outcome === 'fail') reds++;
  }
  expect(reds).toBeLessThanOrEqual(most(runs));
});

/** By the rules that hold unless others are given: redness is asked of the spread alone, the texts say nothing. */
function redOf(runs: number, prompts: number, before: Score, after: Score): number {
  const { options } = resolve({ relabellings: 199, rules: GIVEN_OFF }, {}, 'cli');
  let reds = 0;
  for (let run = 1; run <= runs; run++) {
    const [baseline, candidate] = [
      side('baseline', { score: before, prompts }, run),
      side('candidate', { score: after, prompts }, run),
    ];
    if (judge(baseline, candidate, options).outcome === 'fail') reds++;
  }
  return reds;
}
const GIVEN_OFF = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));

const right =
  (often: number): Score =>
  (_, source) =>
    source.unit() < often ? 1 : 0;
/** Marks from 1 to 10. */
const marked =
  (middle: number, deviation: number): Score =>
  (_, source) =>
    Math.max(1, Math.min(10, Math.round(middle + deviation * normal(source))));
/** Marks from 1 to 5, the best of them so often, and the others near it or anywhere. */
const best =
  (often: number, others: number): Score =>
  (_, source) =>
    source.unit() < often ? 5 : 4 - source.below(others);

test.each<[string, number, Score, Score]>([
  ['right and wrong, .90 to .99', 100, right(0.9), right(0.99)],
  ['right and wrong, .90 to 1', 100, right(0.9), right(1)],
  ['right and wrong, .95 to 1', 200, right(0.95), right(1)],
  ['right and wrong, .60 to .95', 100, right(0.6), right(0.95)],
  ['marks that are all the best', 100, best(0.6, 4), best(1, 1)],
  ['marks of which hardly any is not the best', 100, best(0.6, 4), best(0.97, 1)],
  ['marks of which the others are near the best', 200, best(0.4, 4), best(0.8, 1)],
  ['marks from 6 to 8.5 of 10', 100, marked(6, 2), marked(8.5, 1.2)],
  ['marks from 6 to 9.7 of 10', 100, marked(6, 2), marked(9.7, 0.8)],
])('a better model is hardly ever red: %s', (_, prompts, before, after) => {
  expect(redOf(20, prompts, before, after)).toBeLessThanOrEqual(1);
});

test.each<[string, number, Score, Score]>([
  ['marks about the same middle', 200, marked(6, 2), marked(6, 0.8)],
  ['a graded score of half the deviation', 200, (_, source) => normal(source), (_, source) => normal(source) / 2],
  ['one mark for everything, in the middle', 100, marked(6, 2), () => 7],
])('a score that collapses is red: %s', (_, prompts, before, after) => {
  expect(redOf(20, prompts, before, after)).toBeGreaterThanOrEqual(18);
});
