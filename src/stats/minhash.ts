/**
 * MinHash (Broder, 1997) and its banding (locality-sensitive hashing): sets that share much are found without comparing
 * all of them. Permutations, hash and bands are those of the Python package datasketch, bit by bit, so that signatures
 * made here and there can be compared.
 */
import { gaussLegendre, integrate } from './integral.ts';
import { MersenneTwister } from './mersenne.ts';

/** Hash functions h(x) = ((a x + b) mod 2^64) mod (2^61 - 1), its lower 32 bits; the halves of each a and b. */
export interface Permutations {
  count: number;
  multiplierHigh: Int32Array;
  multiplierLow: Int32Array;
  addendHigh: Int32Array;
  addendLow: Int32Array;
}

/** The largest number of 61 bits, a prime of Mersenne's, in halves. */
const PRIME = { high: 0x1fffffff, low: 0xffffffff };

/** The permutations that datasketch draws from numpy: a from 1 to the prime less 1, b from 0, in turns. */
export function permutations(count: number, seed: number): Permutations {
  const source = new MersenneTwister(seed);
  const made: Permutations = {
    count,
    multiplierHigh: new Int32Array(count),
    multiplierLow: new Int32Array(count),
    addendHigh: new Int32Array(count),
    addendLow: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const { high, low } = source.upTo({ high: PRIME.high, low: PRIME.low - 2 });
    made.multiplierLow[i] = low + 1;
    made.multiplierHigh[i] = low === 0xffffffff ? high + 1 : high;
    const addend = source.upTo({ high: PRIME.high, low: PRIME.low - 1 });
    made.addendHigh[i] = addend.high;
    made.addendLow[i] = addend.low;
  }
  return made;
}

/** Turns the order of unsigned numbers into that of signed ones, which the engine compares without leaving integers. */
const SIGN = 0x80000000 | 0;

/**
 * Writes the signature of a set into `signature` from `at` on: for each permutation the least hash of its elements, the
 * first `size` of `elements`, as 32 bits. An empty set has the largest number everywhere, as in datasketch.
 */
export function sign(
  { count, multiplierHigh, multiplierLow, addendHigh, addendLow }: Permutations,
  elements: Int32Array,
  size: number,
  signature: Int32Array,
  at: number,
): void {
  for (let p = 0; p < count; p++) {
    const aHigh = multiplierHigh[p];
    const aLow = multiplierLow[p];
    const aLow0 = aLow & 0xffff;
    const aLow1 = aLow >>> 16;
    const bHigh = addendHigh[p];
    const bLow = addendLow[p];
    let least = 0x7fffffff;
    for (let i = 0; i < size; i++) {
      const x = elements[i];
      const x0 = x & 0xffff;
      const x1 = x >>> 16;
      // a x in halves of 64 bits, from products of halves of 32; what is beyond 64 bits is lost, as it is there.
      const cross = Math.imul(aLow1, x0) + (Math.imul(aLow0, x0) >>> 16);
      const cross1 = Math.imul(aLow0, x1) + (cross & 0xffff);
      const product = Math.imul(aLow, x);
      const low = (product + bLow) | 0;
      const carry = (low ^ SIGN) < (product ^ SIGN) ? 1 : 0;
      const high = (Math.imul(aLow1, x1) + (cross >>> 16) + (cross1 >>> 16) + Math.imul(aHigh, x) + bHigh + carry) | 0;
      // Modulo 2^61 - 1: what stands above 61 bits is added below; where that reaches the prime, it is taken off.
      let value = low + (high >>> 29);
      if ((high & 0x1fffffff) === 0x1fffffff && (low >>> 0) + (high >>> 29) >= 0xffffffff) value++;
      value ^= SIGN;
      if (value < least) least = value;
    }
    signature[at + p] = least ^ SIGN;
  }
}

/** How many bands of how many rows of a signature: sets that agree in a whole band are looked at. */
export interface Banding {
  bands: number;
  rows: number;
}

/** The chance that two sets of which a share `similarity` is common agree in a band. */
export function chanceToMeet(similarity: number, { bands, rows }: Banding): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

/**
 * The banding that does best at a threshold: the least weighted sum of the area under `chanceToMeet` below it (work for
 * nothing) and of the area missing above it (pairs lost), as datasketch chooses it.
 */
export function bestBanding(threshold: number, permutations: number, weights: readonly [number, number] = [0.5, 0.5]) {
  // The integrands are polynomials of a degree up to the number of permutations: so many nodes are exact.
  const rule = gaussLegendre(Math.floor(permutations / 2) + 1);
  let best: Banding = { bands: 1, rows: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (let bands = 1; bands <= permutations; bands++) {
    for (let rows = 1; rows <= Math.floor(permutations / bands); rows++) {
      const banding = { bands, rows };
      const idle = integrate((s) => chanceToMeet(s, banding), 0, threshold, rule);
      const lost = integrate((s) => (1 - s ** rows) ** bands, threshold, 1, rule);
      const error = weights[0] * idle + weights[1] * lost;
      if (error >= least) continue;
      least = error;
      best = banding;
    }
  }
  return best;
}
