/** What was lost, by name, in Markdown: words of the baseline that the candidate no longer says, and what it repeats. */
import type { Lost, Report, RetentionBand, Share } from '../types.ts';
import { cut, markdownCode, markdownText } from './escape.ts';
import { count, NONE, percent, tokens } from './format.ts';
import { table } from './markdown-table.ts';

/** Words that are named in a line; the table has all. */
const NAMED = 8;
const ITEM_LENGTH = 80;

/** The words, or what else is counted, in one line; null where none is known. */
export function lostWords({ lost, options }: Report): string | null {
  if (lost.words.length === 0) return null;
  const named = lost.words
    .slice(0, NAMED)
    .map(({ item, baseline, candidate }) => `${code(item, 40)}\u00A0${times(baseline, candidate)}`);
  const more = lost.words.length > NAMED ? ', …' : '';
  return `**Lost ${tokens(options.unit, options.characters)}** (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
}

/** `figures` says what the two numbers count. */
export function lostTable(what: string, items: readonly Lost[], figures: string): string {
  const body = items.map(({ item, baseline, candidate }) => [
    code(item, ITEM_LENGTH),
    count(baseline),
    count(candidate),
  ]);
  return `${figures}\n\n${table([what, 'Baseline', 'Candidate'], ['left', 'right', 'right'], body)}`;
}

export function retentionTable(bands: readonly RetentionBand[], what: string): string {
  const body = bands.map(({ band, words, retained, expected }) => [
    markdownText(band),
    count(words),
    percent(retained),
    percent(expected),
  ]);
  const head = ['Times in the baseline', what, 'Candidate keeps', 'Two draws of one model keep'];
  return table(head, ['left', 'right', 'right', 'right'], body);
}

/** How the outputs divide among the values of fields. */
export function sharesTable(shares: readonly Share[]): string {
  const share = (x: number | null) => (x === null ? NONE : percent(x));
  const body = shares.map(({ field, value, baseline, candidate }) => [
    code(field, 40),
    code(value, ITEM_LENGTH),
    share(baseline),
    share(candidate),
  ]);
  return table(['Field', 'Value', 'Baseline', 'Candidate'], ['left', 'left', 'right', 'right'], body);
}

function code(item: string, length: number): string {
  return markdownCode(cut(item, length));
}

function times(baseline: number, candidate: number): string {
  return `${count(baseline)}\u00A0→\u00A0${count(candidate)}`;
}
