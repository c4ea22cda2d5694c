import type { Side } from '../pool/side.ts';
import { expectedUnseen } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';

/**
 * Unseen mass: after reading a part of a side's text, the chance that its next word is one not read yet. It is the
 * weight of the tail itself, so it falls steepest of all when tails go: a model without rare words has nothing new to say.
 *
 * f1/N, Good and Turing's estimate, falls as text grows; here it is the expectation after a fixed number of random
 * tokens, the same for both sides.
 *
 * Good (1953); Chao and Jost (2012): 1 - iNEXT's coverage for m < N. Never a difference of two vocabularies: it cancels.
 */
export const unseenMass = metric({
  id: 'unseen-mass',
  title: 'Unseen mass',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Chance that the next word is one that an equal number of words has not shown yet.',
  meaning: 'The tail of rare words has lost weight: the candidate says what it has said before.',
  source: 'Good (1953), Chao and Jost (2012); 1 - iNEXT Chat.Ind(m).',
  cost: 'One pass over the words.',
  amount:
    'Falls as text grows; compared after an equal number of words, by exact expectation; in the example after a quarter of them.',
  adds: 'counts',
  followsLength: true,
  trainingSpread: 0.014,
  noiseFalls: 0.25,
  limits: { fail: 0.15, warn: 0.08 },
  // 6 words, 1 drawn: the next is new unless it is that word. 'the', 'cat': 2/6 each, new in 4/5; the other two in 5/5.
  example: { texts: ['the cat sat', 'the cat ran'], value: (4 / 6) * (4 / 5) + 2 / 6 },

  fewestEvents: 20,

  measure({ words, pool }) {
    const read = pool.at.tail;
    if (words.total < 2 || read === 0) return undefined;
    return expectedUnseen(words, read);
  },
  events: (own) => own.pool.kept * unseenWords(own),
});

/** A side's tokens whose type an equal number of words would not have shown: how much of a tail there is. */
export function unseenWords({ words, pool }: Side): number {
  const read = pool.at.tail;
  return words.total < 2 || read === 0 ? 0 : words.total * expectedUnseen(words, read);
}
