import { absence } from '../stats/rarefaction.ts';
import { jointCounts } from './joint-counts.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';

/**
 * Tail retention: of the n-grams that come a few times on the other side, the share that an equal number of own n-grams
 * shows. A model that loses its tail still says what is common and no longer what is rare: the share of the rare ones
 * falls first, then that of the less rare. The time until a word is forgotten grows with its count, so bands of counts
 * show how far the loss has eaten.
 *
 * Measured both ways: two draws of one model keep equally much of each other's tails. The level says nothing by itself: of
 * words seen once a second draw of the same model shows 0.7, of pairs 0.5, and shorter outputs fewer. If the candidate was
 * trained on these very outputs it shows them all. Where the other side has no such n-gram none is lost: 1.
 *
 * Own definition; the expected share is exact (Hurlbert, 1971), drawn without replacement. Bands after Suresh et al. (2024).
 */
export const tailRetention = metric({
  id: 'tail-retention',
  title: 'Tail retention',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'points',
  range: [0, 1],
  summary: "Share of the other side's rare n-grams that an equal number of own n-grams shows.",
  meaning: 'The candidate no longer says what the baseline says seldom.',
  source: 'Own definition; rarefied after Hurlbert (1971).',
  cost: 'One pass over the n-grams.',
  amount: 'Rises with the amount of text; both sides show their share in as many n-grams as the smaller one has.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  needsOther: true,
  trainingSpread: 0.014,
  parameters: {
    n: whole(1, 20, 1, 'Words in an n-gram.'),
    from: whole(1, 1e9, 1, 'Least count on the other side.'),
    to: whole(1, 1e9, 5, 'Largest count on the other side.'),
    shown: choice(['at equal size', 'at all'], 'at equal size', 'Whether own n-grams are drawn to an equal number.'),
  },
  // The other side's words are 'a' and 'b', once each. Two of the three own words are drawn: 'b' is one of them in 2/3.
  example: { texts: ['b c c'], other: ['a b'], value: (0 + 2 / 3) / 2 },

  measure(own, other, { n, from, to, shown }) {
    const { own: ownCount, other: otherCount, otherOnce, ownTokens, otherTokens } = jointCounts(own, other, n);
    if (ownTokens === 0 || otherTokens === 0) return undefined;
    const drawn = shown === 'at all' ? ownTokens : Math.min(ownTokens, otherTokens, own.pool.gramsAt(n));
    const absent = absence(ownTokens, drawn);
    // What the pool has once is the other's alone.
    let types = from === 1 ? otherOnce : 0;
    let kept = 0;
    for (let type = 0; type < ownCount.length; type++) {
      const there = otherCount[type];
      if (there < from || there > to) continue;
      types++;
      kept += 1 - (absent[ownCount[type]] ?? 0);
    }
    return types === 0 ? 1 : Math.min(1, kept / types);
  },
});
