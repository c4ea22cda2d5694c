import { sumOver } from '../stats/abundance.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Simpson D: the chance that two different words of the text, drawn at random, are the same. 0 where no word comes
 * twice, 1 where there is one word only.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. In return it is free of the
 * amount of text, in expectation.
 *
 * Simpson (1949), Measurement of Diversity, the unbiased form. Equal to simpsond of LexicalRichness.
 */
export const simpsonD = metric({
  id: 'simpson-d',
  title: 'Simpson D',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, 1],
  summary: 'Chance that two words of the text are the same.',
  meaning: 'The candidate leans on fewer frequent words.',
  source: 'Simpson (1949); simpsond of LexicalRichness.',
  cost: 'One pass over the counts of words.',
  amount:
    'Free of the amount of text in expectation. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.046,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Two of 30 ordered pairs are the-the, two are cat-cat.
  example: { texts: ['the cat sat', 'the cat ran'], value: (2 + 2) / (6 * 5) },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    const { total } = grams;
    return total < 2 ? undefined : sumOver(grams, (k) => (k / total) * ((k - 1) / (total - 1)));
  },
});
