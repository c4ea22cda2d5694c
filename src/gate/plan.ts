import type { Compared } from '../compare/column.ts';
import { toDecline } from '../compare/effect.ts';
import { UserError } from '../errors.ts';
import type { MetricId } from '../metrics/index.ts';
import type { Declared } from '../metrics/metric.ts';
import type { Options } from '../options/table.ts';
import { mean } from '../stats/moments.ts';
import { random, shuffled } from '../stats/random.ts';
import type { Corpus, Prompt, Sample, Unit } from '../types.ts';
import { detectable, isPossible } from './detectable.ts';
import { chanceBetween, type Noise, noiseBetween } from './noise.ts';
import { testRetraining } from './retraining.ts';
import { OTHER, SMALL_GROUP } from './slices.ts';

/** Which declines comparisons of so many outputs would show, told from the outputs of one model alone. */
export interface Plan {
  prompts: number;
  samplesPerPrompt: number;
  /**
   * What the noise is measured by exchanging: `samples` of a prompt, as a check does; or whole `prompts`, where each has
   * one sample. Prompts differ besides, so a check has hardly more noise than that.
   */
  exchanged: 'samples' | 'prompts';
  columns: readonly PlanColumn[];
  rows: readonly { prompts: number; samples: number; smallest: Smallest }[];
  /** Of the tail index, its columns only; null where groups were not asked for. */
  groups: readonly GroupPlan[] | null;
}

export interface GroupPlan {
  group: string;
  prompts: number;
  smallest: Smallest;
  promptsNeeded: readonly (number | null)[];
}

/** A metric, with so many healthy runs beside the baseline. */
export interface PlanColumn {
  metric: MetricId;
  unit: Unit;
  healthy: number;
  /** The decline that its rule forbids, and the one that a check must have been able to show to be green. */
  fail: number | null;
  mustShow: number | null;
  /**
   * From so many prompts on it would, with the samples that each has, retraining aside; null where no number would do.
   */
  promptsNeeded: number | null;
  /** So many healthy runs would tell it from another training, with the prompts there are; null where 20 would not. */
  healthyNeeded: number | null;
}

/** By column: the decline that would be proven in 80 % of cases; null where none would, or where it can't be known. */
type Smallest = readonly (number | null)[];

const HEALTHY = [0, 2, 5];
const OTHERS = ['vocabulary', 'unseen-mass', 'distinct-bigrams', 'within-prompt-similarity', 'distinct-answers'];
const TIMES = [1 / 4, 1 / 2, 1, 2, 4, 10];
const SAMPLES = [1, 2, 4, 8];
const MOST_PROMPTS = 1e7;
const MOST_HEALTHY = 20;
/** Fewer prompts than this say nothing of their noise. */
const FEWEST_PROMPTS = 20;
/** In so many parts the prompts are cut, to see how the noise falls with their number. */
const PARTS = [1, 2, 4];
/** Enough to know a spread to a twentieth. */
const RELABELLINGS = 199;
/** With which power of the number of outputs the noise falls: 1/2 for means, less for counts of words. */
const POWERS = { least: 0.2, most: 0.5 };

export function plan(baseline: Corpus, options: Options): Plan {
  const planned = new Planned(baseline, options);
  const { prompts, samples, exchanged } = planned;
  const columns = planned.columns();
  const each = exchanged === 'prompts' ? [1] : SAMPLES.filter((n) => n <= 2 * samples);
  if (!each.includes(samples)) each.push(samples);
  return {
    prompts,
    samplesPerPrompt: samples,
    exchanged,
    columns: columns.map(({ metric, healthy }) => ({
      metric: metric.id as MetricId,
      unit: metric.unit,
      healthy,
      fail: planned.fail(metric),
      mustShow: planned.mustShow(metric),
      promptsNeeded: planned.promptsNeeded(metric),
      healthyNeeded: planned.healthyNeeded(metric),
    })),
    rows: TIMES.map((times) => Math.round(times * prompts)).flatMap((n) =>
      each
        .sort((a, b) => a - b)
        .map((samples) => ({
          prompts: n,
          samples,
          smallest: columns.map(({ metric, healthy }) => planned.smallest(metric, healthy, n, samples)),
        })),
    ),
    groups: options['group-by'] === null ? null : planned.groups(),
  };
}

/** What chance does between two halves of the baseline, of so many prompts with so many samples a side. */
interface Measured {
  prompts: number;
  samples: number;
  results: readonly Compared[];
}

/** The smallest decline that would be told from chance in 80 % of cases; and from another training besides. */
interface Shown {
  chance: number | null;
  all: number | null;
}

class Planned {
  readonly prompts: number;
  /** Samples of the median prompt. */
  readonly samples: number;
  readonly exchanged: Plan['exchanged'];
  private readonly options: Options;
  private readonly noise: Noise;
  /** With as many samples as a half can have first, then with fewer. */
  private readonly measured: readonly Measured[];
  private readonly power: ReadonlyMap<Declared, number>;

  constructor(baseline: Corpus, options: Options) {
    const answered = answeredPrompts(baseline, options);
    this.options = options;
    this.prompts = answered.length;
    this.samples = median(answered.map(({ samples }) => samples.length));
    this.exchanged = this.samples < 2 ? 'prompts' : 'samples';
    const usable =
      this.exchanged === 'prompts' ? inAllParts(answered) : answered.filter(({ samples }) => samples.length > 1);
    if (usable.length < FEWEST_PROMPTS)
      throw new UserError('too-few-to-plan', { prompts: usable.length, needed: FEWEST_PROMPTS });
    const each = Math.max(1, Math.floor(this.samples / 2));
    const [left, right] = this.halves(usable, each);
    this.noise = noiseBetween(left, right, options);
    const prompts = left.prompts.size;
    this.measured = [
      { prompts, samples: each, results: this.noise.results[0] },
      ...SAMPLES.filter((n) => n < each).map((n) => ({ prompts, samples: n, results: this.chance(usable, n) })),
    ];
    this.power = this.powers(usable, each);
  }

  columns(): { metric: Declared; healthy: number }[] {
    const of = (id: string) => this.measured[0].results.find(({ metric, p }) => metric.id === id && p !== null);
    const others = OTHERS.map(of).filter((one) => one !== undefined);
    const index = of('tail-index');
    return [
      ...(index === undefined ? [] : HEALTHY.map((healthy) => ({ metric: index.metric, healthy }))),
      ...others.map(({ metric }) => ({ metric, healthy: 0 })),
    ];
  }

  fail(metric: Declared): number | null {
    return this.noise.trials[0].rules.get(metric)?.fail ?? null;
  }

  mustShow(metric: Declared): number | null {
    const fail = this.fail(metric);
    return fail === null ? null : Math.max(fail, metric.mustShow ?? 0);
  }

  smallest(metric: Declared, healthy: number, prompts: number, samples = this.samples): number | null {
    return this.shown(metric, healthy, prompts, samples).all;
  }

  promptsNeeded(metric: Declared): number | null {
    const limit = this.mustShow(metric);
    return limit === null ? null : fewest((n) => atMost(this.shown(metric, 0, n, this.samples).chance, limit));
  }

  healthyNeeded(metric: Declared): number | null {
    const limit = this.fail(metric);
    if (limit === null) return null;
    for (let n = 0; n <= MOST_HEALTHY; n++) if (atMost(this.smallest(metric, n, this.prompts), limit)) return n;
    return null;
  }

  groups(): GroupPlan[] {
    const index = this.columns()[0]?.metric;
    const limit = index === undefined ? null : this.mustShow(index);
    if (limit === null) return [];
    const [{ prompts: ofHalf, samples: each }] = this.measured;
    const found = this.noise.trials.flatMap(({ slice, entry }, t) => {
      const measured = this.noise.results[entry].find((one) => one.metric === index);
      if (slice.group === null || measured === undefined || measured.p === null) return [];
      const inHalf = slice.prompts * (ofHalf / this.prompts);
      const smallest = (healthy: number, prompts: number) => {
        const ratio = (prompts * this.samples) / (inHalf * each);
        return this.shownIn(t, index, { healthy, scale: measured.chance * this.fall(index, ratio), ratio }).all;
      };
      return {
        group: slice.group,
        prompts: slice.prompts,
        smallest: HEALTHY.map((healthy) => smallest(healthy, slice.prompts)),
        promptsNeeded: HEALTHY.map((healthy) => fewest((n) => atMost(smallest(healthy, n), limit))),
      };
    });
    return found.sort((a, b) => b.prompts - a.prompts);
  }

  private shown(metric: Declared, healthy: number, prompts: number, samples: number): Shown {
    const from = this.measured.find((one) => one.samples === samples) ?? this.measured[0];
    const measured = from.results.find((one) => one.metric === metric);
    if (samples < from.samples || measured === undefined || measured.p === null) return { chance: null, all: null };
    const ratio = (prompts * samples) / (from.prompts * from.samples);
    return this.shownIn(0, metric, { healthy, scale: measured.chance * this.fall(metric, ratio), ratio });
  }

  private shownIn(
    trial: number,
    metric: Declared,
    { healthy, scale, ratio }: { healthy: number; scale: number; ratio: number },
  ): Shown {
    const { trials, entries, results } = this.noise;
    const { slice, rules, entry } = trials[trial];
    const measured = results[entry].find((one) => one.metric === metric)!;
    const then = { ...measured, scale, outputs: measured.outputs * ratio };
    const chance = detectable(then, rules.get(metric)?.fail ?? null, null, slice.prompts).smallest;
    const family = entries[entry].familyOf(metric);
    const relatives = trials
      .flatMap((one) => results[one.entry].filter(({ metric }) => entries[one.entry].familyOf(metric) === family))
      .map((one) => ({ compared: one === measured ? then : one, fail: null }));
    const retraining = testRetraining(relatives, measured.level, this.options, true).get(then);
    if (chance === null || retraining === undefined) return { chance, all: chance };
    const effect = retraining.smallestWith(healthy);
    return { chance, all: isPossible(then, effect) ? Math.max(chance, toDecline(metric, effect)) : null };
  }

  /** By which factor the noise of a metric changes when there are so many times the outputs. */
  private fall(metric: Declared, ratio: number): number {
    return ratio ** -(this.power.get(metric) ?? POWERS.most);
  }

  private chance(usable: readonly Prompt[], each: number): readonly Compared[] {
    const [left, right] = this.halves(usable, each);
    return chanceBetween(left, right, this.options, RELABELLINGS);
  }

  /** How the noise falls with the number of prompts, seen in halves and quarters of them. */
  private powers(usable: readonly Prompt[], each: number): Map<Declared, number> {
    const parts = PARTS.filter((n) => usable.length >= n * FEWEST_PROMPTS);
    const noise = parts.map((n) => {
      const pieces = Array.from({ length: n }, (_, i) => usable.filter((_, p) => p % n === i));
      return pieces.map((piece) => this.chance(piece, each));
    });
    return new Map(
      this.measured[0].results.map(({ metric }, j) => {
        const points = parts
          .map((n, i) => [Math.log(1 / n), Math.log(mean(noise[i].map((results) => results[j].chance ** 2))) / 2])
          .filter(([, y]) => Number.isFinite(y));
        const power = points.length < 2 ? POWERS.most : -slope(points);
        return [metric, Math.min(POWERS.most, Math.max(POWERS.least, power))];
      }),
    );
  }

  /** Two random halves: `each` samples of every prompt and as many others, or half of the prompts and the other half. */
  private halves(usable: readonly Prompt[], each: number): [Corpus, Corpus] {
    if (this.exchanged === 'samples') return [corpusOf(usable, 0, each), corpusOf(usable, each, each)];
    const half = (side: number) => usable.filter((_, p) => p % 2 === side);
    return [corpusOf(half(0), 0, 1), corpusOf(half(1), 0, 1)];
  }
}

/**
 * The prompts with an answer, and of each its answers, in an order of chance. Prompts of groups lie together, so that
 * halves hold as many of each; small ones are pooled.
 */
function answeredPrompts({ prompts }: Corpus, { seed, 'group-by': groupBy }: Options): Prompt[] {
  const source = random(seed, 5);
  const answered = shuffled([...prompts.values()].sort(byKey), source).flatMap((prompt) => {
    const samples = shuffled(prompt.samples.filter(({ text }) => text !== null).sort(byText), source);
    return samples.length === 0 ? [] : [{ ...prompt, samples: samples as [Sample, ...Sample[]] }];
  });
  const sizes = countBy(answered);
  const pooled = answered.map((prompt) => ({
    ...prompt,
    group: groupBy !== null && (prompt.group === null || sizes.get(prompt.group)! < SMALL_GROUP) ? OTHER : prompt.group,
  }));
  return pooled.sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : a.group === b.group ? 0 : 1));
}

/** Without the prompts of groups that are so small that a part's half might hold none. */
function inAllParts(prompts: readonly Prompt[]): Prompt[] {
  const sizes = countBy(prompts);
  return prompts.filter(({ group }) => group === null || sizes.get(group)! >= 2 * PARTS.at(-1)!);
}

function countBy(prompts: readonly Prompt[]): Map<string | null, number> {
  const sizes = new Map<string | null, number>();
  for (const { group } of prompts) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

/** `count` samples of each prompt, from number `first` on; all of them where it has fewer for this and the other half. */
function corpusOf(prompts: readonly Prompt[], first: number, count: number): Corpus {
  const some = prompts.map((prompt) => {
    const each = Math.min(count, Math.max(1, Math.floor(prompt.samples.length / 2)));
    const from = first === 0 ? 0 : each;
    const samples = prompt.samples.slice(from, from + each) as [Sample, ...Sample[]];
    return [prompt.key, { ...prompt, samples }] as const;
  });
  return {
    role: 'baseline',
    run: '',
    source: '',
    commit: null,
    prompts: new Map(some),
    pairing: 'id',
    notes: [],
  };
}

/** The least number of prompts for which it holds, to the nearest twentieth; null where it does for none. */
function fewest(holds: (n: number) => boolean): number | null {
  for (let n = FEWEST_PROMPTS; n < MOST_PROMPTS; n *= 1.05) if (holds(n)) return Math.ceil(n);
  return null;
}

function atMost(smallest: number | null, limit: number): boolean {
  return smallest !== null && smallest <= limit;
}

/** The slope of the line through points that has the least squares. */
function slope(points: readonly (readonly number[])[]): number {
  const [mx, my] = [0, 1].map((i) => mean(points.map((point) => point[i])));
  const products = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return products / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

function median(values: readonly number[]): number {
  return values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

function byKey(a: Prompt, b: Prompt): number {
  return a.key < b.key ? -1 : 1;
}

function byText(a: Sample, b: Sample): number {
  return a.text! < b.text! ? -1 : a.text === b.text ? 0 : 1;
}
