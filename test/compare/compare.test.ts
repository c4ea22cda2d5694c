import { expect, test } from 'vitest';
import type { Compared, Entry } from '../../src/compare/column.ts';
import { comparing } from '../../src/compare/compare.ts';
import { alone } from '../../src/compare/crew.ts';
import { baselineOf, effect } from '../../src/compare/effect.ts';
import type { Trained } from '../../src/compare/trainings.ts';
import { METRICS, type MeasuredId } from '../../src/metrics/index.ts';
import { type Declared, type Index, index } from '../../src/metrics/metric.ts';
import { tailIndex } from '../../src/metrics/tail-index.ts';
import { random } from '../../src/stats/random.ts';
import { studentQuantile } from '../../src/stats/student.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { countGrams, words } from '../pool/naive.ts';
import { lnChoose } from '../stats/abundance.ts';
import { type Answers, metricNamed, setUp } from './sides.ts';

const LEVEL = 0.05;

interface Given {
  relabellings?: number;
  seed?: number;
  indices?: readonly Index[];
  trained?: ReadonlyMap<Declared, Trained> | null;
}

function run(answers: Answers, ids: readonly MeasuredId[], given: Given = {}) {
  const { relabellings = 199, seed = 1, indices = [], trained = null } = given;
  const { layout, arena } = setUp(answers, ids.map(metricNamed));
  const entry: Entry = { arena, indices, familyOf: () => 'whole', trained, fewestEvents: 0 };
  const told: [number, number][] = [];
  const comparison = alone(
    comparing(layout, [entry], [{ name: 'whole', level: LEVEL }], { relabellings, seed }, (done, total) =>
      told.push([done, total]),
    ),
  );
  const of = (id: string) => comparison.entries[0].find(({ metric }) => metric.id === id)!;
  return { ...comparison, of, at: arena.pool.at, told };
}

/** Random answers of Zipf-like words; `tail` is how many words there are. */
function draw(prompts: number, perPrompt: [number, number], tail: [number, number], seed = 1): Answers {
  const source = random(seed);
  const text = (size: number) =>
    Array.from({ length: 8 + source.below(12) }, () => `w${Math.floor(size * source.unit() ** 2)}`).join(' ');
  return Array.from({ length: prompts }, () => [
    Array.from({ length: perPrompt[0] }, () => text(tail[0])),
    Array.from({ length: perPrompt[1] }, () => text(tail[1])),
  ]);
}

/** Types expected among m of the words of some texts, by ln of binomials. */
function vocabularyOf(texts: readonly string[], m: number): number {
  const counts = [...countGrams(texts, words).values()];
  const total = counts.reduce((a, b) => a + b);
  return counts.reduce(
    (sum, k) => sum + 1 - (total - k < m ? 0 : Math.exp(lnChoose(total - k, m) - lnChoose(total, m))),
    0,
  );
}

test('where relabellings are few, p is the share of all of them that look at least as bad', () => {
  for (const seed of [1, 2, 3]) {
    const answers = draw(4, [1, 1], [60, 30], seed);
    const got = run(answers, ['vocabulary']);
    expect([got.labellings, got.exhaustive]).toEqual([16, true]);
    const effects = Array.from({ length: 16 }, (_, bits) => {
      const side = (which: number) => answers.map((pair, p) => pair[((bits >> p) & 1) === which ? 0 : 1][0]);
      const values = [vocabularyOf(side(0), got.at.words), vocabularyOf(side(1), got.at.words)];
      return effect(metricNamed('vocabulary'), values[0], values[1]);
    });
    const { p, effect: observed } = got.of('vocabulary');
    expect(observed).toBeCloseTo(effects[0], 10);
    expect(p).toBe(effects.filter((x) => x >= effects[0] - 1e-9).length / 16);
  }
});

test('several samples: all ways to choose the samples of the baseline are looked at', () => {
  const answers = draw(2, [2, 2], [60, 40], 5);
  const got = run(answers, ['vocabulary']);
  expect([got.labellings, got.exhaustive]).toEqual([36, true]);
  const pairs = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ];
  const effects = pairs.flatMap((x) =>
    pairs.map((y) => {
      const chosen = [x, y];
      const texts = answers.map((pair) => pair.flat());
      const side = (inside: boolean) =>
        texts.flatMap((list, p) => list.filter((_, i) => chosen[p].includes(i) === inside));
      return effect(
        metricNamed('vocabulary'),
        vocabularyOf(side(true), got.at.words),
        vocabularyOf(side(false), got.at.words),
      );
    }),
  );
  expect(got.of('vocabulary').p).toBe(effects.filter((x) => x >= effects[0] - 1e-9).length / 36);
});

test('the same seed gives the same numbers to the last digit; another seed only slightly others', () => {
  const answers = draw(30, [2, 2], [300, 290]);
  const ids: MeasuredId[] = ['vocabulary', 'unseen-mass', 'within-prompt-similarity'];
  const one = run(answers, ids, { seed: 4 });
  expect(run(answers, ids, { seed: 4 }).entries).toEqual(one.entries);
  const other = run(answers, ids, { seed: 5 });
  for (const id of ids) {
    expect(other.of(id).effect).toBe(one.of(id).effect);
    expect(other.of(id).p).not.toBe(one.of(id).p);
    // Two shares of 200 labellings differ by less than a quarter, six standard errors at the worst.
    expect(Math.abs(other.of(id).p! - one.of(id).p!)).toBeLessThan(0.25);
  }
});

/** Labelling number r of paired prompts with an output each, when all are looked at: bit p says whether prompt p's are exchanged. */
function dealt(answers: Answers, r: number): Answers {
  return answers.map(([b, c], p) => ((r >> p) & 1 ? [c, b] : [b, c]));
}

/** The effect on the vocabulary at m words. */
function effectOf(answers: Answers, m: number): number {
  const side = (which: 0 | 1) =>
    vocabularyOf(
      answers.flatMap((pair) => pair[which]),
      m,
    );
  return effect(metricNamed('vocabulary'), side(0), side(1));
}

/** The jackknife's variance of it, a prompt left out at a time. */
function jackknifed(answers: Answers, m: number): number {
  const estimates = answers.map((_, left) =>
    effectOf(
      answers.filter((_, p) => p !== left),
      m,
    ),
  );
  const n = estimates.length;
  const mean = estimates.reduce((a, b) => a + b) / n;
  return ((n - 1) / n) * estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0);
}

/** How far the jackknife misses the noise: its error under five random labellings against the spread of all of them. */
function missedBy(answers: Answers, m: number): number {
  const random = Array.from({ length: 2 ** answers.length - 1 }, (_, r) => effectOf(dealt(answers, r + 1), m));
  const mean = random.reduce((a, b) => a + b) / random.length;
  const seen = random.reduce((sum, x) => sum + (x - mean) ** 2, 0) / random.length;
  const claimed = [3, 6, 9, 12, 15].reduce((sum, r) => sum + jackknifed(dealt(answers, r), m) / 5, 0);
  return Math.sqrt(claimed / seen);
}

test('the interval is Student t times the jackknife over prompts, made right by how far that misses the noise where both sides are alike', () => {
  const factors: number[] = [];
  for (const seed of [1, 2, 3, 9, 11, 23, 92]) {
    const answers = draw(7, [1, 1], [seed % 2 === 0 ? 800 : 12, 50], seed);
    const got = run(answers, ['vocabulary']);
    expect([got.labellings, got.exhaustive]).toEqual([128, true]);
    const factor = missedBy(answers, got.at.words);
    factors.push(factor);
    const error = Math.sqrt(jackknifed(answers, got.at.words)) / factor;
    const { effect: point, interval } = got.of('vocabulary');
    expect((interval!.high - point) / (studentQuantile(0.975, 6) * error)).toBeCloseTo(1, 6);
    expect(interval!.high - point).toBeCloseTo(point - interval!.low, 12);
  }
  // Both were met, that it claims too much and too little.
  expect(Math.max(...factors)).toBeGreaterThan(1.05);
  expect(Math.min(...factors)).toBeLessThan(0.95);
});

test('the number of words is three quarters of the smaller side, or nine tenths of the smallest side there could be', () => {
  const nine = 'a b c d e f g h i';
  const even: Answers = [
    [[nine], ['a b c d e f g']],
    [[nine], ['a b c d e f g h']],
  ];
  expect(run(even, ['vocabulary']).at).toEqual({
    words: Math.floor(0.75 * 15),
    tail: Math.floor(0.75 * 15),
    bigrams: Math.floor(0.75 * 13),
  });
  // Dealt the other way, one side would have two words only.
  const uneven: Answers = [
    [[nine], ['a']],
    [['a'], [nine]],
  ];
  expect(run(uneven, ['vocabulary']).at).toEqual({ words: 1, tail: 1, bigrams: 0 });
});

/** A made-up index, one of whose parts counts less. */
const HALF_AND_HALF = index({
  ...tailIndex,
  id: 'half-and-half',
  parts: [
    { metric: metricNamed('vocabulary'), weight: 3 },
    { metric: metricNamed('length-spread'), weight: 0.5 },
  ],
});

test('an index is the weighted sum of what its parts declined by, in every labelling, and is tested as one of them', () => {
  const answers = draw(4, [1, 1], [60, 30], 2);
  const ids: MeasuredId[] = ['vocabulary', 'length-spread'];
  const got = run(answers, ids, { indices: [HALF_AND_HALF] });
  const spreadOf = (texts: readonly string[]) => {
    const logs = texts.map((text) => Math.log(tokenise(text).length));
    const mean = logs.reduce((a, b) => a + b) / logs.length;
    return logs.reduce((sum, x) => sum + Math.abs(x - mean) / logs.length, 0);
  };
  const sums = Array.from({ length: 16 }, (_, r) => {
    const labelled = dealt(answers, r);
    const [b, c] = [0, 1].map((side) => spreadOf(labelled.map((pair) => pair[side][0])));
    return 3 * effectOf(labelled, got.at.words) + 0.5 * effect(metricNamed('length-spread'), b, c);
  });
  const made = got.of('half-and-half');
  expect(made.effect).toBeCloseTo(sums[0], 10);
  expect(made.p).toBe(sums.filter((x) => x >= sums[0] - 1e-9).length / 16);
  expect(made.chance).toBeCloseTo(standardDeviation(sums), 10);
  expect([made.baseline, made.candidate, made.missing]).toEqual([null, null, null]);
  // It has as many events as the rarest of its parts; length spread counts none.
  expect(made.events).toBe(0);
});

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

test('the error of an index is that of the sum, not the sum of errors', () => {
  const answers = draw(30, [1, 1], [200, 150], 3);
  const twice = index({
    ...tailIndex,
    id: 'twice',
    parts: [1, 1].map((weight) => ({ metric: metricNamed('vocabulary'), weight })),
  });
  const against = index({
    ...tailIndex,
    id: 'against',
    parts: [1, -1].map((weight) => ({ metric: metricNamed('vocabulary'), weight })),
  });
  const got = run(answers, ['vocabulary'], { indices: [twice, against] });
  expect(got.of('twice').effect).toBeCloseTo(2 * got.of('vocabulary').effect, 12);
  expect(got.of('twice').scale).toBeCloseTo(2 * got.of('vocabulary').scale, 12);
  expect(got.of('twice').interval!.low).toBeCloseTo(2 * got.of('vocabulary').interval!.low, 12);
  expect(got.of('twice').p).toBe(got.of('vocabulary').p);
  expect(got.of('against')).toMatchObject({ effect: 0, scale: 0, p: 1 });
});

test('an index lacks a value for the reason for which its first part without one does', () => {
  const one: Answers = [
    [['a b'], ['a b c']],
    [['a b'], ['a']],
  ];
  expect(run(one, ['vocabulary', 'length-spread'], { indices: [HALF_AND_HALF] }).of('half-and-half').missing).toBe(
    'baseline-zero',
  );
});

/** Three trainings from whose mean the candidate lies a little off. */
const LEARNT: Trained = {
  effect: 0.03,
  error: 0.01,
  trainings: 3,
  scores: [0.01, 0.02, -0.03],
  variance: 0.002,
  sampling: 0.001,
};

test('effect and interval are from the mean of the healthy trainings; whether it is more than chance, the pair says', () => {
  const answers = draw(4, [1, 1], [60, 30], 1);
  const vocabulary = metricNamed('vocabulary');
  const pair = run(answers, ['vocabulary']).of('vocabulary');
  for (const told of [0.03, 0.9, -0.4]) {
    const learnt = { ...LEARNT, effect: told };
    const got = run(answers, ['vocabulary'], { trained: new Map([[vocabulary, learnt]]) });
    const { effect: point, baseline, interval, trained, ...rest } = got.of('vocabulary');
    const { p, pAdjusted, scale, chance, critical, candidate } = pair;
    expect(rest).toMatchObject({ p, pAdjusted, scale, chance, critical, candidate });
    expect(candidate).toBeCloseTo(
      vocabularyOf(
        answers.flatMap(([, own]) => own),
        got.at.words,
      ),
      10,
    );
    expect([point, baseline]).toEqual([told, baselineOf(vocabulary, told, candidate!)]);
    const factor = missedBy(answers, got.at.words);
    expect(interval!.high).toBeCloseTo(told + (studentQuantile(0.975, 3) * 0.01) / factor, 8);
    expect(interval!.low).toBeCloseTo(told - (studentQuantile(0.975, 3) * 0.01) / factor, 8);
    expect(trained).toMatchObject({ variance: 0.002, trainings: 3 });
    expect(trained!.sampling).toBeCloseTo(0.001 / factor ** 2, 8);
    expect(trained!.error).toBeCloseTo(0.01 / factor, 8);
  }
});

test('where no labelling moves a metric, healthy trainings say nothing of the candidate', () => {
  const same: Answers = draw(6, [1, 1], [60, 60], 1).map(([baseline]) => [baseline, baseline]);
  const trained = new Map([[metricNamed('vocabulary'), { ...LEARNT, effect: 0.9 }]]);
  const got = run(same, ['vocabulary'], { trained }).of('vocabulary');
  expect(got).toEqual(run(same, ['vocabulary']).of('vocabulary'));
  expect([got.effect, got.trained, got.p]).toEqual([0, null, 1]);
});

test('the jackknife is calibrated only where at least half of the prompts have outputs that differ', () => {
  const drawn = draw(8, [1, 1], [60, 30], 1);
  const differing = (count: number): Answers => drawn.map((pair, p) => (p < count ? pair : [pair[0], pair[0]]));
  const errorOf = (answers: Answers) => {
    const got = run(answers, ['vocabulary'], { relabellings: 255 });
    const { effect: point, interval } = got.of('vocabulary');
    const claimed = Math.sqrt(jackknifed(answers, got.at.words));
    const share = (interval!.high - point) / studentQuantile(0.975, answers.length - 1) / claimed;
    return [share, 1 / missedBy(answers, got.at.words)];
  };
  for (const count of [2, 3]) {
    const [share, calibrated] = errorOf(differing(count));
    expect(share).toBeCloseTo(1, 8);
    expect(Math.abs(calibrated - 1)).toBeGreaterThan(0.02);
  }
  for (const count of [4, 8]) {
    const [share, calibrated] = errorOf(differing(count));
    expect(share).toBeCloseTo(calibrated, 6);
    expect(Math.abs(calibrated - 1)).toBeGreaterThan(0.02);
  }
});

test.each([30, 100])(
  'the error is about the spread of the effect over many pairs of one model (%i prompts, folds of them over 40)',
  (prompts) => {
    const drawn = Array.from({ length: 60 }, (_, i) => {
      const { effect: point, interval } = run(draw(prompts, [1, 1], [600, 600], 100 + i), ['vocabulary'], {
        relabellings: 39,
      }).of('vocabulary');
      return { point, error: (interval!.high - point) / studentQuantile(0.975, Math.min(prompts, 40) - 1) };
    });
    const spread = Math.sqrt(drawn.reduce((sum, { point }) => sum + point ** 2, 0) / 60);
    const claimed = Math.sqrt(drawn.reduce((sum, { error }) => sum + error ** 2, 0) / 60);
    // A spread over 60 pairs has a standard error of 9 %.
    expect(claimed / spread).toBeGreaterThan(0.75);
    expect(claimed / spread).toBeLessThan(1.3);
  },
);

/** The divergence of the words of two sides, in bits. */
function shiftOf(own: readonly string[], other: readonly string[]): number {
  const entropy = (texts: readonly string[]) => {
    const counts = [...countGrams(texts, words).values()];
    const total = counts.reduce((a, b) => a + b);
    return { total, bits: -counts.reduce((sum, n) => sum + (n / total) * Math.log2(n / total), 0) };
  };
  const [x, y, both] = [entropy(own), entropy(other), entropy([...own, ...other])];
  return both.bits - (x.total * x.bits + y.total * y.bits) / both.total;
}

test('a distance is told less its mean over the labellings, the observed one included', () => {
  const answers = draw(4, [1, 1], [40, 20], 7);
  const got = run(answers, ['shift']).of('shift');
  const all = Array.from({ length: 16 }, (_, bits) => {
    const side = (which: number) => answers.map((pair, p) => pair[((bits >> p) & 1) === which ? 0 : 1][0]);
    return shiftOf(side(0), side(1));
  });
  expect(got.candidate).toBeCloseTo(all[0], 10);
  expect(got.baseline).toBeNull();
  expect(got.effect).toBeCloseTo(all[0] - all.reduce((a, b) => a + b) / 16, 10);
});

test('a side with more samples is thinned in turn, so that its value is the mean over the turns', () => {
  const answers = draw(6, [1, 3], [40, 40], 4);
  const got = run(answers, ['repetition', 'length-spread'], { relabellings: 19 });
  // Repetition is a mean over outputs, so the mean over turns is that of all outputs.
  const loops: Answers = answers.map(([b]) => [b, ['a a a a a a', 'b c d e f g', 'h i j k l m']]);
  expect(run(loops, ['repetition']).of('repetition').candidate).toBeCloseTo(2 / 3 / 3, 12);
  expect(got.of('length-spread').outputs).toBe(6);
});

test('values of both sides are those of the metric itself, at the common number of words', () => {
  const answers = draw(20, [2, 2], [200, 60], 3);
  const got = run(answers, ['vocabulary', 'length-spread', 'distinct-answers']);
  const texts = (side: 0 | 1) => answers.flatMap((pair) => pair[side]);
  expect(got.of('vocabulary').baseline).toBeCloseTo(vocabularyOf(texts(0), got.at.words), 8);
  expect(got.of('vocabulary').candidate).toBeCloseTo(vocabularyOf(texts(1), got.at.words), 8);
  const logs = texts(1).map((text) => Math.log(tokenise(text).length));
  const mean = logs.reduce((a, b) => a + b) / logs.length;
  const spread = logs.reduce((sum, x) => sum + Math.abs(x - mean), 0) / logs.length;
  expect(got.of('length-spread').candidate).toBeCloseTo(spread, 12);
});

test('a lost tail is found, and a twin is not', () => {
  const lost = run(draw(60, [1, 1], [400, 200]), ['vocabulary', 'unseen-mass', 'support-asymmetry']);
  for (const { pAdjusted, interval } of lost.entries[0]) {
    expect(pAdjusted).toBeLessThanOrEqual(LEVEL);
    expect(interval!.low).toBeGreaterThan(0);
  }
  const twin = run(draw(60, [1, 1], [400, 400], 21), ['vocabulary', 'unseen-mass', 'support-asymmetry']);
  for (const { p, interval } of twin.entries[0]) {
    expect(p).toBeGreaterThan(LEVEL);
    expect(interval!.low).toBeLessThan(0);
  }
});

test('exchanging the sides turns effects round and p values over', () => {
  const answers = draw(40, [1, 1], [300, 270]);
  const there = run(answers, ['vocabulary', 'duplicates']).of('vocabulary');
  const back = run(
    answers.map(([b, c]) => [c, b]),
    ['vocabulary', 'duplicates'],
  ).of('vocabulary');
  expect(back.effect).toBeCloseTo(-there.effect, 12);
  expect(back.baseline).toBe(there.candidate);
  expect(Math.abs(back.p! + there.p! - 1)).toBeLessThan(0.2);
});

test('identical sides have effect 0, no spread, and no p below 1', () => {
  const texts = ['a b c d', 'e f g', 'a c e'];
  const got = run(
    texts.map((text) => [[text], [text]]),
    METRICS.map(({ id }) => id),
  );
  for (const one of got.entries[0].filter(({ missing }) => missing === null)) {
    expect(one.effect).toBeCloseTo(0, 12);
    expect(one.pAdjusted).toBe(1);
  }
});

test('what cannot be measured says why, and nothing of it is NaN where a number is promised', () => {
  const reasons = (answers: Answers, ...ids: MeasuredId[]) => {
    const { entries } = run(answers, ids, { relabellings: 19 });
    for (const { baseline, candidate, p, scale } of entries[0]) {
      for (const x of [baseline, candidate, p, scale]) expect(x === null || Number.isFinite(x)).toBe(true);
    }
    return entries[0].map(({ missing }: Compared) => missing);
  };
  expect(reasons([[['!'], ['?']]], 'vocabulary', 'length-spread')).toEqual(['no-words', 'no-words']);
  expect(reasons([[['a b'], ['c d']]], 'distinct-answers')).toEqual(['needs-several-samples']);
  // All outputs of one length on the baseline's side: no share of 0 can be lost.
  const even: Answers = [
    [['a b'], ['a b c']],
    [['a b'], ['a']],
  ];
  expect(reasons(even, 'length-spread')).toEqual(['baseline-zero']);
  // Dealt otherwise, one side would have no words at all.
  const silent: Answers = [
    [['a b c'], ['!']],
    [['?'], ['d e']],
  ];
  expect(reasons(silent, 'vocabulary', 'effective-words')).toEqual(['no-words', 'too-few-events']);
});

test('a first look near the level is followed by ten times the labellings, and a clear one is not', () => {
  const looks = new Set<number>();
  for (let seed = 1; seed <= 40 && looks.size < 2; seed++) {
    const { labellings, of } = run(draw(25, [1, 1], [300, 270], seed), ['vocabulary']);
    looks.add(labellings);
    if (labellings === 200) expect(of('vocabulary').pAdjusted! < 0.025 || of('vocabulary').pAdjusted! > 0.1).toBe(true);
  }
  expect([...looks].sort((a, b) => a - b)).toEqual([200, 2000]);
});

test('progress never goes back and ends at the number of labellings', () => {
  const { told, labellings } = run(draw(10, [1, 1], [30, 30]), ['vocabulary']);
  expect(told.at(-1)).toEqual([labellings, labellings]);
  told.forEach(([done, total], i) => {
    expect(done).toBeLessThanOrEqual(total);
    if (i > 0) expect(done).toBeGreaterThanOrEqual(told[i - 1][0]);
  });
});
