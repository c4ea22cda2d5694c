import { describe, expect, test } from 'vitest';
import type { Compared } from '../../src/compare/column.ts';
import { comparing } from '../../src/compare/compare.ts';
import { alone } from '../../src/compare/crew.ts';
import { effect } from '../../src/compare/effect.ts';
import { layOut } from '../../src/compare/layout.ts';
import { pairPrompts } from '../../src/compare/pairing.ts';
import { type Trained, Trainings } from '../../src/compare/trainings.ts';
import { METRICS, type MeasuredId } from '../../src/metrics/index.ts';
import { type Declared, type Index, index, type Metric } from '../../src/metrics/metric.ts';
import { tailIndex } from '../../src/metrics/tail-index.ts';
import { internTexts } from '../../src/pool/texts.ts';
import { random } from '../../src/stats/random.ts';
import type { Corpus } from '../../src/types.ts';
import { arenaOf, corpusOf, metricNamed } from './sides.ts';

type Texts = Readonly<Record<string, readonly (string | null)[]>>;

const everywhere = () => true;
/** What is read against all outputs of a pool says something else where more trainings are in it, what follows their order in another one. */
const directed = METRICS.filter(
  ({ unit, boundsOnly, needsReference, againstPool, followsOrder }) =>
    unit !== 'distance' && !boundsOnly && !needsReference && !againstPool && !followsOrder,
);

function trainingsOf(
  corpora: readonly Corpus[],
  metrics: readonly Metric[] = directed,
  indices: readonly Index[] = [],
  { seed = 1, among = everywhere as (key: string) => boolean } = {},
): Trainings {
  return new Trainings(corpora, among, metrics, indices, random(seed, 4));
}

/** The last corpus, held against all that come before it. */
function learn(...[corpora, ...rest]: Parameters<typeof trainingsOf>): Map<Declared, Trained> {
  const last = corpora.length - 1;
  return trainingsOf(corpora, ...rest).against(last, [...corpora.keys()].slice(0, last));
}

const learnt = (found: ReadonlyMap<Declared, Trained>, id: string): Trained =>
  [...found].find(([metric]) => metric.id === id)![1];

/** A made-up text of so many words, some of them rare. */
function writer(seed: number, words = 12, rare = 120): () => string {
  const source = random(seed);
  return () => Array.from({ length: words }, () => `w${Math.floor(rare * source.unit() ** 2)}`).join(' ');
}

/** A corpus with so many samples to each prompt. */
function drawn(
  role: 'baseline' | 'candidate' | 'healthy',
  seed: number,
  samples: readonly number[],
  rare = 120,
): Corpus {
  const write = writer(seed, 12, rare);
  return corpusOf(role, Object.fromEntries(samples.map((n, p) => [`p${p}`, Array.from({ length: n }, write)])));
}

/** What the comparison of both sides says. */
function compared(baseline: Corpus, candidate: Corpus): (id: string) => Compared {
  const layout = layOut(pairPrompts(baseline, candidate), random(1, 3));
  const arena = arenaOf(layout, internTexts(layout), directed);
  const entry = { arena, indices: [tailIndex], familyOf: () => 'whole', trained: null, fewestEvents: 0 };
  const { entries } = alone(
    comparing(layout, [entry], [{ name: 'whole', level: 0.05 }], { relabellings: 19, seed: 1 }, () => {}),
  );
  return (id) => entries[0].find(({ metric }) => metric.id === id)!;
}

describe('one training equal to the baseline says what the comparison of both sides says', () => {
  function expectSame(baseline: Corpus, candidate: Corpus, but: readonly string[] = []): void {
    const both = compared(baseline, candidate);
    const before = (id: string) => both(id).effect;
    const found = learn([baseline, candidate], directed, [tailIndex]);
    let told = 0;
    for (const [{ id }, { effect: ours, trainings }] of found) {
      if (but.includes(id)) continue;
      if (Number.isNaN(before(id))) expect(ours, id).toBeNaN();
      else expect(ours, id).toBeCloseTo(before(id), 10);
      if (before(id) > 0 || before(id) < 0) told++;
      expect(trainings).toBe(1);
    }
    expect(told).toBeGreaterThanOrEqual(5);
  }

  test('with an output to each prompt', () => {
    expectSame(drawn('baseline', 1, Array(30).fill(1)), drawn('candidate', 2, Array(30).fill(1), 60));
  });

  test('with several, so that metrics within prompts have a value', () => {
    expectSame(drawn('baseline', 3, Array(20).fill(3)), drawn('candidate', 4, Array(20).fill(3), 60));
  });

  test('with outputs of differing lengths', () => {
    const uneven = (corpus: Corpus) => {
      let n = 0;
      for (const { samples } of corpus.prompts.values())
        for (const sample of samples)
          sample.text = sample
            .text!.split(' ')
            .slice(0, 4 + (n++ % 9))
            .join(' ');
      return corpus;
    };
    expectSame(uneven(drawn('baseline', 5, Array(30).fill(2))), uneven(drawn('candidate', 6, Array(30).fill(2), 60)));
  });

  test('where one answer to a prompt is long and the other short, so that a labelling could make a small side', () => {
    // Of each prompt one side has 12 words, the other 3, in turn: three quarters of a side are 5.6 words a prompt, nine
    // tenths of the smallest side that could be dealt 2.7.
    const cut = (corpus: Corpus, odd: number) => {
      [...corpus.prompts.values()].forEach(({ samples }, p) => {
        for (const sample of samples)
          sample.text = sample
            .text!.split(' ')
            .slice(0, p % 2 === odd ? 3 : 12)
            .join(' ');
      });
      return corpus;
    };
    const baseline = cut(drawn('baseline', 13, Array(30).fill(1)), 0);
    const candidate = cut(drawn('candidate', 14, Array(30).fill(1), 60), 1);
    expectSame(baseline, candidate);
    // Sides of even length are compared at more words, and have more of them that differ.
    const evened = [
      cut(drawn('baseline', 13, Array(30).fill(1)), 0),
      cut(drawn('candidate', 14, Array(30).fill(1), 60), 0),
    ] as const;
    const [short, even] = [[baseline, candidate] as const, evened].map(
      (pair) => compared(...pair)('vocabulary').baseline!,
    );
    expect(short).toBeLessThan(0.7 * even);
    expectSame(...evened);
  });

  test('where either side has more samples of a prompt, all of which get their turn', () => {
    // Two turns; a metric that looks at both sides at once depends on which outputs meet in a turn.
    expectSame(drawn('baseline', 7, [2, 1, 1, 1, 1]), drawn('candidate', 8, [1, 2, 1, 1, 1], 60), [
      'support-asymmetry',
    ]);
    expectSame(drawn('baseline', 9, [1, 1, 1, 2]), drawn('candidate', 10, [1, 1, 1, 1], 60));
    expectSame(drawn('baseline', 9, [4]), drawn('candidate', 10, [1], 60));
  });

  test('where prompts are missing on either side, or have no output', () => {
    const answers = (seed: number, rare: number, keys: string): Texts => {
      const write = writer(seed, 12, rare);
      return Object.fromEntries(keys.split('').map((key) => [key, [write(), null]]));
    };
    const nothing: Texts = { z: [null] };
    expectSame(
      corpusOf('baseline', { ...answers(11, 120, 'abcdefgh'), ...nothing }),
      corpusOf('candidate', { ...answers(12, 60, 'cdefghij'), z: ['one two three four'] }),
    );
  });
});

test('only the prompts that are asked for count', () => {
  const [a, b] = [drawn('baseline', 1, Array(30).fill(1)), drawn('candidate', 2, Array(30).fill(1), 60)];
  const some = (corpus: Corpus): Corpus => ({
    ...corpus,
    prompts: new Map([...corpus.prompts].filter(([key]) => key.endsWith('1'))),
  });
  const among = learn([a, b], directed, [], { among: (key) => key.endsWith('1') });
  const alone = learn([some(a), some(b)]);
  for (const [metric, { effect: ours }] of among) {
    if (Number.isNaN(ours)) expect(alone.get(metric)!.effect).toBeNaN();
    else expect(ours).toBeCloseTo(alone.get(metric)!.effect, 12);
  }
});

test('exchanging candidate and training turns every effect round', () => {
  const corpora = [drawn('baseline', 1, [2, 3, 2, 2, 4, 2]), drawn('candidate', 2, [3, 2, 2, 5, 2, 2], 60)];
  const trainings = trainingsOf(corpora, directed, [tailIndex]);
  const there = trainings.against(1, [0]);
  const back = trainings.against(0, [1]);
  for (const [metric, { effect: ours, error }] of there) {
    expect(back.get(metric)!.effect, metric.id).toBeCloseTo(-ours, 12);
    expect(back.get(metric)!.error, metric.id).toBeCloseTo(error, 12);
  }
});

/** A corpus with the share of looping outputs that is said: a metric whose effect is the plain difference of two values. */
const LOOP = 'a a a a a a a a';
function looping(role: 'baseline' | 'candidate' | 'healthy', loops: readonly (0 | 1)[], from = 0): Corpus {
  return corpusOf(
    role,
    Object.fromEntries(loops.map((loop, p) => [`p${100 + from + p}`, [loop === 1 ? LOOP : `b${p} c d e${p} f`]])),
  );
}
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const variance = (list: readonly number[]) =>
  list.length < 2 ? 0 : list.reduce((sum, x) => sum + (x - mean(list)) ** 2, 0) / (list.length - 1);
/** Outputs of which each loops or not, by chance. */
function tosses(seed: number, count: number, rate: number): (0 | 1)[] {
  const source = random(seed);
  return Array.from({ length: count }, () => (source.unit() < rate ? 1 : 0));
}

describe('of a metric that adds up, everything is what it is by hand', () => {
  const metrics = [metricNamed('looping')];

  test('three trainings', () => {
    const shares = [
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1, 1, 1, 1],
      [0, 1, 1, 1, 0, 0, 0, 0, 1, 1],
    ] as (0 | 1)[][];
    const found = learnt(
      learn(
        shares.map((loops) => looping('healthy', loops)),
        metrics,
      ),
      'looping',
    );
    expect(found.trainings).toBe(3);
    // Values 0.1, 0.2 and 0.4 against 0.5; their variance is (0.0178 + 0.0011 + 0.0278) / 2.
    expect(found.scores).toEqual([0.1, 0.2, 0.4].map((value) => expect.closeTo(0.7 / 3 - value, 12)));
    expect(found.effect).toBeCloseTo(0.5 - 0.7 / 3, 12);
    expect(found.variance).toBeCloseTo(0.07 / 3, 12);
  });

  test.each(Array.from({ length: 20 }, (_, i) => i + 1))('%i trainings', (count) => {
    const loops = Array.from({ length: count + 1 }, (_, i) => tosses(50 + i, 30, 0.1 + 0.02 * i));
    const found = learnt(
      learn(
        loops.map((one) => looping('healthy', one)),
        metrics,
      ),
      'looping',
    );
    const values = loops.map(mean);
    const [healthy, candidate] = [values.slice(0, count), values[count]];
    expect(found.trainings).toBe(count);
    expect(found.effect).toBeCloseTo(candidate - mean(healthy), 12);
    expect(found.variance).toBeCloseTo(variance(healthy), 12);
    // Fewer loops are better: a training lies above the mean by as much as its share lies below.
    expect(found.scores).toEqual(healthy.map((value) => expect.closeTo(mean(healthy) - value, 12)));
    // A mean over prompts: the jackknife's error is the standard deviation over prompts of what is told, over root n.
    const told = loops[count].map((x, p) => x - mean(loops.slice(0, count).map((one) => one[p])));
    expect(found.error).toBeCloseTo(Math.sqrt(variance(told) / 30), 10);
    // Of one training: half of what its difference from the candidate has, averaged over trainings.
    const pairs = loops.slice(0, count).map((one) => variance(loops[count].map((x, p) => x - one[p])) / 30);
    expect(found.sampling).toBeCloseTo(mean(pairs) / 2, 10);
  });

  test('the spread of trainings by themselves', () => {
    const loops = [1, 2, 3, 4, 5].map((seed) => tosses(seed, 40, 0.3));
    const spread = trainingsOf(
      loops.map((one) => looping('healthy', one)),
      metrics,
    ).spread([0, 1, 2, 3, 4]);
    const [{ variance: seen, effects }] = spread.values();
    expect(seen).toBeCloseTo(variance(loops.map(mean)), 12);
    // Each against every later one: more loops are worse.
    const later = loops.flatMap((one, i) => loops.slice(i + 1).map((other) => mean(other) - mean(one)));
    expect(effects).toEqual(later.map((effect) => expect.closeTo(effect, 12)));
  });

  test('over 40 prompts folds of them are left out, whose error is about the same', () => {
    const loops = [1, 2].map((seed) => tosses(seed, 400, 0.3));
    const found = learnt(
      learn(
        loops.map((one) => looping('healthy', one)),
        metrics,
      ),
      'looping',
    );
    const exact = Math.sqrt(variance(loops[1].map((x, p) => x - loops[0][p])) / 400);
    // An error of 40 folds has itself one of 11 %.
    expect(found.error / exact).toBeGreaterThan(0.65);
    expect(found.error / exact).toBeLessThan(1.4);
  });

  test('each training is held against the candidate on the prompts that both answered', () => {
    // One answered the first eight prompts, the other the last eight of twelve; the candidate all of them.
    const candidate: (0 | 1)[] = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const first: (0 | 1)[] = [1, 0, 0, 0, 0, 0, 0, 0];
    const second: (0 | 1)[] = [0, 0, 0, 1, 0, 0, 0, 0];
    const found = learnt(
      learn([looping('baseline', first), looping('healthy', second, 4), looping('candidate', candidate)], metrics),
      'looping',
    );
    expect(found.effect).toBeCloseTo((4 / 8 - 1 / 8 + (1 / 8 - 1 / 8)) / 2, 12);
    // Of each other they saw four prompts: 0 of 4 loops against 1 of 4 (the fourth of `second` is prompt 7).
    expect(found.variance).toBeCloseTo((1 / 4) ** 2 / 2, 12);
    expect(found.scores).toEqual([expect.closeTo(1 / 8, 12), expect.closeTo(-1 / 8, 12)]);
  });

  test('trainings that share no prompt with the candidate have no effect to tell', () => {
    const found = learn([looping('baseline', [1, 0]), looping('healthy', [1, 0], 50), looping('candidate', [1, 1])]);
    expect(learnt(found, 'looping').effect).toBeNaN();
  });

  test('a training with more outputs shows them in turn', () => {
    const many = corpusOf('healthy', { p: [LOOP, 'a b c d e', 'b c d e f', 'c d e f g'] });
    const one = corpusOf('candidate', { p: [LOOP] });
    expect(learnt(learn([many, one], metrics), 'looping')).toMatchObject({ effect: 1 - 1 / 4, scores: [0] });
  });
});

describe('an index', () => {
  const made = index({
    ...tailIndex,
    id: 'made',
    parts: [
      { metric: metricNamed('looping'), weight: 2 },
      { metric: metricNamed('duplicates'), weight: -0.5 },
      { metric: metricNamed('vocabulary'), weight: 3 },
    ],
  });
  const metrics = (['vocabulary', 'duplicates', 'looping'] as MeasuredId[]).map(metricNamed);
  const corpora = [1, 2, 3, 4].map((seed) => {
    const write = writer(seed);
    const loops = tosses(seed, 20, 0.3);
    return corpusOf('healthy', Object.fromEntries(loops.map((loop, p) => [`p${p}`, [loop === 1 ? LOOP : write()]])));
  });

  test('has the weighted sum of the effects of its parts, and of how far each training lies off in them', () => {
    const found = learn(corpora, metrics, [made]);
    const sum = made.parts.reduce((total, { metric, weight }) => total + weight * learnt(found, metric.id).effect, 0);
    expect(learnt(found, 'made').effect).toBeCloseTo(sum, 12);
    const scores = [0, 1, 2].map((training) =>
      made.parts.reduce((total, { metric, weight }) => total + weight * learnt(found, metric.id).scores[training], 0),
    );
    expect(scores.some((score) => Math.abs(score) > 0.01)).toBe(true);
    expect(learnt(found, 'made').scores).toEqual(scores.map((score) => expect.closeTo(score, 12)));
  });

  test('of one part, twice its weight, has twice the error and four times the variance and sampling', () => {
    const twice = index({ ...tailIndex, id: 'twice', parts: [{ metric: metricNamed('vocabulary'), weight: 2 }] });
    const found = learn(corpora, metrics, [twice]);
    const [part, whole] = [learnt(found, 'vocabulary'), learnt(found, 'twice')];
    expect(part.variance).toBeGreaterThan(0);
    expect(whole.error).toBeCloseTo(2 * part.error, 12);
    expect(whole.variance).toBeCloseTo(4 * part.variance, 12);
    expect(whole.sampling).toBeCloseTo(4 * part.sampling, 12);
  });

  test('of parts that cancel has no spread: variances are those of the sum', () => {
    const parts = [1, -1].map((weight) => ({ metric: metricNamed('vocabulary'), weight }));
    const found = learnt(learn(corpora, metrics, [index({ ...tailIndex, id: 'nothing', parts })]), 'nothing');
    for (const x of [found.effect, found.error, found.variance, found.sampling]) expect(x).toBeCloseTo(0, 12);
  });
});

test('the variance of a relative metric is, to the third power, that of the logarithms of its values', () => {
  const corpora = Array.from({ length: 6 }, (_, i) => drawn('healthy', i, Array(40).fill(1), 100 + 10 * i));
  const trainings = trainingsOf(corpora, [metricNamed('effective-words')]);
  const [{ variance: seen }] = trainings.spread([0, 1, 2, 3, 4, 5]).values();
  // Effective words are not rarefied, so each training has one value whatever it is held against.
  const values = corpora.map((one, i) => compared(one, corpora[(i + 1) % 6])('effective-words').baseline!);
  expect(Math.sqrt(seen)).toBeGreaterThan(0.05);
  expect(seen / variance(values.map(Math.log))).toBeCloseTo(1, 1);
});

test('where a training has one output a prompt, a metric that needs two has no number', () => {
  const found = learn([
    drawn('baseline', 1, Array(10).fill(2)),
    drawn('healthy', 2, Array(10).fill(1)),
    drawn('candidate', 3, Array(10).fill(2)),
  ]);
  expect(learnt(found, 'within-prompt-similarity').effect).toBeNaN();
  expect(learnt(found, 'distinct-answers').variance).toBeNaN();
  expect(learnt(found, 'vocabulary').effect).toSatisfy(Number.isFinite);
});

test('the candidate against trainings that all are the baseline again is the candidate against the baseline', () => {
  const [baseline, candidate] = [drawn('baseline', 1, Array(20).fill(1)), drawn('candidate', 2, Array(20).fill(1), 60)];
  const once = learn([baseline, candidate], directed, [tailIndex]);
  const thrice = learn([baseline, baseline, baseline, candidate], directed, [tailIndex]);
  for (const [metric, one] of once) {
    if (Number.isNaN(one.effect)) continue;
    const again = thrice.get(metric)!;
    expect(again.effect, metric.id).toBeCloseTo(one.effect, 10);
    expect(again.scores, metric.id).toEqual(Array(3).fill(expect.closeTo(0, 12)));
    expect(again.variance).toBeCloseTo(0, 12);
  }
});

test('the order of prompts and of outputs to a prompt is nothing', () => {
  const turned = (corpus: Corpus): Corpus => ({
    ...corpus,
    prompts: new Map(
      [...corpus.prompts]
        .reverse()
        .map(([key, prompt]) => [key, { ...prompt, samples: [...prompt.samples].reverse() as never }]),
    ),
  });
  const corpora = [1, 2, 3].map((seed) => drawn('healthy', seed, [2, 3, 1, 2, 2, 1]));
  expect([...learn(corpora.map(turned), directed, [tailIndex]).values()]).toEqual([
    ...learn(corpora, directed, [tailIndex]).values(),
  ]);
});

test('effects are told on the scale of `effect`: relative ones as twice the difference over the sum', () => {
  const [baseline, candidate] = [drawn('baseline', 1, Array(20).fill(1)), drawn('candidate', 2, Array(20).fill(1), 60)];
  const both = compared(baseline, candidate);
  for (const [metric, one] of learn([baseline, candidate])) {
    if (Number.isNaN(one.effect)) continue;
    const { baseline: before, candidate: after } = both(metric.id);
    expect(one.effect, metric.id).toBeCloseTo(effect(metric, before!, after!), 12);
  }
});
