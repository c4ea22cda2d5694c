import { metric } from './metric.ts';
import { shownTail, tailTypes } from './reference-coverage.ts';

/**
 * Reference phrases: how much of the reference's tail of word pairs a side shows, pairs that come there from 2 to 10
 * times. It is the sharpest sign of all that need a reference: a model that loses tails has fewer of them, and so has
 * one that turns to noise, whose words are all there but stand together as nobody puts them. Distinct pairs, counted
 * without a reference, rise with noise and look like health.
 *
 * Weights and equal numbers as for `reference-coverage`.
 */
export const referencePhrases = metric({
  id: 'reference-phrases',
  title: 'Reference phrases',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: "Share of the reference's rarer word pairs that an equal number of pairs of both sides shows.",
  meaning: 'The candidate puts words together less as the reference does: it has lost phrases, or turned to noise.',
  source: 'Own definition; recall of a fixed tail, rarefied after Hurlbert (1971).',
  cost: "One pass over the pairs of the reference's tail.",
  amount: 'Rises as text grows; both sides are compared at an equal number of word pairs, by exact expectation.',
  adds: 'counts',
  followsLength: true,
  needsReference: true,
  trainingSpread: 0.008,
  limits: { fail: 0.08, warn: 0.04 },
  // The tail: 'a b' (twice, weight 1), 'b c' (3 times, weight 2). Of the pairs 'a b', 'b d' 1 is drawn: 'a b' in 1/2.
  example: { texts: ['a b d'], reference: ['a b c', 'a b c', 'b c e'], value: (1 / 3) * (1 / 2) },

  fewestEvents: 20,

  measure({ bigrams, shared, pool }) {
    if (pool.reference === null || shared === null || bigrams.total === 0) return undefined;
    return shownTail(pool.reference.pairs, shared.pairs, bigrams.total, pool.at.bigrams);
  },
  events: ({ shared, pool }) => (shared === null ? 0 : tailTypes(pool.reference!.pairs, shared.pairs)),
});
