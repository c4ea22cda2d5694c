import type { ColumnMetaData, Compressors, DecodedArray, PageHeader, SchemaElement, SchemaTree } from 'hyparquet';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { checksum } from './codec.ts';
import { checkDeltas, checkRuns } from './runs.ts';

/** A column as its pages are decoded: what the bytes are, and how deep its lists and gaps go. */
export interface Leaf {
  meta: ColumnMetaData;
  element: SchemaElement;
  path: SchemaTree[];
  /** So many lists and optional fields lead to a value. */
  definition: number;
  repetition: number;
  compressors: Compressors;
}

/** The values of a page that are there, and for each place in it how much of the path to it is. */
export interface Page {
  /** Places, empty ones among them. */
  count: number;
  values: DecodedArray;
  /** Null where all are there. */
  definitions: readonly number[] | null;
  /** Null where each place is a row. */
  repetitions: readonly number[] | null;
}

/** Why a page can't be read; nobody is shown it. */
export class Damage extends Error {}

/** Data written for a checksum that is still right. Most writers give none: a changed byte of a text is then a text. */
export function verify(bytes: Uint8Array, { crc }: PageHeader): void {
  if (crc !== undefined && checksum(bytes) !== crc) throw new Damage('checksum');
}

/** The values that pages refer to by number. */
export function dictionaryOf(bytes: Uint8Array, header: PageHeader, leaf: Leaf): DecodedArray {
  const count = header.dictionary_page_header?.num_values ?? -1;
  const plain = unpacked(bytes, header.uncompressed_page_size, leaf);
  return plainValues(plain, count, leaf);
}

export function pageOf(bytes: Uint8Array, header: PageHeader, dictionary: DecodedArray | null, leaf: Leaf): Page {
  const read = header.data_page_header_v2 === undefined ? firstVersion : secondVersion;
  const { count, encoding, definitionLevels, repetitionLevels, dataPage } = read(bytes, header, leaf);
  const definitions = definitionLevels?.length ? definitionLevels : null;
  const repetitions = leaf.repetition === 0 ? null : repetitionLevels;
  const present = definitions === null ? count : presentOf(definitions, leaf.definition);
  if (definitions !== null && definitions.length !== count) throw new Damage('definitions');
  if (repetitions !== null && !areLevels(repetitions, count, leaf.repetition)) throw new Damage('repetitions');
  if (dataPage.length !== present) throw new Damage('values');
  const values = encoding.endsWith('_DICTIONARY') ? lookedUp(dataPage, dictionary) : dataPage;
  return { count, values, definitions, repetitions };
}

type Decoded = { count: number; encoding: string } & ReturnType<typeof readDataPage>;

/** Levels and values are compressed together. */
function firstVersion(bytes: Uint8Array, header: PageHeader, leaf: Leaf): Decoded {
  const data = header.data_page_header;
  if (data === undefined) throw new Damage('header');
  const { num_values: count, encoding } = data;
  const page = unpacked(bytes, header.uncompressed_page_size, leaf);
  const view = new DataView(page.buffer);
  let at = 0;
  let present = () => count;
  for (const [most, by] of [
    [leaf.repetition, data.repetition_level_encoding],
    [leaf.definition, data.definition_level_encoding],
  ] as const) {
    if (most === 0) continue;
    if (by !== 'RLE') throw new Damage('levels');
    const end = at + 4 + view.getUint32(at, true);
    checkRuns(page, at + 4, end, widthOf(most), count);
    const start = at;
    if (most === leaf.definition) present = () => presentAt(page, start, count, most);
    at = end;
  }
  checkValues(page, at, encoding, leaf, present);
  return { count, encoding, ...readDataPage(page, data, decoder(leaf)) };
}

/** Levels stand before the compressed values. */
function secondVersion(bytes: Uint8Array, header: PageHeader, leaf: Leaf): Decoded {
  const data = header.data_page_header_v2!;
  const { num_values: count, num_nulls: missing, encoding } = data;
  const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = data;
  const levels = first + second;
  if (!(first >= 0 && second >= 0 && levels <= bytes.length && missing >= 0 && missing <= count))
    throw new Damage('levels');
  if (leaf.repetition > 0) checkRuns(bytes, 0, first, widthOf(leaf.repetition), count);
  if (leaf.definition > 0) checkRuns(bytes, first, levels, widthOf(leaf.definition), count);
  const packed = bytes.subarray(levels);
  const size = header.uncompressed_page_size - levels;
  const values = data.is_compressed === false ? packed : unpacked(packed, size, leaf);
  checkValues(values, 0, encoding, leaf, () => count - missing);
  const page = own(Buffer.concat([bytes.subarray(0, levels), values]));
  const plain = { ...header, data_page_header_v2: { ...data, is_compressed: false } };
  return { count, encoding, ...readDataPageV2(page, plain, decoder(leaf)) };
}

/** Checks how many values an encoding claims, before room is made for them. */
function checkValues(bytes: Uint8Array, at: number, encoding: string, leaf: Leaf, present: () => number): void {
  if (encoding === 'PLAIN' || encoding === 'BYTE_STREAM_SPLIT') return;
  const count = present();
  if (count === 0) return;
  if (encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY') {
    const width = bytes[at];
    if (width > 0) checkRuns(bytes, at + 1, bytes.length, width, count);
  } else if (encoding === 'RLE') checkRuns(bytes, at + 4, bytes.length, 1, count);
  else if (encoding === 'DELTA_BINARY_PACKED' || encoding === 'DELTA_LENGTH_BYTE_ARRAY') checkDeltas(bytes, at, count);
  else if (encoding === 'DELTA_BYTE_ARRAY') checkPrefixes(bytes, at, count);
  else throw new Damage(`encoding of ${leaf.element.name}`);
}

/** Each value repeats the start of the one before: a few bytes may stand for as many as there is memory. */
function checkPrefixes(bytes: Uint8Array, at: number, count: number): void {
  const second = checkDeltas(bytes, at, count);
  checkDeltas(bytes, second, count);
  const prefixes = new Int32Array(count);
  deltaBinaryUnpack(
    { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at },
    count,
    prefixes,
  );
  const copied = prefixes.reduce((sum, length) => sum + Math.max(0, length), 0);
  if (copied > MOST_COPIED + 100 * bytes.length) throw new Damage('prefixes');
}

const MOST_COPIED = 2 ** 28;

/** The places that hold a value, by the levels that begin there. */
function presentAt(bytes: Uint8Array, at: number, count: number, most: number): number {
  const levels = new Array(count);
  readRleBitPackedHybrid({ view: new DataView(bytes.buffer), offset: at }, widthOf(most), levels);
  return presentOf(levels, most);
}

function presentOf(definitions: readonly number[], most: number): number {
  let present = 0;
  for (const level of definitions) {
    if (!(level >= 0 && level <= most)) throw new Damage('definitions');
    if (level === most) present++;
  }
  return present;
}

function areLevels(levels: readonly number[], count: number, most: number): boolean {
  return levels.length === count && levels.every((level) => level >= 0 && level <= most);
}

function lookedUp(numbers: DecodedArray, dictionary: DecodedArray | null): DecodedArray {
  const values = new Array(numbers.length);
  for (let i = 0; i < values.length; i++) {
    if (!(Number(numbers[i]) < (dictionary?.length ?? 0))) throw new Damage('dictionary');
    values[i] = dictionary![Number(numbers[i])];
  }
  return values;
}

function plainValues(bytes: Uint8Array, count: number, { meta, element }: Leaf): DecodedArray {
  if (!(count >= 0)) throw new Damage('header');
  return readPlain({ view: new DataView(bytes.buffer), offset: 0 }, meta.type, count, element.type_length);
}

/** The bytes of a page, decompressed, in memory of their own: what is read beyond them is an error. */
function unpacked(bytes: Uint8Array, size: number, { meta, compressors }: Leaf): Uint8Array {
  // Where nothing is there, some writers put down nothing at all.
  if (size === 0) return new Uint8Array(0);
  return own(decompressPage(bytes, size, meta.codec, compressors));
}

function own(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}

function decoder({ meta, element, path }: Leaf): Parameters<typeof readDataPage>[2] {
  return {
    pathInSchema: meta.path_in_schema,
    type: meta.type,
    element,
    schemaPath: path,
    codec: 'UNCOMPRESSED',
  } as Parameters<typeof readDataPage>[2];
}
