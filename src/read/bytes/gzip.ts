import { createGunzip, createInflateRaw } from 'node:zlib';
import { bounded, Counted, PIECE, through, unreadable } from './unpack.ts';

/** The bytes of a gzip file, decompressed; of several that were put one after the other, those of all. */
export async function* gunzip(bytes: () => AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const packed = new Counted(bytes());
  const engine = createGunzip({ chunkSize: PIECE });
  yield* bounded(through(packed, engine, { file, problemOf }), packed, file);
  const wasAllTaken = packed.isDone && engine.bytesWritten === packed.total;
  // Zeros may fill up the end; zlib takes all that begins with one for such.
  if (!wasAllTaken && !(await isZeroFrom(engine.bytesWritten, bytes()))) throw unreadable(file, DAMAGED);
}

/** What a ZIP archive holds by its method 8. */
export function inflateRaw(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const problem = (code: string) => (code === 'Z_BUF_ERROR' ? 'its data ends too early' : 'its data is damaged');
  return through(bytes, createInflateRaw({ chunkSize: PIECE }), { file, problemOf: problem });
}

const DAMAGED = 'its gzip data is damaged';

function problemOf(code: string): string {
  return code === 'Z_BUF_ERROR' ? 'its gzip data ends too early' : DAMAGED;
}

async function isZeroFrom(start: number, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let at = 0;
  for await (const piece of bytes) {
    if (piece.subarray(Math.max(0, start - at)).some((byte) => byte !== 0)) return false;
    at += piece.length;
  }
  return true;
}
