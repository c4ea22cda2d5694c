import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Summer S: the logarithm of the logarithm of the number of different words, over that of the number of words. 1
 * where no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Summer (1966). Equal to Summer of LexicalRichness from three different words on. Fewer have a logarithm of the
 * logarithm below 0, or none: there it is 0. Under three words it has no value.
 */
export const summerS = metric({
  id: 'summer-s',
  title: 'Summer S',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Logarithm of the logarithm of the number of different words over that of the number of words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Summer (1966); Summer of LexicalRichness.',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0013,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Four different words of six.
  example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(Math.log(4)) / Math.log(Math.log(6)) },

  measure(own, _other, { n }) {
    const { types, tokens } = typesAt(own, n);
    if (tokens < 3) return undefined;
    return types <= Math.E ? 0 : Math.log(Math.log(types)) / Math.log(Math.log(tokens));
  },
});
