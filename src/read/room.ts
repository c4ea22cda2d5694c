/** Memory for outputs, those of all sides that are compared, which lie there at once. */
export class Room {
  /** So many outputs, about. */
  readonly most: number;
  private taken = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** Whether there is room for so many more beside those that were taken before. */
  take(outputs: number): boolean {
    this.taken += outputs;
    return this.taken <= this.most;
  }
}
