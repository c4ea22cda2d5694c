import type { Abundance } from '../stats/rarefaction.ts';
import type { Given, Pool } from './pool.ts';
import type { Postings } from './postings.ts';

/** Counts above this are listed one by one in `frequent`; no chance in a rarefied sum matters so far out. */
export const SPECTRUM = 512;

/** The grams of a side, by how often they come here and on the other side. */
export interface Counts extends Abundance {
  /** `whereOtherHas[k]`: this side's tokens of types that come k times on the other side, for k up to SPECTRUM. */
  whereOtherHas: Int32Array;
  /** Both sides together. */
  union: Abundance;
}

/** A set of samples of the pool, seen through one labelling. Sides add up: counts are sums over samples. */
export interface Side {
  pool: Pool;
  /** The samples, in the pool's order. */
  samples: Int32Array;
  words: Counts;
  bigrams: Counts;
  given: Given;
}

/** To which side a sample belongs under a labelling. */
export const BASELINE = 0;
export const CANDIDATE = 1;
export const NEITHER = 2;

/**
 * Sees a pool through one labelling after another. The two sides it hands out are overwritten by the next call, so that
 * thousands of labellings need the memory of one.
 */
export class Labeller {
  private readonly pool: Pool;
  private readonly members: readonly [Int32Array, Int32Array];
  /** Per side and sample all bits set or none, so that a count is added without a branch. */
  private readonly masks: readonly [Int32Array, Int32Array];
  private readonly words: Counter;
  private readonly bigrams: Counter;

  constructor(pool: Pool) {
    this.pool = pool;
    this.members = [new Int32Array(pool.samples), new Int32Array(pool.samples)];
    this.masks = [new Int32Array(pool.samples), new Int32Array(pool.samples)];
    this.words = new Counter(pool.words);
    this.bigrams = new Counter(pool.bigrams);
  }

  /** `label[s]` is BASELINE, CANDIDATE or NEITHER. */
  split(label: Uint8Array): readonly [Side, Side] {
    const { members, masks, pool } = this;
    const sizes = [0, 0];
    for (let s = 0; s < label.length; s++) {
      masks[0][s] = label[s] === BASELINE ? -1 : 0;
      masks[1][s] = label[s] === CANDIDATE ? -1 : 0;
      if (label[s] !== NEITHER) members[label[s]][sizes[label[s]]++] = s;
    }
    const complete = sizes[0] + sizes[1] === label.length;
    const words = this.words.count(masks, label, complete);
    const bigrams = this.bigrams.count(masks, label, complete);
    const side = (which: 0 | 1): Side => ({
      pool,
      samples: members[which].subarray(0, sizes[which]),
      words: words[which],
      bigrams: bigrams[which],
      given: pool.given[which],
    });
    return [side(BASELINE), side(CANDIDATE)];
  }
}

/** How often types come on a side, in memory that is used again and again. */
class Tally {
  readonly spectrum = new Int32Array(SPECTRUM + 1);
  readonly whereOtherHas = new Int32Array(SPECTRUM + 1);
  readonly frequent: Int32Array;
  total = 0;
  private beyond = 0;
  /** The largest count so far, up to SPECTRUM: what lies above need be neither cleared nor read. */
  private top = 1;

  constructor(types: number) {
    this.frequent = new Int32Array(types);
  }

  clear(): void {
    this.spectrum.fill(0, 0, this.top + 1);
    this.whereOtherHas.fill(0);
    this.total = 0;
    this.beyond = 0;
    this.top = 1;
  }

  add(count: number): void {
    if (count > SPECTRUM) this.frequent[this.beyond++] = count;
    else {
      this.spectrum[count]++;
      if (count > this.top) this.top = count;
    }
  }

  /** A sample's grams that come nowhere else in the pool, and the number of all its tokens. */
  addSample(once: number, tokens: number): void {
    this.spectrum[1] += once;
    this.whereOtherHas[0] += once;
    this.total += tokens;
  }

  abundance(): Abundance {
    this.spectrum[0] = 0;
    return {
      total: this.total,
      spectrum: this.spectrum.subarray(0, this.top + 1),
      frequent: this.frequent.subarray(0, this.beyond),
    };
  }
}

class Counter {
  private readonly postings: Postings;
  private readonly tallies: readonly [Tally, Tally, Tally];
  /** How often each type comes in the pool. */
  private readonly totals: Int32Array;
  /** Whether the union's tally is that of the whole pool, and so need not be made again. */
  private unionIsWhole = false;

  constructor(postings: Postings) {
    const { types, start, count } = postings;
    this.postings = postings;
    this.tallies = [new Tally(types), new Tally(types), new Tally(types)];
    this.totals = new Int32Array(types);
    for (let type = 0; type < types; type++) {
      for (let p = start[type]; p < start[type + 1]; p++) this.totals[type] += count[p];
    }
  }

  /** One pass over the postings, type by type: a type's counts on both sides stand in registers. */
  count(masks: readonly [Int32Array, Int32Array], label: Uint8Array, complete: boolean): readonly [Counts, Counts] {
    const [baseline, candidate, union] = this.tallies;
    const keepsUnion = complete && this.unionIsWhole;
    for (const tally of keepsUnion ? [baseline, candidate] : this.tallies) tally.clear();
    if (complete) this.countHalf(masks[0]);
    else this.countBoth(masks);
    if (complete && !keepsUnion) for (const n of this.totals) union.add(n);
    this.unionIsWhole = complete;
    const { once, tokens } = this.postings;
    for (let s = 0; s < label.length; s++) {
      if (label[s] === NEITHER) continue;
      this.tallies[label[s]].addSample(once[s], tokens[s]);
      if (!keepsUnion) union.addSample(once[s], tokens[s]);
    }
    const together = union.abundance();
    return [
      { ...baseline.abundance(), whereOtherHas: baseline.whereOtherHas, union: together },
      { ...candidate.abundance(), whereOtherHas: candidate.whereOtherHas, union: together },
    ];
  }

  /** Where no sample is left out, what is not the baseline's is the candidate's. */
  private countHalf(inBaseline: Int32Array): void {
    const { start, sample, count, types } = this.postings;
    const { totals } = this;
    for (let type = 0, p = 0; type < types; type++) {
      let b = 0;
      for (const end = start[type + 1]; p < end; p++) b += count[p] & inBaseline[sample[p]];
      this.tally(b, totals[type] - b);
    }
  }

  private countBoth([inBaseline, inCandidate]: readonly [Int32Array, Int32Array]): void {
    const { start, sample, count, types } = this.postings;
    for (let type = 0, p = 0; type < types; type++) {
      let b = 0;
      let c = 0;
      for (const end = start[type + 1]; p < end; p++) {
        b += count[p] & inBaseline[sample[p]];
        c += count[p] & inCandidate[sample[p]];
      }
      this.tally(b, c);
      this.tallies[2].add(b + c);
    }
  }

  private tally(b: number, c: number): void {
    const [baseline, candidate] = this.tallies;
    baseline.add(b);
    candidate.add(c);
    if (c <= SPECTRUM) baseline.whereOtherHas[c] += b;
    if (b <= SPECTRUM) candidate.whereOtherHas[b] += c;
  }
}

/** Of each type of the postings: how often it comes in samples with a label. */
export function countTypes({ types, start, sample, count }: Postings, label: Uint8Array, side: number): Int32Array {
  const counts = new Int32Array(types);
  for (let type = 0; type < types; type++) {
    for (let p = start[type]; p < start[type + 1]; p++) if (label[sample[p]] === side) counts[type] += count[p];
  }
  return counts;
}
