import type { Pool } from '../pool/pool.ts';
import { bleu, SHORT_TEXTS, SMOOTHINGS } from '../stats/bleu.ts';
import { closestLengths, unmatched } from '../stats/leave-one-out.ts';
import { membersOf } from './members.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { type WordRule, wordRule, wordsOf } from './raw-words.ts';

/**
 * Self-BLEU: how well each output can be put together from pieces of the others, BLEU of the output with all others as
 * references, averaged. Near 0 where outputs share nothing but common words; 1 where each is a copy of another.
 *
 * The trap: the more outputs there are, the likelier a phrase is found in one of them, so it grows without end with
 * their number (0.11, 0.19, 0.36 at 50, 200 and 1,000 outputs of one model). Both sides of a check have equally many.
 * Short outputs are ruled by how a share of 0 is smoothed.
 *
 * Exact, however many outputs there are, and no pair of them is ever looked at: an n-gram is clipped only in the one
 * output that has it more often than any other, to the second highest count. What is lost so is subtracted from that
 * output's matches; one walk over the n-grams serves all outputs.
 *
 * Zhu et al. (2018), "Texygen". Equal to the loop over nltk's sentence_bleu (with n = 3 that of Texygen, with 4 that of
 * Vendi-Score) under the defaults, and to sacrebleu with words `13a`, smoothing `method3` and short texts
 * `left-out`; sacrebleu's scale is 0 to 100. The references raise on one output; there is no value then.
 */
export const selfBleu = metric({
  id: 'self-bleu',
  title: 'Self-BLEU',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'How well an output can be put together from pieces of the other outputs (BLEU), averaged over outputs.',
  meaning: "The candidate's outputs are made of the same phrases as one another.",
  source: 'Zhu et al. (2018), Texygen; nltk 3.8 sentence_bleu; sacrebleu with other settings.',
  cost: 'One walk over the n-grams of each order; 10,000 outputs of 150 words take about a second.',
  amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
  exact: 'Exact at any number of outputs: each is held against all others, none is drawn.',
  adds: 'two passes',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0039,
  parameters: {
    n: whole(1, 9, 4, 'The longest n-grams that are matched; all orders up to it weigh the same.'),
    words: wordRule,
    smoothing: choice(
      SMOOTHINGS,
      'method1',
      'What takes the place of a share of 0: `none`: nothing, the output scores 0; `method1`: epsilon matches (sacrebleu: floor); `method2`: one match more among one n-gram more, in all orders but the first (add-k); `method3`: 1/2, 1/4, 1/8 … of a match (exp).',
    ),
    epsilon: real(0, 1, 0.1, 'The matches that `method1` takes for none.'),
    short: choice(
      SHORT_TEXTS,
      'none-of-one',
      "What an order counts that the output is too short for: `none-of-one`: none matched of one (nltk); `left-out`: nothing (sacrebleu's effective order); `zero`: 0, and so the whole (sacrebleu without it).",
    ),
  },
  // 'a b c' against 'a b d': 2 of 3 words are matched and 1 of 2 pairs; so they are the other way round.
  example: { texts: ['a b c', 'a b d'], with: { n: 2 }, value: Math.sqrt((2 / 3) * (1 / 2)) },

  measure(own, _other, { n, words, ...rule }) {
    const { pool, samples } = own;
    if (samples.length < 2) return undefined;
    const member = membersOf(own);
    const given = wordsOf(pool, words);
    const orders = Array.from({ length: n }, (_, k) => given.postings(k + 1));
    const left = orders.map((holders) => unmatched(holders, member));
    const { lengths, rank, isReference } = lengthsOf(pool, words);
    const closest = closestLengths(lengths, rank, samples, isReference);
    const matches = new Int32Array(n);
    const totals = new Int32Array(n);
    let sum = 0;
    for (let i = 0; i < samples.length; i++) {
      const s = samples[i];
      for (let k = 0; k < n; k++) {
        totals[k] = orders[k].tokens[s];
        matches[k] = totals[k] - left[k][s];
      }
      sum += bleu(matches, totals, given.length[s], closest(s), rule);
    }
    return sum / samples.length;
  },
});

/** The different lengths of outputs, ascending, and the place of each output's among them. */
const lengthsOf = perPool((pool: Pool, words: WordRule) => {
  const { length } = wordsOf(pool, words);
  const lengths = Int32Array.from(new Set(length)).sort();
  const place = new Map(Array.from(lengths, (own, i) => [own, i]));
  const rank = length.map((own) => place.get(own)!);
  // sacrebleu takes a reference that is an empty string for none.
  const isReference = Uint8Array.from(length, (own, s) => (words === '13a' && own === 0 && pool.raw(s) === '' ? 0 : 1));
  return { lengths, rank, isReference };
});
