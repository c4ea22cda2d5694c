import type { Declared, Index, Metric } from '../metrics/metric.ts';
import { BASELINE, CANDIDATE, LANES, NEITHER } from '../pool/label.ts';
import { once } from '../pool/once.ts';
import { buildPool, type Pool } from '../pool/pool.ts';
import { internWith } from '../pool/reference.ts';
import { Labeller } from '../pool/side.ts';
import { outputsOf, type TextOf } from '../pool/texts.ts';
import { jackknifeError } from '../stats/jackknife.ts';
import { mean, variance } from '../stats/moments.ts';
import { type Random, shuffled } from '../stats/random.ts';
import { WORDS } from '../text/unit.ts';
import type { Answer, Corpus } from '../types.ts';
import { effect, measureBoth, unlessTexts } from './effect.ts';
import { MOST_FOLDS } from './folds.ts';
import { mostCompared } from './length.ts';
import { withCompleteNumbers } from './numbers.ts';
import { answersTo } from './pairing.ts';

/** What several healthy trainings say of a metric, on the scale of `effect`. */
export interface Trained {
  /** How much worse the candidate is than the mean of the trainings, and the jackknife's standard error of that. */
  effect: number;
  error: number;
  trainings: number;
  /** How far each training lies above their mean, the variance of that, and how much of it is sampling. */
  scores: readonly number[];
  variance: number;
  sampling: number;
}

/** A comparison of two trainings: the effect on each metric, and with each fold of prompts left out. */
interface PairResult {
  effect: Float64Array;
  leftOut: Float64Array[];
}

const MOST_THINNINGS = 8;

/**
 * Several trainings in one pool, compared two by two: on the prompts that both answered, with equally many outputs to
 * each. A training may lack prompts or have more outputs to some.
 */
export class Trainings {
  private readonly metrics: readonly Metric[];
  private readonly indices: readonly Index[];
  private readonly pool: Pool;
  private readonly labeller: Labeller;
  /** By training and prompt: its samples, in an order of chance. */
  private readonly samples: readonly (readonly (readonly number[])[])[];
  /** The fold of each sample. */
  private readonly fold: Int32Array;
  private readonly folds: number;

  /** The trainings' outputs to some prompts. Metrics that an index is made of must be among the metrics. */
  constructor(
    corpora: readonly Corpus[],
    among: (key: string) => boolean,
    metrics: readonly Metric[],
    indices: readonly Index[],
    source: Random,
    reference: readonly Answer[] | null = null,
    tokeniser = WORDS,
  ) {
    this.metrics = metrics;
    this.indices = indices;
    const keys = [...new Set(corpora.flatMap(({ prompts }) => [...prompts.keys()]))].filter(among).sort();
    const texts: TextOf[] = [];
    const samples: number[][][] = corpora.map(() => keys.map(() => []));
    keys.forEach((key, prompt) => {
      const answers = withCompleteNumbers(corpora.map(({ prompts }) => answersTo(prompts.get(key))));
      answers.forEach((list, training) => {
        const own = shuffled(list, source);
        samples[training][prompt] = own.map((answer) => texts.push({ ...answer, prompt }) - 1);
      });
    });
    this.samples = samples;
    const everything = Int32Array.from(texts.keys());
    const none = { outputs: 0, empty: 0 };
    const uncut = everything.map(() => 2 ** 31 - 1);
    const interned = internWith(outputsOf(texts), reference, tokeniser);
    this.pool = buildPool(interned.texts, everything, [none, none], uncut, interned.reference);
    this.pool.corpus = new Int32Array(texts.length);
    samples.forEach((prompts, training) => {
      for (const s of prompts.flat()) this.pool.corpus![s] = training;
    });
    this.labeller = new Labeller(this.pool);
    this.folds = Math.min(keys.length, MOST_FOLDS);
    const order = shuffled([...keys.keys()], source);
    const foldOf = new Int32Array(keys.length);
    order.forEach((prompt, rank) => {
      foldOf[prompt] = rank % this.folds;
    });
    this.fold = this.pool.prompt.map((prompt) => foldOf[prompt]);
  }

  /** How the candidate, one of the trainings, lies to the mean of others, and they to one another; nothing where they share too little. */
  against(candidate: number, healthy: readonly number[]): Map<Declared, Trained> {
    const pairs = healthy.map((training) => this.compare(training, candidate, true));
    const scores = this.scores(healthy.length, this.pairs(healthy));
    return new Map(
      [...this.metrics, ...this.indices].map((metric, j) => {
        const errors = pairs.map(({ leftOut }) => errorOf(leftOut, j));
        return [
          metric,
          {
            effect: mean(pairs.map((pair) => pair.effect[j])),
            error: errorOf(
              Array.from({ length: this.folds }, (_, f) => meanOf(pairs.map(({ leftOut }) => leftOut[f]))),
              j,
            ),
            trainings: healthy.length,
            scores: scores.map((score) => score[j]),
            variance: variance(scores.map((score) => score[j])),
            // An effect has the sampling noise of two trainings.
            sampling: mean(errors.map((error) => error ** 2 / 2)),
          },
        ];
      }),
    );
  }

  /**
   * How far trainings lie apart by themselves, per metric: the variance of their values, sampling noise included, and the
   * effects between them, each pair once in one order of pairs for all metrics.
   */
  spread(trainings: readonly number[]): Map<Declared, { variance: number; effects: number[] }> {
    const pairs = this.pairs(trainings);
    const scores = this.scores(trainings.length, pairs);
    return new Map(
      [...this.metrics, ...this.indices].map((metric, j) => [
        metric,
        { variance: variance(scores.map((score) => score[j])), effects: pairs.map((effects) => effects[j]) },
      ]),
    );
  }

  /** The effects between each two, the first with the second, the first with the third and so on. */
  private pairs(trainings: readonly number[]): Float64Array[] {
    return trainings.flatMap((a, i) => trainings.slice(i + 1).map((b) => this.compare(a, b, false).effect));
  }

  /** Per training and metric: the mean effect of the others against it, which is how far it lies above their mean. */
  private scores(count: number, pairs: readonly Float64Array[]): Float64Array[] {
    const scores = Array.from({ length: count }, () => new Float64Array(this.metrics.length + this.indices.length));
    let pair = 0;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        pairs[pair++].forEach((x, j) => {
          scores[a][j] += x / count;
          scores[b][j] -= x / count;
        });
      }
    }
    return scores;
  }

  private compare(baseline: number, candidate: number, folded: boolean): PairResult {
    const shared = this.samples[baseline].map((own, prompt) =>
      Math.min(own.length, this.samples[candidate][prompt].length),
    );
    const thinnings = this.thinnings(baseline, candidate, shared);
    const columns = this.metrics.length + this.indices.length;
    const count = 1 + (folded ? this.folds : 0);
    const sums = Array.from({ length: count }, () => [new Float64Array(columns), new Float64Array(columns)] as const);
    for (let thinning = 0; thinning < thinnings; thinning++) {
      const label = new Uint8Array(this.pool.samples).fill(NEITHER);
      this.give(label, baseline, shared, thinning, BASELINE);
      this.give(label, candidate, shared, thinning, CANDIDATE);
      this.pool.at = this.comparedAt(label);
      this.pool.gramsAt = once((n) => this.gramsAt(label, n));
      for (let first = 0; first < count; first += LANES) {
        const labels = Array.from({ length: Math.min(LANES, count - first) }, (_, lane) =>
          first + lane === 0 ? label : this.without(label, first + lane - 1),
        );
        this.labeller.splitAll(labels).forEach(([left, right], lane) => {
          this.metrics.forEach((metric, j) => {
            const [ofBaseline, ofCandidate] = unlessTexts(
              () => measureBoth(metric, left, right),
              () => [Number.NaN, Number.NaN],
            );
            sums[first + lane][0][j] += ofBaseline / thinnings;
            sums[first + lane][1][j] += ofCandidate / thinnings;
          });
        });
      }
    }
    const [effect, ...leftOut] = sums.map((values) => this.effects(values));
    return { effect, leftOut };
  }

  private effects([baseline, candidate]: readonly [Float64Array, Float64Array]): Float64Array {
    const effects = baseline.map((value, j) =>
      j < this.metrics.length ? effect(this.metrics[j], value, candidate[j]) : 0,
    );
    this.indices.forEach(({ parts }, i) => {
      for (const { metric, weight } of parts)
        effects[this.metrics.length + i] += weight * effects[this.metrics.indexOf(metric)];
    });
    return effects;
  }

  /** In how many turns the larger side shows its outputs. */
  private thinnings(baseline: number, candidate: number, shared: readonly number[]): number {
    let smaller = 0;
    let larger = 0;
    shared.forEach((n, prompt) => {
      if (n === 0) return;
      smaller += n;
      larger += Math.max(this.samples[baseline][prompt].length, this.samples[candidate][prompt].length);
    });
    return smaller === 0 ? 1 : Math.min(MOST_THINNINGS, Math.ceil(larger / smaller));
  }

  private give(label: Uint8Array, training: number, shared: readonly number[], thinning: number, side: number): void {
    this.samples[training].forEach((own, prompt) => {
      for (let i = 0; i < shared[prompt]; i++) label[own[(thinning * shared[prompt] + i) % own.length]] = side;
    });
  }

  private without(label: Uint8Array, fold: number): Uint8Array {
    return label.map((side, s) => (this.fold[s] === fold ? NEITHER : side));
  }

  /** As two sides are by themselves (length.ts): also not near the smallest side that any labelling could make. */
  private comparedAt(label: Uint8Array) {
    const words = this.gramsAt(label, 1);
    return { words, tail: words, bigrams: this.gramsAt(label, 2) };
  }

  private gramsAt(label: Uint8Array, n: number): number {
    const { words, bigrams, postings } = this.pool;
    const { tokens } = n === 1 ? words : n === 2 ? bigrams : postings(n);
    const sides = [0, 0];
    let smallest = 0;
    for (let from = 0, to = 0; from < label.length; from = to) {
      while (to < label.length && this.pool.prompt[to] === this.pool.prompt[from]) to++;
      const own = [];
      for (let s = from; s < to; s++) {
        if (label[s] === NEITHER) continue;
        sides[label[s]] += tokens[s];
        own.push(tokens[s]);
      }
      own.sort((a, b) => a - b);
      for (let i = 0; 2 * i < own.length; i++) smallest += own[i];
    }
    return mostCompared(sides, smallest);
  }
}

function errorOf(leftOut: readonly Float64Array[], j: number): number {
  if (leftOut.length < 2) return 0;
  const error = jackknifeError(leftOut.map((effects) => effects[j]));
  return Number.isFinite(error) ? error : 0;
}

function meanOf(lists: readonly Float64Array[]): Float64Array {
  return lists[0].map((_, j) => mean(lists.map((list) => list[j])));
}
