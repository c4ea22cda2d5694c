import { quantile } from '../../stats/sorted.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Upper tail of a numeric field: how far its largest twentieth lies above the middle. A model whose best outputs are gone
 * has a shorter one, whatever its mean.
 */
export const upperTail = numberMetric({
  id: 'upper-tail',
  noun: 'upper tail',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'From the median to the 95 % quantile of the numbers.',
  meaning: 'The largest numbers have come down to the others.',
  source: 'Own definition; quantiles of type 7.',
  cost: 'One pass over the numbers.',
  amount: 'Free of their number, if there are some dozens.',
  adds: 'sorted',
  byName: true,
  trainingSpread: 0.1,
  // The median of 0, 1, …, 20 is 10, the quantile 19.
  example: { numbers: Array.from({ length: 21 }, (_, i) => i), value: 9 },

  measure: (own) => (own.length < 2 ? undefined : quantile(own, 0.95) - quantile(own, 0.5)),
});
