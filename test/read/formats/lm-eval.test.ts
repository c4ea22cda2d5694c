import { expect, test } from 'vitest';
import { runFile } from '../../../src/read/formats/lm-eval-runs.ts';
import { settingsIn } from '../../../src/read/shapes/lm-eval.ts';
import { type Read, read } from '../fixture.ts';

const KWARGS = { until: ['\n'], temperature: 0 };
const ROW = {
  doc_id: 0,
  doc: { q: 'Why?' },
  target: 'x',
  arguments: { gen_args_0: { arg_0: 'Q: Why?', arg_1: KWARGS } },
  resps: [['So.']],
  filtered_resps: ['So.'],
  filter: 'none',
  exact_match: 1,
};

async function reads(rows: readonly object[], options = {}): Promise<Read> {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return (await read({ 'rows.jsonl': Buffer.from(lines) }, options)) as Read;
}

test('the name of a file tells task and time, where it is one that lm_eval gives', () => {
  expect(runFile('out/acme__tiny/samples_mmlu_high_school_2024-05-01T10-00-00.123456.jsonl')).toEqual({
    folder: 'out/acme__tiny',
    task: 'mmlu_high_school',
    time: '2024-05-01T10-00-00.123456',
  });
  // A whole second has no fraction.
  expect(runFile('samples_a_2024-05-01T10-00-00.jsonl.gz')).toMatchObject({ folder: '', task: 'a' });
  expect(runFile('out/results_2024-05-01T10-00-00.1.json')).toMatchObject({ task: null });
  for (const name of ['samples_candidate.jsonl', 'gsm8k.jsonl', 'samples_2024-05-01T10-00-00.jsonl'])
    expect(runFile(name)).toBeNull();
});

test.each([
  ['with how to generate', 'a text', '42', KWARGS, ['42']],
  ['with a text to weigh', 'none', [['-1.5', 'True']], ' yes', undefined],
  ['with a text to weigh, and a number alone', 'none', '-1.5', ' yes', undefined],
  ['with nothing but the prompt', 'none', '-120.75', undefined, undefined],
])('a request %s is answered by %s', async (_, __, answer, argument, outputs) => {
  const gen_args_0 = { arg_0: 'Q', ...(argument !== undefined && { arg_1: argument }) };
  const found = await reads([{ ...ROW, arguments: { gen_args_0 }, resps: [[answer].flat()] }]);
  expect(found.rows?.[0]?.outputs).toEqual(outputs);
});

test('without arguments a text is a text, and a pair of numbers none', async () => {
  const { arguments: _, ...row } = ROW;
  expect((await reads([row])).rows[0].outputs).toEqual(['So.']);
  expect(await reads([{ ...row, resps: [[[-1.5, true]]] }])).toMatchObject({ error: { code: 'no-rows' } });
});

test('the score is that of the only metric, whatever its name', async () => {
  const options = { numbers: ['score'] };
  const one = await reads([{ ...ROW, metrics: ['exact_match'] }], options);
  expect(one.rows[0]).toMatchObject({ attributes: [{ numbers: { score: 1 } }] });
  const two = await reads([{ ...ROW, metrics: ['exact_match', 'f1'], f1: 0.5 }], options);
  expect(two.rows[0]).not.toHaveProperty('attributes');
  const list = await reads([{ ...ROW, metrics: ['bleu'], bleu: ['a', 'b'] }], options);
  expect(list.rows[0]).not.toHaveProperty('attributes');
});

test('a field that is mapped stands for all requests of a row, once', async () => {
  const found = await reads([{ ...ROW, resps: [['a'], ['b']], filtered_resps: ['A', 'B'] }], {
    fields: { output: 'filtered_resps' },
  });
  expect(found.rows.map(({ outputs }) => outputs)).toEqual([['A', 'B']]);
});

test('a setting may have any name, that of what every object inherits as well', () => {
  for (const name of ['constructor', 'toString', '__proto__'])
    expect(Object.entries(settingsIn(JSON.parse(`{"until": "x", "${name}": 1}`)))).toEqual([
      ['stop', 'x'],
      [name, 1],
    ]);
});
