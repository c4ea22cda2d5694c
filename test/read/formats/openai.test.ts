/** What a batch was asked stands in one file and what was answered in others, in no order. */
import { expect, test } from 'vitest';
import { readCorpora } from '../../../src/read/corpus.ts';
import type { Corpus } from '../../../src/types.ts';
import { memoryFiles } from '../../memory-files.ts';
import { optionsWith } from '../options.ts';

const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const asks = (id: string, content: string) => ({
  custom_id: id,
  method: 'POST',
  url: '/v1/chat/completions',
  body: { model: 'm', messages: [{ role: 'user', content }], temperature: 0.7 },
});
const body = (content: string) => ({
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
});
const answers = (id: string, content: string) => ({
  id: `batch_req_${id}`,
  custom_id: id,
  response: { status_code: 200, request_id: 'r', body: body(content) },
  error: null,
});
const fails = (id: string) => ({ custom_id: id, response: null, error: { code: 'batch_expired', message: 'late' } });

const read = (files: Record<string, string>, set: object) =>
  readCorpora(optionsWith(set), memoryFiles(files), () => {});
const told = ({ prompts }: Corpus) =>
  [...prompts].map(([key, { text, samples }]) => [key, text, samples.map((sample) => sample.text)]);

test('the input file may be named for one side, before or after the output, and may say what the other asks as well', async () => {
  const files = {
    'b/in.jsonl': lines(asks('1', 'A river?'), asks('2', 'A hill?')),
    'b/out.jsonl': lines(answers('2', 'Box Hill.'), answers('1', 'The Rhine.')),
    'c/out.jsonl': lines(answers('1', 'The Po.'), answers('2', 'Leith Hill.')),
  };
  for (const baseline of [
    ['b/in.jsonl', 'b/out.jsonl'],
    ['b/out.jsonl', 'b/in.jsonl'],
  ]) {
    const { baseline: before, candidate } = await read(files, { baseline, candidate: ['c/out.jsonl'] });
    expect(told(before)).toEqual([
      ['2', 'A hill?', ['Box Hill.']],
      ['1', 'A river?', ['The Rhine.']],
    ]);
    expect(told(candidate)).toEqual([
      ['1', null, ['The Po.']],
      ['2', null, ['Leith Hill.']],
    ]);
  }
});

test('the same custom_id for another question is an error, which only the input files can show', async () => {
  const files = {
    'b/in.jsonl': lines(asks('1', 'A river?')),
    'b/out.jsonl': lines(answers('1', 'The Rhine.')),
    'c/in.jsonl': lines(asks('1', 'A hill?')),
    'c/out.jsonl': lines(answers('1', 'Box Hill.')),
  };
  await expect(
    read(files, { baseline: ['b/in.jsonl', 'b/out.jsonl'], candidate: ['c/in.jsonl', 'c/out.jsonl'] }),
  ).rejects.toMatchObject({ code: 'prompt-differs' });
});

test('requests that failed stand in a second file, and are missing outputs of their prompts', async () => {
  const files = {
    'b.jsonl': lines(answers('1', 'The Rhine.'), answers('2', 'Box Hill.')),
    'c/errors.jsonl': lines(fails('2')),
    'c/out.jsonl': lines(answers('1', 'The Po.')),
  };
  const { candidate } = await read(files, { baseline: ['b.jsonl'], candidate: ['c/errors.jsonl', 'c/out.jsonl'] });
  expect(told(candidate)).toEqual([
    ['2', null, [null]],
    ['1', null, ['The Po.']],
  ]);
  expect(candidate.told?.conditions).toEqual({ failed: 1 });
});

test('answers in a file of requests are bad lines, and no line is lost without a word', async () => {
  const files = { 'b.jsonl': lines(asks('1', 'A river?'), answers('1', 'The Rhine.')) };
  await expect(read(files, { baseline: ['b.jsonl'], candidate: ['b.jsonl'] })).rejects.toMatchObject({
    code: 'bad-line',
    place: { file: 'b.jsonl', line: 2 },
  });
});

test('the texts of serving benchmarks pair by position alone', async () => {
  const run = (...texts: string[]) =>
    JSON.stringify({ backend: 'vllm', model_id: 'm', input_lens: [1, 2], generated_texts: texts, errors: ['', ''] });
  const files = { 'b.json': run('The Rhine.', 'Box Hill.'), 'c.json': run('The Po.', 'Leith Hill.') };
  const sides = { baseline: ['b.json'], candidate: ['c.json'] };
  expect((await read(files, sides)).baseline.pairing).toBe('none');
  const { candidate } = await read(files, { ...sides, 'pair-by': 'position' });
  expect(told(candidate)).toEqual([
    ['1', null, ['The Po.']],
    ['2', null, ['Leith Hill.']],
  ]);
});

test('bare completions have new ids in every run, which pair nothing', async () => {
  const row = (id: string, content: string) => ({ id, ...body(content) });
  const files = { 'b.jsonl': lines(row('chatcmpl-1', 'One.')), 'c.jsonl': lines(row('chatcmpl-1', 'Two.')) };
  expect((await read(files, { baseline: ['b.jsonl'], candidate: ['c.jsonl'] })).baseline.pairing).toBe('none');
});
