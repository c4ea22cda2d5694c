import type { Metric } from '../metrics/metric.ts';
import { CANDIDATE, LANES, NEITHER } from '../pool/label.ts';
import type { Pool } from '../pool/pool.ts';
import { Labeller, type Sides } from '../pool/side.ts';
import { measureBoth, unlessTexts } from './effect.ts';

/**
 * One comparison under all labellings: the whole, a group, or either of them cut to equal length. It measures the same
 * metrics on both sides of its own pool, whatever subset of all samples that is.
 */
export class Arena {
  readonly metrics: readonly Metric[];
  readonly pool: Pool;
  /** The pool's samples, as numbers among all samples. */
  readonly samples: Int32Array;
  /** Metrics that turned out to need texts where there are only digests. */
  readonly needTexts = new Set<Metric>();
  private readonly labeller: Labeller;
  /** Labels of the pool's samples only, with and without folds. */
  private readonly local: readonly Uint8Array[];
  private readonly isAll: boolean;

  /** The pool is made of some of `all` samples. */
  constructor(pool: Pool, samples: Int32Array, metrics: readonly Metric[], all: number) {
    this.pool = pool;
    this.samples = samples;
    this.metrics = metrics;
    this.labeller = new Labeller(pool);
    this.local = Array.from({ length: LANES }, () => new Uint8Array(samples.length));
    this.isAll = samples.length === all;
  }

  /** How many counts a labelling takes, about: of grams, and of each sample for each metric. */
  get cost(): number {
    const { words, bigrams, samples } = this.pool;
    return words.sample.length + bigrams.sample.length + samples * this.metrics.length;
  }

  /** The sides under at most LANES labellings of all samples. Overwritten by the next call. */
  sides(labels: readonly Uint8Array[]): Sides[] {
    return this.labeller.splitAll(labels.map((label, lane) => this.own(label, lane)));
  }

  /** The sides under one labelling, every gram counted. Overwritten by the next call. */
  wholeSides(label: Uint8Array): Sides {
    return this.labeller.splitWhole(this.own(label, 0));
  }

  /** The same with one part of the grams left out after the other; none where all are kept. */
  *partialSides(label: Uint8Array): Generator<Sides> {
    const own = this.own(label, 0);
    for (const pool of this.pool.without(own)) yield this.labeller.splitWhole(own, pool);
  }

  /** The same labelling with folds of samples left out, one fold each; at most LANES of them. */
  sidesWithout(label: Uint8Array, fold: Int32Array, left: readonly number[]): Sides[] {
    const { samples, local } = this;
    left.forEach((number, lane) => {
      for (let i = 0; i < samples.length; i++)
        local[lane][i] = fold[samples[i]] === number ? NEITHER : label[samples[i]];
    });
    return this.labeller.splitAll(local.slice(0, left.length));
  }

  /** Adds each metric's values to `sums`: at 2j the baseline's, at 2j + 1 the candidate's; NaN where one has none. */
  addValues(sums: Float64Array, [baseline, candidate]: Sides): void {
    for (let j = 0; j < this.metrics.length; j++) {
      const [ofBaseline, ofCandidate] = this.measure(this.metrics[j], baseline, candidate);
      sums[2 * j] += ofBaseline;
      sums[2 * j + CANDIDATE] += ofCandidate;
    }
  }

  private own(label: Uint8Array, lane: number): Uint8Array {
    if (this.isAll) return label;
    const { samples } = this;
    const own = this.local[lane];
    for (let i = 0; i < samples.length; i++) own[i] = label[samples[i]];
    return own;
  }

  private measure(metric: Metric, ...sides: Sides): readonly [number, number] {
    if (this.needTexts.has(metric)) return UNKNOWN;
    return unlessTexts(
      () => measureBoth(metric, ...sides),
      () => {
        this.needTexts.add(metric);
        return UNKNOWN;
      },
    );
  }
}

const UNKNOWN = [Number.NaN, Number.NaN] as const;
