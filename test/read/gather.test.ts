import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Files } from '../../src/read/files.ts';
import { gather } from '../../src/read/gather.ts';
import { memoryFiles } from '../memory-files.ts';
import { zipOf } from '../zip-writer.ts';
import { optionsWith } from './options.ts';

const question = (id: number) => `${JSON.stringify({ question_id: id, category: 'c', turns: [`Question ${id}?`] })}\n`;
const answer = (id: number) =>
  `${JSON.stringify({ question_id: id, answer_id: 'x', model_id: 'm', choices: [{ index: 0, turns: ['An answer.'] }], tstamp: 1 })}\n`;
const RESULTS = JSON.stringify({ results: {}, configs: {}, versions: {}, 'n-shot': { task: 3 }, model_name: 'm' });

const side = (files: Files, patterns = ['in']) => gather('candidate', patterns, optionsWith(), files, () => {});

async function errorOf(files: Files): Promise<UserError> {
  try {
    await side(files);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}

test('files of questions are read before the answers, wherever they stand', async () => {
  const files = { 'in/answers.jsonl': answer(1) + answer(2), 'in/z/questions.jsonl': question(1) + question(2) };
  const { rows, reading } = await side(memoryFiles(files));
  expect(rows.map(({ prompt }) => prompt)).toEqual(['Question 1?', 'Question 2?']);
  expect(reading.notes()).toEqual([]);
});

test('questions and answers may be in one archive', async () => {
  const files = Object.entries({ 'answers.jsonl': answer(1), 'questions.jsonl': question(1) });
  const bytes = zipOf(files.map(([name, content]) => ({ name, content })));
  const { rows, run, source } = await side(memoryFiles({ 'model-7.zip': bytes }), ['model-7.zip']);
  expect(rows.map(({ prompt, place }) => [prompt, place.file])).toEqual([['Question 1?', 'model-7.zip/answers.jsonl']]);
  expect([run, source]).toEqual(['model-7', 'model-7.zip']);
});

test('questions that no row answers are a warning with the number of rows', async () => {
  const { reading } = await side(memoryFiles({ 'in/a.jsonl': answer(1) + answer(2), 'in/b.jsonl': question(7) }));
  expect(reading.notes()).toEqual([
    { code: 'questions-unmatched', level: 'warn', facts: { count: 2, file: 'in/b.jsonl' } },
  ]);
});

test('rows whose question is not among those that were asked are counted', async () => {
  const { reading } = await side(memoryFiles({ 'in/a.jsonl': answer(1) + answer(2), 'in/b.jsonl': question(2) }));
  expect(reading.notes()).toEqual([
    { code: 'questions-missing', level: 'info', facts: { count: 1, file: 'in/b.jsonl' } },
  ]);
});

test('questions alone are an error that asks for the answers', async () => {
  const error = await errorOf(memoryFiles({ 'in/questions.jsonl': question(1) }));
  expect([error.code, error.place]).toEqual(['only-questions', { file: 'in/questions.jsonl', line: null }]);
});

test('a file that stands beside outputs says how they were made, and is passed over', async () => {
  const { rows, reading } = await side(
    memoryFiles({ 'in/a.jsonl': '{"id":"a","output":"x"}\n', 'in/results.json': RESULTS }),
  );
  expect(rows).toHaveLength(1);
  expect(reading.told.result().settings['few-shot']).toEqual({ 3: 0 });
});

test('alone it is an error that says what to give instead', async () => {
  const error = await errorOf(memoryFiles({ 'in/results.json': RESULTS }));
  expect([error.code, error.place?.file]).toEqual(['no-outputs-there', 'in/results.json']);
  expect(error.message).toMatch(/holds no outputs.* Give the samples_\*\.jsonl beside it/);
});

function counting(files: Files): { files: Files; opened: () => number } {
  let opened = 0;
  const open = (path: string) => {
    opened++;
    return files.open(path);
  };
  return { files: { ...files, open }, opened: () => opened };
}

test('a small file is opened once, and a large one for its head and for its rows', async () => {
  const row = '{"id":"a","output":"x"}\n';
  for (const [content, times] of [
    [row, 1],
    [row.repeat(4000), 2],
  ] as const) {
    const { files, opened } = counting(memoryFiles({ 'in.jsonl': content }));
    await side(files, ['in.jsonl']);
    expect(opened()).toBe(times);
  }
});

test('of many files each is opened once to see what it is and once to be read; what was read in the first round is not opened again', async () => {
  const answers = Array.from({ length: 20 }, (_, i) => [`in/${i}.jsonl`, answer(1)]);
  const { files, opened } = counting(
    memoryFiles({ ...Object.fromEntries(answers), 'in/q.jsonl': question(1), 'in/results.json': RESULTS }),
  );
  const { rows } = await side(files);
  expect([rows.length, opened()]).toEqual([20, 42]);
});

test('what stands beside outputs is told of', async () => {
  const besides = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`in/${name}/results.json`, RESULTS]));
  const { reading } = await side(memoryFiles({ 'in/z.jsonl': '{"id":"a","output":"x"}\n', ...besides }));
  expect(reading.notes()).toEqual([
    { code: 'files-beside', level: 'info', facts: { count: 4, files: 'results.json, results.json, results.json' } },
  ]);
});

test('a file that looks as if it stood beside outputs is read where it holds a text under a usual name', async () => {
  const row = { ...JSON.parse(RESULTS), id: 'a' };
  const one = async (more: object) =>
    side(memoryFiles({ 'in.json': JSON.stringify({ ...row, ...more }) }), ['in.json']);
  expect((await one({ output: 'An answer.' })).rows.map(({ outputs }) => outputs)).toEqual([['An answer.']]);
  for (const output of ['', ' ', null, 3])
    await expect(one({ output })).rejects.toMatchObject({ code: 'no-outputs-there' });
});
