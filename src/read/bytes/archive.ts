import * as zlib from 'node:zlib';
import type { Entry, RandomAccessReader, ZipFile } from 'yauzl';
import { UserError } from '../../errors.ts';
import type { Archive, RandomAccess } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { shown } from '../shown.ts';
import { inflateRaw } from './gzip.ts';
import { Paged } from './paged.ts';
import { requireProportion, unreadable } from './unpack.ts';
import { unzstd } from './zstd.ts';

const STORED = 0;
const DEFLATED = 8;
const ZSTD = 93;
/** Methods that other programs use, by APPNOTE 4.4.5. */
const OTHER_METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  95: 'xz',
  98: 'PPMd',
  99: 'AES encryption',
};

const LOCAL_HEADER = 30;
const PIECE = 256 * 1024;
/** Of a name, in characters, as it is shown. */
const LONGEST_NAME = 200;
const DAMAGED = 'the ZIP archive is damaged';

/** Whether a file begins as ZIP archives do: with a file, or with the end where there is none. */
export function isZip(start: Uint8Array): boolean {
  const magic = Buffer.from(start.subarray(0, 4)).toString('hex');
  return magic === '504b0304' || magic === '504b0506';
}

/** Where a file of an archive is, in messages and reports: names in archives are foreign, and may be anything. */
export function insideOf(archive: string, name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return `${archive}/${plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME)}…` : plain}`;
}

/** What a ZIP archive holds. Nothing is ever written by the names in it, so any name will do. */
export async function openArchive(file: string, bytes: RandomAccess): Promise<Archive> {
  const members = await membersOf(file, bytes);
  return {
    names: [...members.keys()],
    bytes: (name) => contentOf(members.get(name)!, bytes, insideOf(file, name)),
  };
}

interface Member {
  rawName: Buffer;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its own header is, before its content. */
  start: number;
}

/** All files by name, in the order of the archive's directory. */
async function membersOf(file: string, bytes: RandomAccess): Promise<Map<string, Member>> {
  const members = new Map<string, Member>();
  const headers = new Paged(bytes, 4 * 1024);
  let unpacked = 0;
  const { getFileNameLowLevel } = await import('yauzl');
  for await (const entry of entriesOf(file, bytes)) {
    const member = memberOf(entry);
    unpacked += member.unpacked;
    requireProportion(unpacked, bytes.size, { what: 'the unpacked archive', file });
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, member.rawName, [], false);
    await requireSameName(member, headers, file);
    if (name.endsWith('/')) continue;
    const twin = members.get(name);
    if (twin === undefined) members.set(name, member);
    else if (twin.crc !== member.crc || twin.unpacked !== member.unpacked)
      throw unreadable(file, `the archive holds '${shown([name])}' twice, and each time something else`);
  }
  return members;
}

function memberOf(entry: Entry): Member {
  return {
    // Without decoding the name is given as it stands.
    rawName: entry.fileName as unknown as Buffer,
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    crc: entry.crc32,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    start: entry.relativeOffsetOfLocalHeader,
  };
}

/** The entries of the directory, which is at the archive's end. */
async function* entriesOf(file: string, bytes: RandomAccess): AsyncGenerator<Entry> {
  const yauzl = await import('yauzl');
  const paged = new Paged(bytes, 64 * 1024);
  try {
    const options = { decodeStrings: false, autoClose: false };
    const reader = readerOf(yauzl.RandomAccessReader, paged);
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.size, options);
    if (zip.entryCount > LIMITS.entries)
      throw new UserError('too-large', { what: 'the archive', limit: '100,000 entries' }, { file, line: null });
    yield* zip.eachEntry();
    await requireEnd(zip, paged, file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(file, problemOf(error));
  }
}

/** How yauzl reads: what goes wrong in one of its callbacks must not be lost, nor end the program. */
function readerOf(Base: typeof RandomAccessReader, bytes: Paged): RandomAccessReader {
  class Reader extends Base {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, length?: number) => void,
    ): void {
      bytes
        .read(position, position + length)
        .then((piece) => {
          buffer.set(piece, offset);
          callback(null, piece.length);
        })
        .catch(callback);
    }
  }
  return new Reader();
}

/** A directory that says it has fewer entries than it has would hide the others. */
async function requireEnd(zip: ZipFile, bytes: Paged, file: string): Promise<void> {
  const cursor = zip.readEntryCursor as unknown as number;
  const next = Buffer.from(await bytes.read(cursor, cursor + 4)).toString('hex');
  // The end of the directory, its ZIP64 form, and a signature.
  if (!['504b0506', '504b0606', '504b0505'].includes(next)) throw unreadable(file, DAMAGED);
}

/** The name stands before the content as well: where they differ, one of them is damaged. */
async function requireSameName({ rawName, start }: Member, headers: Paged, file: string): Promise<void> {
  const header = Buffer.from(await headers.read(start, start + LOCAL_HEADER + rawName.length));
  const isSame =
    header.length === LOCAL_HEADER + rawName.length &&
    header.readUInt16LE(26) === rawName.length &&
    header.subarray(LOCAL_HEADER).equals(rawName);
  if (!isSame) throw unreadable(file, DAMAGED);
}

/** The messages of yauzl may quote names. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/^End of central directory record signature not found/.test(message))
    return 'the ZIP archive has no directory at its end, so it was cut or is none';
  if (/^multi-disk/.test(message)) return 'it is one of several parts of a ZIP archive; put them together first';
  if (/encryption/.test(message)) return 'the ZIP archive is encrypted; unpack it first';
  return DAMAGED;
}

/** The content of one file, decompressed; an error where it is not what the directory says it is. */
async function* contentOf(member: Member, bytes: RandomAccess, file: string): AsyncGenerator<Uint8Array> {
  requireProportion(member.unpacked, member.packed, { what: 'the decompressed file', file });
  let size = 0;
  let crc = 0;
  for await (const piece of decompressed(member, bytes, file)) {
    size += piece.length;
    crc = crc32(piece, crc);
    if (size > member.unpacked) break;
    yield piece;
  }
  if (size !== member.unpacked || crc !== member.crc) throw unreadable(file, 'its data is damaged');
}

function decompressed(member: Member, bytes: RandomAccess, file: string): AsyncIterable<Uint8Array> {
  const { method, isEncrypted } = member;
  if (isEncrypted) throw unreadable(file, 'it is encrypted in the archive; unpack the archive first');
  const packed = packedBytes(member, bytes, file);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRaw(packed, file);
  if (method === ZSTD) return unzstd(packed, file);
  const known = OTHER_METHODS[method] ?? `method ${method}`;
  throw unreadable(file, `the archive has it compressed with ${known}; make it anew with deflate, or unpack it first`);
}

async function* packedBytes(
  { start, rawName, packed }: Member,
  bytes: RandomAccess,
  file: string,
): AsyncGenerator<Uint8Array> {
  const header = Buffer.from(await bytes.read(start, start + LOCAL_HEADER));
  const begin = start + LOCAL_HEADER + rawName.length + header.readUInt16LE(28);
  const end = begin + packed;
  if (end > bytes.size) throw unreadable(file, 'its data ends too early');
  for (let at = begin; at < end; at += PIECE) yield bytes.read(at, Math.min(at + PIECE, end));
}

/** Came to Node with 20.15. */
const crc32: (bytes: Uint8Array, start: number) => number =
  typeof zlib.crc32 === 'function' ? zlib.crc32 : (bytes, start) => ~bytes.reduce(shifted, ~start) >>> 0;

function shifted(crc: number, byte: number): number {
  let next = (crc ^ byte) & 255;
  for (let bit = 0; bit < 8; bit++) next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1;
  return (crc >>> 8) ^ next;
}
