/**
 * Checks what a page says of its own lengths. hyparquet fills as many values as a run claims, four thousand million if
 * need be, and follows lengths backwards: one changed byte would take all memory, or go on for ever.
 */

const WRONG = new Error('the lengths inside of the page are wrong');

/** Runs of equal or packed values, `width` bits each, between `at` and `end`: at most `count` of them. */
export function checkRuns(bytes: Uint8Array, at: number, end: number, width: number, count: number): void {
  if (width > 32 || end > bytes.length || at > end) throw WRONG;
  const walk = new Varints(bytes, at, end);
  for (let seen = 0; seen < count; ) {
    const header = walk.next();
    const isPacked = header % 2 === 1;
    const length = Math.floor(header / 2) * (isPacked ? 8 : 1);
    // The last packed run may be padded.
    if (length > count - seen + (isPacked ? PADDING : 0)) throw WRONG;
    walk.at += isPacked ? (length / 8) * width : Math.ceil(width / 8);
    seen += length;
  }
}

const PADDING = 512;

/** Numbers as differences in packed blocks; gives where they end. `count` are wanted. */
export function checkDeltas(bytes: Uint8Array, at: number, count: number): number {
  const walk = new Varints(bytes, at, bytes.length);
  const block = walk.next();
  const parts = walk.next();
  const total = walk.next();
  walk.next();
  const perPart = block / parts;
  if (block > MOST_IN_BLOCK || block % 128 !== 0 || !(perPart >= 32) || perPart % 32 !== 0 || total !== count)
    throw WRONG;
  for (let left = count - 1; left > 0; ) {
    walk.next();
    const widths = bytes.subarray(walk.at, walk.at + parts);
    if (widths.length < parts) throw WRONG;
    walk.at += parts;
    for (let i = 0; i < parts && left > 0; i++) {
      if (widths[i] > 64) throw WRONG;
      // Of parts that are not needed any more only the width is there.
      walk.at += (perPart * widths[i]) / 8;
      left -= perPart;
    }
  }
  if (walk.at > bytes.length + PADDING) throw WRONG;
  return walk.at;
}

const MOST_IN_BLOCK = 2 ** 20;

class Varints {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.#bytes = bytes;
    this.at = at;
    this.#end = end;
  }

  next(): number {
    let value = 0;
    for (let i = 0; i < 10; i++) {
      if (this.at >= this.#end) throw WRONG;
      const byte = this.#bytes[this.at++];
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) return value;
    }
    throw WRONG;
  }
}
