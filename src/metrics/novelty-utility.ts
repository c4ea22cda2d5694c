import { classesOf, isNew } from './equivalence-classes.ts';
import { metric } from './metric.ts';
import { name, real } from './parameters.ts';
import { meanOverPrompts } from './prompts.ts';

/**
 * Novelty utility: what a reader gets out of a list of answers who reads on with some patience and has no use for what
 * was said before. The first answer of each class is worth its score, every other nothing; the i-th answer is reached
 * with a chance of patience to the power of i. Scores come with the outputs, as classes do; where no field is named an
 * answer is worth 1.
 *
 * It falls as answers repeat one another and as they get worse; `equivalence-classes` tells which. The order of the
 * answers counts, since what is new depends on it.
 *
 * NoveltyBench's utility_k (Zhang et al., 2025), patience 0.8, weights adding up to 1.
 */
export const noveltyUtility = metric({
  id: 'novelty-utility',
  title: 'Novelty utility',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Worth of the answers to a prompt to one who reads them in turn and wants new ones, averaged over prompts.',
  meaning: 'More answers to a prompt bring the reader less: they say the same, or are worse.',
  source: 'NoveltyBench utility_k (Zhang et al., 2025), on classes and scores that come with the outputs.',
  cost: 'One pass over the outputs.',
  amount: 'Falls with the number of answers to a prompt, which is the same on both sides.',
  adds: 'sums',
  byName: true,
  followsOrder: true,
  followsLength: false,
  samplesPerPrompt: 2,
  trainingSpread: 0.02,
  parameters: {
    classes: name('', 'Field with the number of the class; where none is named, equal texts are one.'),
    score: name('', 'Field with the worth of an answer; where none is named, each is worth 1.'),
    patience: real(0, 0.999_999, 0.8, 'Chance that a reader goes on to the next answer.'),
  },
  // Of three answers the first and the last are new. Weights are 1, 4/5 and 16/25 of their sum, 61/25.
  example: { texts: [['yes', 'yes', 'no']], value: (1 + 16 / 25) / (61 / 25) },

  measure(own, _, { classes, score, patience }) {
    const classOf = classesOf(own.pool, classes);
    const worth = score === '' ? undefined : own.pool.numbers(score);
    const mean = meanOverPrompts(own, (samples, from, to) => {
      let [sum, weights] = [0, 0];
      for (let i = from, weight = 1; i < to; i++, weight *= patience) {
        weights += weight;
        if (isNew(classOf, samples, from, i)) sum += weight * (worth === undefined ? 1 : worth[samples[i]]);
      }
      return sum / weights;
    });
    return Number.isNaN(mean) ? undefined : mean;
  },
});
