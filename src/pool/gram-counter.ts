import type { Abundance } from '../stats/rarefaction.ts';
import { LANES } from './label.ts';
import { BITS, type Codes, LOW } from './packing.ts';
import { type Postings, SPECTRUM } from './postings.ts';

/** The grams of a side, by how often they come here and on the other side. */
export interface Counts extends Abundance {
  /** `whereOtherHas[k]`: this side's tokens of types that come k times on the other side, for small k; words only. */
  whereOtherHas: ArrayLike<number>;
  /** Both sides together. */
  union: Abundance;
}

/** Counts grams on both sides of labellings. `joint`: also how often they come on the other side. */
export class GramCounter {
  private readonly postings: Postings;
  private readonly joint: boolean;
  private readonly lanes: readonly Lane[];
  /** How often each type comes in the pool. */
  private readonly totals: Int32Array;
  /** Sums over all samples. */
  private readonly all: { once: number; tokens: number };

  constructor(postings: Postings, joint: boolean) {
    const { types, rare, start, count } = postings;
    this.postings = postings;
    this.joint = joint;
    this.totals = new Int32Array(types);
    const sumOf = (values: Int32Array) => values.reduce((sum, value) => sum + value, 0);
    this.all = { once: sumOf(postings.once), tokens: sumOf(postings.tokens) };
    for (let type = 0; type < types; type++) {
      for (let p = start[type]; p < start[type + 1]; p++) this.totals[type] += count[p];
    }
    const largest = this.totals.subarray(0, rare).reduce((most, n) => Math.max(most, n), 1);
    this.lanes = Array.from({ length: LANES }, () => new Lane(types - rare, largest, postings.each));
  }

  /** The counts of both sides under each packed labelling. */
  count(codes: Codes): (readonly [Counts, Counts])[] {
    const lanes = this.lanes.slice(0, codes.lanes);
    const { totals, postings } = this;
    const { isComplete } = codes;
    for (const lane of lanes) lane.clear(isComplete);
    if (isComplete) this.countRareOfComplete(lanes, codes);
    else this.countRare(lanes, codes);
    const once = sums(postings.once, this.all.once, codes);
    const tokens = sums(postings.tokens, this.all.tokens, codes);
    this.countFrequent(lanes, codes);
    lanes.forEach((lane, i) => {
      if (isComplete && !lane.unionIsWhole) for (let t = 0; t < postings.rare; t++) lane.union.spectrum[totals[t]]++;
      lane.addSums(once[i], tokens[i], isComplete);
      lane.unionIsWhole = isComplete;
    });
    return lanes.map((lane) => lane.counts());
  }

  /** The hot loop of the program: what is not the baseline's is the candidate's. */
  private countRareOfComplete(lanes: readonly Lane[], { baseline: code }: Codes): void {
    const { start, sample, count, rare } = this.postings;
    const { totals, joint } = this;
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

  private countRare(lanes: readonly Lane[], { baseline: inBaseline, candidate: inCandidate }: Codes): void {
    const { start, sample, count, rare } = this.postings;
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
  private countFrequent(lanes: readonly Lane[], { baseline, candidate, isComplete }: Codes): void {
    const { start, rare, types } = this.postings;
    for (let type = rare; type < types; type++) {
      const own = this.within(start[type], start[type + 1], baseline);
      const other = isComplete ? null : this.within(start[type], start[type + 1], candidate);
      const total = this.totals[type];
      for (let i = 0; i < lanes.length; i++) lanes[i].addFrequent(type - rare, own[i], other?.[i] ?? total - own[i]);
    }
  }

  /** By lane: the tokens of some postings that lie in samples of a side. */
  private within(from: number, to: number, code: Int32Array): readonly number[] {
    const { sample, count } = this.postings;
    let [first, second, third] = [0, 0, 0];
    for (let p = from; p < to; p++) {
      const [own, tokens] = [code[sample[p]], count[p]];
      first += tokens & -(own & 1);
      second += tokens & -((own >> BITS) & 1);
      third += tokens & -((own >> (2 * BITS)) & 1);
    }
    return [first, second, third];
  }
}

/** By lane and side: the sum of a value that samples have. All lanes at once, without guessing which side is next. */
function sums(
  values: Int32Array,
  all: number,
  { lanes, baseline, candidate, isComplete }: Codes,
): (readonly [number, number])[] {
  const own = sumsWithin(values, baseline);
  const others = isComplete ? null : sumsWithin(values, candidate);
  return Array.from({ length: lanes }, (_, lane) => [own[lane], others?.[lane] ?? all - own[lane]] as const);
}

function sumsWithin(values: Int32Array, code: Int32Array): readonly number[] {
  let [first, second, third] = [0, 0, 0];
  for (let s = 0; s < values.length; s++) {
    const [value, own] = [values[s], code[s]];
    first += value & -(own & 1);
    second += value & -((own >> BITS) & 1);
    third += value & -((own >> (2 * BITS)) & 1);
  }
  return [first, second, third];
}

/** How often types come under one labelling, in memory that is used again and again. */
class Lane {
  readonly baseline: Tally;
  readonly candidate: Tally;
  readonly union: Tally;
  /** Whether the union's tally is that of the whole pool, and so need not be made again. */
  unionIsWhole = false;

  constructor(frequent: number, largest: number, each: Postings['each']) {
    this.baseline = new Tally(frequent, largest, each);
    this.candidate = new Tally(frequent, largest, each);
    this.union = new Tally(frequent, largest, each);
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
    if (c < baseline.frequentWhere.length) baseline.frequentWhere[c] += b;
    if (b < candidate.frequentWhere.length) candidate.frequentWhere[b] += c;
  }

  /** Totals, and the grams that come nowhere else in the pool, of both sides. */
  addSums(once: readonly [number, number], tokens: readonly [number, number], complete: boolean): void {
    this.baseline.addSamples(once[0], tokens[0]);
    this.candidate.addSamples(once[1], tokens[1]);
    if (!(complete && this.unionIsWhole)) this.union.addSamples(once[0] + once[1], tokens[0] + tokens[1]);
  }

  counts(): readonly [Counts, Counts] {
    const { baseline, candidate } = this;
    const union = this.union.abundance();
    return [
      { ...baseline.abundance(), whereOtherHas: baseline.allWhere(), union },
      { ...candidate.abundance(), whereOtherHas: candidate.allWhere(), union },
    ];
  }
}

class Tally {
  readonly spectrum: Int32Array;
  readonly whereOtherHas: Int32Array;
  readonly frequent: Int32Array;
  readonly frequentWhere: Int32Array;
  total = 0;
  private readonly each: Postings['each'];
  /** What types stand for, where each stands for several. */
  private readonly scaled: { spectrum: Float64Array; whereOtherHas: Float64Array };

  constructor(frequent: number, largest: number, each: Postings['each']) {
    this.spectrum = new Int32Array(largest + 1);
    // A frequent type may come seldom on one side: however rare the others are, there is room for it.
    this.whereOtherHas = new Int32Array(SPECTRUM + 1);
    this.frequent = new Int32Array(frequent);
    this.frequentWhere = new Int32Array(SPECTRUM + 1);
    this.each = each;
    this.scaled = { spectrum: new Float64Array(largest + 1), whereOtherHas: new Float64Array(SPECTRUM + 1) };
  }

  clear(): void {
    this.spectrum.fill(0);
    this.whereOtherHas.fill(0);
    this.frequentWhere.fill(0);
    this.total = 0;
  }

  addSamples(once: number, tokens: number): void {
    this.spectrum[1] += once;
    this.whereOtherHas[0] += once;
    this.total += tokens;
  }

  abundance(): Abundance {
    const { total, spectrum, frequent, each, scaled } = this;
    spectrum[0] = 0;
    if (each.rare === 1) return { total, spectrum, frequent, each: each.frequent };
    for (let k = 0; k < spectrum.length; k++) scaled.spectrum[k] = each.rare * spectrum[k];
    return { total, spectrum: scaled.spectrum, frequent, each: each.frequent };
  }

  /** Of types rare and frequent together. */
  allWhere(): Float64Array {
    const { whereOtherHas, frequentWhere, each, scaled } = this;
    for (let k = 0; k < whereOtherHas.length; k++)
      scaled.whereOtherHas[k] = each.rare * whereOtherHas[k] + each.frequent * frequentWhere[k];
    return scaled.whereOtherHas;
  }
}
