import { type Declared, type Index, isIndex, type Metric } from '../metrics/metric.ts';
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
  const { meaning, stage, family, healthier, unit, followsLength, cost, source } = metric;
  return [
    ['When it is worse', meaning],
    ['Sign of', stage === 'none' ? 'no stage of collapse by itself' : `${stage} collapse (${family})`],
    ['Healthier is', healthier],
    ['Decline in', UNITS[unit]],
    ['Allowed', limits(metric)],
    ['Needs', needs(metric)],
    ['Length', followsLength ? 'follows it: judged again at equal length where lengths differ' : 'judged as it is'],
    ['Cost', cost],
    ['Source', source],
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
  distance: 'bits between the sides, less what two draws of one model have',
};

function limits({ limits, unit }: Declared): string {
  const parts = [
    limits.fail === null ? null : `fails at ${limit(limits.fail, unit)}`,
    limits.warn === null ? null : `warns at ${limit(limits.warn, unit)}`,
    limits.ceiling === undefined ? null : `no more than ${percent(limits.ceiling)} on the candidate's side`,
    limits.floor === undefined ? null : `no less than ${percent(limits.floor)} on the candidate's side`,
  ].filter((part) => part !== null);
  return parts.length === 0
    ? 'no limit unless the config sets one'
    : `${parts.join(', ')}, unless the config says otherwise${unit === 'spreads' ? '; by root((1 + 1/K) / 2) less with K trainings, the baseline and healthy runs' : ''}`;
}

function needs({ samplesPerPrompt, needsOther, needsReference }: Declared): string {
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

function example({ example: { texts, other, value } }: Metric): string {
  const list = (answers: typeof texts) => answers.map((answer) => JSON.stringify(answer)).join(', ');
  return `${list(texts)}${other ? ` against ${list(other)}` : ''} gives ${Number(value.toPrecision(6))}`;
}
