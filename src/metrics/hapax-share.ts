import { expectedThatCome } from '../stats/hill.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Hapax share: of the different words, those that are said once only (hapax legomena); with times 2 those said
 * twice (dis legomena). They are the tail: what a model loses first.
 *
 * The trap: with half of the text twice as many words are hapaxes of all words. So it is what is expected among an
 * equal number of words of both sides (exact, nothing is drawn). Of tokens, it is what unseen mass is made of.
 *
 * Of tokens equal to robbins of scikit-bio (Robbins 1968), and to 1 less Good's coverage, of a corpus by itself.
 */
export const hapaxShare = metric({
  id: 'hapax-share',
  title: 'Hapax share',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of the different words that come only once.',
  meaning: 'The candidate has lost its rare words.',
  source: 'Definition; robbins of scikit-bio (of tokens).',
  cost: 'One pass over the counts of words.',
  amount: 'Falls as text grows; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0076,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    of: choice(['types', 'tokens'], 'types', 'Of the different words, or of all words.'),
    times: whole(1, 100, 1, 'How often the words come.'),
  },
  // Of four different words sat and ran come once.
  example: { texts: ['the cat sat', 'the cat ran'], value: 2 / 4 },

  measure(own, _other, { n, of, times }) {
    const { types, tokens } = typesAt(own, n);
    if (tokens === 0) return undefined;
    const found = expectedThatCome(own.grams(n), times, tokens);
    return of === 'types' ? found / types : found / tokens;
  },
});
