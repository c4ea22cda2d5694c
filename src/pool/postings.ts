import type { Extent, GramIds } from './texts.ts';

/** Types are told apart by how often they come up to this count; beyond it no chance in a rarefied sum matters. */
export const SPECTRUM = 512;

/**
 * Which samples hold a gram, and how often: for each type its samples, in order. A gram that comes once in the whole
 * pool can't be told from another such gram by any count, so those are only numbered per sample (`once`): most types of
 * a text are of this kind, and no labelling has to walk them.
 */
export interface Postings {
  /** Types that come at least twice in the pool; they are numbered 0 … types - 1. The first `rare` come SPECTRUM times at most. */
  types: number;
  rare: number;
  /** Type t is held by sample[start[t]] … sample[start[t + 1] - 1], each with its count there. */
  start: Int32Array;
  sample: Int32Array;
  count: Int32Array;
  /** Per sample: how many of its grams come nowhere else in the pool, and how many tokens it has. */
  once: Int32Array;
  tokens: Int32Array;
  /** Where the type was first seen: an index into the texts' token sequence. */
  firstSeen: Int32Array;
}

/**
 * Postings of some samples of a sequence of ids, each sample's grams lying in their extent; ids are below
 * `ids`. Of the rare types those held by fewer samples come
 * first: walking them, the processor guesses the ends of the short lists right. Where grams are `wanted`, those are the
 * types, though they come only once, and `once` counts all the others.
 */
export function buildPostings(
  sequence: Int32Array,
  ids: number,
  { from, length }: Extent,
  wanted?: ArrayLike<number>,
): Postings {
  const { tokens, samples, firstSeen } = occurrences(sequence, ids, from, length);
  const typeOf = numberTypes(tokens, samples, wanted);
  let types = 0;
  let rare = 0;
  for (let id = 0; id < ids; id++) {
    if (typeOf[id] < 0) continue;
    types++;
    if (tokens[id] <= SPECTRUM) rare++;
  }
  const start = new Int32Array(types + 1);
  const seenAt = new Int32Array(types);
  for (let id = 0; id < ids; id++) {
    if (typeOf[id] < 0) continue;
    start[typeOf[id] + 1] = samples[id];
    seenAt[typeOf[id]] = firstSeen[id];
  }
  for (let t = 0; t < types; t++) start[t + 1] += start[t];

  const end = start.slice(0, types);
  const sample = new Int32Array(start[types]).fill(-1);
  const count = new Int32Array(start[types]);
  const once = new Int32Array(from.length);
  for (let s = 0; s < from.length; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const id = sequence[i];
      const type = typeOf[id];
      if (type < 0) {
        once[s]++;
        continue;
      }
      if (end[type] === start[type] || sample[end[type] - 1] !== s) sample[end[type]++] = s;
      count[end[type] - 1]++;
    }
  }
  return { types, rare, start, sample, count, once, tokens: length, firstSeen: seenAt };
}

/** Postings of n-grams, of which a sample has n - 1 fewer than words. */
export function buildGramPostings({ id, types }: GramIds, n: number, { from, length }: Extent): Postings {
  return buildPostings(id, types, { from, length: length.map((own) => Math.max(0, own - n + 1)) });
}

/** Of each id: its tokens, the samples that hold it, and where it comes first. */
function occurrences(sequence: Int32Array, ids: number, from: Int32Array, length: Int32Array) {
  const tokens = new Int32Array(ids);
  const samples = new Int32Array(ids);
  const firstSeen = new Int32Array(ids);
  const lastSample = new Int32Array(ids).fill(-1);
  for (let s = 0; s < from.length; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const id = sequence[i];
      if (tokens[id]++ === 0) firstSeen[id] = i;
      if (lastSample[id] === s) continue;
      lastSample[id] = s;
      samples[id]++;
    }
  }
  return { tokens, samples, firstSeen };
}

/** The type of each id that is one; -1 for the others. A counting sort by number of samples, the frequent last. */
function numberTypes(tokens: Int32Array, samples: Int32Array, wanted?: ArrayLike<number>): Int32Array {
  const last = samples.reduce((most, n) => Math.max(most, n), 0) + 1;
  const isType = (n: number, id: number) => (wanted === undefined ? n > 1 : n > 0 && wanted[id] > 0);
  const rank = tokens.map((n, id) => (!isType(n, id) ? -1 : n <= SPECTRUM ? samples[id] : last));
  const next = new Int32Array(last + 2);
  for (const n of rank) if (n >= 0) next[n + 1]++;
  for (let n = 1; n < next.length; n++) next[n] += next[n - 1];
  return rank.map((n) => (n < 0 ? -1 : next[n]++));
}
