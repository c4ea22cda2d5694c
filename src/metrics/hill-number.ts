import { sizeAtCoverage, sizeAtCoverageByOptimize } from '../stats/coverage.ts';
import { asymptoticHill, hillAtSize, hillNumber as observed } from '../stats/hill.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';

/**
 * Hill number: how many equally frequent words would be as diverse as the words of the text. The order says how
 * much rare words count: 0 is the number of different words, 1 the exponential of the entropy, 2 is 1 over the
 * chance that two words agree; the higher, the more only frequent words count, and the blinder it is for a tail
 * that goes.
 *
 * It rises with the amount of text, the more the lower the order. So it is that of an equal number of words of both
 * sides (at-size; exact, nothing is drawn). at-coverage asks each side at as many words as leave the same share
 * unseen, which compares communities of words of unlike richness more fairly; asymptotic asks what the number would
 * be of text without end, observed takes the shares as they are.
 *
 * Hill (1973), Chao et al. (2014), Chao and Jost (2015). observed equals renyi(hill = TRUE) of vegan; the others
 * equal iNEXT (TD.m.est, estimateD, AsyD), whose search for the size of a coverage stops up to 1e-4 words off, and
 * on tiny texts elsewhere: search optimize does the same. Beyond the text asymptotic numbers are known for whole
 * orders only.
 */
export const hillNumber = metric({
  id: 'hill-number',
  title: 'Hill number',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Number of equally frequent words that would be as diverse.',
  meaning: 'The weight of the text rests on fewer words.',
  source: 'Hill (1973), Chao et al. (2014); renyi of vegan, iNEXT.',
  cost: 'One pass over the counts of words; at-size and at-coverage some hundred terms for each count that occurs.',
  amount:
    'Rises with the amount of text; compared at an equal number of words, or at equal coverage, by exact expectation.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.034,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    order: real(0, 1000, 1, 'How much frequent words count: 0 as much as others, 1 as they come, 2 squared.'),
    estimator: choice(['at-size', 'at-coverage', 'asymptotic', 'observed'], 'at-size', 'Of how much text.'),
    size: real(
      0,
      1e12,
      0,
      'at-size: words; 0: as many as sides are compared at, all where a corpus is measured by itself.',
    ),
    coverage: real(0, 1, 0.8, 'at-coverage: the share of the next words that would have been said before.'),
    search: choice(['exact', 'optimize'], 'exact', 'at-coverage: how the size is found; optimize as iNEXT does.'),
  },
  // Shares 2/6, 2/6, 1/6, 1/6: 1 over the sum of their squares.
  example: { texts: ['the cat sat', 'the cat ran'], with: { order: 2 }, value: 36 / 10 },

  measure(own, _other, { n, order, estimator, size, coverage, search }) {
    const grams = own.grams(n);
    if (grams.total === 0) return undefined;
    switch (estimator) {
      case 'observed':
        return observed(grams, order);
      case 'asymptotic':
        return asymptoticHill(grams, order);
      case 'at-size':
        return hillAtSize(grams, order, size > 0 ? size : Math.min(grams.total, own.pool.gramsAt(n)));
      case 'at-coverage': {
        const m = (search === 'exact' ? sizeAtCoverage : sizeAtCoverageByOptimize)(grams, coverage);
        return m === undefined ? undefined : hillAtSize(grams, order, Math.max(1, m));
      }
    }
  },
});
