import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { random } from '../../src/stats/random.ts';
import { fixtures, type Read, read } from './fixture.ts';

// A fixture is what a tool writes: test/fixtures/formats/FORMAT/CASE.EXT, or a folder CASE.d of files that are read
// together, with CASE.options.json where options are needed. `UPDATE=1 vitest run test/read/formats` writes what is read
// of it as CASE.expected.json; the review reads the difference.
const ALL = fixtures();

describe('is read as expected', () => {
  test.each(ALL.map((one) => [one.name, one] as const))('%s', async (_, { files, options, expected }) => {
    const found = await read(files, options);
    if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(existsSync(expected)).toBe(true);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

// Whatever is cut off, or lost from the middle: an error that is told, or some of what the whole holds. With
// --max-bad-lines as well.
describe('damaged is an error, or less of the same', () => {
  const readable = ALL.filter(
    ({ expected }) => existsSync(expected) && !('error' in JSON.parse(readFileSync(expected, 'utf8'))),
  );
  test.each(readable.map((one) => [one.name, one] as const))('%s', async (_, { files, options }) => {
    const whole = texts(await read(files, options));
    for (const [name, bytes] of Object.entries(files))
      for (const { how, left } of damaged(name, bytes))
        for (const lenient of [{}, { 'max-bad-lines': 1000 }]) {
          const found = texts(await read({ ...files, [name]: left }, { ...options, ...lenient }));
          const more = [...found].filter(([text, count]) => count > (whole.get(text) ?? 0));
          expect([name, how, more]).toEqual([name, how, []]);
        }
  });
});

describe('with any byte changed it is read or refused, without a crash', () => {
  test.each(ALL.map((one) => [one.name, one] as const))('%s', async (_, { files, options }) => {
    const source = random(1);
    for (const [name, bytes] of Object.entries(files))
      for (let n = 0; n < PLACES; n++) {
        const changed = Buffer.from(bytes);
        changed[source.below(bytes.length)] ^= 1 + source.below(255);
        const found = await read({ ...files, [name]: changed }, options);
        if ('rows' in found) expect(found.rows.every(({ outputs }) => outputs.length > 0)).toBe(true);
        else expect(found.error).toHaveProperty('code');
      }
  });
});

/** So many places of a file are damaged, at equal distances. */
const PLACES = 40;

/** Without its end, without its beginning, and where lines are rows without one of them. */
function* damaged(name: string, bytes: Buffer): Generator<{ how: string; left: Buffer }> {
  for (let n = 1; n < PLACES; n++) {
    const at = Math.floor((bytes.length * n) / PLACES);
    yield { how: `cut at ${at}`, left: bytes.subarray(0, at) };
    yield { how: `from ${at} on`, left: bytes.subarray(at) };
  }
  if (!/\.(jsonl|csv|tsv)$/.test(name)) return;
  const lines = bytes.toString('latin1').split('\n');
  for (let n = 0; n < Math.min(lines.length, PLACES); n++)
    yield { how: `without line ${n + 1}`, left: Buffer.from(lines.toSpliced(n, 1).join('\n'), 'latin1') };
}

/** Every output with how often it is there; none of what can't be read. */
function texts(found: Read | { error: object }): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, outputs } of 'rows' in found ? found.rows : [])
    for (const text of outputs) {
      if (text === null) continue;
      const key = JSON.stringify([id, text]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
