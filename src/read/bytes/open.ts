import type { Files } from '../files.ts';
import type { Head, RandomAccess, Source } from '../format.ts';
import { firstObject } from '../json/head.ts';
import { LIMITS } from '../limits.ts';
import { isZip, openArchive } from './archive.ts';
import { gunzip } from './gzip.ts';
import { inMemory } from './memory.ts';
import { unzstd } from './zstd.ts';
import { isZstd } from './zstd-frames.ts';

const HEAD_BYTES = 64 * 1024;

/** Bytes as they lie somewhere: in a file, or in an archive. */
export interface Stored {
  file: string;
  bytes(): AsyncIterable<Uint8Array>;
  random(): Promise<RandomAccess>;
}

/** A file with its head, decompressed if need be. */
export function openFile(file: string, files: Files): Promise<Source> {
  return open({ file, bytes: () => files.open(file), random: () => files.random(file) });
}

/** What it was compressed with, and that it is an archive, is told by the first bytes, whatever the name says. */
export async function open(stored: Stored): Promise<Source> {
  const { file } = stored;
  const asStored = await start(stored.bytes(), HEAD_BYTES + 1);
  const packed = packing(asStored);
  const { bytes, random } = packed === null ? stored : unpacked(stored, packed);
  const first = packed === null ? asStored : await start(bytes(), HEAD_BYTES + 1);
  const archive = isZip(first) ? await openArchive(file, await random()) : null;
  const head = headOf(file, first, archive?.names ?? null);
  const source = { file, packed, random, archive, head: { ...head, ...(await wholeFirst(head, bytes)) } };
  return { ...source, bytes: head.whole ? () => only(first) : bytes };
}

/** The name of a file without folders, .gz and .zst, as it was written. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.(gz|zst)$/i, '');
}

/** The folder of a file, as it was written; empty where there is none. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function packing(magic: Uint8Array): Source['packed'] {
  if (magic[0] === 0x1f && magic[1] === 0x8b) return 'gzip';
  return isZstd(magic) ? 'zstd' : null;
}

function unpacked({ file, bytes }: Stored, packed: 'gzip' | 'zstd'): Pick<Source, 'bytes' | 'random'> {
  const plain = () => (packed === 'gzip' ? gunzip(bytes, file) : unzstd(bytes(), file));
  return { bytes: plain, random: inMemory(plain, file) };
}

function headOf(file: string, bytes: Buffer, entries: Head['entries']): Omit<Head, 'record' | 'keys'> {
  const head = bytes.subarray(0, HEAD_BYTES);
  return {
    name: baseName(file).toLowerCase(),
    bytes: head,
    text: textOf(head),
    whole: bytes.length <= HEAD_BYTES,
    entries,
  };
}

/** The first object of JSON: a prompt in it may be longer than the head, so it is looked for further on. */
async function wholeFirst(
  { text, whole }: Pick<Head, 'text' | 'whole'>,
  bytes: Source['bytes'],
): Promise<Pick<Head, 'record' | 'keys'>> {
  const { isCut, ...first } = firstObject(text);
  if (!isCut || whole) return first;
  const { record, keys } = firstObject(textOf(await start(bytes(), LIMITS.first)));
  return { record, keys };
}

/** TextDecoder drops the BOM, and with `stream` a character that the cut goes through. */
function textOf(bytes: Buffer): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

/** A file that ends within its head has been read. */
async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
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
