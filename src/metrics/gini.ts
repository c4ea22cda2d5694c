import { gini as coefficient } from '../stats/evenness.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';

/**
 * Gini coefficient of the counts of words: 0 where all words are equally frequent, towards 1 where few words make
 * up nearly all of the text.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. A single word
 * is perfectly even: 0.
 *
 * Gini (1912). The area under the curve of shares (Lorenz) is taken in trapezoids; with area rectangles equal to
 * gini_index of scikit-bio by default, lower by 1 over the number of words, and so below 0 where counts are equal.
 */
export const gini = metric({
  id: 'gini',
  title: 'Gini coefficient',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'How unequal the counts of words are, from 0 to 1.',
  meaning: 'Few words make up more of the text.',
  source: 'Gini (1912); gini_index of scikit-bio.',
  cost: 'One pass over the counts of words.',
  amount:
    'Rises with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0032,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    area: choice(['trapezoids', 'rectangles'], 'trapezoids', 'How the area under the curve is taken.'),
  },
  // The curve through 1/6, 2/6, 4/6, 1: the trapezoids under it are (1/12 + 3/12 + 6/12 + 10/12) / 4 = 5/12; 1 - 10/12.
  example: { texts: ['the cat sat', 'the cat ran'], value: 1 / 6 },

  measure(own, _other, { n, area }) {
    const grams = own.grams(n);
    return grams.total === 0 ? undefined : coefficient(grams, area);
  },
});
