import { jointCounts } from './joint-counts.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Jensen-Shannon divergence: how far both sides' n-gram distributions lie apart, each from the middle of both, in bits. 0
 * when they are equal, 1 when no n-gram is shared. The sides weigh the same however long they are, as in papers; `shift`
 * weighs them by their words and is the one that the gate looks at.
 *
 * It has no direction, and two draws of one model lie apart by about types / (4 words ln 2) bits: what they are apart
 * under relabelling is taken off the decline.
 *
 * Lin (1991); the square of scipy's `jensenshannon` at base 2, which is the root.
 */
export const jsDivergence = metric({
  id: 'js-divergence',
  title: 'Jensen-Shannon divergence',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, 1],
  summary: "Jensen-Shannon divergence of both sides' n-grams, each side weighing the same, in bits.",
  meaning: 'The candidate puts its words together differently; whether better or worse, other metrics say.',
  source: 'Lin (1991); scipy jensenshannon, squared, base 2.',
  cost: 'One pass over the n-grams.',
  amount:
    'Falls as text grows, since small samples lie apart by chance; what two draws of one model have at this size is taken off.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  needsOther: true,
  trainingSpread: 0,
  parameters: { n: whole(1, 20, 1, 'Words in an n-gram.') },
  // 'a' has 1/2 here and 1/4 there, in the middle 3/8; 'b' 1/2 and none, 'c' none and 3/4.
  example: {
    texts: ['a b'],
    other: ['a c c c'],
    value: (Math.log2(4 / 3) / 2 + 1 / 2 + Math.log2(2 / 3) / 4 + 3 / 4) / 2,
  },

  measure(own, other, { n }) {
    const { own: ownCount, other: otherCount, ownTokens, otherTokens, ...joint } = jointCounts(own, other, n);
    if (ownTokens === 0 || otherTokens === 0) return undefined;
    // What only one side has is twice as frequent there as in the middle: one bit.
    let [ownAlone, otherAlone] = [joint.ownOnce, joint.otherOnce];
    let shared = 0;
    for (let type = 0; type < ownCount.length; type++) {
      const [a, b] = [ownCount[type], otherCount[type]];
      if (b === 0) ownAlone += a;
      else if (a === 0) otherAlone += b;
      else {
        const [p, q] = [a / ownTokens, b / otherTokens];
        shared += p * Math.log2((2 * p) / (p + q)) + q * Math.log2((2 * q) / (p + q));
      }
    }
    const divergence = (ownAlone / ownTokens + otherAlone / otherTokens + shared) / 2;
    return Math.min(1, Math.max(0, divergence));
  },
});
