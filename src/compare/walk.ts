import { LANES } from '../pool/label.ts';
import type { Sides } from '../pool/side.ts';
import type { Random } from '../stats/random.ts';
import type { Dealing } from '../stats/relabelling.ts';
import type { Column, Entry } from './column.ts';
import { effect } from './effect.ts';
import { Folds } from './folds.ts';
import { Labelling } from './labelling.ts';
import type { Layout } from './layout.ts';

/** In so many random labellings folds are left out as well, to see how far the jackknife overstates the noise. */
const TRIED = 5;

/** Walks labellings, a few at a time; the first of all is the observed one. Folds of prompts are left out of it, and of a few others. */
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
    lanes.forEach((lane, i) => {
      if (first + i <= TRIED) this.jackknife(lane, first + i === 0);
    });
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
        if (one.measured === null) {
          one.values[r] = sumOf(one, (part) => part.values[r]);
          if (r === 0) one.observed = [Number.NaN, Number.NaN];
          return;
        }
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
      if (one.measured?.events && !one.entry.arena.needTexts.has(one.measured))
        one.events += (one.measured.events(baseline, candidate) + one.measured.events(candidate, baseline)) / thinnings;
      if (one.measured === null) one.events = Math.min(...one.parts.map(({ column }) => column.events));
    }
  }

  private jackknife(labelling: Labelling, isObserved: boolean): void {
    this.entries.forEach(({ arena }, e) => {
      const folds = new Folds(this.layout, arena, this.source);
      for (let thinning = 0; thinning < this.layout.thinnings; thinning++) {
        labelling.thin(thinning);
        folds.addValues(labelling.label);
      }
      const columns = this.columns[e];
      const effectIn = (sums: Float64Array, one: Column): number =>
        one.measured === null
          ? sumOf(one, (part) => effectIn(sums, part))
          : effect(one.metric, ...this.means(sums, columns.indexOf(one)));
      for (const one of columns) {
        const error = folds.error((sums) => effectIn(sums, one));
        if (!isObserved) {
          one.errorsTried.push(error);
          continue;
        }
        one.folds = folds.count;
        one.error = error;
      }
    });
  }

  private means(sums: Float64Array, j: number): [number, number] {
    return [sums[2 * j] / this.layout.thinnings, sums[2 * j + 1] / this.layout.thinnings];
  }
}

/** What an index makes of something that each of its parts has. */
function sumOf({ parts }: Column, of: (part: Column) => number): number {
  let sum = 0;
  for (const { column, weight } of parts) sum += weight * of(column);
  return sum;
}
