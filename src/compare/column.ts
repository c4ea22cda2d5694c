import type { Declared, Index, Metric } from '../metrics/metric.ts';
import { mean } from '../stats/moments.ts';
import { studentQuantile } from '../stats/student.ts';
import type { Arena } from './arena.ts';
import { baselineOf } from './effect.ts';
import type { Trained } from './trainings.ts';

/** Intervals are given at this level. */
export const LEVEL = 0.95;
/** Values below this are rounding, not something that could decline. */
const NOTHING = 1e-9;
/** Under so many events on both sides together an interval would be a guess. */
const FEWEST_EVENTS = 20;

/** A reference of fewer words has no tail. */
const FEWEST_REFERENCE_WORDS = 500;

/** An arena, what is made of its metrics, and the family in which each is tested; null where it isn't tested at all. */
export interface Entry {
  arena: Arena;
  indices: readonly Index[];
  familyOf: (metric: Declared) => string | null;
  /** What healthy trainings beside the baseline say; null where there are none. */
  trained: ReadonlyMap<Declared, Trained> | null;
  /** Metrics of rarer events than this on both sides are not tested. */
  fewestEvents: number;
}

/**
 * What the labellings said of one metric in one arena. All but the two values is on the scale of `effect`. With healthy
 * trainings effect and interval are from their mean, and `baseline` is what the candidate's value says of it.
 */
export interface Compared {
  metric: Declared;
  baseline: number | null;
  candidate: number | null;
  /** Why there is nothing to judge; null where there is. */
  missing:
    | 'no-words'
    | 'needs-texts'
    | 'no-numbers'
    | 'no-prompts'
    | 'no-reference'
    | 'small-reference'
    | 'needs-several-samples'
    | 'too-few-events'
    | 'baseline-zero'
    | null;
  effect: number;
  /** Its standard error that comes of keeping only a share of words and pairs; 0 where all are kept. */
  sampled: number;
  interval: { low: number; high: number } | null;
  /** The spread under relabelling, and the larger of it and the jackknife's standard error. */
  chance: number;
  scale: number;
  p: number | null;
  pAdjusted: number | null;
  /** How many scales an effect must reach to be significant. */
  critical: number;
  level: number;
  /** Of metrics of rare events: how many there were on both sides together. */
  events: number;
  /** Outputs of the candidate's side, and labellings looked at. */
  outputs: number;
  labellings: number;
  trained: Trained | null;
}

/** Everything of one metric in one arena while the labellings run. */
export interface Column {
  entry: Entry;
  /** Null for an index, which is made of its parts. */
  measured: Metric | null;
  metric: Declared;
  parts: readonly { column: Column; weight: number }[];
  /** By labelling, the observed one first: the effect on what labellings walk. */
  values: Float64Array;
  /** The values of both sides, and the effect, of every gram. */
  observed: [number, number];
  effect: number;
  /** The standard error of the effect that comes of keeping only a share of words and pairs; 0 where all are kept. */
  sampled: number;
  events: number;
  error: number;
  /** The jackknife's standard errors under some of the random labellings, NaN where there is none, and whether these say how far it is off. */
  errorsTried: Float64Array;
  calibrates: boolean;
  folds: number;
  outputs: number;
}

/** What labellings fill, by column: other threads may fill it as well. */
export interface Cells {
  values: Float64Array;
  errorsTried: Float64Array;
}

/** In so many random labellings folds are left out as well, to see how far the jackknife overstates the noise. */
export const TRIED = 5;

/** Cells for so many labellings, in memory that threads share. */
export function cellsFor(labellings: number): Cells {
  const shared = (length: number) =>
    new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN);
  return { values: shared(labellings), errorsTried: shared(TRIED) };
}

/** The columns of an entry: its arena's metrics in order, then its indices; each takes the next cells. */
export function columnsOf(entry: Entry, calibrates: boolean, cells: () => Cells): Column[] {
  const blank = (metric: Declared): Omit<Column, 'measured' | 'parts'> => ({
    entry,
    metric,
    ...cells(),
    observed: [0, 0],
    effect: 0,
    sampled: 0,
    events: 0,
    error: 0,
    calibrates,
    folds: 0,
    outputs: 0,
  });
  const measured = entry.arena.metrics.map((metric): Column => ({ ...blank(metric), measured: metric, parts: [] }));
  const made = entry.indices.map(
    (index): Column => ({
      ...blank(index),
      measured: null,
      parts: index.parts.map(({ metric, weight }) => ({
        column: measured.find((one) => one.metric === metric)!,
        weight,
      })),
    }),
  );
  return [...measured, ...made];
}

/** The standard error of the pair's effect. */
export function errorOf(column: Column, labellings: number): number {
  return column.error * calibration(column, labellings);
}

/**
 * How far the jackknife is off: it overstates the noise of counts of rare things (Efron and Stein, 1981). That is known
 * where both sides are alike: under random labellings, whose spread is there to be seen; unless hardly any prompt has
 * outputs that differ, so that hardly anything could move.
 */
function calibration({ values, errorsTried, calibrates }: Column, labellings: number): number {
  if (!calibrates) return 1;
  const claimed = mean(
    Array.from(
      errorsTried.filter((error) => !Number.isNaN(error)),
      (error) => error ** 2,
    ),
  );
  const random = values.subarray(1, labellings);
  const centre = mean(random);
  const seen = mean(random.map((value) => (value - centre) ** 2));
  return claimed > 0 ? Math.sqrt(seen / claimed) : 1;
}

/** A result before any family has been tested. */
export function undecided(one: Column, labellings: number): Compared {
  const { metric, folds, values, outputs, effect, sampled } = one;
  const trained = trainedOf(one, labellings);
  const error = errorOf(one, labellings);
  const [pairBaseline, candidate] = one.observed;
  // What was seen on some of the prompts may imply a little less than nothing on all of them.
  const [lowest, highest] = metric.range;
  const implied = trained === null ? pairBaseline : baselineOf(metric, trained.effect, candidate);
  const baseline = Math.min(highest, Math.max(lowest, implied));
  const rare = (one.measured === null || one.measured.events !== undefined) && one.events < FEWEST_EVENTS;
  // What two draws of one model are apart is no distance between the models.
  const apart = metric.unit === 'distance' ? effect - mean(values.subarray(0, labellings)) : effect;
  const observed = trained?.effect ?? apart;
  const noise = Math.hypot(trained?.error ?? error, sampled);
  const reach =
    noise > NOTHING * Math.abs(observed) && !rare ? studentQuantile((1 + LEVEL) / 2, folds - 1) * noise : null;
  return {
    metric,
    baseline: Number.isNaN(baseline) || metric.unit === 'distance' ? null : baseline,
    candidate: Number.isNaN(candidate) ? null : candidate,
    missing: missing(one, labellings),
    effect: observed,
    sampled,
    interval: reach === null ? null : { low: observed - reach, high: observed + reach },
    chance: 0,
    scale: Number.isNaN(error) ? 0 : error,
    p: null,
    pAdjusted: null,
    critical: Number.POSITIVE_INFINITY,
    level: 0,
    events: one.events,
    outputs: Math.round(outputs),
    labellings,
    trained,
  };
}

/** What healthy trainings say; nothing where both sides have the same outputs, so that there is nothing of the candidate's own. */
function trainedOf(one: Column, labellings: number): Trained | null {
  const { entry, metric, values } = one;
  const trained = entry.trained?.get(metric) ?? null;
  if (trained === null || values.subarray(0, labellings).every((value) => value === 0)) return null;
  const factor = calibration(one, labellings);
  return { ...trained, error: trained.error * factor, sampling: trained.sampling * factor ** 2 };
}

export function missing(column: Column, labellings: number): Compared['missing'] {
  const { measured: metric, entry, values, observed, events, parts } = column;
  if (metric === null) {
    for (const { column: part } of parts) {
      const reason = missing(part, labellings);
      if (reason !== null) return reason;
    }
    return null;
  }
  if (entry.arena.needTexts.has(metric)) return 'needs-texts';
  const { reference } = entry.arena.pool;
  if (metric.needsReference && reference !== null && reference.total < FEWEST_REFERENCE_WORDS) return 'small-reference';
  const [baseline, candidate] = observed;
  if (Number.isNaN(baseline) || Number.isNaN(candidate)) {
    if (metric.needsReference && reference === null) return 'no-reference';
    if (metric.field !== undefined) return 'no-numbers';
    if (metric.needsPrompt) return 'no-prompts';
    return metric.samplesPerPrompt > 1 ? 'needs-several-samples' : 'no-words';
  }
  if (metric.unit === 'relative' && baseline < NOTHING) return 'baseline-zero';
  // A figure that hangs on a few prompts has no standard error, and so nothing to be held against.
  if (Number.isNaN(column.error)) return 'too-few-events';
  const fewest = Math.max(metric.fewestEvents ?? 0, entry.fewestEvents);
  if (metric.events !== undefined && events < fewest) return 'too-few-events';
  for (let r = 0; r < labellings; r++) if (Number.isNaN(values[r])) return 'too-few-events';
  return null;
}
