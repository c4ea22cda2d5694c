import { metric } from './metric.ts';

/**
 * Repetition: within an output, the share of its runs of four words that it has said before; the mean over outputs.
 * 0 in most good prose, near 1 in a loop.
 *
 * Longer outputs repeat more by themselves, so it is judged again at equal length.
 *
 * Welleck et al. (2020), "Neural Text Generation with Unlikelihood Training", seq-rep-4. They divide by zero on outputs
 * under four words; here those are left out.
 */
export const repetition = metric({
  id: 'repetition',
  title: 'Repetition',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: "Share of an output's four-word runs that it has said before, averaged over outputs.",
  meaning: 'The candidate repeats itself within its outputs.',
  source: 'Welleck et al. (2020) seq-rep-4.',
  cost: 'One pass over the words, sorted per output.',
  amount: 'A mean over outputs: free of their number; it grows with their length.',
  adds: 'sums',
  followsLength: true,
  trainingSpread: 0.002,
  // 'a b a b a b' has the runs abab, baba, abab: one of three has been said. 'a b c d e' repeats none.
  example: { texts: ['a b a b a b', 'a b c d e'], value: (1 / 3 + 0) / 2 },

  measure({ samples, pool: { repetition } }) {
    let sum = 0;
    let outputs = 0;
    for (let i = 0; i < samples.length; i++) {
      const share = repetition[samples[i]];
      if (Number.isNaN(share)) continue;
      sum += share;
      outputs++;
    }
    return outputs === 0 ? undefined : sum / outputs;
  },
  events({ samples, pool: { repetition } }) {
    return samples.reduce((count, s) => count + (repetition[s] > 0 ? 1 : 0), 0);
  },
});
