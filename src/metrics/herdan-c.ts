import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Herdan C, also log TTR: the logarithm of the number of different words over that of the number of words. 1 where
 * no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Herdan (1960). Equal to Herdan of LexicalRichness and log_ttr of lexical_diversity, whatever the base of the
 * logarithms. One word has none: LexicalRichness stops there, lexical_diversity says 0.
 */
export const herdanC = metric({
  id: 'herdan-c',
  title: 'Herdan C',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Logarithm of the number of different words over that of the number of words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Herdan (1960); Herdan of LexicalRichness, log_ttr of lexical_diversity.',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0025,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Four different words of six.
  example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(4) / Math.log(6) },

  measure(own, _other, { n }) {
    const { types, tokens } = typesAt(own, n);
    return tokens < 2 ? undefined : Math.log(types) / Math.log(tokens);
  },
});
