/**
 * The report as a comment or job summary: a sentence, a table, and the rest folded. What doesn't fit into the limit is
 * dropped section by section, in the order of `details.ts`; no text is ever cut in the middle.
 */
import type { Report } from '../types.ts';
import { acceptanceOf, acceptedReason, acceptedWhere } from './accepted.ts';
import { details, type Section } from './details.ts';
import { markdownCode, markdownText } from './escape.ts';
import { lostWords } from './lost.ts';
import { metricTable } from './markdown-table.ts';
import { nextStep } from './next-step.ts';
import { cameFrom } from './provenance.ts';
import { groupRows, isGated, type Row, rows } from './rows.ts';
import {
  compared,
  falseAlarms,
  heading,
  isLoud,
  leadsWithWords,
  remarks,
  ruleRemarks,
  type Tone,
  tone,
} from './wording.ts';

const MARKS: Readonly<Record<Tone, string>> = { bad: '🔴', accepted: '🟣', doubt: '🟡', good: '🟢', none: '⚪' };
/** So many rows without news don't disturb; more are folded. */
const QUIET_ROWS = 3;
/** So many rows of groups are shown; the section on groups has all groups. */
const GROUP_ROWS = 10;

export interface MarkdownOptions {
  /** Most characters (UTF-16 units, as GitHub's limit on comments counts at most). */
  limit?: number;
  /** A hidden first or last line by which a comment is found again; put at the end. */
  marker?: string;
  /** A sentence that the report can't know, such as how old the baseline is now. It is never dropped. */
  aside?: string;
}

export function markdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = Number.POSITIVE_INFINITY, marker } = options;
  const tail = marker === undefined ? [] : [marker];
  const aside = markdownText(options.aside ?? '');
  const [first, ...rest] = opening(report);
  const head = [first, ...rest, aside].filter(isSaid);
  let kept = [quietRows(report), ...details(report)].filter((section) => section !== null);
  const dropped: Section[] = [];
  for (;;) {
    const text = join([...head, ...kept.map(fold), ...missing(dropped), ...tail]);
    if (text.length <= limit) return text;
    if (kept.length === 0) return join([first, ...[aside].filter(isSaid), ...missing(dropped, 'the table'), ...tail]);
    const last = kept.reduce((least, section) => (section.weight < least.weight ? section : least));
    kept = kept.filter((section) => section !== last);
    dropped.push(last);
  }
}

function opening(report: Report): string[] {
  const lost = leadsWithWords(report) ? lostWords(report) : null;
  return [
    `### ${MARKS[tone(report)]} ${markdownText(heading(report))}`,
    accepted(report),
    ...ruleRemarks(report).map((line) => `⚠️ ${unbrokenChanges(markdownText(line))}`),
    metricTable(shown(report)),
    remarks(report)
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
    lost ?? '',
    `**Next:** ${markdownText(nextStep(report))}`,
    [
      markdownText(`Compared: ${compared(report)}`),
      cameFrom(report, markdownCode),
      markdownText(falseAlarms(report) ?? ''),
    ]
      .filter(isSaid)
      .join(' '),
  ].filter(isSaid);
}

function accepted(report: Report): string {
  const acceptance = acceptanceOf(report);
  if (acceptance === null) return '';
  return `**Why:** ${markdownText(acceptedReason(acceptance))} ${acceptedWhere(acceptance, markdownCode)}`;
}

/** What stood and what stands now stay on one line, units included. */
function unbrokenChanges(markdown: string): string {
  return markdown.replaceAll(' → ', '\u00A0→\u00A0').replace(/(?<=\d) (?=%|pp)/g, '\u00A0');
}

function isSaid(block: string): boolean {
  return block !== '';
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
