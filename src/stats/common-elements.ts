/** How many elements one bag of numbers shares with others, each as often as both have it. */
export class CommonElements {
  /** How often the loaded bag has each element. */
  private readonly count: Int32Array;
  private loaded: readonly [ids: Int32Array, from: number, to: number] = [new Int32Array(0), 0, 0];

  /** Elements are numbers below `ids`. */
  constructor(ids: number) {
    this.count = new Int32Array(ids);
  }

  /** The bag that those to come are held against: elements `from` up to `to`, each once, and how often it comes. */
  load(ids: Int32Array, counts: Int32Array, from: number, to: number): void {
    const [known, first, end] = this.loaded;
    for (let i = first; i < end; i++) this.count[known[i]] = 0;
    for (let i = from; i < to; i++) this.count[ids[i]] = counts[i];
    this.loaded = [ids, from, to];
  }

  with(ids: Int32Array, counts: Int32Array, from: number, to: number): number {
    const { count } = this;
    let shared = 0;
    for (let i = from; i < to; i++) {
      const own = count[ids[i]];
      shared += own < counts[i] ? own : counts[i];
    }
    return shared;
  }
}
