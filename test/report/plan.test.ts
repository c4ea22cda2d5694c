import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Plan, PlanColumn } from '../../src/gate/plan.ts';
import { planText } from '../../src/report/plan.ts';

const INDEX: PlanColumn = {
  metric: 'tail-index',
  unit: 'spreads',
  healthy: 0,
  fail: 2,
  mustShow: 8,
  promptsNeeded: 240,
  healthyNeeded: 3,
};
const VOCABULARY: PlanColumn = {
  metric: 'vocabulary',
  unit: 'relative',
  healthy: 0,
  fail: 0.08,
  mustShow: 0.08,
  promptsNeeded: 40,
  healthyNeeded: null,
};
const PLAN: Plan = {
  prompts: 120,
  samplesPerPrompt: 2,
  exchanged: 'samples',
  columns: [
    INDEX,
    { ...INDEX, healthy: 2 },
    { ...INDEX, healthy: 5 },
    VOCABULARY,
    { ...VOCABULARY, metric: 'unseen-mass', healthyNeeded: 0 },
  ],
  rows: [60, 120, 240].flatMap((prompts) =>
    [1, 2].map((samples) => ({ prompts, samples, smallest: [5.31, 4.2, 3.9, 0.162, null] })),
  ),
  groups: null,
};

const plain = (plan: Plan) => planText(plan, { color: false, width: 80 });
const unwrapped = (plan: Plan) => plain(plan).replace(/\n {2}(?=\S)/g, ' ');

test('a row for each number of outputs, and what the rules forbid below', () => {
  expect(plain(PLAN)).toMatch(/^ +120 +2 +5\.3× +4\.2× +3\.9× +16\.2 % +–$/m);
  expect(plain(PLAN)).toMatch(/^ +limit +2× +2× +2× +8 % +8 %$/m);
});

test('in plain words: what would be seen, and what it would take to see more', () => {
  const said = unwrapped(PLAN);
  expect(said).toMatch(
    /With 120 prompts and no healthy runs .* from 5\.3× on, about generation 4 .*; with 2 from 4\.2× on; with 5 from 3\.9× on\./,
  );
  expect(said).toContain('when 8× would show: it takes about 240 prompts.');
  expect(said).toContain(
    'Vocabulary, 8 %: there are prompts enough to tell it from chance; to tell it from another training takes more than 20 healthy runs.',
  );
  expect(said).toContain('another training can be told from it without healthy runs');
  expect(unwrapped({ ...PLAN, exchanged: 'prompts' })).toContain('With one sample a prompt');
});

test('groups are a table of their own', () => {
  const groups = [
    { group: 'qa', prompts: 80, smallest: [6.1, 5.2, 4.4], promptsNeeded: [33, 20, 20] },
    { group: 'ma\u001B[31mth', prompts: 40, smallest: [null, 7.2, 6.4], promptsNeeded: [null, 30, 20] },
  ];
  const said = plain({ ...PLAN, groups });
  expect(said).toMatch(/^qa +80 +6\.1× +5\.2× +4\.4× +33$/m);
  expect(said).not.toContain('\u001B');
  expect(plain({ ...PLAN, groups: [] })).toContain('There are no groups');
});

test('it fits 80 columns, and says the same with and without colour', () => {
  for (const line of plain(PLAN).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  const colored = planText(PLAN, { color: true, width: 80 });
  expect(colored).toContain('\u001B[');
  expect(stripVTControlCharacters(colored)).toBe(plain(PLAN));
});
