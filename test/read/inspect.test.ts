import { expect, test } from 'vitest';
import { inspect } from '../../src/read/inspect.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

test('an inspection says what would be read of each file', async () => {
  const files = memoryFiles({
    'a.jsonl': [
      '{"uid":"p","question":"?","response":{"text":["one","two"]},"task":"t"}',
      '{"uid":"q","question":"?","response":{"text":" "}}',
      '{"uid":"q","question":"?","response":{"text":5}}',
      '{"uid":"r","question":"?","response":{"text":"three"},"extra":NaN}',
    ].join('\n'),
  });
  const options = optionsWith({ fields: { output: 'response.text' }, 'group-by': 'task' });
  expect(await inspect(['a.jsonl'], options, files)).toEqual({
    files: [
      {
        file: 'a.jsonl',
        format: { id: 'jsonl', title: 'JSONL, a JSON object on each line' },
        packed: null,
        profile: null,
        rows: 3,
        samples: 4,
        empty: 1,
        prompts: 3,
        samplesPerPrompt: { min: 1, median: 1, max: 2 },
        questions: 0,
        facets: [],
        told: {
          outputs: 4,
          left: 0,
          known: 0,
          conditions: {},
          settings: {},
          cleaned: {},
          reasoning: { characters: 0, of: 12 },
        },
        fields: [
          { name: 'uid', use: 'id' },
          { name: 'question', use: 'prompt' },
          { name: 'response', use: null },
          { name: 'task', use: 'group' },
          { name: 'extra', use: null },
          { name: 'response.text', use: 'output' },
        ],
        badLines: 1,
        firstBad: { place: { file: 'a.jsonl', line: 3 }, problem: 'the output is a number' },
        problem: null,
        first: [
          { place: { file: 'a.jsonl', line: 1 }, text: 'one' },
          { place: { file: 'a.jsonl', line: 1 }, text: 'two' },
          { place: { file: 'a.jsonl', line: 2 }, text: ' ' },
        ],
        notes: [
          { code: 'nan-read-as-null', level: 'info', facts: { count: 1, file: 'a.jsonl' } },
          { code: 'bad-lines-skipped', level: 'warn', facts: { count: 1, file: 'a.jsonl', line: 3 } },
        ],
      },
    ],
  });
});

test('a file that is not recognised and one without output field are shown with what is wrong', async () => {
  const files = memoryFiles({ 'x/a.bin': '%PDF-', 'x/b.jsonl': '{"key":1,"model_reply":"x"}' });
  const [other, unmapped] = (await inspect(['x'], optionsWith(), files)).files;
  expect([other.format, other.problem?.code, other.rows, other.samplesPerPrompt]).toEqual([
    null,
    'unknown-format',
    0,
    null,
  ]);
  expect([unmapped.format?.id, unmapped.problem?.code]).toEqual(['jsonl', 'no-output-field']);
  expect(unmapped.problem?.message).toContain('--field output=model_reply');
  expect(unmapped.fields.map(({ name }) => name)).toEqual(['key', 'model_reply']);
});
