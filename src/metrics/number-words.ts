import { tokenise } from '../text/tokenise.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

/**
 * Numbers: the share of an output's words that hold a digit, averaged over outputs. Dates, amounts and counts are the
 * hardest detail of a text: a summary of a summary says "many" where the first one said "412".
 *
 * Read off the text in words, whatever outputs are counted in: ids of tokens are all digits.
 */
export const numberWords = metric({
  id: 'number-words',
  title: 'Numbers',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: "Share of an output's words that hold a digit, averaged over outputs.",
  meaning: 'The outputs have lost their figures: dates, amounts, counts.',
  source: 'Own definition.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount: 'A mean over outputs: free of their number.',
  adds: 'sums',
  followsLength: true,
  byName: true,
  trainingSpread: 0.02,
  example: { texts: ['born in 1879', 'born long ago'], value: (1 / 3 + 0) / 2 },

  measure: (own) => meanOf(own, numbersIn(own.pool).share),
  events({ samples, pool }) {
    const { count } = numbersIn(pool);
    return samples.reduce((sum, s) => sum + count[s], 0);
  },
});

const numbersIn = perPool((pool) => {
  const count = new Int32Array(pool.samples);
  const share = Float64Array.from(count, (_, s) => {
    const words = tokenise(pool.raw(s));
    for (const word of words) if (/\p{N}/u.test(word)) count[s]++;
    return words.length === 0 ? Number.NaN : count[s] / words.length;
  });
  return { count, share };
});
