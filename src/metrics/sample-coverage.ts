import { coverage, coverageAt } from '../stats/coverage.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';

/**
 * Sample coverage: which share of the next words would be words that were said already. 1 less unseen mass. It
 * sounds like a good thing, and is one of a sample; of a model it is the sign of a tail that has gone, so higher is
 * worse.
 *
 * It rises with the amount of text, so it is that of an equal number of words of both sides. Near 1 it has little
 * room: unseen mass tells the same as a share of what is left, which is steeper.
 *
 * Good (1953), after Turing: turing, equal to goods_coverage of scikit-bio and Coverage of entropart; Chao and Jost
 * (2012): chao, the default, equal to Chat.Ind of iNEXT at any size; Zhang and Huang (2007): zhang-huang, entropart
 * by default. The others than chao are of all words that a side has.
 */
export const sampleCoverage = metric({
  id: 'sample-coverage',
  title: 'Sample coverage',
  family: 'coverage',
  stage: 'early',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of the next words that would have been said before.',
  meaning: 'The candidate has less that is new to say: its tail has gone.',
  source: 'Good (1953), Chao and Jost (2012), Zhang and Huang (2007); scikit-bio, iNEXT, entropart.',
  cost: 'One pass over the counts of words.',
  amount: 'Rises with the amount of text; compared at an equal number of words, by exact expectation.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.00065,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    estimator: choice(['chao', 'turing', 'zhang-huang'], 'chao', 'How what was not seen is estimated.'),
    size: real(
      0,
      1e12,
      0,
      'Of how many words; 0: as many as sides are compared at, all where a corpus is measured by itself.',
    ),
  },
  // f1 = 3, f2 = 1, N = 5: the unseen number is 4/5 of 9/2; 5 times that, 18, over 18 + 3.
  example: { texts: ['a a b', 'c d'], value: 1 - (3 / 5) * (6 / 7) },

  measure(own, _other, { n, estimator, size }) {
    const grams = own.grams(n);
    if (grams.total === 0) return undefined;
    if (estimator !== 'chao') return coverage(grams, estimator);
    return coverageAt(grams, size > 0 ? size : Math.min(grams.total, own.pool.gramsAt(n)));
  },
});
