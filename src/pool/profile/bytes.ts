/** Numbers as bytes, and back. What is read comes from anywhere: nothing is read beyond the end, no count believed. */

/** Why bytes are no profile, in words that follow "the profile is damaged: ". */
export class Damaged extends Error {}

export const CHANGED = 'it is cut off, or was changed after it was written';

/** There is less than is asked for; of a file that is still being read there may be more. */
export class TooShort extends Damaged {
  constructor() {
    super('it ends too early');
  }
}

/** Bytes of a length that is filled in later. */
const LENGTH = 6;

export class Writer {
  private buffer = Buffer.alloc(1 << 12);
  length = 0;

  /** A whole number from 0 to 2^53, seven bits to a byte, the lowest first. */
  count(n: number): void {
    this.room(8);
    let rest = n;
    for (; rest < 2 ** 31 && rest >= 0x80; rest >>>= 7) this.buffer[this.length++] = (rest & 0x7f) | 0x80;
    while (rest >= 0x80) {
      this.buffer[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.length++] = rest;
  }

  number(x: number): void {
    this.room(8);
    this.length = this.buffer.writeDoubleBE(x, this.length);
  }

  /** So many hexadecimal digits, two to a byte. */
  hex(text: string): void {
    this.bytes(Buffer.from(text, 'hex'));
  }

  text(text: string): void {
    const bytes = Buffer.from(text);
    this.count(bytes.length);
    this.bytes(bytes);
  }

  bytes(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Keeps room for a length that is known later; where it stands. */
  reserve(): number {
    this.bytes(new Uint8Array(LENGTH));
    return this.length - LENGTH;
  }

  /** Writes how much was written since that room was kept. */
  fillIn(at: number): void {
    this.buffer.writeUIntBE(this.length - at - LENGTH, at, LENGTH);
  }

  clear(): void {
    this.length = 0;
  }

  /** A copy of what was written. */
  taken(): Buffer<ArrayBuffer> {
    return Buffer.from(this.buffer.subarray(0, this.length));
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.alloc(Math.max(2 * this.buffer.length, this.length + bytes));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

export class Reader {
  private readonly buffer: Buffer;
  /** How many bytes were read. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get left(): number {
    return this.buffer.length - this.at;
  }

  /** A number; an error where it is above `most`. */
  count(most: number): number {
    let n = 0;
    for (let scale = 1; ; scale *= 0x80) {
      if (this.at >= this.buffer.length) throw new TooShort();
      const byte = this.buffer[this.at++];
      n += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      if (scale >= 2 ** 49) throw new Damaged('a number in it is too large');
    }
    if (n > most) throw new Damaged('a number in it is too large');
    return n;
  }

  /** How many of something follow, each of which takes so many bytes at least. */
  many(bytes: number): number {
    const n = this.count(Number.MAX_SAFE_INTEGER);
    if (n * bytes > this.left) throw new TooShort();
    return n;
  }

  /** A length that room was kept for. */
  size(): number {
    return this.take(LENGTH).readUIntBE(0, LENGTH);
  }

  number(): number {
    return this.take(8).readDoubleBE(0);
  }

  hex(bytes: number): string {
    return this.take(bytes).toString('hex');
  }

  text(): string {
    return utf8(this.take(this.many(1)));
  }

  take(bytes: number): Buffer {
    if (bytes > this.left) throw new TooShort();
    this.at += bytes;
    return this.buffer.subarray(this.at - bytes, this.at);
  }

  end(): void {
    if (this.left > 0) throw new Damaged('something follows where it should end');
  }
}

export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Damaged('a text in it is no UTF-8');
  }
}
