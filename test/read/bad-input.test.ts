import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { OptionName } from '../../src/options/table.ts';
import { readOne } from '../../src/read/corpus.ts';
import type { Files } from '../../src/read/files.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

const GOOD = '{"id":"a","prompt":"p","output":"x"}\n';
const DEEP = `${'['.repeat(300)}${']'.repeat(300)}`;

interface Case {
  what: string;
  name?: string;
  content: string | Uint8Array;
  options?: Partial<Record<OptionName, unknown>>;
  code: string;
  line: number | null;
  says?: RegExp;
}

const CASES: Case[] = [
  { what: 'an empty file', content: '', code: 'empty-file', line: null },
  { what: 'a file of blank lines', content: ' \n\n', code: 'empty-file', line: null },
  { what: 'an empty gzip file', name: 'a.jsonl.gz', content: gzipSync(''), code: 'empty-file', line: null },
  {
    what: 'a gzip file that was cut',
    content: gzipSync(GOOD).subarray(0, 30),
    code: 'unreadable-file',
    line: null,
    says: /ends too early/,
  },
  {
    what: 'a gzip file that was damaged',
    content: damaged(gzipSync(GOOD.repeat(50))),
    code: 'unreadable-file',
    line: null,
    says: /damaged/,
  },
  {
    what: 'a file compressed twice',
    content: gzipSync(gzipSync(GOOD)),
    code: 'unknown-format',
    line: null,
    says: /twice/,
  },
  {
    what: 'a ZIP archive that was cut',
    content: 'PK\x03\x04....',
    code: 'unreadable-file',
    line: null,
    says: /it was cut/,
  },
  {
    what: 'a tar archive, compressed',
    name: 'a.tar.gz',
    content: gzipSync(`${'a.jsonl'.padEnd(257, '\0')}ustar\0\0\0`),
    code: 'unknown-format',
    line: null,
    says: /tar archive; unpack it, or make a ZIP/,
  },
  {
    what: 'a file compressed with xz',
    content: Buffer.from('fd377a585a00', 'hex'),
    code: 'unknown-format',
    line: null,
    says: /with xz; use gzip or zstd/,
  },
  {
    what: 'UTF-16',
    content: Buffer.from(`\uFEFF${GOOD}`, 'utf16le'),
    code: 'unknown-format',
    line: null,
    says: /UTF-16/,
  },
  {
    what: 'binary data that calls itself text',
    name: 'a.txt',
    content: 'a\0b',
    code: 'unknown-format',
    line: null,
    says: /not text/,
  },
  {
    what: 'text that does not call itself so',
    name: 'a.log',
    content: 'one\ntwo\n',
    code: 'unknown-format',
    line: null,
  },
  { what: 'Python dicts', content: "{'id': 1}\n", code: 'unknown-format', line: null, says: /Python/ },
  { what: 'a number', name: 'a.json', content: '5', code: 'unknown-format', line: null },
  {
    what: 'a line with a comma too many',
    content: `${GOOD}{"id":"b",,}\n`,
    code: 'bad-line',
    line: 2,
    says: /character 11/,
  },
  {
    what: 'a last line that was cut',
    content: `${GOOD}\n{"id":"b","outp`,
    code: 'bad-line',
    line: 3,
    says: /too early/,
  },
  { what: 'a first line that was cut', content: '{"id":"b","outp', code: 'bad-line', line: 1 },
  {
    what: 'a bare text among rows',
    content: `${GOOD}"x"\n`,
    code: 'bad-line',
    line: 2,
    says: /a string, not an object/,
  },
  { what: 'a list among rows', content: `${GOOD}[1]\n`, code: 'bad-line', line: 2, says: /a list, not an object/ },
  {
    what: 'an output that is a number',
    content: `${GOOD}{"output":5}\n`,
    code: 'bad-line',
    line: 2,
    says: /the output is a number/,
  },
  {
    what: 'an output that is a list with a boolean',
    content: `${GOOD}{"output":["x",true]}\n`,
    code: 'bad-line',
    line: 2,
    says: /a boolean/,
  },
  {
    what: 'an output that is an object of another shape',
    content: `${GOOD}{"output":{"x":1}}\n`,
    code: 'bad-line',
    line: 2,
    says: /without a text/,
  },
  {
    what: 'an id that is an object',
    content: `${GOOD}{"id":{},"output":"x"}\n`,
    code: 'bad-line',
    line: 2,
    says: /the id is an object/,
  },
  {
    what: 'a row without output',
    content: `${GOOD}{"id":"b","answr":"x"}\n`,
    code: 'bad-line',
    line: 2,
    says: /no output field/,
  },
  {
    what: 'a first row without output',
    content: '\n{"id":"b","my_pred":"x"}\n',
    options: { 'max-bad-lines': 9 },
    code: 'no-output-field',
    line: 2,
    says: /id, my_pred.*output=my_pred/,
  },
  { what: 'a first row without any field', content: '{}\n', code: 'no-output-field', line: 1, says: /none/ },
  {
    what: 'a mapped output that is not there',
    content: GOOD,
    options: { fields: { output: 'a.b' } },
    code: 'no-output-field',
    line: 1,
  },
  {
    what: 'a bad line more than may pass',
    content: `${GOOD}{\n${GOOD}y\n`,
    options: { 'max-bad-lines': 1 },
    code: 'bad-lines',
    line: 4,
    says: /2 lines/,
  },
  {
    what: 'an output nested without end',
    content: `{"prompt":${DEEP},"output":"x"}`,
    code: 'too-large',
    line: 1,
    says: /nesting/,
  },
  {
    what: 'an array nested without end',
    content: `[\n{"output":"x"},\n${DEEP}]`,
    code: 'too-large',
    line: 3,
    says: /nesting/,
  },
  {
    what: 'an array that was cut in a row',
    content: `[\n${GOOD},\n{"id":`,
    code: 'bad-line',
    line: 4,
    says: /middle of its JSON/,
  },
  { what: 'an array that was cut after a row', content: `[\n${GOOD}`, code: 'bad-line', line: 2 },
  { what: 'an array that was cut after a comma', content: `[\n${GOOD},\n`, code: 'bad-line', line: 4 },
  {
    what: 'an array with a bad row',
    content: `[\n${GOOD},{"id":1,},\n${GOOD}]`,
    code: 'bad-line',
    line: 3,
    says: /element 2/,
  },
  { what: 'an array with a comma too many', content: `[${GOOD},\n]`, code: 'bad-line', line: 3, says: /element 2/ },
  {
    what: 'an array with a number',
    content: `[${GOOD},7]`,
    code: 'bad-line',
    line: 2,
    says: /a number, not an object/,
  },
  {
    what: 'two arrays in a file',
    content: `[${GOOD}]\n[${GOOD}]`,
    code: 'unreadable-file',
    line: 3,
    says: /follows the end/,
  },
  { what: 'an object that was cut', content: `{\n"data": [\n${GOOD}`, code: 'bad-line', line: 2 },
  { what: 'an object that holds no rows', content: '{\n"data": [1, 2]\n}', code: 'no-output-field', line: 2 },
  { what: 'an empty array', content: '[]\n', code: 'no-rows', line: null },
  { what: 'a table without rows', name: 'a.csv', content: 'id,output\n', code: 'no-rows', line: null },
  {
    what: 'a table without output',
    name: 'a.csv',
    content: 'id,reply\n1,x\n',
    code: 'no-output-field',
    line: 2,
    says: /output=reply/,
  },
  {
    what: 'a table row with a cell too many',
    name: 'a.csv',
    content: 'id,output\n1,"x\ny"\n2,x,z\n',
    code: 'bad-line',
    line: 4,
    says: /3 cells, the header has 2/,
  },
  {
    what: 'a table row with text after a quote',
    name: 'a.csv',
    content: 'id,output\n1,"x"y\n',
    code: 'bad-quote',
    line: 2,
    says: /closing quote/,
  },
  {
    what: 'a table whose last quote is open',
    name: 'a.csv',
    content: 'id,output\n1,x\n2,"y\nz',
    code: 'bad-quote',
    line: 3,
    says: /never closed/,
  },
  {
    what: 'a quote that is not at the start of its cell',
    name: 'a.csv',
    content: 'id,output\r\n1,"x\r\ny"\r\n\r\n2,5" wide\r\n',
    options: { 'max-bad-lines': 9 },
    code: 'bad-quote',
    line: 5,
    says: /in a cell that is not quoted/,
  },
  {
    what: 'a stray quote, however many bad lines may pass,',
    name: 'a.csv',
    content: 'id,output\n1,x,y\n2,"x\n3,"y"\n4,z\n',
    options: { 'max-bad-lines': 9 },
    code: 'bad-quote',
    line: 3,
    says: /doesn't let it pass/,
  },
  {
    what: 'a header with an open quote',
    name: 'a.csv',
    content: 'id,"out"put\n1,x\n',
    options: { 'max-bad-lines': 5 },
    code: 'bad-quote',
    line: 1,
  },
  {
    what: 'nothing but empty outputs',
    content: '{"output":" "}\n{"output":null}\n',
    code: 'no-usable-output',
    line: null,
    says: /all 2 outputs/,
  },
  {
    what: 'ids that some rows lack',
    content: `${GOOD}{"prompt":"q","output":"x"}\n`,
    options: { 'pair-by': 'id' },
    code: 'no-pairing',
    line: 2,
    says: /1 rows/,
  },
  {
    what: 'a mapped prompt that some rows lack',
    content: `${GOOD}{"output":"x"}\n`,
    options: { fields: { prompt: 'prompt' } },
    code: 'no-pairing',
    line: 2,
  },
  {
    what: 'an id with two prompts',
    content: `${GOOD}{"id":"a","prompt":"other","output":"x"}\n`,
    code: 'prompt-differs',
    line: 2,
    says: /a\.jsonl:1/,
  },
  {
    what: 'a group field that no row has',
    content: GOOD,
    options: { 'group-by': 'topic' },
    code: 'no-group-field',
    line: null,
    says: /id, prompt, output/,
  },
];

for (const { what, name = 'a.jsonl', content, options = {}, code, line, says = /./ } of CASES) {
  test(`${what} is '${code}'${line === null ? '' : ' with its line'}`, async () => {
    const error = await errorOf(memoryFiles({ [name]: content }), name, options);
    expect([error.code, error.place?.line ?? null]).toEqual([code, line]);
    if (line !== null) expect(error.place?.file).toBe(name);
    expect(error.message).toMatch(says);
  });
}

test('no message quotes the row that it is about', async () => {
  for (const line of ['secret', '{"a": secret}', '{"output": "secret', '["secret"]', '{"output": {"secret": 1}}'])
    expect((await errorOf(memoryFiles({ a: GOOD + line }), 'a')).message).not.toContain('secret');
});

test('control characters in names of fields do not reach a message', async () => {
  const error = await errorOf(memoryFiles({ a: '{"\\u001b[31m\\u202e\\n::error::x":1}' }), 'a');
  expect(error.message).toContain('?[31m??::error::x');
});

test('a pattern that matches nothing is an error with the pattern', async () => {
  const error = await errorOf(memoryFiles({}), 'no/*.jsonl');
  expect([error.code, error.facts.pattern, error.facts.role]).toEqual(['no-match', 'no/*.jsonl', 'candidate']);
});

test('a line beyond 64 MiB is refused before it is read to its end', async () => {
  const error = await errorOf(endless(`${GOOD}{"output":"`), 'a');
  expect([error.code, error.place?.line]).toEqual(['too-large', 2]);
});

test('an element of an array beyond 64 MiB is refused before it is read to its end', async () => {
  const error = await errorOf(endless(`[${GOOD},{"output":"`), 'a');
  expect([error.code, error.place?.line]).toEqual(['too-large', 2]);
});

test('a cell beyond 64 MiB is refused before it is read to its end', async () => {
  const error = await errorOf(endless('id,output\n1,"', 'x\n'), 'a.csv');
  expect([error.code, error.place?.line]).toEqual(['too-large', 2]);
});

test('a row of nothing but delimiters is a row with too many cells, and takes no more memory than its text', async () => {
  const content = `id,output\n1,x\n${','.repeat(2 ** 20)}\n`;
  const error = await errorOf(memoryFiles({ 'a.csv': content }), 'a.csv');
  expect([error.code, error.place?.line, error.facts.problem]).toEqual([
    'bad-line',
    3,
    `it has ${LIMITS.cells} cells, the header has 2`,
  ]);
});

test('a gzip file that unpacks to far more than itself is refused', async () => {
  const limits = { ...LIMITS };
  Object.assign(LIMITS, { unpacked: 2 ** 20, ratio: 100 });
  const files = memoryFiles({ bomb: gzipSync(GOOD + '\n'.repeat(2 ** 22)), large: gzipSync(GOOD.repeat(2 ** 10)) });
  expect((await errorOf(files, 'bomb')).code).toBe('too-large');
  await readOne('candidate', ['large'], optionsWith(), files);
  Object.assign(LIMITS, limits);
});

test('rows beyond the limit are refused', async () => {
  const limits = { ...LIMITS };
  Object.assign(LIMITS, { rows: 2 });
  const error = await errorOf(memoryFiles({ a: GOOD.repeat(3) }), 'a');
  Object.assign(LIMITS, limits);
  expect([error.code, error.place?.line]).toEqual(['too-large', 3]);
});

async function errorOf(files: Files, pattern: string, options: Case['options'] = {}): Promise<UserError> {
  try {
    await readOne('candidate', [pattern], optionsWith(options), files);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}

function endless(start: string, filling = 'x'): Files {
  const piece = Buffer.from(filling.repeat(2 ** 20 / filling.length));
  return {
    root: '',
    find: async (path) => [path],
    isFolder: async () => false,
    async *open() {
      yield Buffer.from(start);
      for (;;) yield piece;
    },
    random: async () => ({ size: start.length, read: async (from, to) => Buffer.from(start).subarray(from, to) }),
  };
}

function damaged(bytes: Buffer): Buffer {
  bytes[15] ^= 0xff;
  return bytes;
}
