import type { Metric } from '../metrics/metric.ts';
import { studentQuantile } from '../stats/student.ts';
import type { Arena } from './arena.ts';

/** Intervals are given at this level. */
export const LEVEL = 0.95;
/** Values below this are rounding, not something that could decline. */
const NOTHING = 1e-9;
/** Under so many events on both sides together an interval would be a guess. */
const FEWEST_EVENTS = 20;

/** An arena, the family of its metrics, and which of them are tested at all. */
export interface Entry {
  arena: Arena;
  family: string;
  tests: (metric: Metric) => boolean;
  /** Metrics of rarer events than this on both sides are not tested. */
  fewestEvents: number;
}

/** What the labellings said of one metric in one arena. All but the two values is on the scale of `effect`. */
export interface Compared {
  metric: Metric;
  baseline: number | null;
  candidate: number | null;
  /** Why there is nothing to judge; null where there is. */
  missing: 'no-words' | 'needs-several-samples' | 'too-few-events' | 'baseline-zero' | null;
  effect: number;
  interval: { low: number; high: number } | null;
  /** The larger of the spread under relabelling and the jackknife's standard error. */
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
}

/** Everything of one metric in one arena while the labellings run. */
export interface Column {
  entry: Entry;
  metric: Metric;
  values: Float64Array;
  observed: [number, number];
  events: number;
  error: number;
  folds: number;
  outputs: number;
}

export function column(entry: Entry, metric: Metric, room: number): Column {
  return { entry, metric, values: new Float64Array(room), observed: [0, 0], events: 0, error: 0, folds: 0, outputs: 0 };
}

/** A result before any family has been tested. */
export function undecided(one: Column, labellings: number): Compared {
  const { metric, error, folds, values, outputs } = one;
  const [baseline, candidate] = one.observed;
  const rare = metric.events !== undefined && one.events < FEWEST_EVENTS;
  // What two draws of one model are apart is no distance between the models.
  const observed = metric.unit === 'distance' ? values[0] - mean(values.subarray(0, labellings)) : values[0];
  const reach = error > 0 && !rare ? studentQuantile((1 + LEVEL) / 2, folds - 1) * error : null;
  return {
    metric,
    baseline: Number.isNaN(baseline) || metric.unit === 'distance' ? null : baseline,
    candidate: Number.isNaN(candidate) ? null : candidate,
    missing: missing(one, labellings),
    effect: observed,
    interval: reach === null ? null : { low: observed - reach, high: observed + reach },
    scale: error,
    p: null,
    pAdjusted: null,
    critical: Number.POSITIVE_INFINITY,
    level: 0,
    events: one.events,
    outputs: Math.round(outputs),
    labellings,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function missing({ metric, entry, values, observed, events }: Column, labellings: number): Compared['missing'] {
  const [baseline, candidate] = observed;
  if (Number.isNaN(baseline) || Number.isNaN(candidate)) {
    return metric.samplesPerPrompt > 1 ? 'needs-several-samples' : 'no-words';
  }
  if (metric.unit === 'relative' && baseline < NOTHING) return 'baseline-zero';
  const fewest = Math.max(metric.fewestEvents ?? 0, entry.fewestEvents);
  if (metric.events !== undefined && events < fewest) return 'too-few-events';
  for (let r = 0; r < labellings; r++) if (Number.isNaN(values[r])) return 'too-few-events';
  return null;
}
