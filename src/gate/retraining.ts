import type { Compared } from '../compare/column.ts';
import { fromDecline } from '../compare/effect.ts';
import type { MetricId } from '../metrics/index.ts';
import type { Declared } from '../metrics/metric.ts';
import type { Options } from '../options/table.ts';
import { holm, moderated, type Noise, sdOf, upperQuantile, upperTail, type Variance } from '../stats/moderated-t.ts';
import { mean, variance } from '../stats/moments.ts';
import { meanSquareQuantile, normalQuantile } from '../stats/student.ts';

/** The noise of retraining: whether another training of the same recipe could be as far from the healthy ones. */
export interface Retraining {
  p: number;
  /** Adjusted for all metrics of its family (Holm), and the share of alpha that it must not exceed. */
  pAdjusted: number;
  level: number;
  /** The effect that would be proven in 80 % of cases. */
  smallest: number;
  /**
   * Healthy runs besides the baseline with which a decline at the limit, or the larger one that was seen, would be proven
   * in 80 % of cases; null where there are enough, or twenty would not do.
   */
  healthyNeeded: number | null;
  /** The smallest effect with so many healthy runs. */
  smallestWith: (healthy: number) => number;
}

/** Metrics that follow words, phrases and lengths of a training as such: by them trainings are told from draws of one. */
const TELLING: readonly string[] = ['vocabulary', 'distinct-bigrams', 'length-spread', 'effective-words'];
/** So often would draws of one training pass for trainings. */
const MISTAKEN = 0.05;

/**
 * Whether the healthy runs lie further apart than draws of one training would: whether the variance of any of a few
 * metrics is larger than sampling makes it in 19 of 20 cases. Where none is, they may sharpen the baseline but say
 * nothing of retraining.
 */
export function areApart(whole: readonly Compared[]): boolean {
  const telling = whole.flatMap(({ metric, trained }) =>
    trained !== null && TELLING.includes(metric.id) && trained.sampling > 0 ? [trained] : [],
  );
  const level = 1 - (1 - MISTAKEN) ** (1 / Math.max(1, telling.length));
  return telling.some(
    ({ variance, sampling, trainings }) => variance > sampling * meanSquareQuantile(1 - level, trainings - 1),
  );
}

/** A healthy run this many standard deviations from the others is no retrain of the same recipe. */
const STRANGE = 5;

/** The numbers of the trainings that lie far from all others in a metric, above or below; at least three are needed to tell. */
export function strangers({ metric, trained }: Compared, options: Options): number[] {
  if (trained === null || trained.trainings < 3) return [];
  const { scores, sampling } = trained;
  return [...scores.keys()].filter((i) => {
    const others = scores.filter((_, j) => j !== i);
    const seen = { variance: variance(others), sampling };
    const between = betweenOf(metric, seen, others.length, options).value;
    return Math.abs(scores[i] - mean(others)) > STRANGE * Math.sqrt((between + sampling) * (1 + 1 / others.length));
  });
}

const Z_POWER = normalQuantile(0.8);
const MOST_HEALTHY = 20;

/**
 * Tests the members of one family. The candidate's distance from the mean of K trainings has the variance
 * between (1 + 1/K) + sampling; between is the variance of the trainings' values less their sampling noise, drawn towards
 * what the metric's trainings are known to have.
 */
export function testRetraining(
  family: readonly { compared: Compared; fail: number | null }[],
  level: number,
  options: Options,
  apart: boolean,
): Map<Compared, Retraining> {
  const members = family
    .filter(({ compared }) => compared.missing === null && hasSpread(compared.metric, options))
    .map((member) => ({ ...member, known: knownOf(member.compared, options, apart) }));
  const p = members.map(({ compared, known }) => upperTail(compared.effect, noiseNow(known)));
  const adjusted = holm(p);
  const first = level / Math.max(1, members.length);
  return new Map(
    members.map(({ compared, fail, known }, i) => [
      compared,
      {
        p: p[i],
        pAdjusted: adjusted[i],
        level,
        // Found by bisection, and not always asked for.
        get smallest() {
          return smallestAt(first, noiseNow(known));
        },
        healthyNeeded: healthyNeeded(compared, fail, first, known),
        smallestWith: (healthy) => smallestAt(first, noiseWith(1 + healthy, known)),
      },
    ]),
  );
}

/** How far healthy trainings lie apart in a metric: as the team knows from its own, or as ours do. */
export function spreadOf(metric: Declared, { spreads }: Pick<Options, 'spreads'>): number {
  return spreads[metric.id as MetricId] ?? metric.trainingSpread;
}

/** A distance has no direction in which a training could be worse. */
function hasSpread(metric: Declared, options: Options): boolean {
  return metric.unit !== 'distance' && spreadOf(metric, options) > 0;
}

interface Known {
  /** Of one training's value. */
  between: Variance;
  trainings: number;
  /** As how many trainings they count: several draws of one are one. */
  distinct: number;
  sampling: number;
}

function knownOf({ metric, trained, chance, scale, sampled }: Compared, options: Options, apart: boolean): Known {
  if (trained === null) {
    const sampling = scale ** 2 + sampled ** 2;
    return { between: priorOf(metric, options), trainings: 1, distinct: 1, sampling };
  }
  const { trainings, error } = trained;
  const between = apart ? betweenOf(metric, trained, trainings, options) : priorOf(metric, options);
  // The pair's own spread under relabelling has the noise of two trainings.
  const sampling = Math.max((chance ** 2 * (1 + 1 / trainings)) / 2, error ** 2) + sampled ** 2;
  return { between, trainings, distinct: apart ? trainings : 1, sampling };
}

function priorOf(metric: Declared, options: Options): Variance {
  return { value: spreadOf(metric, options) ** 2, df: options['spread-df'] };
}

/** The variance between trainings: what was seen, less its sampling noise, drawn towards what is known beforehand. */
function betweenOf(
  metric: Declared,
  { variance, sampling }: { variance: number; sampling: number },
  trainings: number,
  options: Options,
): Variance {
  return moderated(priorOf(metric, options), { value: Math.max(0, variance - sampling), df: trainings - 1 });
}

/** The noise of the candidate's distance from what there is. The mean of several draws of one training has all of its own. */
function noiseNow(known: Known): Noise {
  return noiseOf(known.distinct, known.trainings, known);
}

/** And from so many trainings, as if those to come lay apart as the known ones do. */
function noiseWith(trainings: number, known: Known): Noise {
  return noiseOf(trainings, trainings, known);
}

function noiseOf(distinct: number, drawn: number, { between, trainings, distinct: now, sampling }: Known): Noise {
  return {
    estimated: { value: between.value * (1 + 1 / distinct), df: between.df + distinct - now },
    known: (sampling * (1 + 1 / drawn)) / (1 + 1 / trainings),
  };
}

function smallestAt(level: number, noise: Noise): number {
  return upperQuantile(level, noise) + Z_POWER * sdOf(noise);
}

function healthyNeeded({ metric, effect }: Compared, fail: number | null, level: number, known: Known): number | null {
  if (fail === null || fail === 0) return null;
  const target = Math.max(effect, fromDecline(metric, fail));
  for (let trainings = known.distinct; trainings <= MOST_HEALTHY + 1; trainings++) {
    const noise = noiseWith(trainings, known);
    const left = target - Z_POWER * sdOf(noise);
    if (left > 0 && upperTail(left, noise) <= level) return trainings === known.distinct ? null : trainings - 1;
  }
  return null;
}
