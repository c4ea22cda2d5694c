import type { Compared } from '../compare/column.ts';
import { fromDecline, toDecline } from '../compare/effect.ts';
import { Trainings } from '../compare/trainings.ts';
import { UserError } from '../errors.ts';
import { type MetricId, PANEL } from '../metrics/index.ts';
import { isIndex, type Metric } from '../metrics/metric.ts';
import { OPTIONS, type Options } from '../options/table.ts';
import { moderated } from '../stats/moderated-t.ts';
import { random } from '../stats/random.ts';
import { normalQuantile } from '../stats/student.ts';
import type { Corpus, Unit } from '../types.ts';
import { shareOut } from './budget.ts';
import { detectable, isPossible } from './detectable.ts';
import { chanceBetween } from './noise.ts';
import { type Retraining, testRetraining } from './retraining.ts';

/** What trainings that are known to be healthy say of their recipe: how far they lie apart, and which limits follow. */
export interface Calibration {
  runs: readonly string[];
  /** Prompts that two trainings share, on average. */
  prompts: number;
  alpha: number;
  /** How far the spreads are to be trusted, in degrees of freedom: those of the built-in ones, and of these trainings. */
  df: number;
  builtInDf: number;
  metrics: readonly Calibrated[];
  /** Each training held against each other: how often that would be red, as things are built in and as calibrated. */
  checks: number;
  red: { builtIn: number; calibrated: number };
}

export interface Calibrated {
  metric: MetricId;
  unit: Unit;
  /** Standard deviations of one training on the scale of `effect`: as seen, as built in, and the one drawn towards the other. */
  seen: number;
  builtIn: number;
  spread: number;
  /** The largest decline from one of these trainings to another. */
  largest: number;
  /** Null where the metric has none by default. */
  limits: Limits | null;
  /** The declines that would be proven in 80 % of cases; null where none would. */
  smallest: { builtIn: number | null; calibrated: number | null; withRuns: number | null };
}

export interface Limits {
  fail: number;
  warn: number;
  /** Healthy trainings stay well inside the metric's own limits. */
  isDefault: boolean;
}

/** A standard deviation of chance is known to a fourteenth from so many. */
const RELABELLINGS = 99;
/** A limit lies so many times as far out as healthy trainings go. */
const MARGIN = 1.25;
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

export function calibrate(runs: readonly Corpus[], options: Options): Calibration {
  const prompts = requireComparable(runs);
  const known = learn(runs, options);
  const builtInDf = OPTIONS['spread-df'].default;
  const df = builtInDf + runs.length - 1;
  const spreads = Object.fromEntries(known.map(({ compared, spread }) => [compared.metric.id, spread]));
  const builtIn = new Judge(known, { ...options, spreads: {}, 'spread-df': builtInDf });
  const calibrated = new Judge(known, { ...options, spreads, 'spread-df': df });
  // The same trainings, given as healthy runs in place of the calibration: they count once.
  const withRuns = new Judge(known, { ...options, spreads, 'spread-df': builtInDf });
  const metrics = known.map((one) => ({ one, limits: limitsFor(one) }));
  return {
    runs: runs.map(({ run }) => run),
    prompts,
    alpha: options.alpha,
    df,
    builtInDf,
    metrics: metrics.map(({ one, limits }) => ({
      metric: one.compared.metric.id as MetricId,
      unit: one.compared.metric.unit,
      seen: one.seen,
      builtIn: one.compared.metric.trainingSpread,
      spread: one.spread,
      largest: toDecline(one.compared.metric, Math.max(...one.effects.map(Math.abs))),
      limits,
      smallest: {
        builtIn: builtIn.smallest(one, 0),
        calibrated: calibrated.smallest(one, 0),
        withRuns: withRuns.smallest(one, runs.length),
      },
    })),
    checks: runs.length * (runs.length - 1),
    red: {
      builtIn: builtIn.countRed(({ compared }) => compared.metric.limits.fail),
      calibrated: calibrated.countRed((one) => metrics.find((other) => other.one === one)!.limits?.fail ?? null),
    },
  };
}

/** A metric as the trainings show it. */
interface Known {
  /** A comparison of two of them whose scale is that of all; `effects` are those between each two. */
  compared: Compared;
  effects: readonly number[];
  seen: number;
  spread: number;
}

function learn(runs: readonly Corpus[], options: Options): Known[] {
  const chances = neighbours(runs).map(([one, next]) => chanceBetween(one, next, options, RELABELLINGS));
  const measured = chances[0].flatMap((compared, j) => {
    const all = chances.map((results) => results[j]);
    const chance = Math.sqrt(all.reduce((sum, { chance }) => sum + chance ** 2, 0) / all.length);
    return all.some(({ p }) => p === null) ? [] : [{ ...compared, chance, scale: chance }];
  });
  const metrics = measured.map(({ metric }) => metric);
  const trainings = new Trainings(
    runs,
    () => true,
    metrics.filter((metric): metric is Metric => !isIndex(metric)),
    metrics.filter(isIndex),
    random(options.seed, 4),
  );
  const spreads = trainings.spread([...runs.keys()]);
  const budget = shareOut(options.alpha, { tail: metrics.some(isIndex), whole: true, groups: false });
  const others = metrics.filter((metric) => !isIndex(metric)).length;
  const order = PANEL.map(({ id }) => id);
  // Those of numeric fields are not in the panel, and come last.
  const place = ({ metric }: Compared) =>
    metric.field === undefined ? order.indexOf(metric.id as MetricId) : PANEL.length;
  return measured
    .filter(({ metric }) => metric.unit !== 'distance')
    .sort((a, b) => place(a) - place(b))
    .map((compared) => {
      const { metric, chance } = compared;
      const { variance, effects } = spreads.get(metric)!;
      // An effect has the sampling noise of two trainings.
      const seen = Math.max(0, variance - chance ** 2 / 2);
      const prior = { value: metric.trainingSpread ** 2, df: OPTIONS['spread-df'].default };
      const { value } = moderated(prior, { value: seen, df: runs.length - 1 });
      const [level, members] = isIndex(metric) ? [budget.tail, 1] : [budget.whole, others];
      const critical = normalQuantile(1 - level / members);
      const tested = { ...compared, level, critical, labellings: Math.ceil(1 / level) };
      return { compared: tested, effects, seen: Math.sqrt(seen), spread: Math.sqrt(value) };
    });
}

/** Each with the next, in a ring. */
function neighbours(runs: readonly Corpus[]): (readonly [Corpus, Corpus])[] {
  const ring = runs.map((run, i) => [run, runs[(i + 1) % runs.length]] as const);
  return runs.length === 2 ? ring.slice(0, 1) : ring;
}

/** What a check would say, as far as spreads decide. */
class Judge {
  private readonly known: readonly Known[];
  private readonly options: Options;

  constructor(known: readonly Known[], options: Options) {
    this.known = known;
    this.options = options;
  }

  /** The decline that would be proven in 80 % of cases with so many healthy runs beside the baseline. */
  smallest(one: Known, healthy: number): number | null {
    const { compared } = one;
    const sampling = detectable(compared, null, null, 0).smallest;
    const retraining = this.tested(({ compared }) => compared)
      .get(compared)
      ?.smallestWith(healthy);
    if (sampling === null || retraining === undefined) return sampling;
    return isPossible(compared, retraining) ? Math.max(sampling, toDecline(compared.metric, retraining)) : null;
  }

  /** Of all checks of one of the trainings against another, how many would be red. */
  countRed(failOf: (one: Known) => number | null): number {
    const pairs = [...(this.known[0]?.effects.keys() ?? [])];
    return pairs.flatMap((pair) => [1, -1].filter((sign) => this.isRed(pair, sign, failOf))).length;
  }

  private isRed(pair: number, sign: number, failOf: (one: Known) => number | null): boolean {
    const now = new Map(this.known.map((one) => [one, { ...one.compared, effect: sign * one.effects[pair] }] as const));
    const tested = this.tested((one) => now.get(one)!);
    return this.known.some((one) => {
      const { metric, effect, critical, scale, level } = now.get(one)!;
      const fail = failOf(one);
      const proven = effect > 0 && effect >= critical * scale && (tested.get(now.get(one)!)?.pAdjusted ?? 0) <= level;
      return proven && fail !== null && effect >= fromDecline(metric, fail);
    });
  }

  private tested(comparedOf: (one: Known) => Compared): Map<Compared, Retraining> {
    const families = [true, false].map((index) =>
      this.known.filter(({ compared }) => isIndex(compared.metric) === index),
    );
    return new Map(
      families.flatMap((family) => {
        if (family.length === 0) return [];
        const members = family.map((one) => ({ compared: comparedOf(one), fail: null }));
        return [...testRetraining(members, family[0].compared.level, this.options, true)];
      }),
    );
  }
}

/**
 * The metric's own limits where healthy trainings stay well inside them; else the next round ones beyond what they do.
 * Where any decline fails that can be proven, proof is what keeps healthy trainings out, whatever the limit.
 */
function limitsFor({ compared, effects, spread }: Known): Limits | null {
  const { metric, scale } = compared;
  const { fail, warn } = metric.limits;
  if (fail === null) return null;
  // Of few trainings none may lie far out by chance.
  const apart = Math.sqrt(2 * spread ** 2 + scale ** 2);
  const reach = toDecline(metric, Math.max(2 * apart, ...effects.map(Math.abs)));
  if (metric.mustShow !== undefined || MARGIN * reach <= fail) return { fail, warn: warn ?? fail, isDefault: true };
  const most = metric.unit === 'spreads' ? Number.POSITIVE_INFINITY : 1;
  const own = { fail: Math.min(most, roundUp(MARGIN * reach)), warn: Math.min(most, roundUp(reach)) };
  // A limit that nothing can reach would be none.
  if (!isPossible(compared, fromDecline(metric, own.fail))) return { fail, warn: warn ?? fail, isDefault: true };
  return { ...own, isDefault: false };
}

/** The next of 1, 1.5, 2, … 10 times a power of ten. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return Number((ROUND.find((step) => step * power >= x * (1 - 1e-9))! * power).toPrecision(2));
}

/** The mean number of prompts that two of them share; an error where that is little, or where there are not two. */
function requireComparable(runs: readonly Corpus[]): number {
  if (runs.length < 2) throw new UserError('too-few-trainings', { runs: runs.length, run: runs[0]?.run ?? '' });
  let sum = 0;
  runs.forEach((one, i) => {
    for (const other of runs.slice(0, i)) {
      const shared = [...one.prompts.keys()].filter((key) => other.prompts.has(key)).length;
      const prompts = Math.max(one.prompts.size, other.prompts.size);
      if (2 * shared < prompts)
        throw new UserError('few-shared-prompts', { one: other.run, other: one.run, shared, prompts });
      sum += shared;
    }
  });
  return Math.round(sum / ((runs.length * (runs.length - 1)) / 2));
}
