import { unreadable } from './unpack.ts';

/** A piece of a zstd file as its format cuts it. */
export interface FramePart {
  bytes: Buffer;
  /** Whether the frame ends with it. */
  isEnd: boolean;
  what: FrameHeader | 'block' | 'last block' | 'checksum';
}

export interface FrameHeader {
  length: number;
  /** How long the frame's content is, where it says so. */
  contentSize: number | null;
  window: number;
  hasChecksum: boolean;
}

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** How far back a frame may refer. zstd's own tools ask before they give more memory than that to a file. */
const WINDOW = 2 ** 27;
const BLOCK = 2 ** 17;
const RLE = 1;
const LONGEST_HEADER = 18;

const CUT = 'its zstd data ends too early';
export const DAMAGED = 'its zstd data is damaged';

/** Whether a file begins as zstd does: with a frame, or with one that is to be skipped, as pzstd writes it. */
export function isZstd(start: Uint8Array): boolean {
  if (start.length < 4) return false;
  const magic = Buffer.from(start.subarray(0, 4)).readUInt32LE();
  return magic === FRAME || isSkippable(magic);
}

/**
 * The frames of a zstd file, part by part, without those to be skipped (RFC 8878, section 3.1). A decoder that is given
 * several frames at once may stop after the first and say nothing, so they are told apart here.
 */
export async function* zstdFrames(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<FramePart> {
  const taken = new Taken(bytes, file);
  try {
    while (!(await taken.isAtEnd())) {
      const magic = (await taken.peek(4)).readUInt32LE();
      if (isSkippable(magic)) await taken.skip(8 + (await taken.peek(8)).readUInt32LE(4));
      else if (magic === FRAME) yield* frame(taken, file);
      else throw unreadable(file, DAMAGED);
    }
  } finally {
    await taken.close();
  }
}

async function* frame(taken: Taken, file: string): AsyncGenerator<FramePart> {
  const header = headerOf(await taken.peek(LONGEST_HEADER, 'or fewer'), file);
  yield { bytes: await taken.take(header.length), isEnd: false, what: header };
  for (let isLast = false; !isLast; ) {
    const start = await taken.peek(3);
    isLast = (start[0] & 1) === 1;
    const size = start.readUIntLE(0, 3) >> 3;
    if (size > Math.min(BLOCK, header.window)) throw unreadable(file, DAMAGED);
    const bytes = await taken.take(3 + (((start[0] >> 1) & 3) === RLE ? 1 : size));
    yield { bytes, isEnd: isLast && !header.hasChecksum, what: isLast ? 'last block' : 'block' };
  }
  if (header.hasChecksum) yield { bytes: await taken.take(4), isEnd: true, what: 'checksum' };
}

function headerOf(start: Buffer, file: string): FrameHeader {
  const descriptor = start[4] ?? 0;
  const isSingle = (descriptor & 32) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3];
  const size = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6];
  const length = 5 + (isSingle ? 0 : 1) + dictionary + size;
  if (start.length < length) throw unreadable(file, CUT);
  if ((descriptor & 8) !== 0) throw unreadable(file, DAMAGED);
  if (start.subarray(length - size - dictionary, length - size).some((byte) => byte !== 0))
    throw unreadable(file, 'it was compressed with a zstd dictionary; compress it without');
  const contentSize = size === 0 ? null : sizeIn(start.subarray(length - size, length));
  const window = isSingle ? contentSize! : windowOf(start[5]);
  if (window > WINDOW)
    throw unreadable(file, 'zstd was let look back further than 128 MiB; compress it without --long');
  return { length, contentSize, window, hasChecksum: (descriptor & 4) !== 0 };
}

function sizeIn(bytes: Buffer): number {
  if (bytes.length === 8) return Number(bytes.readBigUInt64LE());
  // Two bytes count from 256, since less takes only one.
  return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function isSkippable(magic: number): boolean {
  return magic >>> 4 === SKIPPABLE >>> 4;
}

/** Bytes that are taken in lengths of one's own; the file's end within one is an error. */
class Taken {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #file: string;
  #held: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Uint8Array>, file: string) {
    this.#pieces = bytes[Symbol.asyncIterator]();
    this.#file = file;
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.#hold(1));
  }

  async peek(length: number, strictly?: 'or fewer'): Promise<Buffer> {
    if (!(await this.#hold(length)) && strictly === undefined) throw unreadable(this.#file, CUT);
    return this.#held.subarray(0, length);
  }

  async take(length: number): Promise<Buffer> {
    const bytes = await this.peek(length);
    this.#held = this.#held.subarray(length);
    return bytes;
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0) {
      if (!(await this.#hold(1))) throw unreadable(this.#file, CUT);
      const skipped = Math.min(left, this.#held.length);
      this.#held = this.#held.subarray(skipped);
      left -= skipped;
    }
  }

  /** Lets go of the file, at its end or before. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #hold(length: number): Promise<boolean> {
    if (this.#held.length >= length) return true;
    const pieces: Uint8Array[] = [this.#held];
    let held = this.#held.length;
    while (held < length) {
      const { value, done } = await this.#pieces.next();
      if (done) break;
      pieces.push(value);
      held += value.length;
    }
    this.#held = Buffer.concat(pieces);
    return held >= length;
  }
}
