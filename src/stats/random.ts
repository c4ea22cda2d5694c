/** A repeatable sequence of random numbers. It is a value that is handed down; nothing draws from a global source. */
export interface Random {
  /** A whole number from 0 to n - 1; n is at most 2^32. */
  below(n: number): number;
  /** A number from 0 up to, not including, 1. */
  unit(): number;
}

/**
 * The generator sfc32 (Doty-Humphrey's PractRand), seeded by running splitmix32 over the seed and a stream number:
 * other streams of one seed are independent, so that one part of the program drawing more moves no other.
 */
export function random(seed: number, stream = 0): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  const split = () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
  let a = split();
  let b = split();
  let c = split();
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    // Multiply-shift: the bias is below n / 2^32.
    below: (n) => Math.floor((next() / 2 ** 32) * n),
    unit: () => next() / 2 ** 32,
  };
}

/** Puts the items from `from` up to `to` into a random order, in place (Fisher-Yates). */
export function shuffle(items: Int32Array, from: number, to: number, source: Random): void {
  for (let i = to - 1; i > from; i--) {
    const j = from + source.below(i - from + 1);
    const kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }
}

/** The items in an order of chance. */
export function shuffled<T>(list: readonly T[], source: Random): T[] {
  const order = Int32Array.from(list.keys());
  shuffle(order, 0, order.length, source);
  return Array.from(order, (i) => list[i]);
}
