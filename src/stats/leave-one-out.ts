/**
 * What each member of a set has that no other member has, when all are compared with all the others: leave-one-out
 * without ever looking at a pair.
 */

/**
 * Which samples hold a type of n-gram, and how often: type t is held by sample[start[t]] … sample[start[t + 1] - 1].
 * `once[s]` are the n-grams of sample s that come nowhere else, which are in no list.
 */
export interface Holders {
  types: number;
  start: Int32Array;
  sample: Int32Array;
  count: Int32Array;
  once: Int32Array;
}

/**
 * Of each member how many of its n-grams are left when each is matched by an n-gram of another member, as often as the
 * one that has it most often has it (the clipping of BLEU). Only a type's most frequent holder is left with some: what
 * it has more than the second.
 *
 * Who is no member counts 0. Written without a branch, since which samples are members is a matter of chance and a
 * processor guesses it wrong every other time.
 */
export function unmatched({ types, start, sample, count, once }: Holders, member: Uint8Array): Int32Array {
  const left = once.slice();
  for (let type = 0, p = 0; type < types; type++) {
    let most = 0;
    let second = 0;
    let holder = 0;
    for (const end = start[type + 1]; p < end; p++) {
      const s = sample[p];
      const over = most - (count[p] & -member[s]);
      // All bits where this is the most so far, none otherwise.
      const more = over >> 31;
      const lesser = most - over + (over & more);
      const under = second - lesser;
      second -= under & (under >> 31);
      most -= over & more;
      holder ^= (holder ^ s) & more;
    }
    left[holder] += most - second;
  }
  return left;
}

/** Of each member how many times another member has one of its types, each type once a member. */
export function heldElsewhere({ types, start, sample, once }: Holders, member: Uint8Array): Float64Array {
  const elsewhere = new Float64Array(once.length);
  for (let type = 0; type < types; type++) {
    let holders = 0;
    for (let p = start[type]; p < start[type + 1]; p++) holders += member[sample[p]];
    if (holders < 2) continue;
    for (let p = start[type]; p < start[type + 1]; p++) elsewhere[sample[p]] += holders - 1;
  }
  return elsewhere;
}

/**
 * For each text of a set the length of another text of the set that comes closest to its own, the shorter of two that
 * are as close: the reference length of BLEU, left one out. `rank[i]` is the place of text i's length among `lengths`,
 * the different lengths there are, ascending. Only texts that are `member`s are looked at; no other means NaN.
 */
export function closestLengths(
  lengths: ArrayLike<number>,
  rank: Int32Array,
  members: Int32Array,
  isReference?: Uint8Array,
): (text: number) => number {
  const count = new Int32Array(lengths.length);
  for (let i = 0; i < members.length; i++) if (isReference?.[members[i]] !== 0) count[rank[members[i]]]++;
  const below = new Int32Array(lengths.length);
  const above = new Int32Array(lengths.length);
  for (let r = 0, last = -1; r < lengths.length; r++) {
    below[r] = last;
    if (count[r] > 0) last = r;
  }
  for (let r = lengths.length - 1, last = -1; r >= 0; r--) {
    above[r] = last;
    if (count[r] > 0) last = r;
  }
  return (text) => {
    const r = rank[text];
    const own = lengths[r];
    if (count[r] > (isReference?.[text] === 0 ? 0 : 1)) return own;
    if (below[r] < 0) return above[r] < 0 ? Number.NaN : lengths[above[r]];
    if (above[r] < 0) return lengths[below[r]];
    return lengths[above[r]] - own < own - lengths[below[r]] ? lengths[above[r]] : lengths[below[r]];
  };
}
