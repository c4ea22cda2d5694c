import { jointCounts } from './joint-counts.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Tail mass: the share of own n-grams that the other side has seldom, one to five times. It is what a model still spends on
 * the tail of the other; when it falls, the middle has taken it over. It sees a collapse of a part of the outputs that
 * figures of a whole corpus average away.
 *
 * N-grams that the other side hasn't got at all do not count, so noise does not look like a tail. Measured both ways, since
 * the level hangs on how much text there is. A model that says one thing only has no tail to be spent on: where
 * everything is lost, look at other metrics.
 *
 * Own definition, on the counts of the baseline as in tail retention.
 */
export const tailMass = metric({
  id: 'tail-mass',
  title: 'Tail mass',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Share of own n-grams that the other side has one to five times.',
  meaning: 'The candidate spends fewer of its words on what the baseline says seldom.',
  source: 'Own definition.',
  cost: 'One pass over the n-grams.',
  amount:
    'Moves with the amount of text on the other side, where what is seldom grows frequent; both sides are measured against each other.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  needsOther: true,
  trainingSpread: 0.026,
  parameters: {
    n: whole(1, 20, 2, 'Words in an n-gram.'),
    from: whole(1, 1e9, 1, 'Least count on the other side.'),
    to: whole(1, 1e9, 5, 'Largest count on the other side.'),
  },
  // Of the pairs 'a b', 'b c', 'c d' and 'd e' the other side has the second, once.
  example: { texts: ['a b c d e'], other: ['b c'], value: 1 / 4 },

  measure(own, other, { n, from, to }) {
    const { own: ownCount, other: otherCount, ownTokens, otherTokens } = jointCounts(own, other, n);
    if (ownTokens === 0 || otherTokens === 0) return undefined;
    let mass = 0;
    for (let type = 0; type < ownCount.length; type++) {
      if (otherCount[type] >= from && otherCount[type] <= to) mass += ownCount[type];
    }
    return mass / ownTokens;
  },
});
