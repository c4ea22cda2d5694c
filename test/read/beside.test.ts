/** The corpora that stand beside the two sides: the reference, and further healthy runs. */
import { expect, test } from 'vitest';
import type { UserError } from '../../src/errors.ts';
import type { OptionName } from '../../src/options/table.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import type { Corpus } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const SIDES = { 'b.jsonl': lines({ id: 1, prompt: 'p', output: 'x' }), 'c.jsonl': lines({ id: 1, output: 'y' }) };

function read(files: Record<string, string>, set: Partial<Record<OptionName, unknown>>) {
  return readCorpora(
    optionsWith({ baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...set }),
    memoryFiles({ ...SIDES, ...files }),
    () => {},
  );
}
const failure = (...args: Parameters<typeof read>) => read(...args).catch((error: UserError) => error);

function texts({ prompts }: Corpus) {
  return [...prompts].map(([key, { samples }]) => [key, samples.map(({ text }) => text)]);
}

test('without being named there is neither', async () => {
  expect(await read({}, {})).toMatchObject({ reference: null, healthy: [] });
});

test("of the reference only the texts matter: its rows need no field to pair by, and its ids are not the sides'", async () => {
  const { baseline, reference } = await read(
    {
      'human.txt': 'one\n\ntwo\n',
      'more.jsonl': lines({ id: 1, prompt: 'q', output: ['three', ''] }, { id: 1, prompt: 'r', output: 'four' }),
    },
    { reference: ['human.txt', 'more.jsonl'] },
  );
  expect(baseline.pairing).toBe('id');
  expect(reference).toMatchObject({ role: 'reference', pairing: 'none', source: 'human.txt, more.jsonl' });
  expect([...reference!.prompts.values()].flatMap(({ samples }) => samples.map(({ text }) => text))).toEqual(
    expect.arrayContaining(['one', 'two', 'three', 'four']),
  );
});

test('a reference that is not there, or has no text, is an error', async () => {
  expect(await failure({}, { reference: ['none.jsonl'] })).toMatchObject({
    code: 'no-match',
    facts: { role: 'reference', pattern: 'none.jsonl' },
  });
  expect(await failure({ 'r.jsonl': lines({ output: null }) }, { reference: ['r.jsonl'] })).toMatchObject({
    code: 'no-usable-output',
    facts: { role: 'reference' },
  });
  expect(await failure({ 'r.jsonl': '{' }, { reference: ['r.jsonl'] })).toMatchObject({ code: 'bad-line' });
});

test('every file that a glob finds is a healthy run, and every folder that is named is one', async () => {
  const row = lines({ id: 1, output: 'h' });
  const { healthy } = await read(
    {
      'runs/b.jsonl': row,
      'runs/a.jsonl': row,
      'seed-3/x.jsonl': row,
      'seed-3/y.jsonl': lines({ id: 2, output: 'i' }),
    },
    { healthy: ['runs/*', 'seed-3', 'runs/a.jsonl'] },
  );
  expect(healthy.map(({ role, run, source, pairing }) => [role, run, source, pairing])).toEqual([
    ['healthy', 'a', 'runs/a.jsonl', 'id'],
    ['healthy', 'b', 'runs/b.jsonl', 'id'],
    ['healthy', 'seed-3', 'seed-3', 'id'],
  ]);
  expect(texts(healthy[2])).toEqual([
    ['1', ['h']],
    ['2', ['i']],
  ]);
});

test('runs whose files have one name are told apart by their paths', async () => {
  const row = lines({ id: 1, output: 'h' });
  const { healthy } = await read(
    { 's1/out.jsonl': row, 's2/out.jsonl': row, 'other.jsonl': row },
    { healthy: ['s1/out.jsonl', 's2/out.jsonl', 'other.jsonl'] },
  );
  expect(healthy.map(({ run }) => run)).toEqual(['s1/out.jsonl', 's2/out.jsonl', 'other']);
});

test('a healthy pattern that nothing matches is an error', async () => {
  expect(await failure({}, { healthy: ['runs/*.jsonl'] })).toMatchObject({
    code: 'no-match',
    facts: { role: 'healthy', pattern: 'runs/*.jsonl' },
  });
});

test('a healthy run pairs as the two sides do: another prompt under an id, or none, is an error', async () => {
  expect(
    await failure({ 'h.jsonl': lines({ id: 1, prompt: 'q', output: 'h' }) }, { healthy: ['h.jsonl'] }),
  ).toMatchObject({ code: 'prompt-differs', place: { file: 'h.jsonl', line: 1 }, facts: { id: '1' } });
  expect(await failure({ 'h.jsonl': lines({ prompt: 'p', output: 'h' }) }, { healthy: ['h.jsonl'] })).toMatchObject({
    code: 'no-pairing',
    facts: { by: 'id', role: 'healthy' },
    place: { file: 'h.jsonl' },
  });
});

test.each([{ output: 'stray' }, { id: null, output: 'stray' }, { id: '', output: 'stray' }])(
  'a row without what all others pair by ends no pairing in silence: %j',
  async (stray) => {
    expect(
      await failure({ 'c.jsonl': lines({ id: 1, output: 'y' }, { id: 2, output: 'z' }, stray) }, {}),
    ).toMatchObject({ code: 'no-pairing', facts: { by: 'id', count: 1 }, place: { file: 'c.jsonl', line: 3 } });
  },
);

test('where rows of the two sides are prompts of their own, so are those of a healthy run', async () => {
  const { healthy } = await read(
    { 'b.jsonl': lines({ output: 'x' }), 'h.jsonl': lines({ id: 1, output: 'h' }) },
    { healthy: ['h.jsonl'] },
  );
  expect(texts(healthy[0])).toEqual([['h.jsonl:1', ['h']]]);
});
