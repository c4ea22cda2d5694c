import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { example } from '../../bench/families.ts';
import { model, PROSE } from '../../bench/source.ts';
import { judge } from '../../src/gate/judge.ts';
import { type Plan, plan } from '../../src/gate/plan.ts';
import type { MetricId } from '../../src/metrics/index.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { random } from '../../src/stats/random.ts';
import type { Corpus } from '../../src/types.ts';
import { corpusOf } from '../compare/sides.ts';

const EXAMPLES = '../shared/examples';
const SHOWN: readonly MetricId[] = ['tail-index', 'vocabulary', 'unseen-mass', 'distinct-bigrams'];
const CHANCE_ALONE = { spreads: Object.fromEntries(SHOWN.map((id) => [id, 0])) };

const options = (given: Given = {}, config: Given = {}) =>
  resolve({ relabellings: 399, ...given }, config, 'cli').options;

function drawn(prompts: number, samples: number, seed: number, group?: (key: string) => string | null): Corpus {
  const source = random(seed, 1);
  const answer = model({ ...PROSE, length: 30 });
  const answers = Array.from({ length: prompts }, (_, p) => [
    `p${p}`,
    Array.from({ length: samples }, () => answer(p, source)),
  ]);
  return corpusOf('baseline', Object.fromEntries(answers), group);
}

/** What would be seen of a metric without healthy runs, with so many prompts and samples. */
function smallest({ columns, rows }: Plan, metric: MetricId, prompts: number, samples: number): number | null {
  const column = columns.findIndex((one) => one.metric === metric && one.healthy === 0);
  return rows.find((row) => row.prompts === prompts && row.samples === samples)!.smallest[column];
}

describe('what is foretold from one draw is what a check of two draws could see', () => {
  test.each([
    [300, 1, 300, 1],
    [200, 4, 200, 4],
    [200, 4, 100, 2],
    [200, 4, 400, 2],
  ])('%i prompts with %i samples, of %i with %i', (prompts, samples, then, each) => {
    const planned = plan(drawn(prompts, samples, 1), options({}, CHANCE_ALONE));
    const { verdicts } = judge(drawn(then, each, 2), drawn(then, each, 3), options({}, CHANCE_ALONE));
    for (const id of SHOWN) {
      const seen = verdicts.find(({ metric }) => metric === id)!.smallestDetectable!;
      const ratio = smallest(planned, id, then, each)! / seen;
      expect([id, ratio > 0.6 && ratio < 1.6]).toEqual([id, true]);
    }
  });

  test.skipIf(!existsSync(EXAMPLES)).each(['lineage/gen0', 'cool/lineage/gen0'])('on %s of ../shared', (name) => {
    const [one, other] = [1, 2].map((draw) => ungrouped(example(EXAMPLES, `${name}.draw${draw}`)));
    const planned = plan(one, options());
    const { verdicts } = judge(one, other, options());
    for (const id of SHOWN) {
      const seen = verdicts.find(({ metric }) => metric === id)!.smallestDetectable!;
      expect([id, smallest(planned, id, 600, 1)! / seen]).toEqual([id, expect.closeTo(1, 0.5)]);
    }
  });
});

describe('more of anything shows no less of chance', () => {
  const planned = plan(drawn(120, 4, 1), options({}, CHANCE_ALONE));

  test('of prompts and of samples', () => {
    for (const id of SHOWN) {
      const byPrompts = [30, 60, 120, 240, 480, 1200].map((prompts) => smallest(planned, id, prompts, 4)!);
      expect(byPrompts).toEqual(byPrompts.toSorted((a, b) => b - a));
      const bySamples = [2, 4, 8].map((samples) => smallest(planned, id, 120, samples)!);
      expect(bySamples).toEqual(bySamples.toSorted((a, b) => b - a));
    }
  });

  test('of healthy runs, also where retraining counts', () => {
    const { columns, rows } = plan(drawn(120, 1, 1), options());
    const index = columns.filter(({ metric }) => metric === 'tail-index');
    expect(index.map(({ healthy }) => healthy)).toEqual([0, 2, 5]);
    for (const { smallest } of rows) expect(smallest[0]! > smallest[1]! && smallest[1]! > smallest[2]!).toBe(true);
  });

  test('the prompts that are needed are those at which the limit would show', () => {
    for (const { metric, fail, promptsNeeded } of planned.columns.filter(({ mustShow, fail }) => mustShow === fail)) {
      const enough = [30, 60, 120, 240, 480, 1200].find((n) => (smallest(planned, metric, n, 4) ?? 9) <= fail!);
      expect(promptsNeeded).toBeLessThanOrEqual(1.1 * (enough ?? Number.POSITIVE_INFINITY));
    }
  });
});

test('what can not be known is not shown: more samples from one, and metrics within a prompt from less than four', () => {
  const one = plan(drawn(60, 1, 1), options());
  expect([one.exchanged, [...new Set(one.rows.map(({ samples }) => samples))]]).toEqual(['prompts', [1]]);
  const [two, four] = [2, 4].map((samples) => plan(drawn(60, samples, 1), options()));
  const within = ({ columns }: Plan) => columns.some(({ metric }) => metric === 'within-prompt-similarity');
  expect([one, two, four].map(within)).toEqual([false, false, true]);
  expect(smallest(four, 'within-prompt-similarity', 60, 1)).toBeNull();
  expect([...new Set(two.rows.map(({ samples }) => samples))]).toEqual([1, 2, 4]);
});

test('groups have their own row, the largest first; small ones are one', () => {
  const group = (key: string) => (Number(key.slice(1)) < 60 ? 'qa' : Number(key.slice(1)) < 100 ? 'math' : key);
  for (const samples of [1, 2]) {
    const { groups } = plan(drawn(140, samples, 1, group), options({ 'group-by': 'task' }));
    expect(groups!.map(({ group, prompts }) => [group, prompts])).toEqual([
      ['qa', 60],
      ['math', 40],
      ['(other)', 40],
    ]);
    for (const { smallest } of groups!) expect(smallest[0]!).toBeGreaterThan(smallest[2]!);
  }
});

test('the same outputs in another order have the same plan', () => {
  const corpus = drawn(60, 2, 1);
  const reversed = { ...corpus, prompts: new Map([...corpus.prompts].reverse()) };
  expect(plan(reversed, options())).toEqual(plan(corpus, options()));
});

test('outputs that never vary show nothing, and no number of them would', () => {
  const same = corpusOf('baseline', Object.fromEntries(Array.from({ length: 30 }, (_, p) => [`p${p}`, ['yes it is']])));
  const { columns, rows } = plan(same, options());
  expect(columns.every(({ promptsNeeded }) => promptsNeeded === null)).toBe(true);
  expect(rows.every(({ smallest }) => smallest.every((decline) => decline === null))).toBe(true);
});

test('few prompts are refused', () => {
  expect(() => plan(drawn(19, 1, 1), options())).toThrow(expect.objectContaining({ code: 'too-few-to-plan' }));
});

function ungrouped(corpus: Corpus): Corpus {
  return { ...corpus, prompts: new Map([...corpus.prompts].map(([key, one]) => [key, { ...one, group: null }])) };
}
