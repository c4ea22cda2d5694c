import { metric } from './metric.ts';

/**
 * Within-prompt similarity: how alike two answers to one prompt are, as the share of their different words that they
 * have in common (Dice), averaged over the pairs of a prompt and then over prompts. The sharpest sign of lost variance
 * where several answers to a prompt are at hand: mode collapse makes them alike long before they are equal.
 */
export const withinPromptSimilarity = metric({
  id: 'within-prompt-similarity',
  title: 'Within-prompt similarity',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of words that two answers to one prompt have in common, averaged over pairs and prompts.',
  meaning: 'Asked the same thing again, the candidate says more nearly the same.',
  source: "Dice (1945); after Kirk et al. (2023)'s per-input diversity.",
  cost: 'All pairs of answers to a prompt, once.',
  amount: 'A mean over pairs and prompts: free of their number; longer outputs share more words.',
  adds: 'sums',
  followsLength: true,
  samplesPerPrompt: 2,
  trainingSpread: 0.0043,
  limits: { fail: 0.04, warn: 0.02 },
  // Two words each, one of them shared.
  example: { texts: [['red rose', 'red tulip']], value: 1 / 2 },

  measure({ samples, pool }) {
    const { first, from, value } = pool.similarities;
    let sum = 0;
    let prompts = 0;
    for (let begin = 0, end = 0; begin < samples.length; begin = end) {
      const base = first[samples[begin]];
      const pairs = from[samples[begin]];
      let own = 0;
      for (end = begin + 1; end < samples.length && first[samples[end]] === base; end++) {
        const j = samples[end] - base;
        const row = pairs + (j * (j - 1)) / 2 - base;
        for (let i = begin; i < end; i++) own += value[row + samples[i]];
      }
      const answers = end - begin;
      if (answers < 2) continue;
      sum += own / ((answers * (answers - 1)) / 2);
      prompts++;
    }
    return prompts === 0 ? undefined : sum / prompts;
  },
});
