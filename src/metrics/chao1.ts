import { chao1 as richness } from '../stats/richness.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';

/**
 * Chao1: how many different words the model has, those that it has not said yet among them, at least: from how many
 * words come once and how many twice. Where no word comes once nothing is estimated to be missing.
 *
 * It follows the amount of text for as long as there are rare words, and is noisy: it rests on the few words that
 * come twice. It also rises where rare words are replaced by other rare ones, which is no gain.
 *
 * Chao (1984), Nonparametric Estimation of the Number of Classes. Three forms, up to percents apart on little text:
 * bias-corrected equals vegan estimateR and chao1 of scikit-bio by default; classic equals chao1 of scikit-bio with
 * bias_corrected=False; with-factor, which has (N - 1) / N before the classic one, equals ChaoRichness of iNEXT.
 */
export const chao1 = metric({
  id: 'chao1',
  title: 'Chao1',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Estimated number of different words, those not said yet included.',
  meaning: 'The tail of the candidate is shorter: there are fewer words that it could still say.',
  source: 'Chao (1984); chao1 of scikit-bio, estimateR of vegan, ChaoRichness of iNEXT.',
  cost: 'One pass over the counts of words.',
  amount:
    'Rises with the amount of text until nothing is rare. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.02,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    form: choice(['bias-corrected', 'classic', 'with-factor'], 'bias-corrected', 'Which form of the estimate.'),
  },
  // Three words come once, one twice.
  example: { texts: ['a a b', 'c d'], value: 4 + (3 * 2) / (2 * 2) },

  measure(own, _other, { n, form }) {
    const grams = own.grams(n);
    return grams.total === 0 ? undefined : richness(grams, form);
  },
});
