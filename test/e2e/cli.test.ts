import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bareCheckout, cleanUp, otherNode } from './runner.ts';

interface Ran {
  exit: number;
  out: string;
  err: string;
}

function cli(node: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(node, ['dist/cli.js', ...args], { cwd: bareCheckout() }, (error, out, err) =>
      resolve({ exit: Number(error?.code ?? 0), out, err }),
    );
  });
}

const check = (candidate: string) => ['check', '--baseline', 'examples/baseline.jsonl', '--candidate', candidate];

afterAll(cleanUp);

describe.each([process.execPath, otherNode()].filter((node) => node !== null))('a bare checkout under %s', (node) => {
  test("the README's first command is red and names the stage", async () => {
    const { exit, out } = await cli(node, ...check('examples/collapsed.jsonl'));
    expect(exit).toBe(1);
    expect(out).toMatch(/late collapse/);
  });

  test('a healthy candidate is green, and what could not be judged is neither', async () => {
    expect(await cli(node, ...check('examples/healthy.jsonl'))).toMatchObject({ exit: 0 });
    const { exit, err } = await cli(node, ...check('examples/missing.jsonl'));
    expect(exit).toBe(2);
    expect(err).toMatch(/missing\.jsonl/);
  });

  test('a reference and a healthy run are read, and the command that the report gives repeats it byte for byte', async () => {
    const beside = ['--reference', 'examples/reference.jsonl', '--healthy', 'examples/healthy.jsonl'];
    const first = await cli(node, ...check('examples/collapsed.jsonl'), ...beside, '--out', 'one');
    expect(first.exit, first.err).toBe(1);
    const [json, text] = ['report.json', 'report.md'].map((file) =>
      readFileSync(join(bareCheckout(), 'one', file), 'utf8'),
    );
    const { inputs, details, notes, verdicts } = JSON.parse(json);
    expect(inputs.reference.source).toBe('examples/reference.jsonl');
    expect(inputs.healthy.map(({ source }: { source: string }) => source)).toEqual(['examples/healthy.jsonl']);
    // It is another draw of the baseline's own training, which says nothing of retraining.
    expect(details.retraining.trainings).toBe(1);
    expect(notes.map(({ code }: { code: string }) => code)).toContain('healthy-alike');
    expect(verdicts.map(({ metric }: { metric: string }) => metric)).toContain('reference-coverage');
    const [, command] = text.match(/```sh\n([\s\S]*?)\n```/)!;
    const words = command.replaceAll('\\\n', ' ').split(/\s+/);
    expect(words.slice(0, 2)).toEqual(['npx', 'collapse-gate']);
    await cli(node, ...words.slice(2), '--out', 'two');
    expect(readFileSync(join(bareCheckout(), 'two', 'report.json'), 'utf8')).toBe(json);
  });

  test('the chunks that are loaded on demand work: YAML, its schema, CSV, a glob', async () => {
    writeFileSync(join(bareCheckout(), 'config.yml'), 'colour: red\n');
    const refused = await cli(node, ...check('examples/healthy.jsonl'), '--config', 'config.yml');
    expect(refused.exit).toBe(2);
    expect(refused.err).toMatch(/config\.yml:1: .*colour/);
    writeFileSync(join(bareCheckout(), 'config.yml'), 'fail-on: never\n');
    writeFileSync(join(bareCheckout(), 'outputs.csv'), 'id,output\n1,"one, two"\n2,three\n');
    const read = await cli(node, 'measure', 'out*.csv', '--config', 'config.yml');
    expect(read.exit, read.err).toBe(0);
    expect(JSON.parse(read.out)).toMatchObject({ samples: 2, words: 3 });
  });
});

test.skipIf(process.platform === 'win32')('the file itself can be run', async () => {
  const ran = await new Promise<string>((resolve) => {
    execFile(join(bareCheckout(), 'dist/cli.js'), ['--version'], (error, out) => resolve(error?.message ?? out));
  });
  expect(ran).toMatch(/^\d+\.\d+\.\d+\n$/);
});
