import { describe, expect, test } from 'vitest';
import { pythonLiteral } from '../../../src/read/shapes/python-literal.ts';
import { type Read, read } from '../fixture.ts';
import { type Column, group, list, parquetFile, text, value } from '../parquet-file.ts';

const integers = (name: string) => list(name, (one) => value(one, { type: 'INT64' }));
const doubles = (name: string) => list(name, (one) => value(one, { type: 'DOUBLE' }));

/** The columns of a release: groups of fields named `doc` or `__doc__`. */
function columns(under = ''): Column[] {
  const named = (name: string) => `${under}${name}${under}`;
  return [
    group(
      named('doc'),
      ...['query', 'id', 'task_name', 'instruction'].map(text),
      list('choices', text),
      list('sampling_methods', text),
      list('stop_sequences', text),
      ...['num_effective_few_shots', 'generation_size', 'num_samples'].map((name) => value(name, { type: 'INT64' })),
    ),
    group(
      named('model_response'),
      list('input', (name) => group(name, text('role'), text('content'))),
      list('text', text),
      list('text_post_processed', text),
      list('output_tokens', integers),
      list('reasonings', text),
      doubles('logprobs'),
      value('truncated_tokens_count', { type: 'INT64' }),
    ),
    group(named('metric'), value('extractive_match', { type: 'DOUBLE' })),
  ];
}

/** A row with what matters to a test in place of the usual. */
function row(id: string, response: object = {}, doc: object = {}, under = '') {
  const named = (name: string) => `${under}${name}${under}`;
  return {
    [named('doc')]: {
      ...{ query: `What is ${id}?`, id, task_name: 'gsm8k|5', instruction: null, choices: ['18'] },
      ...{ sampling_methods: ['GENERATIVE'], stop_sequences: ['Q:'], num_effective_few_shots: 5n },
      ...{ generation_size: 256n, num_samples: 1n, ...doc },
    },
    [named('model_response')]: {
      ...{ input: [{ role: 'user', content: `<s>What is ${id}?` }], text: [`It is ${id}.`], text_post_processed: null },
      ...{ output_tokens: [[1n, 2n]], reasonings: [null], logprobs: [], truncated_tokens_count: 0n, ...response },
    },
    [named('metric')]: { extractive_match: 1 },
  };
}

const NAME = 'out/details/org/model-7b/2026-02-01T10-00-00.123456/details_gsm8k|5_2026-02-01T10-00-00.123456.parquet';
const details = (rows: readonly object[], under = '', name = NAME) => ({
  [name]: parquetFile(rows as Record<string, unknown>[], columns(under)),
});

describe('details', () => {
  test.each(['', '__'])('in fields named %sdoc%s', async (under = '') => {
    const found = await read(details([row('0', {}, {}, under), row('1', {}, {}, under)], under), {
      numbers: ['score', 'extractive_match'],
    });
    expect(found).toMatchObject({
      rows: [
        {
          id: 'gsm8k|5/0',
          prompt: 'What is 0?',
          outputs: ['It is 0.'],
          attributes: [{ numbers: { score: 1, extractive_match: 1 } }],
        },
        { id: 'gsm8k|5/1', prompt: 'What is 1?', outputs: ['It is 1.'] },
      ],
      facets: { task: { 'gsm8k|5': 2 }, model: { 'org/model-7b': 2 } },
      told: { settings: { 'few-shot': { 5: 2 }, max_tokens: { 256: 2 } } },
    });
  });

  // num_samples > 1 puts all answers to a question into one row.
  test('with several answers to a question', async () => {
    const found = (await read(
      details([row('0', { text: ['a', 'b', 'c'], reasonings: null, output_tokens: [[1n], [2n], [3n]] })]),
    )) as Read;
    expect(found.rows.map(({ outputs }) => outputs)).toEqual([['a', 'b', 'c']]);
  });

  // A task with metrics of both kinds logs each question twice, once for each way of asking.
  test('leave out rows of log-likelihoods, and say so', async () => {
    const asked = row('0');
    const weighed = row('0', { text: [], logprobs: [-1.5, -0.2] }, { sampling_methods: ['LOGPROBS'] });
    const found = await read(details([asked, weighed]));
    expect(found).toMatchObject({ rows: [{ outputs: ['It is 0.'] }] });
    expect((found as Read).rows).toHaveLength(1);
    expect(JSON.stringify((found as Read).notes)).toContain('log-likelihoods');
  });

  test('of nothing but log-likelihoods are an error that says so', async () => {
    const weighed = row('0', { text: [], logprobs: [-1.5, -0.2] }, { sampling_methods: ['LOGPROBS'] });
    expect(await read(details([weighed]))).toMatchObject({
      error: { code: 'no-rows', message: expect.stringContaining('log-likelihoods') },
    });
  });

  test('without any answer have failed', async () => {
    expect(await read(details([row('0', { text: [] }), row('1')]))).toMatchObject({
      rows: [{ outputs: [null] }, { outputs: ['It is 1.'] }],
      told: { conditions: { failed: 1 } },
    });
  });

  // Without reasoning the scores' own text would compare one side as it is with another that was cleaned.
  test('give what the model said, not what the scores were made of', async () => {
    const said = { text: ['<think>hm</think>It is 4.'], text_post_processed: ['It is 4.'], reasonings: ['hm'] };
    const files = details([row('0', said)]);
    expect(await read(files)).toMatchObject({
      rows: [{ outputs: ['<think>hm</think>It is 4.'] }],
      told: { conditions: { reasoned: 1 } },
    });
    expect(await read(files, { fields: { output: 'model_response.text_post_processed' } })).toMatchObject({
      rows: [{ outputs: ['It is 4.'] }],
    });
  });

  // It counts what was cut off the prompt, not off the answer.
  test('with a prompt that was cut are not truncated answers', async () => {
    const found = (await read(details([row('0', { truncated_tokens_count: 12n })]))) as Read;
    expect(found.told).toMatchObject({ conditions: {} });
  });

  test('give the mean log-probability of tokens where there are as many, else none', async () => {
    const rows = [
      row('0', { output_tokens: [[1n, 2n]], logprobs: [-1, -3] }),
      row('1', { output_tokens: [[1n, 2n]], logprobs: [-4] }),
    ];
    const found = (await read(details(rows), { numbers: ['logprob'] })) as Read;
    expect(found.rows).toMatchObject([{ attributes: [{ numbers: { logprob: -2 } }] }, { outputs: ['It is 1.'] }]);
    expect(found.rows[1]).not.toHaveProperty('attributes');
  });

  test('of two runs in one folder are noted', async () => {
    const again = NAME.replaceAll('2026-02-01', '2026-02-02');
    const found = (await read({ ...details([row('0')]), ...details([row('0')], '', again) })) as Read;
    expect(JSON.stringify(found.notes)).toContain('answered-again');
  });

  test('of two models on one side are an error that lists them', async () => {
    const other = NAME.replace('model-7b', 'model-8b');
    expect(await read({ ...details([row('0')]), ...details([row('0')], '', other) })).toMatchObject({
      error: { code: 'several', message: expect.stringContaining('org/model-8b') },
    });
  });

  // When its columns can't be made one table, lighteval writes each as Python's repr().
  test('in columns of Python texts', async () => {
    const doc = "{'query': 'What?', 'id': '7', 'task_name': 'gsm8k|0', 'num_effective_few_shots': 0, 'choices': []}";
    const response = `{'text': ["It's \\\\ \\n four"], 'logprobs': [], 'output_tokens': [(1, 2)], 'reasonings': [None]}`;
    const rows = [{ doc, metric: "{'em': 0.5, 'judge': None}", model_response: response }];
    expect(await read({ 'a.parquet': parquetFile(rows) }, { numbers: ['score'] })).toMatchObject({
      rows: [{ id: 'gsm8k|0/7', outputs: ["It's \\ \n four"], attributes: [{ numbers: { score: 0.5 } }] }],
    });
  });

  test('with a text that is cut are a bad line', async () => {
    const rows = [{ doc: "{'query': 'What?'}", model_response: "{'text': ['a" }];
    expect(await read({ 'a.parquet': parquetFile(rows) })).toMatchObject({
      error: { code: 'bad-line', message: expect.stringContaining("its 'model_response' is no group of fields") },
    });
  });
});

const flat: Column[] = [
  ...['example', 'instruction', 'full_prompt'].map(text),
  value('num_effective_few_shots', { type: 'INT64' }),
  list('predictions', text),
  list('gold', text),
  list('choices', text),
  integers('gold_index'),
  group('metrics', value('em', { type: 'DOUBLE' }), value('f1', { type: 'DOUBLE' })),
];
const FLAT = 'details_leaderboard|gsm8k_cot|5_2024-11-05T13-32-37.123456.parquet';
const flatRow = (example: string, predictions: unknown) => ({
  ...{ example, instruction: 'Solve.', full_prompt: `Solve.\n${example}`, num_effective_few_shots: -1n, predictions },
  ...{ gold: ['4'], choices: [], gold_index: [], metrics: { em: 0, f1: 0.5 } },
});

describe('details of versions before 0.10', () => {
  test('are read by the question, with the task of the name', async () => {
    const rows = [flatRow('2 + 2?', ['4']), flatRow('3 + 3?', ['6', 'six'])];
    const found = await read({ [FLAT]: parquetFile(rows, flat) }, { numbers: ['score', 'f1'] });
    expect(found).toMatchObject({
      rows: [
        { prompt: '2 + 2?', outputs: ['4'], attributes: [{ numbers: { f1: 0.5 } }] },
        { prompt: '3 + 3?', outputs: ['6', 'six'] },
      ],
      facets: { task: { 'leaderboard|gsm8k_cot|5': 3 } },
      told: { settings: { instruction: { '#dfb155c7': 3 } } },
    });
    // Of two metrics nobody says which is the score; and -1 shots were not counted.
    expect(JSON.stringify(found)).not.toContain('"score"');
    expect(JSON.stringify(found)).not.toContain('few-shot');
  });

  test('in columns of Python texts, as some versions cast all', async () => {
    const cast = (predictions: string) => ({
      ...{
        example: 'Q?',
        instruction: '',
        full_prompt: 'Q?',
        predictions,
        gold: "['4']",
        choices: '[]',
        gold_index: '[]',
      },
      metrics: "{'em': 1.0}",
    });
    const found = await read(
      { [FLAT]: parquetFile([cast("['it\\'s \\'four\\'', \"won't\"]")]) },
      { numbers: ['score'] },
    );
    expect(found).toMatchObject({
      rows: [{ outputs: ["it's 'four'", "won't"], attributes: [{ numbers: { score: 1 } }, {}] }],
    });
    expect(await read({ [FLAT]: parquetFile([cast('[(-1.5, False), (-0.25, True)]')]) })).toMatchObject({
      error: { code: 'no-rows', message: expect.stringContaining('log-likelihoods') },
    });
    expect(await read({ [FLAT]: parquetFile([cast('[<Response object>]')]) })).toMatchObject({
      error: { code: 'bad-line' },
    });
  });

  test('of choices hold numbers only', async () => {
    const columns = flat.map((column) => (column[0].name === 'predictions' ? list('predictions', doubles) : column));
    expect(
      await read({
        [FLAT]: parquetFile(
          [
            flatRow('A or B?', [
              [-1.5, 0],
              [-0.5, 1],
            ]),
          ],
          columns,
        ),
      }),
    ).toMatchObject({
      error: { code: 'no-rows', message: expect.stringContaining('log-likelihoods') },
    });
  });
});

const RESULTS = {
  config_general: {
    ...{ lighteval_sha: '?', max_samples: null, model_name: 'org/model-7b' },
    model_config: { model_name: 'org/model-7b', generation_parameters: { temperature: 0.7, top_p: 0.9 } },
  },
  results: { 'gsm8k|5': { extractive_match: 0.5 }, all: { extractive_match: 0.5 } },
  versions: { 'gsm8k|5': 0 },
  config_tasks: {},
  summary_tasks: {},
  summary_general: {},
};

describe('results', () => {
  const results = Buffer.from(JSON.stringify(RESULTS, null, 2));

  test('beside details say how outputs were made', async () => {
    expect(await read({ ...details([row('0')]), 'out/results/org/model-7b/results_x.json': results })).toMatchObject({
      rows: [{ outputs: ['It is 0.'] }],
      told: { settings: { temperature: { '0.7': 0 }, top_p: { '0.9': 0 } } },
    });
  });

  test('alone are an error that says what to give', async () => {
    expect(await read({ 'results_x.json': results })).toMatchObject({
      error: { message: expect.stringContaining('details_*.parquet') },
    });
  });
});

describe('texts of Python', () => {
  test.each<[string, unknown]>([
    ['[]', []],
    ['()', []],
    ['(1,)', [1]],
    ["{'a': None, 'b': [True, False], 3: 1.5e-3}", { a: null, b: [true, false], 3: 0.0015 }],
    [`"it's"`, "it's"],
    [`'\\x41\\u00e9\\U0001F600\\t\\\\'`, 'Aé😀\t\\'],
    ['12345678901234567890', '12345678901234567890'],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['[1, 2', undefined],
    ["['a' 'b']", undefined],
    ["'\\N{DASH}'", undefined],
    ['array([1, 2])', undefined],
    ['[1] and more', undefined],
    ["'\\U99999999'", undefined],
    ['['.repeat(100_000), undefined],
  ])('%.40s', (said, expected) => {
    expect(pythonLiteral(said)).toEqual(expected);
  });

  test('named __proto__ are fields', () => {
    expect(Object.keys(pythonLiteral("{'__proto__': {'x': 1}}") as object)).toEqual(['__proto__']);
  });
});
