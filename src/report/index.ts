/**
 * The formats of a report. A format is a file that turns a finished `Report` into text and a line here; it computes
 * nothing and takes its sentences from wording.ts. `file` is the name it is written under among all reports of a run,
 * null where it is only ever shown.
 */
import type { Report } from '../types.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { terminal } from './terminal.ts';

export interface Format {
  id: string;
  file: string | null;
  render(report: Report): string;
}

export const FORMATS: readonly Format[] = [
  { id: 'json', file: 'report.json', render: json },
  { id: 'markdown', file: 'report.md', render: (report) => markdown(report) },
  { id: 'junit', file: 'junit.xml', render: junit },
  { id: 'terminal', file: null, render: (report) => terminal(report, { color: false, width: 80 }) },
];
