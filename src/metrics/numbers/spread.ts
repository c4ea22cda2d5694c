import { mean } from '../../stats/moments.ts';
import { numberMetric } from './number-metric.ts';

/**
 * Spread of a numeric field: the standard deviation of the outputs' numbers as a share of the largest that numbers with
 * this mean and within this range can have. Late collapse is a loss of variance (Shumailov et al., 2024): everything gets
 * much the same score, every output is as probable as the others.
 *
 * The trap: scores have an end. A model that gets better comes near it, and the room for variance shrinks. So it is held
 * against that room, the root of (mean - lowest) (highest - mean) (Bhatia and Davis, 2000). Lowest and highest are those
 * of all outputs together, which no labelling changes. Where half of the numbers or more lie at an end there is no room
 * left to speak of, and no value: what is beside the end gets rarer and lies closer to it as a model gets better, and
 * with the last of it the spread is 0 / 0. Of right and wrong that is always so: their variance is nothing but their mean
 * told again.
 */
export const spread = numberMetric({
  id: 'spread',
  noun: 'spread',
  family: 'variance',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary:
    'Standard deviation of the numbers, as a share of the largest that their mean and range leave room for; none where half of them or more lie at an end of the range, as of right and wrong.',
  meaning: "The candidate's outputs are all alike in this.",
  source: 'Own choice; the largest variance after Bhatia and Davis (2000).',
  cost: 'One pass over the numbers.',
  amount: 'Free of their number, if there are some dozens.',
  adds: 'sorted',
  againstPool: true,
  trainingSpread: 0.05,
  limits: { fail: 0.35, warn: 0.2 },
  // The variance is (4 + 0 + 4) / 3; that of numbers with a mean of 3 between 1 and 5 is at most 2 x 2.
  example: { numbers: [1, 3, 5], value: Math.sqrt(8 / 3 / 4) },

  measure(own, _, all) {
    if (own.length < 2) return undefined;
    const [lowest, highest] = [all[0], all[all.length - 1]];
    if (own[(own.length - 1) >> 1] === lowest || own[own.length >> 1] === highest) return undefined;
    // Equal numbers have no spread; their mean may differ from them in its last digit.
    if (own[0] === own[own.length - 1]) return 0;
    const centre = mean(own);
    const room = (centre - lowest) * (highest - centre);
    return room > 0 ? Math.min(1, Math.sqrt(mean(own.map((x) => (x - centre) ** 2)) / room)) : undefined;
  },
});
