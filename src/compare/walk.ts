import { LANES } from '../pool/label.ts';
import type { Sides } from '../pool/side.ts';
import type { Random } from '../stats/random.ts';
import type { Dealing } from '../stats/relabelling.ts';
import type { Column, Entry } from './column.ts';
import { effect } from './effect.ts';
import { Folds } from './folds.ts';
import { Labelling } from './labelling.ts';
import type { Layout } from './layout.ts';

/** Walks labellings, a few at a time; the first of all is the observed one, which folds of prompts are left out of too. */
export class Walk {
  private readonly layout: Layout;
  private readonly entries: readonly Entry[];
  private readonly columns: readonly (readonly Column[])[];
  private readonly labelling: readonly Labelling[];
  /** By lane and entry. */
  private readonly sums: readonly (readonly Float64Array[])[];
  private readonly source: Random;

  constructor(layout: Layout, entries: readonly Entry[], columns: readonly (readonly Column[])[], source: Random) {
    this.layout = layout;
    this.entries = entries;
    this.columns = columns;
    this.source = source;
    this.labelling = Array.from({ length: LANES }, () => new Labelling(layout));
    this.sums = this.labelling.map(() => entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length)));
  }

  /** Takes the next `count` dealings, the first of them being number `first`; says how many there were. */
  labellings(source: Iterator<Dealing>, first: number, count: number): number {
    const lanes: Labelling[] = [];
    while (lanes.length < count) {
      const { value, done } = source.next();
      if (done) break;
      const lane = this.labelling[lanes.length];
      lane.take(value);
      lanes.push(lane);
    }
    for (const sums of this.sums.flat()) sums.fill(0);
    if (first === 0) this.jackknife(lanes[0]);
    for (let thinning = 0; thinning < this.layout.thinnings; thinning++) {
      for (const lane of lanes) lane.thin(thinning);
      this.entries.forEach(({ arena }, e) => {
        arena.sides(lanes.map(({ label }) => label)).forEach((sides, lane) => {
          arena.addValues(this.sums[lane][e], sides);
          if (first + lane === 0) this.countObserved(this.columns[e], sides);
        });
      });
    }
    lanes.forEach((_, lane) => {
      this.record(first + lane, lane);
    });
    return lanes.length;
  }

  private record(r: number, lane: number): void {
    this.columns.forEach((list, e) => {
      list.forEach((one, j) => {
        const [baseline, candidate] = this.means(this.sums[lane][e], j);
        one.values[r] = effect(one.metric, baseline, candidate);
        if (r === 0) one.observed = [baseline, candidate];
      });
    });
  }

  private countObserved(columns: readonly Column[], [baseline, candidate]: Sides): void {
    const { thinnings } = this.layout;
    for (const one of columns) {
      one.outputs += candidate.samples.length / thinnings;
      if (one.metric.events)
        one.events += (one.metric.events(baseline, candidate) + one.metric.events(candidate, baseline)) / thinnings;
    }
  }

  private jackknife(observed: Labelling): void {
    this.entries.forEach(({ arena }, e) => {
      const folds = new Folds(this.layout, arena, this.source);
      for (let thinning = 0; thinning < this.layout.thinnings; thinning++) {
        observed.thin(thinning);
        folds.addValues(observed.label);
      }
      this.columns[e].forEach((one, j) => {
        one.folds = folds.count;
        one.error = folds.error((sums) => effect(one.metric, ...this.means(sums, j)));
      });
    });
  }

  private means(sums: Float64Array, j: number): [number, number] {
    return [sums[2 * j] / this.layout.thinnings, sums[2 * j + 1] / this.layout.thinnings];
  }
}
