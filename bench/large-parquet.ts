/**
 * Writes a large Parquet file of made-up outputs, to see what reading it takes:
 * `node bench/large-parquet.ts FILE [MEGABYTES] [CODEC] [ROWS_PER_GROUP]`. Words follow Zipf's law; the same arguments
 * give the same file. With `one` for the rows all stand in a single row group. Of columns that no check needs there is
 * one with token ids, as lighteval and others write them.
 */
import * as zlib from 'node:zlib';
import type { CompressionCodec } from 'hyparquet';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { random } from '../src/stats/random.ts';

const WORDS = 50_000;
const PER_OUTPUT = 150;
const TOKENS = 40;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;

const [file, megabytes = '500', codec = 'SNAPPY', perGroup = '20000'] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file to write: node bench/large-parquet.ts FILE [MEGABYTES] [CODEC] [ROWS_PER_GROUP]');
  process.exit(2);
}

const source = random(1, 1);
const writer = fileWriter(file);
const count = 'one' === perGroup ? rowsFor(Number(megabytes)) : Number.POSITIVE_INFINITY;

await parquetWriteRows({
  writer,
  rows: rows(),
  columns: ['id', 'prompt', 'output', 'score', 'input_tokens'].map((name) => ({ name })),
  schema: [
    { name: 'root', num_children: 5 },
    ...['id', 'prompt', 'output'].map((name) => ({ name, ...TEXT })),
    { name: 'score', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
    { name: 'input_tokens', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
  ],
  codec: codec as CompressionCodec,
  compressors: { GZIP: zlib.gzipSync, ZSTD: zlib.zstdCompressSync, BROTLI: zlib.brotliCompressSync },
  rowGroupSize: perGroup === 'one' ? Number.MAX_SAFE_INTEGER : Number(perGroup),
});

function* rows(): Generator<Record<string, unknown>> {
  for (let i = 0; i < count && (count < Infinity || writer.offset < Number(megabytes) * 1e6); i++) {
    const prompt = Math.floor(i / 4);
    yield {
      id: `p${prompt}`,
      prompt: `Question ${prompt}: ${spelled(prompt)}?`,
      output: Array.from({ length: PER_OUTPUT }, word).join(' '),
      score: source.unit(),
      input_tokens: Array.from({ length: TOKENS }, () => source.below(100_000)),
    };
  }
}

/** A row takes about so many bytes, compressed or not. */
function rowsFor(size: number): number {
  return Math.round((size * 1e6) / ({ UNCOMPRESSED: 1010, SNAPPY: 596, ZSTD: 490 }[codec] ?? 500));
}

/** By Zipf's law: the logarithm of the rank is uniform. */
function word(): string {
  return spelled(Math.floor(WORDS ** source.unit()) - 1);
}

/** A word of its own for each number. */
function spelled(i: number): string {
  const letters = 'etaoinshrdlucmfwypvbgk';
  let text = '';
  for (let left = i + 1; left > 0; left = Math.floor(left / letters.length)) text += letters[left % letters.length];
  return text;
}
