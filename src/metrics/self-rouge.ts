import type { Pool } from '../pool/pool.ts';
import { CommonElements } from '../stats/common-elements.ts';
import { CommonSubsequence } from '../stats/lcs.ts';
import { metric } from './metric.ts';
import { meanWithin, mostPairs, type Pairs, valuesOfPairs } from './pairwise.ts';
import { choice } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { type WordRule, wordRule, wordsOf } from './raw-words.ts';

/**
 * Self-ROUGE: how much two outputs share, averaged over all pairs. ROUGE-L holds the longest sequence of words that
 * both have in the same order, gaps allowed, against both lengths (F); ROUGE-1 and ROUGE-2 count the words and word
 * pairs that both have. With ROUGE-L this is what the package `diversity` calls homogenization.
 *
 * Common words alone give 0.1 to 0.2, longer outputs a little more; what is told is the difference of both sides. The
 * words of ROUGE are runs of a-z and 0-9: take `words: rouge` to be equal to other tools, and for English only, since
 * text in another script has no such word and scores 0.
 *
 * Exact for as many pairs as `pairs` says, the common sequence too (by bits, but the same integer); beyond that the
 * mean over that many pairs drawn by chance (pairwise.ts).
 *
 * Lin (2004); Padmakumar and He (2024), "Does Writing with Language Models Reduce Content Diversity?". Equal to
 * rouge_score (google-research) without a stemmer. homogenization_score of `diversity` gives 1, its worst, where no two
 * texts share a word; here that is 0.
 */
export const selfRouge = metric({
  id: 'self-rouge',
  title: 'Self-ROUGE',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'How much two outputs share (ROUGE, F), averaged over pairs of outputs.',
  meaning: 'Any two outputs of the candidate are put together more alike.',
  source: 'Lin (2004); rouge_score 0.1.2; homogenization_score of the package diversity.',
  cost: 'About a second for a million pairs of outputs of 150 words.',
  amount: 'A mean over pairs: free of the number of outputs.',
  exact:
    'Exact up to 1,414 outputs (`pairs`), in a check those of both sides together. Beyond that the mean of a million pairs drawn by chance, always the same, in a check a quarter of them within each side; the standard error is what single pairs differ by over the root of the number of pairs: 0.04 on prose, so 0.008 pp in a check.',
  adds: 'no',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0033,
  parameters: {
    type: choice(
      ['rouge-l', 'rouge-1', 'rouge-2'],
      'rouge-l',
      'What is shared: the longest common sequence of words, gaps allowed; words; pairs of neighbouring words.',
    ),
    words: wordRule,
    pairs: mostPairs,
  },
  // 'a b c d' and 'b x d' both have b … d: twice 2 among 4 + 3 words.
  example: { texts: ['a b c d', 'b x d'], value: (2 * 2) / (4 + 3) },

  measure(own, _other, { type, words, pairs }) {
    if (type === 'rouge-l') return meanWithin(own, inOrder(own.pool, words, pairs));
    return meanWithin(own, inCommon(own.pool, words, type === 'rouge-1' ? 1 : 2, pairs));
  },
});

const inOrder = perPool((pool: Pool, words: WordRule, pairs: number): Pairs => {
  const { word, from, length, types } = wordsOf(pool, words);
  const held = new CommonSubsequence(types);
  return valuesOfPairs(pool, pairs, (s) => {
    held.load(word.subarray(from[s], from[s] + length[s]));
    return (other) => f(held.with(word, from[other], length[other]), length[s], length[other]);
  });
});

const inCommon = perPool((pool: Pool, words: WordRule, n: number, pairs: number): Pairs => {
  const { length, bags } = wordsOf(pool, words);
  const { id, count, start, types } = bags(n);
  const held = new CommonElements(types);
  const grams = (s: number) => Math.max(0, length[s] - n + 1);
  return valuesOfPairs(pool, pairs, (s) => {
    held.load(id, count, start[s], start[s + 1]);
    return (other) => f(held.with(id, count, start[other], start[other + 1]), grams(s), grams(other));
  });
});

/** The harmonic mean of the shares of both that are shared; 0 where nothing is. */
function f(shared: number, own: number, other: number): number {
  return shared === 0 ? 0 : (2 * shared) / (own + other);
}
