import { bestBanding, permutations, sign } from '../stats/minhash.ts';
import { PairIds } from './pairs.ts';
import type { Pool } from './pool.ts';
import { hashShingles, jaccard, type Shingles, shinglesOf } from './shingles.ts';

/** What counts as nearly the same: so large a share of shared runs of `shingle` words. */
export interface Likeness {
  shingle: number;
  threshold: number;
}

/** How pairs are looked for: by the bands of signatures of so many permutations, or none left out. */
export type Search = { by: 'bands'; permutations: number; seed: number } | { by: 'prefixes' };

/**
 * Samples with the same set of shingles are one kind, so that a text given a thousand times is one node and not half a
 * million pairs. Kinds that are nearly the same are neighbours.
 */
export interface Kinds {
  /** Per sample its kind; samples without words are of none, -1. */
  of: Int32Array;
  count: number;
  /** Neighbours of kind k are `neighbour[start[k]]` … `neighbour[start[k + 1] - 1]`. */
  start: Int32Array;
  neighbour: Int32Array;
}

/** In a crowd of look-alikes each is compared with so many others at the most; that one of them is near is enough. */
const MOST_COMPANY = 32;

/** Finds the kinds of a pool's samples and which are nearly the same. Every pair that is found was verified. */
export function nearDuplicates(pool: Pool, { shingle, threshold }: Likeness, search: Search): Kinds {
  const shingles = shinglesOf(pool, shingle);
  const { of, first } = kindsOf(shingles);
  const isNear = (a: number, b: number) => jaccard(shingles, first[a], first[b]) >= threshold;
  const near =
    search.by === 'bands'
      ? meetInBands(signaturesOf(pool, shingles, first, search), search.permutations, threshold, MOST_COMPANY).filter(
          ([a, b]) => isNear(a, b),
        )
      : nearByPrefix(shingles, first, threshold, MOST_COMPANY);
  return { of, count: first.length, ...linked(first.length, near) };
}

/** The kind of each sample, and the first sample of each kind. */
export function kindsOf({ start, id }: Shingles): { of: Int32Array; first: Int32Array } {
  const of = new Int32Array(start.length - 1).fill(-1);
  const first: number[] = [];
  const known = new Map<number, number[]>();
  for (let s = 0; s < of.length; s++) {
    if (start[s] === start[s + 1]) continue;
    const hash = hashOf(id, start[s], start[s + 1]);
    const alike = known.get(hash);
    const kind = alike?.find((one) => isSame({ start, id }, first[one], s));
    of[s] = kind ?? first.length;
    if (kind !== undefined) continue;
    if (alike === undefined) known.set(hash, [first.length]);
    else alike.push(first.length);
    first.push(s);
  }
  return { of, first: Int32Array.from(first) };
}

function hashOf(id: Int32Array, from: number, to: number): number {
  let h = to - from;
  for (let i = from; i < to; i++) h = Math.imul(h ^ id[i], 0x9e3779b1) ^ (h >>> 15);
  return h;
}

function isSame({ start, id }: Pick<Shingles, 'start' | 'id'>, a: number, b: number): boolean {
  const size = start[a + 1] - start[a];
  if (size !== start[b + 1] - start[b]) return false;
  for (let i = 0; i < size; i++) if (id[start[a] + i] !== id[start[b] + i]) return false;
  return true;
}

/** The signatures of some samples, one after the other. */
export function signaturesOf(
  pool: Pool,
  shingles: Shingles,
  samples: Int32Array,
  { permutations: count, seed }: { permutations: number; seed: number },
): Int32Array {
  const hash = hashShingles(pool, shingles);
  const drawn = permutations(count, seed);
  const signatures = new Int32Array(samples.length * count);
  const own = new Int32Array(shingles.id.length);
  samples.forEach((s, i) => {
    const size = shingles.start[s + 1] - shingles.start[s];
    for (let k = 0; k < size; k++) own[k] = hash[shingles.id[shingles.start[s] + k]];
    sign(drawn, own, size, signatures, i * count);
  });
  return signatures;
}

/**
 * The pairs whose signatures agree in a band, each once. Where more than `most` agree in one, each is paired with the
 * next so many: a crowd of n would be n squared pairs.
 */
export function meetInBands(signatures: Int32Array, permutations: number, threshold: number, most: number): Pair[] {
  const { bands, rows } = bestBanding(threshold, permutations);
  const count = signatures.length / permutations;
  const known = new PairIds();
  const pairs: Pair[] = [];
  for (let band = 0; band < bands; band++) {
    for (const members of inSameBand(signatures, permutations, band * rows, rows, count)) {
      members.forEach((a, i) => {
        const company = Math.min(most, members.length - 1);
        for (let next = 1; next <= company; next++) {
          const j = i + next;
          // Round and round, so that the last ones have company too; in a small group no pair twice.
          if (j >= members.length && company === members.length - 1) break;
          const b = members[j % members.length];
          const before = known.size;
          known.id(Math.min(a, b), Math.max(a, b));
          if (known.size > before) pairs.push(a < b ? [a, b] : [b, a]);
        }
      });
    }
  }
  return pairs;
}

export type Pair = readonly [number, number];

/** The groups of at least two that agree in all rows of a band. */
function inSameBand(
  signatures: Int32Array,
  permutations: number,
  first: number,
  rows: number,
  count: number,
): Iterable<number[]> {
  const ids = new PairIds();
  const groups: number[][] = [];
  for (let i = 0; i < count; i++) {
    const at = i * permutations + first;
    let key = ids.id(-1, signatures[at]);
    for (let row = 1; row < rows; row++) key = ids.id(key, signatures[at + row]);
    groups[key] ??= [];
    groups[key].push(i);
  }
  return groups.filter((members) => members.length > 1);
}

/**
 * The pairs of samples that are as like as the threshold, none left out but those beyond `most` that one has with smaller
 * ones (prefix filtering; Bayardo, Ma and Srikant, 2007): of two sets that share so much, each has a shared shingle among
 * its rarest ones, so only those are looked up.
 */
export function nearByPrefix(shingles: Shingles, samples: Int32Array, threshold: number, most: number): Pair[] {
  const { start, id, types } = shingles;
  const times = new Int32Array(types);
  for (const s of samples) for (let i = start[s]; i < start[s + 1]; i++) times[id[i]]++;
  const size = (i: number) => start[samples[i] + 1] - start[samples[i]];
  const order = Array.from(samples.keys()).sort((a, b) => size(a) - size(b) || a - b);
  const holders = new Map<number, number[]>();
  const comparedWith = new Int32Array(samples.length).fill(-1);
  const pairs: Pair[] = [];
  for (const b of order) {
    const all = size(b);
    const rarest = id.slice(start[samples[b]], start[samples[b] + 1]).sort((x, y) => times[x] - times[y] || x - y);
    const least = Math.ceil(threshold * all - 1e-9);
    let found = 0;
    for (const shingle of rarest.subarray(0, all - Math.max(1, least) + 1)) {
      if (times[shingle] === 1) continue;
      const others = holders.get(shingle) ?? [];
      for (let i = 0; i < others.length && found < most; i++) {
        const a = others[i];
        if (comparedWith[a] === b || size(a) < least) continue;
        comparedWith[a] = b;
        if (jaccard(shingles, samples[a], samples[b]) < threshold) continue;
        pairs.push(a < b ? [a, b] : [b, a]);
        found++;
      }
      others.push(b);
      holders.set(shingle, others);
    }
  }
  return pairs;
}

/** Lists of neighbours from pairs. */
function linked(count: number, pairs: readonly Pair[]): Pick<Kinds, 'start' | 'neighbour'> {
  const start = new Int32Array(count + 1);
  for (const [a, b] of pairs) {
    start[a + 1]++;
    start[b + 1]++;
  }
  for (let k = 0; k < count; k++) start[k + 1] += start[k];
  const end = start.slice(0, count);
  const neighbour = new Int32Array(start[count]);
  for (const [a, b] of pairs) {
    neighbour[end[a]++] = b;
    neighbour[end[b]++] = a;
  }
  return { start, neighbour };
}
