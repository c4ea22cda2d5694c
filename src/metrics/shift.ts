import { entropy } from '../stats/entropy.ts';
import { metric } from './metric.ts';

/**
 * Shift: how far the two sides' word distributions lie apart, as the Jensen-Shannon divergence in bits, each side
 * weighted by its size. It is what knowing the side tells about a word: 0 when the distributions are equal, at most 1.
 *
 * It has no direction, so it only warns: a new style moves it as a collapse does. Two draws of one model are some way
 * apart already; what they are apart under relabelling is taken off the decline.
 *
 * Lin (1991), the generalised form; half of Dunning's (1993) G per word.
 */
export const shift = metric({
  id: 'shift',
  title: 'Shift',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, 1],
  summary: "Jensen-Shannon divergence of both sides' words, in bits.",
  meaning: 'The candidate speaks differently from the baseline; whether better or worse, other metrics say.',
  source: 'Lin (1991); weights are the shares of the words.',
  cost: 'One pass over the words.',
  amount:
    'Falls as text grows, since small samples lie apart by chance; what two draws of one model have at this size is taken off.',
  adds: 'counts',
  followsLength: true,
  needsOther: true,
  trainingSpread: 0,
  limits: { fail: null, warn: 0.05 },
  // Equal sizes, half of each side's words shared: entropies 1 bit each, 1.5 bits together.
  example: { texts: ['a b'], other: ['a c'], value: 0.5 },

  measure({ words: own }, { words: other }) {
    if (own.total === 0 || other.total === 0) return undefined;
    const both = own.union;
    const apart = (own.total * entropy(own) + other.total * entropy(other)) / both.total;
    return Math.max(0, entropy(both) - apart) / Math.LN2;
  },
});
