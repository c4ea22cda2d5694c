import { type Metric, metric } from './metric.ts';

/** The value of outputs that have no such field, or nothing in it. */
export const UNKNOWN = 'unknown';

/**
 * The share of outputs whose field has some value: how much of a training set is synthetic, or in one language. All
 * outputs of a corpus count, compared or not; those without the field are of `unknown` value. It is held to bounds, not
 * tested: a share is what somebody chose, not what a model does by chance.
 */
export function shareOf(
  field: string,
  value: string,
  healthier: 'higher' | 'lower' = 'lower',
): Metric<`${string}=${string}`> {
  return metric({
    id: `${field}=${value}`,
    title: `Share of ${field} = ${value}`,
    family: 'validity',
    stage: 'none',
    healthier,
    unit: 'points',
    range: [0, 1],
    summary: `Share of outputs whose ${field} is ${value}.`,
    meaning: `The share of outputs whose ${field} is ${value} lies outside what the team has set.`,
    source: 'Definition.',
    cost: 'Counted while reading.',
    amount: 'A share: free of it.',
    adds: 'counts',
    followsLength: false,
    samplesPerPrompt: 1,
    needsOther: false,
    trainingSpread: 0,
    limits: { fail: null, warn: null },
    boundsOnly: true,
    // One of two outputs has the value.
    example: { texts: [], labels: [value, value === UNKNOWN ? 'known' : UNKNOWN], value: 1 / 2 },

    measure({ given: { outputs, empty, labels } }) {
      const all = outputs - empty;
      const values = labels?.get(field);
      if (all === 0 || values === undefined) return undefined;
      const named = values.get(value) ?? 0;
      if (value !== UNKNOWN) return named / all;
      let known = 0;
      for (const count of values.values()) known += count;
      return (all - known + named) / all;
    },
  });
}
