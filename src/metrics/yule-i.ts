import { sumOver, typesOf } from '../stats/abundance.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Yule I: the squared number of different words, over the sum of squared counts less that number. The larger, the
 * richer; without end where no word comes twice, and then it has no value.
 *
 * It follows the amount of text from end to end, so it means something beside equally much text only.
 *
 * Yule (1944), as in Oakes (1998), Statistics for Corpus Linguistics. Equal to yulei of LexicalRichness.
 */
export const yuleI = metric({
  id: 'yule-i',
  title: 'Yule I',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Squared number of different words, over the sum of squared counts less that number.',
  meaning: 'The candidate has fewer words, or leans on fewer of them.',
  source: 'Yule (1944); yulei of LexicalRichness.',
  cost: 'One pass over the counts of words.',
  amount: 'Falls as text grows. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.066,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // Counts 2, 2, 1, 1: four types, the sum of squares is 10.
  example: { texts: ['the cat sat', 'the cat ran'], value: 16 / (10 - 4) },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    const types = typesOf(grams);
    // Counts that are all 1 have a sum of squares equal to their number.
    if (types === grams.total) return undefined;
    return types ** 2 / (sumOver(grams, (k) => k * k) - types);
  },
});
