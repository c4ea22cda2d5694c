import { Arena } from '../compare/arena.ts';
import type { Compared, Entry } from '../compare/column.ts';
import type { Comparison, FamilyPlan } from '../compare/compare.ts';
import { comparedAt, equalLengths, type MeanLength, meanLengths } from '../compare/length.ts';
import { UserError } from '../errors.ts';
import type { MetricId } from '../metrics/index.ts';
import { type Declared, type Index, isIndex, type Metric } from '../metrics/metric.ts';
import { type Rules, ruleFor } from '../options/rules.ts';
import type { Options, Rule } from '../options/table.ts';
import { once } from '../pool/once.ts';
import { buildPool, type Given } from '../pool/pool.ts';
import type { Verdict } from '../types.ts';
import { type Budget, checkRelabellings, shareOut } from './budget.ts';
import { type Circumstances, decide } from './decide.ts';
import { learn, type Material } from './material.ts';
import type { Panel } from './panel.ts';
import { type Retraining, testRetraining } from './retraining.ts';
import type { Slice } from './slices.ts';

/**
 * Labellings walk so many tokens of the whole, and of each kind (postings.ts), its groups together as many again: more
 * makes nothing clearer that a rule asks for.
 */
const WALKED = 2 ** 19;

/** In a group, metrics of rarer events are not tested. */
const GROUP_EVENTS = 10;

/** The whole or a group on its way to verdicts: by which rules it is judged, and where its results will stand. */
export interface Trial {
  slice: Slice;
  rules: ReadonlyMap<Declared, Rule>;
  length: MeanLength;
  arena: Arena;
  /** Its place among the entries, and that of the same outputs cut to equal length, where lengths differ. */
  entry: number;
  equalLength: number | null;
}

/** Sets up the comparison of a slice: its pool, and a second one at equal length if need be. Adds them to `entries`. */
export function prepare(
  slice: Slice,
  material: Material,
  given: readonly [Given, Given],
  options: Options,
  entries: Entry[],
): Trial {
  const { layout, texts } = material;
  const rules = rulesFor(slice, material, options);
  const familyOf = (metric: Declared) => (isTested(rules.get(metric)) ? familyIn(slice, metric) : null);
  const ruled = [...rules.keys()];
  const fewestEvents = slice.group === null ? 0 : GROUP_EVENTS;
  const length = meanLengths(layout, texts, slice.samples);
  const { metrics, indices } = measuredFor(ruled, material.panel);
  const arena = makeArena(slice, material, given, metrics, texts.length);
  const trained = learn(material, slice, { metrics, indices }, options);
  const entry = entries.push({ arena, indices, familyOf, trained, fewestEvents }) - 1;
  const followers = measuredFor(
    ruled.filter((metric) => metric.followsLength && familyOf(metric) !== null),
    material.panel,
  );
  if (!length.differs || followers.metrics.length === 0)
    return { slice, rules, length, arena, entry, equalLength: null };
  const equalLength =
    entries.push({
      arena: makeArena(slice, material, given, followers.metrics, equalLengths(layout, texts)),
      indices: followers.indices,
      familyOf: (metric) => withSuffix(familyOf(metric)),
      trained: null,
      fewestEvents,
    }) - 1;
  return { slice, rules, length, arena, entry, equalLength };
}

function rulesFor(slice: Slice, { reference, panel }: Material, options: Options): Map<Declared, Rule> {
  const rules = new Map<Declared, Rule>();
  for (const metric of panel.declared) {
    const share = panel.shares.get(metric as Metric);
    // Shares are counted in all outputs of a side, so they have rules of the whole only.
    if (share !== undefined && slice.group !== null) continue;
    const rule = share ?? ruleFor(metric, ...rulesOf(slice, options));
    const hasAll = reference !== null || !metric.needsReference;
    if (rule !== null && (hasAll || rule.asked)) rules.set(metric, rule);
  }
  const limited = [...rules.values()].some((rule) =>
    [rule.fail, rule.warn, rule.floor, rule.ceiling].some((limit) => limit !== null),
  );
  // A group may be let off everything; a whole that is would be green whatever the candidate does.
  if (!limited && slice.group === null) throw new UserError('no-rules');
  return rules;
}

function isTested(rule: Rule | undefined): boolean {
  return rule !== undefined && (rule.fail !== null || rule.warn !== null);
}

function familyIn(slice: Slice, metric: Declared): string {
  if (slice.group !== null) return 'groups';
  return isIndex(metric) ? 'tail' : 'whole';
}

/** What has to be measured for these, and what is made of it. */
function measuredFor(wanted: readonly Declared[], panel: Panel): { metrics: Metric[]; indices: Index[] } {
  const indices = wanted.filter(isIndex);
  const parts = new Set<Declared>(indices.flatMap((index) => index.parts.map(({ metric }) => metric)));
  return { metrics: panel.metrics.filter((metric) => wanted.includes(metric) || parts.has(metric)), indices };
}

const FAMILIES = ['tail', 'whole', 'groups'] as const;

/** The families of tests and their shares of alpha; a second look at equal length only ever takes a red away. */
export function families(budget: Budget): FamilyPlan[] {
  return FAMILIES.flatMap((name) => [
    { name, level: budget[name] },
    { name: withSuffix(name), level: budget[name] },
  ]);
}

/** Alpha as it is shared out among the families in which anything is tested. */
export function budgetOf(entries: readonly Entry[], options: Options): Budget {
  const isTested = (family: string) =>
    entries.some(({ arena, indices, familyOf }) =>
      [...arena.metrics, ...indices].some((metric) => familyOf(metric) === family),
    );
  const budget = shareOut(options.alpha, {
    tail: isTested('tail'),
    whole: isTested('whole'),
    groups: isTested('groups'),
  });
  checkRelabellings(options.relabellings, options.alpha, budget);
  return budget;
}

function withSuffix<T extends string | null>(family: T): T {
  return (family === null ? null : `${family}, equal length`) as T;
}

/** What retraining could do by itself, of everything that is tested in any of the trials. */
export function retrainings(
  trials: readonly Trial[],
  comparison: Comparison,
  budget: Budget,
  options: Options,
  apart: boolean,
): ReadonlyMap<Compared, Retraining> {
  const all = trials.flatMap(({ slice, rules, entry }) =>
    comparison.entries[entry]
      .filter(({ metric }) => isTested(rules.get(metric)))
      .map((compared) => ({
        compared,
        fail: scaled(rules.get(compared.metric)!, compared, apart).fail,
        family: familyIn(slice, compared.metric),
      })),
  );
  return new Map(
    FAMILIES.flatMap((name) => [
      ...testRetraining(
        all.filter(({ family }) => family === name),
        budget[name],
        options,
        apart,
      ),
    ]),
  );
}

/** The verdicts of a trial, in the panel's order. */
export function conclude(
  trial: Trial,
  comparison: Comparison,
  {
    paired,
    isWorse,
    retraining,
    apart,
    suspect,
  }: {
    paired: boolean;
    isWorse: () => boolean;
    retraining: ReadonlyMap<Compared, Retraining>;
    apart: boolean;
    suspect: boolean;
  },
  options: Options,
): Verdict[] {
  const equal = trial.equalLength === null ? [] : comparison.entries[trial.equalLength];
  return [...trial.rules].map(([metric, rule]) => {
    const compared = comparison.entries[trial.entry].find((one) => one.metric === metric)!;
    const circumstances: Circumstances = {
      prompts: trial.slice.prompts,
      equalLength: equal.find((one) => one.metric === metric) ?? null,
      retraining: retraining.get(compared) ?? null,
      paired,
      isWorse,
      warnsAtMost: warnsAtMost(trial.slice, compared, { paired, apart, suspect }, options),
    };
    return decide(compared, scaled(rule, compared, apart), circumstances);
  });
}

/**
 * Default limits in multiples of what two trainings differ by shrink with that: the mean of several trainings is a surer
 * thing to differ from than one of them. What a team has set stays as it is.
 */
function scaled(rule: Rule, { metric, trained }: Compared, apart: boolean): Rule {
  if (metric.unit !== 'spreads' || rule.asked || trained === null || !apart) return rule;
  const factor = Math.sqrt((1 + 1 / trained.trainings) / 2);
  return { ...rule, fail: rule.fail && rule.fail * factor, warn: rule.warn && rule.warn * factor };
}

/** Why a proven break can only warn. `suspect`: the reference holds the baseline's outputs, so it favours them. */
function warnsAtMost(
  slice: Slice,
  compared: Compared,
  { paired, apart, suspect }: { paired: boolean; apart: boolean; suspect: boolean },
  options: Options,
): Circumstances['warnsAtMost'] {
  if (!mayFail(slice, compared, options, apart)) return 'group-warns';
  if (compared.metric.needsReference && suspect) return 'reference-warns';
  return !paired && options.unpaired === 'warn' ? 'unpaired-warns' : null;
}

/** A group warns at most, unless healthy runs say how far trainings lie apart in it, or its own rule names the decline that fails. */
function mayFail(slice: Slice, { metric: { id }, trained }: Compared, options: Options, apart: boolean): boolean {
  if (slice.group === null || (trained !== null && apart)) return true;
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
  { layout, texts, reference }: Material,
  given: readonly [Given, Given],
  metrics: readonly Metric[],
  length: Int32Array,
): Arena {
  const pool = buildPool(
    texts,
    samples,
    given,
    samples.map((s) => length[s]),
    reference,
    Math.ceil((WALKED * samples.length) / layout.samples.length),
  );
  pool.gramsAt = once((n) => comparedAt(layout, samples, (s) => Math.max(0, length[s] - n + 1)));
  pool.at = { words: pool.gramsAt(1), tail: pool.gramsAt(1), bigrams: pool.gramsAt(2) };
  return new Arena(pool, samples, metrics, layout.samples.length);
}
