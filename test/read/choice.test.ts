import { describe, expect, test } from 'vitest';
import { OPTIONS, type OptionName } from '../../src/options/table.ts';
import { readCorpora, readOne } from '../../src/read/corpus.ts';
import type { Corpus } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

const row = (id: string, output: string | string[], more: object = {}) =>
  `${JSON.stringify({ id, prompt: `p${id}`, output, ...more })}\n`;
const FILES = {
  'both.jsonl':
    row('1', 'red', { model: 'A', lang: 'en' }) +
    row('2', 'grün', { model: 'A', lang: 'de' }) +
    row('1', 'blue', { model: 'B', lang: 'en' }) +
    row('2', 'gelb', { model: 'B', lang: 'de' }),
  'several.jsonl': row('1', ['yes', 'no', 'well'], { ok: [true, false, true] }),
  'ids.txt': '1\n\n',
  'prompts.txt': '  p2 \n',
  'rows.jsonl': '{"id":"2"}\n{"prompt":"p1"}\n',
  'other.txt': '77\n',
  'nothing.jsonl': '{"key":1}\n',
};
const files = memoryFiles(FILES);
const silent = () => {};

const texts = (corpus: Corpus) =>
  [...corpus.prompts.values()].flatMap(({ samples }) => samples.map(({ text }) => text));
const one = async (path: string, set: Partial<Record<OptionName, unknown>>) =>
  readOne('candidate', [path], optionsWith(set), files);
const all = (field: string, value: string, side: string | null = null) => ({ side, field, value });

describe('two models in one file', () => {
  const sides = { baseline: ['both.jsonl'], candidate: ['both.jsonl'] };

  test('are an error that lists them and says how to choose', async () => {
    const failed = readCorpora(optionsWith(sides), files, silent);
    await expect(failed).rejects.toThrow(
      /the baseline is of 2 models: A \(2\), B \(2\)\. Choose one: --select model=A .*--select baseline\.model=…/,
    );
  });

  test('are the two sides where each is chosen', async () => {
    const select = [all('model', 'A', 'baseline'), all('model', 'B', 'candidate')];
    const { baseline, candidate } = await readCorpora(optionsWith({ ...sides, select }), files, silent);
    expect([texts(baseline), texts(candidate)]).toEqual([
      ['red', 'grün'],
      ['blue', 'gelb'],
    ]);
  });

  test('are one where * is chosen, and what is said of a side goes before what is said of all', async () => {
    expect(texts(await one('both.jsonl', { select: [all('model', '*')] }))).toEqual(['red', 'blue', 'grün', 'gelb']);
    const select = [all('model', 'B', 'candidate'), all('model', 'A')];
    expect(texts(await one('both.jsonl', { select }))).toEqual(['blue', 'gelb']);
  });

  test('may be human answers of several sources', async () => {
    const { reference } = await readCorpora(
      optionsWith({
        ...sides,
        reference: ['both.jsonl'],
        select: [all('model', 'A', 'baseline'), all('model', 'B', 'candidate')],
      }),
      files,
      silent,
    );
    expect(texts(reference!)).toHaveLength(4);
  });

  test.each([
    ['a value that is not there', all('model', 'C'), "the candidate has no model 'C'; there is: A (2), B (2)"],
    ['what nothing has several of', all('colour', 'red'), "no row of the candidate has a 'colour'"],
  ])('%s is an error', async (_, select, message) => {
    await expect(one('both.jsonl', { select: [select] })).rejects.toThrow(message);
  });
});

describe('--where', () => {
  const model = { select: [all('model', 'A')] };

  test('leaves the rows whose field has the value, of several values any, of several fields all', async () => {
    expect(texts(await one('both.jsonl', { ...model, where: [all('lang', 'de')] }))).toEqual(['grün']);
    expect(texts(await one('both.jsonl', { ...model, where: [all('lang', 'de'), all('lang', 'en')] }))).toEqual([
      'red',
      'grün',
    ]);
    const corpus = await one('both.jsonl', { ...model, where: [all('lang', 'de'), all('id', '2')] });
    expect(texts(corpus)).toEqual(['grün']);
    expect(corpus.notes).toContainEqual({
      code: 'rows-left-out',
      level: 'info',
      facts: { role: 'candidate', select: 2, where: 1, exclude: 0 },
    });
  });

  test('leaves of the outputs of a row those that have a value each', async () => {
    expect(texts(await one('several.jsonl', { where: [all('ok', 'true')] }))).toEqual(['yes', 'well']);
  });

  test('that nothing meets is an error with the values there are', async () => {
    await expect(one('both.jsonl', { ...model, where: [all('lang', 'fr')] })).rejects.toThrow(/values seen: en, de/);
    await expect(one('both.jsonl', { ...model, where: [all('tongue', 'fr')] })).rejects.toThrow(/values seen: none/);
  });
});

describe('--exclude-prompts', () => {
  test.each([
    ['ids, one a line', 'ids.txt', ['grün']],
    ['prompts, one a line', 'prompts.txt', ['red']],
    ['rows with an id, or with a prompt', 'rows.jsonl', []],
  ])('takes %s', async (_, file, left) => {
    const corpus = one('both.jsonl', { select: [all('model', 'A')], 'exclude-prompts': [file] });
    if (left.length === 0) await expect(corpus).rejects.toMatchObject({ code: 'no-rows' });
    else expect(texts(await corpus)).toEqual(left);
  });

  test('that names no prompt is a doubt, and a file without any an error', async () => {
    const corpus = await one('several.jsonl', { 'exclude-prompts': ['other.txt'] });
    expect(corpus.notes.map(({ code }) => code)).toEqual(['nothing-excluded']);
    await expect(one('several.jsonl', { 'exclude-prompts': ['nothing.jsonl'] })).rejects.toThrow(
      /neither an id nor a prompt/,
    );
  });
});

describe('is said', () => {
  const { read } = OPTIONS.select.kind;

  test.each([
    [{ model: 'A', candidate: { model: 'B' } }, [all('model', 'A'), all('model', 'B', 'candidate')]],
    [{ task: ['a', 2] }, [all('task', 'a'), all('task', '2')]],
    ['candidate.model=a=b\nmodel=c', [all('model', 'a=b', 'candidate'), all('model', 'c')]],
  ])('as %j', (said, expected) => expect(read(said)).toEqual(expected));

  test.each(['model', '=A', 'candidate.=A'])('not as %s', (said) => expect(() => read(said)).toThrow());
});
