import { ace as richness } from '../stats/richness.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * ACE, the abundance-based coverage estimator: how many different words the model has, those not said yet among
 * them, from all words that come at most ten times: their number over the share of their mass that was seen, and
 * more the less even they are.
 *
 * It follows the amount of text for as long as there are rare words, and is noisy: it rests on the rare words. It
 * also rises where rare words are replaced by other rare ones, which is no gain.
 *
 * Chao and Lee (1992), Estimating the Number of Classes via Sample Coverage. Equal to ace of scikit-bio and S.ACE
 * of vegan estimateR. Where all rare words come once there is no value: scikit-bio stops there. Where no word is
 * rare it is the number of words; vegan has none.
 */
export const ace = metric({
  id: 'ace',
  title: 'ACE',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Estimated number of different words, those not said yet included.',
  meaning: 'The tail of the candidate is shorter: there are fewer words that it could still say.',
  source: 'Chao and Lee (1992); ace of scikit-bio, estimateR of vegan.',
  cost: 'One pass over the counts of words.',
  amount:
    'Rises with the amount of text until nothing is rare. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.02,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    rare: whole(1, 1000, 10, 'Words that come at most so often are rare.'),
  },
  // All four are rare; three of their five tokens come once. They are as even as chance would have it.
  example: { texts: ['a a b', 'c d'], value: 4 / (1 - 3 / 5) },

  measure(own, _other, { n, rare }) {
    const grams = own.grams(n);
    return grams.total === 0 ? undefined : richness(grams, rare);
  },
});
