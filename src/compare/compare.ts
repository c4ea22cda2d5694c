import type { Metric } from '../metrics/metric.ts';
import { LANES } from '../pool/label.ts';
import type { Sides } from '../pool/side.ts';
import { jackknifeError } from '../stats/jackknife.ts';
import { maxT, type Tested } from '../stats/max-t.ts';
import { type Random, random, shuffle } from '../stats/random.ts';
import { countRelabellings, type Dealing, dealings } from '../stats/relabelling.ts';
import { studentQuantile } from '../stats/student.ts';
import type { Arena } from './arena.ts';
import { effect } from './effect.ts';
import { Labelling } from './labelling.ts';
import type { Layout } from './layout.ts';

/** Intervals are given at this level. */
export const LEVEL = 0.95;
/** A jackknife over more groups costs more and gains little. */
const MOST_FOLDS = 40;
/** Under so many events on both sides together an interval would be a guess. */
const FEWEST_EVENTS = 20;
/** A first look with an adjusted p near the budget is followed by one at so many times the labellings. */
const SECOND_LOOK = 10;

/** Statistics that share a budget: together they are called significant by chance in at most a share `level` of cases. */
export interface FamilyPlan {
  name: string;
  level: number;
}

/** An arena, the family of its metrics, and which of them are tested at all. */
export interface Entry {
  arena: Arena;
  family: string;
  tests: (metric: Metric) => boolean;
  /** Metrics of rarer events than this on both sides are not tested. */
  fewestEvents: number;
}

/** What the labellings said of one metric in one arena. All but the two values is on the scale of `effect`. */
export interface Compared {
  metric: Metric;
  baseline: number | null;
  candidate: number | null;
  /** Why there is nothing to judge; null where there is. */
  missing: 'no-words' | 'needs-several-samples' | 'too-few-events' | 'baseline-zero' | null;
  effect: number;
  interval: { low: number; high: number } | null;
  /** The larger of the spread under relabelling and the jackknife's standard error. */
  scale: number;
  p: number | null;
  pAdjusted: number | null;
  /** How many scales an effect must reach to be significant. */
  critical: number;
  level: number;
  /** Outputs of the candidate's side, and labellings looked at. */
  outputs: number;
  labellings: number;
}

export interface Comparison {
  entries: Compared[][];
  labellings: number;
  exhaustive: boolean;
}

/** Everything of one metric in one arena while the labellings run. */
interface Column {
  entry: Entry;
  metric: Metric;
  values: Float64Array;
  observed: [number, number];
  events: number;
  error: number;
  folds: number;
  outputs: number;
}

/**
 * Compares both sides of all arenas under one set of relabellings. Deterministic in `seed`; `progress` is told how many
 * labellings are done.
 */
export function compare(
  layout: Layout,
  entries: readonly Entry[],
  families: readonly FamilyPlan[],
  { relabellings, seed }: { relabellings: number; seed: number },
  progress: (done: number, total: number) => void,
): Comparison {
  const first = relabellings + 1;
  const all = countRelabellings(layout.strata, first);
  const last = SECOND_LOOK * first;
  const columns = entries.map((entry) =>
    entry.arena.metrics.map((metric) => column(entry, metric, Math.min(all, last))),
  );
  const run = new Run(layout, entries, columns, random(seed, 1));
  const source = dealings(layout.strata, first, random(seed, 0));
  let done = 0;
  let target = Math.min(all, first);
  for (;;) {
    done += run.labellings(source, done, Math.min(LANES, target - done));
    progress(done, target);
    if (done < target) continue;
    if (done === last || done === all || !isNear(columns.flat(), families, done)) break;
    target = last;
  }
  progress(done, done);
  const results = columns.map((list) => list.map((one) => undecided(one, done)));
  for (const { name, level } of families) test(columns, results, name, level, done);
  return { entries: results, labellings: done, exhaustive: done === all };
}

function column(entry: Entry, metric: Metric, room: number): Column {
  return { entry, metric, values: new Float64Array(room), observed: [0, 0], events: 0, error: 0, folds: 0, outputs: 0 };
}

/** Walks labellings, a few at a time; the first of all is the observed one, which folds of prompts are left out of too. */
class Run {
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
      if (one.metric.events) one.events += (one.metric.events(baseline) + one.metric.events(candidate)) / thinnings;
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

/** Leaves one fold of an arena's prompts out after the other: the same prompts on both sides. */
class Folds {
  readonly count: number;
  private readonly arena: Arena;
  /** The fold of each sample of the layout. */
  private readonly fold: Int32Array;
  private readonly sums: Float64Array[];

  constructor(layout: Layout, arena: Arena, source: Random) {
    this.arena = arena;
    const sideOf = new Map<number, number>();
    for (let u = 0; u < layout.stratum.length; u++) {
      const prompt = layout.samples[layout.unit[u]].prompt;
      if (!sideOf.has(prompt)) sideOf.set(prompt, layout.strata.label[u]);
    }
    const prompts = Int32Array.from(new Set(Array.from(arena.samples, (s) => layout.samples[s].prompt)));
    shuffle(prompts, 0, prompts.length, source);
    // Unpaired prompts stand on one side each: those of a side are spread over the folds evenly.
    const ordered = [...prompts].sort((a, b) => sideOf.get(a)! - sideOf.get(b)!);
    this.count = Math.min(ordered.length, MOST_FOLDS);
    const foldOf = new Map(ordered.map((prompt, rank) => [prompt, rank % this.count]));
    this.fold = Int32Array.from(layout.samples, ({ prompt }) => foldOf.get(prompt) ?? -1);
    this.sums = Array.from({ length: this.count }, () => new Float64Array(2 * arena.metrics.length));
  }

  addValues(label: Uint8Array): void {
    for (let first = 0; first < this.count; first += LANES) {
      const left = Array.from({ length: Math.min(LANES, this.count - first) }, (_, lane) => first + lane);
      this.arena.sidesWithout(label, this.fold, left).forEach((sides, lane) => {
        this.arena.addValues(this.sums[first + lane], sides);
      });
    }
  }

  /** The standard error of a figure made of the sums; 0 where it can't be had. */
  error(figure: (sums: Float64Array) => number): number {
    if (this.count < 2) return 0;
    const error = jackknifeError(this.sums.map(figure));
    return Number.isFinite(error) ? error : 0;
  }
}

/** The columns of a family that can be tested at all. */
function testable(columns: readonly Column[], family: string, labellings: number): Column[] {
  return columns.filter(
    (one) => one.entry.family === family && one.entry.tests(one.metric) && missing(one, labellings) === null,
  );
}

function isNear(columns: readonly Column[], families: readonly FamilyPlan[], labellings: number): boolean {
  return families.some(({ name, level }) =>
    testFamily(testable(columns, name, labellings), level, labellings).tested.some(
      ({ pAdjusted }) => pAdjusted >= level / 2 && pAdjusted <= 2 * level,
    ),
  );
}

function testFamily(columns: readonly Column[], level: number, labellings: number) {
  return maxT(
    columns.map(({ values }) => values.subarray(0, labellings)),
    columns.map(({ error }) => error),
    level,
  );
}

/** Puts the family's p values and critical value into the results. */
function test(
  columns: readonly Column[][],
  results: Compared[][],
  family: string,
  level: number,
  labellings: number,
): void {
  const members = testable(columns.flat(), family, labellings);
  const { tested, critical } = testFamily(members, level, labellings);
  const found = new Map<Column, Tested>(members.map((one, i) => [one, tested[i]]));
  columns.forEach((list, e) => {
    list.forEach((one, j) => {
      if (one.entry.family !== family) return;
      const result = results[e][j];
      result.level = level;
      result.critical = critical;
      const mine = found.get(one);
      if (mine === undefined) return;
      result.p = mine.p;
      result.pAdjusted = mine.pAdjusted;
      result.scale = Math.max(mine.sd, one.error);
      if (one.metric.unit !== 'distance') return;
      // What two draws of one model are apart is no distance between the models.
      result.effect -= mine.mean;
      if (result.interval)
        result.interval = { low: result.interval.low - mine.mean, high: result.interval.high - mine.mean };
    });
  });
}

/** A result before any family has been tested. */
function undecided(one: Column, labellings: number): Compared {
  const { metric, error, folds, values, outputs } = one;
  const [baseline, candidate] = one.observed;
  const rare = metric.events !== undefined && one.events < FEWEST_EVENTS;
  const reach = error > 0 && !rare ? studentQuantile((1 + LEVEL) / 2, folds - 1) * error : null;
  return {
    metric,
    baseline: Number.isNaN(baseline) || metric.unit === 'distance' ? null : baseline,
    candidate: Number.isNaN(candidate) ? null : candidate,
    missing: missing(one, labellings),
    effect: values[0],
    interval: reach === null ? null : { low: values[0] - reach, high: values[0] + reach },
    scale: error,
    p: null,
    pAdjusted: null,
    critical: Number.POSITIVE_INFINITY,
    level: 0,
    outputs: Math.round(outputs),
    labellings,
  };
}

function missing({ metric, entry, values, observed, events }: Column, labellings: number): Compared['missing'] {
  const [baseline, candidate] = observed;
  if (Number.isNaN(baseline) || Number.isNaN(candidate)) {
    return metric.samplesPerPrompt > 1 ? 'needs-several-samples' : 'no-words';
  }
  if (metric.unit === 'relative' && baseline === 0) return 'baseline-zero';
  if (metric.events !== undefined && events < entry.fewestEvents) return 'too-few-events';
  for (let r = 0; r < labellings; r++) if (Number.isNaN(values[r])) return 'too-few-events';
  return null;
}
