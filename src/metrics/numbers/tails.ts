import { countBelow, quantile } from '../../stats/sorted.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Tails of a numeric field: the share of outputs whose number lies outside the range that holds the middle nine tenths of
 * both sides' numbers. Two alike have a tenth each; of a model that has lost its unusual outputs fewer lie outside, and of
 * the other more. Early collapse takes the tails first, so this falls while the mean still looks well.
 *
 * The range is that of both sides together, which no labelling changes: the baseline's own would be narrower for the
 * baseline than for another draw of it, and so find tails in every candidate (see `outside`). Where the mean moves, each
 * side has its tail at the other's expense, and the figure hardly moves. Where more than a tenth of all outputs have the
 * lowest number or the highest, as with right and wrong or a scale that many reach the end of, there is no tail to lose,
 * and no value: a model that gets better would seem to lose one.
 */
export const tails = numberMetric({
  id: 'tails',
  noun: 'tails',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'points',
  range: [0, 1],
  summary: "Share of outputs outside the 5-95 % range of both sides' numbers.",
  meaning: 'The candidate gives no unusual outputs any more, neither good nor bad ones.',
  source: "Own definition, after Shumailov et al. (2024)'s early collapse; quantiles of type 7.",
  cost: 'One pass over the numbers.',
  amount: 'A share of outputs: free of their number.',
  adds: 'sorted',
  needsOther: true,
  againstPool: true,
  trainingSpread: 0.01,
  limits: { fail: 0.06, warn: 0.03 },
  // Of all 40 numbers the middle nine tenths lie between 1.95 and 37.05: of these four 0 and 39 are beyond.
  example: {
    numbers: [0, 10, 20, 39],
    other: Array.from({ length: 40 }, (_, i) => i).filter((i) => ![0, 10, 20, 39].includes(i)),
    value: 1 / 2,
  },

  measure(own, other, all) {
    if (own.length === 0 || other.length === 0 || !hasTails(all)) return undefined;
    return outside(own, all) / own.length;
  },
  events: (own, _, all) => outside(own, all),
});

/** Whether the numbers thin out towards both ends. */
function hasTails(sorted: Float64Array): boolean {
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  const most = sorted.length / 10;
  return countBelow(sorted, lowest, true) <= most && sorted.length - countBelow(sorted, highest, false) <= most;
}

/** How many numbers lie outside the middle nine tenths of others. */
export function outside(own: Float64Array, others: Float64Array): number {
  if (others.length < 2) return 0;
  const below = countBelow(own, quantile(others, 0.05), false);
  return below + own.length - countBelow(own, quantile(others, 0.95), true);
}
