import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countNames } from '../../src/text/names.ts';

const names = (text: string) => countNames(text).names;

test('a word with a capital letter inside a sentence is a name, in lower case', () => {
  expect(countNames('Yesterday Lise Meitner went to Berlin.')).toEqual({
    names: ['lise', 'meitner', 'berlin'],
    words: 6,
  });
});

test('the first word of a sentence is none, whatever ended the one before', () => {
  for (const end of ['. ', '! ', '? ', ': ', '…', '\n', '。', '\r\n'])
    expect([end, names(`it is so${end}Then`)]).toEqual([end, []]);
  expect(names('it is so, Then')).toEqual(['then']);
});

test('quotes, brackets, marks of a list and symbols before the first word change nothing', () => {
  for (const mark of [
    '“',
    '"',
    "'",
    '«',
    '(',
    '[',
    '- ',
    '* ',
    '# ',
    '> ',
    '**',
    '`',
    '— ',
    '😀 ',
    '❤️ ',
    '👨\u200d👩 ',
    '• ',
    '| ',
  ])
    expect([mark, names(`${mark}The end`), names(`it ended.\n${mark}The end`)]).toEqual([mark, [], []]);
  for (const mark of ['“', '(', '*', '— ', '😀 ']) expect([mark, names(`see ${mark}Paris`)]).toEqual([mark, ['paris']]);
});

test('one letter is no name, capitals throughout are one, and so is what a language writes with capitals', () => {
  expect(names('as I said to NASA in x A')).toEqual(['nasa']);
  expect(names('er hat ein Haus in Köln')).toEqual(['haus', 'köln']);
  expect(names('он живёт в Москве')).toEqual(['москве']);
});

test('scripts without capitals have none, and a text without words neither', () => {
  expect(countNames('我住在北京。他也是')).toMatchObject({ names: [] });
  for (const text of ['', ' \n', '…!', '😀']) expect(countNames(text)).toEqual({ names: [], words: 0 });
});

test('the words that hold digits or underscores are names only if a capital begins them', () => {
  expect(names('the model GPT4 beats gpt4 and 4ALL')).toEqual(['gpt4']);
});

test('no text at all makes it fail, and there are never more names than words', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('Ab', ' ', '. ', '😀', '\ud800', 'İ', 'ǅa', '\u0301', 'ß', '京'),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const { names, words } = countNames(text);
      expect(names.length).toBeLessThanOrEqual(words);
      for (const name of names) expect(name).toBe(name.toLowerCase());
    }),
    { numRuns: 500 },
  );
});

test('it takes time in proportion to the text, however many marks stand in a row', () => {
  const text = `${'*'.repeat(200_000)}Word ${'Word '.repeat(50_000)}`;
  const before = performance.now();
  expect(names(text)).toHaveLength(50_000);
  expect(performance.now() - before).toBeLessThan(3000);
});
