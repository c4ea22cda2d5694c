import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordIds } from '../../src/pool/word-ids.ts';
import type { Names } from '../../src/pool/word-list.ts';
import { type Tokeniser, tokeniserOf, WORDS } from '../../src/text/unit.ts';

/** Whatever is cut letter by letter, as a whole or neither: ASCII, other letters, scripts without spaces, half characters. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'the',
          'The',
          'cat',
          ' ',
          ' ',
          '\n',
          '_',
          '7',
          '-',
          'Caf\u00e9',
          'e\u0301',
          '\u2019',
          '\u2014',
          '\u212a',
          '\u0130',
          'I',
          '\u00df',
        ],
        ...[
          '\u039f\u0394\u039f\u03a3',
          '\u03c3',
          '\u6f22\u5b57',
          '\u304b\u306a',
          '\u0e44\u0e17\u0e22',
          '\u3099',
          '\u00bd',
          '\u{1f600}',
          '\u{1d400}',
          '\u{10400}',
          '\u{20000}',
          '\ud83d',
          '\ude00',
        ],
        ...['__proto__', 'constructor', 'hasOwnProperty', '\uffff', '\ufffe', '\u0000', 'x'.repeat(300)],
      ),
    )
    .map((parts) => parts.join('')),
);

const all = (names: Names) => Array.from({ length: names.length }, (_, id) => names.at(id));

/** Reads texts in turn, both ways. */
function expectAlike(texts: readonly string[], tokeniser: Tokeniser, tokens?: readonly number[]): void {
  const ids = new WordIds(tokeniser);
  const known = new Map<string, number>();
  for (const one of texts) {
    const slow = tokeniser.tokenise(one, tokens).map((token) => {
      if (!known.has(token)) known.set(token, known.size);
      return known.get(token);
    });
    expect([...ids.read(one, tokens)]).toEqual(slow);
  }
  expect(all(ids)).toEqual([...known.keys()]);
  expect(all(ids.list())).toEqual([...known.keys()]);
}

test('words get the ids that a map of them would give, in order of first appearance', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => expectAlike(texts, WORDS)),
    { numRuns: 3000 },
  );
});

test('so do runs of characters and ids of tokens', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.array(fc.nat()), (texts, tokens) => {
      expectAlike(texts, tokeniserOf('characters', 3));
      expectAlike(texts, tokeniserOf('tokens', 1), tokens);
    }),
    { numRuns: 300 },
  );
});

test('every character is the letter that it is in a text', () => {
  const ids = new WordIds(WORDS);
  for (let code = 0; code < 0x20000; code++) {
    const one = `a${String.fromCodePoint(code)}B ${String.fromCodePoint(code)}`;
    const read = Array.from(ids.read(one, undefined), (id) => ids.at(id));
    if (read.join(' ') !== WORDS.tokenise(one, undefined).join(' ')) expect.fail(`U+${code.toString(16)}: ${read}`);
  }
});

test('words stay apart and keep their ids while the table grows many times over', () => {
  const ids = new WordIds(WORDS);
  const words = Array.from({ length: 50_000 }, (_, i) => `w${i}`);
  for (let i = 0; i < words.length; i += 100) ids.read(words.slice(i, i + 100).join(' '), undefined);
  expect(all(ids)).toEqual(words);
  expect(ids.read(words.join(' '), undefined)).toEqual(Int32Array.from(words.keys()));
});

test('a word may be as long as it likes', () => {
  const long = 'Ab'.repeat(200_000);
  expectAlike(['a b', `${long} ${long}c`, `\u0130 ${long}`, long], WORDS);
});
