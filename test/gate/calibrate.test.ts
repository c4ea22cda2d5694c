import { describe, expect, test } from 'vitest';
import { outputs } from '../../bench/recipe.ts';
import { calibrate } from '../../src/gate/calibrate.ts';
import { type MetricId, PANEL } from '../../src/metrics/index.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import type { Corpus } from '../../src/types.ts';

const options = (config: Given = {}) => resolve({}, config, 'cli').options;
const builtIn = (id: MetricId) => PANEL.find((metric) => metric.id === id)!.trainingSpread;

/** Trainings by their numbers in the made-up recipe; one number twice is two draws of one training. */
function trainings(numbers: readonly number[], prompts = 80): Corpus[] {
  return numbers.map((t, i) => ({ ...outputs('healthy', t, { first: 0, prompts, seed: 100 + i }), run: `run ${i}` }));
}

const found = calibrate(trainings([1, 2, 3, 4, 5]), options());
const of = ({ metrics }: typeof found, id: MetricId) => metrics.find(({ metric }) => metric === id)!;

describe('spreads', () => {
  test('what was seen is drawn towards what is built in, each weighing as its degrees of freedom', () => {
    expect([found.runs.length, found.prompts, found.builtInDf, found.df]).toEqual([5, 80, 4, 8]);
    for (const { spread, seen, builtIn } of found.metrics)
      expect(spread ** 2).toBeCloseTo((4 * builtIn ** 2 + 4 * seen ** 2) / 8, 12);
  });

  test('draws of one training lie no further apart than chance', () => {
    const draws = calibrate(trainings([1, 1, 1, 1, 1, 1]), options());
    for (const id of ['tail-index', 'vocabulary', 'unseen-mass'] as const) {
      expect(of(draws, id).seen).toBeLessThan(0.6 * builtIn(id));
      expect(of(draws, id).spread).toBeLessThan(builtIn(id));
    }
  });

  test('a config that holds a calibration already changes nothing', () => {
    const again = calibrate(trainings([1, 2, 3, 4, 5]), options({ spreads: { vocabulary: 0.3 }, 'spread-df': 50 }));
    expect(again).toEqual(found);
  });

  test('what has no number here is left out: metrics within a prompt, distances, what can not decline', () => {
    const ids = found.metrics.map(({ metric }) => metric);
    expect(ids).toEqual(PANEL.map(({ id }) => id).filter((id) => ids.includes(id)));
    expect(ids).toContain('tail-index');
    for (const id of ['within-prompt-similarity', 'distinct-answers', 'shift', 'empties'] as const)
      expect(ids).not.toContain(id);
  });
});

describe('limits', () => {
  test('a default stays where healthy trainings stay well inside it', () => {
    const { limits, largest } = of(found, 'unseen-mass');
    expect(1.25 * largest).toBeLessThan(PANEL.find(({ id }) => id === 'unseen-mass')!.limits.fail!);
    expect(limits!.isDefault).toBe(true);
  });

  test('else it is a round one beyond what they do; that of the tail index, which proof guards, stays', () => {
    const apart = trainings([1, 2, 3, 4]).map((one, i) => shortened(one, i));
    const { metrics } = calibrate(apart, options());
    const own = metrics.filter(({ limits }) => limits?.isDefault === false);
    expect(own.map(({ metric }) => metric)).toContain('vocabulary');
    for (const { largest, limits } of own) {
      expect(limits!.fail).toBeGreaterThanOrEqual(Math.min(1, 1.25 * largest));
      expect(limits!.warn).toBeLessThanOrEqual(limits!.fail);
      expect(Number(limits!.fail.toPrecision(2))).toBe(limits!.fail);
    }
    expect(metrics.find(({ metric }) => metric === 'tail-index')!.limits).toEqual({
      ...PANEL.find(({ id }) => id === 'tail-index')!.limits,
      isDefault: true,
    });
  });

  test('what would be proven falls with more known: spreads that are trusted, and runs to compare with', () => {
    const { builtIn, calibrated, withRuns } = of(
      calibrate(trainings([1, 1, 1, 1, 1, 1]), options()),
      'tail-index',
    ).smallest;
    expect(builtIn!).toBeGreaterThan(calibrated!);
    expect(calibrated!).toBeGreaterThan(withRuns!);
  });

  test('healthy trainings are hardly ever red against one another', () => {
    expect(found.checks).toBe(20);
    expect(found.red.calibrated).toBeLessThanOrEqual(1);
  });
});

describe('refused are', () => {
  test.each([[[]], [[1]]])('less than two trainings: %j', (numbers) => {
    expect(() => calibrate(trainings(numbers), options())).toThrow(
      expect.objectContaining({ code: 'too-few-trainings' }),
    );
  });

  test('trainings that share few prompts', () => {
    const [one, other] = trainings([1, 2]);
    const elsewhere = new Map([...other.prompts].map(([key, prompt], i) => [i < 30 ? key : `other ${key}`, prompt]));
    expect(() => calibrate([one, { ...other, prompts: elsewhere }], options())).toThrow(
      expect.objectContaining({
        code: 'few-shared-prompts',
        facts: expect.objectContaining({ shared: 30, prompts: 80 }),
      }),
    );
  });
});

/** Every training says less of its own: ever more words are one and the same. */
function shortened(corpus: Corpus, times: number): Corpus {
  let word = 0;
  const text = (said: string | null) =>
    said?.replace(/\S+/g, (own) => (word++ % 10 < 2 * times ? 'word' : own)) ?? null;
  const prompts = [...corpus.prompts].map(([key, prompt]) => {
    const [first, ...rest] = prompt.samples.map((sample) => ({ ...sample, text: text(sample.text) }));
    return [key, { ...prompt, samples: [first!, ...rest] as [typeof first, ...typeof rest] }] as const;
  });
  return { ...corpus, prompts: new Map(prompts) };
}
