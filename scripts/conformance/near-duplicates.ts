import { kindsOf, meetInBands, nearByPrefix, type Pair, signaturesOf } from '../../src/pool/near-duplicates.ts';
import type { Pool } from '../../src/pool/pool.ts';
import { jaccard, type Shingles, shinglesOf } from '../../src/pool/shingles.ts';
import { bestBanding, permutations } from '../../src/stats/minhash.ts';
import { type Corpus, type Entry, type Given, sidesOf } from './map.ts';
import { matched, type Params, real, unknownValue, whole } from './parameters.ts';

const DATASKETCH = 'ekzhu/datasketch';

/** Near-duplicates: hash functions, signatures, bands, and the pairs and families that come of them. */
export const nearDuplicates: readonly Entry[] = [
  {
    impl: DATASKETCH,
    fn: 'MinHash.permutations',
    ours: (_, params) => {
      const { multiplierHigh, multiplierLow, addendHigh, addendLow } = permutations(
        whole(params, 'num_perm', 128),
        whole(params, 'seed', 1),
      );
      const joined = (high: Int32Array, low: Int32Array) =>
        Array.from(high, (one, i) => String((BigInt(one >>> 0) << 32n) | BigInt(low[i] >>> 0)));
      return { a: joined(multiplierHigh, multiplierLow), b: joined(addendHigh, addendLow) };
    },
  },
  {
    impl: DATASKETCH,
    fn: '_optimal_param',
    ours: (_, params) => {
      const { bands, rows } = bestBanding(real(params, 'threshold'), whole(params, 'num_perm', 128), weightsOf(params));
      return [bands, rows];
    },
  },
  {
    impl: DATASKETCH,
    fn: 'signatures',
    ours: ({ corpus }, params) => {
      const { pool, shingles } = shingled(corpus, shingleOf(params));
      const count = whole(params, 'num_perm', 128);
      const everything = Int32Array.from(corpus.texts.keys());
      const signatures = signaturesOf(pool, shingles, everything, {
        permutations: count,
        seed: whole(params, 'seed', 1),
      });
      return corpus.texts.map((_, s) =>
        Array.from(signatures.subarray(s * count, (s + 1) * count), (one) => one >>> 0),
      );
    },
  },
  {
    impl: DATASKETCH,
    fn: 'MinHashLSH',
    says: {
      weights: [[0.5, 0.5]],
      cluster: ['connected components of verified pairs'],
      'empty sets': ['match each other as candidates, never verified'],
    },
    ours: families,
  },
  {
    impl: 'definition: all pairs',
    fn: 'exact_jaccard_pairs',
    ours: ({ corpus, expected }, params) => {
      const { shingles } = shingled(corpus, shingleOf(params));
      const kinds = kindsOf(shingles);
      const near = (threshold: number) => nearByPrefix(shingles, kinds.first, threshold, Number.POSITIVE_INFINITY);
      return Object.fromEntries(
        Object.keys(expected.value as object).map((one) => [one, spread(kinds, near(Number(one))).length]),
      );
    },
  },
];

/** Pairs of texts and how they hang together. Texts without words agree in every band, but are never near. */
function families({ corpus }: Given, params: Params): unknown {
  const threshold = real(params, 'threshold');
  const verifiedAt = Number(
    matched(params, 'verify', /^exact Jaccard of the shingle sets >= *([\d.]+)$/)?.[1] ?? threshold,
  );
  const count = whole(params, 'num_perm', 128);
  const { pool, shingles } = shingled(corpus, shingleOf(params));
  const kinds = kindsOf(shingles);
  const signatures = signaturesOf(pool, shingles, kinds.first, { permutations: count, seed: whole(params, 'seed', 1) });
  const met = meetInBands(signatures, count, threshold, Number.POSITIVE_INFINITY);
  const empty = [...kinds.of.keys()].filter((s) => kinds.of[s] < 0);
  const candidates = [...spread(kinds, met), ...empty.flatMap((a, i) => empty.slice(i + 1).map((b): Pair => [a, b]))];
  const near = met.filter(([a, b]) => jaccard(shingles, kinds.first[a], kinds.first[b]) >= verifiedAt);
  const verified = spread(kinds, near);
  const sizes = componentSizes(corpus.texts.length, verified);
  const { bands: b, rows: r } = bestBanding(threshold, count);
  return {
    b,
    r,
    candidate_pairs: candidates.length,
    candidate_pairs_first20: firstOf(candidates),
    verified_pairs: verified.length,
    verified_first20: firstOf(verified),
    clusters: sizes.length,
    largest_cluster: Math.max(...sizes),
    texts_in_clusters_over_1: sizes.reduce((sum, size) => sum + (size > 1 ? size : 0), 0),
  };
}

function shingled({ texts }: Corpus, size: number): { pool: Pool; shingles: Shingles } {
  const [{ pool }] = sidesOf(texts);
  return { pool, shingles: shinglesOf(pool, size) };
}

/** A number, or said in words as 'set of word 3-grams joined by one space'. */
function shingleOf(params: Params): number {
  return Number(matched(params, 'shingle', SHINGLE)?.[1] ?? 3);
}

const SHINGLE =
  /^(?:(?:set of )?word )?(\d+)(?:-grams(?: joined by one space)?(?:, utf-8)?(?:; whole text if shorter)?(?:; empty set if no token)?)?$/;

function weightsOf({ weights = [0.5, 0.5] }: Params): [number, number] {
  if (!Array.isArray(weights) || weights.length !== 2 || weights.some((one) => typeof one !== 'number'))
    throw unknownValue('weights', weights);
  return [weights[0], weights[1]];
}

/** The pairs of samples that pairs of kinds stand for; samples of one kind are pairs too. */
function spread({ of, first }: { of: Int32Array; first: Int32Array }, pairs: readonly Pair[]): Pair[] {
  const members: number[][] = Array.from(first, () => []);
  of.forEach((kind, s) => {
    if (kind >= 0) members[kind].push(s);
  });
  const within = members.flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b): Pair => [a, b])));
  const between = pairs.flatMap(([a, b]) =>
    members[a].flatMap((one) => members[b].map((other): Pair => [Math.min(one, other), Math.max(one, other)])),
  );
  return [...within, ...between];
}

function firstOf(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted(([a, b], [c, d]) => a - c || b - d).slice(0, 20);
}

function componentSizes(count: number, pairs: readonly Pair[]): number[] {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]];
    return i;
  };
  for (const [a, b] of pairs) root[find(a)] = find(b);
  const sizes = new Map<number, number>();
  for (let i = 0; i < count; i++) sizes.set(find(i), (sizes.get(find(i)) ?? 0) + 1);
  return [...sizes.values()];
}
