/** docs/recipes/sharded-matrix.yml: jobs of a matrix profile their shards, the last one hands the action a folder of profiles. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bareCheckout, cleanUp } from './runner.ts';
import { outputsOf, partsOf, playing } from './scene.ts';

const RECIPE = parse(readFileSync(join(import.meta.dirname, '../../docs/recipes/sharded-matrix.yml'), 'utf8'));
const KEPT = 'collapse-gate-candidate-default';

afterAll(cleanUp);

/** What the jobs of the matrix have uploaded, as the last job finds it: three shards, which cut through prompts' order. */
function shards(rows: readonly string[]): Record<string, Uint8Array> {
  const cwd = bareCheckout();
  const files: Record<string, Uint8Array> = {};
  for (const shard of [0, 1, 2]) {
    writeFileSync(join(cwd, 'outputs.jsonl'), rows.filter((_, i) => i % 3 === shard).join('\n'));
    const args = ['dist/cli.js', 'profile', 'outputs.jsonl', '--output', `shards/${shard}.cgp`];
    execFileSync(process.execPath, args, { cwd, stdio: 'ignore' });
    files[`shards/${shard}.cgp`] = readFileSync(join(cwd, `shards/${shard}.cgp`));
  }
  return files;
}

test(
  'a folder of profiles is a candidate, and what is kept of it is the profile of the whole',
  playing(async (scene) => {
    await scene.keepBaseline();
    const whole = await scene.run({ outputs: 'healthy' });
    const before = partsOf(scene.artifact(KEPT)!.bytes)[2];
    const { candidate } = RECIPE.jobs.gate.steps.at(-1).with;
    const files = shards(outputsOf('healthy').trim().split('\n'));
    const ran = await scene.run({ outputs: null, files, with: { candidate } });
    expect(ran.exit, ran.log).toBe(0);
    expect(ran.report).toMatchObject({ outcome: 'pass', inputs: { pairedPrompts: 80, candidate: { samples: 80 } } });
    expect(ran.kept).toEqual(whole.kept);
    expect(partsOf(scene.artifact(KEPT)!.bytes)[2].equals(before)).toBe(true);

    const collapsed = shards(outputsOf('collapsed').trim().split('\n'));
    const red = await scene.run({ outputs: null, files: collapsed, with: { candidate } });
    expect(red.exit, red.log).toBe(1);
  }),
);
