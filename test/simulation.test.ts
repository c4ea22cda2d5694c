/** The short form of bench/simulate.ts: whether the gate keeps its promises on corpora whose truth is known. */
import { describe, expect, test } from 'vitest';
import { NULL_STUDIES, POWER_STUDIES, runOnce, type Study } from '../bench/studies.ts';

const ALPHA = 0.05;

/** The smallest number that a count of so many independent cases at a rate passes in less than one case of a thousand. */
function bound(runs: number, rate: number): number {
  let chance = (1 - rate) ** runs;
  let sum = chance;
  let count = 0;
  while (sum < 0.999) {
    chance *= ((runs - count) / (count + 1)) * (rate / (1 - rate));
    sum += chance;
    count++;
  }
  return count;
}

/** Half of the relabellings of the long simulation: p values are coarser, and as exact. */
function reds(study: Study, runs: number): number {
  let count = 0;
  const short = { ...study, given: () => ({ ...study.given(), relabellings: 99 }) };
  for (let run = 0; run < runs; run++) if (runOnce(short, run, ALPHA).outcome === 'fail') count++;
  return count;
}

const named = (list: readonly Study[], name: string) => list.find((study) => study.name === name)!;

test('the bound is that of the binomial distribution', () => {
  // 100 fair coins: more than 65 heads come in 0.09 % of cases, more than 64 in 0.18 %.
  expect(bound(100, 0.5)).toBe(65);
  expect(bound(10, 0)).toBe(0);
});

describe('where both sides are one model, the gate is red no more often than alpha', () => {
  test.each([
    ['1 against 1, 30 prompts', 120],
    ['4 against 4, 30 prompts', 60],
    ['one-word answers (6 labels), 4 against 4, 100 prompts', 80],
    ['1 against 4, 100 prompts', 16],
  ])('%s', (name, runs) => {
    const study = named(NULL_STUDIES, name);
    expect(study, name).toBeDefined();
    expect(reds(study, runs)).toBeLessThanOrEqual(bound(runs, ALPHA));
  });
});

test('the loss of a fifth of the rare words is red and early in most runs at 100 prompts, and none of it in hardly any', () => {
  const outcomes = (name: string) =>
    Array.from({ length: 10 }, (_, run) => runOnce(named(POWER_STUDIES, name), run, ALPHA));
  const lost = outcomes('rare words|100|0.2').filter(({ outcome, stage }) => outcome === 'fail' && stage === 'early');
  const kept = outcomes('rare words|100|0').filter(({ outcome }) => outcome === 'fail');
  expect(lost.length).toBeGreaterThanOrEqual(8);
  expect(kept.length).toBeLessThanOrEqual(2);
});

test('the loss of seven in eight ways to answer a prompt is red and late in most runs', () => {
  const study = named(POWER_STUDIES, 'variety of a prompt|500|0.875');
  const found = Array.from({ length: 5 }, (_, run) => runOnce(study, run, ALPHA));
  expect(found.filter(({ outcome, stage }) => outcome === 'fail' && stage === 'late').length).toBeGreaterThanOrEqual(4);
});
