import * as zlib from 'node:zlib';
import { bounded, Counted, PIECE, through, unreadable } from './unpack.ts';
import { Xxh64 } from './xxh64.ts';
import { DAMAGED, type FrameHeader, type FramePart, zstdFrames } from './zstd-frames.ts';

/** What decompresses the parts of frames. */
export type ZstdDecoder = (parts: AsyncIterable<FramePart>, file: string) => AsyncIterable<Uint8Array>;

/** Node's own decoder, which came with 22.15; before that one in JavaScript. */
const DECODER: ZstdDecoder = typeof zlib.createZstdDecompress === 'function' ? native : portable;

/** The bytes of a zstd file, decompressed: all of its frames. */
export function unzstd(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  decoder: ZstdDecoder = DECODER,
): AsyncGenerator<Uint8Array> {
  const packed = new Counted(bytes);
  return bounded(decoder(zstdFrames(packed, file), file), packed, file);
}

export function native(parts: AsyncIterable<FramePart>, file: string): AsyncIterable<Uint8Array> {
  const engine = zlib.createZstdDecompress({ chunkSize: PIECE });
  return through(framewise(parts), engine, { file, problemOf: () => DAMAGED });
}

/** Pieces that end where a frame does: what follows it in the same piece Node would leave out. */
async function* framewise(parts: AsyncIterable<FramePart>): AsyncGenerator<Uint8Array> {
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const { bytes, isEnd } of parts) {
    pieces.push(bytes);
    size += bytes.length;
    if (!isEnd && size < PIECE) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    size = 0;
  }
}

/** By fzstd, which checks neither how long a frame's content is nor its checksum. */
export async function* portable(parts: AsyncIterable<FramePart>, file: string): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let given: Uint8Array[] = [];
  let engine = new Decompress();
  let expected: Expected | null = null;
  for await (const { bytes, what, isEnd } of parts) {
    if (what === 'checksum') expected?.requireChecksum(bytes.readUInt32LE());
    else {
      if (typeof what === 'object') {
        engine = new Decompress((piece) => given.push(piece));
        expected = new Expected(what, file);
      }
      try {
        engine.push(typeof what === 'object' ? withoutChecksum(bytes) : bytes, what === 'last block');
      } catch {
        // Whatever it stumbles over: it is given nothing but the file.
        throw unreadable(file, DAMAGED);
      }
      for (const piece of given) expected?.add(piece);
      yield* given;
      given = [];
    }
    if (isEnd) expected?.requireSize();
  }
}

/** The header of a frame as if no checksum followed. */
function withoutChecksum(header: Buffer): Buffer {
  const plain = Buffer.from(header);
  plain[4] &= ~4;
  return plain;
}

/** What a frame says of its content. */
class Expected {
  readonly #header: FrameHeader;
  readonly #file: string;
  readonly #hash = new Xxh64();
  #size = 0;

  constructor(header: FrameHeader, file: string) {
    this.#header = header;
    this.#file = file;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#header.hasChecksum) this.#hash.add(piece);
  }

  requireChecksum(checksum: number): void {
    if (Number(this.#hash.digest() & 0xffffffffn) !== checksum) throw unreadable(this.#file, DAMAGED);
  }

  requireSize(): void {
    const { contentSize } = this.#header;
    if (contentSize !== null && contentSize !== this.#size) throw unreadable(this.#file, DAMAGED);
  }
}
