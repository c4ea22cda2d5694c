/** A large evaluation as a cluster does it: each shard is profiled by a process of its own, and the shards add up. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli, folderWith } from './run-cli.ts';

const SHARDS = 16;
const OUTPUTS = 1200;
const AT_A_TIME = 4;
const { cwd, remove } = folderWith({});
afterAll(remove);
const bytes = (name: string) => readFileSync(join(cwd, name));

function make(file: string, seed: number): string[] {
  const generator = join(import.meta.dirname, '../../bench/outputs.ts');
  execFileSync(process.execPath, [generator, join(cwd, file), String(OUTPUTS), '4', String(seed)]);
  return readFileSync(join(cwd, file), 'utf8').trim().split('\n');
}

async function done(args: readonly string[]): Promise<string> {
  const { exit, out, err } = await cli(args, { cwd });
  if (exit !== 0) throw new Error(`${args.join(' ')}: ${exit}, ${err}`);
  return out;
}

describe(`${SHARDS} shards as processes`, () => {
  beforeAll(async () => {
    const lines = make('candidate.jsonl', 1);
    make('baseline.jsonl', 2);
    const each = OUTPUTS / SHARDS;
    // Four answers to a prompt: some lie in two shards.
    expect(each % 4).not.toBe(0);
    const work = Array.from({ length: SHARDS }, (_, shard) => async () => {
      writeFileSync(join(cwd, `${shard}.jsonl`), lines.slice(shard * each, (shard + 1) * each).join('\n'));
      await done(['profile', `${shard}.jsonl`, '--output', `shards/${shard}.cgp`]);
    });
    const worker = async () => {
      for (let next = work.shift(); next !== undefined; next = work.shift()) await next();
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    await done(['profile', 'candidate.jsonl', '--output', 'whole.cgp']);
  }, 120_000);

  test('add up to the profile of the whole, to the byte', async () => {
    await done(['merge', 'shards', '--output', 'merged.cgp']);
    expect(bytes('merged.cgp').equals(bytes('whole.cgp'))).toBe(true);
  });

  test('add up in stages as well, in any order', async () => {
    const odd = Array.from({ length: SHARDS / 2 }, (_, i) => `shards/${2 * i + 1}.cgp`);
    await done(['merge', ...odd.toReversed(), '--output', 'stages/odd.cgp']);
    const even = Array.from({ length: SHARDS / 2 }, (_, i) => `shards/${2 * i}.cgp`);
    await done(['merge', ...even, '--output', 'stages/even.cgp']);
    await done(['merge', 'stages/odd.cgp', 'stages/even.cgp', '--output', 'staged.cgp']);
    expect(bytes('staged.cgp').equals(bytes('whole.cgp'))).toBe(true);
  });

  test('add up where each keeps only a share of its words, and the whole a smaller one', async () => {
    const most = ['--most-grams', '5000'];
    const shard = (from: number) => Array.from({ length: SHARDS / 4 }, (_, i) => `${4 * i + from}.jsonl`);
    await Promise.all([0, 1, 2, 3].map((i) => done(['profile', ...shard(i), ...most, '--output', `capped/${i}.cgp`])));
    await done(['profile', 'candidate.jsonl', ...most, '--output', 'capped.cgp']);
    await done(['profile', 'capped', ...most, '--output', 'added.cgp']);
    const kept = (name: string) => JSON.parse(bytes(name).toString('latin1').split('\n')[1]!).kept;
    expect(kept('capped/0.cgp')).toBeLessThan(1);
    expect(kept('capped.cgp')).toBeLessThan(kept('capped/0.cgp'));
    expect(bytes('added.cgp').equals(bytes('capped.cgp'))).toBe(true);
  });

  test('are judged as the whole is, without being merged before', async () => {
    const reportOn = async (candidate: string, mostGrams = '0') => {
      const sides = ['--baseline', 'baseline.jsonl', '--candidate', candidate, '--most-grams', mostGrams];
      const report = JSON.parse(await done(['check', ...sides, '--relabellings', '199', '--alpha', '0.05', '--json']));
      const { source: _, run: __, ...candidateInputs } = report.inputs.candidate;
      return { ...report, inputs: { ...report.inputs, candidate: candidateInputs } };
    };
    const whole = await reportOn('whole.cgp');
    expect(whole.inputs.candidate).toMatchObject({ samples: OUTPUTS, prompts: OUTPUTS / 4 });
    expect(await reportOn('shards')).toEqual(whole);
    // As many words are kept of shards together as of their merge.
    const capped = await reportOn('capped.cgp', '5000');
    expect(capped.notes).toContainEqual(expect.objectContaining({ code: 'words-sampled' }));
    expect(await reportOn('shards', '5000')).toEqual(capped);
  });
});
