import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { terminal } from '../../src/report/terminal.ts';
import { STORIES } from './sample-reports.ts';

const NAMED = Object.entries(STORIES);

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

test.each(NAMED)('the story %s fits 80 columns', (_, report) => {
  expect(widest(terminal(report, { color: false, width: 80 }))).toBeLessThanOrEqual(80);
});

test.each(NAMED)('the story %s says the same with and without colour', (_, report) => {
  const colored = terminal(report, { color: true, width: 80 });
  expect(colored).toContain('\u001B[');
  expect(stripVTControlCharacters(colored)).toBe(terminal(report, { color: false, width: 80 }));
});

test('intervals go before anything is lost when there is little room', () => {
  const narrow = terminal(STORIES.late, { color: false, width: 70 });
  expect(terminal(STORIES.late, { color: false, width: 100 })).toContain('63.1 % (61.2-65.0 %)');
  expect(narrow).toContain('63 %');
  expect(narrow).not.toContain('61-65 %');
});

test('a unit stays on the line of its number', () => {
  for (const [, report] of NAMED) expect(terminal(report, { color: false, width: 60 })).not.toMatch(/^\s*(%|pp)/m);
});

test('nothing of a model or file reaches the terminal as a control or a command', () => {
  const text = terminal(STORIES.hostile, { color: false, width: 80 });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]|^\s*::|##\[/mu);
});
