import { resized } from './room.ts';
import type { Extent } from './texts.ts';

/** Texts of a prompt are numbered by bits; those beyond are compared in blocks of so many. */
const BLOCK = 16;

/** Tokens of texts, words being ids below a number; and where these are but some of their words, how many each text has, and how many one stands for. */
export interface Bags {
  word: Int32Array;
  extent: Extent;
  words: number;
  known: { sizes: Int32Array; each: number } | null;
  /** Words that are passed over are those that it says no to. */
  keeps?: ((word: number) => boolean) | undefined;
}

/** How many different words each two of some texts share, without sorting any: a word's bits say which texts have it. */
export class SharedWords {
  private readonly bags: Bags;
  private readonly bits: Int32Array;
  private readonly isLeft: Uint8Array | null;
  private readonly sizes: Int32Array;
  private met = new Int32Array(1 << 10);
  private readonly members = new Int32Array(2 * BLOCK);

  constructor(bags: Bags) {
    const { words, keeps, extent } = bags;
    this.bags = bags;
    this.bits = new Int32Array(words);
    this.isLeft = keeps === undefined ? null : new Uint8Array(words).map((_, word) => (keeps(word) ? 1 : 0));
    this.sizes = new Int32Array(extent.from.length);
  }

  /**
   * Writes Dice's coefficient of texts first + i and first + j, i < j, 2 shared / (both numbers of different words), to
   * `into[at + j (j - 1) / 2 + i]`; 1 where both are empty. There must be zeros before.
   */
  dice(first: number, end: number, into: Float64Array, at: number): void {
    for (let low = first; low < end; low += BLOCK)
      for (let high = low; high < end; high += BLOCK) this.block(first, end, low, high, into, at);
    const { known } = this.bags;
    const all = known?.sizes ?? this.sizes;
    const each = known?.each ?? 1;
    for (let j = first + 1; j < end; j++) {
      for (let i = first; i < j; i++) {
        const pair = at + pairOf(i - first, j - first);
        const both = all[i] + all[j];
        into[pair] = both === 0 ? 1 : (2 * each * into[pair]) / both;
      }
    }
  }

  /** Shared words of the texts of one block with those of another, or of the same. */
  private block(first: number, end: number, low: number, high: number, into: Float64Array, at: number): void {
    const { bits, isLeft, members, sizes } = this;
    const { word, extent } = this.bags;
    let count = 0;
    for (let i = low; i < Math.min(low + BLOCK, end); i++) members[count++] = i;
    if (high > low) for (let j = high; j < Math.min(high + BLOCK, end); j++) members[count++] = j;
    let found = 0;
    for (let bit = 0; bit < count; bit++) {
      const from = extent.from[members[bit]];
      const to = from + extent.length[members[bit]];
      if (found + to - from > this.met.length) this.met = resized(this.met, 2 * (found + to - from));
      const { met } = this;
      for (let k = from; k < to; k++) {
        const own = word[k];
        if (isLeft !== null && isLeft[own] === 0) continue;
        if (bits[own] === 0) met[found++] = own;
        bits[own] |= 1 << bit;
      }
    }
    for (let k = 0; k < found; k++) {
      let left = bits[this.met[k]];
      bits[this.met[k]] = 0;
      for (; left !== 0; left &= left - 1) {
        const i = members[31 - Math.clz32(left & -left)];
        if (high === low) sizes[i]++;
        for (let others = left & (left - 1); others !== 0; others &= others - 1) {
          const j = members[31 - Math.clz32(others & -others)];
          if (high > low && i < high === j < high) continue;
          into[at + pairOf(i - first, j - first)]++;
        }
      }
    }
  }
}

/** The number of two texts of a prompt, the first i being lower. */
function pairOf(i: number, j: number): number {
  return (j * (j - 1)) / 2 + i;
}
