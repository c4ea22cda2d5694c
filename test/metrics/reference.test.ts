/** The metrics that need a reference. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effect } from '../../src/compare/effect.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { referenceCoverage } from '../../src/metrics/reference-coverage.ts';
import { referenceDivergence } from '../../src/metrics/reference-divergence.ts';
import { referencePhrases } from '../../src/metrics/reference-phrases.ts';
import { referenceSurprisal } from '../../src/metrics/reference-surprisal.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { readReference } from '../../src/pool/reference.ts';
import { Labeller } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { random } from '../../src/stats/random.ts';
import { countGrams, words } from '../pool/naive.ts';

const METRICS: readonly Metric[] = [referenceCoverage, referencePhrases, referenceDivergence, referenceSurprisal];

/** The value of some texts against a reference, at m words and m pairs, or at half of what there is. */
function value(metric: Metric, own: readonly string[], reference: readonly string[] | null, m?: number) {
  const samples = [...own, ...(reference ?? [])].map((text, prompt) => ({ prompt, text }));
  const texts = internTexts(outputsOf(samples));
  const all = Int32Array.from(own.keys());
  const nobody = { outputs: 0, empty: 0 };
  const pool = buildPool(
    texts,
    all,
    [nobody, nobody],
    all.map(() => 2 ** 31 - 1),
    reference === null ? null : readReference(texts, own.length),
  );
  const total = (short: number) => pool.words.tokens.reduce((sum, n) => sum + Math.max(0, n - short), 0);
  const half = Math.floor(total(0) / 2);
  pool.at = { words: m ?? half, tail: m ?? half, bigrams: m ?? Math.floor(total(1) / 2) };
  const [side, other] = new Labeller(pool).split(new Uint8Array(own.length));
  return metric.measure(side, other);
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'ä');
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
const corpus = fc.array(text, { minLength: 1, maxLength: 8 });

/** Two draws of one source: what people wrote, and a model that writes as they do. */
const source = random(3, 0);
const draw = () =>
  Array.from({ length: 60 }, () => {
    const list = [Math.floor(60 * source.unit() ** 2)];
    while (list.length < 15) list.push((list[list.length - 1] * 7 + Math.floor(5 * source.unit() ** 2)) % 60);
    return list.map((w) => `w${w}`).join(' ');
  });
const HUMAN = draw();
const MODEL = draw();

describe.each(METRICS.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
  test('the worked example holds', () => {
    const { texts, reference, value: expected } = metric.example;
    expect(value(metric, texts as string[], reference!)).toBeCloseTo(expected, 12);
  });

  test('without a reference, without words in it and without words of its own it has no value', () => {
    expect(value(metric, ['a b', 'a b'], null)).toBeUndefined();
    expect(value(metric, ['a b', 'a b'], [])).toBeUndefined();
    expect(value(metric, ['a b', 'a b'], ['!', '?'])).toBeUndefined();
    expect(value(metric, [], ['a b', 'a b'])).toBeUndefined();
    expect(value(metric, ['!'], ['a b', 'a b'])).toBeUndefined();
  });

  test('the value lies within its range, and order is nothing', () => {
    let measured = 0;
    fc.assert(
      fc.property(corpus, corpus, (own, reference) => {
        const got = value(metric, own, reference);
        const turned = value(metric, own.toReversed(), reference.toReversed());
        if (got === undefined) {
          expect(turned).toBeUndefined();
          return;
        }
        measured++;
        expect(turned).toBeCloseTo(got, 10);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(measured).toBeGreaterThan(50);
  });

  test('saying everything twice never looks healthier', () => {
    fc.assert(
      fc.property(corpus, corpus, (own, reference) => {
        const m = Math.floor(own.flatMap(words).length / 3);
        const [once, twice] = [value(metric, own, reference, m), value(metric, [...own, ...own], reference, m)];
        if (once === undefined) return;
        const gain = metric.healthier === 'higher' ? twice! - once : once - twice!;
        expect(gain).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  test('one word over and over is worse, in the direction that the metric calls worse, and so is noise', () => {
    const healthy = value(metric, MODEL, HUMAN)!;
    const collapsed = MODEL.map((one) => one.replace(/\w+/g, 'w0'));
    const noise = MODEL.map((one) => one.replace(/\w+/g, () => `w${Math.floor(90 * source.unit())}`));
    expect(effect(metric, healthy, value(metric, collapsed, HUMAN)!)).toBeGreaterThan(0.1);
    // Noise has all words, so their tail is covered.
    if (metric !== referenceCoverage)
      expect(effect(metric, healthy, value(metric, noise, HUMAN)!)).toBeGreaterThan(0.1);
  });
});

test('the divergence is the textbook formula', () => {
  fc.assert(
    fc.property(corpus, corpus, (own, reference) => {
      const [one, other] = [countGrams(own, words), countGrams(reference, words)];
      const total = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
      const share = (counts: Map<string, number>, gram: string) => (counts.get(gram) ?? 0) / total(counts);
      let sum = 0;
      for (const gram of new Set([...one.keys(), ...other.keys()])) {
        const [p, q] = [share(one, gram), share(other, gram)];
        for (const x of [p, q]) if (x > 0) sum += (x * Math.log2((2 * x) / (p + q))) / 2;
      }
      expect(value(referenceDivergence, own, reference)).toBeCloseTo(sum, 12);
    }),
  );
});

test('equal texts diverge by nothing, texts without a common word by one bit', () => {
  expect(value(referenceDivergence, ['a b b', 'c'], ['b a', 'c b'])).toBeCloseTo(0, 12);
  expect(value(referenceDivergence, ['a b'], ['c d'])).toBe(1);
});

test('a word of the tail weighs as often as the reference comes back to it; one-off and everyday words weigh nothing', () => {
  const reference = ['rare rare', 'once', 'three three three', Array(11).fill('the').join(' ')];
  const shown = (own: string) => value(referenceCoverage, [own], reference, own.split(' ').length);
  expect(shown('rare')).toBeCloseTo(1 / 3, 12);
  expect(shown('three')).toBeCloseTo(2 / 3, 12);
  expect(shown('rare three the once')).toBeCloseTo(1, 12);
  expect(shown('once the x')).toBe(0);
});

test('events are the different words, or pairs, of the tail', () => {
  const reference = ['a b', 'a b', 'c d', 'c d', 'once'];
  const count = (metric: Metric, own: string[]) => {
    const texts = internTexts(outputsOf([...own, ...reference].map((text, prompt) => ({ prompt, text }))));
    const all = Int32Array.from(own.keys());
    const nobody = { outputs: 0, empty: 0 };
    const pool = buildPool(
      texts,
      all,
      [nobody, nobody],
      all.map(() => 99),
      readReference(texts, own.length),
    );
    const [side, other] = new Labeller(pool).split(new Uint8Array(own.length));
    return metric.events!(side, other);
  };
  expect(count(referenceCoverage, ['a b once', 'a c x'])).toBe(3);
  expect(count(referencePhrases, ['a b once', 'a c x'])).toBe(1);
});
