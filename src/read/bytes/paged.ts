import type { RandomAccess } from '../format.ts';

/** Reads by the page, so that many small reads near one another are few of the file. */
export class Paged implements RandomAccess {
  readonly size: number;
  readonly #bytes: RandomAccess;
  readonly #length: number;
  #start = 0;
  #page: Uint8Array = new Uint8Array(0);

  constructor(bytes: RandomAccess, length: number) {
    this.size = bytes.size;
    this.#bytes = bytes;
    this.#length = length;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    if (start < this.#start || end > this.#start + this.#page.length) {
      this.#page = await this.#bytes.read(start, Math.max(end, start + this.#length));
      this.#start = start;
    }
    return this.#page.subarray(start - this.#start, end - this.#start);
  }
}
