/** Colour, tables and line breaks for terminals; everything that is shown there is laid out with these. */

import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import type { VerdictOutcome } from '../types.ts';
import type { Tone } from './wording.ts';

/** Codes of SGR that switch on and off. */
export type Paint = readonly [on: number, off: number];

export const BOLD: Paint = [1, 22];
export const DIM: Paint = [2, 22];
const RED: Paint = [31, 39];
const GREEN: Paint = [32, 39];
const YELLOW: Paint = [33, 39];
const MAGENTA: Paint = [35, 39];

export const TONE_PAINT: Readonly<Record<Tone, Paint>> = {
  bad: RED,
  accepted: MAGENTA,
  doubt: YELLOW,
  good: GREEN,
  none: DIM,
};
export const OUTCOME_PAINT: Readonly<Record<VerdictOutcome, Paint>> = {
  broken: RED,
  warned: YELLOW,
  unclear: YELLOW,
  holds: GREEN,
  unmeasured: DIM,
};

/** A function that paints text, or leaves it as it is; nothing stays nothing. */
export function painter(color: boolean): (text: string, ...how: readonly Paint[]) => string {
  if (!color) return (text) => text;
  return (text, ...how) =>
    text === '' ? '' : how.reduce((inner, [on, off]) => `\u001B[${on}m${inner}\u001B[${off}m`, text);
}

/** A table without borders, and its width in columns. */
export function textTable(
  head: readonly string[],
  colAligns: ('left' | 'right')[],
  body: readonly (readonly string[])[],
): { text: string; width: number } {
  const table = new Table({
    head: [...head],
    colAligns,
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...body.map((cells) => [...cells]));
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return { text: lines.join('\n'), width: Math.max(...lines.map((line) => stripVTControlCharacters(line).length)) };
}

/**
 * Lines of at most so many characters, broken at spaces but not before a unit; a longer word stands alone. `head` stands
 * before the first word, a bullet or a name, and later lines are indented by as much.
 */
export function wrap(text: string, width: number, head = ''): string[] {
  const lines: string[] = [];
  let line = head;
  let words = 0;
  for (const word of text.split(/ (?!%|pp\b)/)) {
    if (words > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(head.length);
      words = 0;
    }
    line += words === 0 ? word : ` ${word}`;
    words++;
  }
  return [...lines, line];
}

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
