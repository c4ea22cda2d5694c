import { index } from './metric.ts';
import { unseenMass } from './unseen-mass.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Tail index: how much of the tail is lost, in one number. It is the mean of the declines of vocabulary and unseen mass,
 * each divided by what two healthy trainings differ by in it (the standard deviation of their difference). So 1 is what
 * retraining does by itself, and 5 is what it does not.
 *
 * One test in place of many, with half of the accepted false alarms for itself: early collapse is found in it generations
 * before any single metric passes its limit. N-grams stay out: they can rise while the tail dies.
 */
export const tailIndex = index({
  id: 'tail-index',
  title: 'Tail index',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'spreads',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  summary: 'Loss of rare words in one number: 1 is what two healthy trainings differ by.',
  meaning: 'The tail of the distribution has shrunk by more than another training of the same recipe would shrink it.',
  source: 'Own definition: the mean of standardised declines; compared with others in docs/analysis.md.',
  cost: 'None beside its parts.',
  amount: 'As its parts: they are compared at an equal number of words.',
  adds: 'counts',
  followsLength: true,
  samplesPerPrompt: 1,
  needsOther: true,
  trainingSpread: 0.72,
  noiseFalls: 0.3,
  limits: { fail: 4, warn: 2 },
  mustShow: 6,
  parts: [vocabulary, unseenMass].map((metric, _, all) => ({
    metric,
    weight: 1 / (all.length * Math.SQRT2 * metric.trainingSpread),
  })),
  fewestToHold: vocabulary.fewestToHold ?? 0,
});
