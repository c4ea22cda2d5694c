import { expect, test } from 'vitest';
import { gaussLegendre, integrate } from '../../src/stats/integral.ts';
import { bestBanding, chanceToMeet, permutations, sign } from '../../src/stats/minhash.ts';
import { random } from '../../src/stats/random.ts';

const wide = (high: number, low: number) => (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
const PRIME = (1n << 61n) - 1n;

test('permutations are those that numpy draws for datasketch', () => {
  const drawn = permutations(128, 1);
  expect(wide(drawn.multiplierHigh[0], drawn.multiplierLow[0])).toBe(775169054918279404n);
  expect(wide(drawn.addendHigh[0], drawn.addendLow[0])).toBe(1758426461858698312n);
  expect(wide(drawn.multiplierHigh[127], drawn.multiplierLow[127])).toBe(1931671111240692334n);
});

test('a signature is the least of (a x + b) mod 2^64 mod (2^61 - 1), its lower 32 bits', () => {
  const drawn = permutations(64, 7);
  // What the draws hardly ever are: a sum that folds to the prime itself, and halves that carry.
  drawn.multiplierHigh.set([0, 0, 0, -1, 0x1fffffff]);
  drawn.multiplierLow.set([1, 1, 0, -1, -1]);
  drawn.addendHigh.set([0x1fffffff, 0x3fffffff, -1, -1, 0x1fffffff]);
  drawn.addendLow.set([-1, -2, -1, -1, -1]);
  const elements = Int32Array.from([0, 1, 2, -1, -2, 0x7fffffff, -0x80000000, 0xffff, 0x10000, 123456789]);
  for (let size = 0; size <= elements.length; size++) {
    const signature = new Int32Array(70);
    sign(drawn, elements, size, signature, 3);
    for (let p = 0; p < 64; p++) {
      const a = wide(drawn.multiplierHigh[p], drawn.multiplierLow[p]);
      const b = wide(drawn.addendHigh[p], drawn.addendLow[p]);
      const hashes = Array.from(elements.subarray(0, size), (x) =>
        Number((((a * BigInt(x >>> 0) + b) & 0xffffffffffffffffn) % PRIME) & 0xffffffffn),
      );
      expect(signature[3 + p] >>> 0).toBe(Math.min(0xffffffff, ...hashes));
    }
    expect([signature[2], signature[67]]).toEqual([0, 0]);
  }
});

test('the share of equal places of two signatures estimates the share of common elements', () => {
  const drawn = permutations(4000, 1);
  const [first, second] = [new Int32Array(4000), new Int32Array(4000)];
  const source = random(1);
  const scattered = Int32Array.from({ length: 150 }, () => source.below(2 ** 32));
  sign(drawn, scattered, 120, first, 0);
  sign(drawn, scattered.subarray(30), 120, second, 0);
  const equal = first.filter((one, p) => one === second[p]).length;
  expect(equal / 4000).toBeCloseTo(90 / 150, 1);
});

test('the banding is the one that loses least, as datasketch chooses it', () => {
  const chosen = [0.5, 0.7, 0.8, 0.9].map((threshold) => bestBanding(threshold, 128));
  expect(chosen.map(({ bands, rows }) => [bands, rows])).toEqual([
    [25, 5],
    [14, 9],
    [9, 13],
    [5, 25],
  ]);
  // Who minds lost pairs more takes more bands.
  const careful = bestBanding(0.7, 128, [0.1, 0.9]);
  expect(careful.bands).toBeGreaterThan(14);
});

test('what the docs say of pairs that are missed', () => {
  const found = [0.7, 0.8, 0.9, 1].map((similarity) => chanceToMeet(similarity, { bands: 14, rows: 9 }));
  expect(found.map((chance) => Math.round(chance * 1000) / 10)).toEqual([43.8, 86.7, 99.9, 100]);
});

test('Gauss-Legendre is exact for polynomials up to twice the nodes less one', () => {
  const rule = gaussLegendre(5);
  expect(rule.weight.reduce((a, b) => a + b)).toBeCloseTo(2, 13);
  expect(integrate((x) => x ** 9 + x ** 8, 0, 2, rule)).toBeCloseTo(2 ** 10 / 10 + 2 ** 9 / 9, 10);
  expect(integrate((x) => 3 * x * x, 1, 3, gaussLegendre(64))).toBeCloseTo(26, 11);
});
