import type { Side } from '../pool/side.ts';
import { jointCounts } from './joint-counts.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';

/**
 * Verbatim overlap: the share of own runs of eight words that stand on the other side word for word. Runs that long are
 * no chance. A candidate that was trained on the baseline's outputs gives them back: its coverage then is perfect, and
 * worth nothing. The gate looks for that by itself and notes it; here is the figure that papers give.
 *
 * It has a value and no healthy direction: what a side shares with another that has learnt from the same texts is not
 * copied. So no decline is judged, but a ceiling can be set.
 *
 * Own definition: tokens, not types, so that boilerplate counts as often as it comes.
 */
export const verbatimOverlap = metric({
  id: 'verbatim-overlap',
  title: 'Verbatim overlap',
  family: 'validity',
  stage: 'none',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of own runs of eight words that stand on the other side word for word.',
  meaning: 'The candidate gives back whole phrases of the baseline: it may have been trained on its outputs.',
  source: 'Own definition; runs as in copy checks of training data.',
  cost: 'One pass over the runs.',
  amount: 'Rises with the amount of text on the other side, which then holds more runs.',
  adds: 'counts',
  byName: true,
  followsLength: false,
  needsOther: true,
  trainingSpread: 0,
  boundsOnly: true,
  parameters: { n: whole(1, 50, 8, 'Words in a run.') },
  // Of the three runs of eight words the first is there.
  example: { texts: ['a b c d e f g h i j'], other: ['x a b c d e f g h'], value: 1 / 3 },

  measure(own, other, { n }) {
    const { ownTokens, otherTokens, ...joint } = jointCounts(own, other, n);
    return ownTokens === 0 || otherTokens === 0 ? undefined : found(joint) / ownTokens;
  },
  events: (own: Side, other: Side, { n }) => found(jointCounts(own, other, n)),
});

function found({ own, other }: { own: Int32Array; other: Int32Array }): number {
  return own.reduce((sum, tokens, type) => sum + (other[type] > 0 ? tokens : 0), 0);
}
