/**
 * Walks over a structure of Thrift's compact protocol, which Parquet's footer and page headers are written in, and keeps
 * nothing: the parser that reads it afterwards makes room for whatever lists and texts the bytes claim to hold.
 */

/** Where the structure that begins at `at` ends; null where the bytes end before. An error where they are none. */
export function structureEnd(bytes: Uint8Array, at: number): number | null {
  try {
    return new Walk(bytes, at).structure(0);
  } catch (error) {
    if (error === CUT) return null;
    throw error;
  }
}

const CUT = new Error('the bytes end within the structure');
/** Parquet's own structures go eight deep. */
const DEPTH = 32;
/** Bytes of a number of 64 bits. */
const LONGEST = 10;

const TYPES = { byte: 3, double: 7, binary: 8, list: 9, struct: 12 };

class Walk {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  structure(depth: number): number {
    if (depth > DEPTH) throw new Error('nested too deep');
    for (;;) {
      const field = this.#byte();
      const type = field & 0x0f;
      if (type === 0) return this.#at;
      if (field >> 4 === 0) this.#number();
      // True and false are types of their own, without a byte, except in lists.
      if (type > 2) this.#value(type, depth);
    }
  }

  #value(type: number, depth: number): void {
    if (type <= TYPES.byte) this.#skip(1);
    else if (type < TYPES.double) this.#number();
    else if (type === TYPES.double) this.#skip(8);
    else if (type === TYPES.binary) this.#skip(this.#number());
    else if (type === TYPES.list) this.#list(depth);
    else if (type === TYPES.struct) this.structure(depth + 1);
    else throw new Error('no type of Parquet');
  }

  #list(depth: number): void {
    if (depth > DEPTH) throw new Error('nested too deep');
    const byte = this.#byte();
    const length = byte >> 4 === 15 ? this.#number() : byte >> 4;
    for (let i = 0; i < length; i++) this.#value(byte & 0x0f, depth + 1);
  }

  #number(): number {
    let value = 0;
    for (let i = 0; i < LONGEST; i++) {
      const byte = this.#byte();
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) return value;
    }
    throw new Error('a number is too long');
  }

  #byte(): number {
    this.#skip(1);
    return this.#bytes[this.#at - 1];
  }

  #skip(n: number): void {
    if (n > this.#bytes.length - this.#at) throw CUT;
    this.#at += n;
  }
}
