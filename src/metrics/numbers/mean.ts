import { mean as meanOf } from '../../stats/moments.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Mean of a numeric field. A benchmark score can rise while a model collapses, and its perplexity falls while it becomes
 * predictable, so a mean is no sign of collapse by itself: it stands beside the spread and the tails, which are. A team
 * that wants to can set a limit to its fall, a floor, or, where lower is better, a ceiling. How far trainings lie apart in
 * it is a matter of the field's unit: it is left out of account unless the config says (`retraining.spreads`).
 */
export const mean = numberMetric({
  id: 'mean',
  noun: 'mean',
  family: 'validity',
  stage: 'none',
  healthier: 'higher',
  unit: 'value',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  summary: 'Mean of the numbers.',
  meaning: 'The candidate has lower numbers on the whole; where lower is better, set a ceiling instead.',
  source: 'Definition.',
  cost: 'One pass over the numbers.',
  amount: 'A mean: free of their number.',
  adds: 'sums',
  trainingSpread: 0,
  example: { numbers: [1, 2, 6], value: 3 },

  measure: (own) => (own.length === 0 ? undefined : meanOf(own)),
});
