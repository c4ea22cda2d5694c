import { type JointCounts, jointCounts } from './joint-counts.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';

/**
 * Kullback-Leibler divergence: how many nats per n-gram are lost by taking one side's distribution for the other's. By
 * itself it is infinite as soon as one side lacks an n-gram, so either every n-gram of both gets one more count, or a side is
 * held against the middle of both.
 *
 * The two directions mean two things: from a side that has lost its tail to the other little is lost, the other way round
 * more; from one that has run into a rut it is the reverse. So the sum of both is taken, which has no direction, unless
 * one is asked for. With one count more, values hang on how much text there is: compare them at equal sizes only.
 *
 * Kullback and Leibler (1951); scipy's `entropy` of two distributions.
 */
export const klDivergence = metric({
  id: 'kl-divergence',
  title: 'Kullback-Leibler divergence',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, Number.POSITIVE_INFINITY],
  summary: "Kullback-Leibler divergence of both sides' n-grams, both directions added, in nats.",
  meaning: 'The candidate puts its words together differently; whether better or worse, other metrics say.',
  source: 'Kullback and Leibler (1951), the sum after Jeffreys (1946); scipy entropy, with one added to each count.',
  cost: 'One pass over the n-grams.',
  amount:
    'Moves with the amount of text, since added counts weigh more in little of it; what two draws of one model have at this size is taken off.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  needsOther: true,
  trainingSpread: 0,
  parameters: {
    n: whole(1, 20, 1, 'Words in an n-gram.'),
    smoothing: choice(
      ['add-one', 'mixture'],
      'add-one',
      'One more count for each, or against the middle of both sides.',
    ),
    direction: choice(['both', 'own', 'other'], 'both', 'Both added, own || other, or other || own.'),
  },
  // With one more of each, 'a' has 2/4 here and 3/5 there, 'b' 2/4 and 2/5 … of 'a b' and 'a a b'.
  example: {
    texts: ['a b'],
    other: ['a a b'],
    value:
      (1 / 2) * Math.log(5 / 6) + (1 / 2) * Math.log(5 / 4) + (3 / 5) * Math.log(6 / 5) + (2 / 5) * Math.log(4 / 5),
  },

  measure(own, other, { n, smoothing, direction }) {
    const joint = jointCounts(own, other, n);
    if (joint.ownTokens === 0 || joint.otherTokens === 0) return undefined;
    const one = smoothing === 'add-one' ? addOne : toMixture;
    const there = direction === 'other' ? 0 : one(joint);
    const back = direction === 'own' ? 0 : one(turned(joint));
    return Math.max(0, there + back);
  },
});

function turned({ own, other, ownOnce, otherOnce, ownTokens, otherTokens }: JointCounts): JointCounts {
  return {
    own: other,
    other: own,
    ownOnce: otherOnce,
    otherOnce: ownOnce,
    ownTokens: otherTokens,
    otherTokens: ownTokens,
  };
}

function addOne({ own, other, ownOnce, otherOnce, ownTokens, otherTokens }: JointCounts): number {
  let types = ownOnce + otherOnce;
  let sum = ownOnce * 2 * Math.LN2 - otherOnce * Math.LN2;
  for (let type = 0; type < own.length; type++) {
    const [a, b] = [own[type], other[type]];
    if (a + b === 0) continue;
    types++;
    if (a !== b) sum += (a + 1) * Math.log((a + 1) / (b + 1));
  }
  return sum / (ownTokens + types) + Math.log((otherTokens + types) / (ownTokens + types));
}

function toMixture({ own, other, ownOnce, ownTokens, otherTokens }: JointCounts): number {
  let sum = ownOnce * Math.LN2;
  for (let type = 0; type < own.length; type++) {
    const a = own[type];
    if (a > 0) sum += a * Math.log(2 / (1 + (other[type] * ownTokens) / (a * otherTokens)));
  }
  return sum / ownTokens;
}
