import { expect, test } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import type { FileInspection } from '../../src/read/inspect.ts';
import { explanation, overview } from '../../src/report/explanation.ts';
import { inspection } from '../../src/report/inspection.ts';
import { settings } from '../../src/report/settings.ts';
import { wrap } from '../../src/report/terminal-text.ts';

const FILE: FileInspection = {
  file: 'a.jsonl',
  format: { id: 'jsonl', title: 'JSONL' },
  packed: 'gzip',
  profile: null,
  rows: 2,
  samples: 3,
  empty: 1,
  prompts: 2,
  samplesPerPrompt: { min: 1, median: 1.5, max: 2 },
  questions: 0,
  facets: [
    ['task', [['qa', 3]]],
    ['model', Array.from({ length: 10 }, (_, i): [string, number] => [`m${i}`, 1])],
  ],
  told: {
    outputs: 3,
    ...{ left: 0, known: 3 },
    conditions: { truncated: 2 },
    settings: { temperature: { '0.7': 2, '0.9': 1 }, top_p: { '0.9': 3 } },
    cleaned: { reasoning: { outputs: 1, emptied: 0, characters: 6 } },
    reasoning: { characters: 40, of: 100 },
  },
  fields: [
    { name: 'my_pred', use: 'output' },
    { name: 'score', use: null },
  ],
  badLines: 1,
  firstBad: { place: { file: 'a.jsonl', line: 3 }, problem: 'the output is a number' },
  problem: { code: 'no-output-field', message: 'it has no output' },
  first: [{ place: { file: 'a.jsonl', line: 1 }, text: 'one two three four five six seven eight nine' }],
  notes: [],
};

test('text goes on under where it began', () => {
  expect(wrap('one two three', 9, '- ')).toEqual(['- one two', '  three']);
  expect(wrap('one two three', 13, 'name  ')).toEqual(['name  one two', '      three']);
});

test('a word longer than the line stands alone, and a number keeps its unit', () => {
  expect(wrap('a incomprehensible b', 6)).toEqual(['a', 'incomprehensible', 'b']);
  expect(wrap('fails at 6 %', 11)).toEqual(['fails at', '6 %']);
});

test('an inspection is a name and a text with a hanging indent', () => {
  expect(inspection({ files: [FILE] }, { color: false, width: 44 })).toBe(`a.jsonl  JSONL, gzip
  read       2 rows, 3 outputs to 2 prompts
             (1 to 2 each, median 1.5)
  empty      1 output
  task       qa
  model      m0 (1), m1 (1), m2 (1), m3 (1),
             m4 (1), m5 (1), m6 (1), m7 (1),
             and 2 more
  made with  temperature 0.7, 0.9; top_p 0.9
  outputs    2 truncated
  reasoning  40 % of the text
  cleaned    reasoning from 1
  fields     my_pred as output
  also has   score
  bad lines  1, the first at line 3: the
             output is a number
  problem    it has no output
  line 1     one two three four five six
             seven eight nine
`);
});

test('what a file holds is shown without its control characters', () => {
  const hostile = {
    ...FILE,
    file: 'a\u001B[31m.jsonl',
    first: [{ place: { file: 'a', line: 1 }, text: '\u001B[2J\n::error::x' }],
  };
  const text = inspection({ files: [hostile] }, { color: false, width: 80 });
  expect(text).not.toContain('\u001B');
  expect(text).toContain('line 1     : :error::x');
});

test.each([80, 100])('explanations fit %i columns', (width) => {
  const texts = [
    overview(METRICS, { color: false, width }),
    ...METRICS.map((one) => explanation(one, { color: false, width })),
  ];
  expect(texts.flatMap((text) => text.split('\n')).filter((line) => line.length > width)).toEqual([]);
});

test('settings name who set them and go on under their value', () => {
  const list = [
    { name: 'candidate', value: ['a.jsonl', 'b.jsonl', 'c.jsonl'], setBy: 'cli' as const },
    { name: 'rules', value: {}, setBy: 'default' as const },
  ];
  expect(settings(list, { color: false, width: 46 })).toBe(
    `candidate        flag     a.jsonl, b.jsonl,
                          c.jsonl
rules            default  –
`,
  );
});
