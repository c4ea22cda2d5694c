/**
 * The generator MT19937 (Matsumoto and Nishimura, 1998), drawn from as numpy's RandomState does. Only for figures that
 * are to equal those of tools that seed numpy; whatever is drawn for our own tests comes from random.ts.
 */

const SIZE = 624;
const AHEAD = 397;

/** Two halves of a number of 64 bits, each from 0 to 2^32 - 1. */
export interface Wide {
  high: number;
  low: number;
}

export class MersenneTwister {
  private readonly state = new Int32Array(SIZE);
  private at = SIZE;

  constructor(seed: number) {
    this.state[0] = seed | 0;
    for (let i = 1; i < SIZE; i++) {
      const before = this.state[i - 1];
      this.state[i] = (Math.imul(before ^ (before >>> 30), 1812433253) + i) | 0;
    }
  }

  /** The next 32 bits, from 0 to 2^32 - 1. */
  next(): number {
    if (this.at === SIZE) this.turn();
    let y = this.state[this.at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /**
   * A number from 0 to `most`, for a `most` of 2^32 or more: bits above its highest are struck out, and what is too large
   * all the same is drawn again. The upper half comes first.
   */
  upTo(most: Wide): Wide {
    const mask = 2 ** (32 - Math.clz32(most.high)) - 1;
    for (;;) {
      const high = (this.next() & mask) >>> 0;
      const low = this.next();
      if (high < most.high || (high === most.high && low <= most.low)) return { high, low };
    }
  }

  private turn(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
      state[i] = state[(i + AHEAD) % SIZE] ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.at = 0;
  }
}
