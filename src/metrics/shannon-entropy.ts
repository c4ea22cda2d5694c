import type { Counts } from '../pool/gram-counter.ts';
import { typesOf } from '../stats/abundance.ts';
import { coverage as coverageOf } from '../stats/coverage.ts';
import { chaoJostEntropy, chaoShenEntropy, entropy, grassbergerEntropy, millerMadowEntropy } from '../stats/entropy.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';

/**
 * Shannon entropy of the words: how uncertain the next word is, when only the frequencies of words are known. Its
 * exponential is a number of equally frequent words (effective words, which is this by default).
 *
 * The entropy of the observed shares (plug-in) is too low, by about the number of different words over twice that
 * of all words, so more text has more. The estimators put back what is missing, Miller-Madow the least. All move
 * late: frequent words rule it.
 *
 * Shannon (1948). plug-in equals shannon of scikit-bio, diversity of vegan and bcShannon of entropart without
 * correction; miller-madow (1955), grassberger (1988) and chao-jost (2013) equal entropart and, the last,
 * ChaoShannon of iNEXT. chao-shen (2003) has the coverage of Chao and Jost by default; with that of Zhang and Huang
 * it equals entropart, with that of Turing the paper and R entropy.
 */
export const shannonEntropy = metric({
  id: 'shannon-entropy',
  title: 'Entropy',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary:
    'Uncertainty of the next word when only the frequencies of words are known: an estimate (Chao-Shen by default), so it may exceed the logarithm of the number of different words seen.',
  meaning: 'The weight of the text rests on fewer words.',
  source: 'Shannon (1948), Chao and Shen (2003), Chao, Wang and Jost (2013); scikit-bio, vegan, entropart.',
  cost: 'One pass over the counts of words.',
  amount:
    'Nearly free of the amount of text by chao-shen and chao-jost, too low on little text by the others. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0059,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    estimator: choice(
      ['chao-shen', 'plug-in', 'miller-madow', 'grassberger', 'chao-jost'],
      'chao-shen',
      'How it is estimated.',
    ),
    coverage: choice(['chao', 'turing', 'zhang-huang'], 'chao', 'Whose coverage the estimate of Chao and Shen has.'),
    base: real(1.01, 1000, Math.E, 'Of the logarithm: e for nats, 2 for bits.'),
  },
  // Two words twice each, nothing seen once: the coverage is 1, p = 1/2, each weighted by 1 / (1 - (1/2)^4).
  example: { texts: ['a b', 'b a'], value: Math.LN2 / (1 - 1 / 16) },

  measure(own, _other, { n, estimator, coverage, base }) {
    const grams = own.grams(n);
    if (grams.total === 0) return undefined;
    // One word leaves nothing uncertain, whatever the formula would say of it.
    if (typesOf(grams) === 1) return 0;
    const nats = estimator === 'chao-shen' ? chaoShen(grams, coverage) : ESTIMATORS[estimator](grams);
    return nats === undefined ? undefined : nats / Math.log(base);
  },
});

const ESTIMATORS = {
  'plug-in': entropy,
  'miller-madow': millerMadowEntropy,
  grassberger: grassbergerEntropy,
  'chao-jost': chaoJostEntropy,
};

/** Where every word comes once, Turing, and Zhang and Huang, take nothing for covered: then there is no value. */
function chaoShen(grams: Counts, estimator: 'chao' | 'turing' | 'zhang-huang'): number | undefined {
  const covered = coverageOf(grams, estimator);
  return covered > 0 ? chaoShenEntropy(grams, covered) : undefined;
}
