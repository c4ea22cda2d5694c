import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundaryBelow,
  type Digest,
  fingerprintOfText,
  hashPair,
  hashWord,
  Notebook,
  nextBoundary,
  repeatsWithin,
  wordsOfPair,
} from '../../src/pool/digest.ts';
import { buildPool, NeedsTexts } from '../../src/pool/pool.ts';
import { decodeProfile, encodeProfile } from '../../src/pool/profile/index.ts';
import { internTexts, type TextOf } from '../../src/pool/texts.ts';
import { NOTHING_TOLD } from '../../src/read/telling.ts';
import { WORDS } from '../../src/text/unit.ts';

const BARE = { words: true, group: null, clean: [], contentIds: false, told: NOTHING_TOLD };
const NONE = { outputs: 0, empty: 0 };

function poolOf(samples: readonly TextOf[], words = 2 ** 31 - 1) {
  const texts = internTexts(samples);
  const all = Int32Array.from(samples.keys());
  return buildPool(
    texts,
    all,
    [NONE, NONE],
    all.map(() => words),
  );
}

function digests(texts: readonly string[]): TextOf[] {
  const notebook = new Notebook(WORDS);
  return texts.map((text, prompt) => ({
    text: fingerprintOfText(text),
    prompt,
    attributes: { digest: notebook.digest(text, undefined) },
  }));
}

/** Texts of few words, so that words, pairs and runs of four come again. */
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 60 }).map((words) => words.join(' '));

test('boundaries go up by a fifth, and by one at least', () => {
  const boundaries = [0];
  while (boundaries.length < 20) boundaries.push(nextBoundary(boundaries.at(-1)!));
  expect(boundaries).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 22, 26, 31, 37, 44]);
  expect([0, 1, 10, 11, 12, 25, 26].map(boundaryBelow)).toEqual([0, 1, 10, 10, 12, 22, 26]);
});

test('hashes of words are the first 48 bits of their SHA-256; those of pairs mind the order', () => {
  // sha256sum of 'abc' begins with ba7816bf8f01.
  expect(hashWord('abc')).toBe(0xba7816bf8f01);
  expect(hashPair(1, 2)).not.toBe(hashPair(2, 1));
  const pairs = new Set<number>();
  for (let a = 0; a < 500; a++) for (let b = 0; b < 500; b++) pairs.add(hashPair(a, b));
  expect(pairs.size).toBe(250_000);
  expect([...pairs].every((hash) => Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 48)).toBe(true);
  // All bits are used.
  const upper = [...pairs].filter((hash) => hash >= 2 ** 47).length;
  expect(Math.abs(upper / 250_000 - 0.5)).toBeLessThan(0.01);
});

test('a pool of digests counts what a pool of the texts counts', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const ofTexts = poolOf(texts.map((text, prompt) => ({ text, prompt })));
      const ofDigests = poolOf(digests(texts));
      expect(ofDigests.repetition).toEqual(ofTexts.repetition);
      expect(ofDigests.text).toEqual(ofTexts.text);
      for (const grams of ['words', 'bigrams'] as const) {
        expect(ofDigests[grams].once).toEqual(ofTexts[grams].once);
        expect(ofDigests[grams].tokens).toEqual(ofTexts[grams].tokens);
        expect(listed(ofDigests[grams])).toEqual(listed(ofTexts[grams]));
      }
    }),
  );
});

test('a prefix that ends at a boundary has the counts of the text cut there', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(50), (texts, wanted) => {
      const words = boundaryBelow(wanted);
      const ofTexts = poolOf(
        texts.map((text, prompt) => ({ text, prompt })),
        words,
      );
      const ofDigests = poolOf(digests(texts), words);
      expect(ofDigests.repetition).toEqual(ofTexts.repetition);
      for (const grams of ['words', 'bigrams'] as const) {
        expect(ofDigests[grams].once).toEqual(ofTexts[grams].once);
        expect(listed(ofDigests[grams])).toEqual(listed(ofTexts[grams]));
      }
    }),
  );
});

test('cut outputs with the same words are the same text, and others are not', () => {
  const { text } = poolOf(digests(['a b c d e', 'a b c d f', 'a b c x y']), 4);
  expect([...text]).toEqual([0, 0, 1]);
});

test('repeated runs of four words are counted where they end', () => {
  const digest: Digest = new Notebook(WORDS).digest('a b c d a b c d', undefined);
  // The second 'a b c d' is the eighth word.
  expect([7, 8].map((words) => repeatsWithin(digest, words))).toEqual([0, 1]);
  expect(new Notebook(WORDS).digest('a b c d e', undefined).repeats).toBeNull();
});

test('texts and digests side by side are all read as digests', () => {
  const [digest] = digests(['a b c']);
  const { words, bigrams, text } = poolOf([{ text: ' a b  c', prompt: 1 }, digest!]);
  expect([words.types, bigrams.types, [...words.once]]).toEqual([3, 2, [0, 0]]);
  expect([...text]).toEqual([0, 0]);
});

test('what needs a text, or the order of its words, says so', () => {
  const pool = poolOf(digests(['a b c d']));
  expect(() => pool.tokens).toThrow(NeedsTexts);
  expect(() => pool.raw(0)).toThrow(NeedsTexts);
  expect(() => pool.asked(0)).toThrow(NeedsTexts);
  expect(() => pool.gramIds(2)).toThrow(NeedsTexts);
  expect(() => pool.postings(3)).toThrow(NeedsTexts);
  expect(pool.postings(2).tokens).toEqual(Int32Array.of(3));
});

/** Of each type the samples that hold it, with counts; the order of types is nobody's business. */
function listed({ types, start, sample, count }: ReturnType<typeof poolOf>['words']): string[] {
  return Array.from({ length: types }, (_, t) =>
    Array.from(
      { length: start[t + 1]! - start[t]! },
      (_, i) => `${sample[start[t]! + i]}:${count[start[t]! + i]}`,
    ).join(),
  ).sort();
}

test('the two words of any pair are found where words stand in no order, unless one of them is not tried', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('a', 'dd', 'none'), (outputs, left) => {
      const row = { id: null, prompt: null, group: null, outputs: [`x ${outputs}`], place: { file: '', line: 1 } };
      const [back] = decodeProfile(encodeProfile([row], WORDS, BARE), 'x').rows;
      const digest = back!.attributes![0]!.digest!;
      const tokens = WORDS.tokenise(`x ${outputs}`, undefined);
      const names = new Map(tokens.map((token) => [hashWord(token), token]));
      const nameAt = (position: number) => names.get(digest.book.words[digest.words[position]!]!)!;
      const found = Array.from(digest.pairs, (_, pair) =>
        wordsOfPair(digest, pair, (position) => nameAt(position) !== left)
          ?.map(nameAt)
          .join(' '),
      );
      const pairs = tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`);
      const expected = pairs.map((pair) => (pair.split(' ').includes(left) ? undefined : pair));
      expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    }),
    { numRuns: 200 },
  );
});
