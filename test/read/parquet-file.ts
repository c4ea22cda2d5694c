import * as zlib from 'node:zlib';
import type { CompressionCodec, Encoding, SchemaElement } from 'hyparquet';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

/** Packs a page with every codec. Of LZ4 there is only text that nothing repeats in. */
export const PACKERS = {
  GZIP: (bytes: Uint8Array) => new Uint8Array(zlib.gzipSync(bytes)),
  BROTLI: (bytes: Uint8Array) => new Uint8Array(zlib.brotliCompressSync(bytes)),
  ZSTD: (bytes: Uint8Array) => new Uint8Array(zlib.zstdCompressSync(bytes)),
  LZ4: (bytes: Uint8Array) => {
    const block = literals(bytes);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(bytes.length, 0);
    sizes.writeUInt32BE(block.length, 4);
    return new Uint8Array(Buffer.concat([sizes, block]));
  },
  LZ4_RAW: literals,
};

/** An LZ4 block of a single run of bytes as they are. */
function literals(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 15) return new Uint8Array([bytes.length << 4, ...bytes]);
  const more = bytes.length - 15;
  const lengths = [...new Array(Math.floor(more / 255)).fill(255), more % 255];
  return new Uint8Array(Buffer.concat([Buffer.from([0xf0, ...lengths]), bytes]));
}

type Fields = Readonly<Record<string, unknown>>;
export type Column = readonly SchemaElement[];

export const text = (name: string): Column => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
];

export const value = (name: string, element: Partial<SchemaElement>): Column => [
  { name, repetition_type: 'OPTIONAL', ...element },
];

export function list(name: string, element: (name: string) => Column): Column {
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element('element'),
  ];
}

export function group(name: string, ...columns: readonly Column[]): Column {
  return [{ name, repetition_type: 'OPTIONAL', num_children: columns.length }, ...columns.flat()];
}

export interface How {
  codec?: CompressionCodec;
  rowGroupSize?: number;
  pageSize?: number;
  /** Of all columns, or of some by name. */
  encoding?: Encoding;
  encodings?: Readonly<Record<string, Encoding>>;
}

/** A file of those rows; without columns each field of the first is a text. */
export function parquetFile(rows: readonly Fields[], columns: readonly Column[] = [], how: How = {}): Buffer {
  const given = columns.length > 0 ? columns : Object.keys(rows[0]).map(text);
  const { encoding, encodings = {}, ...options } = how;
  const writer = new ByteWriter();
  parquetWriteRows({
    writer,
    rows: [...rows],
    columns: given.map(([{ name }]) => {
      const by = Object.hasOwn(encodings, name) ? encodings[name] : encoding;
      return { name, ...(by && { encoding: by }) };
    }),
    schema: [{ name: 'root', num_children: given.length }, ...given.flat()],
    compressors: PACKERS,
    ...options,
  });
  return Buffer.from(writer.getBytes());
}

/** A file of one column with a page of the first version for each list of texts, as most tools write them, by hand. */
export function firstVersion(
  pages: readonly (readonly (string | null)[])[],
  { codec = 'UNCOMPRESSED', crc = false }: { codec?: CompressionCodec; crc?: boolean } = {},
): Buffer {
  const writer = new ByteWriter();
  writer.appendBytes(Buffer.from('PAR1'));
  for (const texts of pages) {
    const plain = new Uint8Array(
      Buffer.concat([definitions(texts), ...texts.flatMap((one) => (one === null ? [] : [sized(one)]))]),
    );
    const packed = codec === 'UNCOMPRESSED' ? plain : PACKERS[codec as keyof typeof PACKERS](plain);
    writePageHeader(writer, {
      type: 'DATA_PAGE',
      uncompressed_page_size: plain.length,
      compressed_page_size: packed.length,
      ...(crc && { crc: zlib.crc32(packed) | 0 }),
      data_page_header: {
        num_values: texts.length,
        encoding: 'PLAIN',
        definition_level_encoding: 'RLE',
        repetition_level_encoding: 'RLE',
      },
    });
    writer.appendBytes(packed);
  }
  const rows = BigInt(pages.flat().length);
  const size = BigInt(writer.offset - 4);
  const meta = {
    type: 'BYTE_ARRAY' as const,
    encodings: ['PLAIN' as const, 'RLE' as const],
    path_in_schema: ['output'],
    codec,
    num_values: rows,
    total_uncompressed_size: size,
    total_compressed_size: size,
    data_page_offset: 4n,
  };
  writeMetadata(writer, {
    version: 1,
    schema: [{ name: 'root', num_children: 1 }, ...text('output')],
    num_rows: rows,
    row_groups: [{ columns: [{ file_offset: 4n, meta_data: meta }], total_byte_size: size, num_rows: rows }],
    metadata_length: 0,
  });
  writer.appendBytes(Buffer.from('PAR1'));
  return Buffer.from(writer.getBytes());
}

function definitions(texts: readonly unknown[]): Buffer {
  const bits = Buffer.alloc(Math.ceil(texts.length / 8));
  texts.forEach((one, i) => {
    if (one !== null) bits[i >> 3] |= 1 << (i & 7);
  });
  const run = Buffer.concat([Buffer.from(varint((bits.length << 1) | 1)), bits]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(run.length);
  return Buffer.concat([length, run]);
}

function varint(n: number): number[] {
  return n < 128 ? [n] : [(n & 0x7f) | 0x80, ...varint(n >>> 7)];
}

function sized(one: string): Buffer {
  const bytes = Buffer.from(one);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}
