/** Ranks of numbers, from 1; equal numbers share the middle of theirs. */
export interface Ranks {
  rank: Float64Array;
  /** How often each value comes that comes more than once. */
  ties: readonly number[];
}

export function ranksOf(values: ArrayLike<number>): Ranks {
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const rank = new Float64Array(values.length);
  const ties: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    // Ranks from + 1 … to, their mean.
    for (let i = from; i < to; i++) rank[order[i]] = (from + 1 + to) / 2;
    if (to - from > 1) ties.push(to - from);
    from = to;
  }
  return { rank, ties };
}

/** The sum of a function of the tie sizes: what corrections for ties are made of. */
export function sumOverTies(ties: readonly number[], of: (size: number) => number): number {
  return ties.reduce((sum, size) => sum + of(size), 0);
}
