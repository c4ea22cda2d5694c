import { UserError } from '../../errors.ts';
import type { Place } from '../../types.ts';
import { LIMITS } from '../limits.ts';

/** A value costs about so many bytes besides its own: its place in a list, and its levels. */
const PER_VALUE = 32;

/** What the pages of a file take, before they are unpacked: at the same time, and all in all. */
export class Budget {
  readonly #size: number;
  readonly #place: () => Place;
  #held = 0;
  #unpacked = 0;

  constructor(size: number, place: () => Place) {
    this.#size = size;
    this.#place = place;
  }

  /** Makes room for a page; gives what it takes. */
  take(bytes: number, values: number): number {
    const cost = bytes + PER_VALUE * values;
    this.#held += cost;
    this.#unpacked += cost;
    if (this.#held > LIMITS.unpacked)
      throw new UserError(
        'too-large',
        { what: 'what the columns hold from this row on', limit: '1 GiB at once' },
        this.#place(),
      );
    if (this.#unpacked > LIMITS.unpacked && this.#unpacked > LIMITS.ratio * this.#size)
      throw new UserError(
        'too-large',
        { what: 'the decompressed file', limit: '1 GiB and 1000 times the compressed' },
        this.#place(),
      );
    return cost;
  }

  free(cost: number): void {
    this.#held -= cost;
  }
}
