/** Files of code samples hold the prompt in front of each answer, and only the file of problems can say what that was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../../src/read/corpus.ts';
import { memoryFiles } from '../../memory-files.ts';
import { type Read, read } from '../fixture.ts';
import { optionsWith } from '../options.ts';

const ASKED = 'def one():\n    """Give one."""\n';
const problem = (id: string, prompt: string) => ({
  task_id: id,
  prompt,
  canonical_solution: '',
  test: 't',
  entry_point: 'e',
});
const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const PROBLEMS = lines(problem('H/0', ASKED), problem('H/1', 'def two():\n'));

async function readFiles(files: Record<string, string>, options = {}) {
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const found = await read(bytes, options);
  if ('error' in found) throw new Error(JSON.stringify(found.error));
  return found;
}
const outputs = ({ rows }: Read) => rows.map((row) => [row.id, row.outputs]);
const cleaned = ({ told }: Read) => (told as { cleaned: object }).cleaned;

describe('bigcode generations', () => {
  const body = (n: number) => `    return ${n}\n`;
  const GENERATIONS = [[ASKED + body(1), ASKED + body(2)], null, [], ['def two():\n    pass\n', null]];

  test('tasks are numbered by their place; those left out keep theirs, and a missing text has failed', async () => {
    const found = await readFiles({ 'generations.json': JSON.stringify(GENERATIONS) });
    expect(outputs(found)).toEqual([
      ['0', GENERATIONS[0]],
      ['3', ['def two():\n    pass\n', null]],
    ]);
    expect(found.told).toMatchObject({ outputs: 4, conditions: { failed: 1 } });
  });

  test('beside the problems the prompt is taken off, counted, and the task has its id', async () => {
    const texts = [[`${ASKED.trim()}\n    return 1\n`, ASKED + body(1)], ['def two():\n    return 2\n']];
    const found = await readFiles({ 'generations.json': JSON.stringify(texts), 'problems.jsonl': PROBLEMS });
    expect(outputs(found)).toEqual([
      ['H/0', [body(1), body(1)].map((text) => expect.stringContaining(text.trim()))],
      ['H/1', ['    return 2\n']],
    ]);
    expect(found.rows.flatMap((row) => row.outputs).join('')).not.toContain('def');
    expect(cleaned(found)).toMatchObject({ 'prompt-echo': { outputs: 3 } });
    expect(found.notes).toEqual([]);
  });

  test('what samples have in common is no prompt: it may be the collapse that is looked for', async () => {
    const same = ASKED + body(1);
    const found = await readFiles({ 'generations.json': JSON.stringify([[same, same, same]]) });
    expect(outputs(found)).toEqual([['0', [same, same, same]]]);
    expect(cleaned(found)).toEqual({});
  });

  test('problems that these do not answer are left out of it', async () => {
    const found = await readFiles({
      'generations.json': JSON.stringify([['"""\nWrite one.\n"""\ndef one(): pass\n']]),
      'problems.jsonl': PROBLEMS,
    });
    expect(outputs(found)).toEqual([['0', ['"""\nWrite one.\n"""\ndef one(): pass\n']]]);
    expect(found.notes).toMatchObject([{ code: 'questions-unmatched' }]);
  });

  test('the tests and figures that stand beside them are passed by, and tell the settings', async () => {
    const found = await readFiles({
      'generations_h.json': JSON.stringify([[body(1)]]),
      'references_h.json': JSON.stringify(['assert one() == 1']),
      'evaluation_results.json': JSON.stringify({
        h: { 'pass@1': 0.5 },
        config: { do_sample: true, temperature: 0.2, top_p: 0.95, n_samples: 1, max_length_generation: 64, tasks: 'h' },
      }),
    });
    expect(outputs(found)).toEqual([['h/0', [body(1)]]]);
    expect(found.told).toMatchObject({ settings: { temperature: { '0.2': 0 }, max_tokens: { '64': 0 } } });
  });

  test('cut off or changed anywhere it is an error, or some of the same texts', async () => {
    const whole = Buffer.from(JSON.stringify(GENERATIONS));
    const known = new Set(GENERATIONS.flatMap((texts) => texts ?? []));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), fc.boolean(), async (at, isTail, lenient) => {
        const left = isTail ? whole.subarray(at) : whole.subarray(0, at);
        const found = await read({ 'generations.json': left }, lenient ? { 'max-bad-lines': 9 } : {});
        for (const text of 'error' in found ? [] : found.rows.flatMap((row) => row.outputs))
          expect(known).toContain(text);
      }),
    );
  });
});

describe('EvalPlus solutions', () => {
  const SAMPLES = lines(
    { task_id: 'H/0', solution: `${ASKED}    return 1\n` },
    { task_id: 'H/0', solution: 'def one():\n    return 2\n' },
  );

  test('lose the prompt that a base model went on from; a program written anew stays whole', async () => {
    const found = await readFiles({ 'samples.jsonl': SAMPLES, 'problems.jsonl': PROBLEMS });
    expect(outputs(found)).toEqual([
      ['H/0', ['    return 1\n']],
      ['H/0', ['def one():\n    return 2\n']],
    ]);
    expect(cleaned(found)).toMatchObject({ 'prompt-echo': { outputs: 1 } });
  });

  test('keep it where nobody knows what it was', async () => {
    const found = await readFiles({ 'samples.jsonl': SAMPLES });
    expect(outputs(found)[0]).toEqual(['H/0', [`${ASKED}    return 1\n`]]);
    expect(cleaned(found)).toEqual({});
  });

  test('asked to take echoes off, it is done once', async () => {
    const found = await readFiles({ 'samples.jsonl': SAMPLES, 'problems.jsonl': PROBLEMS }, { clean: ['prompt-echo'] });
    expect(cleaned(found)).toMatchObject({ 'prompt-echo': { outputs: 1 } });
  });
});

test('samples of a task are several answers to one prompt, on both sides', async () => {
  const files = memoryFiles({
    'b.jsonl': lines(
      { task_id: 'H/0', completion: 'a' },
      { task_id: 'H/1', completion: 'b' },
      { task_id: 'H/0', completion: 'c' },
    ),
    'c.jsonl': lines({ task_id: 'H/1', completion: 'd' }, { task_id: 'H/0', completion: 'e' }),
  });
  const { baseline, candidate } = await readCorpora(
    optionsWith({ baseline: ['b.jsonl'], candidate: ['c.jsonl'] }),
    files,
    () => {},
  );
  expect([...baseline.prompts].map(([key, { samples }]) => [key, samples.length])).toEqual([
    ['H/0', 2],
    ['H/1', 1],
  ]);
  expect([...candidate.prompts.keys()].sort()).toEqual(['H/0', 'H/1']);
});
