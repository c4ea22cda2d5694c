import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takePairs } from '../../src/stats/pair-sample.ts';

function listed(n: number, most: number): [number, number][] {
  const { start, other } = takePairs(n, most);
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let p = start[i]; p < start[i + 1]; p++) pairs.push([i, other[p]]);
  expect(pairs.length).toBe(other.length);
  return pairs;
}

test('all pairs, where there are no more than asked for', () => {
  expect(listed(4, 6)).toEqual([
    [1, 0],
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 2],
  ]);
  for (const n of [0, 1]) expect(listed(n, 5)).toEqual([]);
});

test('none twice, none with itself, and the same each time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 400 }), (n, most) => {
      const pairs = listed(n, most);
      expect(new Set(pairs.map(([i, j]) => i * n + j)).size).toBe(pairs.length);
      for (const [i, j] of pairs) expect(j).toBeLessThan(i);
      expect(listed(n, most)).toEqual(pairs);
    }),
  );
});

test('about as many as asked for, from everywhere alike', () => {
  const [n, most] = [2000, 100_000];
  const pairs = listed(n, most);
  const deviation = Math.sqrt(most * (1 - most / ((n * (n - 1)) / 2)));
  expect(Math.abs(pairs.length - most)).toBeLessThan(4 * deviation);
  // The pairs of the first half of all samples are a quarter of all, and so are those within the second.
  for (const within of [([i]: number[]) => i < n / 2, ([, j]: number[]) => j >= n / 2]) {
    const share = pairs.filter(within).length / pairs.length;
    expect(Math.abs(share - 1 / 4)).toBeLessThan(4 * Math.sqrt(((1 / 4) * (3 / 4)) / most));
  }
});
