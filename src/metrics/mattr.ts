import { movingTypeTokenRatio, typeTokenRatio } from '../stats/lexical.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { ofAllTexts, ofEachText, type Reading } from './word-sequences.ts';

/**
 * MATTR, the moving average TTR: different words over words in each window of so many neighbouring words, averaged
 * over the windows. What it sees is repetition close by.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more.
 *
 * An output shorter than a window counts with its plain ratio, which is higher the shorter it is. Read as one text
 * (over: corpus), windows reach across outputs and their order matters, and each relabelling needs a walk.
 *
 * Covington and McFall (2010), Cutting the Gordian Knot. With over corpus equal to mattr of LexicalRichness (window
 * 100 there by default; it stops where the text is shorter, here shorter: left-out) and of lexical_diversity
 * (shorter: whole).
 */
export const mattr = metric({
  id: 'mattr',
  title: 'MATTR',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Different words over words in windows of neighbouring words, averaged.',
  meaning: 'The candidate repeats words close by within its outputs.',
  source: 'Covington and McFall (2010); mattr of LexicalRichness and lexical_diversity.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount:
    'A mean over outputs, free of their number; outputs that are longer than a window hardly move it, shorter ones do.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.005,
  parameters: {
    window: whole(1, 100_000, 50, 'Words in a window.'),
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
  // a b and b a are all different; of a a half is, of a b all.
  example: { texts: ['a b a', 'a a b'], with: { window: 2 }, value: (1 + 3 / 4) / 2 },

  measure(own, _other, { window, shorter, over }) {
    if (over === 'texts') return meanOf(own, perText(own.pool, window, shorter));
    return ofAllTexts(own, reading(window, shorter));
  },
});

const perText = perPool((pool, window: number, shorter: string) => ofEachText(pool, reading(window, shorter)));

function reading(window: number, shorter: string): Reading {
  return (words, seen) =>
    shorter === 'whole' && words.length < window
      ? typeTokenRatio(words, seen)
      : movingTypeTokenRatio(words, window, seen);
}
