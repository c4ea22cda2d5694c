import { resized, zeros } from './room.ts';

/** Gives pairs of numbers consecutive ids from 0, in order of first appearance. Open addressing over typed arrays. */
export class PairIds {
  size = 0;
  /** By id. */
  first = new Int32Array(1 << 10);
  second = new Int32Array(1 << 10);
  /** id + 1, or 0 where the slot is free. */
  private slots = new Int32Array(1 << 11);

  id(a: number, b: number): number {
    const mask = this.slots.length - 1;
    let slot = mix(a, b) & mask;
    for (;;) {
      const id = this.slots[slot] - 1;
      if (id < 0) return this.add(a, b, slot);
      if (this.first[id] === a && this.second[id] === b) return id;
      slot = (slot + 1) & mask;
    }
  }

  private add(a: number, b: number, slot: number): number {
    const id = this.size++;
    this.first[id] = a;
    this.second[id] = b;
    this.slots[slot] = id + 1;
    if (this.size === this.first.length) this.grow();
    return id;
  }

  /** Doubles the room; slots stay twice as many as ids at the most, so that at least half of them are free. */
  private grow(): void {
    this.first = resized(this.first, 2 * this.size);
    this.second = resized(this.second, 2 * this.size);
    this.slots = zeros(this.slots, 2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = mix(this.first[id], this.second[id]) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
