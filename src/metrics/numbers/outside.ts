import { numberMetric } from './number-metric.ts';
import { outside as countOutside } from './tails.ts';

/**
 * Outside: the share of a side's outputs whose number lies outside the range that holds the middle nine tenths of the
 * other side's; the figure that papers give of the candidate against the baseline. Beside it stands the baseline against
 * the candidate: with both alike a little over a tenth each, since nobody's range is as wide for others as for himself.
 *
 * Where the mean moves both rise. For what is judged by default see `tails`.
 */
export const outside = numberMetric({
  id: 'outside',
  noun: 'share outside the range',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'points',
  range: [0, 1],
  summary: "Share of outputs outside the other side's 5-95 % range.",
  meaning: 'The candidate gives no unusual outputs any more, neither good nor bad ones.',
  source: 'Definition; quantiles of type 7, as numpy has them.',
  cost: 'One pass over the numbers.',
  amount: 'A share of outputs: free of their number.',
  adds: 'sorted',
  needsOther: true,
  byName: true,
  trainingSpread: 0.02,
  // Of 0, 1, …, 20 the middle nine tenths are 1 to 19: one of these two is beyond.
  example: { numbers: [10, 30], other: Array.from({ length: 21 }, (_, i) => i), value: 1 / 2 },

  measure(own, other) {
    if (own.length === 0 || other.length < 2) return undefined;
    return countOutside(own, other) / own.length;
  },
  events: (own, other) => countOutside(own, other),
});
