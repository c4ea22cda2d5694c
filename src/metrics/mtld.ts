import { mtld as lengthOfRuns } from '../stats/lexical.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { ofAllTexts, ofEachText, type Reading } from './word-sequences.ts';

/**
 * MTLD: the mean length of the runs of words that keep different words over words above a threshold; read forwards
 * and backwards. What is left at the end counts as part of a run.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more. Under 50 to 100 words it is unstable, and an output in which no word comes twice has no
 * run: it counts with its own length (unbroken: length), which is less than it would go on for.
 *
 * Two packages, two conventions, 3 percent apart on clean text and 70 on text with loops, which a least length of a
 * run hides. McCarthy and Jarvis (2010). By default equal to mtld of LexicalRichness, with over corpus; to that of
 * lexical_diversity with minimum 10, ends below, last part, unbroken zero.
 */
export const mtld = metric({
  id: 'mtld',
  title: 'MTLD',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Mean length of runs of words that keep different words over words above 0.72.',
  meaning: 'The candidate repeats words close by within its outputs.',
  source: 'McCarthy and Jarvis (2010); mtld of LexicalRichness, or of lexical_diversity by its parameters.',
  cost: 'Two passes over the words, once; then a mean over outputs.',
  amount: 'A mean over outputs, free of their number; outputs under some 100 words have lower ones.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.029,
  parameters: {
    threshold: real(0, 0.99, 0.72, 'Different words over words at which a run ends.'),
    minimum: whole(0, 1000, 0, 'A run has at least so many words.'),
    ends: choice(
      ['at-most', 'below'],
      'at-most',
      'A run ends where the ratio is at most the threshold, or where it is below.',
    ),
    last: choice(['may-end', 'part'], 'may-end', 'Whether the last word may end a run, or is always part of one.'),
    unbroken: choice(['length', 'zero'], 'length', 'An output in which no word comes twice: its length, or 0.'),
    over: choice(
      ['texts', 'corpus'],
      'texts',
      'Per output and then averaged, or over all outputs read as one text, in their order.',
    ),
  },
  // a a is a run, its ratio fell to 1/2, and b b: two of two words, either way. In a b c none ends: its length.
  example: { texts: ['a a b b', 'a b c'], value: (2 + 3) / 2 },

  measure(own, _other, { over, threshold, minimum, ends, last, unbroken }) {
    if (over === 'texts') return meanOf(own, perText(own.pool, threshold, minimum, ends, last, unbroken));
    return ofAllTexts(own, reading(threshold, minimum, ends, last, unbroken));
  },
});

const perText = perPool((pool, ...rule: Parameters<typeof reading>) => ofEachText(pool, reading(...rule)));

function reading(
  threshold: number,
  minimum: number,
  ends: 'at-most' | 'below',
  last: string,
  unbroken: string,
): Reading {
  return (words, seen) => {
    if (words.length === 0) return Number.NaN;
    const length = lengthOfRuns(words, { threshold, minimum, ends }, last === 'part', seen);
    if (!Number.isNaN(length)) return length;
    return unbroken === 'length' ? words.length : 0;
  };
}
