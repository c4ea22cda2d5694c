/** Tables in Markdown. Cells come as finished Markdown. */
import type { VerdictOutcome } from '../types.ts';
import { markdownCell, markdownText } from './escape.ts';
import { COLUMNS, type Row } from './rows.ts';

type Align = 'left' | 'right';

const MARKS: Readonly<Record<VerdictOutcome, string>> = {
  broken: '🔴 ',
  warned: '🟡 ',
  unclear: '⚪ ',
  holds: '',
  unmeasured: '',
};

export function table(head: readonly string[], aligns: readonly Align[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [line(head), line(aligns.map((align) => (align === 'right' ? '--:' : ':--'))), ...body.map(line)].join('\n');
}

export function metricTable(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const body = rows.map((row) => [
    markdownText(row.metric),
    ...[row.baseline, row.candidate, row.decline, row.allowed, `${MARKS[row.outcome]}${row.verdict}`].map(unbroken),
  ]);
  return table(COLUMNS, ['left', 'right', 'right', 'right', 'right', 'left'], body);
}

/** Numbers stay with their unit on one line. Escaping would make ordinary spaces of these, so it comes first. */
export function unbroken(text: string): string {
  return markdownText(text).replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}
