import { gramsWithin, repeatedOf } from './gram-repeats.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { wordRule } from './raw-words.ts';

/**
 * Repeated n-grams: of the runs of n words of all outputs, the share that the same output has said before, rep-n. 0 in
 * most good prose, near 1 in a loop. It sees loops within an output, not that outputs are alike.
 *
 * Longer outputs repeat more by themselves. Counted over all outputs at once, a long loop weighs more than a short one;
 * as a mean over outputs each weighs the same.
 *
 * Su et al. (2022), "A Contrastive Framework for Neural Text Generation": SimCTG's rep-n, in percent and rounded, with
 * words `python` and without each output's last n-gram, which their loop drops. Welleck et al. (2020), seq-rep-n: the
 * mean over outputs; they divide by zero on outputs under n words, here those are left out. With n = 4 that is the
 * metric `repetition`.
 */
export const repeatedNGrams = metric({
  id: 'repeated-n-grams',
  title: 'Repeated n-grams',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of the runs of n words that the same output has said before.',
  meaning: 'The candidate repeats itself within its outputs.',
  source: 'Su et al. (2022), SimCTG rep-n; Welleck et al. (2020), seq-rep-n.',
  cost: 'One pass over the n-grams, sorted per output.',
  amount: 'Free of the number of outputs; it grows with their length.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.002,
  parameters: {
    n: whole(1, 9, 4, 'Words in a run.'),
    over: choice(['all', 'texts'], 'all', 'Counted over all outputs at once, or as a mean of the shares of outputs.'),
    words: wordRule,
    last: choice(['kept', 'dropped'], 'kept', 'Whether the last n-gram of each output counts; SimCTG drops it.'),
  },
  // 'a b a b a b' has the pairs ab, ba, ab, ba, ab: three of five have been said; 'a b c' repeats none of its two.
  example: { texts: ['a b a b a b', 'a b c'], with: { n: 2 }, value: 3 / 7 },

  measure(own, _other, { n, over, words, last }) {
    const grams = gramsWithin(own.pool, n, words, last === 'dropped');
    return over === 'texts' ? meanOf(own, grams.repeated) : repeatedOf(own.samples, grams);
  },
});
