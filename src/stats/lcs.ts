/**
 * Lengths of longest common subsequences of one sequence and others, 31 columns of the table at a time: a set bit says
 * that the table does not grow at that column, so what is left at 0 in the end is the length. Exactly the integer that
 * the table of Wagner and Fischer gives, in a thirtieth of its steps; elements that the one sequence lacks cost
 * nothing.
 *
 * Crochemore et al. (2001), Hyyro (2004). 31 bits and not 32, so that the carry of an addition can be seen.
 */
export class CommonSubsequence {
  /** Of each element its row among the masks, from 1; 0 where the sequence lacks it. */
  private readonly row: Int32Array;
  private known: Int32Array = new Int32Array(0);
  private masks = new Int32Array(0);
  private column = new Int32Array(0);
  private words = 0;

  /** Elements are numbers below `ids`. */
  constructor(ids: number) {
    this.row = new Int32Array(ids);
  }

  /** The sequence that those to come are held against. */
  load(sequence: Int32Array): void {
    for (let i = 0; i < this.known.length; i++) this.row[this.known[i]] = 0;
    this.words = Math.ceil(sequence.length / BITS);
    const room = this.words * sequence.length;
    if (this.masks.length < room) this.masks = new Int32Array(room);
    else this.masks.fill(0, 0, room);
    if (this.column.length < this.words) this.column = new Int32Array(this.words);
    let rows = 0;
    for (let i = 0; i < sequence.length; i++) {
      if (this.row[sequence[i]] === 0) this.row[sequence[i]] = ++rows;
      this.masks[(this.row[sequence[i]] - 1) * this.words + Math.floor(i / BITS)] |= 1 << (i % BITS);
    }
    this.known = sequence;
  }

  /** The length that it has in common with elements `from` to `from + length - 1` of a sequence. */
  with(sequence: Int32Array, from: number, length: number): number {
    const { row, masks, column, words } = this;
    column.fill(ALL, 0, words);
    for (let i = from; i < from + length; i++) {
      const found = row[sequence[i]];
      if (found === 0) continue;
      let carry = 0;
      for (let w = 0, mask = (found - 1) * words; w < words; w++, mask++) {
        const v = column[w];
        const hit = v & masks[mask];
        const sum = (((v + hit) | 0) + carry) | 0;
        carry = sum >>> BITS;
        column[w] = (sum | (v - hit)) & ALL;
      }
    }
    let zeros = 0;
    for (let w = 0; w < words; w++) zeros += bits(~column[w] & ALL);
    return zeros;
  }
}

const BITS = 31;
const ALL = 0x7fffffff;

/** How many bits are set. */
function bits(n: number): number {
  let b = n - ((n >>> 1) & 0x55555555);
  b = (b & 0x33333333) + ((b >>> 2) & 0x33333333);
  return Math.imul((b + (b >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
