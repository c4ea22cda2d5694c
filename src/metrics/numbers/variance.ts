import { variance as varianceOf } from '../../stats/moments.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Variance of a numeric field, with n - 1 below the line: what shrinks to nothing in the theory of late collapse
 * (Shumailov et al., 2024). Outliers rule it: see `spread` for what is judged by default.
 */
export const variance = numberMetric({
  id: 'variance',
  noun: 'variance',
  family: 'variance',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Variance of the numbers.',
  meaning: "The candidate's outputs are all alike in this.",
  source: 'Definition, n - 1 below the line; the ratio of both sides equals scipy.stats.describe.',
  cost: 'One pass over the numbers.',
  amount: 'Free of their number.',
  adds: 'sums',
  byName: true,
  trainingSpread: 0.1,
  // Both lie 1 from the mean: (1 + 1) / (2 - 1).
  example: { numbers: [1, 3], value: 2 },

  measure(own) {
    if (own.length < 2) return undefined;
    return own[0] === own[own.length - 1] ? 0 : varianceOf(own);
  },
});
