import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Dugast U: the squared logarithm of the number of words, over how far the logarithm of the number of different
 * words falls short of it. 1 over Maas a2. It has no value where no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them. On tiny vocabularies it grows with the amount of text.
 *
 * Dugast (1978). Equal to Dugast of LexicalRichness, natural logarithms.
 */
export const dugastU = metric({
  id: 'dugast-u',
  title: 'Dugast U',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Squared logarithm of the number of words over the logarithm of words per different word.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Dugast (1978); Dugast of LexicalRichness.',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0086,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Four different words of six.
  example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(6) ** 2 / (Math.log(6) - Math.log(4)) },

  measure(own, _other, { n }) {
    const { types, tokens } = typesAt(own, n);
    return types >= tokens ? undefined : Math.log(tokens) ** 2 / Math.log(tokens / types);
  },
});
