import { expect, test } from 'vitest';
import { random, shuffle } from '../../src/stats/random.ts';

/** The sum of (seen - expected)² / expected. */
function chiSquare(seen: ArrayLike<number>, expected: number): number {
  return Array.from(seen).reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

test('the sequence of a seed and a stream never changes, since reports depend on it', () => {
  const source = random(1);
  expect(Array.from({ length: 6 }, () => source.below(1000))).toEqual([643, 317, 900, 671, 158, 836]);
  const other = random(42, 3);
  expect(Array.from({ length: 6 }, () => other.below(1000))).toEqual([130, 829, 365, 239, 808, 628]);
});

test('two generators of one seed and stream agree; another seed or stream gives another sequence', () => {
  const draw = (seed: number, stream: number) => {
    const source = random(seed, stream);
    return Array.from({ length: 20 }, () => source.unit());
  };
  expect(draw(7, 2)).toEqual(draw(7, 2));
  const sequences = [0, 1, 2, 3].flatMap((seed) => [0, 1, 2, 3].map((stream) => draw(seed, stream).join()));
  expect(new Set(sequences).size).toBe(16);
});

test('whole numbers below n are uniform and never reach n', () => {
  const source = random(5);
  const seen = new Int32Array(17);
  for (let i = 0; i < 170_000; i++) seen[source.below(17)]++;
  expect(seen.reduce((a, b) => a + b)).toBe(170_000);
  // 16 degrees of freedom: 39.3 is passed once in a thousand.
  expect(chiSquare(seen, 10_000)).toBeLessThan(39.3);
});

test('numbers from 0 to 1 have mean 1/2 and variance 1/12, and neighbours do not depend on each other', () => {
  const source = random(11);
  const n = 200_000;
  const values = Array.from({ length: n }, () => source.unit());
  const mean = values.reduce((a, b) => a + b) / n;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  let together = 0;
  for (let i = 1; i < n; i++) together += (values[i] - mean) * (values[i - 1] - mean);
  // Four standard errors each.
  expect(Math.abs(mean - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(n));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan((4 * Math.sqrt(1 / 180)) / Math.sqrt(n));
  expect(Math.abs(together / n / variance)).toBeLessThan(4 / Math.sqrt(n));
  expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
});

test('the first numbers of neighbouring seeds and of neighbouring streams are uniform too', () => {
  for (const first of [(i: number) => random(i).below(16), (i: number) => random(1, i).below(16)]) {
    const seen = new Int32Array(16);
    for (let i = 0; i < 16_000; i++) seen[first(i)]++;
    // 15 degrees of freedom.
    expect(chiSquare(seen, 1000)).toBeLessThan(37.7);
  }
});

test('all 24 orders of four items are equally frequent', () => {
  const source = random(3);
  const seen = new Map<string, number>();
  for (let i = 0; i < 48_000; i++) {
    const items = Int32Array.of(0, 1, 2, 3);
    shuffle(items, 0, 4, source);
    seen.set(items.join(''), (seen.get(items.join('')) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  // 23 degrees of freedom.
  expect(chiSquare([...seen.values()], 2000)).toBeLessThan(49.7);
});

test('a shuffle of a part leaves the rest where it is and loses nothing', () => {
  const items = Int32Array.from({ length: 50 }, (_, i) => i);
  shuffle(items, 10, 40, random(9));
  expect([...items.subarray(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...items.subarray(40)]).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
  expect([...items.slice().sort()]).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect([...items.subarray(10, 40)]).not.toEqual(Array.from({ length: 30 }, (_, i) => 10 + i));
});

test('an empty part and a part of one item can be shuffled', () => {
  const items = Int32Array.of(4, 5);
  shuffle(items, 0, 0, random(1));
  shuffle(items, 1, 2, random(1));
  expect([...items]).toEqual([4, 5]);
});
