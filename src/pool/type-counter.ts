import type { Counts } from './gram-counter.ts';
import { LANES } from './label.ts';
import { BITS, type Codes, LOW } from './packing.ts';
import type { Postings } from './postings.ts';

/**
 * Counts each type on both sides of labellings, where which type it is matters and not only how many come how often.
 * The types of its postings are rare ones; behind them stand the pool's frequent types, which are counted already.
 */
export class TypeCounter {
  private readonly postings: Postings;
  private readonly counts: readonly (readonly [Int32Array, Int32Array])[];

  constructor(postings: Postings, frequent: number) {
    this.postings = postings;
    const room = postings.types + frequent;
    this.counts = Array.from({ length: LANES }, () => [new Int32Array(room), new Int32Array(room)]);
  }

  /** Per labelling and side the count of each type, overwritten by the next call. `known` are the pool's counts. */
  count(codes: Codes, known: readonly (readonly [Counts, Counts])[]): (readonly [Int32Array, Int32Array])[] {
    const counts = this.counts.slice(0, codes.lanes);
    this.countRare(counts, codes);
    counts.forEach((sides, lane) => {
      for (const side of [0, 1] as const) sides[side].set(known[lane][side].frequent, this.postings.types);
    });
    return counts;
  }

  private countRare(
    counts: readonly (readonly [Int32Array, Int32Array])[],
    { baseline: inBaseline, candidate: inCandidate, isComplete }: Codes,
  ): void {
    const { start, sample, count, types } = this.postings;
    for (let type = 0, p = 0; type < types; type++) {
      let baseline = 0;
      let candidate = 0;
      let total = 0;
      for (const end = start[type + 1]; p < end; p++) {
        const s = sample[p];
        total += count[p];
        baseline = (baseline + Math.imul(count[p], inBaseline[s])) | 0;
        if (!isComplete) candidate = (candidate + Math.imul(count[p], inCandidate[s])) | 0;
      }
      for (let i = 0; i < counts.length; i++) {
        const own = (baseline >> (BITS * i)) & LOW;
        counts[i][0][type] = own;
        counts[i][1][type] = isComplete ? total - own : (candidate >> (BITS * i)) & LOW;
      }
    }
  }
}
