import type { Declared, Metric } from '../metrics/metric.ts';
import { NeedsTexts } from '../pool/pool.ts';
import type { Side } from '../pool/side.ts';

/**
 * The scale on which a metric is tested: above 0 is worse, 0 is no change, finite whatever the values. For relative
 * metrics it is 2 (baseline - candidate) / (baseline + candidate), which equals the log of their ratio up to its third
 * power and, unlike the log, has a value when one side is 0. For points it is the plain difference, for distances the
 * distance. `compare` settles the direction here; nobody asks again which way is healthier.
 */
export function effect(metric: Declared, baseline: number, candidate: number): number {
  const worse = metric.healthier === 'higher' ? baseline - candidate : candidate - baseline;
  const sum = baseline + candidate;
  switch (metric.unit) {
    case 'points':
    case 'value':
    case 'spreads':
      return worse;
    case 'distance':
      return candidate;
    case 'balance':
      return sum === 0 ? 0 : worse / sum;
    case 'relative':
      return sum === 0 ? 0 : (2 * worse) / sum;
  }
}

/** The values of both sides; NaN where one has none. A distance is the same from either side. */
export function measureBoth(metric: Metric, baseline: Side, candidate: Side): readonly [number, number] {
  const ofCandidate = metric.measure(candidate, baseline) ?? Number.NaN;
  if (metric.unit === 'distance') return [ofCandidate, ofCandidate];
  return [metric.measure(baseline, candidate) ?? Number.NaN, ofCandidate];
}

/** What `measure` gives; `unable` where it needs texts and there are only digests of them. */
export function unlessTexts<T>(measure: () => T, unable: () => T): T {
  try {
    return measure();
  } catch (error) {
    if (error instanceof NeedsTexts) return unable();
    throw error;
  }
}

/** An effect told as a decline: for relative metrics the share of the baseline's value by which the candidate is worse. */
export function toDecline(metric: Declared, effect: number): number {
  if (metric.unit !== 'relative') return effect;
  const x = Math.max(-2, Math.min(2, effect));
  return metric.healthier === 'higher' ? (2 * x) / (2 + x) : (2 * x) / (2 - x);
}

/** The effect that makes a given decline. */
export function fromDecline(metric: Declared, decline: number): number {
  if (metric.unit !== 'relative') return decline;
  return metric.healthier === 'higher' ? (2 * decline) / (2 - decline) : (2 * decline) / (2 + decline);
}

/** The baseline's value from which a candidate's value is so far off. */
export function baselineOf({ unit, healthier }: Declared, effect: number, candidate: number): number {
  const worse = healthier === 'higher' ? effect : -effect;
  switch (unit) {
    case 'relative':
      return (candidate * (2 + worse)) / (2 - worse);
    case 'balance':
      return (candidate * (1 + worse)) / (1 - worse);
    default:
      return candidate + worse;
  }
}
