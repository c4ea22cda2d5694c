import { countNames } from '../text/names.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

/**
 * Names: the share of an output's words that are names, averaged over outputs: words with a capital letter where no
 * sentence begins. People, places and titles go when a text grows vague: "a physicist" for "Lise Meitner".
 *
 * A capital is a rough sign of a name, the same for both sides: German has more, Chinese none (then there is nothing to
 * lose, and no value of a decline).
 */
export const nameWords = metric({
  id: 'name-words',
  title: 'Names',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: "Share of an output's words that are capitalised within a sentence, averaged over outputs.",
  meaning: 'The outputs have lost their names: people, places, titles.',
  source: 'Own definition.',
  cost: 'One pass over the texts, once; then a mean over outputs.',
  amount: 'A mean over outputs: free of their number.',
  adds: 'sums',
  followsLength: true,
  byName: true,
  trainingSpread: 0.16,
  example: { texts: ['The city of Paris', 'The city'], value: (1 / 4 + 0) / 2 },

  measure: (own) => meanOf(own, namesIn(own.pool).share),
  events({ samples, pool }) {
    const { count } = namesIn(pool);
    return samples.reduce((sum, s) => sum + count[s], 0);
  },
});

const namesIn = perPool((pool) => {
  const count = new Int32Array(pool.samples);
  const share = Float64Array.from(count, (_, s) => {
    const { names, words } = countNames(pool.raw(s));
    count[s] = names.length;
    return words === 0 ? Number.NaN : names.length / words;
  });
  return { count, share };
});
