import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { diskFiles, withOthers } from '../../src/host/disk.ts';
import { encodeProfile } from '../../src/pool/profile/index.ts';
import { Capacity } from '../../src/read/capacity.ts';
import { readCorpora, readDigested } from '../../src/read/corpus.ts';
import { profileOptions } from '../../src/read/profile.ts';
import { WORDS } from '../../src/text/unit.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

const lines = (many: number) =>
  Array.from({ length: many }, (_, i) => JSON.stringify({ id: `q${i}`, output: `answer ${i}` })).join('\n');
const options = optionsWith({ baseline: ['a'], candidate: ['b'] });

async function profileOf(text: string): Promise<Uint8Array> {
  const { rows } = await readDigested(['x'], options, memoryFiles({ x: text }));
  return encodeProfile(rows, WORDS, profileOptions({}, options));
}

test.each([
  ['outputs', async (text: string) => text, 'b:5'],
  ['profiles', profileOf, 'b'],
])('of %s more than there is memory for, both sides together, are refused as they are read', async (_, made, place) => {
  const files = memoryFiles({ a: await made(lines(6)), b: await made(lines(6)) });
  const read = (most: number) => readCorpora(options, { ...files, capacity: new Capacity(most) }, () => {});
  expect((await read(12)).candidate.prompts.size).toBe(6);
  await expect(read(10)).rejects.toThrow(
    new RegExp(`^${place}: with the candidate there are more outputs than fit .* about 10, .*--sample-prompts`),
  );
});

test('on disk there is room for what the engine may take', () => {
  const { capacity } = diskFiles('.');
  const { heap_size_limit: bytes } = getHeapStatistics();
  expect(capacity!.most).toBeGreaterThan(bytes / 1000);
  expect(capacity!.most).toBeLessThan(bytes / 450);
  expect(withOthers(diskFiles('.'), { paths: new Map(), patterns: new Map() }).capacity).toBeInstanceOf(Capacity);
});
