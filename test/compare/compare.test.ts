import { expect, test } from 'vitest';
import type { Compared, Entry } from '../../src/compare/column.ts';
import { compare } from '../../src/compare/compare.ts';
import { effect } from '../../src/compare/effect.ts';
import { METRICS, type MetricId } from '../../src/metrics/index.ts';
import { random } from '../../src/stats/random.ts';
import { studentQuantile } from '../../src/stats/student.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { countGrams, words } from '../pool/naive.ts';
import { lnChoose } from '../stats/abundance.ts';
import { type Answers, metricNamed, setUp } from './sides.ts';

const LEVEL = 0.05;

function run(answers: Answers, ids: readonly MetricId[], { relabellings = 199, seed = 1, paired = true } = {}) {
  const { layout, arena } = setUp(answers, ids.map(metricNamed), paired);
  const entry: Entry = { arena, family: 'whole', tests: () => true, fewestEvents: 0 };
  const told: [number, number][] = [];
  const comparison = compare(
    layout,
    [entry],
    [{ name: 'whole', level: LEVEL }],
    { relabellings, seed },
    (done, total) => told.push([done, total]),
  );
  const of = (id: MetricId) => comparison.entries[0].find(({ metric }) => metric.id === id)!;
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
  const answers = draw(30, [2, 2], [300, 240]);
  const ids: MetricId[] = ['vocabulary', 'unseen-mass', 'within-prompt-similarity'];
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

test('the interval is Student t times the jackknife over prompts, at the same number of words', () => {
  const answers = draw(12, [1, 1], [80, 50], 9);
  const got = run(answers, ['vocabulary']);
  const estimate = (left: number) => {
    const rest = answers.filter((_, p) => p !== left);
    const side = (which: 0 | 1) => rest.map((pair) => pair[which][0]);
    return effect(metricNamed('vocabulary'), vocabularyOf(side(0), got.at.words), vocabularyOf(side(1), got.at.words));
  };
  const estimates = answers.map((_, p) => estimate(p));
  const mean = estimates.reduce((a, b) => a + b) / 12;
  const error = Math.sqrt((11 / 12) * estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0));
  const { effect: point, interval } = got.of('vocabulary');
  expect((interval!.high - point) / (studentQuantile(0.975, 11) * error)).toBeCloseTo(1, 6);
  expect(interval!.high - point).toBeCloseTo(point - interval!.low, 12);
});

test('over 40 prompts the jackknife leaves out folds of them, and its error is about the same', () => {
  const reach = (answers: Answers) => {
    const { effect: point, interval } = run(answers, ['vocabulary']).of('vocabulary');
    return interval!.high - point;
  };
  // Four times the prompts: half of the error.
  const ratio = reach(draw(40, [1, 1], [300, 300], 2)) / reach(draw(160, [1, 1], [300, 300], 3));
  expect(ratio).toBeGreaterThan(1.4);
  expect(ratio).toBeLessThan(2.8);
});

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
  const reasons = (answers: Answers, ...ids: MetricId[]) => {
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
