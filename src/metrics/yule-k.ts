import { sumOver } from '../stats/abundance.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Yule K: 10,000 times the chance that two words of the text, drawn one by one with each put back, are the same,
 * less the 1/N that a word is drawn twice. Higher is poorer.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. In return it hardly follows the
 * amount of text.
 *
 * Yule (1944), The Statistical Study of Literary Vocabulary. Equal to yulek of LexicalRichness.
 */
export const yuleK = metric({
  id: 'yule-k',
  title: 'Yule K',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, 10_000],
  summary: 'Chance that two words of the text are the same, times 10,000.',
  meaning: 'The candidate leans on fewer frequent words.',
  source: 'Yule (1944); yulek of LexicalRichness.',
  cost: 'One pass over the counts of words.',
  amount:
    'Nearly free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.046,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Counts 2, 2, 1, 1: the sum of their squares is 10.
  example: { texts: ['the cat sat', 'the cat ran'], value: 1e4 * (10 / 36 - 1 / 6) },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    const { total } = grams;
    if (total === 0) return undefined;
    return 1e4 * (sumOver(grams, (k) => k * k) / total ** 2 - 1 / total);
  },
});
