import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cut,
  markdownCell,
  markdownCode,
  markdownText,
  plain,
  shellWord,
  terminalText,
} from '../../src/report/escape.ts';
import { HOSTILE } from './sample-reports.ts';

/** Anything, and pieces of hostile text put together in any order. */
const foreign = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
);
const FORBIDDEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

test('plain text is one line without controls, bidi or half characters', () => {
  fc.assert(fc.property(foreign, (text) => !FORBIDDEN.test(plain(text)) && !plain(text).includes('\u200B')));
});

test('plain text stays as it is when it is made plain again', () => {
  fc.assert(fc.property(foreign, (text) => plain(plain(text)) === plain(text)));
});

test('an escape sequence goes as a whole', () => {
  expect(plain('\u001B[31mred\u001B[0m')).toBe('red');
  expect(plain('\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007')).toBe('link');
});

test('joiners that build a letter or an emoji stay, others go', () => {
  expect(plain('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  expect(plain('👩\u200D🚀')).toBe('👩\u200D🚀');
  expect(plain('a \u200D b')).toBe('a b');
});

test('text is cut by the characters that a reader counts', () => {
  expect(cut('👩\u200D🚀👩\u200D🚀👩\u200D🚀', 3)).toBe('👩\u200D🚀👩\u200D🚀👩\u200D🚀');
  expect(cut('abcdef', 4)).toBe('abc…');
  expect(cut('e\u0301'.repeat(5), 5)).toBe('e\u0301'.repeat(5));
});

test('no amount of marks on one letter makes a cut text long', () => {
  fc.assert(
    fc.property(foreign, fc.integer({ min: 1, max: 50 }), (text, length) => cut(text, length).length <= length * 8 + 1),
  );
  expect(cut(`a${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThan(82);
});

test('mentions are broken everywhere, in code spans as well', () => {
  fc.assert(fc.property(foreign, (text) => !/@[\w/-]/.test(markdownText(text)) && !/@[\w/-]/.test(markdownCode(text))));
});

test('running text has no link, reference or commit that GitHub would find in the finished HTML', () => {
  const LINKED = /:\/\/|www\.|#\d|\b[A-Za-z]+-\d|(?<![0-9A-Za-z])[0-9a-f]{7,40}(?![0-9A-Za-z])|:[\w+-]+:/i;
  fc.assert(fc.property(foreign, (text) => !LINKED.test(markdownText(text).replace(/&#124;|&amp;/g, ''))));
});

test('running text has no character that Markdown or HTML reads', () => {
  fc.assert(fc.property(foreign, (text) => !/(?<!\\)(?:\\\\)*[`*_[\]<>~$!]/.test(markdownText(text))));
  expect(markdownText('<b>&lt;')).toBe('\\<b\\>&amp;lt;');
  expect(markdownText('1. one')).toBe('1\\. one');
  expect(markdownText('- item')).toBe('\\- item');
});

test('a code span is closed by its own fence only', () => {
  fc.assert(
    fc.property(foreign, (text) => {
      const span = markdownCode(text);
      const fence = /^`+/.exec(span)![0];
      const runs = [...span.slice(fence.length, -fence.length).matchAll(/`+/g)].map(([run]) => run);
      return span.endsWith(fence) && !runs.includes(fence);
    }),
  );
});

test('a cell never opens another cell', () => {
  const columns = (row: string) => row.replace(/\\[^\n]/g, '').split('|').length;
  fc.assert(
    fc.property(
      foreign,
      (text) => columns(markdownCell(markdownCode(text))) === 1 && columns(markdownCell(markdownText(text))) === 1,
    ),
  );
});

test('text that can not be seen is named', () => {
  expect(markdownCode('\u200B\u202E')).toBe('`(no visible text)`');
});

test('a log line holds no command of the runner, wherever it is broken', () => {
  fc.assert(
    fc.property(foreign, (text) => !/(^|\s)::/.test(terminalText(text)) && !terminalText(text).includes('##[')),
  );
  expect(terminalText('std::vector')).toBe('std::vector');
  expect(terminalText('x ::set-output name=a::b')).toBe('x : :set-output name=a::b');
});

test('a shell reads an argument as it is', () => {
  expect(shellWord('outputs/a-1.jsonl')).toBe('outputs/a-1.jsonl');
  expect(shellWord('outputs/*.jsonl')).toBe("'outputs/*.jsonl'");
  expect(shellWord("it's $HOME")).toBe("$'it\\x27s \\x24HOME'");
  expect(shellWord('@team/`x`\u202E')).toBe("$'\\x40team/\\x60x\\x60\\U0000202e'");
  expect(shellWord('')).toBe("$''");
});

test('an argument shows no hidden character, mention or fence', () => {
  fc.assert(fc.property(foreign, (text) => !FORBIDDEN.test(shellWord(text)) && !/[@`]/.test(shellWord(text))));
});
