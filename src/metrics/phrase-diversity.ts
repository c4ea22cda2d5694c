import { rounded } from '../stats/rounding.ts';
import { gramsWithin, repeatedOf } from './gram-repeats.ts';
import { metric } from './metric.ts';
import { choice, flag, whole } from './parameters.ts';
import { wordRule } from './raw-words.ts';

/**
 * Phrase diversity: the shares of runs of two, three and four words that their output says for the first time,
 * multiplied. 1 where no output repeats a pair of words; a loop brings it near 0. Papers on decoding call it
 * `diversity`.
 *
 * It follows the length of outputs, as rep-n does. The trap is its name: outputs that are all the same are as diverse
 * as ever by it.
 *
 * Su et al. (2022), "A Contrastive Framework for Neural Text Generation"; equal to SimCTG with words `python`, the last
 * n-gram `dropped` and `hundredths`: there rep-n is rounded to a hundredth of a percent before it is multiplied. SimCTG
 * divides by zero where an order has no n-gram; there is no value then.
 */
export const phraseDiversity = metric({
  id: 'phrase-diversity',
  title: 'Phrase diversity',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Shares of runs of 2, 3 and 4 words that their output says for the first time, multiplied.',
  meaning: 'The candidate repeats itself within its outputs.',
  source: 'Su et al. (2022), SimCTG diversity.',
  cost: 'One pass over the n-grams of each order, sorted per output.',
  amount: 'Free of the number of outputs; it falls with their length.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.00056,
  parameters: {
    n: whole(2, 9, 4, 'Words in the longest runs.'),
    words: wordRule,
    last: choice(['kept', 'dropped'], 'kept', 'Whether the last n-gram of each output counts; SimCTG drops it.'),
    hundredths: flag(false, 'Rounds each share to a hundredth of a percent first, as SimCTG does.'),
  },
  // Pairs ab, ba, ab, ba, ab: 2 of 5 are new; runs of three aba, bab, aba, bab: 2 of 4.
  example: { texts: ['a b a b a b'], with: { n: 3 }, value: (2 / 5) * (2 / 4) },

  measure({ samples, pool }, _other, { n, words, last, hundredths }) {
    let product = 1;
    for (let size = 2; size <= n; size++) {
      const repeated = repeatedOf(samples, gramsWithin(pool, size, words, last === 'dropped'));
      if (repeated === undefined) return undefined;
      product *= 1 - (hundredths ? rounded(100 * repeated, 2) / 100 : repeated);
    }
    return product;
  },
});
