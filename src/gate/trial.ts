import { Arena } from '../compare/arena.ts';
import type { Entry } from '../compare/column.ts';
import type { Comparison, FamilyPlan } from '../compare/compare.ts';
import type { Layout } from '../compare/layout.ts';
import { comparedAt, equalLengths, type MeanLength, meanLengths } from '../compare/length.ts';
import { UserError } from '../errors.ts';
import { METRICS, type MetricId } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Rules, ruleFor } from '../options/rules.ts';
import type { Options, Rule } from '../options/table.ts';
import { buildPool, type Given } from '../pool/pool.ts';
import type { Texts } from '../pool/texts.ts';
import type { Verdict } from '../types.ts';
import type { Budget } from './budget.ts';
import { type Circumstances, decide } from './decide.ts';
import type { Slice } from './slices.ts';

/** In a group, metrics of rarer events are not tested. */
const GROUP_EVENTS = 10;

/** The whole or a group on its way to verdicts: by which rules it is judged, and where its results will stand. */
export interface Trial {
  slice: Slice;
  rules: ReadonlyMap<Metric, Rule>;
  length: MeanLength;
  arena: Arena;
  /** Its place among the entries, and that of the same outputs cut to equal length, where lengths differ. */
  entry: number;
  equalLength: number | null;
}

/** Sets up the comparison of a slice: its pool, and a second one at equal length if need be. Adds them to `entries`. */
export function prepare(
  slice: Slice,
  { layout, texts }: { layout: Layout; texts: Texts },
  given: readonly [Given, Given],
  options: Options,
  entries: Entry[],
): Trial {
  const family = slice.group === null ? 'whole' : 'groups';
  const rules = rulesFor(slice, options);
  const tests = (metric: Metric) => rules.get(metric)!.fail !== null || rules.get(metric)!.warn !== null;
  const fewestEvents = slice.group === null ? 0 : GROUP_EVENTS;
  const length = meanLengths(layout, texts, slice.samples);
  const whole = Int32Array.from(layout.samples, (_, s) => texts.start[s + 1] - texts.start[s]);
  const arena = makeArena(slice, { layout, texts }, given, [...rules.keys()], whole);
  const entry = entries.push({ arena, family, tests, fewestEvents }) - 1;
  const followers = [...rules.keys()].filter((metric) => metric.followsLength && tests(metric));
  if (!length.differs || followers.length === 0) return { slice, rules, length, arena, entry, equalLength: null };
  const equal = makeArena(slice, { layout, texts }, given, followers, equalLengths(layout, texts));
  const equalLength = entries.push({ arena: equal, family: `${family}, equal length`, tests, fewestEvents }) - 1;
  return { slice, rules, length, arena, entry, equalLength };
}

function rulesFor(slice: Slice, options: Options): Map<Metric, Rule> {
  const rules = new Map<Metric, Rule>();
  for (const metric of METRICS) {
    const rule = ruleFor(metric, ...rulesOf(slice, options));
    if (rule !== null) rules.set(metric, rule);
  }
  const limited = [...rules.values()].some((rule) =>
    [rule.fail, rule.warn, rule.floor, rule.ceiling].some((limit) => limit !== null),
  );
  // A group may be let off everything; a whole that is would be green whatever the candidate does.
  if (!limited && slice.group === null) throw new UserError('no-rules');
  return rules;
}

/** The families of tests and their shares of alpha; a second look at equal length only ever takes a red away. */
export function families(budget: Budget): FamilyPlan[] {
  return [
    { name: 'whole', level: budget.whole },
    { name: 'whole, equal length', level: budget.whole },
    { name: 'groups', level: budget.groups },
    { name: 'groups, equal length', level: budget.groups },
  ];
}

/** The verdicts of a trial, in the metrics' order. */
export function conclude(
  trial: Trial,
  comparison: Comparison,
  { paired, isWorse }: { paired: boolean; isWorse: () => boolean },
  options: Options,
): Verdict[] {
  const equal = trial.equalLength === null ? [] : comparison.entries[trial.equalLength];
  return comparison.entries[trial.entry].map((compared) => {
    const { metric } = compared;
    const circumstances: Circumstances = {
      prompts: trial.slice.prompts,
      equalLength: equal.find((one) => one.metric === metric) ?? null,
      isWorse,
      warnsAtMost: mayFail(trial.slice, metric, options)
        ? !paired && options.unpaired === 'warn'
          ? 'unpaired-warns'
          : null
        : 'group-warns',
    };
    return decide(compared, trial.rules.get(metric)!, circumstances);
  });
}

/** A group warns at most, unless its own rule names the decline that fails: retrains differ more in small groups. */
function mayFail(slice: Slice, { id }: Metric, options: Options): boolean {
  if (slice.group === null) return true;
  return rulesOf(slice, options)
    .slice(1)
    .some((rules) => {
      const said = rules?.[id as MetricId];
      return typeof said === 'object' && typeof said.fail === 'number';
    });
}

/** What the team says about a slice's metrics, from the general to the particular. */
function rulesOf({ group }: Slice, options: Options): (Rules | undefined)[] {
  if (group === null) return [options.rules];
  const own = options['group-rules'];
  return [options.rules, Object.hasOwn(own, group) ? own[group] : own['*']];
}

function makeArena(
  { samples }: Slice,
  { layout, texts }: { layout: Layout; texts: Texts },
  given: readonly [Given, Given],
  metrics: readonly Metric[],
  length: Int32Array,
): Arena {
  const pool = buildPool(
    texts,
    samples,
    given,
    samples.map((s) => length[s]),
  );
  pool.at = {
    words: comparedAt(layout, samples, (s) => length[s]),
    bigrams: comparedAt(layout, samples, (s) => Math.max(0, length[s] - 1)),
  };
  return new Arena(pool, samples, metrics);
}
