import { type LastSegment, segmentalTypeTokenRatio, typeTokenRatio } from '../stats/lexical.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { ofAllTexts, ofEachText, type Reading } from './word-sequences.ts';

/**
 * MSTTR, the mean segmental TTR: the text is cut into segments of so many words, one behind the other; different
 * words over words of each, averaged. MATTR with windows that don't overlap, and noisier.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more.
 *
 * The words behind the last whole segment are left out; an output shorter than a segment counts with its plain
 * ratio.
 *
 * Johnson (1944), Studies in Language Behavior. With over corpus equal to msttr of lexical_diversity (last:
 * if-whole), and of LexicalRichness with discard (last: never, shorter: left-out), which leaves out the last
 * segment even where it is whole, or without (last: always).
 */
export const msttr = metric({
  id: 'msttr',
  title: 'MSTTR',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Different words over words in segments of the text, averaged.',
  meaning: 'The candidate repeats words close by within its outputs.',
  source: 'Johnson (1944); msttr of LexicalRichness and lexical_diversity.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount:
    'A mean over outputs, free of their number; outputs that are longer than a segment hardly move it, shorter ones do.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.005,
  parameters: {
    segment: whole(1, 100_000, 50, 'Words in a segment.'),
    last: choice(['if-whole', 'always', 'never'], 'if-whole', 'Whether the last segment counts.'),
    shorter: choice(
      ['whole', 'left-out'],
      'whole',
      'What becomes of outputs that are shorter: TTR of all of it, or nothing.',
    ),
    over: choice(
      ['texts', 'corpus'],
      'texts',
      'Per output and then averaged, or over all outputs read as one text, in their order.',
    ),
  },
  // a b is all different, a a half; the last b is left out.
  example: { texts: ['a b a a b', 'a a'], with: { segment: 2 }, value: (3 / 4 + 1 / 2) / 2 },

  measure(own, _other, { segment, last, shorter, over }) {
    if (over === 'texts') return meanOf(own, perText(own.pool, segment, last, shorter));
    return ofAllTexts(own, reading(segment, last, shorter));
  },
});

const perText = perPool((pool, segment: number, last: LastSegment, shorter: string) =>
  ofEachText(pool, reading(segment, last, shorter)),
);

function reading(segment: number, last: LastSegment, shorter: string): Reading {
  return (words, seen) =>
    shorter === 'whole' && words.length < segment
      ? typeTokenRatio(words, seen)
      : segmentalTypeTokenRatio(words, segment, last, seen);
}
