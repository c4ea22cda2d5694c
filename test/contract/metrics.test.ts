/** What every metric must keep to, whichever it is: a new line in METRICS is held to all of this before it has a test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effect } from '../../src/compare/effect.ts';
import { measureAnswers } from '../../src/compare/measure.ts';
import { METRICS, type MetricId } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { NEITHER } from '../../src/pool/label.ts';
import { buildPool, type Given } from '../../src/pool/pool.ts';
import { countTypes, Labeller } from '../../src/pool/side.ts';
import { internTexts } from '../../src/pool/texts.ts';

/** Per prompt its answers; an empty one is an empty output. */
type Corpus = readonly (readonly string[])[];
type Texts = readonly (string | readonly string[])[];

const asCorpus = (texts: Texts): Corpus => texts.map((one) => (typeof one === 'string' ? [one] : one));
const usable = (corpus: Corpus): Corpus => corpus.map((answers) => answers.filter((text) => text !== ''));
const givenOf = (corpus: Corpus): Given => ({
  outputs: corpus.flat().length,
  empty: corpus.flat().filter((text) => text === '').length,
});

function value(metric: Metric, own: Corpus, other: Corpus = []): number | undefined {
  return measureAnswers(usable(own), usable(other), givenOf(own), [metric]).values[0];
}

/** Texts in which words and whole texts come again, loops and empty outputs occur, and some prompts have one answer. */
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'ä', '漢字');
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '!!!', 'same answer', 'a a a a a a a a a a') },
);
const corpora = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

/** A fixed corpus with a long tail and much variety: four answers to each of twelve prompts. */
const VARIED: Corpus = Array.from({ length: 12 }, (_, p) =>
  Array.from({ length: 4 }, (_, k) =>
    Array.from({ length: 5 + ((p + 3 * k) % 9) }, (_, i) => `w${(p * 7 + k * 13 + i * i * 5) % (20 + 11 * k)}`).join(
      ' ',
    ),
  ),
);
/** The same model gone: one text of one word, over and over. */
const COLLAPSED: Corpus = VARIED.map((answers) => answers.map(() => 'w0 w0 w0 w0 w0 w0 w0 w0 w0 w0'));

function shuffled<T>(list: readonly T[], by: readonly number[]): T[] {
  return list
    .map((item, i) => ({ item, key: by[i % by.length] * 31 + ((i * 7919) % 101) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/**
 * Where no word is rare, a text said twice hides its words a little longer from those who read the first m words of it:
 * they are drawn from twice as many. Where words are rare this is nothing beside their loss.
 */
const SLACK: Partial<Record<MetricId, number>> = { 'unseen-mass': 0.01 };

describe.each(METRICS.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
  test('the worked example holds', () => {
    const { texts, other = [], value: expected } = metric.example;
    expect(value(metric, asCorpus(texts), asCorpus(other))).toBeCloseTo(expected, 12);
  });

  test('no output and empty outputs give no value; texts without words never give NaN', () => {
    expect(value(metric, [], metric.needsOther ? [['a b']] : [])).toBeUndefined();
    if (metric.needsOther) expect(value(metric, [['a b', 'c']], [])).toBeUndefined();
    for (const own of [[['']], [['', '']], [['!!!']], [['!!!', '…'], ['?']], [['a']], [['a', 'a']]] as Corpus[]) {
      const got = value(metric, own, metric.needsOther ? [['a b']] : []);
      if (got !== undefined) expect(got).toSatisfy(Number.isFinite);
    }
    // What is only empty has nothing to measure, but for the share of empty outputs itself.
    expect(value(metric, [['', '']], metric.needsOther ? [['a b']] : [])).toBe(metric.id === 'empties' ? 1 : undefined);
  });

  test('the order of prompts and of the answers to a prompt is nothing', () => {
    let measured = 0;
    fc.assert(
      fc.property(corpora, corpora, fc.array(fc.nat(50), { minLength: 3, maxLength: 9 }), (own, other, by) => {
        const before = value(metric, own, other);
        const after = value(
          metric,
          shuffled(own, by).map((answers) => shuffled(answers, by)),
          shuffled(other, by),
        );
        if (before !== undefined) measured++;
        if (before === undefined) expect(after).toBeUndefined();
        else expect(after).toBeCloseTo(before, 10);
      }),
    );
    expect(measured).toBeGreaterThan(40);
  });

  test('the value lies within its range, and is finite', () => {
    let measured = 0;
    const [low, high] = metric.range;
    fc.assert(
      fc.property(corpora, corpora, (own, other) => {
        const got = value(metric, own, other);
        if (got === undefined) return;
        measured++;
        expect(got).toSatisfy(Number.isFinite);
        expect(got).toBeGreaterThanOrEqual(low - 1e-12);
        expect(got).toBeLessThanOrEqual(high + 1e-12);
      }),
      { numRuns: 200 },
    );
    expect(measured).toBeGreaterThan(80);
    expect(metric.example.value).toBeGreaterThanOrEqual(low);
    expect(metric.example.value).toBeLessThanOrEqual(high);
  });

  test('saying everything twice never looks healthier', () => {
    // Against the same other side, so that both are compared at the same number of words.
    let measured = 0;
    fc.assert(
      fc.property(corpora, (own) => {
        const once = value(metric, own, own);
        const twice = value(metric, [...own, ...own], own);
        if (once === undefined) return;
        measured++;
        expect(twice).toBeDefined();
        const gain = metric.healthier === 'higher' ? twice! - once : once - twice!;
        expect(gain).toBeLessThanOrEqual((SLACK[metric.id] ?? 1e-9) * Math.max(1, Math.abs(once)));
      }),
      { numRuns: 200 },
    );
    expect(measured).toBeGreaterThan(80);
    const [once, twice] = [value(metric, VARIED, VARIED)!, value(metric, [...VARIED, ...VARIED], VARIED)!];
    expect(metric.healthier === 'higher' ? twice - once : once - twice).toBeLessThanOrEqual(1e-9);
  });

  test('a model that says one word only is worse, in the direction that the metric calls worse', () => {
    const against = value(metric, VARIED, COLLAPSED);
    const collapsed = value(metric, COLLAPSED, VARIED);
    if (metric.id === 'empties') expect([against, collapsed]).toEqual([0, 0]);
    else expect(effect(metric, against!, collapsed!)).toBeGreaterThan(0);
  });

  test('only the own side and the other count: what else the pool holds changes nothing', () => {
    fc.assert(
      fc.property(corpora, corpora, corpora, (own, other, rest) => {
        const alone = sidesOf([own, other]);
        const among = sidesOf([own, other, rest], alone.pool.at);
        const [a, b] = [metric.measure(alone.own, alone.other), metric.measure(among.own, among.other)];
        if (a === undefined) expect(b).toBeUndefined();
        else expect(b).toBeCloseTo(a, 10);
        if (metric.events)
          expect(metric.events(among.own, among.other)).toBeCloseTo(metric.events(alone.own, alone.other), 8);
      }),
    );
  });

  test('a metric without need of the other side does not look at it', () => {
    if (metric.needsOther) return;
    const { own, other } = sidesOf([VARIED, COLLAPSED]);
    expect(metric.measure(own, other)).toBe(metric.measure(own, own));
  });

  test('its declarations fit together', () => {
    const { id, unit, stage, range, limits, needsOther, samplesPerPrompt } = metric;
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [metric.title, metric.summary, metric.meaning, metric.source, metric.cost])
      expect(words.trim()).not.toBe('');
    for (const sentence of [metric.summary, metric.meaning]) expect(sentence).toMatch(/\.$/);
    expect(['higher', 'lower']).toContain(metric.healthier);
    expect(range[0]).toBeLessThan(range[1]);
    expect(range[0]).toBeGreaterThanOrEqual(0);
    // A relative decline is a share of the value; points, balances and distances are of shares.
    if (unit !== 'relative') expect(range).toEqual([0, 1]);
    // What compares both sides needs the other; a distance has no direction, so nothing may fail by it.
    if (unit === 'balance' || unit === 'distance') expect(needsOther).toBe(true);
    if (unit === 'distance') expect(limits.fail).toBeNull();
    if (stage === 'none') expect(limits.fail).toBeNull();
    if (metric.fewestEvents !== undefined) expect(metric.events).toBeDefined();
    if (metric.boundsOnly) expect([limits.fail, limits.warn]).toEqual([null, null]);
    if (limits.fail !== null) {
      expect(limits.fail).toBeGreaterThan(0);
      expect(limits.fail).toBeLessThan(1);
    }
    if (limits.warn !== null) expect(limits.warn).toBeGreaterThan(0);
    if (limits.fail !== null && limits.warn !== null) expect(limits.warn).toBeLessThanOrEqual(limits.fail);
    expect(samplesPerPrompt).toBeGreaterThanOrEqual(1);
  });

  test('it needs so many answers to a prompt as it says', () => {
    const few = VARIED.map((answers) => answers.slice(0, metric.samplesPerPrompt));
    expect(value(metric, few, few)).toBeDefined();
    if (metric.samplesPerPrompt > 1)
      expect(
        value(
          metric,
          VARIED.map((answers) => answers.slice(0, metric.samplesPerPrompt - 1)),
        ),
      ).toBeUndefined();
  });
});

test('ids and titles are unique', () => {
  expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
  expect(new Set(METRICS.map(({ title }) => title)).size).toBe(METRICS.length);
});

test('early and late collapse each have a metric that can fail', () => {
  for (const stage of ['early', 'late'])
    expect(METRICS.filter((metric) => metric.stage === stage && metric.limits.fail !== null)).not.toEqual([]);
});

test('sides add up: the counts of a side are the sums over any split of it', () => {
  fc.assert(
    fc.property(corpora, fc.array(fc.nat(2), { minLength: 24, maxLength: 24 }), (own, parts) => {
      const { pool } = sidesOf([own, []]);
      const label = Uint8Array.from({ length: pool.samples }, (_, s) => parts[s]);
      const [first, second] = new Labeller(pool).split(label);
      const third = label.map((part) => (part === NEITHER ? 0 : NEITHER));
      for (const grams of ['words', 'bigrams'] as const) {
        const totals = [first[grams].total, second[grams].total, new Labeller(pool).split(third)[0][grams].total];
        const whole = new Labeller(pool).split(new Uint8Array(pool.samples))[0][grams];
        expect(totals.reduce((a, b) => a + b)).toBe(whole.total);
        const all = countTypes(pool[grams], new Uint8Array(pool.samples), 0);
        const split = [0, 1, NEITHER].map((part) => countTypes(pool[grams], label, part));
        expect(split[0].map((n, type) => n + split[1][type] + split[2][type])).toEqual(all);
        // Types that the pool has once come on top of those in the postings.
        const once = pool[grams].once.reduce((a, b) => a + b, 0);
        expect(all.reduce((a, b) => a + b, 0) + once).toBe(whole.total);
      }
    }),
  );
});

/** Two sides of a pool that may hold other samples as well, compared at `at` or at half of the smaller one. */
function sidesOf(corpora: readonly Corpus[], at?: { words: number; bigrams: number }) {
  const samples = corpora.flatMap((corpus, c) =>
    usable(corpus).flatMap((answers, p) => answers.map((one) => ({ prompt: 1000 * c + p, text: one, label: c }))),
  );
  const all = Int32Array.from(samples.keys());
  const given = [givenOf(corpora[0]), givenOf(corpora[1])] as const;
  const pool = buildPool(
    internTexts(samples),
    all,
    given,
    all.map(() => 2 ** 31 - 1),
  );
  const labels = Uint8Array.from(samples, ({ label }) => label);
  const [own, other] = new Labeller(pool).split(labels);
  const half = (grams: 'words' | 'bigrams') => Math.floor(Math.min(own[grams].total, other[grams].total) / 2);
  pool.at = at ?? { words: half('words'), bigrams: half('bigrams') };
  return { pool, own, other };
}
