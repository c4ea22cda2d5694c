import { BASELINE, CANDIDATE, NEITHER } from '../pool/label.ts';
import { baselineUnits, type Dealer } from '../stats/relabelling.ts';
import type { Frame } from './layout.ts';

/**
 * Turns a dealing of units into labels of samples, of equal size on both sides. Where a stratum has more units on one
 * side, thinning number n takes the n-th run of them, starting over at the end, so that all get their turn.
 */
export class Labelling {
  readonly label: Uint8Array;
  private readonly frame: Frame;
  private readonly inner: Int32Array;
  private readonly order: Int32Array;
  /** Each unit is one sample. */
  private readonly areSingle: boolean;

  constructor(frame: Frame) {
    this.frame = frame;
    this.inner = baselineUnits(frame.strata);
    this.order = new Int32Array(frame.strata.label.length);
    this.label = new Uint8Array(frame.prompt.length);
    this.areSingle = frame.unit.length === frame.prompt.length + 1;
  }

  /** Keeps dealing number r. */
  take(dealer: Dealer, r: number): void {
    dealer.deal(r, this.order);
  }

  /** Fills `label` for one thinning of the dealing. */
  thin(thinning: number): void {
    const { strata, size } = this.frame;
    this.label.fill(NEITHER);
    for (let t = 0; t < size.length; t++) {
      const middle = strata.start[t] + this.inner[t];
      this.give(strata.start[t], middle, thinning, size[t], BASELINE);
      this.give(middle, strata.start[t + 1], thinning, size[t], CANDIDATE);
    }
  }

  private give(from: number, to: number, thinning: number, size: number, side: number): void {
    const { order, label, areSingle } = this;
    const { unit } = this.frame;
    const units = to - from;
    let at = units === 0 ? 0 : (thinning * size) % units;
    for (let i = 0; i < size; i++) {
      const own = order[from + at];
      if (areSingle) label[own] = side;
      else label.fill(side, unit[own], unit[own + 1]);
      if (++at === units) at = 0;
    }
  }
}
