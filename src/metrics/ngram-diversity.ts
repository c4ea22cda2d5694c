import { PairIds } from '../pool/pairs.ts';
import type { Side } from '../pool/side.ts';
import { metric } from './metric.ts';
import { flag, whole } from './parameters.ts';
import { type WordRule, wordRule, wordsOf } from './raw-words.ts';
import { typesAt } from './types-at.ts';

/**
 * N-gram diversity: the shares of words, pairs of words and so on up to n-grams that are different from one another,
 * added up; n at the most. It falls when words, or phrases of any length, come again.
 *
 * As each share it falls as text grows (2.67, 2.04, 1.38 at 1,000, 10,000 and 100,000 outputs of one model). With our
 * words and within outputs it is taken at an equal number of n-grams; with the words of others or across outputs it is
 * that of all text of a side as it stands.
 *
 * Meister et al. (2023), "Locally Typical Sampling"; equal to ngram_diversity_score of the package `diversity` with
 * words `spaces` and `across`: it joins all texts with a space and cuts at spaces, so that n-grams reach from one text
 * into the next, and the order of texts matters. ngram_diversity of Vendi-Score is the mean of the shares in place of
 * their sum, within texts.
 */
export const ngramDiversity = metric({
  id: 'ngram-diversity',
  title: 'N-gram diversity',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 9],
  summary: 'Shares of words, word pairs, … n-grams that are different from one another, added up.',
  meaning: 'The candidate says fewer different words and phrases.',
  source: 'Meister et al. (2023); ngram_diversity_score of the package diversity; Vendi-Score ngram_diversity.',
  cost: 'One pass over the n-grams of each order; with other words or across outputs, a table of them per labelling (2,000 outputs: minutes a check).',
  amount:
    'Falls as text grows: compared at an equal number of n-grams, by exact expectation; not with other words or across outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0052,
  parameters: {
    from: whole(1, 9, 1, 'Words in the shortest n-grams.'),
    n: whole(1, 9, 4, 'Words in the longest n-grams.'),
    words: wordRule,
    across: flag(false, 'Lets n-grams reach from one output into the next.'),
  },
  // Three of six words are different (a, b, c), and so are three of four pairs.
  example: { texts: ['a b a', 'a b c'], with: { n: 2 }, value: 3 / 6 + 3 / 4 },

  measure(own, _other, { from, n, words, across }) {
    const shares = words === 'ours' && !across ? sharesAt(own, from, n) : sharesOf(own, from, n, words, across);
    return shares.length === 0 || shares.some(Number.isNaN) ? undefined : shares.reduce((a, b) => a + b);
  },
});

function sharesAt(own: Side, shortest: number, longest: number): number[] {
  const shares = [];
  for (let n = shortest; n <= longest; n++) {
    const { types, tokens } = typesAt(own, n);
    shares.push(types / tokens);
  }
  return shares;
}

/** Counts the different n-grams of the side's outputs one behind the other. */
function sharesOf(
  { pool, samples }: Side,
  shortest: number,
  longest: number,
  words: WordRule,
  across: boolean,
): number[] {
  const { word, from, length } = wordsOf(pool, words);
  const all = samples.reduce((sum, s) => sum + length[s], 0);
  const sequence = new Int32Array(all);
  // Where the output, or the text as a whole, ends that a word stands in.
  const ends = new Int32Array(all).fill(all);
  let end = 0;
  for (const s of samples) {
    sequence.set(word.subarray(from[s], from[s] + length[s]), end);
    if (!across) ends.fill(end + length[s], end, end + length[s]);
    end += length[s];
  }
  const shares = [];
  const grams = new Int32Array(all);
  for (let n = 1; n <= longest; n++) {
    const pairs = new PairIds();
    let tokens = 0;
    for (let i = 0; i < all; i++) {
      if (i + n > ends[i]) continue;
      grams[i] = pairs.id(grams[i], sequence[i + n - 1]);
      tokens++;
    }
    if (n >= shortest) shares.push(pairs.size / tokens);
  }
  return shares;
}
