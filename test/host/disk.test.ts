import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles, withOthers } from '../../src/host/disk.ts';
import type { Files } from '../../src/read/files.ts';

let root: string;
let files: Files;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'collapse-gate-'));
  files = diskFiles(root);
  const all = [
    'b.jsonl',
    'a.jsonl.gz',
    'A.JSON',
    'notes.md',
    'sub/c.csv',
    'sub/.hidden.csv',
    '.dot/d.jsonl',
    'odd [1]{x}*.txt',
    'docs/readme.md',
    'logs/a.eval',
    'logs/b.PARQUET.zst',
    'logs/c.zip',
    'logs/d.jsonl.xz',
    'results/.__model/samples_t_1.jsonl',
  ];
  for (const file of all) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), `content of ${file}`);
  }
});
afterAll(() => rm(root, { recursive: true }));

test('a file is itself, even where its name holds the characters of a glob', async () => {
  expect(await files.find('odd [1]{x}*.txt')).toEqual(['odd [1]{x}*.txt']);
  expect(await files.find('notes.md')).toEqual(['notes.md']);
});

test('a folder is its files with endings of outputs, however deep, sorted', async () => {
  expect(await files.find('.')).toEqual([
    'A.JSON',
    'a.jsonl.gz',
    'b.jsonl',
    'logs/a.eval',
    'logs/b.PARQUET.zst',
    'logs/c.zip',
    'odd [1]{x}*.txt',
    'results/.__model/samples_t_1.jsonl',
    'sub/c.csv',
  ]);
  expect(await files.find('sub/')).toEqual(['sub/c.csv']);
  // So does lm_eval name the folder of the model ./model.
  expect(await files.find('results')).toEqual(['results/.__model/samples_t_1.jsonl']);
  expect(await files.find('.dot')).toEqual(['.dot/d.jsonl']);
});

test('a folder is told from a file, a glob and what does not exist', async () => {
  const kinds = ['sub', 'sub/', './sub', '.', 'b.jsonl', 'su*', 'none', 'b.jsonl/x'].map((name) =>
    files.isFolder(name),
  );
  expect(await Promise.all(kinds)).toEqual([true, true, true, true, false, false, false, false]);
});

test('a folder without outputs is an error that says what was looked for', async () => {
  await expect(files.find('docs')).rejects.toMatchObject({ code: 'no-outputs-file', facts: { pattern: 'docs' } });
});

test('a glob finds files of any ending and no hidden ones', async () => {
  expect(await files.find('**/*.{md,csv}')).toEqual(['docs/readme.md', 'notes.md', 'sub/c.csv']);
  expect(await files.find('no/*.jsonl')).toEqual([]);
  expect(await files.find('no.jsonl')).toEqual([]);
  expect(await files.find('b.jsonl/x')).toEqual([]);
});

test('paths within the root are relative to it however they were written', async () => {
  expect(await files.find('./sub/../b.jsonl')).toEqual(['b.jsonl']);
  expect(await files.find(path.join(root, 'b.jsonl'))).toEqual(['b.jsonl']);
  expect(await files.find(path.join(root, '*.jsonl'))).toEqual(['b.jsonl']);
  expect(await diskFiles(path.join(root, 'sub')).find('../b.jsonl')).toEqual([path.join(root, 'b.jsonl')]);
  expect(await diskFiles(path.join(root, 'sub')).find('../b.*')).toEqual([path.join(root, 'b.jsonl')]);
});

test('a file is read in pieces', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of files.open('sub/c.csv')) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('content of sub/c.csv');
});

test('a file is read at any place, as far as it goes', async () => {
  const { size, read } = await files.random('sub/c.csv');
  const text = async (start: number, end: number) => Buffer.from(await read(start, end)).toString();
  expect([size, await text(0, 7), await text(11, 15), await text(15, 99)]).toEqual([20, 'content', 'sub/', 'c.csv']);
  expect([await text(20, 25), await text(1e18, 2e18), await text(5, 5)]).toEqual(['', '', '']);
});

test('files under names of their own are read at any place as well', async () => {
  const others = withOthers(files, { paths: new Map([['main:c.csv', 'sub/c.csv']]), patterns: new Map() });
  expect(Buffer.from(await (await others.random('main:c.csv')).read(0, 7)).toString()).toBe('content');
});

test('a failure of the file system is an error that names the file but not the machine', async () => {
  const read = async (file: string) => {
    for await (const _ of files.open(file));
  };
  await expect(read('none.jsonl')).rejects.toMatchObject({ code: 'unreadable-file', place: { file: 'none.jsonl' } });
  await expect(read('sub')).rejects.toMatchObject({ code: 'unreadable-file', facts: { problem: 'it is a folder' } });
  await expect(files.random('none')).rejects.toMatchObject({ code: 'unreadable-file', place: { file: 'none' } });
  const folder = await files.random('sub');
  await expect(folder.read(0, 1)).rejects.toMatchObject({
    code: 'unreadable-file',
    facts: { problem: 'it is a folder' },
  });
  await symlink('circle', path.join(root, 'circle'));
  await expect(files.find('circle')).rejects.toThrow("circle: the file can't be read: its links lead in a circle.");
});
