import { repeatedIds } from './duplicates.ts';
import { metric } from './metric.ts';

/**
 * Distinct answers: of the answers to one prompt, the share that are different texts, averaged over prompts. 1 when no
 * answer comes twice; with n answers 1/n when all are the same.
 *
 * It falls with the number of answers, so both sides are compared at the same number. Texts are compared after NFC and
 * with white space folded; answers that mean the same in other words count as different.
 *
 * The literal form of NoveltyBench's distinct_k (Zhang et al., 2025).
 */
export const distinctAnswers = metric({
  id: 'distinct-answers',
  title: 'Distinct answers',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'higher',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of the answers to one prompt that are different texts, averaged over prompts.',
  meaning: 'Asked the same thing again, the candidate gives the same answer word for word.',
  source: 'NoveltyBench distinct_k (Zhang et al., 2025), with equal texts as classes.',
  cost: 'One pass over the outputs.',
  amount: 'Falls with the number of answers to a prompt; both sides are compared at the same number.',
  adds: 'sums',
  followsLength: false,
  samplesPerPrompt: 2,
  trainingSpread: 0.005,
  example: {
    texts: [
      ['yes', 'yes', 'no'],
      ['red', 'blue', 'green'],
    ],
    value: (2 / 3 + 1) / 2,
  },

  measure({ samples, pool }) {
    const { answer, prompt } = pool;
    const areDistinct = repeatedIds(pool, 'answer') === null;
    let sum = 0;
    let prompts = 0;
    for (let from = 0, to = 0; from < samples.length; from = to) {
      let different = 0;
      for (to = from; to < samples.length && prompt[samples[to]] === prompt[samples[from]]; to++) {
        // Where no answer of the pool comes twice, one prompt says it all.
        if (areDistinct && to > from) return 1;
        let j = from;
        while (answer[samples[j]] !== answer[samples[to]]) j++;
        if (j === to) different++;
      }
      if (to - from < 2) continue;
      sum += different / (to - from);
      prompts++;
    }
    return prompts === 0 ? undefined : sum / prompts;
  },
});
