import { isUtf8 } from 'node:buffer';
import type { Source } from '../format.ts';
import type { Reading } from '../reading.ts';

const BOM = Buffer.from('\uFEFF');
const REPLACEMENT = Buffer.from('\uFFFD');

/**
 * The bytes of a text file in pieces that end between characters, without a BOM and valid: what isn't UTF-8 is
 * replaced and counted. Where the file's own pieces are cut makes no difference.
 */
export async function* utf8(source: Source, reading: Reading): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of source.bytes()) {
    const block =
      rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const end = endOfCharacters(block);
    rest = block.subarray(end);
    if (end === 0) continue;
    const skip = first && block.subarray(0, 3).equals(BOM) ? 3 : 0;
    first = false;
    yield valid(block.subarray(skip, end), source.file, reading);
  }
  if (rest.length > 0) yield valid(rest, source.file, reading);
}

/** Where the last character begins that may go on in the next piece; the block's length where none does. */
function endOfCharacters(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? block.length - back : block.length;
  }
  return block.length;
}

function valid(block: Buffer, file: string, reading: Reading): Buffer {
  if (isUtf8(block)) return block;
  const mended = Buffer.from(block.toString());
  reading.doubt('invalid-utf8', file, occurrences(mended) - occurrences(block));
  return mended;
}

function occurrences(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(REPLACEMENT); at >= 0; at = block.indexOf(REPLACEMENT, at + 3)) count++;
  return count;
}
