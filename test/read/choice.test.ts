import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPTIONS, type OptionName } from '../../src/options/table.ts';
import { readCorpora, readOne } from '../../src/read/corpus.ts';
import { excludedBy } from '../../src/read/exclude.ts';
import { gather } from '../../src/read/gather.ts';
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

  test('finds a value among any number of others', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(String(i), `text ${i}`, { subject: `s${i}` })).join('');
    const read = (value: string) =>
      readOne(
        'candidate',
        ['x.jsonl'],
        optionsWith({ where: [all('subject', value)] }),
        memoryFiles({ 'x.jsonl': rows }),
      );
    expect(texts(await read('s99'))).toEqual(['text 99']);
    await expect(read('s100')).rejects.toMatchObject({ code: 'nothing-where' });
  });

  test('chooses a model as --select does', async () => {
    expect(texts(await one('both.jsonl', { where: [all('model', 'B')] }))).toEqual(['blue', 'gelb']);
    await expect(one('both.jsonl', { where: [all('lang', 'de')] })).rejects.toMatchObject({ code: 'several' });
  });
});

describe('--exclude-prompts', () => {
  test.each([
    ['ids, one a line', 'ids.txt', ['grün']],
    ['prompts, one a line', 'prompts.txt', ['red']],
    ['rows with an id, or with a prompt', 'rows.jsonl', []],
  ])('takes %s', async (_, file, left) => {
    const corpus = one('both.jsonl', { select: [all('model', 'A')], 'exclude-prompts': [file] });
    if (left.length === 0) await expect(corpus).rejects.toThrow(/^--exclude-prompts leaves nothing of the candidate/);
    else expect(texts(await corpus)).toEqual(left);
  });

  const asked = (id: string, task: string) =>
    `${JSON.stringify({
      ...{
        doc_id: id,
        doc: {},
        target: '',
        filter: 'none',
        resps: [[`${task} ${id}`]],
        filtered_resps: [`${task} ${id}`],
      },
      ...{
        arguments: { gen_args_0: { arg_0: `Q${id}`, arg_1: {} } },
        doc_hash: id.repeat(64),
        prompt_hash: '',
        target_hash: '',
      },
    })}\n`;

  test('takes ids with their task or without', async () => {
    const outputs = memoryFiles({
      'samples_gsm_2026-01-01T00-00-00.jsonl': asked('a', 'gsm') + asked('b', 'gsm'),
      'bare.txt': 'a'.repeat(64),
      'full.txt': `gsm/${'a'.repeat(64)}`,
    });
    for (const file of ['bare.txt', 'full.txt']) {
      const set = optionsWith({ 'exclude-prompts': [file] });
      const corpus = await readOne('candidate', ['samples_gsm_2026-01-01T00-00-00.jsonl'], set, outputs);
      expect(texts(corpus), file).toEqual(['gsm b']);
    }
  });

  test("takes the questions of a tool's document, not its answers", async () => {
    const document = readFileSync(
      join(import.meta.dirname, '../fixtures/formats/promptfoo/completion-order-and-repeats.json'),
      'utf8',
    );
    const excluded = await excludedBy(
      optionsWith({ 'exclude-prompts': ['x.json'] }),
      memoryFiles({ 'x.json': document }),
    );
    const { rows } = await gather('outputs', ['x.json'], optionsWith(), memoryFiles({ 'x.json': document }), silent);
    const outputs = rows.flatMap((one) => one.outputs.filter((text) => text !== null));
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, prompt } of rows) expect(excluded).toContain((id ?? prompt)!.trim());
    for (const text of outputs) expect(excluded).not.toContain(text.trim());
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
