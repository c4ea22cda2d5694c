import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOKENISER, tokenise } from '../../src/text/tokenise.ts';
import { tokeniserOf, WORDS } from '../../src/text/unit.ts';

/** Any text at all: lone surrogates, controls, scripts with and without spaces, emoji. */
const anything = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '漢字',
        'かな',
        'ไทย',
        'ab',
        'É',
        'e\u0301',
        'İ',
        'ß',
        '\ud83d',
        '\udc00',
        '😀',
        ' ',
        '\n',
        '’',
        '٣',
      ),
    )
    .map((parts) => parts.join('')),
);
/** Prose with what people write, in scripts with spaces and in Chinese. */
const prose = fc
  .array(
    fc.constantFrom(
      'The',
      'cat',
      'e-mail',
      '3.14',
      'naïve',
      'École',
      'ÉCOLE',
      '你好世界',
      '模型的输出',
      'GPT是模型',
      '안녕',
      'Я',
      '…',
      '😀',
    ),
    { maxLength: 12 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ', ', '. ', '\n', ' — ', '，', ' 😀 '), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  );

describe('words', () => {
  test('are cut by the rule for words, under its name', () => {
    expect([WORDS.id, WORDS.tokenise('The CAT', undefined)]).toEqual([TOKENISER, ['the', 'cat']]);
    expect(tokeniserOf('words', 4)).toBe(WORDS);
  });

  test('a prefix ends behind its last word, in the text as it was written', () => {
    expect([0, 1, 2, 3].map((n) => WORDS.prefix('“The CAT, sat.”', n))).toEqual([
      '“',
      '“The',
      '“The CAT',
      '“The CAT, sat',
    ]);
    expect(WORDS.prefix('“The CAT, sat.”', 9)).toBe('“The CAT, sat.”');
    expect(WORDS.prefix('你好世界，你好', 1)).toBe('你好');
    expect(WORDS.prefix('ok 你好世界', 2)).toBe('ok 你好');
    expect(WORDS.prefix('…', 0)).toBe('…');
  });

  test('a prefix of n words has the first n words of the text', () => {
    fc.assert(
      fc.property(prose, fc.nat(30), (text, n) => {
        expect(tokenise(WORDS.prefix(text, n))).toEqual(tokenise(text).slice(0, n));
      }),
      { numRuns: 500 },
    );
  });
});

describe('characters', () => {
  const runs = (run: number) => tokeniserOf('characters', run);

  test('are runs, one beginning at each character, without case and with one space for each gap', () => {
    expect(runs(3).tokenise(' Ab\n\tCd ', undefined)).toEqual(['ab ', 'b c', ' cd']);
  });

  test('a text no longer than a run is one, a text of nothing none', () => {
    expect(runs(4).tokenise('Abc', undefined)).toEqual(['abc']);
    expect(runs(4).tokenise('abcd', undefined)).toEqual(['abcd']);
    expect(runs(4).tokenise(' \n', undefined)).toEqual([]);
  });

  test('are code points, composed: neither half an emoji nor an accent by itself', () => {
    expect(runs(3).tokenise('😀e\u0301x!', undefined)).toEqual(['😀éx', 'éx!']);
  });

  test('each length of the runs is a rule of its own, and none that for words', () => {
    expect(new Set([3, 4, 5].map((run) => runs(run).id)).add(TOKENISER).size).toBe(4);
    expect([runs(3).ruleFor('plain'), runs(3).ruleFor('né')]).toEqual(['characters-3-1', runs(3).id]);
  });

  test('a prefix of n runs has the first n runs of the text', () => {
    expect([0, 1, 2].map((n) => runs(3).prefix('ABCDE', n))).toEqual(['', 'ABC', 'ABCD']);
    // A run that ends in a space is cut off with its space, which counts for nothing at the end of a text.
    const words = prose.map((text) => text.replace(/\s+/gu, ''));
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 5 }), fc.integer({ min: 1, max: 30 }), (text, run, n) => {
        const { tokenise, prefix } = runs(run);
        expect(tokenise(prefix(text, n), undefined)).toEqual(tokenise(text, undefined).slice(0, n));
      }),
      { numRuns: 500 },
    );
  });

  test('a letter that is two in lower case counts as two for the prefix as well', () => {
    const { tokenise, prefix } = runs(3);
    expect(tokenise('İİİ', undefined)).toHaveLength(4);
    // Four runs are six characters in lower case: three letters.
    expect([1, 2, 3, 4].map((n) => prefix('İİİ', n))).toEqual(['İ', 'İİ', 'İİ', 'İİİ']);
  });
});

describe('tokens', () => {
  const { tokenise, prefix } = tokeniserOf('tokens', 4);

  test('are the ids that came with the output, whatever the text; none where none came', () => {
    expect(tokenise('The cat', [7, 7, 12])).toEqual(['7', '7', '12']);
    expect(tokenise('The cat', undefined)).toEqual([]);
  });

  test('which piece of the text an id stands for is not known, so a prefix is the whole', () => {
    expect(prefix('The cat', 1)).toBe('The cat');
  });
});

test.each(['words', 'characters', 'tokens'] as const)('%s: no text at all makes cutting fail', (unit) => {
  const { tokenise, prefix } = tokeniserOf(unit, 4);
  fc.assert(
    fc.property(anything, fc.nat(20), (text, n) => {
      expect(tokenise(text, [1, 2])).not.toContain('');
      expect(typeof prefix(text, n)).toBe('string');
      expect(prefix(text, 1e9)).toBe(unit === 'characters' ? text.normalize('NFC').replace(/\s+/gu, ' ').trim() : text);
    }),
    { numRuns: 300 },
  );
});
