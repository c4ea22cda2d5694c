import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Margalef richness: the number of different words less 1, over the logarithm of the number of words. It takes the
 * vocabulary to grow like a logarithm; in texts it grows faster.
 *
 * At an equal number of words it is a function of the number of different words alone: in a check it tells what
 * vocabulary tells, on another scale.
 *
 * Margalef (1958). Equal to margalef of scikit-bio.
 */
export const margalef = metric({
  id: 'margalef',
  title: 'Margalef richness',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Number of different words less 1, over the logarithm of the number of words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Margalef (1958); margalef of scikit-bio.',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.019,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Four different words of six.
  example: { texts: ['the cat sat', 'the cat ran'], value: 3 / Math.log(6) },

  measure(own, _other, { n }) {
    const { types, tokens } = typesAt(own, n);
    return tokens < 2 ? undefined : (types - 1) / Math.log(tokens);
  },
});
