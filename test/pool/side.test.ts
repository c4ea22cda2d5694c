import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counts } from '../../src/pool/gram-counter.ts';
import { LANES, NEITHER } from '../../src/pool/label.ts';
import { buildPool, type Given, type Pool } from '../../src/pool/pool.ts';
import { SPECTRUM } from '../../src/pool/postings.ts';
import { countTypes, Labeller, type Sides } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { bigrams, naiveCounts, words } from './naive.ts';

const NOBODY: readonly [Given, Given] = [
  { outputs: 0, empty: 0 },
  { outputs: 0, empty: 0 },
];
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '漢字'), { maxLength: 7 })
  .map((list) => list.join(' '));

function poolOf(texts: readonly string[], cut?: readonly number[]): Pool {
  const interned = internTexts(outputsOf(texts.map((one, s) => ({ prompt: s, text: one }))));
  const samples = Int32Array.from(texts.keys());
  return buildPool(interned, samples, NOBODY, cut ? Int32Array.from(cut) : samples.map(() => 2 ** 31 - 1));
}

/** Counts in the form of the naive ones: whether a type stands in the spectrum or among the frequent is no matter. */
function told({ whereOtherHas, union, ...own }: Counts, joint: boolean) {
  const times = ({ total, spectrum, frequent }: Pick<Counts, 'total' | 'spectrum' | 'frequent'>) => ({
    total,
    times: [
      ...Array.from(spectrum, (types, k) => new Array<number>(types).fill(k)).flat(),
      ...Array.from(frequent).filter((n) => n > 0),
    ].sort((a, b) => a - b),
  });
  // Bigrams are not counted jointly: no metric asks for it.
  const joined = joint ? { whereOtherHas: Array.from({ length: SPECTRUM + 1 }, (_, k) => whereOtherHas[k] ?? 0) } : {};
  return { ...times(own), ...joined, union: times(union) };
}

/** Checks all counts of a labelling against counting by strings. */
function check(texts: readonly string[], label: Uint8Array, sides: Sides) {
  const of = (side: number) => texts.filter((_, s) => label[s] === side);
  for (const which of [0, 1] as const) {
    expect([...sides[which].samples]).toEqual([...texts.keys()].filter((s) => label[s] === which));
    const [own, other] = [of(which), of(1 - which)];
    expect(told(sides[which].words, true)).toEqual(naiveCounts(own, other, words));
    const { whereOtherHas, ...rest } = naiveCounts(own, other, bigrams);
    expect(told(sides[which].bigrams, false)).toEqual(rest);
  }
}

test('both sides count what maps of strings count, under labelling after labelling', () => {
  // Each labelling is complete or leaves samples out, in any order, so that what is kept between calls is put to the test.
  const cases = fc.array(text, { minLength: 1, maxLength: 8 }).chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      labels: fc.array(
        fc.array(fc.integer({ min: 0, max: NEITHER }), { minLength: texts.length, maxLength: texts.length }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      complete: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ texts, labels, complete }) => {
      const labeller = new Labeller(poolOf(texts));
      labels.forEach((label, i) => {
        const sides = Uint8Array.from(label, (side) => (complete[i] ? side % 2 : side));
        check(texts, sides, labeller.split(sides));
      });
    }),
    { numRuns: 150 },
  );
});

test('several labellings at once count as each alone does', () => {
  const cases = fc.array(text, { minLength: 1, maxLength: 8 }).chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      rounds: fc.array(
        fc.array(fc.array(fc.integer({ min: 0, max: NEITHER }), { minLength: texts.length, maxLength: texts.length }), {
          minLength: 1,
          maxLength: LANES,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      complete: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ texts, rounds, complete }) => {
      const labeller = new Labeller(poolOf(texts));
      rounds.forEach((round, i) => {
        const labels = round.map((label) => Uint8Array.from(label, (side) => (complete[i] ? side % 2 : side)));
        labeller.splitAll(labels).forEach((sides, lane) => {
          check(texts, labels[lane], sides);
        });
      });
    }),
    { numRuns: 150 },
  );
});

test('complete and incomplete labellings may alternate: the union is always that of the samples in it', () => {
  const texts = ['a b a', 'b c d', 'a d', 'e e e'];
  const labeller = new Labeller(poolOf(texts));
  for (const sides of [
    [0, 1, 0, 1],
    [1, 1, 0, 0],
    [0, NEITHER, 1, NEITHER],
    [NEITHER, NEITHER, NEITHER, NEITHER],
    [0, 0, 0, 0],
    [NEITHER, 1, 1, 0],
    [1, 0, 1, 0],
  ]) {
    const label = Uint8Array.from(sides);
    check(texts, label, labeller.split(label));
  }
});

test('frequent types are counted exactly, whatever their split: at the end of the spectrum, beyond it, hardly ever', () => {
  const texts = [SPECTRUM - 1, SPECTRUM, SPECTRUM + 1, 3 * SPECTRUM].map((n, i) =>
    new Array(n).fill(`w${i}`).join(' '),
  );
  const all = [...texts, texts.join(' '), 'w0 w1 w2 w3 rare'];
  const labeller = new Labeller(poolOf(all));
  for (const sides of [
    [0, 0, 0, 0, 1, 1],
    [0, 0, 0, 0, 0, 1],
    [1, 1, 0, NEITHER, 0, 1],
    // A low labelling after a high one: nothing of the high one may be left.
    [NEITHER, NEITHER, NEITHER, NEITHER, NEITHER, 0],
    [1, 1, 1, 1, 1, 0],
  ]) {
    const label = Uint8Array.from(sides);
    check(all, label, labeller.split(label));
  }
});

test('how often the other side has a type is known for frequent types too, when no rare type comes as often', () => {
  // 'yes' comes 606 times in all, 4 of them in the second text; no rare type comes more than twice.
  const texts = [new Array(602).fill('yes').join(' '), 'yes yes yes yes no', 'no'];
  const label = Uint8Array.of(0, 1, 0);
  check(texts, label, new Labeller(poolOf(texts)).split(label));
});

test('in a cut pool only the first words of each sample count', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.nat(5)), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: NEITHER }), { minLength: 6, maxLength: 6 }),
      (cases, labels) => {
        const texts = cases.map(([one]) => one);
        const cut = cases.map(([, n]) => n);
        const kept = texts.map((one, s) => words(one).slice(0, cut[s]).join(' '));
        const label = Uint8Array.from(labels.slice(0, texts.length));
        check(kept, label, new Labeller(poolOf(texts, cut)).split(label));
      },
    ),
  );
});

test('a pool of some samples knows nothing of the others', () => {
  const texts = ['a b c', 'a a', 'c d e', 'e f'];
  const interned = internTexts(outputsOf(texts.map((one, s) => ({ prompt: s, text: one }))));
  const samples = Int32Array.of(1, 3);
  const pool = buildPool(interned, samples, NOBODY, Int32Array.of(99, 99));
  check(['a a', 'e f'], Uint8Array.of(0, 1), new Labeller(pool).split(Uint8Array.of(0, 1)));
});

test('counts of single types add up over the sides', () => {
  const pool = poolOf(['a b a', 'b c a', 'a c']);
  const label = Uint8Array.of(0, 1, NEITHER);
  const [own, other, left] = [0, 1, NEITHER].map((side) => countTypes(pool.words, label, side));
  const whole = countTypes(pool.words, new Uint8Array(3), 0);
  expect([...own].map((n, type) => n + other[type] + left[type])).toEqual([...whole]);
  expect([...whole].sort()).toEqual([2, 2, 4]);
});
