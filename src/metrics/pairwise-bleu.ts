import type { Pool } from '../pool/pool.ts';
import { type BleuRule, bleu, SHORT_TEXTS, SMOOTHINGS } from '../stats/bleu.ts';
import { CommonElements } from '../stats/common-elements.ts';
import { metric } from './metric.ts';
import { meanWithin, mostPairs, valuesOfPairs } from './pairwise.ts';
import { choice, real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { type WordRule, wordRule, wordsOf } from './raw-words.ts';

/**
 * Pairwise BLEU: how much two outputs share, BLEU of one with the other as the only reference, averaged over all pairs
 * and both ways. Unlike Self-BLEU it does not grow with the number of outputs; but few pairs share a phrase, so that
 * most of what it shows is how a share of 0 is smoothed.
 *
 * Exact for as many pairs as `pairs` says; beyond that the mean over that many pairs drawn by chance (pairwise.ts).
 *
 * Shen et al. (2019), "Mixture Models for Diverse Machine Translation"; equal to pairwise_bleu of Vendi-Score, which is
 * a loop over nltk's sentence_bleu.
 */
export const pairwiseBleu = metric({
  id: 'pairwise-bleu',
  title: 'Pairwise BLEU',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'How much two outputs share (BLEU of one against the other), averaged over pairs of outputs.',
  meaning: 'Any two outputs of the candidate have more phrases in common.',
  source: 'Shen et al. (2019); Vendi-Score pairwise_bleu over nltk 3.8.',
  cost: 'About a second for a million pairs of outputs of 150 words.',
  amount: 'A mean over pairs: free of the number of outputs.',
  exact:
    'Exact up to 1,414 outputs (`pairs`), in a check those of both sides together. Beyond that the mean of a million pairs drawn by chance, always the same, in a check a quarter of them within each side; the standard error is what single pairs differ by over the root of the number of pairs: 0.006 on prose, so 0.001 pp in a check.',
  adds: 'no',
  byName: true,
  followsLength: true,
  trainingSpread: 0.001,
  parameters: {
    n: whole(1, 9, 4, 'The longest n-grams that are matched; all orders up to it weigh the same.'),
    words: wordRule,
    smoothing: choice(SMOOTHINGS, 'method1', 'What takes the place of a share of 0, as for self-bleu.'),
    epsilon: real(0, 1, 0.1, 'The matches that `method1` takes for none.'),
    short: choice(
      SHORT_TEXTS,
      'none-of-one',
      'What an order counts that the output is too short for, as for self-bleu.',
    ),
    pairs: mostPairs,
  },
  // 'a b' is found in 'a b c' as a whole, but is shorter: e^(1 - 3/2); the other way 2 of 3 words and 1 of 2 pairs are
  // matched.
  example: {
    texts: ['a b', 'a b c'],
    with: { n: 2 },
    value: (Math.exp(1 - 3 / 2) + Math.sqrt((2 / 3) * (1 / 2))) / 2,
  },

  measure(own, _other, { n, words, smoothing, epsilon, short, pairs }) {
    return meanWithin(own, bleuOfPairs(own.pool, n, words, smoothing, epsilon, short, pairs));
  },
});

/** The mean of both ways. */
const bleuOfPairs = perPool(
  (
    pool: Pool,
    n: number,
    words: WordRule,
    smoothing: BleuRule['smoothing'],
    epsilon: number,
    short: BleuRule['short'],
    pairs: number,
  ) => {
    const rule = { smoothing, epsilon, short };
    const { length, bags } = wordsOf(pool, words);
    const orders = Array.from({ length: n }, (_, k) => bags(k + 1));
    const held = orders.map(({ types }) => new CommonElements(types));
    const matches = new Int32Array(n);
    const [totals, othersTotals] = [new Int32Array(n), new Int32Array(n)];
    const count = (s: number, into: Int32Array) => {
      for (let k = 0; k < n; k++) into[k] = Math.max(0, length[s] - k);
    };
    return valuesOfPairs(pool, pairs, (s) => {
      orders.forEach(({ id, count, start }, k) => {
        held[k].load(id, count, start[s], start[s + 1]);
      });
      count(s, totals);
      return (other) => {
        matches.fill(0);
        for (let k = 0; k < n; k++) {
          const { id, count, start } = orders[k];
          matches[k] = held[k].with(id, count, start[other], start[other + 1]);
          if (matches[k] === 0) break;
        }
        count(other, othersTotals);
        const [forth, back] = [
          bleu(matches, totals, length[s], length[other], rule),
          bleu(matches, othersTotals, length[other], length[s], rule),
        ];
        return (forth + back) / 2;
      };
    });
  },
);
