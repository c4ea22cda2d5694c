import type { Pool } from '../pool/pool.ts';
import { deflateBlocks, ENCODERS, gzipSizes } from '../text/deflate.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';

/**
 * Compression ratio: how many times smaller a compressor makes the outputs, joined with spaces. Prose is near 2.7;
 * templates, set phrases and copies raise it, and it sees markup that words don't show.
 *
 * The trap: the compressor looks back over 32 kB, some 35 outputs of 150 words, so that a copy farther away is nothing
 * to it, and the order of outputs matters. For the same reason it hardly moves with the amount of text, once there are
 * 32 kB. Figures of different encoders are not to be compared.
 *
 * In blocks of 32 kB, each compressed by itself, sizes add up over parts of a corpus. With `double-gzip` it is
 * compression_ratio of the package `diversity`, which gzips a gzip: bytes / (that + 11), 11 for a file name in the
 * header. There up to five bytes more come from the time of day.
 *
 * Shaib et al. (2024), "Standardizing the Measurement of Text Diversity".
 */
export const compression = metric({
  id: 'compression',
  title: 'Compression ratio',
  family: 'diversity',
  stage: 'late',
  healthier: 'lower',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'How many times smaller the outputs become when they are compressed.',
  meaning: "The candidate's outputs repeat one another's phrases and forms.",
  source: 'Shaib et al. (2024); compression_ratio of the package diversity.',
  cost: "Compresses a side's text for each labelling: with the default 16 blocks (512 kB) 30 ms a side, two minutes a check of 2,000 labellings; a third of that with the encoder of Node.js.",
  amount: 'Hardly moves with the amount of text above 32 kB; below it grows.',
  exact:
    'Exact up to `blocks` blocks of 32 kB, by default 512 kB of text, without the rest that fills no block. Of more text so many blocks, spread evenly, stand for all; the standard error is at most what single blocks differ by over the root of their number. `double-gzip` takes all text.',
  adds: 'sums',
  byName: true,
  followsOrder: true,
  followsLength: true,
  trainingSpread: 0.0042,
  parameters: {
    form: choice(['blocks', 'double-gzip'], 'blocks', 'Blocks of 32 kB, or all text as a gzip of a gzip.'),
    encoder: choice(
      ENCODERS,
      'pako',
      'Who compresses blocks: `pako` is the same everywhere and equal to zlib; `node` is faster and changes with Node.js.',
    ),
    blocks: whole(1, 1_000_000, 16, "Blocks that are compressed at most, spread evenly over a side's text."),
  },
  // Eight bits for each of two letters (none refers to the first), eight for 'the 258 that follow', five for 'as the
  // one before', three bits before and seven behind: 39 bits, five bytes for 260.
  example: { texts: ['a'.repeat(260)], value: 260 / 5 },

  measure({ pool, samples }, _other, { form, encoder, blocks }) {
    if (samples.length === 0) return undefined;
    const bytes = joined(samples, bytesOf(pool));
    if (form === 'double-gzip') return bytes.length / (gzipSizes(bytes).twice + FILE_NAME);
    const { raw, deflated } = deflateBlocks(bytes, encoder, blocks);
    return raw / deflated;
  },
});

/** What the name `compressed` of the package's file takes in the header, and the 0 behind it. */
const FILE_NAME = 11;

const bytesOf = perPool((pool: Pool) => {
  const encoder = new TextEncoder();
  return Array.from({ length: pool.samples }, (_, s) => encoder.encode(pool.raw(s)));
});

function joined(samples: Int32Array, bytes: readonly Uint8Array[]): Uint8Array {
  const all = samples.reduce((sum, s) => sum + bytes[s].length, 0) + samples.length - 1;
  const text = new Uint8Array(all).fill(0x20);
  let end = 0;
  for (const s of samples) {
    text.set(bytes[s], end);
    end += bytes[s].length + 1;
  }
  return text;
}
