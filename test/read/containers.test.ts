import { readFileSync } from 'node:fs';
import { gzipSync, constants as zlib, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { openFile } from '../../src/read/bytes/open.ts';
import { sourcesOf } from '../../src/read/bytes/sources.ts';
import { native, portable, unzstd } from '../../src/read/bytes/zstd.ts';
import type { Source } from '../../src/read/format.ts';
import { inspect } from '../../src/read/inspect.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { memoryFiles } from '../memory-files.ts';
import { type ZipMember, zipOf } from '../zip-writer.ts';
import { errorOf, rowsOf } from './containers.ts';
import { optionsWith } from './options.ts';

const line = (id: string) => `{"id":"${id}","output":"text of ${id}"}\n`;
const A = line('a');
const B = line('b');
const zstd = (text: string, flag: 0 | 1 = 1) =>
  zstdCompressSync(text, { params: { [zlib.ZSTD_c_checksumFlag]: flag } });
/** A frame that a reader is to skip, as pzstd begins a file. */
const SKIPPED = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

const KEPT = { ...LIMITS };
afterEach(() => {
  Object.assign(LIMITS, KEPT);
});

const problem = async (bytes: Uint8Array, name = 'a.zip') => (await errorOf(name, bytes)).message;

describe('gzip', () => {
  test('several members in one file are read one after the other', async () => {
    expect(await rowsOf('a.jsonl.gz', Buffer.concat([gzipSync(A), gzipSync(B)]))).toEqual(['a', 'b']);
  });

  test('zeros at the end are filling', async () => {
    expect(await rowsOf('a.jsonl.gz', Buffer.concat([gzipSync(A), Buffer.alloc(700)]))).toEqual(['a']);
  });

  test.each([0, 0x1e])('a second member whose first byte became %i is damage, not filling', async (byte) => {
    const second = gzipSync(B);
    second[0] = byte;
    expect(await problem(Buffer.concat([gzipSync(A), second]), 'a.gz')).toMatch(/its gzip data is damaged/);
  });
});

describe('zstd', () => {
  test('is told by its first bytes, whatever the name says', async () => {
    expect(await rowsOf('a.jsonl', zstd(A + B))).toEqual(['a', 'b']);
    const source = await openFile('a.jsonl.zst', memoryFiles({ 'a.jsonl.zst': zstd(A) }));
    expect([source.packed, source.head.name, source.head.text]).toEqual(['zstd', 'a.jsonl', A]);
  });

  const FILES: [what: string, bytes: Buffer, ids: string[]][] = [
    ['one frame', zstd(A + B), ['a', 'b']],
    ['a frame without checksum', zstd(A + B, 0), ['a', 'b']],
    ['several frames', Buffer.concat([zstd(A), zstd(B, 0), zstd(line('c'))]), ['a', 'b', 'c']],
    ['frames to be skipped', Buffer.concat([SKIPPED, zstd(A), SKIPPED, zstd(B), SKIPPED]), ['a', 'b']],
    ['empty frames', Buffer.concat([zstd(''), zstd(A), zstd('')]), ['a']],
    ['a frame of one character', Buffer.concat([zstd(A), zstd('\n')]), ['a']],
    ['thousands of frames', Buffer.concat(Array.from({ length: 3000 }, () => zstd(A))), Array(3000).fill('a')],
    ['repeated text', zstd(A.repeat(20_000)), Array(20_000).fill('a')],
  ];
  describe.each([
    ['by Node', native],
    ['by fzstd', portable],
  ])('%s', (_, decoder) => {
    test.each(FILES)('%s', async (_, bytes, ids) => {
      for (const piece of [1, 19, 65_536]) {
        if (piece === 1 && bytes.length > 10_000) continue;
        const files = memoryFiles({ a: bytes }, piece);
        let text = '';
        for await (const part of unzstd(files.open('a'), 'a', decoder)) text += Buffer.from(part).toString();
        expect(text.trim().split('\n')).toEqual(ids.map((id) => line(id).trim()));
      }
    });

    const unzip = async (bytes: Uint8Array) => {
      for await (const _ of unzstd(memoryFiles({ a: bytes }, 7).open('a'), 'a', decoder));
    };

    test.each([
      ['cut within a frame', zstd(A).subarray(0, 20), /its zstd data ends too early/],
      ['cut within a later frame', Buffer.concat([zstd(A), zstd(B).subarray(0, 6)]), /ends too early/],
      ['cut within a frame to be skipped', SKIPPED.subarray(0, 9), /ends too early/],
      ['without its checksum', zstd(A).subarray(0, -4), /ends too early/],
      ['with another checksum', changed(zstd(A), -1), /its zstd data is damaged/],
      ['with something else behind it', Buffer.concat([zstd(A), Buffer.from('text')]), /its zstd data is damaged/],
      ['with a bit that is reserved', changed(zstd(A), 4, 8), /its zstd data is damaged/],
      ['saying it is longer', changed(zstd(A, 0), 5), /its zstd data is damaged/],
      // Descriptor 1: no size, a dictionary id of one byte; window of 1 KiB.
      ['of a dictionary', frame([1, 0, 7], [1, 0, 0]), /with a zstd dictionary/],
      ['that looks back 256 MiB', frame([0, 18 << 3], [1, 0, 0]), /without --long/],
      ['with a block longer than blocks may be', frame([0, 0], [1 | (1025 << 3), 0x20, 0]), /damaged/],
      ['with a block of no known type', frame([0, 0], [7, 0, 0]), /damaged/],
    ])('a file %s is an error', async (_, bytes, says) => {
      await expect(unzip(bytes)).rejects.toThrow(says);
      await expect(unzip(bytes)).rejects.toMatchObject({ code: 'unreadable-file', facts: {} });
    });

    test('a file that unpacks to far more than itself is refused', async () => {
      Object.assign(LIMITS, { unpacked: 2 ** 20, ratio: 100 });
      const error = await unzip(zstd(A + '\n'.repeat(2 ** 22))).catch((error) => error);
      expect([error.code, error.place]).toEqual(['too-large', { file: 'a', line: null }]);
      await unzip(zstd(A.repeat(2 ** 10)));
    });
  });
});

describe('a ZIP archive', () => {
  const MEMBERS: ZipMember[] = [
    { name: 'inner/b.jsonl', content: B, method: 93 },
    { name: 'a.jsonl', content: A, method: 0 },
    { name: 'inner/', content: '', method: 0 },
    { name: 'readme.md', content: 'text' },
    { name: '__MACOSX/._a.jsonl', content: 'junk' },
    { name: '.hidden/a.jsonl', content: 'junk' },
    { name: 'inner/c.JSONL.gz', content: gzipSync(line('c')) },
    { name: './d.jsonl.zst', content: zstd(line('d')) },
  ];

  test('stands for each of its files that could be outputs, by their names', async () => {
    const files = memoryFiles({ 'all.zip': zipOf(MEMBERS) });
    const sources: Source[] = [];
    for (const { open } of await sourcesOf('all.zip', files)) sources.push(await open());
    expect(sources.map(({ file, packed, head }) => [file, packed, head.name, head.text])).toEqual([
      ['all.zip/./d.jsonl.zst', 'zstd', 'd.jsonl', line('d')],
      ['all.zip/a.jsonl', null, 'a.jsonl', A],
      ['all.zip/inner/b.jsonl', null, 'b.jsonl', B],
      ['all.zip/inner/c.JSONL.gz', 'gzip', 'c.jsonl', line('c')],
    ]);
    expect(await rowsOf('all.zip', zipOf(MEMBERS))).toEqual(['d', 'a', 'b', 'c']);
    for (const source of sources) {
      const bytes = await source.random();
      expect(Buffer.from(await bytes.read(7, 8)).toString()).toBe(source.head.text[7]);
      expect([bytes.size, (await bytes.read(bytes.size - 2, bytes.size + 9)).length]).toEqual([A.length, 2]);
    }
  });

  test('is known by its content, compressed itself or not, and says what it holds', async () => {
    const source = await openFile('x', memoryFiles({ x: gzipSync(zipOf(MEMBERS)) }));
    expect(source.head.entries).toEqual(MEMBERS.map(({ name }) => name).filter((name) => name !== 'inner/'));
    expect(source.archive?.names).toBe(source.head.entries);
    expect(await rowsOf('x', gzipSync(zipOf(MEMBERS)))).toEqual(['d', 'a', 'b', 'c']);
  });

  test('several frames of zstd in one file of it are all read', async () => {
    const packed = Buffer.concat([zstd(A), zstd(B)]);
    expect(await rowsOf('a.zip', zipOf([{ name: 'a.jsonl', content: A + B, method: 93, packed }]))).toEqual(['a', 'b']);
  });

  test('may be ZIP64, in its files and as a whole', async () => {
    const members = MEMBERS.map((member) => ({ ...member, zip64: true }));
    expect(await rowsOf('a.zip', zipOf(members, { zip64: true, comment: 'by hand' }))).toEqual(['d', 'a', 'b', 'c']);
  });

  test('may hold more entries than a count of 16 bits', async () => {
    const members = Array.from({ length: 2 ** 16 + 2 }, (_, i) => ({ name: `${i}.md`, content: '', method: 0 }));
    const bytes = zipOf([...members, { name: 'a.jsonl', content: A }], { zip64: true });
    expect(await rowsOf('a.zip', bytes)).toEqual(['a']);
    // An end that counts modulo 2^16 tells of three of them.
    expect(await problem(zipOf([...members, { name: 'a.jsonl', content: A }]))).toMatch(/archive is damaged/);
  });

  test('whose end counts fewer entries than there are is damaged: it would hide the others', async () => {
    expect(await problem(zipOf(MEMBERS, { count: MEMBERS.length - 1 }))).toMatch(/the ZIP archive is damaged/);
    expect(await problem(zipOf(MEMBERS, { count: 0 }))).toMatch(/the ZIP archive is damaged/);
    expect(await problem(zipOf(MEMBERS, { count: MEMBERS.length + 1 }))).toMatch(/the ZIP archive is damaged/);
  });

  test('whose names differ between directory and content is damaged: the ending might be what changed', async () => {
    const renamed = [{ name: 'a.jsonm', localName: 'a.jsonl', content: A }, ...MEMBERS];
    expect(await problem(zipOf(renamed))).toMatch(/the ZIP archive is damaged/);
  });

  test('cut is an error that says so', async () => {
    expect(await problem(zipOf(MEMBERS).subarray(0, -1))).toMatch(/it was cut or is none|is damaged/);
    expect(await problem(zipOf(MEMBERS).subarray(0, 100))).toMatch(/it was cut or is none/);
    expect(await problem(Buffer.from('PK\x05\x06'))).toMatch(/it was cut or is none/);
  });

  test('without outputs says what it holds, in names that can do no harm', async () => {
    const names = ['pictures/one.png', 'a\x1b[31m\n::error::.md', '../../etc/passwd', 'n'.repeat(3000)];
    const error = await errorOf('a.zip', zipOf(names.map((name) => ({ name, content: 'x' }))));
    expect([error.code, error.place?.file]).toEqual(['no-outputs-in-archive', 'a.zip']);
    expect(error.message).toContain(
      `it holds: pictures/one.png, a?[31m?::error::.md, ../../etc/passwd, ${'n'.repeat(40)}…`,
    );
    expect((await errorOf('a.zip', zipOf([]))).message).toContain('it holds: none');
  });

  test('may name its files as it likes, since none is ever written', async () => {
    const names = ['/etc/a.jsonl', '../../b.jsonl', 'C:\\c.jsonl', 'd\x1b[2J\u202e.jsonl', `${'e'.repeat(500)}.jsonl`];
    const files = memoryFiles({ 'a.zip': zipOf(names.map((name, i) => ({ name, content: line(`${i}`) }))) });
    const sources = await sourcesOf('a.zip', files);
    expect(sources.map(({ file }) => file)).toEqual([
      'a.zip/../../b.jsonl',
      'a.zip//etc/a.jsonl',
      'a.zip/C:/c.jsonl',
      'a.zip/d?[2J?.jsonl',
      `a.zip/${'e'.repeat(200)}…`,
    ]);
    expect(await rowsOf('a.zip', zipOf(names.map((name, i) => ({ name, content: line(`${i}`) }))))).toHaveLength(5);
  });

  test('with a name that is no UTF-8 is read all the same', async () => {
    const name = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('.jsonl')]);
    expect(await rowsOf('a.zip', zipOf([{ name, localName: name as never, content: A }]))).toEqual(['a']);
  });

  test('that holds a name twice is an error, unless both are the same', async () => {
    const twice = [...MEMBERS, { name: 'a.jsonl', content: B }];
    expect(await problem(zipOf(twice))).toMatch(/holds 'a.jsonl' twice, and each time something else/);
    expect(await rowsOf('a.zip', zipOf([...MEMBERS, MEMBERS[1]]))).toEqual(['d', 'a', 'b', 'c']);
  });

  test.each<[what: string, member: Partial<ZipMember>, says: RegExp]>([
    ['is encrypted', { encrypted: true }, /encrypted in the archive; unpack the archive first/],
    ['has a method that is not read', { method: 14 }, /compressed with LZMA; make it anew with deflate/],
    ['has a method that nobody knows', { method: 77 }, /compressed with method 77/],
    ['has another checksum', { crc: 1 }, /its data is damaged/],
    ['has another checksum, stored', { crc: 1, method: 0 }, /its data is damaged/],
    ['is longer than it says', { size: 10 }, /its data is damaged/],
    ['is shorter than it says', { size: 1000 }, /its data is damaged/],
    ['is no deflate', { packed: Buffer.from([7, 7, 7]) }, /its data is damaged/],
    ['is cut', { packed: Buffer.from([1, 5, 0]) }, /its data ends too early/],
    ['is no zstd', { method: 93, packed: Buffer.from('text') }, /its zstd data is damaged/],
    ['is an archive again', { content: zipOf([{ name: 'a.jsonl', content: A }]) }, /a ZIP archive in a ZIP archive/],
  ])('with a file that %s is an error that names it', async (_, member, says) => {
    const error = await errorOf('a.zip', zipOf([{ name: 'in/a.jsonl', content: A, ...member }]));
    expect([error.code, error.place]).toEqual(['unreadable-file', { file: 'a.zip/in/a.jsonl', line: null }]);
    expect(error.message).toMatch(says);
  });

  test('in several parts is an error that says so', async () => {
    expect(await problem(changed(zipOf(MEMBERS), -18))).toMatch(/one of several parts/);
  });

  test('may hold no more entries than the limit', async () => {
    LIMITS.entries = MEMBERS.length - 1;
    expect(await errorOf('a.zip', zipOf(MEMBERS))).toMatchObject({ code: 'too-large', place: { file: 'a.zip' } });
  });

  test('may not unpack to far more than itself, file by file and as a whole', async () => {
    Object.assign(LIMITS, { unpacked: 2 ** 20, ratio: 100 });
    const bomb = (name: string, size: number) => ({ name, content: A + '\n'.repeat(size) });
    const filling = { name: 'filling.md', content: incompressible(2 ** 16), method: 0 };
    const one = await errorOf('a.zip', zipOf([bomb('a.jsonl', 2 ** 21), filling]));
    expect([one.code, one.place?.file]).toEqual(['too-large', 'a.zip/a.jsonl']);
    const many = Array.from({ length: 8 }, (_, i) => bomb(`${i}.jsonl`, 2 ** 19));
    expect(await errorOf('a.zip', zipOf(many))).toMatchObject({ code: 'too-large', place: { file: 'a.zip' } });
    expect(await rowsOf('a.zip', zipOf([bomb('a.jsonl', 2 ** 19), filling]))).toEqual(['a']);
  });

  test('is held to what a file in it unpacks to, not to what the archive says of it', async () => {
    const error = await errorOf('a.zip', zipOf([{ name: 'a.jsonl', content: A + '\n'.repeat(2 ** 22), size: 50 }]));
    expect(error.message).toMatch(/its data is damaged/);
  });

  test('may hold archives that a format reads as one file', async () => {
    const log = readFileSync(new URL('../fixtures/formats/inspect-eval/finished.eval', import.meta.url));
    const alone = await rowsOf('finished.eval', log);
    expect(alone.length).toBeGreaterThan(0);
    expect(await rowsOf('a.zip', zipOf([{ name: 'logs/finished.eval', content: log }]))).toEqual(alone);
  });

  test('shows each of its files in an inspection, and what is wrong with one of them at that one', async () => {
    const bytes = zipOf([
      { name: 'a.jsonl', content: A },
      { name: 'b.jsonl', content: B, crc: 5 },
      { name: 'c.txt', content: 'one\ntwo\n' },
    ]);
    const inspected = (await inspect(['*'], optionsWith(), memoryFiles({ 'a.zip': bytes, 'b.zip': 'PK\x03\x04' })))
      .files;
    expect(inspected.map(({ file, format, rows, problem }) => [file, format?.id, rows, problem?.code])).toEqual([
      ['a.zip/a.jsonl', 'jsonl', 1, undefined],
      ['a.zip/b.jsonl', undefined, 0, 'unreadable-file'],
      ['a.zip/c.txt', 'text', 2, undefined],
      ['b.zip', undefined, 0, 'unreadable-file'],
    ]);
  });
});

describe('bytes at any place', () => {
  test.each([
    ['plain', Buffer.from(A + B)],
    ['gzip', gzipSync(A + B)],
    ['zstd', zstd(A + B)],
  ])('of a file that is %s', async (_, bytes) => {
    for (const piece of [1, 7, 65_536]) {
      const source = await openFile('a', memoryFiles({ a: bytes }, piece));
      const random = await source.random();
      expect(random.size).toBe(A.length + B.length);
      for (const [start, end] of [
        [0, 1],
        [5, 40],
        [30, 1000],
        [0, random.size],
        [random.size, random.size + 5],
        [9, 9],
      ]) {
        expect(Buffer.from(await random.read(start, end)).toString()).toBe((A + B).slice(start, end));
      }
    }
  });

  test('of a file that unpacks to more than may be held are refused', async () => {
    LIMITS.held = 1000;
    const source = await openFile('a', memoryFiles({ a: gzipSync(A.repeat(100)) }));
    const error = await source.random().catch((error) => error);
    expect([error.code, error.facts.limit]).toEqual(['too-large', '1 GiB']);
  });
});

describe('the head of a JSON file', () => {
  const long = 'x'.repeat(300_000);
  const heads: [what: string, text: string][] = [
    ['a line', `{"id":"a","prompt":"${long}","output":"y"}\n{"id":"b"}\n`],
    ['an element', `[{"id":"a","prompt":"${long}","output":"y"},\n{"id":"b"}]`],
  ];
  test.each(heads)('goes on to the end of its first object, be it %s', async (_, text) => {
    const { head } = await openFile('a', memoryFiles({ a: text }));
    expect([head.keys, head.record?.output, head.text.length]).toEqual([['id', 'prompt', 'output'], 'y', 65_536]);
  });

  test('holds the names that it came across where even that is too far', async () => {
    const { head } = await openFile('a', memoryFiles({ a: `{"id":"a","prompt":"x","answer":"${long.repeat(20)}"}` }));
    expect([head.keys, head.record]).toEqual([['id', 'prompt', 'answer'], null]);
  });

  test('of other text is not read any further', async () => {
    let pieces = 0;
    const files = memoryFiles({ a: 'x\n'.repeat(2 ** 21) });
    const counting = { ...files, open: (path: string) => counted(files.open(path), () => pieces++) };
    await openFile('a', counting);
    expect(pieces).toBeLessThan(6);
  });
});

async function* counted(bytes: AsyncIterable<Uint8Array>, count: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    count();
    yield piece;
  }
}

function changed(bytes: Buffer, at: number, by = 1): Buffer {
  const other = Buffer.from(bytes);
  other[at < 0 ? other.length + at : at] ^= by;
  return other;
}

function frame(header: readonly number[], block: readonly number[]): Buffer {
  return Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...header, ...block]);
}

function incompressible(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}
