/** What docs/clusters.md shows is run as it stands, on four small shards. */
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli, folderWith } from '../cli/run-cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/clusters.md'), 'utf8');
const SHARDS = ['0', '1', '2', '3'];
const { cwd, remove } = folderWith({});
afterAll(remove);

/** Blocks of one language in which the program is called, for as many shards as there are here. */
function blocks(language: string): string[] {
  return [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of, text]) => of === language && text!.includes('collapse-gate'))
    .map(([, , text]) => text!.replaceAll('64', String(SHARDS.length)));
}

function shell(script: string, env: Readonly<Record<string, string>>) {
  const path = `${join(cwd, 'bin')}:${process.env.PATH}`;
  return spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: path },
  });
}

/** The commands that a block of Python starts, with these values in place of its variables. */
function commands(python: string, variables: Readonly<Record<string, string>>): string[][] {
  return [...python.matchAll(/subprocess\.run\(\["collapse-gate", (.*?)\], check=True\)/g)].map(([, list]) =>
    list!.split(', ').map((item) => {
      const [, form, text] = /^(f?)"([^"]*)"$/.exec(item) ?? [];
      if (text === undefined) return variables[item]!;
      return form === 'f' ? text.replaceAll(/\{(\w+)\}/g, (_, name) => variables[name]!) : text;
    }),
  );
}

beforeAll(async () => {
  for (const folder of ['bin', 'outputs', 'evals']) mkdirSync(join(cwd, folder));
  const program = join(cwd, 'bin/collapse-gate');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'src/cli.ts')}' "$@"\n`);
  chmodSync(program, 0o755);
  const lines = readFileSync(join(ROOT, 'examples/healthy.jsonl'), 'utf8').trim().split('\n');
  for (const shard of SHARDS) {
    const part = lines.slice(Number(shard) * 150, (Number(shard) + 1) * 150).join('\n');
    for (const name of [`${shard}.jsonl`, `part-0000${shard}-4f3c.json`])
      writeFileSync(join(cwd, 'outputs', name), part);
  }
  await cli(['profile', join(ROOT, 'examples/baseline.jsonl'), '--output', 'evals/baseline.cgp'], { cwd });
});

// Shell scripts for machines that have a shell.
describe.skipIf(process.platform === 'win32')('docs/clusters.md', () => {
  const [general, profile, check] = blocks('sh');
  const [ray, spark] = blocks('python');

  test('the three commands', () => {
    const [each, ...last] = general.trim().split('\n');
    for (const shard of SHARDS) expect(shell(each, { SHARD: shard })).toMatchObject({ status: 0 });
    expect(shell(last.join('\n'), {})).toMatchObject({ status: 0, stdout: expect.stringContaining('600') });
  }, 60_000);

  test('Slurm: an array, and a check that wants every shard', () => {
    rmSync(join(cwd, 'shards'), { recursive: true, force: true });
    for (const shard of SHARDS.slice(1)) expect(shell(profile, { SLURM_ARRAY_TASK_ID: shard }).status).toBe(0);
    expect(shell(check, {}).status).toBe(1);
    expect(globSync('gate.*', { cwd })).toEqual([]);
    expect(shell(profile, { SLURM_ARRAY_TASK_ID: SHARDS[0]! }).status).toBe(0);
    expect(shell(check, {})).toMatchObject({ status: 0 });
    const report = JSON.parse(readFileSync(join(cwd, 'gate.json'), 'utf8'));
    expect(report).toMatchObject({ outcome: 'pass', inputs: { pairedPrompts: 600, candidate: { samples: 600 } } });
  }, 60_000);

  test.each([
    ['Ray', ray, (shard: string) => ({ shard })],
    ['Spark', spark, (shard: string) => ({ shard: `0000${shard}`, part: `outputs/part-0000${shard}-4f3c.json` })],
  ])(
    '%s',
    async (_name, block, variables) => {
      rmSync(join(cwd, 'shards'), { recursive: true, force: true });
      const of = (shard: string) => commands(block, variables(shard));
      expect(of('0').map(([command]) => command)).toEqual(['profile', 'check']);
      for (const shard of SHARDS) expect(await cli(of(shard)[0]!, { cwd })).toMatchObject({ exit: 0 });
      expect(readdirSync(join(cwd, 'shards'))).toHaveLength(SHARDS.length);
      expect(await cli(of('0')[1]!, { cwd })).toMatchObject({ exit: 0 });
    },
    60_000,
  );
});
