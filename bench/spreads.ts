import { Trainings } from '../src/compare/trainings.ts';
import { METRICS, PANEL } from '../src/metrics/index.ts';
import { isIndex } from '../src/metrics/metric.ts';
import type { Spreads } from '../src/options/rules.ts';
import { random } from '../src/stats/random.ts';
import type { Corpus } from '../src/types.ts';

export type Pair = readonly [baseline: Corpus, candidate: Corpus];

const DIRECTED = METRICS.filter(({ unit, boundsOnly, samplesPerPrompt, needsReference, byName }) => {
  return !byName && unit !== 'distance' && !boundsOnly && samplesPerPrompt === 1 && !needsReference;
});
const INDICES = PANEL.flatMap((one) => (isIndex(one) ? [one] : []));

/**
 * How far trainings lie apart, per metric of one sample a prompt: the standard deviation of one training's value on the
 * scale of the test, from effects between pairs of trainings less those between two draws of one. Metrics in which
 * nothing differs are left out.
 */
export function spreadsFrom(apart: readonly Pair[], redrawn: readonly Pair[]): Spreads {
  const [between, within] = [apart, redrawn].map(meanSquares);
  const spreads: Record<string, number> = {};
  for (const [id, square] of between) {
    const spread = Math.sqrt(Math.max(0, square - within.get(id)!) / 2);
    if (spread > 1e-6) spreads[id] = spread;
  }
  return spreads;
}

function meanSquares(pairs: readonly Pair[]): Map<string, number> {
  const squares = new Map<string, number>();
  for (const [number, pair] of pairs.entries()) {
    const trainings = new Trainings(pair, () => true, DIRECTED, INDICES, random(number, 5));
    for (const [{ id }, { effect }] of trainings.against(1, [0]))
      squares.set(id, (squares.get(id) ?? 0) + effect ** 2 / pairs.length);
  }
  return squares;
}
