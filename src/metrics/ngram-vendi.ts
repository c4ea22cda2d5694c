import type { Pool } from '../pool/pool.ts';
import { eigenvalues } from '../stats/eigenvalues.ts';
import { random, shuffle } from '../stats/random.ts';
import { effectiveNumber } from '../stats/vendi.ts';
import { membersOf } from './members.ts';
import { metric } from './metric.ts';
import { real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { type WordRule, wordRule, wordsOf } from './raw-words.ts';

/**
 * N-gram Vendi: the effective number of different outputs. Outputs are alike by the cosine of their counts of n-grams,
 * averaged over n = 1 to 4; n outputs that share nothing count as n, n copies as 1.
 *
 * The trap: sparse counts make all texts unlike, so it is near the number of outputs and grows with it; it sees copies
 * and templates, not topics. An output too short for some n has no likeness to itself there, so that the whole is off
 * for short outputs.
 *
 * The eigenvalues of a matrix of outputs by outputs take their number to the third power: at most `outputs` of both
 * sides together are looked at, whole prompts drawn by chance (always the same), and the figure is that of those. For a
 * corpus of no more than that it is exact.
 *
 * Friedman and Dieng (2023), "The Vendi Score"; equal to ngram_vendi_score of Vendi-Score, which raises where no text
 * has an n-gram of some n; there is no value then.
 */
export const ngramVendi = metric({
  id: 'ngram-vendi',
  title: 'N-gram Vendi',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Effective number of different outputs, by the n-grams that they share.',
  meaning: "The candidate's outputs are copies and variants of fewer texts.",
  source: 'Friedman and Dieng (2023); ngram_vendi_score of Vendi-Score.',
  cost: 'The third power of `outputs`: a corpus of 1,000 takes half a second, a check of 2 x 300 under 2,000 labellings a minute; with q = 2 the square.',
  amount: 'Grows with the number of outputs; both sides of a check have as many of the prompts that are drawn.',
  exact:
    'Exact up to `outputs`, in a check those of both sides together; of a larger corpus exact for the whole prompts that are drawn, always the same, not an estimate for all: it grows with the number of outputs.',
  adds: 'no',
  byName: true,
  followsLength: true,
  trainingSpread: 0.01,
  parameters: {
    from: whole(1, 9, 1, 'Words in the shortest n-grams.'),
    n: whole(1, 9, 4, 'Words in the longest n-grams.'),
    q: real(0, 100, 1, 'Order of the entropy: under 1 rare outputs weigh more, over 1 less.'),
    words: wordRule,
    outputs: whole(2, 5000, 600, 'Outputs that are looked at, of both sides together.'),
  },
  // 'a a', 'a a' and 'b b' are one thing twice and another one once: shares 2/3 and 1/3.
  example: {
    texts: ['a a', 'a a', 'b b'],
    with: { n: 2 },
    value: Math.exp((2 / 3) * Math.log(3 / 2) + (1 / 3) * Math.log(3)),
  },

  measure(own, _other, { from, n, q, words, outputs }) {
    if (own.samples.length === 0) return undefined;
    const { corpus } = own.pool;
    const block = corpus === null ? -1 : corpus[own.samples[0]];
    const { chosen, likeness, orders } = kernel(own.pool, from, n, words, outputs, block);
    const member = membersOf(own);
    const rows = Int32Array.from(chosen.keys()).filter((i) => member[chosen[i]] === 1);
    if (rows.length === 0 || orders.some((has) => rows.every((i) => has[i] === 0))) return undefined;
    const part = new Float64Array(rows.length ** 2);
    let squares = 0;
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j <= i; j++) {
        const share = likeness[rows[i] * chosen.length + rows[j]] / rows.length;
        part[i * rows.length + j] = share;
        squares += (i === j ? 1 : 2) * share * share;
      }
    }
    // The sum of squares of the eigenvalues is that of all elements.
    return q === 2 ? 1 / squares : effectiveNumber(eigenvalues(part, rows.length), q);
  },
});

/** The likeness of each two of the chosen outputs, lower triangle; of each n, whether an output has an n-gram. */
const kernel = perPool(
  (pool: Pool, shortest: number, longest: number, words: WordRule, most: number, block: number) => {
    const chosen = choose(pool, most, block);
    const { bags } = wordsOf(pool, words);
    const likeness = new Float64Array(chosen.length ** 2);
    const orders = [];
    for (let n = shortest; n <= longest; n++) {
      const { id, count, start, types } = bags(n);
      const held = new Int32Array(types);
      const norm = Float64Array.from(chosen, (s) => {
        let squares = 0;
        for (let p = start[s]; p < start[s + 1]; p++) squares += count[p] ** 2;
        return Math.sqrt(squares);
      });
      for (let i = 0; i < chosen.length; i++) {
        for (let p = start[chosen[i]]; p < start[chosen[i] + 1]; p++) held[id[p]] = count[p];
        for (let j = 0; j <= i; j++) {
          let product = 0;
          for (let p = start[chosen[j]]; p < start[chosen[j] + 1]; p++) product += held[id[p]] * count[p];
          if (product > 0) likeness[i * chosen.length + j] += product / (norm[i] * norm[j]) / (longest - shortest + 1);
        }
        for (let p = start[chosen[i]]; p < start[chosen[i] + 1]; p++) held[id[p]] = 0;
      }
      orders.push(Uint8Array.from(norm, (own) => (own > 0 ? 1 : 0)));
    }
    return { chosen, likeness, orders };
  },
);

/**
 * All outputs to prompts drawn by chance, as many as there is room for; in the pool's order. Of one corpus, where sides
 * are corpora: half as many then, which is what a side has where both are looked at together.
 */
function choose({ samples, prompt, corpus }: Pool, most: number, block: number): Int32Array {
  const among = Int32Array.from({ length: samples }, (_, s) => s).filter((s) => corpus === null || corpus[s] === block);
  const room = corpus === null ? most : Math.ceil(most / 2);
  if (among.length <= room) return among;
  const first = Int32Array.from(among.keys()).filter((i) => i === 0 || prompt[among[i]] !== prompt[among[i - 1]]);
  shuffle(first, 0, first.length, random(1, 0x7665));
  const chosen: number[] = [];
  for (const begin of first) {
    let end = begin + 1;
    while (end < among.length && prompt[among[end]] === prompt[among[begin]]) end++;
    if (chosen.length > 0 && chosen.length + end - begin > room) break;
    for (let i = begin; i < end && chosen.length < room; i++) chosen.push(among[i]);
  }
  return Int32Array.from(chosen).sort();
}
