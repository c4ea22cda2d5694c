import { kolmogorovSmirnov as distance } from '../../stats/distances.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Kolmogorov-Smirnov distance of a numeric field: the largest difference between the shares of both sides that lie below
 * some bound. It is free of the field's unit and blind to how far away the numbers are.
 *
 * It has no direction. What two draws of one model are apart is taken off, and relabelling says what chance does: the
 * tables of Kolmogorov's distribution, which ties spoil, are not needed.
 */
export const kolmogorovSmirnov = numberMetric({
  id: 'kolmogorov-smirnov',
  noun: 'Kolmogorov-Smirnov distance',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, 1],
  summary: "Largest difference of both sides' distribution functions.",
  meaning: "The candidate's numbers are distributed differently; whether better or worse, other metrics say.",
  source: 'Kolmogorov (1933), Smirnov (1939); the statistic of scipy.stats.ks_2samp.',
  cost: 'One pass over the numbers.',
  amount: 'Falls as more numbers are there; what two draws of one model have at this size is taken off.',
  adds: 'sorted',
  needsOther: true,
  byName: true,
  trainingSpread: 0,
  // Up to 3 lie both numbers of the one side and 1 of the other's 2.
  example: { numbers: [1, 3], other: [1, 5], value: 1 / 2 },

  measure: (own, other) => (own.length === 0 || other.length === 0 ? undefined : distance(own, other)),
});
