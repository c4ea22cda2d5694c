import { HASHES } from '../digest.ts';
import { HashIds } from '../hash-ids.ts';
import { resized } from '../room.ts';
import { Levels, limitOf } from '../sharing.ts';
import { Damaged, type Reader, TooShort, type Writer } from './bytes.ts';

/**
 * Grams, counted: those of one hash are one gram. They are numbered as a profile lists them: the most frequent first, by
 * hash where they are equally frequent.
 */
export class Lexicon {
  /** By id. */
  counts = new Int32Array(1 << 10);
  /** By id the number in the list, once all are counted. */
  rank = new Int32Array(0);
  /** The ids in order. */
  listed = new Int32Array(0);
  private ids = new HashIds(HASHES);

  get size(): number {
    return this.ids.size;
  }

  hash(id: number): number {
    return this.ids.hashes[id];
  }

  id(hash: number): number {
    const id = this.ids.id(hash);
    if (id >= this.counts.length) this.counts = resized(this.counts, 2 * id);
    return id;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    this.ids.reserve(this.size + more);
    if (this.size + more > this.counts.length) this.counts = resized(this.counts, this.size + more);
  }

  /** The number in the list of what has that hash; -1 where nothing has. */
  rankOf(hash: number): number {
    const id = this.ids.find(hash);
    return id < 0 ? -1 : this.rank[id];
  }

  /** The largest share, up to that one, at which there are at most so many tokens. */
  share(largest: number, most: number): number {
    const levels = new Levels();
    for (let id = 0; id < this.size; id++) levels.add(this.hash(id), this.counts[id]);
    return levels.share(largest, most);
  }

  /** Keeps no more than that share of grams; of each id that there was the new one, or -1. */
  lower(kept: number): Int32Array {
    const limit = limitOf(kept);
    const { ids, counts } = this;
    this.ids = new HashIds(limit);
    this.counts = new Int32Array(1 << 10);
    const table = new Int32Array(ids.size).fill(-1);
    for (let former = 0; former < table.length; former++) {
      if (ids.hashes[former] >= limit) continue;
      table[former] = this.id(ids.hashes[former]);
      this.counts[table[former]] = counts[former];
    }
    return table;
  }

  /** Numbers the grams, once all are counted. */
  order(): void {
    const { size, ids } = this;
    const counts = this.counts.subarray(0, size);
    const next = new Map<number, number>();
    const many = new Map<number, number>();
    for (const count of counts) many.set(count, (many.get(count) ?? 0) + 1);
    let before = 0;
    for (const count of [...many.keys()].sort((a, b) => b - a)) {
      next.set(count, before);
      before += many.get(count)!;
    }
    this.listed = new Int32Array(size);
    this.rank = new Int32Array(size);
    for (const id of ids.sorted()) {
      const rank = next.get(counts[id])!;
      next.set(counts[id], rank + 1);
      this.listed[rank] = id;
      this.rank[id] = rank;
    }
  }

  /** Writes the list: by how often they come, how many such grams there are, and their hashes as differences. */
  write(writer: Writer): void {
    const { listed, counts } = this;
    for (let from = 0, to = 0; from < listed.length; from = to) {
      const count = counts[listed[from]];
      while (to < listed.length && counts[listed[to]] === count) to++;
      writer.count(count);
      writer.count(to - from);
      for (let i = from; i < to; i++) writer.count(this.hash(listed[i]) - (i === from ? 0 : this.hash(listed[i - 1])));
    }
  }
}

/** Listed grams by number: their hashes, and how often each comes. */
export interface Listed {
  hashes: Float64Array;
  counts: Int32Array;
}

/** The list of so many grams, as it was written. */
export function readLexicon(reader: Reader, grams: number, kept: number): Listed {
  if (grams > reader.left) throw new TooShort();
  const hashes = new Float64Array(grams);
  const counts = new Int32Array(grams);
  const limit = Math.min(HASHES, limitOf(kept));
  let last = 2 ** 31;
  for (let at = 0; at < grams; ) {
    const count = reader.count(last - 1);
    const many = reader.count(grams - at);
    if (count === 0 || many === 0) throw new Damaged('its list of grams is not in order');
    last = count;
    counts.fill(count, at, at + many);
    let hash = -1;
    for (const end = at + many; at < end; at++) {
      const next = reader.count(HASHES) + Math.max(0, hash);
      if (next <= hash || next >= limit) throw new Damaged('its list of grams is not in order');
      hash = next;
      hashes[at] = hash;
    }
  }
  return { hashes, counts };
}
