/** What a metric's declines are worth: how they compare with what healthy models do by chance and by training. */

import { toDecline } from '../src/compare/effect.ts';
import type { Metric } from '../src/metrics/metric.ts';
import { mean } from '../src/stats/moments.ts';
import type { Corpus } from '../src/types.ts';
import { effectsBetween, PAIRED } from './effects.ts';
import { together } from './rewrite.ts';

/** Models of which it is known which ones are healthy. All draws are corpora that answer the same prompts. */
export interface Lineage {
  name: string;
  /** Healthy trainings of one recipe, each with its draws: they say what is noise. */
  trainings: readonly (readonly Corpus[])[];
  /** What each later one is held against comes first; each with its draws. */
  generations: readonly (readonly Corpus[])[];
  /** What the later generations are called in tables. */
  steps: readonly string[];
  /** Draw k of a later generation was made from draw k of the first, so the two are not held against each other. */
  derived?: boolean;
}

/** What one metric says of a lineage; all on the scale of `effect`, NaN where there is nothing to say. */
export interface Signal {
  metric: Metric;
  /** Of the effect between two draws of one model: its standard deviation. */
  sampling: number;
  /** The same between draws of two trainings. */
  retrain: number;
  /** Of one training's value, sampling noise taken off. */
  between: number;
  /** Of each later generation against the first, draws averaged. */
  effects: readonly number[];
  /** Outputs of a corpus, about. */
  outputs: number;
}

/** The signals of some metrics; those that need several samples to a prompt have them from the second lineage. */
export function signals(
  lineage: Lineage,
  metrics: readonly Metric[] = PAIRED,
  several: Lineage = byTwos(lineage),
): Signal[] {
  const list = [
    ...signalsOf(
      lineage,
      metrics.filter(({ samplesPerPrompt }) => samplesPerPrompt === 1),
    ),
    ...signalsOf(
      several,
      metrics.filter(({ samplesPerPrompt }) => samplesPerPrompt > 1),
    ),
  ];
  return metrics.flatMap((metric) => list.filter((one) => one.metric === metric));
}

function signalsOf(lineage: Lineage, metrics: readonly Metric[]): Signal[] {
  const corpora = [...new Set([...lineage.trainings, ...lineage.generations].flat())];
  if (metrics.length === 0 || corpora.length === 0) return [];
  const { between, errorsBetween } = effectsBetween(corpora, metrics);
  const of = (pairs: readonly Pair[]) =>
    pairs.map(([one, other]) => between(corpora.indexOf(one), corpora.indexOf(other)));
  const redraws = of(redrawPairs(lineage.trainings));
  const retrains = of(trainingPairs(lineage.trainings));
  const errors =
    redraws.length > 0 || lineage.trainings.length < 2
      ? []
      : lineage.trainings
          .slice(1)
          .map(([one], i) => errorsBetween(corpora.indexOf(lineage.trainings[i][0]), corpora.indexOf(one)));
  const later = lineage.generations.slice(1).map((draws) => of(laterPairs(lineage, draws)));

  return metrics.map((metric, j) => {
    const at = (list: readonly Float64Array[]) => list.map((effects) => effects[j]);
    // Two draws of one model are some distance apart, in any direction; that much is no decline.
    const offset = metric.unit === 'distance' ? mean(at(redraws)) : 0;
    const spread = (list: readonly Float64Array[]) => Math.sqrt(mean(at(list).map((x) => (x - offset) ** 2)));
    const sampling = spread(redraws.length > 0 ? redraws : errors);
    const retrain = spread(retrains);
    return {
      metric,
      sampling,
      retrain,
      between: Math.sqrt(Math.max(0, retrain ** 2 - sampling ** 2) / 2),
      effects: later.map((list) => mean(at(list)) - offset),
      outputs: corpora[0].prompts.size * [...corpora[0].prompts.values()][0].samples.length,
    };
  });
}

/**
 * How many times its noise an effect is. Of rare events a healthy model may have none at all; then noise is what the
 * events themselves would make if each could have come on either side: k of them lie sqrt(k) apart.
 */
export function timesNoise({ metric, outputs }: Signal, effect: number, noise: number): number {
  const rare = metric.unit === 'points' && (metric.events !== undefined || noise === 0);
  const ofEvents = rare ? Math.sqrt(Math.abs(effect) / outputs) : 0;
  return effect === 0 ? 0 : effect / Math.max(noise, ofEvents);
}

/** Whether an effect is at or beyond what the metric's default rule forbids. */
export function beyondLimit({ metric }: Signal, effect: number): boolean {
  return metric.limits.fail !== null && toDecline(metric, effect) >= metric.limits.fail;
}

type Pair = readonly [baseline: Corpus, candidate: Corpus];

export function redrawPairs(trainings: Lineage['trainings']): Pair[] {
  return trainings.flatMap((draws) => draws.flatMap((one, i) => draws.slice(i + 1).map((other): Pair => [one, other])));
}

/** Both ways round, so that declines of pairs have mean 0. */
export function trainingPairs(trainings: Lineage['trainings']): Pair[] {
  return trainings.flatMap((one) =>
    trainings.flatMap((other) => (one === other ? [] : one.flatMap((a) => other.map((b): Pair => [a, b])))),
  );
}

export function laterPairs({ generations: [first], derived }: Lineage, draws: readonly Corpus[]): Pair[] {
  const all = first.flatMap((one, i) => draws.map((other, k) => ({ pair: [one, other] as const, same: i === k })));
  const free = all.filter(({ same }) => !derived || !same);
  return (free.length > 0 ? free : all).map(({ pair }) => pair);
}

/** A lineage with several samples to a prompt: as it is if it has them, else its models' draws two by two. */
export function byTwos(lineage: Lineage): Lineage {
  const [any] = lineage.generations[0][0].prompts.values();
  if (any.samples.length > 1) return lineage;
  const made = new Map<Corpus, Corpus>();
  const merge = (draws: readonly Corpus[]) =>
    draws.flatMap((one, i) => {
      if (i % 2 === 1 || i + 1 === draws.length) return [];
      if (!made.has(one)) made.set(one, together(one, draws[i + 1]));
      return [made.get(one)!];
    });
  const trainings = lineage.trainings.map(merge).filter((draws) => draws.length > 0);
  const generations = lineage.generations.map(merge);
  if (generations.some((draws) => draws.length === 0)) return { ...lineage, trainings: [], generations: [] };
  return { ...lineage, trainings, generations };
}
