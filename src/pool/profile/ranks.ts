import { resized } from '../room.ts';

/**
 * New numbers for some of many old ones, in little room however few they are: a bit for each that has one, how many have one
 * before every 32, and the new numbers in a row.
 */
export class KeptRanks {
  private readonly bits: Int32Array;
  private readonly before: Int32Array;
  private readonly ranks: Int32Array;

  /** `rankOf` gives the new number of each old one below `all`, or -1. */
  constructor(all: number, rankOf: (old: number) => number) {
    this.bits = new Int32Array((all >> 5) + 1);
    this.before = new Int32Array(this.bits.length);
    let ranks = new Int32Array(1 << 8);
    let end = 0;
    for (let old = 0; old < all; old++) {
      if ((old & 31) === 0) this.before[old >> 5] = end;
      const rank = rankOf(old);
      if (rank < 0) continue;
      this.bits[old >> 5] |= 1 << (old & 31);
      if (end === ranks.length) ranks = resized(ranks, 2 * end);
      ranks[end++] = rank;
    }
    this.ranks = ranks.slice(0, end);
  }

  /** -1 where it has none. */
  of(old: number): number {
    const bits = this.bits[old >> 5];
    const bit = 1 << (old & 31);
    if ((bits & bit) === 0) return -1;
    return this.ranks[this.before[old >> 5] + ones(bits & (bit - 1))];
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
