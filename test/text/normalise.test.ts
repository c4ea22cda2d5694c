import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';

test('white space is folded and trimmed, and letters are composed', () => {
  expect(normalise(' a\t\r\n b\u00a0\u3000c ')).toBe('a b c');
  expect(normalise('cafe\u0301')).toBe('caf\u00e9');
});

test('case, punctuation and compatibility forms stay', () => {
  expect(normalise('Yes, ﬁne.')).toBe('Yes, ﬁne.');
});

test('a text that is normal already stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
    { numRuns: 300 },
  );
});

test('whatever runs of white space there are, each becomes one space', () => {
  const piece = fc.constantFrom(
    ...[' ', '  ', '\n', '\t', '\r\n', '\u00a0', '\u2003', '\u3000', '\ufeff', 'a', 'b.', '\u200b'],
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(normalise(text)).toBe(text.split(/\s+/u).filter(Boolean).join(' '));
    }),
    { numRuns: 1000 },
  );
});

test('lone surrogates do no harm', () => {
  expect(normalise('a \ud800  b')).toBe('a \ud800 b');
});
