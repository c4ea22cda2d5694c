import { expectedTypes } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';
import { unseenWords } from './unseen-mass.ts';

/**
 * Vocabulary: how many different words a side uses. A model that loses the tail of its distribution stops using rare
 * words first, so this falls while the text still reads well.
 *
 * The number grows with the amount of text, so it is the number expected among m random tokens of the side (rarefaction),
 * m the same for both sides. Exact, no drawing.
 *
 * Hurlbert (1971), "The Nonconcept of Species Diversity"; equal to vegan's `rarefy`.
 */
export const vocabulary = metric({
  id: 'vocabulary',
  title: 'Vocabulary',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Different words among an equal number of words of both sides.',
  meaning: 'The candidate has stopped using words that the baseline uses: rare words, names, minority topics go first.',
  source: 'Hurlbert (1971), rarefaction; vegan rarefy.',
  cost: 'One pass over the words.',
  amount:
    'Grows without end as text does; compared at an equal number of words, by exact expectation (rarefaction); in the example of half the words.',
  adds: 'counts',
  followsLength: true,
  trainingSpread: 0.019,
  noiseFalls: 0.35,
  limits: { fail: 0.08, warn: 0.04 },
  // 6 words, 3 drawn: each word that comes once is among them in 1/2 of cases, 'the' and 'cat' in 1 - C(4,3)/C(6,3) = 4/5.
  example: { texts: ['the cat sat', 'the cat ran'], value: 2 * (4 / 5) + 2 * (1 / 2) },

  measure({ words, pool }) {
    if (words.total === 0 || pool.at.words === 0) return undefined;
    return expectedTypes(words, pool.at.words);
  },
  // Where every word is common, as in labels, there is no tail that could be lost.
  fewestToHold: 20,
  events: (own) => own.pool.kept * unseenWords(own),
});
