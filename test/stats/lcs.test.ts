import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommonElements } from '../../src/stats/common-elements.ts';
import { CommonSubsequence } from '../../src/stats/lcs.ts';

/** The table, cell by cell. */
function naive(a: readonly number[], b: readonly number[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i][j] = a[i - 1] === b[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
  return table[a.length][b.length];
}

const lcs = (a: readonly number[], b: readonly number[]) => {
  const held = new CommonSubsequence(100);
  held.load(Int32Array.from(a));
  return held.with(Int32Array.from(b), 0, b.length);
};

test('small sequences', () => {
  expect(lcs([1, 2, 3, 4], [2, 4, 3, 1, 4])).toBe(3);
  expect(lcs([], [1])).toBe(0);
  expect(lcs([1], [])).toBe(0);
  expect(lcs([5, 5, 5], [5, 5])).toBe(2);
});

test('it is what the table gives, whatever the lengths, one sequence after another', () => {
  const sequence = fc.array(fc.nat(9), { maxLength: 130 });
  fc.assert(
    fc.property(fc.array(sequence, { minLength: 2, maxLength: 4 }), (list) => {
      const held = new CommonSubsequence(10);
      for (const a of list) {
        held.load(Int32Array.from(a));
        for (const b of list) {
          const padded = Int32Array.from([7, ...b, 7]);
          expect(held.with(padded, 1, b.length)).toBe(naive(a, b));
        }
      }
    }),
  );
});

test('borders of 31 and 62 elements are no borders', () => {
  for (const n of [30, 31, 32, 61, 62, 63, 93, 94]) {
    const all = Array.from({ length: n }, (_, i) => i % 97);
    expect(lcs(all, all)).toBe(n);
    expect(lcs(all, all.slice(1))).toBe(n - 1);
    expect(lcs(all, [...all.slice(1), 98])).toBe(n - 1);
  }
});

test('common elements count as often as both have them', () => {
  const held = new CommonElements(10);
  const ids = Int32Array.from([1, 2, 3, 2, 3, 4]);
  const counts = Int32Array.from([5, 1, 2, 3, 1, 9]);
  held.load(ids, counts, 0, 3);
  expect(held.with(ids, counts, 3, 6)).toBe(1 + 1);
  held.load(ids, counts, 3, 6);
  expect(held.with(ids, counts, 0, 3)).toBe(1 + 1);
  expect(held.with(ids, counts, 0, 1)).toBe(0);
  expect(held.with(ids, counts, 3, 6)).toBe(3 + 1 + 9);
});
