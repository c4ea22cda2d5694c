import { expectedTypes } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';

/**
 * Distinct bigrams: of neighbouring word pairs, the share that are different from one another. A model that has begun to
 * say the same phrases drifts towards 0.
 *
 * The share falls by itself as text grows, so it is the one expected among an equal number of random pairs of both
 * sides. The trap: noise looks like variety. In slow lineages this rises while the tail of rare words dies, so it is
 * a sign of late collapse only, and a rise says nothing good.
 *
 * After Li et al. (2016), "A Diversity-Promoting Objective Function for Neural Conversation Models". They divide by
 * words; pairs keep the top at 1.
 */
export const distinctBigrams = metric({
  id: 'distinct-bigrams',
  title: 'Distinct bigrams',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of neighbouring word pairs that are different from one another, among an equal number of pairs.',
  meaning: 'The candidate builds its sentences from fewer phrases.',
  source: 'Li et al. (2016) distinct-2, rarefied.',
  cost: 'One pass over the bigrams.',
  amount:
    'Falls as text grows; compared at an equal number of word pairs, by exact expectation (rarefaction); in the example of half of them.',
  adds: 'counts',
  followsLength: true,
  trainingSpread: 0.015,
  noiseFalls: 0.3,
  limits: { fail: 0.06, warn: 0.03 },
  // 4 pairs, 2 drawn: 'the cat' is among them in 1 - C(2,2)/C(4,2) = 5/6 of cases, the other two in 1/2 each.
  example: { texts: ['the cat sat', 'the cat ran'], value: (5 / 6 + 1 / 2 + 1 / 2) / 2 },

  measure({ bigrams, pool }) {
    if (bigrams.total === 0 || pool.at.bigrams === 0) return undefined;
    return expectedTypes(bigrams, pool.at.bigrams) / pool.at.bigrams;
  },
});
