import { LANES } from '../pool/label.ts';
import type { Sides } from '../pool/side.ts';
import { jackknifeError } from '../stats/jackknife.ts';
import { random } from '../stats/random.ts';
import type { Dealer } from '../stats/relabelling.ts';
import { type Column, type Entry, TRIED } from './column.ts';
import { effect } from './effect.ts';
import { Folds } from './folds.ts';
import { Labelling } from './labelling.ts';
import type { Frame } from './layout.ts';

const ROUNDING = 1e-12;
/** Folds are drawn from streams of their own, from here on. */
const FOLDS = 16;

/** Walks labellings, a few at a time; the first of all is the observed one. Folds of prompts are left out of it, and of a few others. */
export class Walk {
  private readonly frame: Frame;
  private readonly entries: readonly Entry[];
  private readonly columns: readonly (readonly Column[])[];
  private readonly labelling: readonly Labelling[];
  /** By lane and entry; and of the observed labelling with every gram, by entry. */
  private readonly sums: readonly (readonly Float64Array[])[];
  private readonly whole: readonly Float64Array[];
  /** The same with each part of the grams left out, where not all are kept. */
  private readonly parts: readonly Float64Array[][];
  private readonly dealer: Dealer;
  private readonly seed: number;

  constructor(
    frame: Frame,
    entries: readonly Entry[],
    columns: readonly (readonly Column[])[],
    dealer: Dealer,
    seed: number,
  ) {
    this.frame = frame;
    this.entries = entries;
    this.columns = columns;
    this.dealer = dealer;
    this.seed = seed;
    this.labelling = Array.from({ length: LANES }, () => new Labelling(frame));
    this.sums = this.labelling.map(() => entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length)));
    this.whole = entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length));
    this.parts = entries.map(() => []);
  }

  /** Walks so many dealings, at most LANES, the first of them being number `first`. */
  labellings(first: number, count: number): void {
    const lanes = this.labelling.slice(0, count);
    lanes.forEach((lane, i) => {
      lane.take(this.dealer, first + i);
    });
    for (const sums of this.sums.flat()) sums.fill(0);
    // One of a few at a time, so that threads share this too.
    if (first % LANES === 0 && first <= TRIED * LANES) this.jackknife(lanes[0], first / LANES);
    for (let thinning = 0; thinning < this.frame.thinnings; thinning++) {
      for (const lane of lanes) lane.thin(thinning);
      this.entries.forEach(({ arena }, e) => {
        arena.sides(lanes.map(({ label }) => label)).forEach((sides, lane) => {
          arena.addValues(this.sums[lane][e], sides);
        });
        if (first > 0) return;
        const { label } = lanes[0];
        const observed = arena.wholeSides(label);
        arena.addValues(this.whole[e], observed);
        this.countObserved(this.columns[e], observed);
        let part = 0;
        for (const sides of arena.partialSides(label)) {
          this.parts[e][part] ??= new Float64Array(this.whole[e].length);
          arena.addValues(this.parts[e][part++], sides);
        }
      });
    }
    lanes.forEach((_, lane) => {
      this.record(first + lane, lane);
    });
  }

  private record(r: number, lane: number): void {
    this.columns.forEach((list, e) => {
      list.forEach((one, j) => {
        if (one.measured === null) {
          one.values[r] = sumOf(one, (part) => part.values[r]);
          if (r > 0) return;
          one.observed = [Number.NaN, Number.NaN];
          one.effect = sumOf(one, (part) => part.effect);
          one.sampled = this.sampled(e, (sums) => this.effectIn(sums, e, one));
          return;
        }
        one.values[r] = effect(one.metric, ...this.means(this.sums[lane][e], j));
        if (r > 0) return;
        one.observed = this.means(this.whole[e], j);
        one.effect = effect(one.metric, ...one.observed);
        one.sampled = this.sampled(e, (sums) => this.effectIn(sums, e, one));
      });
    });
  }

  private countObserved(columns: readonly Column[], [baseline, candidate]: Sides): void {
    const { thinnings } = this.frame;
    for (const one of columns) {
      one.outputs += candidate.samples.length / thinnings;
      if (one.measured?.events && !one.entry.arena.needTexts.has(one.measured))
        one.events += (one.measured.events(baseline, candidate) + one.measured.events(candidate, baseline)) / thinnings;
      if (one.measured === null) one.events = Math.min(...one.parts.map(({ column }) => column.events));
    }
  }

  /** Leaves folds out of the observed labelling, number 0, or of one of those that are tried. */
  private jackknife(labelling: Labelling, number: number): void {
    this.entries.forEach(({ arena }, e) => {
      const folds = new Folds(this.frame, arena, random(this.seed, FOLDS + number * this.entries.length + e));
      for (let thinning = 0; thinning < this.frame.thinnings; thinning++) {
        labelling.thin(thinning);
        folds.addValues(labelling.label);
      }
      for (const one of this.columns[e]) {
        const error = folds.error((sums) => this.effectIn(sums, e, one));
        if (number > 0) {
          one.errorsTried[number - 1] = error;
          continue;
        }
        one.folds = folds.count;
        one.error = error;
      }
    });
  }

  private effectIn(sums: Float64Array, e: number, one: Column): number {
    if (one.measured === null) return sumOf(one, (part) => this.effectIn(sums, e, part));
    return effect(one.metric, ...this.means(sums, this.columns[e].indexOf(one)));
  }

  /** The standard error of an effect that comes of keeping only a share of words and pairs: a jackknife over parts of these. */
  private sampled(e: number, of: (sums: Float64Array) => number): number {
    const effects = this.parts[e].map(of);
    if (effects.length === 0) return 0;
    const error = Math.sqrt(1 - this.entries[e].arena.pool.kept) * jackknifeError(effects);
    // What counts no words differs by rounding only.
    return error > ROUNDING ? error : 0;
  }

  private means(sums: Float64Array, j: number): [number, number] {
    return [sums[2 * j] / this.frame.thinnings, sums[2 * j + 1] / this.frame.thinnings];
  }
}

/** What an index makes of something that each of its parts has. */
function sumOf({ parts }: Column, of: (part: Column) => number): number {
  let sum = 0;
  for (const { column, weight } of parts) sum += weight * of(column);
  return sum;
}
