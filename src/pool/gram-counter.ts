import type { Abundance } from '../stats/rarefaction.ts';
import { BASELINE, LANES, NEITHER } from './label.ts';
import { BITS, type Codes, encode, LOW, makeCodes } from './packing.ts';
import { type Postings, SPECTRUM } from './postings.ts';

/** The grams of a side, by how often they come here and on the other side. */
export interface Counts extends Abundance {
  /** `whereOtherHas[k]`: this side's tokens of types that come k times on the other side, for small k; words only. */
  whereOtherHas: Int32Array;
  /** Both sides together. */
  union: Abundance;
}

/** Counts grams on both sides of labellings. `joint`: also how often they come on the other side. */
export class GramCounter {
  private readonly postings: Postings;
  private readonly joint: boolean;
  private readonly lanes: readonly Lane[];
  private readonly codes: Codes;
  /** How often each type comes in the pool. */
  private readonly totals: Int32Array;

  constructor(postings: Postings, joint: boolean) {
    const { types, rare, start, count, tokens } = postings;
    this.postings = postings;
    this.joint = joint;
    this.codes = makeCodes(tokens.length);
    this.totals = new Int32Array(types);
    for (let type = 0; type < types; type++) {
      for (let p = start[type]; p < start[type + 1]; p++) this.totals[type] += count[p];
    }
    const largest = this.totals.subarray(0, rare).reduce((most, n) => Math.max(most, n), 1);
    this.lanes = Array.from({ length: LANES }, () => new Lane(types - rare, largest));
  }

  /** The counts of both sides under each labelling. */
  count(labels: readonly Uint8Array[]): (readonly [Counts, Counts])[] {
    const lanes = this.lanes.slice(0, labels.length);
    const { totals, postings } = this;
    const complete = encode(labels, this.codes);
    for (const lane of lanes) lane.clear(complete);
    if (complete) this.countRareOfComplete(lanes);
    else this.countRare(lanes);
    lanes.forEach((lane, i) => {
      this.countFrequent(lane, i);
      if (complete && !lane.unionIsWhole) for (let t = 0; t < postings.rare; t++) lane.union.spectrum[totals[t]]++;
      lane.addSamples(postings, labels[i], complete);
      lane.unionIsWhole = complete;
    });
    return lanes.map((lane) => lane.counts());
  }

  /** The hot loop of the program: what is not the baseline's is the candidate's. */
  private countRareOfComplete(lanes: readonly Lane[]): void {
    const { start, sample, count, rare } = this.postings;
    const { totals, joint } = this;
    const code = this.codes[BASELINE];
    for (let type = 0, p = 0; type < rare; type++) {
      let packed = 0;
      for (const end = start[type + 1]; p < end; p++) packed = (packed + Math.imul(count[p], code[sample[p]])) | 0;
      const total = totals[type];
      for (let i = 0; i < lanes.length; i++) {
        const b = (packed >> (BITS * i)) & LOW;
        lanes[i].add(b, total - b, joint);
      }
    }
  }

  private countRare(lanes: readonly Lane[]): void {
    const { start, sample, count, rare } = this.postings;
    const [inBaseline, inCandidate] = this.codes;
    for (let type = 0, p = 0; type < rare; type++) {
      let baseline = 0;
      let candidate = 0;
      for (const end = start[type + 1]; p < end; p++) {
        const s = sample[p];
        baseline = (baseline + Math.imul(count[p], inBaseline[s])) | 0;
        candidate = (candidate + Math.imul(count[p], inCandidate[s])) | 0;
      }
      for (let i = 0; i < lanes.length; i++) {
        const b = (baseline >> (BITS * i)) & LOW;
        const c = (candidate >> (BITS * i)) & LOW;
        lanes[i].add(b, c, this.joint);
        lanes[i].union.spectrum[b + c]++;
      }
    }
  }

  /** The few types that come so often that a packed count would overflow. */
  private countFrequent(lane: Lane, i: number): void {
    const { start, sample, count, rare, types } = this.postings;
    const [inBaseline, inCandidate] = this.codes;
    for (let type = rare; type < types; type++) {
      let b = 0;
      let c = 0;
      for (let p = start[type]; p < start[type + 1]; p++) {
        b += count[p] & -((inBaseline[sample[p]] >> (BITS * i)) & 1);
        c += count[p] & -((inCandidate[sample[p]] >> (BITS * i)) & 1);
      }
      lane.addFrequent(type - rare, b, c);
    }
  }
}

/** How often types come under one labelling, in memory that is used again and again. */
class Lane {
  readonly baseline: Tally;
  readonly candidate: Tally;
  readonly union: Tally;
  /** Whether the union's tally is that of the whole pool, and so need not be made again. */
  unionIsWhole = false;

  constructor(frequent: number, largest: number) {
    this.baseline = new Tally(frequent, largest);
    this.candidate = new Tally(frequent, largest);
    this.union = new Tally(frequent, largest);
  }

  clear(complete: boolean): void {
    this.baseline.clear();
    this.candidate.clear();
    if (!complete || !this.unionIsWhole) this.union.clear();
  }

  add(b: number, c: number, joint: boolean): void {
    this.baseline.spectrum[b]++;
    this.candidate.spectrum[c]++;
    if (!joint) return;
    this.baseline.whereOtherHas[c] += b;
    this.candidate.whereOtherHas[b] += c;
  }

  addFrequent(type: number, b: number, c: number): void {
    const { baseline, candidate, union } = this;
    baseline.frequent[type] = b;
    candidate.frequent[type] = c;
    union.frequent[type] = b + c;
    if (c < baseline.whereOtherHas.length) baseline.whereOtherHas[c] += b;
    if (b < candidate.whereOtherHas.length) candidate.whereOtherHas[b] += c;
  }

  /** Totals, and the grams that come nowhere else in the pool. */
  addSamples({ once, tokens }: Postings, label: Uint8Array, complete: boolean): void {
    const sides = [this.baseline, this.candidate];
    const keepsUnion = complete && this.unionIsWhole;
    for (let s = 0; s < label.length; s++) {
      if (label[s] === NEITHER) continue;
      sides[label[s]].addSample(once[s], tokens[s]);
      if (!keepsUnion) this.union.addSample(once[s], tokens[s]);
    }
  }

  counts(): readonly [Counts, Counts] {
    const { baseline, candidate } = this;
    const union = this.union.abundance();
    return [
      { ...baseline.abundance(), whereOtherHas: baseline.whereOtherHas, union },
      { ...candidate.abundance(), whereOtherHas: candidate.whereOtherHas, union },
    ];
  }
}

class Tally {
  readonly spectrum: Int32Array;
  readonly whereOtherHas: Int32Array;
  readonly frequent: Int32Array;
  total = 0;

  constructor(frequent: number, largest: number) {
    this.spectrum = new Int32Array(largest + 1);
    // A frequent type may come seldom on one side: however rare the others are, there is room for it.
    this.whereOtherHas = new Int32Array(SPECTRUM + 1);
    this.frequent = new Int32Array(frequent);
  }

  clear(): void {
    this.spectrum.fill(0);
    this.whereOtherHas.fill(0);
    this.total = 0;
  }

  addSample(once: number, tokens: number): void {
    this.spectrum[1] += once;
    this.whereOtherHas[0] += once;
    this.total += tokens;
  }

  abundance(): Abundance {
    this.spectrum[0] = 0;
    return { total: this.total, spectrum: this.spectrum, frequent: this.frequent };
  }
}
