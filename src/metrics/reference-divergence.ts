import { ln } from '../stats/entropy.ts';
import { metric } from './metric.ts';

/**
 * Reference divergence: how far a side's words are distributed from the reference's, as the Jensen-Shannon divergence
 * in bits, both weighing one half: 0 for equal distributions, 1 for no common word. It grows when the tail goes, when
 * favourites swell, and when the words are other people's.
 *
 * Less text looks further away (some 7 % at half the text), so sides of differing length are judged at equal length too.
 * Words that either has alone add half their share; those of both, their share's entropy less: one sum over the words
 * that both have.
 *
 * Lin (1991).
 */
export const referenceDivergence = metric({
  id: 'reference-divergence',
  title: 'Reference divergence',
  family: 'coverage',
  stage: 'early',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: "Jensen-Shannon divergence of a side's words from the reference's, in bits.",
  meaning: "The candidate's words have moved further away from those of the reference.",
  source: 'Lin (1991), equal weights.',
  cost: 'One pass over the words that the reference has too.',
  amount:
    'Falls as text grows, since a small sample looks far from anything; both sides are compared at equal numbers of outputs, and at equal length.',
  adds: 'counts',
  followsLength: true,
  needsReference: true,
  trainingSpread: 0.003,
  limits: { fail: 0.02, warn: 0.01 },
  // Half of each one's words are shared, at equal shares: 1 - 1/2 (1/2 + 1/2).
  example: { texts: ['a c'], reference: ['a b'], value: 0.5 },

  measure({ words, shared, pool: { reference } }) {
    if (reference === null || shared === null || words.total === 0 || reference.total === 0) return undefined;
    const { times } = reference.words;
    const scale = reference.total / words.total;
    const lnScale = Math.log(scale);
    let both = 0;
    for (let type = 0; type < times.length; type++) {
      const [there, here] = [times[type], shared.words[type]];
      if (there === 0 || here === 0) continue;
      // p ln(1 + q/p) + q ln(1 + p/q), as counts among the reference's words.
      const union = Math.log(there + scale * here);
      both += there * (union - ln(there)) + scale * here * (union - ln(here) - lnScale);
    }
    // Where not all words are kept each stands for several.
    return Math.max(0, 1 - ((words.each ?? 1) * both) / (2 * Math.LN2 * reference.total));
  },
});
