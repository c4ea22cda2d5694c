import type { Calibrated, Calibration, Limits } from '../gate/calibrate.ts';
import type { Unit } from '../types.ts';
import { terminalText } from './escape.ts';
import { amount, count, counted, limit, NONE, percent } from './format.ts';
import { textTable, wrap } from './terminal-text.ts';

/** What healthy trainings say, as a piece of the config file whose comments give the reasons. */
export function calibrationText(calibration: Calibration, { width }: { width: number }): string {
  const { metrics, df } = calibration;
  const say = (text: string, indent = '') =>
    wrap(terminalText(text), width - indent.length - 2).map((line) => `${indent}# ${line}`);
  const limited = metrics.filter(hasLimits);
  // What needs no line is a comment: single lines, or all of them.
  const none = limited.every(({ limits }) => limits.isDefault) ? '# ' : '';
  const lines = [
    ...say(origin(calibration)),
    '',
    'retraining:',
    ...say(spreadWords(calibration), '  '),
    '  spreads:',
    ...beside(metrics.map((one) => [`    ${key(one.metric)}: ${written(one.spread, one.unit)}`, spreadReason(one)])),
    `  df: ${df}`,
    '',
    ...say(ruleWords(limited)),
    `${none}rules:`,
    ...beside(
      limited.map((one) => [
        `${none}  ${one.limits.isDefault && none === '' ? '# ' : ''}${rule(one)}`,
        `apart by up to ${amount(one.largest, one.unit)}`,
      ]),
    ),
    '',
    ...say(falseAlarms(calibration)),
    '#',
    ...say(detectionWords(calibration)),
    ...detections(calibration)
      .split('\n')
      .map((line) => `#   ${line}`.trimEnd()),
  ];
  return `${lines.join('\n')}\n`;
}

function origin({ runs, prompts }: Calibration): string {
  return (
    `From 'collapse-gate calibrate': ${counted(runs.length, 'training')} of one recipe that are known to be healthy ` +
    `(${runs.join(', ')}), compared two by two on ${counted(prompts, 'prompt')}.`
  );
}

function spreadWords({ runs, df, builtInDf }: Calibration): string {
  return (
    'How far healthy trainings lie apart: the standard deviation of one, the noise of sampling taken off. Few trainings ' +
    `can't tell that well, so what was seen is drawn towards what is built in, which weighs as ${count(builtInDf)} degrees of ` +
    `freedom; these trainings weigh as ${count(runs.length - 1)}, together ${count(df)}.`
  );
}

function spreadReason({ seen, builtIn, unit }: Calibrated): string {
  return `seen ${shown(seen, unit)}, built in ${shown(builtIn, unit)}`;
}

type Limited = Calibrated & { limits: Limits };

function hasLimits(one: Calibrated): one is Limited {
  return one.limits !== null;
}

function ruleWords(limited: readonly Limited[]): string {
  const own = limited.filter(({ limits }) => !limits.isDefault);
  const rest =
    'Beside each: the largest decline from one of these trainings to another. A metric that is named here must give a clear answer, or the outcome is inconclusive; so defaults are comments.';
  if (own.length === 0) return `Limits: healthy trainings stay well inside the defaults. ${rest}`;
  return `Limits: the default where healthy trainings stay well inside it, else the next round one beyond what they do. ${rest}`;
}

function rule({ metric, unit, limits: { fail, warn } }: Limited): string {
  return `${key(metric)}: { fail: ${written(fail, unit)}, warn: ${written(warn, unit)} }`;
}

/** A metric's name as YAML reads it, whatever its field is called. */
function key(metric: string): string {
  return /^[a-z][\w.:-]*$/i.test(metric) ? metric : JSON.stringify(metric);
}

function falseAlarms({ alpha, checks, red }: Calibration): string {
  return (
    `False alarms: ${percent(alpha, 'coarse')} of checks are accepted to be red where nothing is wrong; for healthy trainings ` +
    `that holds as far as these spreads do. Of the ` +
    `${count(checks)} checks of one of these trainings against another, ${count(red.calibrated)} would be red with this file, ${count(red.builtIn)} without it.`
  );
}

function detectionWords({ runs }: Calibration): string {
  return (
    'The smallest declines that a check of so many outputs would prove in 80 % of cases: without this file, with it, ' +
    `and with these ${count(runs.length)} trainings as healthy runs (healthy: in the config file) in its place, which tells more. ` +
    'Not both of the same trainings: they would count twice.'
  );
}

function detections({ runs, metrics }: Calibration): string {
  const cell = (decline: number | null, unit: Unit) => (decline === null ? NONE : amount(decline, unit));
  const rows = metrics
    .filter(hasLimits)
    .map(({ metric, unit, limits, smallest }) => [
      metric,
      limit(limits.fail, unit),
      ...[smallest.builtIn, smallest.calibrated, smallest.withRuns].map((decline) => cell(decline, unit)),
    ]);
  const head = ['metric', 'limit', 'without', 'with it', `${count(runs.length)} healthy`];
  return textTable(head, ['left', 'right', 'right', 'right', 'right'], rows).text;
}

/** Lines with a comment beside each, in a column. */
function beside(lines: readonly (readonly [line: string, reason: string])[]): string[] {
  const longest = Math.max(0, ...lines.map(([line]) => line.length));
  return lines.map(([line, reason]) => `${line.padEnd(longest)}  # ${reason}`);
}

/** A limit or spread as the config file reads it, to three digits. */
function written(x: number, unit: Unit): string {
  if (unit === 'relative') return `${digits(100 * x)}%`;
  return unit === 'points' ? `${digits(100 * x)}pp` : digits(x);
}

/** The same for people. */
function shown(x: number, unit: Unit): string {
  return written(x, unit).replace(/%|pp/, ' $&');
}

/** Three digits, never in the form 1e-7, which the config file doesn't read. */
function digits(x: number): string {
  const decimals = x === 0 ? 0 : Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(x))));
  return String(x.toFixed(decimals))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
