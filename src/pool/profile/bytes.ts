/** Numbers as bytes, and back. What is read comes from anywhere: nothing is read beyond the end, no count believed. */

/** Why bytes are no profile, in words that follow "the profile is damaged: ". */
export class Damaged extends Error {}

export class Writer {
  private buffer = Buffer.alloc(1 << 12);
  length = 0;

  /** A whole number from 0 to 2^53, seven bits to a byte, the lowest first. */
  count(n: number): void {
    this.room(8);
    let rest = n;
    while (rest >= 0x80) {
      this.buffer[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.length++] = rest;
  }

  /** A hash of 48 bits. */
  hash(n: number): void {
    this.room(6);
    this.length = this.buffer.writeUIntBE(n, this.length, 6);
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

  clear(): void {
    this.length = 0;
  }

  /** A copy of what was written. */
  taken(): Buffer {
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
  private at = 0;

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
      if (this.at >= this.buffer.length) throw new Damaged('it ends too early');
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
    return this.count(Math.floor(this.left / bytes));
  }

  hash(): number {
    return this.take(6).readUIntBE(0, 6);
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
    if (bytes > this.left) throw new Damaged('it ends too early');
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
