import type { Counts } from './gram-counter.ts';
import { LANES } from './label.ts';
import { BITS, type Codes, encode, LOW, makeCodes } from './packing.ts';
import type { Postings } from './postings.ts';

/**
 * Counts each type on both sides of labellings, where which type it is matters and not only how many come how often.
 * The types of its postings are rare ones; behind them stand the pool's frequent types, which are counted already.
 */
export class TypeCounter {
  private readonly postings: Postings;
  private readonly codes: Codes;
  private readonly counts: readonly (readonly [Int32Array, Int32Array])[];

  constructor(postings: Postings, frequent: number) {
    this.postings = postings;
    this.codes = makeCodes(postings.tokens.length);
    const room = postings.types + frequent;
    this.counts = Array.from({ length: LANES }, () => [new Int32Array(room), new Int32Array(room)]);
  }

  /** Per labelling and side the count of each type, overwritten by the next call. `known` are the pool's counts. */
  count(
    labels: readonly Uint8Array[],
    known: readonly (readonly [Counts, Counts])[],
  ): (readonly [Int32Array, Int32Array])[] {
    encode(labels, this.codes);
    const counts = this.counts.slice(0, labels.length);
    this.countRare(counts);
    counts.forEach((sides, lane) => {
      for (const side of [0, 1] as const) sides[side].set(known[lane][side].frequent, this.postings.types);
    });
    return counts;
  }

  private countRare(counts: readonly (readonly [Int32Array, Int32Array])[]): void {
    const { start, sample, count, types } = this.postings;
    const [inBaseline, inCandidate] = this.codes;
    for (let type = 0, p = 0; type < types; type++) {
      let baseline = 0;
      let candidate = 0;
      for (const end = start[type + 1]; p < end; p++) {
        const s = sample[p];
        baseline = (baseline + Math.imul(count[p], inBaseline[s])) | 0;
        candidate = (candidate + Math.imul(count[p], inCandidate[s])) | 0;
      }
      for (let i = 0; i < counts.length; i++) {
        counts[i][0][type] = (baseline >> (BITS * i)) & LOW;
        counts[i][1][type] = (candidate >> (BITS * i)) & LOW;
      }
    }
  }
}
