import { expect, test } from 'vitest';
import { inspectEval, inspectJson } from '../../../src/read/formats/inspect-log.ts';
import { Reading } from '../../../src/read/reading.ts';
import { type ZipMember, zipOf } from '../../zip-writer.ts';
import { type Read, read } from '../fixture.ts';
import { optionsWith } from '../options.ts';

const EVAL = { task: 'capitals', model: 'acme/tiny' };
const HEAD = { version: 2, status: 'success', eval: EVAL, plan: {}, stats: {} };

function sample(id: number | string, epoch: number, text: string, more: object = {}) {
  const output = { choices: [{ message: { role: 'assistant', content: text }, stop_reason: 'stop' }] };
  return { id, epoch, input: `question ${id}`, output, ...more };
}

function member(name: string, content: unknown, method?: number): ZipMember {
  return { name, content: JSON.stringify(content), ...(method !== undefined && { method }) };
}

async function rowsOf(members: readonly ZipMember[], options = {}): Promise<Read['rows']> {
  const found = await read({ 'log.eval': zipOf(members) }, options);
  return (found as Read).rows ?? found;
}

test('members may be compressed in any of the ways that Inspect has had', async () => {
  const samples = [0, 8, 93].map((method, i) =>
    member(`samples/${i}_epoch_1.json`, sample(i, 1, `by ${method}`), method),
  );
  const rows = await rowsOf([member('header.json', HEAD, 93), ...samples]);
  expect(rows.map(({ outputs }) => outputs)).toEqual([['by 0'], ['by 8'], ['by 93']]);
});

test('in whatever order members stand, rows are the same', async () => {
  const members = [
    member('_journal/start.json', { version: 2, eval: EVAL, plan: {} }),
    member('samples/2_epoch_1.json', sample(2, 1, 'two')),
    member('samples/1_epoch_2.json', sample(1, 2, 'one again')),
    member('samples/1_epoch_1.json', sample(1, 1, 'one')),
    member('header.json', HEAD),
  ];
  expect(await rowsOf(members)).toEqual(await rowsOf(members.toReversed()));
});

test('an id may look like a path, or like the name of a member', async () => {
  const ids = ['a/b', '../x', 'x_epoch_1', 'x_epoch_1/sample', 'messages/0'];
  const rows = await rowsOf([
    member('header.json', HEAD),
    ...ids.map((id) => member(`samples/${id}_epoch_1.json`, sample(id, 1, `of ${id}`))),
  ]);
  expect(rows.map(({ id }) => id).sort()).toEqual(ids.map((id) => `capitals/${id}`).sort());
});

test('a head that can not be read is an error, however many bad lines may pass: ids would be others', async () => {
  const members = [
    { name: 'header.json', content: '{"version": 2' },
    member('samples/1_epoch_1.json', sample(1, 1, 'a')),
  ];
  const options = { 'max-bad-lines': 10 };
  expect(await rowsOf(members, options)).toMatchObject({ error: { code: 'unreadable-file' } });
  const noTask = [member('header.json', { ...HEAD, eval: null }), members[1]];
  expect(await rowsOf(noTask, options)).toMatchObject({ error: { code: 'unreadable-file' } });
});

test('summaries hold no outputs and are none', async () => {
  const members = [
    member('header.json', HEAD),
    member('summaries.json', [{ id: 1, epoch: 1, input: 'q', output: 'not an output' }]),
    member('_journal/summaries/1.json', [{ id: 1, epoch: 1, input: 'q' }]),
  ];
  expect(await rowsOf(members)).toMatchObject({ error: { code: 'no-outputs-inside' } });
});

test('a text that is not UTF-8 is read with a doubt, one for the log', async () => {
  const broken = Buffer.from(JSON.stringify(sample(1, 1, 'a?b?')).replaceAll('?', '\xff'), 'latin1');
  const found = await read({
    'log.eval': zipOf([member('header.json', HEAD), { name: 'samples/1_epoch_1.json', content: broken }]),
  });
  expect((found as Read).rows[0].outputs).toEqual(['a\ufffdb\ufffd']);
  expect((found as Read).notes).toEqual([
    { code: 'invalid-utf8', level: 'warn', facts: { count: 2, file: 'log.eval' } },
  ]);
});

test('texts kept apart from a sample in parts are counted on from member to member', async () => {
  const parts = sample(1, 1, 'attachment://1001', { message_refs: [] });
  const rows = await rowsOf([
    member('header.json', { ...HEAD, version: 3 }),
    member('samples/1_epoch_1/sample.json', parts),
    member('samples/1_epoch_1/attachments/1000.json', ['no', 'the answer']),
    member('samples/1_epoch_1/attachments/0.json', Array(1000).fill('nor this')),
  ]);
  expect(rows.map(({ outputs }) => outputs)).toEqual([['the answer']]);
});

test('a scorer may have the name of something that is selected by', async () => {
  const scored = sample(1, 1, 'a', { scores: { model: { value: 'C' }, task: { value: 0.5 }, epoch: { value: 3 } } });
  const found = await read({
    'log.eval': zipOf([member('header.json', HEAD), member('samples/1_epoch_1.json', scored)]),
  });
  expect((found as Read).facets).toEqual({ model: { 'acme/tiny': 1 }, task: { capitals: 1 }, epoch: { 1: 1 } });
});

test('the parts of a sample are not looked for among the names of all others', async () => {
  const [count, texts] = [300, Buffer.from('["a text"]')];
  const names: string[] = ['header.json'];
  for (let i = 0; i < count; i++)
    names.push(`samples/${i}_epoch_1/sample.json`, `samples/${i}_epoch_1/attachments/0.json`);
  let looks = 0;
  const watched = new Proxy(names, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  const content = (name: string) => {
    if (name === 'header.json') return Buffer.from(JSON.stringify(HEAD));
    return name.includes('/attachments/') ? texts : Buffer.from(JSON.stringify(sample(name, 1, 'attachment://0')));
  };
  const bytes = async function* (name = '') {
    yield content(name);
  };
  const head = { name: 'log.eval', bytes: texts, text: '', whole: true, record: null, keys: [], entries: names };
  const random = () => Promise.reject(new Error('not asked for'));
  const source = { file: 'log.eval', head, packed: null, bytes, random, archive: { names: watched, bytes } };
  let rows = 0;
  for await (const _ of inspectEval.rows(source, new Reading(optionsWith()))) rows++;
  expect(rows).toBe(count);
  expect(looks).toBeLessThan(20 * names.length);
});

test('whether a log names its task is told in one look, however often the text begins anew', () => {
  const text = '{"eval":{'.repeat(7000);
  const head = { name: 'x.json', bytes: Buffer.from(text), whole: false, record: null, entries: null };
  const keys = ['eval', 'status', 'plan'];
  const start = performance.now();
  expect(inspectJson.recognise({ ...head, keys, text })).toBe(false);
  // Some hundred times as long where each beginning is followed to the end.
  expect(performance.now() - start).toBeLessThan(50);
  expect(inspectJson.recognise({ ...head, keys, text: '{"status":"x","plan":{},"eval": {"a":1,"task": "t"' })).toBe(
    true,
  );
  expect(inspectJson.recognise({ ...head, keys, text: '', record: { eval: { task: 't' } } })).toBe(true);
  expect(inspectJson.recognise({ ...head, keys, text: '"eval":{"task":', record: { eval: { a: 1 }, task: 't' } })).toBe(
    false,
  );
});
