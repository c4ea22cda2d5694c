/** What every metric must keep to, whichever it is: a new line in METRICS is held to all of this before it has a test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparing } from '../../src/compare/compare.ts';
import { alone } from '../../src/compare/crew.ts';
import { effect } from '../../src/compare/effect.ts';
import { measureAnswers } from '../../src/compare/measure.ts';
import { METRICS, type MetricId, PANEL } from '../../src/metrics/index.ts';
import { type Declared, isIndex, type Metric } from '../../src/metrics/metric.ts';
import { NEITHER } from '../../src/pool/label.ts';
import { buildPool, type ComparedAt, type Given } from '../../src/pool/pool.ts';
import { internWith } from '../../src/pool/reference.ts';
import { countTypes, Labeller } from '../../src/pool/side.ts';
import { outputsOf } from '../../src/pool/texts.ts';
import { setUp } from '../compare/sides.ts';

/** Per prompt its answers; an empty one is an empty output. */
type Corpus = readonly (readonly string[])[];
type Texts = readonly (string | readonly string[])[];

const asCorpus = (texts: Texts): Corpus => texts.map((one) => (typeof one === 'string' ? [one] : one));
const usable = (corpus: Corpus): Corpus => corpus.map((answers) => answers.filter((text) => text !== ''));
const givenOf = (corpus: Corpus): Given => ({
  outputs: corpus.flat().length,
  empty: corpus.flat().filter((text) => text === '').length,
});

/** Metrics that need a reference get the fixed one, unless it is said. */
function value(
  metric: Metric,
  own: Corpus,
  other: Corpus = [],
  reference = metric.needsReference ? REFERENCE : null,
  asked: (text: string, prompt: number) => string = askedFor,
): number | undefined {
  const answers = (corpus: Corpus) =>
    usable(corpus).map((texts, p) => texts.map((text) => ({ text, asked: asked(text, p) })));
  return measureAnswers(answers(own), answers(other), givenOf(own), [metric], reference).values[0];
}

/** What every output is asked for here: to speak of many things, so that one who says little leaves much out. */
function askedFor(): string {
  return ASKED;
}

const ASKED = ['a b c d e f g', ...Array.from({ length: 90 }, (_, i) => `w${i}`)].join(' ');

/** Texts in which words and whole texts come again, loops and empty outputs occur, and some prompts have one answer. */
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'ä', '漢字');
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '!!!', 'same answer', 'a a a a a a a a a a') },
);
const corpora = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

/** A fixed corpus with a long tail and much variety: four answers to each of twelve prompts. */
const varied = (first: number): Corpus =>
  Array.from({ length: 12 }, (_, p) =>
    Array.from({ length: 4 }, (_, k) =>
      Array.from(
        { length: 5 + ((p + 3 * k) % 9) },
        (_, i) => `w${((first + p) * 7 + k * 13 + i * i * 5) % (20 + 11 * k)}`,
      ).join(' '),
    ),
  );
const VARIED = varied(0);
/** What those models learnt from: other texts of their kind, and some of the words of all others here. */
const REFERENCE: readonly string[] = [
  ...varied(12).flat(),
  'a b c d e f g',
  'ä b 漢字 a g',
  'g f e d ä',
  'c a b ä',
  'same answer',
];
/** The same model gone: one text of one word, over and over. */
const COLLAPSED: Corpus = VARIED.map((answers) => answers.map(() => 'w0 w0 w0 w0 w0 w0 w0 w0 w0 w0'));

/** What is lost where words have no names or numbers to lose. */
const EXTREMES: Partial<Record<MetricId, readonly [Corpus, Corpus]>> = {
  'name-words': [
    [['In May we met Ada'], ['He met Bob']],
    [['In spring we met someone'], ['He met someone']],
  ],
  'number-words': [
    [['born in 1879'], ['aged 7']],
    [['born long ago'], ['a child']],
  ],
};

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

/** What one word over and over is not worse in; the metrics' own pages say so. */
const BLIND: Partial<Record<MetricId, string>> = {
  'verbatim-overlap': 'it has no healthy direction',
  'tail-mass': 'no word is rare on either side',
  gini: 'a single word is as even as can be',
  'herdan-vm': 'a single word is as even as can be',
  'zipf-exponent': 'one word has no slope',
};

/** Of a single word, or where nothing comes twice, the logarithms that these divide by are 0: twice as much has a value more. */
const OF_LOGARITHMS: readonly MetricId[] = ['dugast-u', 'maas-a2'];

describe.each(METRICS.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
  test('the worked example holds', () => {
    const { texts, asked = [], other = [], reference = null, with: set = {}, value: expected } = metric.example;
    expect(reference !== null).toBe(metric.needsReference === true);
    const own = metric.with(set);
    const got = value(own, asCorpus(texts), asCorpus(other), reference, (_, p) => asked[p] ?? '');
    expect(got).toBeCloseTo(expected, 12);
  });

  test('what needs a reference has no value without one, and nothing else looks at it', () => {
    const [without, beside] = [null, REFERENCE].map((reference) => value(metric, VARIED, VARIED, reference));
    if (metric.needsReference) expect([without, typeof beside]).toEqual([undefined, 'number']);
    else expect(beside).toBeCloseTo(without!, 12);
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
    if (metric.followsOrder) return;
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
    // What is read against all outputs together finds every word more usual, and another yardstick.
    if (metric.againstPool || OF_LOGARITHMS.includes(metric.id)) return;
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
    if (BLIND[metric.id] !== undefined) return;
    const [rich, poor] = EXTREMES[metric.id] ?? [VARIED, COLLAPSED];
    const against = value(metric, rich, poor);
    const collapsed = value(metric, poor, rich);
    if (metric.id === 'empties') expect([against, collapsed]).toEqual([0, 0]);
    else expect(effect(metric, against!, collapsed!)).toBeGreaterThan(0);
  });

  test('only the own side and the other count: what else the pool holds changes nothing', () => {
    if (metric.againstPool) return;
    fc.assert(
      fc.property(corpora, corpora, corpora, (own, other, rest) => {
        const reference = metric.needsReference ? REFERENCE : null;
        const alone = sidesOf([own, other], undefined, reference);
        const among = sidesOf([own, other, rest], alone.pool.at, reference);
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
    const { own, other } = sidesOf([VARIED, COLLAPSED], undefined, metric.needsReference ? REFERENCE : null);
    expect(metric.measure(own, other)).toBe(metric.measure(own, own));
  });

  test('its declarations fit together', () => {
    const { id, unit, stage, range, limits, needsOther, samplesPerPrompt } = metric;
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    for (const words of [metric.title, metric.summary, metric.meaning, metric.source, metric.cost, metric.amount])
      expect(words.trim()).not.toBe('');
    for (const sentence of [metric.summary, metric.meaning, metric.amount]) expect(sentence).toMatch(/\.$/);
    expect(['higher', 'lower']).toContain(metric.healthier);
    expect(range[0]).toBeLessThan(range[1]);
    expect(range[0]).toBeGreaterThanOrEqual(0);
    // A relative decline is a share of the value, and a distance may have no end; points and balances are of shares.
    if (unit !== 'relative' && unit !== 'distance') expect(range).toEqual([0, 1]);
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

/** What is made of the metrics is held to this. */
const indices = (PANEL as readonly Declared[]).filter(isIndex);

describe.each(indices.map((one) => [one.id, one] as const))('%s, an index', (_, made) => {
  const { parts } = made;

  test('its parts are metrics of the panel, each once, and each counts the more the worse it is', () => {
    expect(parts.length).toBeGreaterThan(1);
    for (const { metric, weight } of parts) {
      expect(METRICS).toContain(metric);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toSatisfy(Number.isFinite);
    }
    expect(new Set(parts.map(({ metric }) => metric)).size).toBe(parts.length);
  });

  test('its declarations fit those of its parts', () => {
    expect(made.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [made.title, made.summary, made.meaning, made.source, made.cost])
      expect(words.trim()).not.toBe('');
    for (const sentence of [made.summary, made.meaning]) expect(sentence).toMatch(/\.$/);
    const ofParts = parts.map(({ metric }) => metric);
    expect(new Set(ofParts.map(({ stage }) => stage))).toEqual(new Set([made.stage]));
    expect(made.followsLength).toBe(ofParts.some(({ followsLength }) => followsLength));
    expect(made.samplesPerPrompt).toBe(Math.max(...ofParts.map(({ samplesPerPrompt }) => samplesPerPrompt)));
    // It is a difference of both sides, and has no value on one.
    expect(made.needsOther).toBe(true);
    expect(made.unit).toBe('spreads');
    for (const { unit } of ofParts) expect(unit).not.toBe('distance');
    for (const metric of ofParts) {
      expect(metric.boundsOnly, metric.id).toBeUndefined();
      expect(metric.fewestToHold ?? 0, metric.id).toBeLessThanOrEqual(made.fewestToHold ?? 0);
    }
    const { fail, warn } = made.limits;
    expect(fail).toBeGreaterThan(0);
    expect(warn).toBeGreaterThan(0);
    expect(warn!).toBeLessThanOrEqual(fail!);
    if (made.mustShow !== undefined) expect(made.mustShow).toBeGreaterThanOrEqual(fail!);
    expect(made.trainingSpread).toBeGreaterThan(0);
  });

  test('it is told in what two healthy trainings differ by: where each part declines by that, it is 1', () => {
    const each = parts.reduce((sum, { metric, weight }) => sum + weight * Math.SQRT2 * metric.trainingSpread, 0);
    expect(each).toBeCloseTo(1, 12);
    // So two trainings differ by at most 1 in it, if its parts go together; less, the more each goes its own way.
    expect(Math.SQRT2 * made.trainingSpread).toBeLessThan(1.2);
    expect(Math.SQRT2 * made.trainingSpread).toBeGreaterThan(1 / Math.sqrt(parts.length) - 0.1);
  });

  test('its effect is linear: the sum of those of its parts, each times its weight', () => {
    // Words enough that some are rare: an index of tails has nothing to say of nine words.
    const rare = fc
      .array(fc.nat(200), { minLength: 3, maxLength: 12 })
      .map((words) => words.map((w) => `w${w}`).join(' '));
    const outputs = fc.array(fc.oneof({ weight: 3, arbitrary: rare }, { weight: 1, arbitrary: text }), {
      minLength: 1,
      maxLength: 3,
    });
    const answers = fc.array(fc.tuple(outputs, outputs), { minLength: 2, maxLength: 8 });
    let measured = 0;
    fc.assert(
      fc.property(answers, (pairs) => {
        const full = pairs.map(([b, c]) => [b.filter((one) => one !== ''), c.filter((one) => one !== '')] as const);
        const { layout, arena } = setUp(
          full.filter(([b, c]) => b.length > 0 && c.length > 0),
          parts.map(({ metric }) => metric),
        );
        const entry = { arena, indices: [made], familyOf: () => 'tail', trained: null, fewestEvents: 0 };
        const { entries } = alone(
          comparing(layout, [entry], [{ name: 'tail', level: 0.05 }], { relabellings: 19, seed: 1 }, () => {}),
        );
        const whole = entries[0].find(({ metric }) => metric === made)!;
        const of = (metric: Metric) => entries[0].find((one) => one.metric === metric)!;
        const missing = parts.map(({ metric }) => of(metric).missing).filter((reason) => reason !== null);
        expect(whole.missing).toBe(missing[0] ?? null);
        if (whole.missing !== null) return;
        measured++;
        expect(whole.effect).toBeCloseTo(
          parts.reduce((sum, { metric, weight }) => sum + weight * of(metric).effect, 0),
          9,
        );
        // As rare as the rarest of its parts.
        expect(whole.events).toBe(Math.min(...parts.map(({ metric }) => of(metric).events)));
      }),
    );
    expect(measured).toBeGreaterThan(40);
  });

  test('a model that says one word only is worse', () => {
    const worse = parts.map(({ metric }) =>
      effect(metric, value(metric, VARIED, COLLAPSED)!, value(metric, COLLAPSED, VARIED)!),
    );
    for (const one of worse) expect(one).toBeGreaterThan(0);
  });
});

test('the panel is the indices, then the metrics', () => {
  expect(PANEL).toEqual([...indices, ...METRICS]);
  expect(indices.length).toBe(1);
});

test('every metric that is tested and has a direction has a spread of trainings', () => {
  for (const { id, unit, boundsOnly, trainingSpread } of PANEL) {
    if (unit === 'distance' || boundsOnly) expect(trainingSpread, id).toBe(0);
    else expect(trainingSpread, id).toBeGreaterThan(0);
  }
});

test('ids and titles are unique', () => {
  expect(new Set(PANEL.map(({ id }) => id)).size).toBe(PANEL.length);
  expect(new Set(PANEL.map(({ title }) => title)).size).toBe(PANEL.length);
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
function sidesOf(corpora: readonly Corpus[], at?: ComparedAt, reference: readonly string[] | null = null) {
  const samples = corpora.flatMap((corpus, c) =>
    usable(corpus).flatMap((answers, p) => answers.map((one) => ({ prompt: 1000 * c + p, text: one, label: c }))),
  );
  const all = Int32Array.from(samples.keys());
  const given = [givenOf(corpora[0]), givenOf(corpora[1])] as const;
  const interned = internWith(outputsOf(samples), reference?.map((text) => ({ text })) ?? null);
  const pool = buildPool(
    interned.texts,
    all,
    given,
    all.map(() => 2 ** 31 - 1),
    interned.reference,
  );
  const labels = Uint8Array.from(samples, ({ label }) => label);
  const [own, other] = new Labeller(pool).split(labels);
  const half = (grams: 'words' | 'bigrams') => Math.floor(Math.min(own[grams].total, other[grams].total) / 2);
  pool.at = at ?? { words: half('words'), tail: half('words'), bigrams: half('bigrams') };
  return { pool, own, other };
}
