import { describe, expect, test } from 'vitest';
import { corpus } from '../../bench/corpora.ts';
import { DAMAGES } from '../../bench/damage.ts';
import { textsOf } from '../../bench/rewrite.ts';
import { model, PROSE } from '../../bench/source.ts';
import type { Corpus } from '../../src/types.ts';

const healthy = corpus('healthy', model({ ...PROSE, length: 30 }), {
  prompts: Array.from({ length: 200 }, (_, p) => p),
  samples: 2,
  seed: 9,
  group: (p) => `group ${p % 10}`,
});
const before = textsOf(healthy);
const hurt = (name: string, strength: number, seed = 1) =>
  DAMAGES.find((damage) => damage.name === name)!.apply(healthy, strength, seed);
const wordsOf = (text: string) => text.split(' ');
const types = (one: Corpus) => new Set(textsOf(one).flatMap(wordsOf)).size;

/** The share of outputs that are not what they were. */
function outputsChanged(one: Corpus): number {
  const after = textsOf(one);
  return after.filter((text, i) => text !== before[i]).length / before.length;
}

/** The share of words that are not what they were in their place. */
function wordsChanged(one: Corpus): number {
  const after = textsOf(one).map(wordsOf);
  const pairs = before.flatMap((text, i) => wordsOf(text).map((word, k) => word !== after[i][k]));
  return pairs.filter(Boolean).length / pairs.length;
}

describe.each(DAMAGES.map((damage) => [damage.name, damage] as const))('%s', (name, { apply, strengths }) => {
  test('the same seed does the same, another one another thing', () => {
    const strength = strengths.at(-1)!;
    expect(textsOf(apply(healthy, strength, 1))).toEqual(textsOf(apply(healthy, strength, 1)));
    expect(textsOf(apply(healthy, strength, 2))).not.toEqual(textsOf(apply(healthy, strength, 1)));
  });

  test('prompts, groups and numbers of samples stay', () => {
    const shape = ({ prompts }: Corpus) =>
      [...prompts.values()].map(({ key, group, samples }) => [key, group, samples.length]);
    expect(shape(apply(healthy, strengths.at(-1)!, 1))).toEqual(shape(healthy));
  });

  test('more of it changes more', () => {
    const changed = [0, ...strengths].map((strength) => wordsChanged(apply(healthy, strength, 1)));
    if (name === 'truncated sampling') expect(changed[0]).toBeGreaterThan(0.5);
    else {
      expect(changed[0]).toBe(0);
      expect(changed).toEqual([...changed].sort((a, b) => a - b));
      expect(changed.at(-1)).toBeGreaterThan(changed[1]);
    }
  });
});

test.each(['copies', 'near copies', 'templates', 'loops'])('the strength of %s is a share of the outputs', (name) => {
  // 4000 outputs, each by itself: the standard error is 0.007.
  const shares = Array.from({ length: 10 }, (_, seed) => outputsChanged(hurt(name, 0.3, seed)));
  expect(shares.reduce((sum, share) => sum + share, 0) / 10).toBeCloseTo(0.3, 1.5);
  expect(outputsChanged(hurt(name, 1))).toBeGreaterThan(0.98);
});

test.each(['noise', 'misspellings', 'generic words'])('the strength of %s is a share of the words', (name) => {
  expect(wordsChanged(hurt(name, 0.2))).toBeGreaterThan(0.18);
  expect(wordsChanged(hurt(name, 0.2))).toBeLessThan(0.22);
});

test('copies are few texts', () => {
  expect(new Set(textsOf(hurt('copies', 1))).size).toBe(5);
});

test('templates begin and end alike and keep the middle', () => {
  const after = textsOf(hurt('templates', 1));
  expect(after.every((text) => text.startsWith('certainly '))).toBe(true);
  after.forEach((text, i) => {
    const [words, were] = [wordsOf(text), wordsOf(before[i])];
    expect(words).toHaveLength(were.length);
    expect(words[words.length >> 1]).toBe(were[were.length >> 1]);
  });
});

test('loops say their last phrase to the end', () => {
  for (const text of textsOf(hurt('loops', 1))) {
    const words = wordsOf(text);
    if (words.length >= 30) expect(words.slice(-5)).toEqual(words.slice(-10, -5));
  }
});

test('lost groups are whole groups with three prompts in ten, and only they', () => {
  const after = hurt('lost groups', 1);
  const lost = new Set<string>();
  for (const [key, { group, samples }] of after.prompts) {
    if (samples.some(({ text }, k) => text !== healthy.prompts.get(key)!.samples[k].text)) lost.add(group!);
  }
  expect(lost.size).toBe(3);
  expect(outputsChanged(after)).toBeCloseTo(0.3, 2);
});

test('lost modes make answers to a prompt alike and leave the first one', () => {
  const after = hurt('lost modes', 1);
  for (const [
    key,
    {
      samples: [first, second],
    },
  ] of after.prompts) {
    expect(first.text).toBe(healthy.prompts.get(key)!.samples[0].text);
    const [one, other] = [wordsOf(first.text!), wordsOf(second.text!)];
    const both = Math.min(one.length, other.length);
    expect(other.slice(0, both)).toEqual(one.slice(0, both));
  }
});

test('equal lengths come nearer to the median, and to it in the end', () => {
  const spread = (one: Corpus) => new Set(textsOf(one).map((text) => wordsOf(text).length)).size;
  expect(spread(hurt('equal lengths', 0.5))).toBeLessThan(spread(healthy));
  expect(spread(hurt('equal lengths', 1))).toBe(1);
});

test('rare words are lost in all places, and frequent ones never', () => {
  const kept = new Set(textsOf(hurt('lost rare words', 0.5)).flatMap(wordsOf));
  const all = types(healthy);
  expect(kept.size - 300).toBeCloseTo(0.5 * (all - 300), -2);
  expect(types(hurt('lost rare words', 1))).toBe(300);
});

test('truncated sampling says fewer words the more is cut off', () => {
  expect(types(hurt('truncated sampling', 0.3))).toBeLessThan(types(hurt('truncated sampling', 0)));
});
