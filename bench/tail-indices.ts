/** Ways to make one number of the tail metrics, compared on two recipes whose healthy trainings are known. */

import type { Metric } from '../src/metrics/metric.ts';
import { supportAsymmetry } from '../src/metrics/support-asymmetry.ts';
import { unseenMass } from '../src/metrics/unseen-mass.ts';
import { vocabulary } from '../src/metrics/vocabulary.ts';
import { mean } from '../src/stats/moments.ts';
import { atShare, effectsBetween } from './effects.ts';
import { number } from './signal-tables.ts';
import { type Lineage, laterPairs, redrawPairs, trainingPairs } from './signals.ts';
import { table } from './tables.ts';

const PARTS: readonly Metric[] = [
  vocabulary,
  unseenMass,
  supportAsymmetry,
  atShare(vocabulary, 0.5),
  atShare(unseenMass, 0.25),
  atShare(supportAsymmetry, 0.5),
];
/** Added to the diagonal of a covariance, in units of its mean, so that few trainings don't make wild weights. */
const RIDGE = 0.1;

/** Effects by pair, then by part. */
interface Measured {
  name: string;
  redraws: readonly Float64Array[];
  healthy: readonly Float64Array[];
  /** Of each later generation against generation 0, and against every healthy training. */
  later: readonly (readonly Float64Array[])[];
  laterThanAll: readonly (readonly Float64Array[])[];
}

/** One number of the standardised effects of a pair. `weights` are those of the three tail metrics, fitted elsewhere. */
interface TailIndex {
  name: string;
  of(parts: Float64Array, weights: readonly number[]): number;
}

const INDICES: readonly TailIndex[] = [
  { name: 'mean of vocabulary, unseen mass, asymmetry', of: ([v, u, a]) => (v + u + a) / 3 },
  { name: 'the same at 0.5, 0.25 and 0.5 of the words', of: ([, , , v, u, a]) => (v + u + a) / 3 },
  { name: 'mean of vocabulary, unseen mass', of: ([v, u]) => (v + u) / 2 },
  { name: 'unseen mass', of: ([, u]) => u },
  { name: 'vocabulary', of: ([v]) => v },
  { name: 'asymmetry', of: ([, , a]) => a },
  { name: 'largest of the three', of: ([v, u, a]) => Math.max(v, u, a) },
  {
    name: 'weights by inverse covariance of the other recipe',
    of: ([v, u, a], weights) => v * weights[0] + u * weights[1] + a * weights[2],
  },
];

/** Two recipes that say what is healthy: the scale of parts is of both, weights for the one are fitted on the other. */
export class Yardsticks {
  private readonly scale: Float64Array;
  private readonly recipes: readonly Measured[];

  constructor(recipes: readonly [Lineage, Lineage]) {
    const measured = recipes.map(measure);
    this.scale = standardDeviations(measured);
    this.recipes = measured.map((one) => standardise(one, this.scale));
  }

  /**
   * By recipe and index: the mean effect of each generation over the spread of healthy pairs (less their mean, which is
   * 0 but for the largest of three), and the largest healthy pair on the same scale.
   */
  table(): string {
    const rows = this.recipes.flatMap((own, r) =>
      INDICES.map((index) => {
        const { name, of, over } = this.yardstick(r, index);
        const redraw = of(own.redraws).map((x) => x ** 2);
        const healthy = of(own.healthy);
        return [
          own.name,
          name,
          number(Math.sqrt(mean(redraw) / mean(healthy.map((x) => x ** 2)))),
          ...own.later.map((list) => number(over(of(list)))),
          ...own.laterThanAll.map((list) => number(over(of(list)))),
          number(over([Math.max(...healthy)])),
        ];
      }),
    );
    const generations = this.recipes[0].later.map((_, g) => `g${g + 1}`);
    return table(
      ['recipe', 'index', 'sampling sd', ...generations, ...generations.map((g) => `${g} v all`), 'largest healthy'],
      rows,
    );
  }

  /** Other lineages by the first recipe's yardstick: each step's mean effect, index by index. */
  stepTable(lineages: readonly Lineage[]): string {
    const yardsticks = INDICES.map((index) => this.yardstick(0, index));
    const rows = lineages.flatMap((lineage) => {
      const { later } = standardise(measure(lineage), this.scale);
      return later.map((list, s) => [
        lineage.name,
        lineage.steps[s],
        ...yardsticks.map(({ of, over }) => number(over(of(list)))),
      ]);
    });
    return table(['case', 'step', ...yardsticks.map(({ name }) => name)], rows);
  }

  private yardstick(recipe: number, index: TailIndex) {
    const weights = inverseCovarianceWeights(this.recipes[1 - recipe].healthy);
    const of = (list: readonly Float64Array[]) => list.map((parts) => index.of(parts, weights));
    const healthy = of(this.recipes[recipe].healthy);
    const centre = mean(healthy);
    const spread = Math.sqrt(mean(healthy.map((x) => (x - centre) ** 2)));
    const fitted = index.name.startsWith('weights') ? ` (${weights.map((w) => w.toFixed(2)).join(', ')})` : '';
    return {
      name: index.name + fitted,
      of,
      over: (values: readonly number[]) => (mean(values) - centre) / spread,
    };
  }
}

function measure(lineage: Lineage): Measured {
  const { name, trainings, generations } = lineage;
  const corpora = [...new Set([...trainings, ...generations].flat())];
  const { between } = effectsBetween(corpora, PARTS);
  const of = (pairs: ReturnType<typeof redrawPairs>) =>
    pairs.map(([one, other]) => between(corpora.indexOf(one), corpora.indexOf(other)));
  const all = { ...lineage, generations: [trainings.flat()], derived: false };
  return {
    name,
    redraws: of(redrawPairs(trainings)),
    healthy: of(trainingPairs(trainings)),
    later: generations.slice(1).map((draws) => of(laterPairs(lineage, draws))),
    laterThanAll: generations.slice(1).map((draws) => of(laterPairs(all, draws))),
  };
}

/** Of one training's value, sampling noise taken off; both recipes' variances averaged. */
function standardDeviations(recipes: readonly Measured[]): Float64Array {
  const square = (list: readonly Float64Array[], j: number) => mean(list.map((effects) => effects[j] ** 2));
  return Float64Array.from(PARTS, (_, j) =>
    Math.sqrt(mean(recipes.map(({ healthy, redraws }) => Math.max(0, square(healthy, j) - square(redraws, j)) / 2))),
  );
}

function standardise({ name, redraws, healthy, later, laterThanAll }: Measured, scale: Float64Array): Measured {
  const divide = (list: readonly Float64Array[]) => list.map((effects) => effects.map((x, j) => x / scale[j]));
  return {
    name,
    redraws: divide(redraws),
    healthy: divide(healthy),
    later: later.map(divide),
    laterThanAll: laterThanAll.map(divide),
  };
}

/** The weights of three parts that make the least of healthy pairs when all parts decline alike; their sum is 1. */
function inverseCovarianceWeights(healthy: readonly Float64Array[]): number[] {
  const covariance = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => mean(healthy.map((effects) => effects[i] * effects[j]))),
  );
  const ridge = (RIDGE * (covariance[0][0] + covariance[1][1] + covariance[2][2])) / 3;
  const weights = solve(covariance.map((row, i) => row.map((x, j) => (i === j ? x + ridge : x))));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}

/** The solution of A x = (1, 1, …) for a positive definite A, by Gauss and Jordan. */
function solve(matrix: readonly (readonly number[])[]): number[] {
  const rows = matrix.map((row) => [...row, 1]);
  rows.forEach((pivot, i) => {
    const by = pivot[i];
    for (let j = 0; j < pivot.length; j++) pivot[j] /= by;
    for (const row of rows) {
      if (row === pivot) continue;
      const times = row[i];
      for (let j = 0; j < row.length; j++) row[j] -= times * pivot[j];
    }
  });
  return rows.map((row) => row[row.length - 1]);
}
