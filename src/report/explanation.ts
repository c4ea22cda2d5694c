import { type Declared, type Index, isIndex, type Metric } from '../metrics/metric.ts';
import type { Parameter, Values } from '../metrics/parameters.ts';
import { limit, percent } from './format.ts';
import { BOLD, DIM, painter, wrap } from './terminal-text.ts';

interface Width {
  color: boolean;
  width: number;
}

/** All metrics with a sentence each, for a terminal. */
export function overview(metrics: readonly Declared[], { color, width }: Width): string {
  const paint = painter(color);
  const longest = Math.max(...metrics.map(({ id }) => id.length)) + 2;
  const lines = metrics.map(({ id, summary }) => fact(id.padEnd(longest), summary, width, (name) => paint(name, BOLD)));
  return `${lines.join('\n')}\n`;
}

/** What a metric is, for a terminal: from plain words to the worked example. */
export function explanation(metric: Declared, { color, width }: Width): string {
  const paint = painter(color);
  const rows = facts(metric).map(([name, text]) => fact(name.padEnd(18), text, width, (name) => paint(name, DIM)));
  const head = [paint(`${metric.title} (${metric.id})`, BOLD), ...wrap(metric.summary, width)];
  return `${head.join('\n')}\n\n${rows.join('\n')}\n`;
}

/** Everything that a metric declares, in plain words; the docs say the same. */
export function facts(metric: Declared): [name: string, text: string][] {
  const { meaning, stage, family, unit, followsLength, amount, exact, cost, adds, source } = metric;
  return [
    ['When it is worse', meaning],
    ['Sign of', stage === 'none' ? 'no stage of collapse by itself' : `${stage} collapse (${family})`],
    ['Healthier is', healthier(metric)],
    ['Decline in', UNITS[unit]],
    ['Allowed', limits(metric)],
    ['Needs', needs(metric)],
    ['Length', followsLength ? 'follows it: judged again at equal length where lengths differ' : 'judged as it is'],
    ['Amount of text', amount],
    ...(exact === undefined ? [] : [['Exact', exact] satisfies [string, string]]),
    ['Range', rangeOf(metric)],
    ['Cost', cost],
    ['Adds up', ADDS[adds]],
    ['Source', source],
    ...settingsOf(metric),
    isIndex(metric) ? ['Made of', parts(metric)] : ['Example', example(metric as Metric)],
  ];
}

/** A name, painted, and beside it a text with a hanging indent. */
function fact(name: string, text: string, width: number, paint: (name: string) => string): string {
  const [first, ...rest] = wrap(text, width, name);
  return [paint(name) + first.slice(name.length), ...rest].join('\n');
}

const UNITS = {
  relative: "percent of the baseline's value",
  points: 'percentage points',
  balance: 'points of imbalance, (candidate - baseline) / (candidate + baseline)',
  spreads: 'multiples of what two healthy trainings differ by (standard deviation)',
  value: "the value's own unit",
  distance: 'the distance between the sides, less what two draws of one model have',
};

const ADDS: Record<Declared['adds'], string> = {
  counts: 'over shards, exactly, from merged counts',
  sums: 'over shards, exactly, from merged sums',
  sketch: 'over shards, from merged sketches',
  sorted: 'over shards, exactly, from merged sorted values',
  'two passes': 'over shards with a second pass over the merged whole',
  no: 'not at all: it takes all outputs in one place',
};

/** A share is what somebody chose: which way is worse, its rule says. */
function healthier({ id, healthier, boundsOnly }: Declared): string {
  return boundsOnly && id.includes('=') ? 'neither: it is held to bounds' : healthier;
}

function rangeOf({ range }: Declared): string {
  const [low, high] = range;
  if (!Number.isFinite(low)) return 'any number';
  return Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;
}

/** Each setting with its values, and how it stands. */
function settingsOf({ id, parameters, settings }: Declared): [name: string, text: string][] {
  return Object.entries(parameters ?? {}).map(([name, parameter]) => [
    `Set ${name}`,
    `${parameter.about} ${valuesOf(parameter)}; ${defaultOf(settings?.[name] ?? parameter.default)} unless set (metrics: { ${id}: { ${name}: … } }).`,
  ]);
}

function defaultOf(value: Values[string]): string {
  return value === '' ? 'nothing' : String(value);
}

function valuesOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'whole':
      return `A whole number from ${parameter.low} to ${parameter.high}`;
    case 'real':
      return Number.isFinite(parameter.high)
        ? `A number from ${parameter.low} to ${parameter.high}`
        : `A number of ${parameter.low} or more`;
    case 'choice':
      return parameter.values.join(' or ');
    case 'flag':
      return 'true or false';
    case 'name':
      return 'A name';
  }
}

function limits({ limits, unit, byName }: Declared): string {
  const parts = [
    limits.fail === null ? null : `fails at ${limit(limits.fail, unit)}`,
    limits.warn === null ? null : `warns at ${limit(limits.warn, unit)}`,
    limits.ceiling === undefined ? null : `no more than ${percent(limits.ceiling)} on the candidate's side`,
    limits.floor === undefined ? null : `no less than ${percent(limits.floor)} on the candidate's side`,
  ].filter((part) => part !== null);
  if (byName) return 'measured where a rule names it, with the limits that it sets';
  return parts.length === 0
    ? 'no limit unless the config sets one'
    : `${parts.join(', ')}, unless the config says otherwise${unit === 'spreads' ? '; by root((1 + 1/K) / 2) less with K trainings, the baseline and healthy runs' : ''}`;
}

function needs({ samplesPerPrompt, needsOther, needsReference, needsPrompt, field }: Declared): string {
  if (field !== undefined) return `a number in the field ${field}${needsOther ? ' on both sides' : ''}`;
  if (needsPrompt) return 'the text of the prompts';
  if (samplesPerPrompt > 1) return `${samplesPerPrompt} outputs a prompt or more on both sides`;
  if (needsReference) return 'a reference corpus (--reference)';
  return needsOther ? 'another side to compare with' : 'one output a prompt';
}

function parts({ parts }: Index): string {
  const each = parts.map(
    ({ metric, weight }) => `${Number(weight.toPrecision(3))} x the decline of ${metric.id} (on the scale of the test)`,
  );
  return each.join(' + ');
}

function example({ example: { texts, asked, numbers, labels, other, reference, value, with: set } }: Metric): string {
  const against = numbers === undefined ? other : numbers.other;
  const settings = Object.entries(set ?? {}).map(([name, said]) => `${name} ${said}`);
  const parts = [
    list(numbers?.own ?? labels ?? texts),
    against && `against ${list(against)}`,
    asked && `for the prompt ${list(asked)}`,
    reference && `with the reference ${list(reference)}`,
    settings.length > 0 && `with ${settings.join(', ')}`,
    `gives ${Number(value.toPrecision(6))}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

/** Longer texts of an example are cut: what matters of them is that they are long. */
const LONGEST = 60;

function list(items: readonly unknown[]): string {
  return items.map(shown).join(', ');
}

function shown(item: unknown): string {
  if (Array.isArray(item)) return `[${list(item)}]`;
  if (typeof item !== 'string' || item.length <= LONGEST) return JSON.stringify(item);
  return `"${item.slice(0, LONGEST / 2)}…" (${item.length} characters)`;
}
