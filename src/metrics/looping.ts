import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

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

  measure({ samples, pool }) {
    const { loops, counts } = loopsOf(pool);
    let looping = 0;
    let outputs = 0;
    for (let i = 0; i < samples.length; i++) {
      looping += loops[samples[i]];
      outputs += counts[samples[i]];
    }
    return outputs === 0 ? undefined : looping / outputs;
  },
  events({ samples, pool }) {
    const { loops } = loopsOf(pool);
    return samples.reduce((count, s) => count + loops[s], 0);
  },
});

/** Per sample 1 where it loops, and where it has four words. */
const loopsOf = perPool(({ repetition }) => ({
  loops: new Uint8Array(repetition.length).map((_, s) => (repetition[s] > 0.5 ? 1 : 0)),
  counts: new Uint8Array(repetition.length).map((_, s) => (Number.isNaN(repetition[s]) ? 0 : 1)),
}));
