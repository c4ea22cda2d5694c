import { UserError } from '../../errors.ts';
import type { RandomAccess } from '../format.ts';
import { LIMITS } from '../limits.ts';

/** Bytes that come only in order, held once they are asked for, so that they can be read here and there. */
export function inMemory(bytes: () => AsyncIterable<Uint8Array>, file: string): () => Promise<RandomAccess> {
  let held: Promise<RandomAccess> | null = null;
  return () => {
    held ??= hold(bytes(), file);
    return held;
  };
}

async function hold(bytes: AsyncIterable<Uint8Array>, file: string): Promise<RandomAccess> {
  const pieces: { start: number; piece: Uint8Array }[] = [];
  let size = 0;
  for await (const piece of bytes) {
    if (size + piece.length > LIMITS.held)
      throw new UserError('too-large', { what: 'the decompressed file', limit: '1 GiB' }, { file, line: null });
    pieces.push({ start: size, piece });
    size += piece.length;
  }
  return {
    size,
    read: async (start, end) => {
      const parts: Uint8Array[] = [];
      for (let i = indexOf(start, pieces); i < pieces.length && pieces[i].start < end; i++)
        parts.push(pieces[i].piece.subarray(Math.max(0, start - pieces[i].start), end - pieces[i].start));
      return parts.length === 1 ? parts[0] : Buffer.concat(parts);
    },
  };
}

/** Which piece holds that place; by halves, since there may be many. */
function indexOf(place: number, pieces: readonly { start: number }[]): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle].start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
