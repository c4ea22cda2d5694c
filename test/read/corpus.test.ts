import { expect, test } from 'vitest';
import type { UserError } from '../../src/errors.ts';
import type { OptionName } from '../../src/options/table.ts';
import { readCorpora, readOne } from '../../src/read/corpus.ts';
import type { Corpus } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

type Rows = readonly object[];
const lines = (rows: Rows) => rows.map((row) => JSON.stringify(row)).join('\n');

function both(baseline: Rows, candidate: Rows, set: Partial<Record<OptionName, unknown>> = {}) {
  const files = memoryFiles({ 'b.jsonl': lines(baseline), 'c.jsonl': lines(candidate) });
  return readCorpora(optionsWith({ baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...set }), files, () => {});
}

function texts({ prompts }: Corpus) {
  return [...prompts].map(([key, { samples }]) => [key, samples.map(({ text }) => text)]);
}

test('prompts pair by id where every row of both sides has one', async () => {
  const { baseline, candidate } = await both(
    [
      { id: 2, output: 'x' },
      { id: 1, output: 'y' },
    ],
    [
      { id: '1', output: 'z' },
      { id: '2', output: null },
    ],
  );
  expect([baseline.pairing, candidate.pairing]).toEqual(['id', 'id']);
  expect(texts(baseline)).toEqual([
    ['2', ['x']],
    ['1', ['y']],
  ]);
  expect(texts(candidate)).toEqual([
    ['1', ['z']],
    ['2', [null]],
  ]);
});

test("prompts pair by the prompt's text where a row of either side has no id", async () => {
  const { baseline } = await both([{ id: 1, prompt: 'Say  hi\n', output: 'x' }], [{ prompt: 'Say hi', output: 'z' }]);
  expect(baseline.pairing).toBe('prompt');
  expect(texts(baseline)).toEqual([['Say hi', ['x']]]);
});

test("ids that the sides do not share give way to the prompt's text", async () => {
  const { candidate } = await both(
    [{ id: 'b-1', prompt: 'p', output: 'x' }],
    [{ id: 'c-1', prompt: 'p', output: 'z' }],
  );
  expect(candidate.pairing).toBe('prompt');
});

test('a row without id and prompt makes every row a prompt of its own', async () => {
  const { baseline } = await both([{ id: 1, output: 'x' }, { output: 'y' }], [{ prompt: 'p', output: 'z' }]);
  expect(baseline.pairing).toBe('none');
  expect(texts(baseline)).toEqual([
    ['b.jsonl:1', ['x']],
    ['b.jsonl:2', ['y']],
  ]);
});

test('rows on one line are still prompts of their own', async () => {
  const corpus = await readOne('baseline', ['a.json'], optionsWith(), memoryFiles({ 'a.json': '["x", "y"]' }));
  expect(texts(corpus)).toEqual([
    ['a.json:1', ['x']],
    ['a.json:1#2', ['y']],
  ]);
});

test('by position the n-th rows of both sides are one prompt', async () => {
  const rows = [{ output: 'x' }, { output: 'y' }];
  const { candidate } = await both(rows, rows, { 'pair-by': 'position' });
  expect(texts(candidate)).toEqual([
    ['1', ['x']],
    ['2', ['y']],
  ]);
});

test('samples of a prompt add up over lists, repeated rows and files, and order is that of first appearance', async () => {
  const files = memoryFiles({
    'run/b.jsonl': lines([
      { id: 'q', output: 'last' },
      { id: 'r', output: 'new' },
    ]),
    'run/a.jsonl': lines([
      { id: 'q', output: ['one', ' '] },
      { id: 'p', output: 'x' },
      { id: 'q', output: 'two' },
    ]),
  });
  const corpus = await readOne('baseline', ['run', 'run/a.jsonl'], optionsWith(), files);
  expect(texts(corpus)).toEqual([
    ['q', ['one', null, 'two', 'last']],
    ['p', ['x']],
    ['r', ['new']],
  ]);
});

test('one id with another prompt on the other side is an error with both places', async () => {
  const error = await both(
    [
      { id: 'b', output: 'x' },
      { id: 'a', output: 'x' },
      { id: 'a', prompt: 'One?', output: 'x' },
    ],
    [{ id: 'a', prompt: 'Two?', output: 'z' }],
  ).catch((thrown: UserError) => thrown);
  expect(error).toMatchObject({
    code: 'prompt-differs',
    place: { file: 'c.jsonl', line: 1 },
    facts: { other: 'b.jsonl:3' },
  });
});

test('a prompt differs neither by white space nor by how its letters are composed', async () => {
  const { baseline } = await both(
    [{ id: 1, prompt: 'caf\u00e9  ?', output: 'x' }],
    [{ id: 1, prompt: 'cafe\u0301 ?', output: 'z' }],
  );
  expect(baseline.pairing).toBe('id');
});

test('the group of a prompt is the first that a row gives', async () => {
  const rows = [
    { id: 1, output: 'x' },
    { id: 1, output: 'y', task: 'a' },
    { id: 1, output: 'y', task: 'b' },
    { id: 2, output: 'z' },
  ];
  const { baseline } = await both(rows, rows, { 'group-by': 'task' });
  expect([...baseline.prompts.values()].map(({ group }) => group)).toEqual(['a', null]);
});

test('ids that are names of properties are ordinary ids', async () => {
  const rows = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, output: 'x' }));
  const { baseline } = await both(rows, rows);
  expect([...baseline.prompts.keys()]).toEqual(['__proto__', 'constructor', 'toString']);
  expect(({} as Record<string, unknown>).output).toBeUndefined();
});

test('bad lines that may pass are one note with their number and the first of them', async () => {
  const files = memoryFiles({
    'a.jsonl': '{"output":"x"}\n{\n',
    'b.jsonl': '{"output":"y"}\n{"output":1}\n{"output":"z"}',
  });
  const corpus = await readOne('baseline', ['a.jsonl', 'b.jsonl'], optionsWith({ 'max-bad-lines': 2 }), files);
  expect(corpus.prompts.size).toBe(3);
  expect(corpus.notes).toEqual([
    { code: 'bad-lines-skipped', level: 'warn', facts: { count: 2, file: 'a.jsonl', line: 2 } },
  ]);
});

test('rows of a table with too few or too many cells may pass, each counted, with cells of several lines among them', async () => {
  const files = memoryFiles({ 'a.csv': 'id,output\r\n1,"x\r\nx"\r\n2\r\n\r\n3,y,z\r\n4,"w"\r\n' });
  const corpus = await readOne('baseline', ['a.csv'], optionsWith({ 'max-bad-lines': 2 }), files);
  expect(texts(corpus)).toEqual([
    ['1', ['x\nx']],
    ['4', ['w']],
  ]);
  expect(corpus.notes[0].facts).toMatchObject({ count: 2, line: 4 });
});

test.each([
  ['a file is its run', ['outputs/run-7.v2.jsonl.gz'], 'run-7.v2'],
  ['the folder of several files is their run', ['runs/seed-1/a.jsonl', 'runs/seed-1/sub/b.jsonl'], 'seed-1'],
  ['files without a folder are named after their role', ['a.jsonl', 'b.jsonl'], 'healthy'],
])('%s', async (_, paths, run) => {
  const files = memoryFiles(Object.fromEntries(paths.map((path) => [path, '{"output":"x"}'])));
  const corpus = await readOne('healthy', paths, optionsWith(), files);
  expect([corpus.run, corpus.source]).toEqual([run, paths.join(', ')]);
});

test('a side that is not named is an error before anything is read', async () => {
  const read = readCorpora(optionsWith({ baseline: ['b'] }), memoryFiles({}), () => {});
  await expect(read).rejects.toMatchObject({ code: 'missing-option', facts: { option: 'candidate' } });
});
