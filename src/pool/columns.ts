import { resized } from './room.ts';

/**
 * What is known of many outputs, column by column: an output is a number, and nothing but numbers is held of it. So a
 * million of them take few large arrays instead of many small ones.
 */
export class Columns {
  /** Of each output: all of its words, and how many different ones. */
  length = new Int32Array(1 << 8);
  distinct = new Int32Array(1 << 8);
  /** Its kept words and pairs; and of segments that have any how many positions repeat four words. */
  readonly words = new Segmented();
  readonly pairs = new Segmented();
  readonly repeats = new Segmented();

  get outputs(): number {
    return this.words.outputs;
  }

  /** Columns as another thread has sent them. */
  static of({ length, distinct, words, pairs, repeats }: ColumnParts): Columns {
    const own = new Columns();
    Object.assign(own, { length, distinct });
    for (const [segmented, parts] of [
      [own.words, words],
      [own.pairs, pairs],
      [own.repeats, repeats],
    ] as const)
      segmented.take(parts);
    return own;
  }

  /** As plain data, without the room that there is for more. */
  parts(): ColumnParts {
    const { outputs, length, distinct, words, pairs, repeats } = this;
    return {
      ...{ length: length.slice(0, outputs), distinct: distinct.slice(0, outputs) },
      ...{ words: words.parts(), pairs: pairs.parts(), repeats: repeats.parts() },
    };
  }

  /** What was added since the last output is of this one; its number. */
  close(length: number, distinct: number): number {
    const at = this.outputs;
    if (at === this.length.length) {
      this.length = resized(this.length, 2 * at);
      this.distinct = resized(this.distinct, 2 * at);
    }
    this.length[at] = length;
    this.distinct[at] = distinct;
    for (const own of [this.words, this.pairs, this.repeats]) own.close();
    return at;
  }

  /** Forgets all from that output on, and what was not closed yet. */
  rewind(outputs: number): void {
    for (const own of [this.words, this.pairs, this.repeats]) own.rewind(outputs);
  }
}

export interface ColumnParts {
  length: Int32Array<ArrayBuffer>;
  distinct: Int32Array<ArrayBuffer>;
  words: SegmentedParts;
  pairs: SegmentedParts;
  repeats: SegmentedParts;
}

export interface SegmentedParts {
  start: Int32Array<ArrayBuffer>;
  value: Int32Array<ArrayBuffer>;
  segment: Uint8Array<ArrayBuffer>;
}

/** Numbers of many outputs, output by output and within one segment by segment. */
export class Segmented {
  outputs = 0;
  /** Those of output k lie from start[k] to start[k + 1]. */
  start: Int32Array<ArrayBuffer>;
  value: Int32Array<ArrayBuffer>;
  segment: Uint8Array<ArrayBuffer>;
  private end = 0;

  constructor(outputs = 1 << 8, values = 1 << 10) {
    this.start = new Int32Array(outputs + 1);
    this.value = new Int32Array(values);
    this.segment = new Uint8Array(values);
  }

  get size(): number {
    return this.end;
  }

  parts(): SegmentedParts {
    const { outputs, end, start, value, segment } = this;
    return { start: start.slice(0, outputs + 1), value: value.slice(0, end), segment: segment.slice(0, end) };
  }

  take({ start, value, segment }: SegmentedParts): void {
    Object.assign(this, { outputs: start.length - 1, start, value, segment });
    this.end = value.length;
  }

  add(value: number, segment: number): void {
    if (this.end === this.value.length) this.resize(this.end + (this.end >> 1) + (1 << 8));
    this.value[this.end] = value;
    this.segment[this.end++] = segment;
  }

  /** Adds so many values at once, each of any segment, `counts` of which say how many are of it. */
  place(value: Int32Array, segment: Uint8Array, many: number, counts: Int32Array): void {
    if (this.end + many > this.value.length) this.resize(this.end + (this.end >> 1) + many);
    const next = NEXT;
    for (let k = 0, from = this.end; from < this.end + many; from += counts[k++]) next[k] = from;
    for (let i = 0; i < many; i++) {
      const at = next[segment[i]]++;
      this.value[at] = value[i];
      this.segment[at] = segment[i];
    }
    this.end += many;
  }

  /** Puts what was added since the last output in order within each segment; segments are in order already. */
  sort(): void {
    const { value, segment } = this;
    for (let from = this.start[this.outputs], to = from; from < this.end; from = to) {
      while (to < this.end && segment[to] === segment[from]) to++;
      sortNumbers(value, from, to);
    }
  }

  close(): void {
    if (this.outputs + 1 === this.start.length) this.start = resized(this.start, 2 * this.start.length);
    this.start[++this.outputs] = this.end;
  }

  rewind(outputs: number): void {
    this.outputs = outputs;
    this.end = this.start[outputs];
  }

  /** Gives values the numbers that a table has for them; those that it has -1 for are dropped. */
  renumber(table: Int32Array): void {
    let end = 0;
    for (let k = 0, i = 0; k < this.outputs; k++) {
      for (; i < this.start[k + 1]; i++) {
        const value = table[this.value[i]];
        if (value < 0) continue;
        this.value[end] = value;
        this.segment[end++] = this.segment[i];
      }
      this.start[k + 1] = end;
    }
    this.end = end;
    if (4 * end < this.value.length) this.resize(2 * end);
  }

  private resize(values: number): void {
    this.value = resized(this.value, values);
    this.segment = resized(this.segment, values);
  }
}

/** Room to place values in; no text has so many segments. */
const NEXT = new Int32Array(256);

/** Sorts part of an array; most are short, and calls take longer than the sorting then. */
export function sortNumbers(array: Int32Array | Float64Array, from: number, to: number): void {
  if (to - from > 20) {
    array.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const own = array[i];
    let at = i;
    for (; at > from && array[at - 1] > own; at--) array[at] = array[at - 1];
    array[at] = own;
  }
}
