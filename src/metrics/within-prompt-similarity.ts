import { metric } from './metric.ts';
import { meanOverPrompts } from './prompts.ts';

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

  measure(own) {
    const { similarity } = own.pool;
    return meanOverPrompts(own, (samples, from, to) => {
      let sum = 0;
      for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) sum += similarity(samples[i], samples[j]);
      return sum / (((to - from) * (to - from - 1)) / 2);
    });
  },
});
