import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GramIds, numberGrams } from '../../src/pool/grams.ts';

const lengths = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 });

/** Texts of a few words, as integers. */
const texts = lengths.chain((list) => {
  const start = new Int32Array(list.length + 1);
  list.forEach((length, s) => {
    start[s + 1] = start[s] + length;
  });
  const tokens = start[list.length];
  return fc
    .array(fc.nat(3), { minLength: tokens, maxLength: tokens })
    .map((word) => ({ word: Int32Array.from(word), words: 4, start }));
});

test('two tokens begin the same n-gram where the same words follow, however many are sorted at once', () => {
  fc.assert(
    fc.property(texts, fc.nat(12), (own, atOnce) => {
      const { word, words, start } = own;
      let shorter: GramIds = { id: word, types: words };
      for (const n of [2, 3]) {
        const grams = numberGrams(shorter, own, n);
        expect(numberGrams(shorter, own, n, atOnce)).toEqual(grams);
        const known = new Map<string, number>();
        for (let s = 0; s + 1 < start.length; s++) {
          for (let i = start[s]; i + n <= start[s + 1]; i++) {
            const gram = word.subarray(i, i + n).join(' ');
            expect(known.get(gram) ?? grams.id[i]).toBe(grams.id[i]);
            known.set(gram, grams.id[i]);
          }
        }
        expect(new Set(known.values()).size).toBe(grams.types);
        expect(known.size).toBe(grams.types);
        shorter = grams;
      }
    }),
  );
});
