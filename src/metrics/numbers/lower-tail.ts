import { quantile } from '../../stats/sorted.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Lower tail of a numeric field: how far its smallest twentieth lies below the middle. Of log-probabilities these are the
 * improbable outputs, which go first when a model feeds on itself.
 */
export const lowerTail = numberMetric({
  id: 'lower-tail',
  noun: 'lower tail',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'From the 5 % quantile to the median of the numbers.',
  meaning: 'The smallest numbers have come up to the others.',
  source: 'Own definition; quantiles of type 7.',
  cost: 'One pass over the numbers.',
  amount: 'Free of their number, if there are some dozens.',
  adds: 'sorted',
  byName: true,
  trainingSpread: 0.1,
  // The quantile of 0, 1, …, 20 is 1, the median 10.
  example: { numbers: Array.from({ length: 21 }, (_, i) => i), value: 9 },

  measure: (own) => (own.length < 2 ? undefined : quantile(own, 0.5) - quantile(own, 0.05)),
});
