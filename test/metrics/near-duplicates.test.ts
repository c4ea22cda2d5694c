import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureAnswers } from '../../src/compare/measure.ts';
import { nearDuplicates } from '../../src/metrics/near-duplicates.ts';
import type { Values } from '../../src/metrics/parameters.ts';
import { BASELINE, CANDIDATE, NEITHER } from '../../src/pool/label.ts';
import { nearDuplicates as search } from '../../src/pool/near-duplicates.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { jaccard, shinglesOf } from '../../src/pool/shingles.ts';
import { Labeller } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { chanceToMeet } from '../../src/stats/minhash.ts';
import { random } from '../../src/stats/random.ts';

function poolOf(answers: readonly (readonly string[])[]) {
  const samples = answers.flatMap((texts, prompt) => texts.map((text) => ({ prompt, text })));
  const nobody = { outputs: 0, empty: 0 };
  const all = Int32Array.from(samples.keys());
  return buildPool(
    internTexts(outputsOf(samples)),
    all,
    [nobody, nobody],
    all.map(() => 2 ** 31 - 1),
  );
}

const value = (answers: readonly (readonly string[])[], options: Values = {}) =>
  measureAnswers(answers, [], { outputs: 0, empty: 0 }, [nearDuplicates.with(options)]).values[0];

/** Runs of three words of a text; a shorter one is one run. */
function runsOf(text: string): Set<string> {
  const words = text.match(/\w+/g) ?? [];
  if (words.length === 0) return new Set();
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));
}

function likeness(a: string, b: string): number {
  const [own, other] = [runsOf(a), runsOf(b)];
  const shared = [...own].filter((run) => other.has(run)).length;
  return shared === 0 ? 0 : shared / (own.size + other.size - shared);
}

/** Texts of a few words, many of which look alike. */
const text = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((words) => words.join(' ')),
  fc.tuple(fc.nat(3), fc.nat(2)).map(([from, cut]) =>
    'k l m n o p q r s'
      .split(' ')
      .slice(from, 9 - cut)
      .join(' '),
  ),
);
const corpora = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 });

test('how much two texts have in common is the share of common runs', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
      const pool = poolOf(texts.map((one) => [one]));
      const shingles = shinglesOf(pool, 3);
      texts.forEach((a, i) => {
        expect(shingles.start[i + 1] - shingles.start[i]).toBe(runsOf(a).size);
        texts.forEach((b, j) => {
          expect(jaccard(shingles, i, j)).toBeCloseTo(likeness(a, b), 14);
        });
      });
    }),
  );
});

/** Whether each output has a look-alike, of another prompt or any; and the families, by following look-alikes. */
function naive(answers: readonly (readonly string[])[], threshold: number, among: 'prompts' | 'outputs') {
  const outputs = answers.flatMap((texts, prompt) => texts.map((one) => ({ prompt, text: one })));
  const isNear = (i: number, j: number) =>
    i !== j &&
    (among === 'outputs' || outputs[i].prompt !== outputs[j].prompt) &&
    likeness(outputs[i].text, outputs[j].text) >= threshold;
  const families: number[] = [];
  const seen = new Set<number>();
  outputs.forEach((_, first) => {
    if (seen.has(first)) return;
    const family = [first];
    seen.add(first);
    for (const one of family) {
      outputs.forEach((_other, j) => {
        if (seen.has(j) || !isNear(one, j)) return;
        seen.add(j);
        family.push(j);
      });
    }
    if (family.length > 1) families.push(family.length);
  });
  const total = (of: (size: number) => number) => families.reduce((sum, size) => sum + of(size), 0) / outputs.length;
  return {
    share: total((size) => size),
    surplus: total((size) => size - 1),
    largest: Math.max(0, ...families) / outputs.length,
  };
}

test('searched without misses, families are those of all pairs', () => {
  fc.assert(
    fc.property(corpora, fc.constantFrom(0.3, 0.5, 0.7, 1), (answers, threshold) => {
      for (const among of ['prompts', 'outputs'] as const) {
        const expected = naive(answers, threshold, among);
        for (const figure of ['share', 'surplus', 'largest'] as const) {
          const got = value(answers, { search: 'prefixes', threshold, among, figure });
          expect(got).toBeCloseTo(expected[figure], 12);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('under a labelling only the own side counts', () => {
  fc.assert(
    fc.property(corpora, fc.array(fc.nat(2), { minLength: 27, maxLength: 27 }), (answers, labels) => {
      const pool = poolOf(answers);
      const label = Uint8Array.from({ length: pool.samples }, (_, s) => [BASELINE, CANDIDATE, NEITHER][labels[s]]);
      const sides = new Labeller(pool).split(label);
      const metric = nearDuplicates.with({ search: 'prefixes', threshold: 0.5 });
      let s = 0;
      const labelled = answers.map((texts) => texts.map((one) => ({ text: one, label: label[s++] })));
      for (const side of [BASELINE, CANDIDATE]) {
        const own = labelled
          .map((texts) => texts.filter((one) => one.label === side).map((one) => one.text))
          .filter((texts) => texts.length > 0);
        const got = metric.measure(sides[side], sides[1 - side]);
        if (own.length === 0) expect(got).toBeUndefined();
        else {
          expect(got).toBeCloseTo(naive(own, 0.5, 'prompts').share, 12);
          expect(metric.events!(sides[side], sides[1 - side])).toBe(Math.round(got! * own.flat().length));
        }
      }
    }),
  );
});

test('bands find no pair that is none, and of the others as many as the docs say', () => {
  const source = random(4);
  const words = (n: number) => Array.from({ length: n }, () => `w${source.below(5000)}`);
  // To each text one with some words changed: of 58 runs up to three go with each.
  const texts = Array.from({ length: 300 }, (_, i) => {
    const own = words(60);
    const other = own.slice();
    for (let k = 0; k < i % 4; k++) other[source.below(60)] = `x${i}-${k}`;
    return [own.join(' '), other.join(' ')];
  });
  const pool = poolOf(texts.flat().map((one) => [one]));
  const likeness = { shingle: 3, threshold: 0.7 };
  const shingles = shinglesOf(pool, 3);
  const linksOf = (by: Parameters<typeof search>[2]) => {
    const { of, start, neighbour } = search(pool, likeness, by);
    const kindAt = (kind: number) => of.indexOf(kind);
    const links = new Set<string>();
    for (let kind = 0; kind + 1 < start.length; kind++) {
      for (let i = start[kind]; i < start[kind + 1]; i++) links.add(`${kindAt(kind)}-${kindAt(neighbour[i])}`);
    }
    return links;
  };
  const exact = linksOf({ by: 'prefixes' });
  const found = linksOf({ by: 'bands', permutations: 128, seed: 1 });
  const more = linksOf({ by: 'bands', permutations: 512, seed: 1 });
  expect(exact.size).toBeGreaterThan(300);
  for (const link of found) expect(exact).toContain(link);
  const missed = [...exact].filter((link) => !found.has(link));
  const closeness = (link: string) => {
    const [a, b] = link.split('-').map(Number);
    return jaccard(shingles, a, b);
  };
  const expected = [...exact].reduce((sum, link) => sum + chanceToMeet(closeness(link), { bands: 14, rows: 9 }), 0);
  expect(Math.abs(found.size - expected) / exact.size).toBeLessThan(0.05);
  expect(more.size).toBeGreaterThan(found.size);
  for (const link of missed) expect(closeness(link)).toBeLessThan(0.92);
});

test('a text given over and over is one node; a crowd of look-alikes has no more links than it needs', () => {
  const same = Array.from({ length: 5000 }, () => ['one and the same answer to it all']);
  const { count, neighbour } = search(poolOf(same), { shingle: 3, threshold: 0.7 }, { by: 'prefixes' });
  expect([count, neighbour.length]).toEqual([1, 0]);
  expect(value(same)).toBe(1);
  const crowd = Array.from({ length: 2000 }, (_, i) => [
    `${'a b c d e f g h i j k l m n o p q r s t '.repeat(2)} x${i}`,
  ]);
  for (const by of [{ by: 'prefixes' }, { by: 'bands', permutations: 128, seed: 1 }] as const) {
    const links = search(poolOf(crowd), { shingle: 3, threshold: 0.7 }, by).neighbour.length;
    expect(links).toBeLessThan(2 * 32 * 14 * 2000);
    expect(value(crowd, { search: by.by })).toBe(1);
    expect(value(crowd, { search: by.by, figure: 'largest' })).toBe(1);
  }
});

test('answers to one prompt that look alike are no near-duplicates, unless that is asked', () => {
  const answers = [
    ['a b c d e f', 'a b c d e f'],
    ['k l m n o', 'x y z'],
  ];
  expect(value(answers)).toBe(0);
  expect(value(answers, { among: 'outputs' })).toBe(2 / 4);
  // Texts without words look like nothing, not even one another.
  expect(value([['!!!'], ['!!!']])).toBe(0);
});
