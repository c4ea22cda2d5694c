import { runLength } from '../stats/lexical.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { ofAllTexts, ofEachText, type Reading } from './word-sequences.ts';

/**
 * The moving average MTLD: from each word on, how many words it takes until different words over words fall below
 * the threshold; averaged over the words. Unlike MTLD it needs no parts of runs.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more. From words near the end of an output no run ends: the output is read on from its
 * beginning (reading: wrap), or those words are left out and it is read backwards as well (both-ways).
 *
 * Work grows with the length of the runs, so a text in which no word comes twice takes its squared length.
 *
 * After McCarthy and Jarvis (2010). With over corpus equal to mtld_ma_wrap and mtld_ma_bid of lexical_diversity
 * (the latter has 10 words at least whatever one asks for); where no run ends those say 0, here there is no value.
 */
export const mtldMa = metric({
  id: 'mtld-ma',
  title: 'MTLD, moving average',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'How many words it takes from each word on until they repeat themselves.',
  meaning: 'The candidate repeats words close by within its outputs.',
  source: 'After McCarthy and Jarvis (2010); mtld_ma_wrap and mtld_ma_bid of lexical_diversity.',
  cost: 'A run of words from each word, once; then a mean over outputs.',
  amount: 'A mean over outputs, free of their number; outputs under some 100 words have lower ones.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0044,
  parameters: {
    threshold: real(0, 0.99, 0.72, 'Different words over words at which a run ends.'),
    minimum: whole(1, 1000, 10, 'A run has at least so many words.'),
    ends: choice(
      ['below', 'at-most'],
      'below',
      'A run ends where the ratio is below the threshold, or where it is at most that.',
    ),
    reading: choice(['wrap', 'both-ways'], 'wrap', 'Read on from the beginning, or only to the end, from both ends.'),
    over: choice(
      ['texts', 'corpus'],
      'texts',
      'Per output and then averaged, or over all outputs read as one text, in their order.',
    ),
  },
  // Read a a b a a b: a a is below 0.72, then a b a, then b a a.
  example: { texts: ['a a b'], with: { minimum: 2 }, value: (2 + 3 + 3) / 3 },

  measure(own, _other, { over, threshold, minimum, ends, reading: way }) {
    if (over === 'texts') return meanOf(own, perText(own.pool, threshold, minimum, ends, way));
    return ofAllTexts(own, reading(threshold, minimum, ends, way));
  },
});

const perText = perPool((pool, ...rule: Parameters<typeof reading>) => ofEachText(pool, reading(...rule)));

function reading(threshold: number, minimum: number, ends: 'at-most' | 'below', way: string): Reading {
  const rule = { threshold, minimum, ends };
  if (way === 'wrap') return (words, seen) => runLength(words, rule, true, seen);
  return (words, seen) => (runLength(words, rule, false, seen) + runLength(words.toReversed(), rule, false, seen)) / 2;
}
