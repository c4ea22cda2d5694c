import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundaryBelow,
  type Digest,
  fingerprint,
  fingerprintOfText,
  hashPair,
  hashWord,
  lengthOf,
  nextBoundary,
  repeatsWithin,
  segmentsOf,
} from '../../src/pool/digest.ts';
import { Notebook } from '../../src/pool/notebook.ts';
import { buildPool, NeedsTexts } from '../../src/pool/pool.ts';
import { decodeProfile, encodeProfile } from '../../src/pool/profile/index.ts';
import { internTexts, outputsOf, type TextOf } from '../../src/pool/texts.ts';
import { NOTHING_TOLD } from '../../src/read/telling.ts';
import { WORDS } from '../../src/text/unit.ts';

const BARE = { words: true, group: null, clean: [], contentIds: false, told: NOTHING_TOLD };
const NONE = { outputs: 0, empty: 0 };

function poolOf(samples: readonly TextOf[], words = 2 ** 31 - 1) {
  const texts = internTexts(outputsOf(samples));
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
    attributes: { digest: { book: notebook, at: notebook.digest(text, undefined) } },
  }));
}

/** Texts of few words, so that words, pairs and runs of four come again. */
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 60 }).map((words) => words.join(' '));

test('boundaries go up by a fifth, and by one at least', () => {
  const boundaries = [0];
  while (boundaries.length < 20) boundaries.push(nextBoundary(boundaries.at(-1)!));
  expect(boundaries).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 22, 26, 31, 37, 44]);
  expect([0, 1, 10, 11, 12, 25, 26].map(boundaryBelow)).toEqual([0, 1, 10, 10, 12, 22, 26]);
  expect([0, 1, 10, 11, 12, 13, 150].map(segmentsOf)).toEqual([0, 1, 10, 11, 11, 12, 26]);
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
  const digested = (text: string): Digest => {
    const book = new Notebook(WORDS);
    return { book, at: book.digest(text, undefined) };
  };
  const digest = digested('a b c d a b c d');
  // The second 'a b c d' is the eighth word.
  expect([7, 8].map((words) => repeatsWithin(digest, words))).toEqual([0, 1]);
  expect(lengthOf(digest)).toBe(8);
  expect(repeatsWithin(digested('a b c d e'), 5)).toBe(0);
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

test('the two words of any pair are found where words stand in no order, unless one of them has no name', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('a', 'dd', 'none'), (output, left) => {
      const row = { id: null, prompt: null, group: null, outputs: [`x ${output}`], place: { file: '', line: 1 } };
      const [back] = decodeProfile(encodeProfile([row], WORDS, BARE), 'x').rows;
      const { digest } = back!.attributes![0]!;
      const tokens = WORDS.tokenise(`x ${output}`, undefined);
      const names = new Map(tokens.map((token) => [hashWord(token), token === left ? '' : token]));
      Object.assign(digest!.book, {
        names: Array.from({ length: digest!.book.words.length }, (_, i) => names.get(digest!.book.words.at(i)!)),
      });
      const texts = internTexts(outputsOf([{ text: back!.outputs[0]!, prompt: 0, attributes: { digest: digest! } }]));
      const found = Array.from({ length: tokens.length - 1 }, (_, pair) => texts.phrase(pair));
      const pairs = tokens.slice(1).map((token, i) => [tokens[i]!, token]);
      const expected = pairs.map((pair) => (pair.includes(left) ? '' : pair.join(' ')));
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

/** Texts of profiles in which at most so many words are kept of either. */
function sampled(texts: readonly string[], mostGrams: number) {
  const row = (output: string, i: number) => ({
    ...{ id: `${i}`, prompt: null, group: null, outputs: [output], place: { file: '', line: 1 } },
  });
  const { rows } = decodeProfile(encodeProfile(texts.map(row), WORDS, { ...BARE, mostGrams }), 'x');
  const inOrder = texts.map((_, i) => rows.find(({ id }) => id === fingerprint(`${i}`))!);
  return internTexts(
    outputsOf(
      inOrder.map(({ outputs, attributes }, prompt) => ({ text: outputs[0]!, prompt, attributes: attributes![0]! })),
    ),
  );
}

/** Outputs of many words, of which some come again. */
const longer = fc
  .array(fc.nat(300), { minLength: 1, maxLength: 80 })
  .map((words) => words.map((n) => `w${n}`).join(' '));

test('of a sample of words, counts of those that are kept are exact, in whole outputs and in prefixes', () => {
  fc.assert(
    fc.property(fc.array(longer, { minLength: 1, maxLength: 6 }), fc.nat(50), fc.nat(80), (given, most, wanted) => {
      const texts = sampled(given, most);
      const { kept } = texts;
      const cut = boundaryBelow(wanted);
      const tokens = given.map((text) => WORDS.tokenise(text, undefined));
      expect([...texts.length]).toEqual(tokens.map(({ length }) => length));
      if (kept < 1) expect([...texts.distinct!]).toEqual(tokens.map((words) => new Set(words).size));
      else expect(texts.distinct).toBeNull();
      const isKept = (hash: number) => hash < kept * 2 ** 48;
      for (const words of [cut, 1000]) {
        const all = Int32Array.from(given.keys());
        const extents = texts.extents(
          all,
          Int32Array.from(tokens, ({ length }) => Math.min(length, words)),
        );
        tokens.forEach((own, s) => {
          const shown = own.slice(0, words);
          const [from, length] = [extents.words.from[s]!, extents.words.length[s]!];
          const found = [...texts.word.subarray(from, from + length)].map((id) => texts.words.at(id) || '?');
          // A word of one output alone has no name.
          const named = (word: string) => tokens.filter((others) => others.includes(word)).length > 1;
          expect(found.sort()).toEqual(
            shown
              .filter((word) => isKept(hashWord(word)))
              .map((word) => (named(word) ? word : '?'))
              .sort(),
          );
          const pairs = shown.slice(1).filter((word, i) => isKept(hashPair(hashWord(own[i]!), hashWord(word))));
          expect(extents.pairs.length[s]).toBe(pairs.length);
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('sides of several shares keep the smallest in common, and outputs beside them as well', () => {
  const given = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 50 }, (_, k) => `w${(i * k * 7) % 900}`).join(' '),
  );
  const [few, some] = [sampled(given, 100), sampled(given, 500)];
  expect([few.kept < some.kept, some.kept < 1]).toEqual([true, true]);
  const both = internTexts(
    outputsOf([...some.samples, ...few.samples, { text: given[0]! }].map((one) => ({ ...one, prompt: 0 }))),
  );
  expect(both.kept).toBe(few.kept);
  const lengths = Array.from({ length: 81 }, (_, s) => both.start[s + 1]! - both.start[s]!);
  expect(lengths.slice(0, 40)).toEqual(lengths.slice(40, 80));
  expect(lengths[80]).toBe(lengths[0]);
  expect(both.start.at(-1)! - both.start[80]!).toBe(few.start[1]! - few.start[0]!);
});

test('a notebook keeps no more than it may, and the same as one that had kept so little from the start', () => {
  fc.assert(
    fc.property(fc.array(longer, { minLength: 1, maxLength: 8 }), fc.nat(60), (texts, most) => {
      const [own, other, forgetful] = [new Notebook(WORDS, most), new Notebook(WORDS), new Notebook(WORDS, most, 2)];
      for (const text of texts) own.digest(text, undefined);
      other.lower(own.kept);
      for (const text of texts) for (const notebook of [other, forgetful]) notebook.digest(text, undefined);
      const held = (book: Notebook) =>
        (['words', 'pairs'] as const).map((which) => {
          const { start, value, segment, size, outputs } = book.columns[which];
          const hashes = Array.from(value.subarray(0, size), (gram) => book[which].at(gram));
          return [...start.subarray(0, outputs + 1), ...hashes, ...segment.subarray(0, size)];
        });
      expect(held(own)).toEqual(held(other));
      expect(held(forgetful)).toEqual(held(other));
      forgetful.close();
      expect(held(forgetful)).toEqual(held(other));
      const { names, words } = forgetful;
      for (let word = 0; word < names.length; word++) expect(hashWord(names.at(word)!)).toBe(words.at(word));
      expect(Math.max(own.columns.words.size, own.columns.pairs.size)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 200 },
  );
});
