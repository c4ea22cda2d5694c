import { type Random, random, shuffle } from './random.ts';

/**
 * Units that are exchangeable within their stratum when both sides come from one model: samples within a prompt, or
 * whole prompts where the sides share none. The units of stratum t are start[t] … start[t + 1] - 1. `label` is what was
 * observed: 0 baseline, 1 candidate.
 */
export interface Strata {
  start: Int32Array;
  label: Uint8Array;
}

/** How many units of each stratum are the baseline's; relabelling keeps that. */
export function baselineUnits({ start, label }: Strata): Int32Array {
  const counts = new Int32Array(start.length - 1);
  for (let t = 0; t < counts.length; t++) {
    for (let u = start[t]; u < start[t + 1]; u++) if (label[u] === 0) counts[t]++;
  }
  return counts;
}

/**
 * Ways to deal the units to the sides: the units of each stratum in some order, its first ones, as many as are the
 * baseline's, going there. Number 0 is the observed dealing, in an order of chance within each side, since thinning takes
 * units in that order. Where there are at most `limit` different ones in all the others follow once each, else there are
 * random ones without end. Each number's dealing follows from the seed alone, whichever was asked for before.
 */
export class Dealer {
  /** How many dealings there are; infinite where they are random. */
  readonly ways: number;
  private readonly start: Int32Array;
  private readonly observed: Int32Array;
  /** Of each stratum how many units are drawn for their places: beyond those of the baseline order means nothing where sides are equal. */
  private readonly drawn: Int32Array;
  private readonly choices: readonly (readonly (readonly number[])[])[];
  private readonly seed: number;
  private readonly stream: number;

  /** Dealers of other parts of the program draw from other streams. */
  constructor(strata: Strata, limit: number, seed: number, part = 0) {
    const { start, label } = strata;
    this.start = start;
    this.seed = seed;
    this.stream = (part + 1) * STREAMS;
    this.observed = new Int32Array(label.length).map((_, unit) => unit);
    const inner = baselineUnits(strata);
    const source = random(seed, this.stream);
    for (let t = 0; t + 1 < start.length; t++) {
      this.observed.subarray(start[t], start[t + 1]).sort((a, b) => label[a] - label[b] || a - b);
      shuffle(this.observed, start[t], start[t] + inner[t], source);
      shuffle(this.observed, start[t] + inner[t], start[t + 1], source);
    }
    this.drawn = inner.map((k, t) => (2 * k === start[t + 1] - start[t] ? k : start[t + 1] - start[t]));
    this.ways = countRelabellings(strata, limit);
    const isFew = this.ways <= limit;
    this.choices = isFew ? Array.from(inner, (k, t) => combinations(start[t + 1] - start[t], k)) : [];
  }

  /** Writes dealing number r. */
  deal(r: number, order: Int32Array): void {
    const { start, observed } = this;
    order.set(observed);
    if (r === 0) return;
    if (this.choices.length > 0) {
      this.choose(r, order);
      return;
    }
    const source = random(this.seed, this.stream + r);
    for (let t = 0; t + 1 < start.length; t++) deal(order, start[t], start[t + 1], this.drawn[t], source);
  }

  /** Like an odometer, each stratum runs through its choices of baseline units. */
  private choose(r: number, order: Int32Array): void {
    let left = r;
    this.choices.forEach((choices, t) => {
      const units = this.observed.subarray(this.start[t], this.start[t + 1]);
      const first = choices[left % choices.length];
      left = Math.floor(left / choices.length);
      const rest = Array.from(units.keys()).filter((i) => !first.includes(i));
      [...first, ...rest].forEach((i, position) => {
        order[this.start[t] + position] = units[i];
      });
    });
  }
}

/** Draws units for the first so many places of a stratum, each place from those not drawn yet. */
function deal(order: Int32Array, from: number, to: number, places: number, source: Random): void {
  for (let i = from; i < from + places && i + 1 < to; i++) {
    const j = i + source.below(to - i);
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}

/** So many random dealings follow one another before another part's begin. */
const STREAMS = 2 ** 24;

/** The number of different ways to deal the units, counted up to `limit` and as infinite beyond. */
export function countRelabellings(strata: Strata, limit: number): number {
  const inner = baselineUnits(strata);
  let ways = 1;
  for (let t = 0; t < inner.length; t++) {
    const units = strata.start[t + 1] - strata.start[t];
    for (let i = 1; i <= Math.min(inner[t], units - inner[t]); i++) {
      ways = (ways * (units - i + 1)) / i;
      if (ways > limit * 1e6) return Number.POSITIVE_INFINITY;
    }
  }
  return Math.round(ways) > limit ? Number.POSITIVE_INFINITY : Math.round(ways);
}

/** The subsets of k of the numbers 0 … n - 1, the first k of them first. */
function combinations(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  if (k > n) return [];
  const withFirst = combinations(n - 1, k - 1).map((rest) => [0, ...rest.map((i) => i + 1)]);
  return withFirst.concat(combinations(n - 1, k).map((rest) => rest.map((i) => i + 1)));
}
