/**
 * Which grams each sample holds, and how often. A gram that comes once in the whole pool can't be told from another
 * such gram by any count, so those are only numbered per sample (`once`): most types of a text are of this kind, and no
 * relabelling has to walk them.
 */
export interface Postings {
  /** Types that come at least twice in the pool; they are numbered 0 … types - 1. */
  types: number;
  /** Grams of sample s are type[start[s]] … type[start[s + 1] - 1], each with its count there. */
  start: Int32Array;
  type: Int32Array;
  count: Int32Array;
  /** Per sample: how many of its grams come nowhere else in the pool, and how many tokens it has. */
  once: Int32Array;
  tokens: Int32Array;
  /** Where the type was first seen: an index into the texts' token sequence. */
  firstSeen: Int32Array;
}

/**
 * Postings of some samples of a sequence of ids. `from` and `length` say where a sample's grams lie; ids are below
 * `ids`. One pass counts, one lists.
 */
export function buildPostings(sequence: Int32Array, ids: number, from: Int32Array, length: Int32Array): Postings {
  const samples = from.length;
  const total = new Int32Array(ids);
  for (let s = 0; s < samples; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) total[sequence[i]]++;
  }
  // From here on the number that a repeated id gets as a type, plus one.
  const typeOf = new Int32Array(ids);
  const firstSeen: number[] = [];
  const start = new Int32Array(samples + 1);
  const once = new Int32Array(samples);
  const size = length.reduce((sum, n) => sum + n, 0);
  let type = new Int32Array(size);
  let count = new Int32Array(size);
  let end = 0;
  for (let s = 0; s < samples; s++) {
    const begin = end;
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const id = sequence[i];
      if (total[id] === 1) {
        once[s]++;
        continue;
      }
      if (typeOf[id] === 0) typeOf[id] = firstSeen.push(i);
      type[end++] = typeOf[id] - 1;
    }
    end = begin + runLengths(type.subarray(begin, end).sort(), count.subarray(begin, end));
    start[s + 1] = end;
  }
  type = type.slice(0, end);
  count = count.slice(0, end);
  return { types: firstSeen.length, start, type, count, once, tokens: length, firstSeen: Int32Array.from(firstSeen) };
}

/** Folds equal neighbours of a sorted list into one, in place, with their number; says how many are left. */
function runLengths(sorted: Int32Array, counts: Int32Array): number {
  let end = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i + 1;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    sorted[end] = sorted[i];
    counts[end++] = j - i;
    i = j;
  }
  return end;
}
