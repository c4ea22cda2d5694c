import { chaoShenEntropy } from '../stats/entropy.ts';
import { metric } from './metric.ts';

/**
 * Effective words: the number of equally frequent words that would be as uncertain as this text's words are, exp of the
 * entropy. Frequent words rule it, so it moves late; between healthy retrains it differs by 5-9 %, which is why no limit
 * is set unless a team sets one.
 *
 * Chao and Shen (2003): unlike the plug-in entropy it is nearly free of the amount of text.
 */
export const effectiveWords = metric({
  id: 'effective-words',
  title: 'Effective words',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [1, Number.POSITIVE_INFINITY],
  summary: 'Number of equally frequent words with the same entropy.',
  meaning: 'The weight of the text rests on fewer words.',
  source: 'Chao and Shen (2003), exp of the entropy, with the coverage of Chao and Jost (2012).',
  cost: 'One pass over the words.',
  amount: 'Nearly free of it: the estimate allows for the words not seen yet. Its noise falls as text grows.',
  adds: 'counts',
  followsLength: true,
  trainingSpread: 0.035,
  // Two words twice each, nothing seen once: the coverage is 1, p = 1/2, and each is weighted by 1 / (1 - (1/2)^4).
  example: { texts: ['a b', 'b a'], value: Math.exp(Math.LN2 / (1 - 1 / 16)) },

  measure({ words }) {
    if (words.total < 2) return undefined;
    return Math.exp(chaoShenEntropy(words));
  },
});
