import { sha1Start } from '../stats/sha1.ts';
import type { Pool } from './pool.ts';
import { resized } from './room.ts';

/** Of each sample the set of its runs of n words: `id[start[s]]` … `id[start[s + 1] - 1]`, in ascending order. */
export interface Shingles {
  start: Int32Array;
  id: Int32Array;
  /** Ids are below this. */
  types: number;
  /** Where a shingle can be read: a token and the number of words from there on. */
  at: Int32Array;
  words: Int32Array;
}

/** A sample shorter than n words has one shingle, itself; one without words has none. */
export function shinglesOf({ tokens: { from, length }, gramIds, samples }: Pool, n: number): Shingles {
  const grams = gramIds(n);
  const room = length.reduce((sum, words) => sum + Math.max(1, words - n + 1), 0);
  const start = new Int32Array(samples + 1);
  const id = new Int32Array(room);
  const at = new Int32Array(grams.types + samples);
  const words = new Int32Array(grams.types + samples);
  const short = new Map<number, number>();
  let end = 0;
  let types = grams.types;
  for (let s = 0; s < samples; s++) {
    const begin = end;
    if (length[s] >= n) {
      for (let i = from[s]; i + n <= from[s] + length[s]; i++) {
        id[end++] = grams.id[i];
        at[grams.id[i]] = i;
        words[grams.id[i]] = n;
      }
    } else if (length[s] > 0) {
      const key = gramIds(length[s]).id[from[s]] * n + length[s];
      const known = short.get(key) ?? types++;
      short.set(key, known);
      id[end++] = known;
      at[known] = from[s];
      words[known] = length[s];
    }
    end = begin + distinct(id.subarray(begin, end));
    start[s + 1] = end;
  }
  return { start, id: id.subarray(0, end), types, at, words };
}

/** Sorts ids and strikes out what comes again; says how many are left. */
function distinct(ids: Int32Array): number {
  ids.sort();
  let left = 0;
  for (let i = 0; i < ids.length; i++) if (i === 0 || ids[i] !== ids[i - 1]) ids[left++] = ids[i];
  return left;
}

/** Of each shingle the first four bytes of the SHA-1 of its words, joined by spaces, in UTF-8. */
export function hashShingles({ tokens }: Pool, { types, at, words }: Shingles): Int32Array {
  const encoder = new TextEncoder();
  const encoded: (Uint8Array | undefined)[] = [];
  const hash = new Int32Array(types);
  let buffer = new Uint8Array(1 << 10);
  for (let shingle = 0; shingle < types; shingle++) {
    let end = 0;
    for (let i = at[shingle]; i < at[shingle] + words[shingle]; i++) {
      const word = tokens.word[i];
      encoded[word] ??= encoder.encode(tokens.words.at(word));
      const bytes = encoded[word];
      if (end + bytes.length + 80 > buffer.length) buffer = resized(buffer, 2 * (end + bytes.length + 80));
      if (end > 0) buffer[end++] = 0x20;
      buffer.set(bytes, end);
      end += bytes.length;
    }
    if (words[shingle] > 0) hash[shingle] = sha1Start(buffer, end);
  }
  return hash;
}

/** How much two samples' sets have in common: shared shingles / all of both. Two empty sets have nothing in common. */
export function jaccard({ start, id }: Shingles, a: number, b: number): number {
  const [endA, endB] = [start[a + 1], start[b + 1]];
  let shared = 0;
  for (let i = start[a], j = start[b]; i < endA && j < endB; ) {
    const difference = id[i] - id[j];
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const all = endA - start[a] + endB - start[b] - shared;
  return all === 0 ? 0 : shared / all;
}
