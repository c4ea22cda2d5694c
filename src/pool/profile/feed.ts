import { createHash } from 'node:crypto';
import { CHANGED, Damaged, Reader, TooShort } from './bytes.ts';
import { opened } from './envelope.ts';
import { CHECKSUM, type Header, LONGEST_LINE, readHeader } from './header.ts';
import { type Contents, readContents } from './tables.ts';

/** The bytes of a profile, from their start whenever it is called. */
export interface Stored {
  file: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/** What a file may begin with before the payload does: an envelope's lines, and those of the profile. */
const LONGEST_HEAD = 2 * LONGEST_LINE;
/** More than the lines of an envelope take. */
const FIRST = 1 << 17;

/** Reads a profile front to back, of which it holds no more than what is being read; its checksum is held against it at the end. */
export class Feed {
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;
  private isDone = false;
  private readonly pieces: AsyncIterator<Uint8Array>;
  private readonly sum = createHash('sha256');

  constructor({ bytes }: Stored) {
    this.pieces = bytes()[Symbol.asyncIterator]();
  }

  async header(): Promise<Header> {
    let head = this.buffer;
    for (let wanted = FIRST; wanted <= LONGEST_HEAD && !this.isDone; wanted *= 2) {
      await this.fill(wanted);
      head = Buffer.from(opened(this.buffer)?.profile ?? this.buffer);
      if (head.indexOf('\n', head.indexOf('\n') + 1) > 0) break;
    }
    const { header, length } = readHeader(head);
    this.at = this.buffer.length - head.length;
    this.pass(length);
    return header;
  }

  /** What stands between the header and the rows. */
  async contents(header: Header): Promise<Contents> {
    const size = await this.read((reader) => reader.size());
    await this.fill(size + CHECKSUM);
    const contents = await this.read((reader) => readContents(new Reader(reader.take(size)), header));
    // They may be long: their bytes are not held beside them.
    this.buffer = Buffer.from(this.buffer.subarray(this.at));
    this.at = 0;
    return contents;
  }

  /** What `parse` reads; it is called again with more where there was too little. */
  async read<T>(parse: (reader: Reader) => T): Promise<T> {
    for (;;) {
      const reader = new Reader(this.buffer.subarray(this.at, Math.max(this.at, this.buffer.length - CHECKSUM)));
      try {
        const found = parse(reader);
        this.pass(reader.at);
        return found;
      } catch (error) {
        if (!(error instanceof TooShort) || this.isDone) throw error;
      }
      await this.fill(2 * (this.buffer.length - this.at) + 1);
    }
  }

  /** Whether there is nothing left but the checksum, which must be right then. */
  async isAtEnd(): Promise<boolean> {
    if (this.buffer.length - this.at <= CHECKSUM) await this.fill(CHECKSUM + 1);
    const left = this.buffer.subarray(this.at);
    if (left.length > CHECKSUM) return false;
    if (!this.sum.digest().equals(left)) throw new Damaged(CHANGED);
    return true;
  }

  /** Closes the file where not all of it was read. */
  async close(): Promise<void> {
    if (!this.isDone) await this.pieces.return?.();
  }

  private pass(bytes: number): void {
    this.sum.update(this.buffer.subarray(this.at, this.at + bytes));
    this.at += bytes;
  }

  /** Reads on until so many bytes lie ahead, or there are no more. */
  private async fill(wanted: number): Promise<void> {
    const pieces: Uint8Array[] = [this.buffer.subarray(this.at)];
    let length = pieces[0].length;
    while (!this.isDone && length < wanted) {
      const { done, value } = await this.pieces.next();
      if (done) {
        this.isDone = true;
        break;
      }
      pieces.push(value);
      length += value.length;
    }
    this.buffer = Buffer.concat(pieces, length);
    this.at = 0;
  }
}
