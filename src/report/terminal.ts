/** The report for a terminal or a log: the sentence, a table that fits the width, what was lost, and what to do. */
import type { Report } from '../types.ts';
import { acceptanceOf, acceptedReason, acceptedWhere } from './accepted.ts';
import { cut, terminalText } from './escape.ts';
import { count, tokens } from './format.ts';
import { nextStep } from './next-step.ts';
import { cameFrom } from './provenance.ts';
import { COLUMNS, isGated, type Row, rows } from './rows.ts';
import { BOLD, DIM, OUTCOME_PAINT, type Paint, painter, TONE_PAINT, textTable, wrap } from './terminal-text.ts';
import {
  compared,
  falseAlarms,
  groupRemarks,
  heading,
  isLoud,
  leadsWithWords,
  remarks,
  ruleRemarks,
  title,
  tone,
} from './wording.ts';

export interface TerminalOptions {
  color: boolean;
  width: number;
}

/** Words that are named. */
const NAMED = 10;

export function terminal(report: Report, options: TerminalOptions): string {
  const paint = painter(options.color);
  const say = (text: string, ...how: Paint[]) =>
    wrap(terminalText(text), options.width)
      .map((line) => paint(line, ...how))
      .join('\n');
  const bullets = [...remarks(report), ...groupRemarks(report)].map((line) =>
    wrap(terminalText(line), options.width, '- ').join('\n'),
  );
  const accepted = acceptanceOf(report);
  const lost = leadsWithWords(report) ? lostWords(report) : null;
  const blocks = [
    say(heading(report), BOLD, TONE_PAINT[tone(report)]),
    accepted === null ? '' : say(`Why: ${acceptedReason(accepted)} ${acceptedWhere(accepted)}`),
    ...ruleRemarks(report).map((line) => say(line)),
    metrics(report, options),
    say(unmeasured(report), DIM),
    bullets.join('\n'),
    lost === null ? '' : say(lost),
    say(`Next: ${nextStep(report)}`),
    say([`Compared: ${compared(report)}`, cameFrom(report), falseAlarms(report)].filter(Boolean).join(' '), DIM),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The first layout that fits: exact intervals, whole percents, intervals of loud rows only, none; the last in any case. */
function metrics({ verdicts }: Report, options: TerminalOptions): string {
  const measured = verdicts.filter((verdict) => isGated(verdict) && verdict.outcome !== 'unmeasured');
  if (measured.length === 0) return '';
  const coarse = rows(measured, 'coarse');
  const layouts = [
    rows(measured, 'fine'),
    coarse,
    coarse.map((row) => (isLoud(row) ? row : withoutInterval(row))),
    coarse.map(withoutInterval),
  ].map((layout) => metricTable(layout, options.color));
  return (layouts.find(({ width }) => width <= options.width) ?? layouts[layouts.length - 1]).text;
}

function unmeasured({ verdicts }: Report): string {
  const names = verdicts
    .filter((verdict) => isGated(verdict) && verdict.outcome === 'unmeasured')
    .map(({ metric }) => title(metric));
  return names.length === 0 ? '' : `Not measured: ${names.join(', ')}`;
}

function metricTable(body: readonly Row[], color: boolean) {
  const paint = painter(color);
  const cells = body.map(({ outcome, ...row }) => [
    terminalText(row.metric),
    row.baseline,
    row.candidate,
    row.decline,
    row.allowed,
    paint(row.verdict, OUTCOME_PAINT[outcome]),
  ]);
  const head = COLUMNS.map((name) => paint(name, DIM));
  return textTable(head, ['left', 'right', 'right', 'right', 'right', 'left'], cells);
}

function withoutInterval(row: Row): Row {
  return { ...row, decline: row.decline.replace(/ \(.*/, '') };
}

function lostWords({ lost, options }: Report): string | null {
  if (lost.words.length === 0) return null;
  const named = lost.words
    .slice(0, NAMED)
    .map(({ item, baseline, candidate }) => `${cut(item, 40)} ${count(baseline)}→${count(candidate)}`);
  const more = lost.words.length > NAMED ? ', …' : '';
  return `Lost ${tokens(options.unit, options.characters)} (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
}
