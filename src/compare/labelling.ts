import { BASELINE, CANDIDATE, NEITHER } from '../pool/label.ts';
import { baselineUnits, type Dealing } from '../stats/relabelling.ts';
import type { Layout } from './layout.ts';

/**
 * Turns a dealing of units into labels of samples, of equal size on both sides. Where a stratum has more units on one
 * side, thinning number n takes the n-th run of them, starting over at the end, so that all get their turn.
 */
export class Labelling {
  readonly label: Uint8Array;
  private readonly layout: Layout;
  private readonly inner: Int32Array;
  private readonly order: Int32Array;

  constructor(layout: Layout) {
    this.layout = layout;
    this.inner = baselineUnits(layout.strata);
    this.order = new Int32Array(layout.strata.label.length);
    this.label = new Uint8Array(layout.samples.length);
  }

  /** Keeps a dealing. */
  take({ order }: Dealing): void {
    this.order.set(order);
  }

  /** Fills `label` for one thinning of the dealing. */
  thin(thinning: number): void {
    const { strata, size } = this.layout;
    this.label.fill(NEITHER);
    for (let t = 0; t < size.length; t++) {
      const middle = strata.start[t] + this.inner[t];
      this.give(strata.start[t], middle, thinning, size[t], BASELINE);
      this.give(middle, strata.start[t + 1], thinning, size[t], CANDIDATE);
    }
  }

  private give(from: number, to: number, thinning: number, size: number, side: number): void {
    const units = to - from;
    for (let i = 0; i < size; i++) {
      const unit = this.order[from + ((thinning * size + i) % units)];
      this.label.fill(side, this.layout.unit[unit], this.layout.unit[unit + 1]);
    }
  }
}
