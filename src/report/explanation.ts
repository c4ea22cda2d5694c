import type { Metric } from '../metrics/metric.ts';
import { limit, percent } from './format.ts';
import { BOLD, DIM, painter, wrap } from './terminal-text.ts';

/** What a metric is, for a terminal: from plain words to the worked example. */
export function explanation(metric: Metric, { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const lines = (text: string, bullet = '') => wrap(text, width, bullet).join('\n');
  const facts: [string, string][] = [
    ['If it declines', metric.meaning],
    [
      'Sign of',
      metric.stage === 'none' ? 'no stage of collapse by itself' : `${metric.stage} collapse (${metric.family})`,
    ],
    ['Healthier is', metric.healthier],
    ['Decline in', UNITS[metric.unit]],
    ['Allowed', limits(metric)],
    ['Needs', needs(metric)],
    [
      'Length',
      metric.followsLength ? 'follows it: judged again at equal length where lengths differ' : 'judged as it is',
    ],
    ['Cost', metric.cost],
    ['Source', metric.source],
    ['Example', example(metric)],
  ];
  const rows = facts.map(([name, text]) => `${paint(name.padEnd(15), DIM)}${lines(text, ' '.repeat(15)).trimStart()}`);
  return `${paint(`${metric.title} (${metric.id})`, BOLD)}\n${lines(metric.summary)}\n\n${rows.join('\n')}\n`;
}

const UNITS = {
  relative: "percent of the baseline's value",
  points: 'percentage points',
  balance: 'points of imbalance, (candidate - baseline) / (candidate + baseline)',
  distance: 'bits between the sides, less what two draws of one model have',
};

function limits({ limits, unit }: Metric): string {
  const parts = [
    limits.fail === null ? null : `fails at ${limit(limits.fail, unit)}`,
    limits.warn === null ? null : `warns at ${limit(limits.warn, unit)}`,
    limits.ceiling === undefined ? null : `no more than ${percent(limits.ceiling)} on the candidate's side`,
    limits.floor === undefined ? null : `no less than ${percent(limits.floor)} on the candidate's side`,
  ].filter((part) => part !== null);
  return parts.length === 0
    ? 'no limit unless the config sets one'
    : `${parts.join(', ')}, unless the config says otherwise`;
}

function needs({ samplesPerPrompt, needsOther }: Metric): string {
  if (samplesPerPrompt > 1) return `${samplesPerPrompt} outputs a prompt or more on both sides`;
  return needsOther ? 'another side to compare with' : 'one output a prompt';
}

function example({ example: { texts, other, value } }: Metric): string {
  const list = (answers: typeof texts) => answers.map((answer) => JSON.stringify(answer)).join(', ');
  return `${list(texts)}${other ? ` against ${list(other)}` : ''} gives ${Number(value.toPrecision(6))}`;
}
