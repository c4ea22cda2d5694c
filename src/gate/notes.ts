import type { Comparison } from '../compare/compare.ts';
import type { Copying } from '../compare/copying.ts';
import type { Layout } from '../compare/layout.ts';
import type { MeanLength } from '../compare/length.ts';
import type { Pairing } from '../compare/pairing.ts';
import { lostValues } from '../compare/shares.ts';
import { type MetricId, metricById } from '../metrics/index.ts';
import { UNKNOWN } from '../metrics/share.ts';
import type { Options } from '../options/table.ts';
import type { Given } from '../pool/pool.ts';
import type { Corpus, Note, Share, Verdict } from '../types.ts';
import type { MissingNumbers } from './enough.ts';
import type { Retraining } from './retraining.ts';
import { OTHER, type Slices } from './slices.ts';

/** Under so many prompts hardly any metric can be judged. */
const FEW_PROMPTS = 30;
/** So many lost values are named in a note, each cut to so many characters. */
const NAMED = 5;
const NAME_LENGTH = 40;

/** All that doubts are drawn from. */
export interface Findings {
  baseline: Corpus;
  candidate: Corpus;
  pairing: Pairing;
  layout: Layout;
  comparison: Comparison;
  /** The share of words and pairs that are kept. */
  kept: number;
  length: MeanLength;
  verdicts: readonly Verdict[];
  small: Slices['small'];
  /** Healthy runs that were given, those that shared enough prompts, and what the tail index is held against. */
  healthy: {
    given: readonly Corpus[];
    /** Without copies of one another or of the baseline. */
    distinct: readonly Corpus[];
    used: readonly Corpus[];
    /** As how many trainings they and the baseline count, and whether they differ no more than draws of one. */
    trainings: number;
    isAlike: boolean;
    /** Trainings that lie far from all others. */
    strange: readonly Corpus[];
  };
  tail: { retraining: Retraining; smallest: number } | null;
  copying: Copying;
  given: readonly [Given, Given];
  /** How the outputs divide among the values of the fields that rules on shares name. */
  shares: readonly Share[];
  missing: readonly MissingNumbers[];
  options: Options;
}

/** What a reader should know beside the verdicts, in a fixed order. */
export function findNotes(findings: Findings): Note[] {
  return [
    ...aboutPrompts(findings),
    ...aboutOutputs(findings),
    ...aboutKept(findings),
    ...aboutCopying(findings),
    ...aboutTrainings(findings),
    ...aboutLabellings(findings),
    ...aboutVerdicts(findings),
  ];
}

function aboutPrompts({ pairing, small, options }: Findings): Note[] {
  const notes: Note[] = [];
  const { paired, prompts, onlyBaseline, onlyCandidate } = pairing;
  if (!paired) notes.push(warn('unpaired'));
  if (paired && onlyBaseline + onlyCandidate > 0)
    notes.push(info('unpaired-prompts', { baseline: onlyBaseline, candidate: onlyCandidate }));
  if (prompts.length < FEW_PROMPTS) notes.push(warn('few-prompts', { prompts: prompts.length }));
  if (pairing.groupDiffers > 0 && options['group-by'] !== null)
    notes.push(warn('group-differs', { count: pairing.groupDiffers }));
  if (small.count > 0) notes.push(info('small-groups', small));
  const groups = new Set(prompts.map(({ group }) => group));
  for (const group of Object.keys(options['group-rules'])) {
    if (group !== '*' && group !== OTHER && !groups.has(group)) notes.push(warn('unknown-group', { group }));
  }
  return notes;
}

function aboutOutputs({ baseline, candidate, layout, length, given, shares, missing, options }: Findings): Note[] {
  const notes: Note[] = [];
  const [before, after] = given;
  const lost = lostValues(shares, after);
  for (const field of new Set(lost.map((share) => share.field))) {
    const values = lost.filter((share) => share.field === field).map(({ value }) => value);
    notes.push(
      warn('values-lost', { field, count: values.length, values: values.slice(0, NAMED).map(short).join(', ') }),
    );
  }
  notes.push(...aboutShares(given, options), ...aboutUnknown(shares, options));
  for (const { note, isSuspect, isPartial } of missing) {
    // What makes the outcome inconclusive is among the shortfalls.
    if (!isSuspect || !isPartial) notes.push(note);
  }
  const counted = options.unit === 'words' ? {} : { unit: options.unit, run: options.characters };
  if (options.unit !== 'words') notes.push(info('unit', counted));
  if (length.differs) {
    const change = length.baseline === 0 ? null : length.candidate / length.baseline - 1;
    notes.push(warn('length-changed', { baseline: length.baseline, candidate: length.candidate, change, ...counted }));
  }
  if (before.empty + after.empty > 0)
    notes.push(warn('empty-outputs', { baseline: before.empty, candidate: after.empty }));
  if (layout.thinnings > 1) {
    notes.push(
      info('samples-thinned', {
        baseline: before.outputs / baseline.prompts.size,
        candidate: after.outputs / candidate.prompts.size,
      }),
    );
  }
  for (const side of [0, 1]) {
    const own = (s: number) => sideOf(layout, s) === side;
    const first = layout.samples.findIndex((_, s) => own(s));
    const isOne = first >= 0 && layout.samples.every(({ text }, s) => !own(s) || text === layout.samples[first].text);
    if (isOne && layout.prompts.length > 1)
      notes.push(warn('all-identical', { side: side === 0 ? 'baseline' : 'candidate' }));
  }
  return notes;
}

/** A rule whose value no output has is mistyped, or guards against what is not there yet. */
function aboutShares(given: readonly [Given, Given], options: Options): Note[] {
  const rules = options.shares.filter(({ value }) => value !== null && value !== UNKNOWN);
  if (rules.length === 0) return [];
  return rules.flatMap(({ field, value }) => {
    const seen = new Map<string, number>();
    for (const { labels } of given)
      for (const [label, outputs] of labels?.get(field) ?? []) seen.set(label, (seen.get(label) ?? 0) + outputs);
    if (seen.size === 0 || seen.has(value!)) return [];
    const values = [...seen].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([label]) => short(label));
    const named = values.slice(0, NAMED).join(', ');
    return [warn('share-value-unseen', { field, value: short(value!), count: seen.size, values: named })];
  });
}

/** How much more often the candidate's outputs are of unknown value may pass beside a rule on a known one. */
const UNKNOWN_RISE = 0.05;

/** What is of unknown origin may be of the kind that a rule limits. */
function aboutUnknown(counted: readonly Share[], { shares }: Options): Note[] {
  const limited = new Set(shares.filter(({ value }) => value !== null).map(({ field }) => field));
  const bounded = shares.filter(({ value }) => value === UNKNOWN).map(({ field }) => field);
  return [...limited].flatMap((field) => {
    if (bounded.includes(field)) return [];
    const unknown = counted.find((share) => share.field === field && share.value === UNKNOWN);
    if (unknown === undefined || (unknown.candidate ?? 0) - (unknown.baseline ?? 0) <= UNKNOWN_RISE) return [];
    return [warn('unknown-rises', { field, baseline: unknown.baseline, candidate: unknown.candidate })];
  });
}

/** An error from keeping only some words is nothing to speak of below this share of what a rule allows. */
const SMALL_ERROR = 0.1;

/** That only a share of words and pairs was kept, and what that has cost at the most. */
function aboutKept({ kept, verdicts }: Findings): Note[] {
  if (kept === 1) return [];
  const errors = verdicts.flatMap(({ metric, decline, rule }) =>
    decline?.sampled === undefined || !rule.fail ? [] : [{ metric, error: decline.sampled / rule.fail }],
  );
  const worst = errors.sort((a, b) => b.error - a.error)[0] ?? { metric: null, error: 0 };
  return [{ code: 'words-sampled', level: worst.error > SMALL_ERROR ? 'warn' : 'info', facts: { kept, ...worst } }];
}

/** A candidate that was trained on what it is compared with looks healthier than it is. */
function aboutCopying({ copying, pairing, layout }: Findings): Note[] {
  if (layout.samples.some(({ attributes }) => attributes?.digest !== undefined)) return [info('from-profile')];
  if (!pairing.paired) return [];
  const { otherPrompts, samePrompt, reference, referenceByBaseline } = copying;
  const notes = (
    [
      ['copies-baseline', otherPrompts],
      ['copies-answers', samePrompt],
      ['copies-reference', reference],
    ] as const
  )
    .filter(([, { isCopied }]) => isCopied)
    .map(([code, { share, expected, prompts }]) => warn(code, { share, expected, prompts }));
  return referenceByBaseline.isCopied ? [...notes, warn('reference-holds-baseline')] : notes;
}

/** What is known of retraining, and what further healthy runs would bring. */
function aboutTrainings({ healthy, tail, pairing, options }: Findings): Note[] {
  const notes: Note[] = [];
  const { given, distinct, used, trainings, isAlike, strange } = healthy;
  if (tail !== null) {
    const { smallest, retraining } = tail;
    // Where the sides share no prompt, healthy runs can't be held against both.
    const better = (runs: number) =>
      pairing.paired && trainings - 1 < runs ? Math.min(smallest, retraining.smallestWith(runs)) : null;
    notes.push(
      info('retraining', {
        trainings,
        healthy: trainings - 1,
        spreads: Object.keys(options.spreads).length > 0 ? 'own' : 'built-in',
        smallest,
        withTwo: better(2),
        withFive: better(5),
      }),
    );
  }
  const names = (runs: readonly Corpus[]) => runs.map(({ run }) => run).join(', ');
  const copies = given.filter((run) => !distinct.includes(run));
  if (copies.length > 0) notes.push(warn('healthy-copies', { count: copies.length, runs: names(copies) }));
  if (isAlike) notes.push(warn('healthy-alike', { count: used.length }));
  if (strange.length > 0) notes.push(warn('healthy-strange', { count: strange.length, runs: names(strange) }));
  const left = distinct.filter((run) => !used.includes(run));
  if (!pairing.paired && given.length > 0) notes.push(warn('healthy-unused'));
  else if (left.length > 0)
    notes.push(warn('healthy-left-out', { count: left.length, total: given.length, runs: names(left) }));
  return notes;
}

function aboutLabellings({ comparison, options }: Findings): Note[] {
  if (comparison.exhaustive) return [info('exhaustive', { relabellings: comparison.labellings })];
  if (comparison.labellings > options.relabellings + 1)
    return [info('more-relabellings', { relabellings: comparison.labellings - 1 })];
  return [];
}

function aboutVerdicts({ verdicts, options }: Findings): Note[] {
  const notes: Note[] = [];
  const more = verdicts.filter(({ metric, rule }) => isBesides(metric) && (rule.fail !== null || rule.warn !== null));
  if (more.length > 0) notes.push(info('more-tested', { count: more.length }));
  for (const { metric, outcome, decline, p, pAdjusted, reason, unit } of verdicts) {
    if (decline === null || unit === 'distance') continue;
    if (
      outcome === 'holds' &&
      decline.point > 0 &&
      (decline.low ?? 0) > 0 &&
      pAdjusted !== null &&
      pAdjusted <= options.alpha
    )
      notes.push(info('drift', { metric, decline: decline.point, p: pAdjusted }));
    if (decline.high !== null && decline.high < 0 && p !== null && p >= 0.99 && reason === null)
      notes.push(info('better', { metric }));
  }
  return notes;
}

/** Whether a metric is tested only because a rule names it, or because rows hold a number. */
function isBesides(id: MetricId): boolean {
  const metric = metricById(id);
  return metric !== undefined && (metric.byName === true || metric.field !== undefined);
}

function short(value: string): string {
  return value.length > NAME_LENGTH ? `${value.slice(0, NAME_LENGTH).toWellFormed()}…` : value;
}

function sideOf({ unit, strata }: Layout, sample: number): number {
  // Units are few per prompt and in order: the last one that starts at or before the sample.
  let low = 0;
  let high = unit.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (unit[middle] <= sample) low = middle;
    else high = middle;
  }
  return strata.label[low];
}

function info(code: string, facts: Note['facts'] = {}): Note {
  return { code, level: 'info', facts };
}

function warn(code: string, facts: Note['facts'] = {}): Note {
  return { code, level: 'warn', facts };
}
