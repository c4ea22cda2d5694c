import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openFile } from '../../src/read/bytes/open.ts';
import { recognise } from '../../src/read/index.ts';
import { Reading } from '../../src/read/reading.ts';
import type { Row } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', 'NaN', '[{', ',', '\u2028', '\u00e9'),
);
const rows = fc.array(fc.record({ id: text, prompt: text, output: text }), { minLength: 1, maxLength: 8 });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const WRITERS = {
  'a.jsonl': (all) => all.map((row) => `${JSON.stringify(row)}\n`).join(''),
  'a.json': (all) => JSON.stringify(all, null, 1),
  'wrapped.json': (all) => JSON.stringify({ n: 1, data: all }, null, 1),
  'a.csv': (all) =>
    `id,prompt,output\n${all.map((row) => `${[row.id, row.prompt, row.output].map(quoted).join(',')}\n`).join('')}`,
  'a.txt': (all) => all.map((row) => `x${row.output.replace(/[\r\n]/g, '')}\n`).join(''),
} satisfies Record<string, (all: readonly Record<'id' | 'prompt' | 'output', string>[]) => string>;
const names = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

async function read(name: string, bytes: string | Uint8Array, piece?: number): Promise<Row[] | UserError> {
  const found: Row[] = [];
  try {
    const source = await openFile(name, memoryFiles({ [name]: bytes }, piece));
    for await (const row of recognise(source).rows(source, new Reading(optionsWith()))) found.push(row);
    return found;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

const outputs = (found: Row[] | UserError) =>
  found instanceof UserError ? found.code : found.map((row) => row.outputs[0]);

test.each(names)('%s gives back the rows that were written', async (name) => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const plain = (output: string) => (name === 'a.csv' ? output.replaceAll('\r\n', '\n') : output).toWellFormed();
      const expected = all.map(({ output }) =>
        name === 'a.txt' ? `x${output.replace(/[\r\n]/g, '')}` : plain(output),
      );
      expect(outputs(await read(name, WRITERS[name](all)))).toEqual(expected);
    }),
  );
});

test.each(names)('where the pieces of %s are cut makes no difference', async (name) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (all, piece, zipped) => {
      const plain = WRITERS[name](all);
      expect(await read(name, zipped ? gzipSync(plain) : plain, piece)).toEqual(await read(name, plain));
    }),
  );
});

test.each(names.filter((name) => name !== 'a.txt'))(
  '%s cut at any byte is an error or the rows before the cut',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (all, at) => {
        const whole = Buffer.from(WRITERS[name](all));
        const found = await read(name, whole.subarray(0, at % whole.length));
        if (found instanceof UserError) return;
        const before = all.slice(0, found.length).map(({ output }) => output);
        // The last row of a table may lose the end of a cell's last line, and nobody can tell.
        if (name === 'a.csv') expect(found.length).toBeLessThanOrEqual(all.length);
        else expect(outputs(found)).toEqual(before.map((output) => output.toWellFormed()));
      }),
      { numRuns: 300 },
    );
  },
);

test.each(['a', 'a.jsonl', 'a.json', 'a.csv', 'a.txt', 'a.gz'])(
  'any bytes named %s are rows or an error of the user',
  async (name) => {
    const start = fc.constantFrom(
      '',
      '[',
      '{"',
      '{\n"',
      '[{"output":',
      '{"output":"x"}\n',
      'id,output\n',
      '\x1f\x8b\x08',
      '\uFEFF',
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (first, bytes, piece) => {
          const content = Buffer.concat([Buffer.from(first, 'latin1'), bytes]);
          expect(await read(name, content, piece)).toEqual(await read(name, content));
        },
      ),
      { numRuns: 500 },
    );
  },
);

test('any JSON value in any field is read, or an error of the user', async () => {
  const fields = fc.constantFrom('id', 'prompt', 'output', 'messages', 'error', 'content', 'role', 'type', 'text');
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constantFrom(null, true, 1, 'user', 'assistant', 'text', {}, []),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fields, tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fields, value), async (row) => {
      const found = await read('a.jsonl', `${JSON.stringify(row)}\n`);
      if (!(found instanceof UserError)) for (const { outputs } of found) expect(outputs.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
