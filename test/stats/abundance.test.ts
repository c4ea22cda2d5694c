import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctCounts, highestCount, sumOver, typesOf, typesThatCome } from '../../src/stats/abundance.ts';
import { abundance } from './abundance.ts';

const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });

test('sums over types are the same wherever a type stands, in the spectrum or among the frequent', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 1, 3, 512), (list, beyond) => {
      const apart = abundance(list, beyond);
      const side = { ...apart, frequent: [...Array.from(apart.frequent), 0, 0] };
      expect(sumOver(side, (k) => k * k)).toBe(list.reduce((sum, k) => sum + k * k, 0));
      expect(typesOf(side)).toBe(list.length);
      expect(highestCount(side)).toBe(Math.max(...list));
      for (const times of [1, 2, 9]) expect(typesThatCome(times, side)).toBe(list.filter((k) => k === times).length);
    }),
  );
});

test('the counts that occur come in order, each once, with how many types have it', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 2, 512), (list, beyond) => {
      const { count, types } = distinctCounts(abundance(list, beyond));
      expect(count).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(types).toEqual(count.map((k) => list.filter((one) => one === k).length));
    }),
  );
  // A type frequent elsewhere may come as often as rare ones do.
  expect(distinctCounts({ total: 9, spectrum: [0, 1, 2], frequent: [2, 0, 2] })).toEqual({
    count: [1, 2],
    types: [1, 4],
  });
});
