import { deflateRawSync } from 'node:zlib';
import { deflateRaw, gzip } from 'pako';

/**
 * Sizes of compressed text. They depend on the encoder: pako 2.1.0 is the deflate of zlib 1.2, to the byte, and the
 * same wherever it runs; node:zlib is that of Chromium, 0.2 percent smaller on megabytes of text and three times as
 * fast, but another one with another version of Node.js. All are at level 9.
 */
export const ENCODERS = ['pako', 'node'] as const;
export type Encoder = (typeof ENCODERS)[number];

export const BLOCK = 32_768;

/** Bytes of a raw deflate stream. */
export function deflatedSize(bytes: Uint8Array, encoder: Encoder): number {
  return encoder === 'pako' ? deflateRaw(bytes, { level: 9 }).length : deflateRawSync(bytes, { level: 9 }).length;
}

/** Bytes of a gzip file, and of a gzip file of that; no file name, no time. */
export function gzipSizes(bytes: Uint8Array): { once: number; twice: number } {
  const once = gzip(bytes, { level: 9 });
  return { once: once.length, twice: gzip(once, { level: 9 }).length };
}

/**
 * Blocks of 32 kB compressed each by itself, the rest behind the last one dropped; a text shorter than that is one
 * block. Sizes of blocks add up over parts of a corpus. At most `most` blocks, spread evenly over the text.
 */
export function deflateBlocks(
  bytes: Uint8Array,
  encoder: Encoder,
  most = Number.POSITIVE_INFINITY,
): { blocks: number; raw: number; deflated: number } {
  const whole = Math.max(1, Math.floor(bytes.length / BLOCK));
  const blocks = Math.min(whole, most);
  let raw = 0;
  let deflated = 0;
  for (let i = 0; i < blocks; i++) {
    const from = Math.floor((i * whole) / blocks) * BLOCK;
    const block = bytes.subarray(from, from + BLOCK);
    raw += block.length;
    deflated += deflatedSize(block, encoder);
  }
  return { blocks, raw, deflated };
}
