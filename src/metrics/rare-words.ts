import { readElsewhere } from './elsewhere.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { perPool } from './per-pool.ts';

/**
 * Rare words: the share of an output's words that the outputs to other prompts hardly have, averaged over outputs. They
 * are the terms of the subject: what a vague answer leaves out first.
 *
 * Unlike vocabulary and unseen mass, which ask how much a whole side has to say, it is a figure of each output, so it
 * also sees a few prompts' answers lose their detail. How rare a word is depends on how much there is to read; both
 * sides are read against the same, both sides' outputs to other prompts.
 */
export const rareWords = metric({
  id: 'rare-words',
  title: 'Rare words',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: "Share of an output's words that the outputs to other prompts hardly have, averaged over outputs.",
  meaning: 'The outputs have lost the terms of their subject.',
  source: 'Own definition.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount: 'Falls as more text is known; both sides are read against the same.',
  adds: 'two passes',
  followsLength: true,
  againstPool: true,
  byName: true,
  trainingSpread: 0.017,
  parameters: { most: whole(0, 1000, 2, 'How often a rare word may come in the outputs to other prompts.') },
  // 'b' comes nowhere else; 'a' does, once.
  example: { texts: ['a b', 'a'], with: { most: 0 }, value: (1 / 2 + 0) / 2 },

  measure: (own, _, { most }) => meanOf(own, shares(own.pool, most)),
});

const shares = perPool((pool, most: number) => {
  const { word, from, length } = pool.bag;
  return readElsewhere(pool, (s, times) => {
    let rare = 0;
    for (let i = from[s]; i < from[s] + length[s]; i++) if (times(word[i]) <= most) rare++;
    return length[s] === 0 ? Number.NaN : rare / length[s];
  });
});
