import type { Side } from '../pool/side.ts';
import { absence } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';

/**
 * Support asymmetry: the share of the other side's words that an equal number of own words does not contain. Two draws
 * of one model miss equally much of each other; a candidate that has lost its tail misses more of the baseline than the
 * baseline misses of it. The decline is that imbalance, (candidate - baseline) / (candidate + baseline).
 *
 * It judges itself: new words of a changed style miss each other both ways and cancel.
 */
export const supportAsymmetry = metric({
  id: 'support-asymmetry',
  title: 'Support asymmetry',
  family: 'coverage',
  stage: 'early',
  healthier: 'lower',
  unit: 'balance',
  range: [0, 1],
  summary: "Share of the other side's words that an equal number of own words does not contain.",
  meaning: 'The candidate misses more of what the baseline says than the other way round: its support has shrunk.',
  source: 'Own definition; recall of the support, made symmetric.',
  cost: 'One pass over the words.',
  amount: 'Both directions are taken at an equal number of words, so that it is 0 under no change whatever the sizes.',
  adds: 'counts',
  followsLength: true,
  needsOther: true,
  trainingSpread: 0.0347,
  noiseFalls: 0.3,
  // One own word of three is drawn, 'a' with 2/3, 'b' with 1/3. Of the other's words 'a' is missed in 1/3, 'c' always.
  example: { texts: ['a a b'], other: ['a c'], value: (1 / 2) * (1 / 3) + 1 / 2 },

  fewestEvents: 20,

  measure(own, other) {
    if (other.words.total === 0 || own.words.total === 0 || own.pool.at.words === 0) return undefined;
    return missedWords(own, other) / other.words.total;
  },
  // As many as were seen, where each stands for several.
  events: (own, other) => own.pool.kept * missedWords(own, other),
});

/** How many of the other side's tokens an equal number of own ones is expected not to show. */
function missedWords({ words: own, pool }: Side, { words: other }: Side): number {
  const absent = absence(own.total, pool.at.words);
  let missed = 0;
  for (let k = 0; k < absent.length && k < other.whereOtherHas.length; k++)
    missed += other.whereOtherHas[k] * absent[k];
  // Types that are frequent in the pool are told one by one, the same on both sides.
  const { frequent, each = 1 } = own;
  for (let i = 0; i < frequent.length; i++) {
    if (frequent[i] >= other.whereOtherHas.length) missed += each * other.frequent[i] * (absent[frequent[i]] ?? 0);
  }
  return missed;
}
