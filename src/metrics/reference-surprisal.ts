import { metric } from './metric.ts';

/**
 * Reference surprisal: how far from normal a side's words are to someone who knows the reference, word pairs included.
 * The yardstick is what the reference's own texts have, each read by one who knows the others. Noise and nonsense are
 * more surprising than that, a model that says the usual over and over is less: either way it is off, so the distance
 * counts, as a share of the reference's bits per word.
 *
 * Bits under a bigram model that leans on single words (Witten and Bell, 1991); the idea of typical text is that of
 * Holtzman et al. (2020) and Meister et al. (2023). A side's mean is a sum over samples that is made once.
 */
export const referenceSurprisal = metric({
  id: 'reference-surprisal',
  title: 'Reference surprisal',
  family: 'coverage',
  stage: 'early',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary:
    "How far the bits per word are from the reference's own, under a model of the reference, as a share of them.",
  meaning:
    'The candidate is less like text of the reference: nonsense, if its bits rise; the same old phrases, if they fall.',
  source: 'Witten and Bell (1991), bigrams; the distance to typical text after Meister et al. (2023).',
  cost: 'One pass over the words, once; then a sum over samples.',
  amount: 'A mean over words: free of it.',
  adds: 'sums',
  followsLength: true,
  needsReference: true,
  trainingSpread: 0.0075,
  limits: { fail: 0.03, warn: 0.02 },
  // To one who read 'a', 'a' has a chance of 1 in 1 + 1 kinds: 1 bit. To one who read both, 'b' has 1 in 2 + 1 kinds.
  example: { texts: ['b'], reference: ['a', 'a'], value: Math.log2(3) - 1 },

  measure({ samples, words, pool: { reference } }) {
    if (reference === null || words.total === 0 || !(reference.ownBits > 0)) return undefined;
    let bits = 0;
    for (let i = 0; i < samples.length; i++) bits += reference.bits[samples[i]];
    return Math.min(1, Math.abs(bits / words.total - reference.ownBits) / reference.ownBits);
  },
});
