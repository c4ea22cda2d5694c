import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairIds } from '../../src/pool/pairs.ts';
import { random } from '../../src/stats/random.ts';

test('pairs get the ids that a map of strings would give them', () => {
  const number = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom(0, 2 ** 31 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), (pairs) => {
      const ids = new PairIds();
      const known = new Map<string, number>();
      for (const [a, b] of pairs) {
        const key = `${a},${b}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(ids.id(a, b)).toBe(known.get(key));
      }
      expect(ids.size).toBe(known.size);
    }),
  );
});

test('a pair and its reverse differ', () => {
  const ids = new PairIds();
  expect([ids.id(1, 2), ids.id(2, 1), ids.id(1, 2), ids.id(0, 0)]).toEqual([0, 1, 0, 2]);
});

test('ids stay the same while the table grows many times over', () => {
  const ids = new PairIds();
  const source = random(8);
  const known = new Map<number, number>();
  for (let i = 0; i < 60_000; i++) {
    const [a, b] = [source.below(400), source.below(400)];
    const key = a * 400 + b;
    if (!known.has(key)) known.set(key, known.size);
    if (ids.id(a, b) !== known.get(key)) expect.fail(`pair ${a}, ${b} has changed its id`);
  }
  expect(ids.size).toBe(known.size);
  expect(known.size).toBeGreaterThan(40_000);
  for (const [key, id] of known) if (ids.id(Math.floor(key / 400), key % 400) !== id) expect.fail(`lost ${key}`);
});

test('pairs that follow each other along a row or a diagonal are found in little time', () => {
  const ids = new PairIds();
  const begin = performance.now();
  for (let i = 0; i < 100_000; i++) ids.id(0, i);
  for (let i = 0; i < 100_000; i++) ids.id(i + 1, i + 1);
  expect(ids.size).toBe(200_000);
  // Generous: a table whose keys crowd together takes minutes.
  expect(performance.now() - begin).toBeLessThan(5000);
});
