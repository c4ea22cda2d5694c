/** What is read beside the texts: numbers, labels and ids of tokens. */
import { describe, expect, test } from 'vitest';
import type { UserError } from '../../src/errors.ts';
import type { OptionName } from '../../src/options/table.ts';
import { readCorpora, readOne, readRuns } from '../../src/read/corpus.ts';
import { inspect } from '../../src/read/inspect.ts';
import { inspection } from '../../src/report/inspection.ts';
import type { Corpus } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

type Set = Partial<Record<OptionName, unknown>>;
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const share = (field: string) => ({ field, value: null, max: null, min: null });

function attributes({ prompts }: Corpus) {
  return [...prompts.values()].flatMap(({ samples }) => samples.map((sample) => sample.attributes));
}

async function read(content: string, set: Set = {}, name = 'a.jsonl') {
  return attributes(await readOne('candidate', [name], optionsWith(set), memoryFiles({ [name]: content })));
}

async function numbers(values: readonly unknown[], set: Set = {}) {
  const rows = values.map((score) => ({ output: 'x', score }));
  return (await read(lines(rows), set)).map((one) => one?.numbers?.score);
}

function failure(reading: Promise<unknown>): Promise<UserError> {
  return reading.then(
    () => Promise.reject(new Error('it was read')),
    (error: UserError) => error,
  );
}

describe('numbers', () => {
  test('are JSON numbers, and true and false as 1 and 0', async () => {
    expect(await numbers([0.5, -3, 0, -1e100, true, false])).toEqual([0.5, -3, 0, -1e100, 1, 0]);
  });

  test('may be texts that are numbers; other texts and other things are none', async () => {
    expect(await numbers(['0.5', ' -3 ', '1e2', 'True', 'false'])).toEqual([0.5, -3, 100, 1, 0]);
    for (const none of [
      '',
      ' ',
      'good',
      '1,5',
      '5%',
      'NaN',
      'inf',
      'Infinity',
      '1e999',
      1e200,
      null,
      {},
      { a: 1 },
      [],
      [1, 2],
      ['a'],
    ])
      expect([none, await numbers([none, 1])]).toEqual([none, [undefined, 1]]);
  });

  test('that are NaN or Infinity are none, and counted in a note', async () => {
    const content = '{"output":"x","score":NaN}\n{"output":"y","score":2}\n{"output":"z","score":-Infinity}';
    const corpus = await readOne('candidate', ['a.jsonl'], optionsWith(), memoryFiles({ 'a.jsonl': content }));
    expect(attributes(corpus)).toEqual([undefined, { numbers: { score: 2 } }, undefined]);
    expect(corpus.notes).toMatchObject([{ code: 'nan-read-as-null', facts: { count: 2 } }]);
  });

  test('of a table are its cells', async () => {
    const table = 'id,output,score,reward\n1,x,0.25,\n2,y, -1e3 ,nan\n3,z,,7\n';
    expect(await read(table, {}, 'a.csv')).toEqual([
      { numbers: { score: 0.25 } },
      { numbers: { score: -1000 } },
      { numbers: { reward: 7 } },
    ]);
  });

  test('of several outputs are a list of as many, or one for all', async () => {
    const rows = [
      { output: ['x', 'y'], score: [1, null], reward: 3 },
      { output: ['x'], score: [1] },
      { output: 'x', score: [1] },
      { output: ['x', 'y', 'z'], score: [1, 2] },
    ];
    expect(await read(lines(rows))).toEqual([
      { numbers: { score: 1, reward: 3 } },
      { numbers: { reward: 3 } },
      { numbers: { score: 1 } },
      { numbers: { score: 1 } },
      // Which output a number is of nobody can tell where there are fewer.
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('go with their output through prompts that come again', async () => {
    const rows = [
      { id: 1, output: 'x', score: 1 },
      { id: 2, output: null, score: 9 },
      { id: 1, output: ['y', 'z'], score: [2, 3] },
    ];
    expect(await read(lines(rows))).toEqual([1, 2, 3, 9].map((score) => ({ numbers: { score } })));
  });

  test('may lie deeper, and a name with a dot in it is that name', async () => {
    const rows = [{ output: 'x', eval: { judge: [{ mark: 4 }] }, 'a.b': 2 }];
    expect(await read(lines(rows), { numbers: ['eval.judge.0.mark', 'a.b'] })).toEqual([
      { numbers: { 'eval.judge.0.mark': 4, 'a.b': 2 } },
    ]);
  });

  test('of the usual fields are read where they are, and nobody asks for them', async () => {
    const rows = [{ output: 'x', score: 1, reward: 2, logprob: -3, perplexity: 4, mark: 5 }, { output: 'y' }];
    expect(await read(lines(rows))).toEqual([
      { numbers: { score: 1, reward: 2, logprob: -3, perplexity: 4 } },
      undefined,
    ]);
  });

  test('of fields that are named are read in place of the usual ones; none of none', async () => {
    const rows = [{ output: 'x', score: 1, mark: 5 }];
    expect(await read(lines(rows), { numbers: ['mark'] })).toEqual([{ numbers: { mark: 5 } }]);
    expect(await read(lines(rows), { numbers: [] })).toEqual([undefined]);
  });

  test('that a rule or a setting asks about are read as well, of the whole or of a group; not where it is off', async () => {
    const rows = [{ output: 'x', mark: 5, grade: 6, level: 7 }];
    const rules = { 'mark:spread': { fail: 0.3 }, 'level:mean': 'off', vocabulary: { fail: 0.1 } };
    const set = { rules, 'group-rules': { easy: { 'grade:mean': 'on' } } };
    expect(await read(lines(rows), set)).toEqual([{ numbers: { mark: 5, grade: 6 } }]);
    const settings = { 'metric-settings': { 'novelty-utility': { score: 'mark', classes: '', patience: 0.5 } } };
    expect(await read(lines(rows), settings)).toEqual([{ numbers: { mark: 5 } }]);
  });

  test.each<[string, Set]>([
    ['that --numbers names', { numbers: ['scoer'] }],
    ['that a rule asks about', { rules: { 'scoer:spread': { fail: 0.3 } } }],
    ['that the rule of a group asks about', { 'group-rules': { '*': { 'scoer:mean': 'on' } } }],
    ['that a setting names', { 'metric-settings': { 'novelty-utility': { score: 'scoer' } } }],
    ['that holds no number, though it counts as a share', { numbers: ['kind'], shares: [share('kind')] }],
  ])('a field %s and no row has is an error with the fields that there are', async (_, set) => {
    const error = await failure(read(lines([{ output: 'x', score: 1, kind: 'a' }]), set));
    expect(error).toMatchObject({
      code: 'no-such-field',
      facts: { role: 'candidate', what: 'a number', fields: 'output, score, kind' },
    });
  });

  test('a named field must be on both sides', async () => {
    const files = memoryFiles({ 'b.jsonl': '{"output":"x"}', 'c.jsonl': '{"output":"y","mark":1}' });
    const both = (set: Set) =>
      readCorpora(optionsWith({ baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...set }), files, () => {});
    expect(await failure(both({ numbers: ['mark'] }))).toMatchObject({
      code: 'no-such-field',
      facts: { role: 'baseline', field: 'mark' },
    });
    expect(attributes((await both({})).candidate)).toEqual([undefined]);
  });

  test('a reference and healthy runs may go without', async () => {
    const files = memoryFiles({
      'b.jsonl': '{"output":"x","mark":1}',
      'c.jsonl': '{"output":"y","mark":1}',
      'h.jsonl': '{"output":"human"}',
    });
    const corpora = await readCorpora(
      optionsWith({
        baseline: ['b.jsonl'],
        candidate: ['c.jsonl'],
        reference: ['h.jsonl'],
        healthy: ['h.jsonl'],
        'pair-by': 'none',
        numbers: ['mark'],
      }),
      files,
      () => {},
    );
    expect([corpora.reference, ...corpora.healthy].map((one) => attributes(one!))).toEqual([[undefined], [undefined]]);
    const runs = await readRuns(['b.jsonl', 'c.jsonl'], optionsWith({ numbers: ['mark'], 'pair-by': 'none' }), files);
    expect(runs.map(attributes)).toEqual([[{ numbers: { mark: 1 } }], [{ numbers: { mark: 1 } }]]);
  });
});

describe('labels', () => {
  const labels = async (values: readonly unknown[]) => {
    const rows = values.map((kind) => ({ output: 'x', kind }));
    return (await read(lines([...rows, { output: 'z', kind: 'a' }]), { shares: [share('kind')] })).map(
      (one) => one?.labels?.kind,
    );
  };

  test('are short values as text; of nothing, and of what is no value, there is none', async () => {
    expect(await labels(['a', 7, 0.5, true, 'ein Wort'])).toEqual(['a', '7', '0.5', 'true', 'ein Wort', 'a']);
    expect(await labels(['', '  ', null, {}, ['a', 'b'], []])).toEqual([...Array(6).fill(undefined), 'a']);
  });

  test('are of each output or of all of them', async () => {
    const rows = [{ output: ['x', 'y'], kind: ['a', null], language: 'de' }];
    expect(await read(lines(rows), { shares: [share('kind'), share('language')] })).toEqual([
      { labels: { kind: 'a', language: 'de' } },
      { labels: { language: 'de' } },
    ]);
  });

  test('are read of fields whose shares are counted, and of no others', async () => {
    const rows = [{ output: 'x', kind: 'a', language: 'de' }];
    expect(await read(lines(rows))).toEqual([undefined]);
    expect(await read(lines(rows), { shares: [share('kind')] })).toEqual([{ labels: { kind: 'a' } }]);
  });

  test('stay what they are where they are names of properties, or no text that is well formed', async () => {
    expect(await labels(['__proto__', 'constructor', '\ud800'])).toEqual(['__proto__', 'constructor', '\ufffd', 'a']);
    const rows = '{"output":"x","__proto__":"a"}';
    const [one] = await read(rows, { shares: [share('__proto__')] });
    expect(Object.entries(one!.labels!)).toEqual([['__proto__', 'a']]);
  });

  test('a field that no row of the candidate has is an error, one that the baseline lacks is none', async () => {
    const files = memoryFiles({ 'with.jsonl': '{"output":"x","kind":"a"}', 'without.jsonl': '{"output":"y"}' });
    const both = (baseline: string, candidate: string) =>
      readCorpora(
        optionsWith({ baseline: [baseline], candidate: [candidate], shares: [share('kind')] }),
        files,
        () => {},
      );
    expect(await failure(both('with.jsonl', 'without.jsonl'))).toMatchObject({
      code: 'no-such-field',
      facts: { role: 'candidate', field: 'kind', what: 'a value', fields: 'output' },
    });
    const { baseline, candidate } = await both('without.jsonl', 'with.jsonl');
    expect([attributes(baseline), attributes(candidate)]).toEqual([[undefined], [{ labels: { kind: 'a' } }]]);
  });
});

describe('token ids', () => {
  const unit = { unit: 'tokens' };

  test('are a list of whole numbers, from a usual field or the one that is mapped', async () => {
    for (const [name, set] of [
      ['token_ids', {}],
      ['output_ids', {}],
      ['tokens', {}],
      ['mine', { fields: { tokens: 'mine' } }],
      ['choice.ids', { fields: { tokens: 'choice.ids' } }],
    ] as const) {
      const row = name === 'choice.ids' ? { output: 'x', choice: { ids: [1, 2] } } : { output: 'x', [name]: [1, 2] };
      expect([name, await read(lines([row]), { ...unit, ...set })]).toEqual([name, [{ tokens: [1, 2] }]]);
    }
  });

  test('of several outputs are a list of such lists; an empty one is an output of no token', async () => {
    const rows = [{ output: ['x', 'y'], token_ids: [[1, 2], []] }];
    expect(await read(lines(rows), unit)).toEqual([{ tokens: [1, 2] }, { tokens: [] }]);
  });

  test('are left alone where outputs are counted in words', async () => {
    expect(await read(lines([{ output: 'x', token_ids: 'what?' }]))).toEqual([undefined]);
  });

  test.each<[string, object, RegExp]>([
    ['a text', { output: 'x', token_ids: '1 2' }, /not a list of whole numbers/],
    ['a fraction', { output: 'x', token_ids: [1.5] }, /not a list of whole numbers/],
    ['nothing', { output: 'x', token_ids: null }, /not a list of whole numbers/],
    ['one list for two', { output: ['x', 'y'], token_ids: [1, 2] }, /not a list of whole numbers for each/],
    ['too few lists', { output: ['x', 'y'], token_ids: [[1]] }, /not a list of whole numbers for each/],
    ['another field', { output: 'x' }, /no field with token ids/],
  ])('%s where they are due is a bad line', async (_, row, says) => {
    const content = lines([{ output: 'x', token_ids: [1] }, row]);
    expect(await failure(read(content, unit))).toMatchObject({
      code: 'bad-line',
      place: { line: 2 },
      message: expect.stringMatching(says),
    });
  });

  test('in no field of the first row are an error that says what to do', async () => {
    const error = await failure(read(lines([{ output: 'x', ids: [1] }]), unit));
    expect(error).toMatchObject({ code: 'no-token-field', facts: { fields: 'output, ids' } });
    expect(error.message).toMatch(/--field tokens=NAME/);
  });

  test('are not asked of an output that is missing', async () => {
    const rows = [
      { id: 1, output: null, error: 'timeout' },
      { id: 2, output: ['x', null], token_ids: [[1], null] },
      { id: 3, output: null, token_ids: null },
    ];
    expect(await read(lines(rows), unit)).toEqual([undefined, { tokens: [1] }, { tokens: [] }, undefined]);
  });
});

test('a look at a file shows which fields hold numbers, labels and ids', async () => {
  const files = memoryFiles({
    'a.jsonl': lines([{ id: 1, output: 'x', score: 'none', reward: 1, kind: 'a', ids: [4], note: 'n' }]),
  });
  const options = optionsWith({ unit: 'tokens', fields: { tokens: 'ids' }, shares: [share('kind')] });
  const [{ fields }] = (await inspect(['a.jsonl'], options, files)).files;
  expect(Object.fromEntries(fields.map(({ name, use }) => [name, use]))).toEqual({
    id: 'id',
    output: 'output',
    score: null,
    reward: 'number',
    kind: 'label',
    ids: 'tokens',
    note: null,
  });
});

describe('embeddings', () => {
  const set = { fields: { embedding: 'emb' } };
  const vectors = async (rows: readonly object[], options: Set = set) =>
    (await read(lines(rows), options)).map((one) => one?.embedding && [...one.embedding]);

  test('are read where a field is mapped to them, one for each output', async () => {
    expect(
      await vectors([
        { output: 'a', emb: [0.5, -1, 2] },
        { output: 'b', emb: [[1, 2, 3]] },
      ]),
    ).toEqual([
      [0.5, -1, 2],
      [1, 2, 3],
    ]);
    const several = {
      outputs: ['a', 'b'],
      emb: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(await vectors([several])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    // As many numbers as outputs are one vector all the same.
    expect((await failure(vectors([{ outputs: ['a', 'b'], emb: [1, 2] }]))).code).toBe('bad-line');
  });

  test('are left alone where nobody asks for them', async () => {
    expect(await read(lines([{ output: 'a', embedding: [0.5, 1] }]))).toEqual([undefined]);
  });

  test('may stand in a table as JSON, and at a path', async () => {
    const [one] = await read('output,emb\na,"[0.5, 1]"', set, 'a.csv');
    expect([...one!.embedding!]).toEqual([0.5, 1]);
    expect(await vectors([{ output: 'a', data: { emb: [1, 2] } }], { fields: { embedding: 'data.emb' } })).toEqual([
      [1, 2],
    ]);
  });

  test('are not asked of an output that is missing', async () => {
    expect(
      await vectors([{ output: 'a', emb: [1, 2] }, { output: null }, { outputs: [null, 'b'], emb: [null, [3, 4]] }]),
    ).toEqual([[1, 2], undefined, undefined, [3, 4]]);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'vector'],
    ['an empty list', []],
    ['a list with a hole', [1, null]],
    ['a list of texts', ['1', '2']],
    ['a number out of bounds', [1, 1e39]],
    ['a list of other length', [1, 2, 3]],
  ])('that are %s make the row unreadable', async (_, emb) => {
    const rows = [
      { output: 'a', emb: [1, 2] },
      { output: 'b', emb },
    ];
    const error = await failure(vectors(rows));
    expect(error.code).toBe('bad-line');
    expect(error.message).toMatch(
      /^a\.jsonl:2: .*(list of finite numbers|embedding has 3 numbers, those before have 2)/,
    );
    expect(await vectors(rows, { ...set, 'max-bad-lines': 1 })).toEqual([[1, 2]]);
  });

  test('are shown by an inspection, asked for or not', async () => {
    const emb = Array.from({ length: 8 }, (_, i) => i / 3);
    const files = memoryFiles({ 'a.jsonl': lines([{ output: 'a', emb, ids: [1, 2, 3, 4, 5, 6, 7, 8] }]) });
    const shown = async (options: Set) => inspect(['a.jsonl'], optionsWith(options), files);
    const unread = await shown({});
    expect(unread.files[0]!.fields).toEqual([
      { name: 'output', use: 'output' },
      { name: 'emb', use: null, dimension: 8 },
      { name: 'ids', use: null },
    ]);
    expect(inspection(unread, { color: false, width: 200 })).toContain(
      'also has   emb (8 numbers: --field embedding=emb), ids\n',
    );
    const asked = await shown(set);
    expect(asked.files[0]!.fields[1]).toEqual({ name: 'emb', use: 'embedding', dimension: 8 });
    expect(inspection(asked, { color: false, width: 200 })).toContain('output, emb as embedding of 8 numbers');
  });
});
