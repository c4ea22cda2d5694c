import { typesOf } from '../stats/abundance.ts';
import { entropy } from '../stats/entropy.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Heip evenness: the effective number of words less 1, over their number less 1. 1 where all words are equally
 * frequent.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. One word said
 * twice or more has none left: 0.
 *
 * Heip (1974), A New Index Measuring Evenness. Equal to heip_e of scikit-bio, which divides 0 by 0 where there is
 * one word only.
 */
export const heipEvenness = metric({
  id: 'heip-evenness',
  title: 'Heip evenness',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Effective number of words over the number of different words, each less 1.',
  meaning: 'Few words make up more of the text.',
  source: 'Heip (1974); heip_e of scikit-bio.',
  cost: 'One pass over the counts of words.',
  amount:
    'Falls with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.026,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Shares 3/4 and 1/4: exp of the entropy is 4 / 3^(3/4), over 2 words less 1.
  example: { texts: ['a b', 'a a'], value: 4 / 27 ** (1 / 4) - 1 },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    if (grams.total < 2) return undefined;
    const types = typesOf(grams);
    return types === 1 ? 0 : Math.expm1(entropy(grams)) / (types - 1);
  },
});
