import { hypergeometricDiversity, typeTokenRatio } from '../stats/lexical.ts';
import { expectedTypes } from '../stats/rarefaction.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { ofEachText } from './word-sequences.ts';

/**
 * HD-D: the share of different words among 42 words drawn at random from an output, in expectation over all draws:
 * exact, nothing is drawn. It replaces vocd-D, which fits a curve to random draws.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it hardly moves, as noise looks like variety while the rare words die. It is a sign of
 * loops within outputs, no more. Of a whole corpus it is the number of different words among 42, over 42: frequent
 * words rule it.
 *
 * An output of fewer words is drawn as a whole, and then has its plain ratio, which is higher the shorter it is.
 *
 * McCarthy and Jarvis (2007), vocd: A theoretical and empirical evaluation. With over corpus equal to hdd of
 * LexicalRichness, which stops where the text is shorter (here shorter: left-out) and loses digits beyond some
 * 100,000 words, and of lexical_diversity, which has 42 words always.
 */
export const hdd = metric({
  id: 'hdd',
  title: 'HD-D',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of different words among 42 words drawn from an output.',
  meaning: 'The candidate repeats words within its outputs.',
  source: 'McCarthy and Jarvis (2007); hdd of LexicalRichness and lexical_diversity.',
  cost: 'One pass over the words, once; then a mean over outputs.',
  amount:
    'A mean over outputs, free of their number; outputs that are longer than the draw hardly move it, shorter ones do.',
  adds: 'sums',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0049,
  parameters: {
    draws: whole(1, 100_000, 42, 'Words that are drawn.'),
    shorter: choice(
      ['whole', 'left-out'],
      'whole',
      'What becomes of outputs that are shorter: TTR of all of it, or nothing.',
    ),
    over: choice(['texts', 'corpus'], 'texts', 'Per output and then averaged, or from the words of all outputs.'),
  },
  // Of a a b one draw of three has one word, two have two: 5/3 of 2.
  example: { texts: ['a a b', 'a b'], with: { draws: 2 }, value: (5 / 6 + 1) / 2 },

  measure(own, _other, { draws, shorter, over }) {
    if (over === 'texts') return meanOf(own, perText(own.pool, draws, shorter));
    const { words } = own;
    if (words.total === 0 || (shorter === 'left-out' && words.total < draws)) return undefined;
    const drawn = Math.min(draws, words.total);
    return expectedTypes(words, drawn) / drawn;
  },
});

const perText = perPool((pool, draws: number, shorter: string) =>
  ofEachText(pool, (words, seen) =>
    shorter === 'whole' && words.length < draws
      ? typeTokenRatio(words, seen)
      : hypergeometricDiversity(words, draws, seen),
  ),
);
