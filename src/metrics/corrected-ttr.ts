import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Corrected TTR (Carroll): different words over the square root of twice the number of words, root TTR over 1.41.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Carroll (1964), Language and Thought. Equal to cttr of LexicalRichness.
 */
export const correctedTtr = metric({
  id: 'corrected-ttr',
  title: 'Corrected TTR',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Different words over the square root of twice the number of words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Carroll (1964); cttr of LexicalRichness.',
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
  example: { texts: ['the cat sat', 'the cat ran'], value: 4 / Math.sqrt(12) },

  measure(own, _other, { n }) {
    const { types, tokens } = typesAt(own, n);
    return tokens === 0 ? undefined : types / Math.sqrt(2 * tokens);
  },
});
