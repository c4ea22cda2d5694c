import { gramsWithin } from './gram-repeats.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Distinct-n: of all runs of n words, the share that are different from one another. A model that says the same phrases
 * drifts towards 0.
 *
 * Two metrics go by this name. Over the corpus the share falls as text grows, since common runs come back, so it is the
 * one expected among an equal number of random runs of both sides; of a corpus by itself it is plain distinct / all.
 * Per output, averaged, it is free of the number of outputs, but sees nothing of outputs that are alike; outputs under
 * n words have none.
 *
 * Li et al. (2016), "A Diversity-Promoting Objective Function for Neural Conversation Models". They divide by words;
 * dividing by runs, as most do, keeps the top at 1.
 */
export const distinctN = metric({
  id: 'distinct-n',
  title: 'Distinct n-grams',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of the runs of n words that are different from one another.',
  meaning: 'The candidate builds its sentences from fewer phrases.',
  source: 'Li et al. (2016), distinct-n.',
  cost: 'One pass over the n-grams.',
  amount: 'Over the corpus it falls as text grows: compared at an equal number of n-grams, by exact expectation.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.015,
  parameters: {
    n: whole(1, 9, 2, 'Words in a run.'),
    over: choice(['corpus', 'texts'], 'corpus', 'Among the runs of all outputs, or per output and then averaged.'),
  },
  // the cat, cat sat; the cat, cat ran: three different pairs of four.
  example: { texts: ['the cat sat', 'the cat ran'], value: 3 / 4 },

  measure(own, _other, { n, over }) {
    if (over === 'texts') {
      const repeated = meanOf(own, gramsWithin(own.pool, n, 'ours', false).repeated);
      return repeated === undefined ? undefined : 1 - repeated;
    }
    const { types, tokens } = typesAt(own, n);
    return tokens === 0 ? undefined : types / tokens;
  },
});
