import { describe, expect, test } from 'vitest';
import type { Compared } from '../../src/compare/column.ts';
import { fromDecline } from '../../src/compare/effect.ts';
import type { Trained } from '../../src/compare/trainings.ts';
import { areApart, type Retraining, spreadOf, strangers, testRetraining } from '../../src/gate/retraining.ts';
import type { MeasuredId, MetricId } from '../../src/metrics/index.ts';
import type { Declared } from '../../src/metrics/metric.ts';
import { tailIndex } from '../../src/metrics/tail-index.ts';
import { resolve } from '../../src/options/resolve.ts';
import type { Options } from '../../src/options/table.ts';
import { type Noise, sdOf, upperQuantile, upperTail } from '../../src/stats/moderated-t.ts';
import { random } from '../../src/stats/random.ts';
import { normalQuantile, studentCdf, studentQuantile } from '../../src/stats/student.ts';
import { metricNamed } from '../compare/sides.ts';

const vocabulary = metricNamed('vocabulary');
const bigrams = metricNamed('distinct-bigrams');
const LEVEL = 0.01;
/** A spread of 0.02, known as if from four degrees of freedom. */
const KNOWN = { spreads: { vocabulary: 0.02, 'distinct-bigrams': 0.02 }, 'spread-df': 4 };

const options = (given: Partial<Options> = {}): Options => ({ ...resolve({}, {}, 'cli').options, ...KNOWN, ...given });

function compared(effect: number, scale: number, rest: Partial<Compared> = {}): Compared {
  return {
    metric: vocabulary,
    baseline: 100,
    candidate: 90,
    missing: null,
    effect,
    sampled: 0,
    interval: null,
    chance: scale,
    scale,
    p: 0.001,
    pAdjusted: 0.001,
    critical: 3,
    level: LEVEL,
    events: 1000,
    outputs: 100,
    labellings: 1000,
    trained: null,
    ...rest,
  };
}

/** So many healthy trainings whose values have such a variance, and so much of it from sampling. */
function trained(trainings: number, variance: number, sampling: number): Trained {
  return { effect: 0, error: 0, trainings, scores: [], variance, sampling };
}

/** What retraining does, known from so many degrees of freedom, and what sampling adds. */
const noise = (value: number, df: number, known: number): Noise => ({ estimated: { value, df }, known });

/** The only member of its family. */
function alone(one: Compared, fail: number | null = 0.08, given: Partial<Options> = {}, apart = true): Retraining {
  return testRetraining([{ compared: one, fail }], LEVEL, options(given), apart).get(one)!;
}

describe('the chance that another training lies as far off', () => {
  test('with the baseline as the only training', () => {
    // Two trainings: 2 x 0.0004, known from 4 degrees of freedom, and as much from sampling.
    const { p, pAdjusted, level } = alone(compared(0.08, Math.sqrt(0.0008)));
    expect(p).toBeCloseTo(upperTail(0.08, noise(0.0008, 4, 0.0008)), 12);
    // The convolution of Student's t and a normal distribution, by quadrature.
    expect(p).toBeCloseTo(0.04394, 5);
    expect([pAdjusted, level]).toEqual([p, LEVEL]);
  });

  test('with three: their variance beside what was known, and the candidate against their mean', () => {
    // Less sampling they vary by 0.0006, in 2 degrees of freedom: (4 x 0.0004 + 2 x 0.0006) / 6 = 0.0028 / 6; times 4/3.
    const between = ((0.0028 / 6) * 4) / 3;
    // As much from sampling again doubles the variance. A pair's spread has the noise of two, that from a mean of three 4/3.
    const effect = 2.5 * Math.sqrt(2 * between);
    const pair = Math.sqrt((between * 2) / (4 / 3));
    const { p } = alone(compared(effect, pair, { trained: trained(3, 0.0009, 0.0003) }));
    expect(p).toBeCloseTo(upperTail(effect, noise(between, 6, between)), 12);
    expect(p).toBeCloseTo(0.01452, 5);
    // The jackknife's error of that very distance counts where it is the larger.
    const doubtful = { ...trained(3, 0.0009, 0.0003), error: Math.sqrt(between) };
    expect(alone(compared(effect, pair / 2, { trained: doubtful })).p).toBeCloseTo(p, 12);
  });

  test('with several that lie no further apart than draws of one: one training, known from beforehand alone', () => {
    const one = compared(0.08, 0.01, { trained: trained(6, 0.00005, 0.00005) });
    const { p, smallest, smallestWith, healthyNeeded } = alone(one, 0.08, {}, false);
    // Two trainings; of sampling, six draws leave the candidate's and a sixth.
    const both = noise(0.0008, 4, (0.0001 * (1 + 1 / 6)) / 2);
    expect(p).toBeCloseTo(upperTail(0.08, both), 12);
    expect(smallest).toBeCloseTo(upperQuantile(LEVEL, both) + normalQuantile(0.8) * sdOf(both), 9);
    // Trainings that do lie apart would bring it down, and as many are asked for as if there were none.
    expect(smallestWith(2)).toBeLessThan(smallest);
    expect(healthyNeeded).toBe(alone(compared(0.08, 0.01)).healthyNeeded);
    expect(healthyNeeded).toBeGreaterThan(1);
  });

  test('trainings that vary by less than their sampling would have it count as no spread seen, not as less than none', () => {
    // (4 x 0.0004 + 2 x 0) / 6 x 4/3.
    const between = ((0.0016 / 6) * 4) / 3;
    const one = compared(3 * Math.sqrt(between), 1e-9, { trained: trained(3, 0.0002, 0.0003) });
    expect(alone(one).p).toBeCloseTo(1 - studentCdf(3, 6), 9);
  });

  test('a baseline known to be one training says what no knowledge of others does', () => {
    const [without, one] = [null, trained(1, 0, 0)].map((known) => alone(compared(0.08, 0.01, { trained: known })).p);
    expect(one).toBe(without);
  });

  test('is no objection to what improved', () => {
    expect(alone(compared(-0.5, 0.01)).p).toBeGreaterThan(0.99);
    expect(alone(compared(0, 0.01)).p).toBeCloseTo(0.5, 9);
  });

  test('trusts the spread the more, the more degrees of freedom it is known from', () => {
    const p = [0.5, 4, 40, 999].map((df) => alone(compared(0.12, 0.01), 0.08, { 'spread-df': df }).p);
    expect([...p].sort((a, b) => b - a)).toEqual(p);
    expect(p[3]).toBeCloseTo(upperTail(0.12, noise(0.0008, 999, 0.0001)), 12);
  });
});

describe('the spread of trainings', () => {
  test("is the team's own where it has one, else ours", () => {
    expect(spreadOf(vocabulary, { spreads: {} })).toBe(vocabulary.trainingSpread);
    expect(spreadOf(vocabulary, { spreads: { vocabulary: 0.5 } })).toBe(0.5);
    expect(spreadOf(vocabulary, { spreads: { vocabulary: 0 } })).toBe(0);
    const [own, ours] = [{ vocabulary: 0.002 }, {}].map((spreads) => alone(compared(0.08, 0.01), 0.08, { spreads }).p);
    expect(own).toBeLessThan(ours / 100);
  });

  test('of 0 leaves retraining out of account, for that metric alone', () => {
    const [one, other] = [compared(0.08, 0.01), compared(0.08, 0.01, { metric: bigrams })];
    const tested = testRetraining(
      [one, other].map((each) => ({ compared: each, fail: 0.08 })),
      LEVEL,
      options({ spreads: { vocabulary: 0, 'distinct-bigrams': 0.02 } }),
      true,
    );
    expect([...tested.keys()]).toEqual([other]);
    expect(tested.get(other)!.pAdjusted).toBe(tested.get(other)!.p);
  });

  test('is no matter to a distance, which has no direction in which a training could be worse', () => {
    const shift = compared(0.2, 0.01, { metric: metricNamed('shift') });
    for (const spreads of [{}, { shift: 0.1 }])
      expect(testRetraining([{ compared: shift, fail: null }], LEVEL, options({ spreads }), true).size).toBe(0);
  });
});

describe('a family', () => {
  const metrics: readonly Declared[] = (
    ['vocabulary', 'unseen-mass', 'distinct-bigrams', 'length-spread'] satisfies MetricId[]
  ).map(metricNamed);
  const spreads = Object.fromEntries(metrics.map(({ id }) => [id, 0.02]));
  const family = (effects: readonly number[], rest: readonly Partial<Compared>[] = []) =>
    effects.map((effect, i) => compared(effect, 0.0001, { metric: metrics[i], ...rest[i] }));
  const run = (members: readonly Compared[]) =>
    testRetraining(
      members.map((one) => ({ compared: one, fail: 0.1 })),
      LEVEL,
      options({ spreads }),
      true,
    );

  test("shares its level by Holm's adjustment", () => {
    const members = family([0.2, 0.05, 0.1, 0.3]);
    const tested = run(members);
    const p = members.map((one) => tested.get(one)!.p);
    expect([p[3] < p[0], p[0] < p[2], p[2] < p[1]]).toEqual([true, true, true]);
    const adjusted = members.map((one) => tested.get(one)!.pAdjusted);
    // By rank 4, 3, 2 and 1 times the own p; none of them lies below the one before here.
    expect(adjusted).toEqual([3 * p[0], p[1], 2 * p[2], 4 * p[3]]);
    for (const one of members) expect(tested.get(one)!.level).toBe(LEVEL);
  });

  test('a metric without a value is not in it, so that it costs the others nothing', () => {
    const all = family([0.2, 0.2, 0.2]);
    const some = family([0.2, 0.2, 0.2], [{}, { missing: 'too-few-events' }]);
    const [full, less] = [run(all), run(some)];
    expect(less.has(some[1])).toBe(false);
    expect(full.get(all[0])!.pAdjusted).toBeCloseTo(3 * full.get(all[0])!.p, 15);
    expect(less.get(some[0])!.pAdjusted).toBeCloseTo(2 * less.get(some[0])!.p, 15);
    expect(less.get(some[0])!.smallest).toBeLessThan(full.get(all[0])!.smallest);
  });

  test('of none is empty', () => {
    expect(testRetraining([], LEVEL, options(), true).size).toBe(0);
  });
});

describe('what would be proven', () => {
  test('is the quantile of the level that the first of a family must pass, and z of 80 % beyond', () => {
    const { smallest } = alone(compared(0.01, Math.sqrt(0.0008)));
    expect(smallest).toBeCloseTo(upperQuantile(LEVEL, noise(0.0008, 4, 0.0008)) + normalQuantile(0.8) * 0.04, 9);
    // And where sampling is next to nothing it is Student's t.
    const pair = [compared(0, 1e-9), compared(0, 1e-9, { metric: bigrams })];
    const tested = testRetraining(
      pair.map((one) => ({ compared: one, fail: 0.08 })),
      LEVEL,
      options(),
      true,
    );
    expect(tested.get(pair[0])!.smallest).toBeCloseTo(
      (studentQuantile(1 - LEVEL / 2, 4) + normalQuantile(0.8)) * Math.sqrt(0.0008),
      9,
    );
  });

  test.each([
    ['the baseline alone', null],
    ['four trainings', trained(4, 0.0006, 0.0001)],
  ])('falls with every healthy run: %s', (_, known) => {
    const { smallest, smallestWith } = alone(compared(0.01, 0.02, { trained: known }));
    expect(smallestWith((known?.trainings ?? 1) - 1)).toBe(smallest);
    const sizes = Array.from({ length: 21 }, (_, healthy) => smallestWith(healthy));
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThan(sizes[i - 1]);
    // As the runs become many, what is left is the candidate's own spread and sampling: sqrt(between + 0.0004 / 2).
    const between = known === null ? 0.0004 : (4 * 0.0004 + 3 * 0.0005) / 7;
    const least = (normalQuantile(1 - LEVEL) + normalQuantile(0.8)) * Math.sqrt(between + 0.0004 / 2);
    expect(smallestWith(100_000)).toBeCloseTo(least, 4);
  });

  test('needs so many healthy runs as bring it down to the limit, the first number that does', () => {
    let found = 0;
    for (const fail of [0.06, 0.07, 0.08, 0.1, 0.12, 0.15]) {
      const { healthyNeeded, smallestWith } = alone(compared(0.01, 0.01), fail);
      const limit = fromDecline(vocabulary, fail);
      const first = Array.from({ length: 21 }, (_, healthy) => healthy).find(
        (healthy) => smallestWith(healthy) <= limit,
      );
      // None where there are enough, and where 20 would not do.
      expect(healthyNeeded).toBe(first === undefined || first === 0 ? null : first);
      if (healthyNeeded !== null) found++;
    }
    expect(found).toBeGreaterThanOrEqual(3);
  });

  test('needs fewer the more there are, and none at last; they are counted beside the baseline', () => {
    const one = alone(compared(0.01, 0.01), 0.08).healthyNeeded!;
    expect(one).toBeGreaterThan(1);
    // So many healthy runs as were asked for, as far apart as the known spread has it: enough.
    const sampling = 0.01 ** 2 / 2;
    const known = trained(1 + one, 0.0004 + sampling, sampling);
    expect(alone(compared(0.01, 0.01, { trained: known }), 0.08).healthyNeeded).toBeNull();
    const fewer = trained(one, 0.0004 + sampling, sampling);
    expect(alone(compared(0.01, 0.01, { trained: fewer }), 0.08).healthyNeeded).toBe(one);
  });

  test('asks for as many as would prove what was seen, where that is more than the limit', () => {
    const runs = (effect: number, fail = 0.08) => alone(compared(effect, 0.01), fail).healthyNeeded!;
    const [limit, more] = [0.08, 0.1].map((decline) => fromDecline(vocabulary, decline));
    // Up to the limit what was seen is no matter.
    expect([runs(0), runs(limit / 2), runs(-0.3)]).toEqual([runs(limit), runs(limit), runs(limit)]);
    expect(runs(more)).toBeLessThan(runs(limit));
    expect(runs(more)).toBe(runs(0.01, 0.1));
    expect(alone(compared(0.3, 0.01), 0.08).healthyNeeded).toBeNull();
  });

  test('of a metric without a limit, or whose every decline fails, asks for no runs', () => {
    expect(alone(compared(0.01, 0.01), null).healthyNeeded).toBeNull();
    expect(alone(compared(0.01, 0.01), 0).healthyNeeded).toBeNull();
  });

  test('is told on the scale of the index for an index', () => {
    const one = compared(3, 0.5, { metric: tailIndex });
    const { p, smallest } = alone(one, 2, { spreads: {} });
    const between = 2 * tailIndex.trainingSpread ** 2;
    const both = noise(between, 4, 0.25);
    expect(p).toBeCloseTo(upperTail(3, both), 12);
    expect(smallest).toBeCloseTo(upperQuantile(LEVEL, both) + normalQuantile(0.8) * Math.sqrt(between + 0.25), 9);
  });
});

describe('a healthy training is held to be none at most as often as the level', () => {
  const ALPHA = 0.05;
  const RUNS = 4000;
  const SPREAD = 0.02;

  /**
   * The share of healthy candidates with p at or under the level. Values are normal: a training's own, with the spread
   * that `spread` draws, and sampling noise on top.
   */
  function rate(trainings: number, sampling: number, spread: (unit: () => number) => number): number {
    const source = random(trainings, Math.round(1e6 * sampling));
    const unit = () => 1 - source.unit();
    const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());
    const given = options({ spreads: { vocabulary: SPREAD }, 'spread-df': 4 });
    let alarms = 0;
    for (let run = 0; run < RUNS; run++) {
      const between = spread(unit);
      const values = Array.from({ length: trainings + 1 }, () => between * normal() + sampling * normal());
      const [candidate, ...healthy] = values;
      const mean = healthy.reduce((a, b) => a + b) / trainings;
      const variance = trainings === 1 ? 0 : healthy.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (trainings - 1);
      // Under relabelling a pair has the sampling noise of two trainings.
      const one = compared(mean - candidate, sampling * Math.SQRT2, {
        trained: trainings === 1 ? null : trained(trainings, variance, sampling ** 2),
      });
      if (testRetraining([{ compared: one, fail: null }], ALPHA, given, true).get(one)!.p <= ALPHA) alarms++;
    }
    return alarms / RUNS;
  }

  /** Three standard errors of so many runs. */
  const MORE = 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / RUNS);
  const cases = [1, 3, 6].flatMap((trainings) =>
    [0, 0.01, 0.02, 0.06].map((sampling) => [trainings, sampling] as const),
  );

  test.each(cases)('%i trainings as far apart as is known, sampling %f', (trainings, sampling) => {
    expect(rate(trainings, sampling, () => SPREAD)).toBeLessThanOrEqual(ALPHA + MORE);
  });

  /** A spread as uncertain as is said: the known variance times 4 over a chi-squared of 4 degrees of freedom. */
  const uncertain = (unit: () => number) => SPREAD * Math.sqrt(4 / (-2 * Math.log(unit() * unit())));

  test.each(cases)('%i trainings of a recipe whose own spread is one of many, sampling %f', (trainings, sampling) => {
    const alarms = rate(trainings, sampling, uncertain);
    // This is the very case that the moderated t is made for. How much of the trainings' variance is sampling is taken off
    // only on average, so with several of them and sampling noise it is exact no more, but may not be too light.
    if (sampling === 0 || trainings === 1) expect(alarms).toBeGreaterThanOrEqual(ALPHA - MORE);
    expect(alarms).toBeLessThanOrEqual(ALPHA + MORE);
  });
});

describe('trainings lie apart', () => {
  const of = (id: MeasuredId, variance: number, sampling = 0.0001) =>
    compared(0, 0.01, { metric: metricNamed(id), trained: trained(3, variance, sampling) });

  test('where the variance of one metric is larger than sampling makes it, however alike they are in others', () => {
    const alike = [of('vocabulary', 0.0001), of('distinct-bigrams', 0.0001), of('effective-words', 0.0001)];
    expect(areApart([...alike, of('length-spread', 0.0006)])).toBe(true);
    expect(areApart([...alike, of('length-spread', 0.0003)])).toBe(false);
  });

  test('but draws of one training are taken for trainings in about one of twenty cases, however many there are', () => {
    const source = random(5, 1);
    const square = () => -2 * Math.log(1 - source.unit()) * Math.cos(2 * Math.PI * source.unit()) ** 2;
    const ids = ['vocabulary', 'distinct-bigrams', 'length-spread', 'effective-words'] as const;
    for (const count of [2, 3, 6, 21]) {
      let mistaken = 0;
      for (let run = 0; run < 2000; run++) {
        const seen = ids.map((id) => {
          let variance = 0;
          for (let i = 1; i < count; i++) variance += (0.0001 * square()) / (count - 1);
          return compared(0, 0.01, { metric: metricNamed(id), trained: trained(count, variance, 0.0001) });
        });
        if (areApart(seen)) mistaken++;
      }
      expect(mistaken / 2000).toBeGreaterThan(0.025);
      expect(mistaken / 2000).toBeLessThan(0.075);
    }
  });

  test('whatever other metrics say, and those without sampling noise', () => {
    const alike = [of('vocabulary', 0.0001), of('length-spread', 0.0001)];
    expect(areApart([...alike, of('looping', 1), of('duplicates', 1), of('effective-words', 1, 0)])).toBe(false);
  });

  test('not where nothing is known of them', () => {
    expect(areApart([])).toBe(false);
    expect(areApart([compared(0, 0.01), compared(0, 0.01, { metric: bigrams })])).toBe(false);
  });
});

describe('a stranger among trainings', () => {
  const among = (scores: readonly number[], sampling = 0.0001, given: Partial<Options> = {}) =>
    strangers(compared(0, 0.01, { trained: { ...trained(scores.length, 0, sampling), scores } }), options(given));

  test('lies five standard deviations from the mean of the others, above or below', () => {
    // The others are one and the same: (4 x 0.0004 + 3 x 0) / 7, with sampling 0.0001, times 5/4.
    const sd = Math.sqrt(((4 * 0.0004) / 7 + 0.0001) * (5 / 4));
    expect(among([0, 0, 0, 0, 5.01 * sd])).toEqual([4]);
    expect(among([0, 0, 0, 0, 4.99 * sd])).toEqual([]);
    expect(among([0, -5.01 * sd, 0, 0, 0])).toEqual([1]);
  });

  test('does not make strangers of the others, nor is there one where all lie far apart', () => {
    expect(among([0.01, -0.01, 0, 0.02, -0.4])).toEqual([4]);
    expect(among([0.3, -0.3, 0.2, -0.1, -0.4])).toEqual([]);
    // What is known of the recipe says how far is far.
    expect(among([0.01, -0.01, 0, 0.02, -0.4], 0.0001, { spreads: { vocabulary: 0.2 } })).toEqual([]);
  });

  test('can not be told among two, nor where nothing is known', () => {
    expect(among([0.5, -0.5])).toEqual([]);
    expect(strangers(compared(0, 0.01), options())).toEqual([]);
  });
});
