import * as zlib from 'node:zlib';
import type { CompressionCodec, Compressors } from 'hyparquet';

/** How pages are decompressed; uncompressed and Snappy need nothing of it. */
export const BUILT_IN: readonly CompressionCodec[] = ['UNCOMPRESSED', 'SNAPPY'];
export const KNOWN: readonly CompressionCodec[] = [...BUILT_IN, 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'];

/** Node's own where it has them, since they are faster and stop at the length that a page says. */
const NATIVE: Compressors = {
  GZIP: (input, length) => zlib.gunzipSync(input, { maxOutputLength: atLeastOne(length) }),
  BROTLI: (input, length) => zlib.brotliDecompressSync(input, { maxOutputLength: atLeastOne(length) }),
  // Not in every Node.js 20 and 22.
  ...(zlib.zstdDecompressSync !== undefined && {
    ZSTD: (input, length) => zlib.zstdDecompressSync(input, { maxOutputLength: atLeastOne(length) }),
  }),
};

function atLeastOne(length: number): number {
  return Math.max(1, length);
}

export async function compressorsFor(codecs: ReadonlySet<CompressionCodec>): Promise<Compressors> {
  const isNative = [...codecs].every((codec) => BUILT_IN.includes(codec) || NATIVE[codec] !== undefined);
  return isNative ? NATIVE : { ...(await portable()), ...NATIVE };
}

/** Those that are written in JavaScript. None writes more than the length that a page says. */
export async function portable(): Promise<Compressors> {
  const [{ compressors }, { decompress }] = await Promise.all([import('hyparquet-compressors'), import('fzstd')]);
  const { LZ4, LZ4_RAW } = compressors;
  return { LZ4: LZ4!, LZ4_RAW: LZ4_RAW!, ZSTD: (input, length) => decompress(input, new Uint8Array(length)) };
}

/** Of Node.js since 20.15. */
const crc32 = zlib.crc32 ?? tableCrc32;

/** The checksum that a page may carry. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes) | 0;
}

export function tableCrc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
