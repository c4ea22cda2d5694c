import { wasserstein as distance } from '../../stats/distances.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Wasserstein distance of a numeric field: how far the candidate's numbers must be moved, on average, to become the
 * baseline's, in the field's own unit. It keeps growing as a collapse goes on, where a divergence comes to a stand (Borji,
 * 2024), so it suits trends.
 *
 * It has no direction: a better model moves it as a collapsed one does. What two draws of one model are apart is taken off.
 */
export const wasserstein = numberMetric({
  id: 'wasserstein',
  noun: 'Wasserstein distance',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, Number.POSITIVE_INFINITY],
  summary: "Mean distance by which one side's numbers must be moved to become the other's.",
  meaning: "The candidate's numbers are distributed differently; whether better or worse, other metrics say.",
  source: 'Earth mover on the line; scipy.stats.wasserstein_distance.',
  cost: 'One pass over the numbers.',
  amount: 'Falls as more numbers are there; what two draws of one model have at this size is taken off.',
  adds: 'sorted',
  needsOther: true,
  byName: true,
  trainingSpread: 0,
  // 1 stays, 3 goes to 5: 2, halved.
  example: { numbers: [1, 3], other: [1, 5], value: 1 },

  measure: (own, other) => (own.length === 0 || other.length === 0 ? undefined : distance(own, other)),
});
