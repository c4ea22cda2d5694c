import { resized, zeros } from './room.ts';

/**
 * Gives hashes that lie below a limit consecutive ids from 0, in order of first appearance. Open addressing over typed
 * arrays, whose slots stand in the order of hashes: so the sorted list of all comes nearly for nothing.
 */
export class HashIds {
  size = 0;
  /** By id. */
  hashes = new Float64Array(1 << 10);
  /** id + 1, or 0 where the slot is free. */
  private slots = new Int32Array(1 << 11);
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  id(hash: number): number {
    const slot = this.slotOf(hash);
    if (this.slots[slot] > 0) return this.slots[slot] - 1;
    const id = this.size++;
    this.hashes[id] = hash;
    this.slots[slot] = id + 1;
    if (this.size === this.hashes.length) this.reserve(2 * this.size);
    return id;
  }

  /** The id of a hash that may have none: -1 then. */
  find(hash: number): number {
    return this.slots[this.slotOf(hash)] - 1;
  }

  /** Makes room for so many, all in all; slots are twice as many, so that at least half of them are free. */
  reserve(ids: number): void {
    let room = this.hashes.length;
    while (room < ids) room *= 2;
    if (room === this.hashes.length) return;
    this.hashes = resized(this.hashes, room);
    this.slots = zeros(this.slots, 2 * room);
    for (let id = 0; id < this.size; id++) this.slots[this.slotOf(this.hashes[id])] = id + 1;
  }

  /** The ids in the order of their hashes. */
  sorted(): Int32Array {
    const { hashes, slots } = this;
    const ids = new Int32Array(this.size);
    let end = 0;
    // Those that found their slot taken stand a little behind their place; at the end they go on at the start.
    for (let slot = 0; slot < slots.length; slot++) {
      if (slots[slot] === 0) continue;
      const id = slots[slot] - 1;
      let at = end++;
      for (; at > 0 && hashes[ids[at - 1]] > hashes[id]; at--) ids[at] = ids[at - 1];
      ids[at] = id;
    }
    return ids;
  }

  /** Where the hash stands, or would stand. */
  private slotOf(hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = Math.floor((hash / this.limit) * slots.length) & mask;
    while (slots[slot] !== 0 && hashes[slots[slot] - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
