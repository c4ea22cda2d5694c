/** Texts of a prompt are numbered by bits; those beyond are compared in blocks of so many. */
const BLOCK = 16;

/** How many different words each two of some texts share, without sorting any: a word's bits say which texts have it. */
export class SharedWords {
  private readonly bits: Int32Array;
  private readonly isLeft: Uint8Array | null;

  /** Words are below `words`; some may be passed over. */
  constructor(words: number, keeps?: (word: number) => boolean) {
    this.bits = new Int32Array(words);
    this.isLeft = keeps === undefined ? null : Uint8Array.from({ length: words }, (_, word) => (keeps(word) ? 1 : 0));
  }

  /**
   * Writes Dice's coefficient of texts i < j, 2 shared / (both numbers of different words), to `into[j (j - 1) / 2 + i]`;
   * 1 where both are empty. Where the texts are but some of their words, `known` says how many they have, and how many each
   * stands for.
   */
  dice(
    texts: readonly Int32Array[],
    into: Float64Array,
    known: { sizes: Int32Array; each: number } | null = null,
  ): void {
    const sizes = new Int32Array(texts.length);
    for (let low = 0; low < texts.length; low += BLOCK) {
      for (let high = low; high < texts.length; high += BLOCK) this.block(texts, low, high, sizes, into);
    }
    const all = known?.sizes ?? sizes;
    const each = known?.each ?? 1;
    for (let j = 1; j < texts.length; j++) {
      for (let i = 0; i < j; i++) {
        const pair = (j * (j - 1)) / 2 + i;
        const both = all[i] + all[j];
        into[pair] = both === 0 ? 1 : (2 * each * into[pair]) / both;
      }
    }
  }

  /** Shared words of the texts of one block with those of another, or of the same. */
  private block(texts: readonly Int32Array[], low: number, high: number, sizes: Int32Array, into: Float64Array): void {
    const { bits, isLeft } = this;
    const members: number[] = [];
    for (let i = low; i < Math.min(low + BLOCK, texts.length); i++) members.push(i);
    if (high > low) for (let j = high; j < Math.min(high + BLOCK, texts.length); j++) members.push(j);
    const met: number[] = [];
    members.forEach((text, bit) => {
      for (const word of texts[text]) {
        if (isLeft !== null && isLeft[word] === 0) continue;
        if (bits[word] === 0) met.push(word);
        bits[word] |= 1 << bit;
      }
    });
    for (const word of met) {
      let left = bits[word];
      bits[word] = 0;
      for (; left !== 0; left &= left - 1) {
        const i = members[31 - Math.clz32(left & -left)];
        if (high === low) sizes[i]++;
        for (let others = left & (left - 1); others !== 0; others &= others - 1) {
          const j = members[31 - Math.clz32(others & -others)];
          if (high > low && i < high === j < high) continue;
          into[(j * (j - 1)) / 2 + i]++;
        }
      }
    }
  }
}
