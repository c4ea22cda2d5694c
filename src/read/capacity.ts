/** Bytes of the engine's heap that an output takes while sides are compared, and that are not for outputs. */
const EACH = 450;
const OTHERS = 2 ** 28;
/** So many outputs are tried in any case. */
const FEWEST = 10_000;

/** What there has to be, as messages say it: megabytes, and megabytes for each million outputs. */
export const NEEDED = { others: 100 * Math.ceil(OTHERS / 1e8), million: EACH };

/** How many outputs there is memory for: those of all sides that are compared lie there at once. */
export class Capacity {
  /** So many, about. */
  readonly most: number;
  private taken = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** Of an engine whose heap may have so many bytes. */
  static ofHeap(bytes: number): Capacity {
    return new Capacity(Math.max(FEWEST, Math.floor((bytes - OTHERS) / EACH)));
  }

  /** Whether there is memory for so many more beside those that were taken before. */
  take(outputs: number): boolean {
    this.taken += outputs;
    return this.taken <= this.most;
  }
}
