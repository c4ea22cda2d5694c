import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { native, portable, unzstd, type ZstdDecoder } from '../../src/read/bytes/zstd.ts';
import { memoryFiles } from '../memory-files.ts';
import { zipOf } from '../zip-writer.ts';
import { rowsOf } from './containers.ts';

// Packed files carry checksums, so that a damage anywhere is an error or changes nothing: no row is lost or other.

const LINES = Array.from({ length: 12 }, (_, i) => `{"id":"${i}","output":"the ${i}th text of twelve"}\n`);
const TEXT = LINES.join('');
const HALVES = [LINES.slice(0, 7).join(''), LINES.slice(7).join('')];
const IDS = LINES.map((_, i) => `${i}`);

const gzip = (text: string) => gzipSync(text);
const zstd = (text: string) => zstdCompressSync(text, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
const zip = (method: number, zip64 = false) =>
  zipOf(
    HALVES.map((content, i) => ({ name: `${i}.jsonl`, content, method, zip64 })),
    { zip64 },
  );

const FILES: Record<string, Buffer> = {
  'a.jsonl.gz': gzip(TEXT),
  'members.jsonl.gz': Buffer.concat(HALVES.map(gzip)),
  'a.jsonl.zst': zstd(TEXT),
  'frames.jsonl.zst': Buffer.concat(HALVES.map(zstd)),
  'stored.zip': zip(0),
  'deflated.zip': zip(8),
  'zstd.zip': zip(93),
  'zip64.zip': zip(8, true),
  'of-packed.zip': zipOf([
    { name: '0.jsonl.gz', content: gzip(HALVES[0]), method: 0 },
    { name: '1.jsonl.zst', content: zstd(HALVES[1]), method: 0 },
  ]),
};
const names = Object.keys(FILES);

/** The ids of what can be read; an error of the user is none of them. */
async function read(name: string, bytes: Uint8Array, piece?: number): Promise<unknown> {
  return tried(() => rowsOf(name, bytes, piece));
}

async function tried<T>(read: () => Promise<T>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

const CODES = ['unreadable-file', 'unknown-format', 'empty-file', 'no-outputs-in-archive', 'too-large'];

describe.each(names)('%s', (name) => {
  const whole = FILES[name];

  test('is read wherever its pieces are cut', async () => {
    for (const piece of [1, 2, 3, 13, 97, 1000]) expect(await read(name, whole, piece)).toEqual(IDS);
  });

  test('cut at any byte is an error, or at the end of a part of its own the rows before', async () => {
    const before: string[] = [];
    for (let at = 0; at < whole.length; at++) {
      const found = await read(name, whole.subarray(0, at));
      if (!CODES.includes(found as string)) before.push(JSON.stringify(found));
    }
    // Nobody can tell that another member or frame was to follow.
    expect(before).toEqual(/^(members|frames)/.test(name) ? [JSON.stringify(IDS.slice(0, 7))] : []);
  });

  test.each([0x01, 0x80, 0xff])('with the bits %i of any byte changed is an error, or the same rows', async (bits) => {
    const wrong: unknown[] = [];
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] ^= bits;
      const found = await read(name, bytes);
      if (!CODES.includes(found as string) && JSON.stringify(found) !== JSON.stringify(IDS)) wrong.push([at, found]);
    }
    expect(wrong).toEqual([]);
  });

  test('with several places overwritten is an error, or the same rows', async () => {
    const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (places, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut : whole.length));
        for (const { at, byte } of places) if (at < bytes.length) bytes[at] = byte;
        const found = await read(name, bytes);
        if (typeof found !== 'string') expect([IDS, IDS.slice(0, 7)]).toContainEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each<[string, ZstdDecoder]>([
  ['Node', native],
  ['fzstd', portable],
])('zstd decompressed by %s', (_, decoder) => {
  const unzip = (bytes: Uint8Array, piece?: number) =>
    tried(async () => {
      const parts: Uint8Array[] = [];
      for await (const part of unzstd(memoryFiles({ a: bytes }, piece).open('a'), 'a', decoder)) parts.push(part);
      return Buffer.concat(parts).toString('latin1');
    });

  test.each(['a.jsonl.zst', 'frames.jsonl.zst'])(
    '%s with any bit changed is an error, or the same text',
    async (name) => {
      const wrong: unknown[] = [];
      for (let at = 0; at < FILES[name].length; at++)
        for (let bit = 1; bit < 256; bit *= 2) {
          const bytes = Buffer.from(FILES[name]);
          bytes[at] ^= bit;
          const found = await unzip(bytes);
          if (found !== 'unreadable-file' && found !== TEXT) wrong.push([at, bit, found]);
        }
      expect(wrong).toEqual([]);
    },
  );

  test('any bytes after a beginning of it are a text or an error, wherever pieces are cut', async () => {
    const start = fc.constantFrom([], [...zstd(TEXT).subarray(0, 8)], [0x28, 0xb5, 0x2f, 0xfd, 0, 0x50, 5, 0, 0]);
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        async (first, rest, piece) => {
          const bytes = Buffer.from([...first, ...rest]);
          expect(await unzip(bytes, piece)).toBe(await unzip(bytes));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('frames of any texts give them back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 3000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 22 }),
        async (texts, level) => {
          const frames = texts.map((text) =>
            zstdCompressSync(Buffer.from(text, 'latin1'), {
              params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: level % 2 },
            }),
          );
          const plain = texts.map((text) => Buffer.from(text, 'latin1').toString('latin1')).join('');
          expect(await unzip(Buffer.concat(frames), level)).toBe(plain);
        },
      ),
    );
  });
});

test('any bytes after the beginning of an archive are an error of the user', async () => {
  const end = zip(8).subarray(-22);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), fc.boolean(), async (bytes, hasEnd) => {
      const content = Buffer.concat([Buffer.from('PK\x03\x04'), bytes, hasEnd ? end : Buffer.alloc(0)]);
      expect(CODES).toContain(await read('a.zip', content));
    }),
    { numRuns: 500 },
  );
});
