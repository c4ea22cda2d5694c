import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import type { Files } from './files.ts';
import type { Head, Source } from './format.ts';
import { LIMITS } from './limits.ts';

const HEAD_BYTES = 64 * 1024;

/** A file with its head, decompressed if need be: gzip is told by its first two bytes, whatever the name says. */
export async function openFile(file: string, files: Files): Promise<Source> {
  const magic = await start(files.open(file), 2);
  const gzipped = magic[0] === 0x1f && magic[1] === 0x8b;
  const bytes = () => (gzipped ? gunzip(files.open(file), file) : files.open(file));
  return { file, gzipped, bytes, head: headOf(file, await start(bytes(), HEAD_BYTES + 1)) };
}

/** The name of a file without folders and .gz, as it was written. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
}

function headOf(file: string, bytes: Buffer): Head {
  const head = bytes.subarray(0, HEAD_BYTES);
  return {
    name: baseName(file).toLowerCase(),
    bytes: head,
    // TextDecoder drops the BOM, and with `stream` a character that the cut goes through.
    text: new TextDecoder().decode(head, { stream: true }),
    whole: bytes.length <= HEAD_BYTES,
  };
}

/** The first n bytes, or fewer where there are fewer. Leaving the loop closes the file. */
async function start(bytes: AsyncIterable<Uint8Array>, n: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length >= n) break;
  }
  return Buffer.concat(pieces).subarray(0, n);
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* () {
    for await (const piece of bytes) {
      packed += piece.length;
      yield piece;
    }
  };
  const gunzip = createGunzip({ chunkSize: HEAD_BYTES });
  // A failure of either destroys the other, and reaches the loop below.
  const plain = pipeline(Readable.from(counted()), gunzip, () => {});
  try {
    for await (const piece of plain as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > LIMITS.unpacked && unpacked > LIMITS.ratio * packed)
        throw new UserError(
          'too-large',
          { what: 'the decompressed file', limit: '1 GiB and 1000 times the compressed' },
          { file, line: null },
        );
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new UserError('unreadable-file', { problem: unpackProblem(String(error.code)) }, { file, line: null });
    throw error;
  }
}

function unpackProblem(code: string): string {
  return code === 'Z_BUF_ERROR' ? 'its gzip data ends too early' : 'its gzip data is damaged';
}
