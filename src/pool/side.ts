import type { Abundance } from '../stats/rarefaction.ts';
import type { Given, Pool } from './pool.ts';
import type { Postings } from './postings.ts';

/** Counts above this are listed one by one in `frequent`; no chance in a rarefied sum matters so far out. */
const SPECTRUM = 512;

/** The grams of a side. `of[type]` is the count of a type that the pool holds at least twice, `once` the number of others. */
export interface Counts extends Abundance {
  of: Int32Array;
  once: number;
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
  private readonly members: [Int32Array, Int32Array];
  private readonly words: [Counter, Counter];
  private readonly bigrams: [Counter, Counter];

  constructor(pool: Pool) {
    this.pool = pool;
    this.members = [new Int32Array(pool.samples), new Int32Array(pool.samples)];
    this.words = [new Counter(pool.words), new Counter(pool.words)];
    this.bigrams = [new Counter(pool.bigrams), new Counter(pool.bigrams)];
  }

  /** `label[s]` is BASELINE, CANDIDATE or NEITHER. */
  split(label: Uint8Array): readonly [Side, Side] {
    const sizes = [0, 0];
    for (let s = 0; s < label.length; s++) {
      if (label[s] !== NEITHER) this.members[label[s]][sizes[label[s]]++] = s;
    }
    return [this.side(BASELINE, sizes[0]), this.side(CANDIDATE, sizes[1])];
  }

  private side(which: 0 | 1, size: number): Side {
    const samples = this.members[which].subarray(0, size);
    return {
      pool: this.pool,
      samples,
      words: this.words[which].count(samples),
      bigrams: this.bigrams[which].count(samples),
      given: this.pool.given[which],
    };
  }
}

/** Sums the postings of a set of samples, in memory that is used again and again. */
class Counter {
  private readonly postings: Postings;
  private readonly of: Int32Array;
  private readonly spectrum = new Int32Array(SPECTRUM + 1);
  private readonly frequent: Int32Array;

  constructor(postings: Postings) {
    this.postings = postings;
    this.of = new Int32Array(postings.types);
    this.frequent = new Int32Array(postings.types);
  }

  count(samples: Int32Array): Counts {
    const { start, type, count, once, tokens } = this.postings;
    const { of, spectrum, frequent } = this;
    of.fill(0);
    let total = 0;
    let single = 0;
    for (let i = 0; i < samples.length; i++) {
      const s = samples[i];
      total += tokens[s];
      single += once[s];
      for (let p = start[s], end = start[s + 1]; p < end; p++) of[type[p]] += count[p];
    }
    spectrum.fill(0);
    let beyond = 0;
    for (let t = 0; t < of.length; t++) {
      const n = of[t];
      if (n <= SPECTRUM) spectrum[n]++;
      else frequent[beyond++] = n;
    }
    spectrum[0] = 0;
    spectrum[1] += single;
    return { total, once: single, of, spectrum, frequent: frequent.subarray(0, beyond) };
  }
}
