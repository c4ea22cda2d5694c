import { metric } from './metric.ts';

/**
 * Looping: the share of outputs that are mostly repetition, more than half of their four-word runs having been said
 * before in the same output. A few stuck outputs hardly move a mean; here each counts.
 *
 * Not judged again at equal length: a loop is what makes an output long.
 */
export const looping = metric({
  id: 'looping',
  title: 'Looping',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of outputs in which more than half of the four-word runs have been said before.',
  meaning: 'Some outputs of the candidate are stuck in a loop.',
  source: 'Own definition on Welleck et al. (2020) seq-rep-4.',
  cost: 'One pass over the words, sorted per output.',
  amount: 'A share of outputs: free of their number; longer outputs loop more easily.',
  adds: 'sums',
  followsLength: false,
  trainingSpread: 0.002,
  limits: { fail: 0.03, warn: 0.01 },
  // Eight times 'a' are five runs, four of them said before; the other output has none.
  example: { texts: ['a a a a a a a a', 'a b c d e'], value: 1 / 2 },

  measure({ samples, pool: { repetition } }) {
    let loops = 0;
    let outputs = 0;
    for (let i = 0; i < samples.length; i++) {
      const share = repetition[samples[i]];
      if (Number.isNaN(share)) continue;
      outputs++;
      if (share > 0.5) loops++;
    }
    return outputs === 0 ? undefined : loops / outputs;
  },
  events({ samples, pool: { repetition } }) {
    return samples.reduce((count, s) => count + (repetition[s] > 0.5 ? 1 : 0), 0);
  },
});
