import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleFor, TOKENISER, tokenise } from '../../src/text/tokenise.ts';

/** The rule without the segmenter. */
const plain = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
/** Any text at all: lone surrogates, controls, scripts with and without spaces, emoji. */
const anything = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('漢字', 'かな', 'カタカナー', 'ไทย', 'ລາວ', 'abc', '́', '\ud83d', ' ', '’', '_', '٣'))
    .map((parts) => parts.join('')),
);

test('words are lower-cased runs of letters, digits and underscores', () => {
  expect(tokenise('The CAT, the cat_2 -- and 3.14!')).toEqual(['the', 'cat', 'the', 'cat_2', 'and', '3', '14']);
});

test('apostrophes and hyphens separate, straight or curly', () => {
  expect(tokenise("don’t don't e-mail")).toEqual(['don', 't', 'don', 't', 'e', 'mail']);
});

test('a letter in one code point and the same in two are two words: there is no normalisation', () => {
  expect(tokenise('caf\u00e9 cafe\u0301')).toEqual(['caf\u00e9', 'cafe\u0301']);
});

test('marks belong to their word, digits of any script count, and so do fractions', () => {
  expect(tokenise('हिन्दी ١٢ ½')).toEqual(['हिन्दी', '١٢', '½']);
});

test('lower case is the language-free one, before the cutting', () => {
  expect(tokenise('ΟΔΟΣ İ ß K')).toEqual(['οδος', 'i\u0307', 'ß', 'k']);
});

test('text without words gives none', () => {
  for (const text of ['', ' \n\t', '!!! … —', '😀👨\u200d👩\u200d👧', '\u0000\u001b[0m'.replace('0m', ''), '\ud800'])
    expect(tokenise(text)).toEqual([]);
});

test('scripts without spaces are cut into words, and what stands between them is cut as ever', () => {
  expect(tokenise('你好世界')).toEqual(['你好', '世界']);
  expect(tokenise('สวัสดีชาวโลก')).toEqual(['สวัสดี', 'ชาว', 'โลก']);
  expect(tokenise('GPT是模型 ok')).toEqual([...tokenise('gpt'), ...tokenise('是模型'), 'ok']);
  expect(tokenise('안녕 세계')).toEqual(['안녕', '세계']);
});

test('cutting loses nothing: the words together are the runs together', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const words = tokenise(text);
      expect(words.join('')).toBe(plain(text).join(''));
      expect(words).not.toContain('');
    }),
    { numRuns: 500 },
  );
});

test('where all scripts have spaces the words are exactly the runs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Ab', 'é', 'e\u0301', 'Я', '_', '9', '٣', ' ', '-', '’', '\u00a0', '한글', 'ا')),
      (parts) => {
        expect(tokenise(parts.join(''))).toEqual([...plain(parts.join(''))]);
      },
    ),
    { numRuns: 300 },
  );
});

test('ASCII takes a short cut to the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(tokenise(text)).toEqual([...plain(text)]);
    }),
  );
});

test('texts joined by a space have the words of both', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      expect(tokenise(`${a} ${b}`)).toEqual([...tokenise(a), ...tokenise(b)]);
    }),
    { numRuns: 300 },
  );
});

test('the name of the rule says whose tables it used', () => {
  expect(TOKENISER).toBe(`words-1 unicode-${process.versions.unicode} icu-${process.versions.icu}`);
});

test('a text needs the tables of Unicode only where it is not ASCII, and those of ICU only where no spaces part words', () => {
  const unicode = `words-1 unicode-${process.versions.unicode}`;
  expect(['', 'The CAT_2, sat.\n', 'Straße', '“so”', 'İ', '😀', 'привет', '한국어'].map(ruleFor)).toEqual([
    ...['words-1', 'words-1'],
    ...Array.from({ length: 6 }, () => unicode),
  ]);
  // The Kelvin sign is ASCII only in lower case, which is told by the tables.
  expect(ruleFor('\u212a')).toBe(unicode);
  for (const text of ['你好', 'ok ひらがな', 'ภาษาไทย', 'ລາວ']) expect(ruleFor(text)).toBe(TOKENISER);
});
