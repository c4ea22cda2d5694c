import { fisherAlpha as alpha, fisherAlphaByUniroot } from '../stats/richness.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Fisher alpha: the number that says how the vocabulary grows, if it grows as alpha ln(1 + N / alpha). Of the
 * classic indices that rest on the number of words and of different words it follows the amount of text least,
 * though texts have longer tails than Fisher had butterflies.
 *
 * At an equal number of words it tells what vocabulary tells, on another scale. Where no word comes twice it is
 * infinite and has no value.
 *
 * Fisher, Corbet and Williams (1943). Equal to fisher.alpha of vegan with search uniroot, which stops within some
 * 1e-4 of the root, and where there is none at a number without meaning; by default the root to all digits.
 */
export const fisherAlpha = metric({
  id: 'fisher-alpha',
  title: 'Fisher alpha',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'How fast the vocabulary grows, by the series of Fisher.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Fisher, Corbet and Williams (1943); fisher.alpha of vegan.',
  cost: 'One pass over the counts of words.',
  amount: 'Nearly free of the amount of text; compared at an equal number of words all the same.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.026,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    search: choice(['exact', 'uniroot'], 'exact', 'How the root is found: to all digits, or as vegan does.'),
  },
  // 5.2446 ln(1 + 6 / 5.2446) is 4.0000.
  example: { texts: ['the cat sat', 'the cat ran'], value: 5.244604685745266 },

  measure(own, _other, { n, search }) {
    const { types, tokens } = typesAt(own, n);
    if (tokens === 0) return undefined;
    return search === 'exact' ? alpha(types, tokens) : fisherAlphaByUniroot(types, tokens);
  },
});
