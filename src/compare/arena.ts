import type { Metric } from '../metrics/metric.ts';
import type { Pool } from '../pool/pool.ts';
import { CANDIDATE, Labeller, NEITHER, type Side } from '../pool/side.ts';

/**
 * One comparison under all labellings: the whole, a group, or either of them cut to equal length. It measures the same
 * metrics on both sides of its own pool, whatever subset of all samples that is.
 */
export class Arena {
  readonly metrics: readonly Metric[];
  readonly pool: Pool;
  /** The pool's samples, as numbers among all samples. */
  readonly samples: Int32Array;
  private readonly labeller: Labeller;
  private readonly local: Uint8Array;

  constructor(pool: Pool, samples: Int32Array, metrics: readonly Metric[]) {
    this.pool = pool;
    this.samples = samples;
    this.metrics = metrics;
    this.labeller = new Labeller(pool);
    this.local = new Uint8Array(samples.length);
  }

  /** The sides under a labelling of all samples; those of `without` are left out. Overwritten by the next call. */
  sides(label: Uint8Array, without?: { fold: Int32Array; number: number }): readonly [Side, Side] {
    const { samples, local } = this;
    for (let i = 0; i < local.length; i++) local[i] = label[samples[i]];
    if (without) {
      for (let i = 0; i < local.length; i++) if (without.fold[samples[i]] === without.number) local[i] = NEITHER;
    }
    return this.labeller.split(local);
  }

  /** Adds each metric's values to `sums`: at 2j the baseline's, at 2j + 1 the candidate's; NaN where one has none. */
  addValues(sums: Float64Array, [baseline, candidate]: readonly [Side, Side]): void {
    for (let j = 0; j < this.metrics.length; j++) {
      const metric = this.metrics[j];
      const value = metric.measure(candidate, baseline) ?? Number.NaN;
      sums[2 * j + CANDIDATE] += value;
      // A distance is the same from either side.
      sums[2 * j] += metric.unit === 'distance' ? value : (metric.measure(baseline, candidate) ?? Number.NaN);
    }
  }
}
