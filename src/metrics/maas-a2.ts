import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Maas a2: how far the logarithm of the number of different words falls short of that of the number of words, over
 * the square of the latter. 0 where no word comes twice: lower is richer.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Maas (1972). The base matters, the two packages differ by the factor 2.3: with base e equal to Maas of
 * LexicalRichness, with base 10 to maas_ttr of lexical_diversity. One word has none: the former stops there, the
 * latter says 0.
 */
export const maasA2 = metric({
  id: 'maas-a2',
  title: 'Maas a2',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Logarithm of words per different word, over the squared logarithm of the number of words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Maas (1972); Maas of LexicalRichness (base e), maas_ttr of lexical_diversity (base 10).',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0086,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    base: choice(['e', '10'], 'e', 'Of the logarithms.'),
  },
  // Four different words of six.
  example: { texts: ['the cat sat', 'the cat ran'], value: (Math.log(6) - Math.log(4)) / Math.log(6) ** 2 },

  measure(own, _other, { n, base }) {
    const { types, tokens } = typesAt(own, n);
    if (tokens < 2) return undefined;
    const value = Math.log(tokens / types) / Math.log(tokens) ** 2;
    return base === 'e' ? value : value * Math.LN10;
  },
});
