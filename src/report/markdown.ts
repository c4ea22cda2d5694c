/**
 * The report as a comment or job summary: a sentence, a table, and the rest folded. What doesn't fit into the limit is
 * dropped section by section, in the order of `details.ts`; no text is ever cut in the middle.
 */
import type { Report } from '../types.ts';
import { details, type Section } from './details.ts';
import { markdownText } from './escape.ts';
import { lostWords } from './lost.ts';
import { metricTable } from './markdown-table.ts';
import { groupRows, isGated, type Row, rows } from './rows.ts';
import {
  compared,
  falseAlarms,
  headline,
  isLoud,
  leadsWithWords,
  nextStep,
  remarks,
  type Tone,
  tone,
} from './wording.ts';

const MARKS: Readonly<Record<Tone, string>> = { bad: '🔴', doubt: '🟡', good: '🟢', none: '⚪' };
/** So many rows without news don't disturb; more are folded. */
const QUIET_ROWS = 3;
/** So many rows of groups are shown; the section on groups has all groups. */
const GROUP_ROWS = 10;

export interface MarkdownOptions {
  /** Most characters (UTF-16 units, as GitHub's limit on comments counts at most). */
  limit?: number;
  /** A hidden first or last line by which a comment is found again; put at the end. */
  marker?: string;
}

export function markdown(report: Report, { limit = Number.POSITIVE_INFINITY, marker }: MarkdownOptions = {}): string {
  const tail = marker === undefined ? [] : [marker];
  const head = opening(report);
  let kept = [quietRows(report), ...details(report)].filter((section) => section !== null);
  const dropped: Section[] = [];
  for (;;) {
    const text = join([...head, ...kept.map(fold), ...missing(dropped), ...tail]);
    if (text.length <= limit) return text;
    if (kept.length === 0) return join([head[0], ...missing(dropped, 'the table'), ...tail]);
    const last = kept.reduce((least, section) => (section.weight < least.weight ? section : least));
    kept = kept.filter((section) => section !== last);
    dropped.push(last);
  }
}

function opening(report: Report): string[] {
  const lost = leadsWithWords(report) ? lostWords(report) : null;
  return [
    `### ${MARKS[tone(report)]} ${markdownText(headline(report))}`,
    metricTable(shown(report)),
    remarks(report)
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
    lost ?? '',
    `**Next:** ${markdownText(nextStep(report))}`,
    markdownText([`Compared: ${compared(report)}`, falseAlarms(report)].filter(Boolean).join(' ')),
  ].filter((block) => block !== '');
}

/** Rows that need a look, those of groups included; where there are none, or few others, those as well. */
function shown(report: Report): Row[] {
  const gated = rows(report.verdicts.filter(isGated));
  const held = gated.filter(({ outcome }) => outcome === 'holds');
  const loud = [...gated.filter(isLoud), ...groupRows(report, GROUP_ROWS)];
  return loud.length === 0 || held.length <= QUIET_ROWS ? [...loud, ...held] : loud;
}

function quietRows(report: Report): Section | null {
  const visible = new Set(shown(report).map(({ metric }) => metric));
  const quiet = rows(report.verdicts.filter(isGated)).filter(({ metric }) => !visible.has(metric));
  if (quiet.length === 0) return null;
  const held = quiet.filter(({ outcome }) => outcome === 'holds').length;
  const parts = [held > 0 ? `${held} hold` : '', held < quiet.length ? `${quiet.length - held} not measured` : ''];
  return { title: `Other metrics: ${parts.filter(Boolean).join(', ')}`, body: metricTable(quiet), weight: 6 };
}

/** Blank lines around the body: without them GitHub shows a table inside as plain text. */
function fold({ title, body }: Section): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function missing(dropped: readonly Section[], also = ''): string[] {
  if (dropped.length === 0 && also === '') return [];
  const names = [also, ...dropped.map(({ title }) => `“${title}”`)].filter((name) => name !== '').join(', ');
  return [`Left out here for length: ${names}. All of it is in report.json, among the reports of this run.`];
}

function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
