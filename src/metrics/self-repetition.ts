import { heldElsewhere } from '../stats/leave-one-out.ts';
import { membersOf } from './members.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { wordRule, wordsOf } from './raw-words.ts';

/**
 * Self-repetition: how often the runs of words of an output come in the others. For each output the number of times
 * that another one has one of its different n-grams, its logarithm (of one more), averaged over outputs. A model with
 * templates and set phrases is high.
 *
 * The trap: with twice as many outputs each run is found in twice as many others, so it grows with the logarithm of
 * their number, and with their length. Both sides of a check have equally many.
 *
 * Salkar et al. (2022), "Self-Repetition in Abstractive Neural Summarizers"; equal to self_repetition_score of the
 * package `diversity` with words `python`, but in one pass instead of the square of the number of outputs.
 */
export const selfRepetition = metric({
  id: 'self-repetition',
  title: 'Self-repetition',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: "Logarithm of how often an output's runs of words come in other outputs, averaged over outputs.",
  meaning: "The candidate's outputs repeat one another's phrases.",
  source: 'Salkar et al. (2022); self_repetition_score of the package diversity.',
  cost: 'Two walks over the n-grams.',
  amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
  adds: 'two passes',
  byName: true,
  followsLength: true,
  trainingSpread: 0.067,
  parameters: { n: whole(1, 9, 4, 'Words in a run.'), words: wordRule },
  // 'a b' comes in two others for the first and the second, in the third too; 'b c' in one other of two outputs.
  example: { texts: ['a b c', 'a b c', 'a b'], with: { n: 2 }, value: (Math.log(4) + Math.log(4) + Math.log(3)) / 3 },

  measure(own, _other, { n, words }) {
    const { pool, samples } = own;
    if (samples.length === 0) return undefined;
    const elsewhere = heldElsewhere(wordsOf(pool, words).postings(n), membersOf(own));
    let sum = 0;
    for (let i = 0; i < samples.length; i++) sum += Math.log1p(elsewhere[samples[i]]);
    return sum / samples.length;
  },
});
