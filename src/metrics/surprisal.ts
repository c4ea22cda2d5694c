import { readElsewhere } from './elsewhere.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

/**
 * Surprisal: how unexpected an output's words are to one who has read the outputs to the other prompts, in bits per word,
 * averaged over outputs. An output that has a subject says words which others don't; a vague one says what everybody
 * says. So it falls as answers grow generic, even while the vocabulary as a whole still stands.
 *
 * The words of both sides are read together, each prompt's own left out: a yardstick that no labelling changes makes
 * each output's figure one number, and paired tests sharp. Words never read count as one that was read once. Noise and
 * nonsense are surprising too, so only a fall is a decline.
 *
 * Bits under a unigram model with one added to each count.
 */
export const surprisal = metric({
  id: 'surprisal',
  title: 'Surprisal',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary:
    'Bits per word of an output to one who knows the words of the outputs to other prompts, averaged over outputs.',
  meaning: 'The outputs have grown generic: they say what could be said of anything.',
  source: 'Own definition: a unigram model of both sides, the prompt left out, with one added to each count.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount: 'Rises slowly with the amount of text that is known; both sides are read against the same.',
  adds: 'two passes',
  followsLength: true,
  againstPool: true,
  byName: true,
  trainingSpread: 0.0054,
  // Two different words are known. Beside 'a b' stands 'a': 'a' has 2 of 1 + 2, 'b' has 1. Beside 'a' stands 'a b': 'a' has 2 of 2 + 2.
  example: { texts: ['a b', 'a'], value: ((Math.log2(3 / 2) + Math.log2(3)) / 2 + 1) / 2 },

  measure: (own) => meanOf(own, bits(own.pool)),
});

const bits = perPool((pool) => {
  const { word, from, length } = pool.bag;
  // Words of other samples of the texts, in no sample of this pool, are not known here.
  const known = new Set<number>();
  for (let s = 0; s < pool.samples; s++) for (let i = from[s]; i < from[s] + length[s]; i++) known.add(word[i]);
  return readElsewhere(pool, (s, times, words) => {
    let sum = 0;
    for (let i = from[s]; i < from[s] + length[s]; i++) sum += Math.log2(times(word[i]) + 1);
    return length[s] === 0 ? Number.NaN : Math.log2(words + known.size) - sum / length[s];
  });
});
