import { expect, test } from 'vitest';
import { corpus } from '../../bench/corpora.ts';
import { DAMAGES } from '../../bench/damage.ts';
import { effectsBetween, PAIRED } from '../../bench/effects.ts';
import { damaged, madeUp } from '../../bench/families.ts';
import { firstTable, signalTable } from '../../bench/signal-tables.ts';
import { byTwos, signals, timesNoise } from '../../bench/signals.ts';
import { model, PROSE } from '../../bench/source.ts';

const draws = madeUp(3);

test('effects between two corpora turn their sign with their order, and a pair is not moved by the others', () => {
  const all = effectsBetween(draws);
  const two = effectsBetween(draws.slice(0, 2));
  PAIRED.forEach((metric, j) => {
    const [there, back] = [all.between(0, 1)[j], all.between(1, 0)[j]];
    expect(there, metric.id).toBeCloseTo(metric.unit === 'distance' ? back : -back, 12);
    expect(two.between(0, 1)[j], metric.id).toBeCloseTo(there, 12);
  });
});

test('a damage is seen by the metric that is meant for it, many times above noise', () => {
  const base = { name: 'made up', trainings: [draws], generations: [draws.slice(0, 2)], steps: [] };
  for (const [name, id] of [
    ['lost rare words', 'vocabulary'],
    ['copies', 'duplicates'],
    ['lost modes', 'within-prompt-similarity'],
    ['equal lengths', 'length-spread'],
    ['loops', 'looping'],
  ]) {
    const lineage = damaged(base, DAMAGES.find((damage) => damage.name === name)!);
    const seen = signals(lineage);
    const one = seen.find(({ metric }) => metric.id === id)!;
    const declines = one.effects.map((effect) => timesNoise(one, effect, one.sampling));
    expect(declines, name).toEqual([...declines].sort((a, b) => a - b));
    expect(declines.at(-1), name).toBeGreaterThan(6);
    const told = { name, steps: lineage.steps, signals: seen };
    expect(signalTable(told).split('\n')).toHaveLength(2 + PAIRED.length);
    expect(firstTable([told], 'sampling').split('\n')).toHaveLength(3);
  }
});

test('draws with one answer a prompt are taken by twos for what needs several', () => {
  const answer = model(PROSE);
  const prompts = Array.from({ length: 50 }, (_, p) => p);
  const single = [1, 2, 3, 4].map((seed) => corpus('healthy', answer, { prompts, samples: 1, seed }));
  const twos = byTwos({
    name: '',
    trainings: [single],
    generations: [single.slice(0, 2), single.slice(2)],
    steps: ['g1'],
  });
  expect(twos.trainings[0]).toHaveLength(2);
  for (const one of twos.trainings[0]) for (const { samples } of one.prompts.values()) expect(samples).toHaveLength(2);
  expect(twos.generations[0][0]).toBe(twos.trainings[0][0]);
});
