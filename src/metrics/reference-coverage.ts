import type { Shared } from '../pool/reference.ts';
import { absence } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';

/**
 * Reference coverage: how much of the reference's tail a side shows, the words that people (or whatever the reference
 * is) use from 2 to 10 times. A model that forgets rare words forgets these; other models' noise is not among them.
 *
 * A word weighs as often as the reference comes back to it, so that its one-off words, which no second author would
 * have used either, count nothing. The share grows with the amount of text, so it is the one expected among an equal
 * number of words of both sides, exactly, as for `vocabulary`.
 *
 * Own definition: recall of a fixed tail under rarefaction (Hurlbert, 1971). Two trainings of one model differ in it
 * hardly more than two draws of one, unlike in all metrics without a reference.
 */
export const referenceCoverage = metric({
  id: 'reference-coverage',
  title: 'Reference coverage',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: "Share of the reference's rare words that an equal number of words of both sides shows.",
  meaning:
    'The candidate has stopped using rare words that the reference comes back to: the tail of what it learnt from.',
  source: 'Own definition; recall of a fixed tail, rarefied after Hurlbert (1971).',
  cost: 'One pass over the words that the reference has too.',
  amount: 'Rises as text grows; both sides are compared at an equal number of words, by exact expectation.',
  adds: 'counts',
  followsLength: true,
  needsReference: true,
  trainingSpread: 0.008,
  limits: { fail: 0.06, warn: 0.03 },
  // The tail is 'a' (twice, weight 1) and 'b' (three times, weight 2). Of 'a c c d' 2 words are drawn: 'a' is among them in 1/2.
  example: { texts: ['a c c d'], reference: ['a b b', 'a b', 'e'], value: (1 / 3) * (1 / 2) },

  fewestEvents: 20,

  measure({ words, shared, pool }) {
    if (pool.reference === null || shared === null || words.total === 0) return undefined;
    return shownTail(pool.reference.words, shared.words, words.total, pool.at.words);
  },
  events: ({ shared, pool }) => (shared === null ? 0 : tailTypes(pool.reference!.words, shared.words)),
});

/** The share of the tail's weight that m of a side's tokens are expected to show. */
export function shownTail({ weight, tail }: Shared, counts: Int32Array, total: number, m: number): number | undefined {
  if (tail === 0 || m === 0) return undefined;
  const absent = absence(total, m);
  let shown = 0;
  for (let type = 0; type < weight.length; type++) shown += weight[type] * (1 - (absent[counts[type]] ?? 0));
  return shown / tail;
}

/** How many different grams of the tail a side has. */
export function tailTypes({ weight }: Shared, counts: Int32Array): number {
  let types = 0;
  for (let type = 0; type < weight.length; type++) if (weight[type] > 0 && counts[type] > 0) types++;
  return types;
}
