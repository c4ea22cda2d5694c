import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineUnits, countRelabellings, Dealer, type Strata } from '../../src/stats/relabelling.ts';

/** Strata of so many baseline and candidate units, in that order or as the labels are given. */
function strata(...sizes: (readonly [number, number] | readonly number[])[]): Strata {
  const labels = sizes.map(([b, c]) => [...new Array(b).fill(0), ...new Array(c).fill(1)]);
  return fromLabels(...labels);
}

function fromLabels(...labels: number[][]): Strata {
  const start = [0];
  for (const list of labels) start.push(start.at(-1)! + list.length);
  return { start: Int32Array.from(start), label: Uint8Array.from(labels.flat()) };
}

/** Which units are the baseline's under a dealing, as text. */
function chosen({ start, ...rest }: Strata, order: Int32Array): string {
  const inner = baselineUnits({ start, ...rest });
  return Array.from(inner, (n, t) => [...order.subarray(start[t], start[t] + n)].sort((a, b) => a - b).join(',')).join(
    '|',
  );
}

function orders(source: Strata, limit: number, most: number, seed = 1): Int32Array[] {
  const dealer = new Dealer(source, limit, seed);
  return Array.from({ length: Math.min(most, dealer.ways) }, (_, r) => {
    const order = new Int32Array(source.label.length);
    dealer.deal(r, order);
    return order;
  });
}

function take(source: Strata, limit: number, most: number, seed = 1): string[] {
  return orders(source, limit, most, seed).map((order) => chosen(source, order));
}

const smallStrata = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 });

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

test('the number of different dealings is the product of binomials', () => {
  fc.assert(
    fc.property(smallStrata, (sizes) => {
      const ways = sizes.reduce((product, [b, c]) => product * choose(b + c, b), 1);
      expect(countRelabellings(strata(...sizes), 1e9)).toBe(Math.round(ways));
    }),
  );
});

test('more dealings than the limit count as infinitely many; exactly the limit do not', () => {
  const ten = strata(...new Array(10).fill([1, 1]));
  expect(countRelabellings(ten, 1024)).toBe(1024);
  expect(countRelabellings(ten, 1023)).toBe(Infinity);
  expect(countRelabellings(strata([500, 500], [500, 500]), 999)).toBe(Infinity);
});

test('where dealings are few each comes exactly once, the observed one first', () => {
  fc.assert(
    fc.property(smallStrata, fc.integer({ min: 1, max: 99 }), (sizes, seed) => {
      const source = strata(...sizes);
      const count = countRelabellings(source, 400);
      fc.pre(count <= 400);
      const seen = take(source, 400, 1000, seed);
      expect(seen).toHaveLength(count);
      expect(new Set(seen).size).toBe(count);
      const observed = [...source.label.keys()].filter((u) => source.label[u] === 0);
      expect(seen[0].replaceAll('|', ',').split(',').filter(Boolean).map(Number)).toEqual(observed);
    }),
  );
});

test('the observed dealing stands first however labels are ordered within a stratum', () => {
  const mixed = fromLabels([1, 0, 1, 0], [1, 0]);
  expect(take(mixed, 5, 1)).toEqual(['1,3|5']);
  expect(take(mixed, 12, 100)).toHaveLength(12);
});

test('every dealing, listed or random, holds each unit of a stratum once and in its stratum', () => {
  fc.assert(
    fc.property(smallStrata, fc.constantFrom(1, 400), (sizes, limit) => {
      const source = strata(...sizes);
      for (const order of orders(source, limit, 30, 2)) {
        for (let t = 0; t + 1 < source.start.length; t++) {
          const units = [...order.subarray(source.start[t], source.start[t + 1])].sort((a, b) => a - b);
          expect(units).toEqual(units.map((_, i) => source.start[t] + i));
        }
      }
    }),
  );
});

test('a dealing follows from its number, whichever was asked for before', () => {
  fc.assert(
    fc.property(smallStrata, fc.constantFrom(1, 400), fc.nat(30), (sizes, limit, r) => {
      const source = strata(...sizes);
      const all = orders(source, limit, 31, 5);
      fc.pre(r < all.length);
      const alone = new Int32Array(source.label.length);
      new Dealer(source, limit, 5).deal(r, alone);
      expect(alone).toEqual(all[r]);
    }),
  );
});

test('random dealings are uniform over all of them', () => {
  const source = strata([2, 3], [1, 1]);
  const seen = new Map<string, number>();
  const all = take(source, 1, 20_001).slice(1);
  for (const one of all) seen.set(one, (seen.get(one) ?? 0) + 1);
  expect(seen.size).toBe(20);
  let chi = 0;
  for (const n of seen.values()) chi += (n - 1000) ** 2 / 1000;
  // 19 degrees of freedom: 43.8 is passed once in a thousand.
  expect(chi).toBeLessThan(43.8);
});

test('within a side the order is random too, also of the observed dealing, so that thinning favours no unit', () => {
  const firsts = new Int32Array(4);
  for (let seed = 0; seed < 4000; seed++) {
    firsts[orders(strata([4, 2]), 1, 1, seed)[0][0]]++;
  }
  const chi = firsts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  // 3 degrees of freedom.
  expect(chi).toBeLessThan(16.3);
});

test('strata that one side alone has, and empty ones, leave one dealing', () => {
  expect(take(strata([3, 0], [0, 2], [0, 0]), 10, 10)).toEqual(['0,1,2||']);
});
