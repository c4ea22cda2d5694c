import { zipfLine } from '../stats/fit.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Zipf exponent: how steeply the counts of words fall with their rank: 1 for a count that halves as the rank
 * doubles. The line is fitted by least squares to the logarithms of count and rank, all ranks.
 *
 * Most ranks are those of words said once or twice, and these steps rule the line: it follows the amount of text
 * and hardly the model. In a calibration it was blind to ten generations of recursion. A single word has none.
 *
 * Zipf (1949). Equal to the slope of numpy polyfit, sign turned, ties one behind the other; estimates by maximum
 * likelihood (poweRlaw) are something else.
 */
export const zipfExponent = metric({
  id: 'zipf-exponent',
  title: 'Zipf exponent',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'How steeply the counts of words fall with their rank.',
  meaning: 'Few words make up more of the text.',
  source: 'Zipf (1949); least squares on logarithms (numpy polyfit).',
  cost: 'One pass over the counts of words.',
  amount:
    'Follows the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0076,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Count 2 at rank 1, count 1 at rank 2.
  example: { texts: ['a b', 'a'], value: 1 },

  measure(own, _other, { n }) {
    const line = zipfLine(own.grams(n));
    // Equal counts may come out at -1e-17.
    return line && Math.max(0, -line.slope);
  },
});
