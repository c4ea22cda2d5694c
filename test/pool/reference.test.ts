import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEITHER } from '../../src/pool/label.ts';
import { buildPool, type Given } from '../../src/pool/pool.ts';
import { readReference } from '../../src/pool/reference.ts';
import { Labeller } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { bigrams, countGrams, type Grams, words } from './naive.ts';

const NOBODY: readonly [Given, Given] = [
  { outputs: 0, empty: 0 },
  { outputs: 0, empty: 0 },
];

/** A pool of texts, each the only one to its prompt, cut to so many words, with a reference. */
function poolOf(texts: readonly string[], reference: readonly string[], cut = 2 ** 31 - 1) {
  const all = [...texts, ...reference].map((text, prompt) => ({ prompt, text }));
  const interned = internTexts(outputsOf(all));
  const read = readReference(interned, texts.length);
  const samples = Int32Array.from(texts.keys());
  const pool = buildPool(
    interned,
    samples,
    NOBODY,
    samples.map(() => cut),
    read,
  );
  return { pool, reference: pool.reference!, interned, read };
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const text = fc.array(word, { maxLength: 14 }).map((list) => list.join(' '));
const corpus = fc.array(text, { minLength: 1, maxLength: 8 });

/** What a gram weighs: as often as the reference comes back to it, up to ten times in all. */
const weight = (times: number) => (times > 10 ? 0 : Math.max(0, times - 1));

test.each([
  ['words', words],
  ['pairs', bigrams],
] as const)('the tail of %s, and what the samples have of it, are those of a count by hand', (which, grams: Grams) => {
  fc.assert(
    fc.property(corpus, corpus, (texts, own) => {
      const { reference, interned } = poolOf(texts, own);
      const has = countGrams(own, grams);
      const { postings, times, weight: weights, tail } = reference[which];
      expect(tail).toBe([...has.values()].reduce((sum, n) => sum + weight(n), 0));
      const name = (i: number) => interned.words.at(interned.word[i])!;
      const seen = Array.from(postings.firstSeen, (i) => (which === 'words' ? name(i) : `${name(i)} ${name(i + 1)}`));
      const inPool = countGrams(texts, grams);
      const shared = [...inPool.keys()].filter((gram) =>
        which === 'words' ? has.has(gram) : weight(has.get(gram) ?? 0) > 0,
      );
      expect(seen.toSorted()).toEqual(shared.toSorted());
      seen.forEach((gram, type) => {
        expect(times[type]).toBe(has.get(gram));
        expect(weights[type]).toBe(weight(has.get(gram)!));
      });
    }),
  );
});

test('each side of each labelling has its own counts, whole or with samples left out', () => {
  fc.assert(
    fc.property(corpus, corpus, fc.array(fc.nat(2), { minLength: 24, maxLength: 24 }), (texts, own, parts) => {
      const { pool, reference, interned } = poolOf(texts, own);
      const labels = [0, 1, 2].map((lane) => Uint8Array.from(texts, (_, s) => parts[8 * lane + s]));
      new Labeller(pool).splitAll(labels).forEach((sides, lane) => {
        for (const side of [0, 1]) {
          const counts = countGrams(
            texts.filter((_, s) => labels[lane][s] === side),
            words,
          );
          const expected = Array.from(
            reference.words.postings.firstSeen,
            (i) => counts.get(interned.words.at(interned.word[i])!) ?? 0,
          );
          expect([...sides[side].shared!.words]).toEqual(expected);
        }
      });
    }),
  );
});

test('words that come more often than a packed number holds are counted all the same', () => {
  const texts = Array.from({ length: 40 }, (_, s) => `${'a '.repeat(50)}${'a b '.repeat(s % 3)}`);
  const { pool, reference, interned } = poolOf(texts, ['a b', 'a b']);
  const label = Uint8Array.from(texts, (_, s) => (s % 4 === 3 ? NEITHER : s % 2));
  const [own, other] = new Labeller(pool).split(label);
  const names = Array.from(reference.words.postings.firstSeen, (i) => interned.words.at(interned.word[i])!);
  for (const [side, { shared }] of [own, other].entries()) {
    const counts = countGrams(
      texts.filter((_, s) => label[s] === side),
      words,
    );
    expect(names.map((_, type) => shared!.words[type])).toEqual(names.map((name) => counts.get(name) ?? 0));
    const pairs = countGrams(
      texts.filter((_, s) => label[s] === side),
      bigrams,
    );
    // 'a a' is no pair of the reference, but frequent in the pool: it stands behind the others and weighs nothing.
    expect([...shared!.pairs]).toEqual([pairs.get('a b'), pairs.get('a a')]);
  }
  expect([...reference.pairs.weight]).toEqual([1, 0]);
});

/** The model as a formula, from the texts: the chance of a word after another, or of a word that begins. */
function chanceUnder(texts: readonly string[]) {
  const single = countGrams(texts, words);
  const pairs = countGrams(texts, bigrams);
  const total = [...single.values()].reduce((a, b) => a + b, 0);
  const alone = (next: string) => Math.max(1, single.get(next) ?? 0) / (total + single.size);
  return (next: string, before: string | undefined) => {
    const followers = [...pairs].filter(([pair]) => pair.split(' ')[0] === before);
    const all = followers.reduce((sum, [, n]) => sum + n, 0);
    if (all === 0) return alone(next);
    return ((pairs.get(`${before} ${next}`) ?? 0) + followers.length * alone(next)) / (all + followers.length);
  };
}

const bitsUnder = (texts: readonly string[], one: string) =>
  words(one).reduce((sum, next, i, all) => sum - Math.log2(chanceUnder(texts)(next, all[i - 1])), 0);

test("bits are those of the formula, and the reference's own those of each text under the others", () => {
  fc.assert(
    fc.property(corpus, corpus, (texts, own) => {
      const { reference } = poolOf(texts, own);
      if (own.some((one) => one !== '')) {
        texts.forEach((one, s) => {
          expect(reference.bits[s]).toBeCloseTo(bitsUnder(own, one), 9);
        });
      }
      const spoken = own.filter((one) => one !== '');
      if (spoken.length < 2) expect(reference.ownBits).toBeNaN();
      else {
        const bits = spoken.map((one, i) => bitsUnder(spoken.toSpliced(i, 1), one)).reduce((a, b) => a + b);
        expect(reference.ownBits).toBeCloseTo(bits / spoken.flatMap(words).length, 9);
      }
    }),
    { numRuns: 60 },
  );
});

test('chances add up to 1: those of the known words and of as many unknown ones', () => {
  const reference = ['a b a c', 'b a', 'c'];
  const chance = chanceUnder(reference);
  for (const before of [undefined, 'a', 'b', 'c', 'x']) {
    const sum = ['a', 'b', 'c', 'x', 'y', 'z'].reduce((all, next) => all + chance(next, before), 0);
    expect(sum).toBeCloseTo(1, 12);
  }
});

test('worked by hand: to one who read "a b" and "a", the b after an a has half of its chance from there', () => {
  // 3 words of 2 kinds: a alone 2/5, b alone 1/5; after an a came one b of one kind: (1 + 1/5) / (1 + 1).
  const { reference } = poolOf(['a b', 'b', 'x x'], ['a b', 'a']);
  expect([...reference.bits]).toEqual([
    expect.closeTo(-Math.log2(2 / 5) - Math.log2(3 / 5), 12),
    expect.closeTo(Math.log2(5), 12),
    expect.closeTo(2 * Math.log2(5), 12),
  ]);
});

test('of a cut sample only what is left counts', () => {
  const { reference } = poolOf(['a b c', 'b'], ['a b', 'a b', 'c c'], 2);
  const { reference: short } = poolOf(['a b', 'b'], ['a b', 'a b', 'c c']);
  expect([...reference.bits]).toEqual([...short.bits]);
  expect([...reference.words.times]).toEqual([...short.words.times]);
});

test('a pool without a reference has none, and neither has a side', () => {
  const texts = internTexts(outputsOf([{ prompt: 0, text: 'a' }]));
  const pool = buildPool(texts, Int32Array.of(0), NOBODY, Int32Array.of(9));
  expect(pool.reference).toBeNull();
  expect(new Labeller(pool).split(Uint8Array.of(0))[0].shared).toBeNull();
});
