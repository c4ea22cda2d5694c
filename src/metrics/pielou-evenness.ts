import { typesOf } from '../stats/abundance.ts';
import { entropy } from '../stats/entropy.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Pielou evenness: the entropy of the words over the largest that so many different words could have. 1 where all
 * words are equally frequent.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. One word said
 * twice or more has none left: 0.
 *
 * Pielou (1966), The Measurement of Diversity. Equal to pielou_e of scikit-bio, which divides 0 by 0 where there is
 * one word only.
 */
export const pielouEvenness = metric({
  id: 'pielou-evenness',
  title: 'Pielou evenness',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Entropy of the words over the largest that so many could have.',
  meaning: 'Few words make up more of the text.',
  source: 'Pielou (1966); pielou_e of scikit-bio.',
  cost: 'One pass over the counts of words.',
  amount:
    'Falls with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0047,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Shares 3/4 and 1/4 of two words.
  example: { texts: ['a b', 'a a'], value: (Math.log(4) - (3 / 4) * Math.log(3)) / Math.LN2 },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    if (grams.total < 2) return undefined;
    const types = typesOf(grams);
    return types === 1 ? 0 : entropy(grams) / Math.log(types);
  },
});
