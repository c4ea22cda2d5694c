import { pipeline, Readable, type Transform } from 'node:stream';
import { UserError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

/** Size of the pieces that decompression gives. */
export const PIECE = 64 * 1024;

/** Compressed bytes on their way in, counted. */
export class Counted {
  total = 0;
  /** Whether all of them were asked for. */
  isDone = false;
  readonly #bytes: AsyncIterable<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#bytes) {
      this.total += piece.length;
      yield piece;
    }
    this.isDone = true;
  }
}

/** What zlib makes of bytes; what goes wrong in it is an error of the file, in the words of `problemOf`. */
export async function* through(
  bytes: AsyncIterable<Uint8Array>,
  engine: Transform,
  { file, problemOf }: { file: string; problemOf(code: string): string },
): AsyncGenerator<Uint8Array> {
  // A failure of either destroys the other, and reaches the loop.
  const plain = pipeline(Readable.from(bytes), engine, () => {});
  try {
    yield* plain as AsyncIterable<Buffer>;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw /^(Z_|ZSTD_)/.test(code) ? unreadable(file, problemOf(code)) : error;
  }
}

/** The same bytes, as long as they don't grow out of all proportion to what they were compressed to. */
export async function* bounded(
  plain: AsyncIterable<Uint8Array>,
  packed: { readonly total: number },
  file: string,
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of plain) {
    unpacked += piece.length;
    requireProportion(unpacked, packed.total, { what: 'the decompressed file', file });
    yield piece;
  }
}

/** An error where so much from so little can't be outputs. */
export function requireProportion(
  unpacked: number,
  packed: number,
  { what, file }: { what: string; file: string },
): void {
  if (unpacked > LIMITS.unpacked && unpacked > LIMITS.ratio * packed)
    throw new UserError('too-large', { what, limit: '1 GiB and 1000 times the compressed' }, { file, line: null });
}

/** A file that can't be read as it is, for a reason that its place in the file doesn't tell. */
export function unreadable(file: string, problem: string): UserError {
  return new UserError('unreadable-file', { problem }, { file, line: null });
}
