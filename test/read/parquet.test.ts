import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { CompressionCodec } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/read/bytes/open.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { portable, tableCrc32 } from '../../src/read/parquet/codec.ts';
import { parquet } from '../../src/read/parquet.ts';
import { Reading } from '../../src/read/reading.ts';
import { recordRows } from '../../src/read/records.ts';
import { memoryFiles } from '../memory-files.ts';
import { type Read, read } from './fixture.ts';
import { optionsWith } from './options.ts';
import { type Column, firstVersion, group, type How, list, PACKERS, parquetFile, text, value } from './parquet-file.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    prompt: `What is ${i}?`,
    output: `It is ${i}, I think. ${'é'.repeat(i % 7)}`,
  }));

/** Rows of a file, as they come to be known. */
async function rows(bytes: Buffer, options = {}): Promise<Read['rows']> {
  const found = await read({ 'a.parquet': bytes }, options);
  if ('error' in found) throw new Error(JSON.stringify(found.error));
  return found.rows;
}

const outputs = async (bytes: Buffer, options = {}) => (await rows(bytes, options)).flatMap((row) => row.outputs);

/** The value of one column of one row, as a shape sees it. */
async function one(column: Column, stored: unknown): Promise<unknown> {
  const bytes = parquetFile([{ output: 'x', field: stored }], [text('output'), column]);
  const files = memoryFiles({ 'a.parquet': bytes });
  const reading = new Reading(optionsWith());
  let seen: Record<string, unknown> = {};
  reading.saw = (record) => {
    seen = record as typeof seen;
  };
  for await (const _ of parquet.rows(await openFile('a.parquet', files), reading));
  return seen.field;
}

describe('every row is read', () => {
  const codecs: CompressionCodec[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'];
  test.each(codecs)('compressed with %s', async (codec) => {
    const all = rowsOf(300);
    expect(await outputs(parquetFile(all, [], { codec }))).toEqual(all.map(({ output }) => output));
  });

  test.each(codecs.filter((codec) => codec !== 'SNAPPY'))('in pages of the first version with %s', async (codec) => {
    const pages = [['one', null, 'three'], ['four'], [null, 'six'.repeat(300)]];
    expect(await outputs(firstVersion(pages, { codec }))).toEqual(pages.flat());
  });

  test.each(['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'] as const)('encoded by %s', async (encoding) => {
    const all = rowsOf(500);
    expect(await outputs(parquetFile(all, [], { encoding }))).toEqual(all.map(({ output }) => output));
  });

  test('of zstd by an older Node.js as well', async () => {
    const bytes = Buffer.from('so many times the same. '.repeat(500));
    const { ZSTD } = await portable();
    expect(Buffer.from(ZSTD!(PACKERS.ZSTD(bytes), bytes.length))).toEqual(bytes);
    // No more room than the page says, whatever is in it.
    let left: Uint8Array | null = null;
    try {
      left = ZSTD!(PACKERS.ZSTD(bytes), 10);
    } catch {}
    expect(left?.length ?? 0).toBeLessThanOrEqual(bytes.length);
    expect(left?.buffer.byteLength ?? 0).toBeLessThanOrEqual(10);
  });

  test.each<How>([{ rowGroupSize: 7 }, { pageSize: 100 }, { pageSize: 1, rowGroupSize: 50 }])(
    'in pieces of %j',
    async (how) => {
      const all = rowsOf(200).map((row, i) => ({ ...row, output: i % 3 === 0 ? 'the same' : row.output }));
      expect(await outputs(parquetFile(all, [], how))).toEqual(all.map(({ output }) => output));
    },
  );

  test.each([
    ['INT32', 'DELTA_BINARY_PACKED', (i: number) => (i * 7919) % 1000],
    ['INT64', 'DELTA_BINARY_PACKED', (i: number) => BigInt(i * i - 40)],
    ['DOUBLE', 'BYTE_STREAM_SPLIT', (i: number) => i / 8],
    ['FLOAT', 'PLAIN', (i: number) => i / 8],
    ['BOOLEAN', undefined, (i: number) => i % 3 === 0],
  ] as const)('with numbers: %s by %s', async (type, encoding, of) => {
    const all = Array.from({ length: 700 }, (_, i) => ({ score: i % 11 === 10 ? null : of(i), output: `${i}` }));
    const [score, output] = [value('score', { type }), value('output', { type: 'BYTE_ARRAY' })];
    const stored = all.map((row) => ({ ...row, output: new Uint8Array(Buffer.from(row.output)) }));
    const bytes = parquetFile(stored, [score, output], { pageSize: 500 });
    const same =
      encoding === undefined
        ? bytes
        : parquetFile(stored, [score, output], { pageSize: 500, encodings: { score: encoding } });
    const expected = all.map((row) => (row.score === null ? undefined : [{ numbers: { score: Number(row.score) } }]));
    for (const file of [bytes, same])
      expect(
        (await rows(file, { numbers: ['score'] })).map((row) => (row as { attributes?: object }).attributes),
      ).toEqual(expected);
  });

  test('of fields that are never missing', async () => {
    const required = { repetition_type: 'REQUIRED' } as const;
    const columns = [
      value('output', { type: 'BYTE_ARRAY', converted_type: 'UTF8', ...required }),
      value('score', { type: 'DOUBLE', ...required }),
    ];
    const bytes = parquetFile(
      [
        { output: 'a', score: 1 },
        { output: 'b', score: 2 },
      ],
      columns,
    );
    expect(await rows(bytes, { numbers: ['score'] })).toMatchObject([
      { outputs: ['a'], attributes: [{ numbers: { score: 1 } }] },
      { outputs: ['b'], attributes: [{ numbers: { score: 2 } }] },
    ]);
  });

  test('with its number as place, and ids and prompts', async () => {
    const all = rowsOf(30);
    expect(await rows(parquetFile(all, [], { rowGroupSize: 8 }))).toEqual(
      all.map(({ id, prompt, output }, i) => ({
        file: 'a.parquet',
        line: i + 1,
        id,
        prompt,
        group: null,
        outputs: [output],
      })),
    );
  });

  test('of a compressed file, and of shards one after the other', async () => {
    const all = rowsOf(20);
    const first = parquetFile(all.slice(0, 12));
    const second = parquetFile(all.slice(12));
    expect(await outputs(gzipSync(first))).toEqual(all.slice(0, 12).map(({ output }) => output));
    const found = (await read({ 'train-00000.parquet': first, 'train-00001.parquet': second })) as Read;
    expect(found.rows.flatMap((row) => row.outputs)).toEqual(all.map(({ output }) => output));
  });

  test('of lists that go over several pages', async () => {
    const all = Array.from({ length: 40 }, (_, i) => ({
      id: `p${i}`,
      outputs: Array.from({ length: i % 5 === 4 ? 30 : (i % 3) + 1 }, (_, k) => `answer ${k} to ${i}`),
    }));
    const bytes = parquetFile(all, [text('id'), list('outputs', text)], { pageSize: 60 });
    expect((await rows(bytes)).map((row) => row.outputs)).toEqual(all.map((row) => row.outputs));
  });
});

describe('fields', () => {
  const all = [
    { q: 'one', a: { text: 'first', score: 0.5 }, lang: 'en' },
    { q: 'two', a: { text: 'second', score: 1 }, lang: 'de' },
  ];
  const columns = [text('q'), group('a', text('text'), value('score', { type: 'DOUBLE' })), text('lang')];
  const bytes = parquetFile(all, columns);

  test('are mapped by their paths', async () => {
    const found = await rows(bytes, {
      fields: { output: 'a.text', prompt: 'q', id: 'lang' },
      'group-by': 'lang',
      numbers: ['a.score'],
    });
    expect(found).toMatchObject([
      { id: 'en', prompt: 'one', group: 'en', outputs: ['first'], attributes: [{ numbers: { 'a.score': 0.5 } }] },
      { id: 'de', prompt: 'two', group: 'de', outputs: ['second'], attributes: [{ numbers: { 'a.score': 1 } }] },
    ]);
  });

  test('without an output are an error that lists them', async () => {
    expect(await read({ 'a.parquet': bytes })).toMatchObject({
      error: { code: 'no-output-field', message: expect.stringContaining('its fields are q, a, lang') },
    });
  });

  test('with token ids are those of the outputs', async () => {
    const tokens = list('token_ids', (name) => value(name, { type: 'INT32' }));
    const file = parquetFile([{ output: 'a b', token_ids: [7, 8] }], [text('output'), tokens]);
    expect(await rows(file, { unit: 'tokens' })).toMatchObject([{ attributes: [{ tokens: [7, 8] }] }]);
  });

  test('with a conversation are one', async () => {
    const messages = list('messages', (name) => group(name, text('role'), text('content')));
    const said = [
      { role: 'user', content: 'Hi?' },
      { role: 'assistant', content: 'Hello.' },
    ];
    expect(await rows(parquetFile([{ messages: said }], [messages]))).toMatchObject([
      { prompt: 'Hi?', outputs: ['Hello.'] },
    ]);
  });

  test('named __proto__ or constructor are fields like others', async () => {
    const file = parquetFile([JSON.parse('{"output":"x","__proto__":"p","constructor":"c"}')]);
    expect(await rows(file, { fields: { output: '__proto__' } })).toMatchObject([{ outputs: ['p'] }]);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });
});

describe('values', () => {
  const field = (element: Parameters<typeof value>[1]) => value('field', element);
  test.each<[string, Column, unknown, unknown]>([
    ['int32', field({ type: 'INT32' }), -5, -5],
    ['uint32', field({ type: 'INT32', converted_type: 'UINT_32' }), 4_000_000_000, 4_000_000_000],
    ['int64', field({ type: 'INT64' }), 12n, 12],
    ['a long int64, whose digits are an id', field({ type: 'INT64' }), 1234567890123456789n, '1234567890123456789'],
    ['uint64', field({ type: 'INT64', converted_type: 'UINT_64' }), 18446744073709551615n, '18446744073709551615'],
    ['double', field({ type: 'DOUBLE' }), 0.25, 0.25],
    ['boolean', field({ type: 'BOOLEAN' }), true, true],
    ['nothing', text('field'), null, null],
    ['JSON', field({ type: 'BYTE_ARRAY', converted_type: 'JSON' }), { a: [1, null] }, { a: [1, null] }],
    ['bytes that are text', field({ type: 'BYTE_ARRAY' }), new Uint8Array(Buffer.from('grüß')), 'grüß'],
    ['bytes that are none', field({ type: 'BYTE_ARRAY' }), new Uint8Array([0x89, 0x50, 0xff]), null],
    ['a date', field({ type: 'INT32', converted_type: 'DATE' }), new Date('2024-02-29'), '2024-02-29'],
    [
      'milliseconds',
      field({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }),
      new Date('2024-02-29T12:00:01.5Z'),
      '2024-02-29T12:00:01.500Z',
    ],
    [
      'microseconds',
      field({ type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }),
      1709208000000001n,
      '2024-02-29T12:00:00.000001Z',
    ],
    ['before 1970', field({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }), -1n, '1969-12-31T23:59:59.999Z'],
    [
      'some place’s own time',
      field({ type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'NANOS' } }),
      1709208000000000000n,
      '2024-02-29T12:00:00',
    ],
    [
      'a time beyond all calendars',
      field({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }),
      2n ** 62n,
      String(2n ** 62n),
    ],
    ['a decimal', field({ type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 10 }), -105n, -1.05],
    [
      'a long decimal',
      field({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', scale: 0, precision: 38 }),
      123456789012345678901n,
      '123456789012345678901',
    ],
    [
      'a UUID',
      field({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } }),
      '01234567-89ab-cdef-0123-456789abcdef',
      '01234567-89ab-cdef-0123-456789abcdef',
    ],
    [
      'half precision',
      field({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 2, logical_type: { type: 'FLOAT16' } }),
      1.5,
      1.5,
    ],
    ['an empty list', list('field', text), [], []],
    ['no list', list('field', text), null, null],
    ['a list with gaps', list('field', text), ['a', null, 'b'], ['a', null, 'b']],
    [
      'lists of lists',
      list('field', (name) => list(name, (inner) => value(inner, { type: 'INT32' }))),
      [[1, 2], [], null, [3]],
      [[1, 2], [], null, [3]],
    ],
    ['a group', group('field', text('a'), list('b', text)), { a: 'x', b: ['y', 'z'] }, { a: 'x', b: ['y', 'z'] }],
    ['no group', group('field', text('a')), null, null],
    ['a group of nothing', group('field', text('a'), text('b')), { a: null, b: null }, { a: null, b: null }],
    ['floats of an embedding', list('field', (name) => value(name, { type: 'FLOAT' })), [0.5, -1], [0.5, -1]],
  ])('%s', async (_, column, stored, expected) => {
    expect(await one(column, stored)).toEqual(expected);
  });

  test('a map', async () => {
    const map: Column = [
      { name: 'field', repetition_type: 'OPTIONAL', converted_type: 'MAP', num_children: 1 },
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      { name: 'key', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'value', type: 'INT32', repetition_type: 'OPTIONAL' },
    ];
    expect(await one(map, { en: 1, de: null })).toEqual({ en: 1, de: null });
  });

  test('of text that is not UTF-8 are mended and counted', async () => {
    const bytes = parquetFile([{ output: 'a@@b' }], [], { codec: 'UNCOMPRESSED' });
    bytes.writeUInt8(0xff, bytes.indexOf('a@@b') + 1);
    expect(await read({ 'a.parquet': bytes })).toMatchObject({
      rows: [{ outputs: ['a\uFFFD@b'] }],
      notes: [{ code: 'invalid-utf8', facts: { count: 1 } }],
    });
  });

  // Any nesting that a schema can say: what is written is what is read.
  test('in any nesting', async () => {
    const leaf = fc.option(fc.string({ maxLength: 5 }));
    const cell = fc.record({
      a: leaf,
      b: fc.option(
        fc.array(fc.option(fc.record({ c: leaf, d: fc.option(fc.array(leaf, { maxLength: 3 })) })), { maxLength: 3 }),
      ),
    });
    const column = group(
      'field',
      text('a'),
      list('b', (name) => group(name, text('c'), list('d', text))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(cell), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 64 }),
        async (cells, pageSize) => {
          const bytes = parquetFile(
            cells.map((field) => ({ output: 'x', field })),
            [text('output'), column],
            { pageSize, rowGroupSize: 5 },
          );
          const seen: unknown[] = [];
          const reading = new Reading(optionsWith());
          reading.saw = (record) => void seen.push((record as { field: unknown }).field);
          for await (const _ of parquet.rows(
            await openFile('a.parquet', memoryFiles({ 'a.parquet': bytes })),
            reading,
          ));
          expect(seen).toEqual(cells);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is wrong with the file is said', () => {
  const all = rowsOf(50);
  const good = parquetFile(all);
  const error = async (bytes: Buffer, options = {}) =>
    (await read({ 'a.parquet': bytes }, options)) as { error: { code: string; message: string } };

  test.each<[string, () => Buffer, string, string]>([
    ['cut off', () => good.subarray(0, good.length - 20), 'unreadable-file', 'the end of this Parquet file is missing'],
    [
      'its first letters alone',
      () => good.subarray(0, 4),
      'unreadable-file',
      'the end of this Parquet file is missing',
    ],
    ['letters on both ends and nothing else', () => Buffer.from('PAR1PAR1'), 'unreadable-file', 'missing'],
    [
      'an encrypted footer',
      () => Buffer.concat([Buffer.from('PARE'), good.subarray(4, -4), Buffer.from('PARE')]),
      'unreadable-file',
      'is encrypted',
    ],
    [
      'a footer longer than the file',
      () => patched(good, good.length - 8, [0xff, 0xff, 0xff, 0x7f]),
      'unreadable-file',
      'footer of this Parquet file is damaged',
    ],
    [
      'a footer of another length',
      () => patched(good, good.length - 8, [9, 0, 0, 0]),
      'unreadable-file',
      'footer of this Parquet file is damaged',
    ],
    [
      'a footer of lists in lists',
      () => footer(Buffer.concat([Buffer.from([0x15, 0x02]), bombs()])),
      'unreadable-file',
      'footer of this Parquet file is damaged',
    ],
    [
      'a footer of endless numbers',
      () => footer(Buffer.alloc(100_000, 0xff)),
      'unreadable-file',
      'footer of this Parquet file is damaged',
    ],
    [
      'a page that is damaged',
      () => patched(good, 60, new Array(400).fill(0xee)),
      'unreadable-file',
      'Parquet data are damaged',
    ],
    ['no rows', () => parquetFile([], [text('output')]), 'no-rows', 'have no rows'],
  ])('%s', async (_, bytes, code, words) => {
    expect(await error(bytes())).toEqual({ error: { code, message: expect.stringContaining(words) } });
  });

  test('no number of bad lines lets a damaged page pass', async () => {
    expect(await error(patched(good, 60, new Array(400).fill(0xee)), { 'max-bad-lines': 1000 })).toMatchObject({
      error: { code: 'unreadable-file' },
    });
  });

  test('a codec that is not read is named', async () => {
    // The codec is a number: 3 is LZO.
    const bytes = footerChanged(firstVersion([['a text']], { codec: 'GZIP' }), [0x15, 4], [0x15, 6]);
    expect(await error(bytes)).toMatchObject({
      error: { message: expect.stringContaining('compressed with a codec that is not read (LZO)') },
    });
  });

  test('a page that claims to hold more than fits is refused before there is room for it', async () => {
    const texts = new Array(100).fill('the same text again and again');
    const whole = firstVersion([texts], { codec: 'GZIP' });
    // Sizes and counts are varints: the largest of as many bytes.
    const page = whole.indexOf(gzipMagic);
    const claims = patched(whole, 4, whole.subarray(4, page));
    let refused = 0;
    for (let at = 4; at < page; at++) {
      if (claims[at] < 0x80) continue;
      const found = await read({ 'a.parquet': patched(claims, at, [0xff, 0xff, 0xff]) });
      if ('error' in found) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('a run that claims more values than there are', async () => {
    // One page, one run of definition levels: its header says how many. Two thousand million would fill all memory.
    const whole = firstVersion([['only']]);
    const at = whole.indexOf(Buffer.from([2, 0, 0, 0, 3]));
    expect(at).toBeGreaterThan(0);
    expect(await error(patched(whole, at + 4, [0xfe, 0xff, 0xff, 0xff, 0x0f]))).toMatchObject({
      error: { code: 'unreadable-file' },
    });
  });

  test('a cell beyond the limit', async () => {
    const bytes = firstVersion([['x'.repeat(LIMITS.row + 1)]]);
    expect(await error(bytes)).toMatchObject({
      error: { code: 'too-large', message: expect.stringContaining('a.parquet:1') },
    });
  });

  test('more rows than the limit', async () => {
    const bytes = footerChanged(firstVersion([['a']]), [0x16, 2], [0x16, 0xfe, 0xff, 0xff, 0xff, 0x0f]);
    expect(await error(bytes)).toMatchObject({ error: { code: 'too-large' } });
  });

  const gzipMagic = Buffer.from([0x1f, 0x8b]);
});

// Of a checksum there is one in few files. Without it a changed letter of an uncompressed text is another text, which
// nobody can tell; what must hold all the same is that nothing crashes, hangs or takes all memory.
describe('damage', () => {
  const all = rowsOf(60);
  const nested = parquetFile(
    all.map((row, i) => ({ ...row, tokens: [BigInt(i), 2n, 3n], extra: { a: 'b' } })),
    [
      ...['id', 'prompt', 'output'].map(text),
      list('tokens', (name) => value(name, { type: 'INT64' })),
      group('extra', text('a')),
    ],
    { pageSize: 300, rowGroupSize: 25 },
  );
  const files: readonly (readonly [string, Buffer])[] = [
    ['nested', nested],
    ['zstd', parquetFile(all, [], { codec: 'ZSTD', pageSize: 400 })],
    ['gzip', parquetFile(all, [], { codec: 'GZIP' })],
    ['brotli', parquetFile(all, [], { codec: 'BROTLI' })],
    ['lz4', parquetFile(all, [], { codec: 'LZ4_RAW' })],
    ['uncompressed', parquetFile(all, [], { codec: 'UNCOMPRESSED' })],
    ['delta', parquetFile(all, [], { encoding: 'DELTA_BYTE_ARRAY', codec: 'UNCOMPRESSED' })],
    ['lengths', parquetFile(all, [], { encoding: 'DELTA_LENGTH_BYTE_ARRAY', codec: 'UNCOMPRESSED' })],
    ['first version', firstVersion([all.map(({ output }) => output), [null, 'x']])],
  ];

  test.each(files)('cut anywhere is an error: %s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (at) => {
        expect(await read({ 'a.parquet': bytes.subarray(0, at) })).toHaveProperty('error');
      }),
      { numRuns: 50 },
    );
  });

  test.each(files)(
    'changed bytes are an error or as many rows: %s',
    async (_, bytes) => {
      const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.uint8Array({ minLength: 1, maxLength: 6 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          const broken = changes.reduce(
            (left, { at, to }) => patched(left, Math.min(at, bytes.length - to.length), [...to]),
            bytes,
          );
          const found = await read({ 'a.parquet': broken }, { 'max-bad-lines': 1000 });
          if ('error' in found) expect(found.error).toMatchObject({ code: expect.any(String) });
          else expect(found.rows.length).toBeLessThanOrEqual(62);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );

  test.each(files)(
    'any byte of the footer changed to a few others is an error or as many rows: %s',
    async (_, bytes) => {
      const footer = bytes.readUInt32LE(bytes.length - 8);
      for (let at = bytes.length - 8 - footer; at < bytes.length - 8; at++)
        for (const to of [0, 0x11, 0x15, 0x71, 0xa1, 0xff]) {
          const found = await read({ 'a.parquet': patched(bytes, at, [to]) }, { 'max-bad-lines': 1000 });
          if ('rows' in found) expect(found.rows.length).toBeLessThanOrEqual(62);
        }
    },
    60_000,
  );

  test('under a checksum no other text is ever read', async () => {
    const texts = all.map(({ output }) => output);
    const bytes = firstVersion([texts.slice(0, 30), texts.slice(30)], { crc: true });
    expect(await outputs(bytes)).toEqual(texts);
    const first = bytes.indexOf(texts[0]);
    const last = bytes.indexOf(texts[59]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const found = await read({ 'a.parquet': patched(bytes, at, [bytes[at] ^ by]) });
        if ('rows' in found) expect(found.rows.flatMap((row) => row.outputs)).toEqual(texts);
        else expect(found).toMatchObject({ error: { code: 'unreadable-file' } });
      }),
      { numRuns: 300 },
    );
  });

  test('the checksum of older Node.js is the same', () => {
    expect(tableCrc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });
});

test('a record is read as one of any other carrier', async () => {
  const record = { id: 'a', output: ['x', 'y'], score: 1 };
  const options = optionsWith({ numbers: ['score'] });
  const direct = recordRows(record, { file: 'a.parquet', line: 1 }, new Reading(options));
  const columns = [text('id'), list('output', text), value('score', { type: 'INT64' })];
  const [row] = await rows(parquetFile([{ ...record, score: 1n }], columns), { numbers: ['score'] });
  const { place, ...rest } = direct[0];
  expect(row).toEqual({ file: place.file, line: place.line, ...rest });
});

function patched(bytes: Buffer, at: number, by: readonly number[] | Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(by, at);
  return copy;
}

/** The first of those bytes in the footer in place of which others stand. */
function footerChanged(bytes: Buffer, from: readonly number[], to: readonly number[]): Buffer {
  const length = bytes.readUInt32LE(bytes.length - 8);
  const start = bytes.length - 8 - length;
  const old = bytes.subarray(start, -8);
  const changed = Buffer.from(
    old.toString('latin1').replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')),
    'latin1',
  );
  expect(changed.equals(old)).toBe(false);
  return Buffer.concat([bytes.subarray(0, start), tail(changed)]);
}

function footer(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PAR1'), tail(content)]);
}

function tail(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([content, length, Buffer.from('PAR1')]);
}

/** Lists of 32 million lists each, in one another. */
function bombs(): Buffer {
  const levels = Array.from({ length: 30 }, () => [0xf9, 0xff, 0xff, 0xff, 0x0f]);
  return Buffer.from([0x19, ...levels.flat()]);
}
