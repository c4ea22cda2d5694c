import { highestCount } from '../stats/abundance.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Berger-Parker dominance: the share of the most frequent word. In English it is that of the, some 5 percent, and
 * says more of style than of collapse, until a model is down to few words.
 *
 * One word's share: no tail that goes moves it.
 *
 * Berger and Parker (1970). Equal to berger_parker_d of scikit-bio; 1 over it is the Hill number of order infinity.
 */
export const bergerParker = metric({
  id: 'berger-parker',
  title: 'Berger-Parker dominance',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of the most frequent word.',
  meaning: 'One word has taken up more of the text.',
  source: 'Berger and Parker (1970); berger_parker_d of scikit-bio.',
  cost: 'One pass over the counts of words.',
  amount:
    'Free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.088,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
  },
  // the comes twice among six words, and so does cat.
  example: { texts: ['the cat sat', 'the cat ran'], value: 2 / 6 },

  measure(own, _other, { n }) {
    const grams = own.grams(n);
    return grams.total === 0 ? undefined : highestCount(grams) / grams.total;
  },
});
