import { metric } from './metric.ts';

/**
 * Empties: the share of outputs that are empty or errors. An outage is not a collapse: empty outputs enter no other
 * metric, and this one has no stage, only a ceiling on the candidate's share.
 */
export const empties = metric({
  id: 'empties',
  title: 'Empty outputs',
  family: 'validity',
  stage: 'none',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of outputs that are empty or errors; they enter no other metric.',
  meaning: 'The generation failed for many prompts: look at its log before anything else.',
  source: 'Own definition.',
  cost: 'Counted while reading.',
  amount: 'A share: free of it.',
  adds: 'sums',
  followsLength: false,
  trainingSpread: 0,
  limits: { fail: null, warn: null, ceiling: 0.1 },
  boundsOnly: true,
  example: { texts: ['yes', ''], value: 1 / 2 },

  measure({ given }) {
    return given.outputs === 0 ? undefined : given.empty / given.outputs;
  },
});
