import { type Counts, GramCounter } from './gram-counter.ts';
import { BASELINE, CANDIDATE, LANES, NEITHER } from './label.ts';
import { type Codes, encode, makeCodes } from './packing.ts';
import type { Given, Pool } from './pool.ts';
import type { Postings } from './postings.ts';
import { TypeCounter } from './type-counter.ts';

/** A set of samples of the pool, seen through one labelling. Sides add up: counts are sums over samples. */
export interface Side {
  pool: Pool;
  /** The samples, in the pool's order. */
  samples: Int32Array;
  words: Counts;
  bigrams: Counts;
  /** The side's n-grams: words for 1, bigrams for 2; longer ones are counted when they are first asked for. */
  grams(n: number): Counts;
  /** Of each type that the reference's view holds: how often it comes here; null where there is no reference. */
  shared: { words: Int32Array; pairs: Int32Array } | null;
  given: Given;
}

export type Sides = readonly [baseline: Side, candidate: Side];

/**
 * Sees a pool through one labelling after another, or a few at a time. The sides it hands out are overwritten by the
 * next call, so that thousands of labellings need the memory of a few.
 */
export class Labeller {
  private readonly pool: Pool;
  private readonly members: readonly (readonly [Int32Array, Int32Array])[];
  private readonly words: GramCounter;
  private readonly bigrams: GramCounter;
  private readonly codes: Codes;
  private readonly longer = new Map<number, GramCounter>();
  private readonly shared: { words: TypeCounter; pairs: TypeCounter } | null;

  constructor(pool: Pool) {
    this.pool = pool;
    this.members = Array.from({ length: LANES }, () => [new Int32Array(pool.samples), new Int32Array(pool.samples)]);
    this.codes = makeCodes(pool.samples);
    this.words = new GramCounter(pool.words, true);
    this.bigrams = new GramCounter(pool.bigrams, false);
    this.shared = pool.reference && {
      words: new TypeCounter(pool.reference.words.postings, pool.words.types - pool.words.rare),
      pairs: new TypeCounter(pool.reference.pairs.postings, pool.bigrams.types - pool.bigrams.rare),
    };
  }

  /** `label[s]` is BASELINE, CANDIDATE or NEITHER. */
  split(label: Uint8Array): Sides {
    return this.splitAll([label])[0];
  }

  /** As `split`, of every gram that is kept, though labellings walk only some (postings.ts). */
  splitWhole(label: Uint8Array, pool = this.pool): Sides {
    if (pool.isWhole) return this.split(label);
    const { words, bigrams } = pool.countAll(label);
    return this.sidesOf([label], pool, { words: [words], bigrams: [bigrams] })[0];
  }

  /** The sides under each of at most LANES labellings. */
  splitAll(labels: readonly Uint8Array[]): Sides[] {
    return this.sidesOf(labels, this.pool, null);
  }

  private sidesOf(
    labels: readonly Uint8Array[],
    pool: Pool,
    known: Record<'words' | 'bigrams', readonly (readonly [Counts, Counts])[]> | null,
  ): Sides[] {
    const { codes } = this;
    encode(labels, codes);
    const words = known?.words ?? this.words.count(codes);
    const bigrams = known?.bigrams ?? this.bigrams.count(codes);
    // Which type is which is known of what labellings walk.
    const shared = this.shared && {
      words: this.shared.words.count(codes, known === null ? words : this.words.count(codes)),
      pairs: this.shared.pairs.count(codes, known === null ? bigrams : this.bigrams.count(codes)),
    };
    const counted = new Map<number, readonly (readonly [Counts, Counts])[]>([
      [1, words],
      [2, bigrams],
    ]);
    return labels.map((label, lane) => {
      const members = this.members[lane];
      const sizes = [0, 0];
      for (let s = 0; s < label.length; s++) {
        if (label[s] !== NEITHER) members[label[s]][sizes[label[s]]++] = s;
      }
      const side = (which: 0 | 1): Side => ({
        pool,
        samples: members[which].subarray(0, sizes[which]),
        words: words[lane][which],
        bigrams: bigrams[lane][which],
        grams: (n) => this.countLonger(n, counted)[lane][which],
        shared: shared && { words: shared.words[lane][which], pairs: shared.pairs[lane][which] },
        given: this.pool.given[which],
      });
      return [side(BASELINE), side(CANDIDATE)] as const;
    });
  }

  private countLonger(n: number, counted: Map<number, readonly (readonly [Counts, Counts])[]>) {
    let counts = counted.get(n);
    if (counts === undefined) {
      let counter = this.longer.get(n);
      if (counter === undefined) {
        counter = new GramCounter(this.pool.postings(n), false);
        this.longer.set(n, counter);
      }
      counts = counter.count(this.codes);
      counted.set(n, counts);
    }
    return counts;
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
