import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mteval13a } from '../../src/text/mteval-13a.ts';
import { pythonSplit, pythonTrimEnd } from '../../src/text/python-split.ts';
import { rougeWords } from '../../src/text/rouge-words.ts';

describe('white space as in Python', () => {
  test('its set is not that of JavaScript', () => {
    expect(pythonSplit(' a\tb\n c\u001cd\u0085e\u00a0f\u3000')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(pythonSplit('a\ufeffb a\u200bb')).toEqual(['a\ufeffb', 'a\u200bb']);
    expect(pythonSplit('')).toEqual([]);
    expect(pythonSplit(' \n ')).toEqual([]);
  });

  test('at the end it is taken away, and nowhere else', () => {
    expect(pythonTrimEnd(' a b \u0085\u001f\n')).toBe(' a b');
    expect(pythonTrimEnd('a\ufeff')).toBe('a\ufeff');
    expect(pythonTrimEnd(' '.repeat(100_000))).toBe('');
  });
});

test('the words of ROUGE are runs of a-z and 0-9', () => {
  expect(rougeWords("Don't panic: it's 3.14, x_y!")).toEqual(['don', 't', 'panic', 'it', 's', '3', '14', 'x', 'y']);
  expect(rougeWords('CAF\u00c9 \u4f60\u597d')).toEqual(['caf']);
  // The sign for Kelvin is a k once it is lower-cased.
  expect(rougeWords('300\u212a')).toEqual(['300k']);
  expect(rougeWords('')).toEqual([]);
});

describe('the tokens of mteval-v13a', () => {
  test('marks stand alone, points and commas unless within a number, hyphens after a digit', () => {
    expect(mteval13a('Hello, world!')).toEqual(['Hello', ',', 'world', '!']);
    expect(mteval13a("It's 3.14, e-mail 5-6 (x_y).")).toEqual("It's 3.14 , e-mail 5 - 6 ( x _ y ) .".split(' '));
    expect(mteval13a('.5 1,000 a.b 1.')).toEqual(['.', '5', '1,000', 'a', '.', 'b', '1', '.']);
  });

  test('words broken at the end of a line are mended, SGML is read', () => {
    expect(mteval13a('exam-\nple\nhere <skipped>')).toEqual(['example', 'here']);
    expect(mteval13a('&quot;a&quot; &amp; &amp;lt;')).toEqual(['"', 'a', '"', '&', '<']);
  });

  test('case stays, and nothing is no token', () => {
    expect(mteval13a('Ab AB')).toEqual(['Ab', 'AB']);
    expect(mteval13a(' \n')).toEqual([]);
  });

  test('no token is lost or made up: without spaces the text is the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', ',', '-', "'", '(', ' ', '\u00e9') }),
        (text) => {
          expect(mteval13a(text).join('')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
