import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { outputs } from '../../bench/recipe.ts';
import type { Report } from '../../src/types.ts';
import { cli, folderWith } from './run-cli.ts';

const EXAMPLES = resolve('../shared/examples');
const { cwd, remove } = folderWith(
  Object.fromEntries([1, 2, 3, 4].map((t) => [`run${t}.jsonl`, rowsOf(t, (key) => Number(key) < 40)])),
);
afterAll(remove);

async function calibrated(paths: readonly string[], config: string): Promise<string> {
  const { exit, out, err } = await cli(['calibrate', ...paths], { cwd });
  expect([exit, err]).toEqual([0, '']);
  writeFileSync(join(cwd, config), out);
  return out;
}

async function checked(baseline: string, candidate: string, config: string): Promise<Report> {
  const sides = ['--baseline', baseline, '--candidate', candidate];
  const { out, err } = await cli(['check', ...sides, '--config', config, '--json'], { cwd });
  expect(err).toBe('');
  return JSON.parse(out);
}

describe('what calibrate writes is a config that check reads', () => {
  test('from made-up trainings, a folder being one', async () => {
    mkdirSync(join(cwd, 'run5'));
    writeFileSync(
      join(cwd, 'run5', 'a.jsonl'),
      rowsOf(5, (key) => Number(key) < 20),
    );
    writeFileSync(
      join(cwd, 'run5', 'b.jsonl'),
      rowsOf(5, (key) => Number(key) >= 20),
    );
    const said = await calibrated(['run?.jsonl', 'run5'], 'made-up.yml');
    expect(said).toMatch(/^# .*5 trainings of one recipe/);
    const { details, options } = await checked('run1.jsonl', 'run2.jsonl', 'made-up.yml');
    expect(details.retraining).toMatchObject({ spreads: 'own', df: 8 });
    expect(said).toContain(`    tail-index: ${options.spreads!['tail-index']} `);
  });

  test.skipIf(!existsSync(EXAMPLES))(
    'from the retrains of ../shared: of them none is red, and collapse is',
    async () => {
      const run = (k: number, draw: number) => join(EXAMPLES, `cool/retrains/run${k}.draw${draw}.jsonl`);
      await calibrated([join(EXAMPLES, 'cool/retrains/*.draw1.jsonl')], 'cool.yml');
      for (const [one, other] of [
        [1, 2],
        [2, 1],
        [3, 5],
        [5, 4],
      ] as const)
        expect((await checked(run(one, 2), run(other, 2), 'cool.yml')).outcome).not.toBe('fail');
      const generation = (g: number) => join(EXAMPLES, `cool/lineage/gen${g}.draw1.jsonl`);
      expect(await checked(generation(0), generation(1), 'cool.yml')).toMatchObject({ outcome: 'fail' });
    },
  );
});

test('the same trainings and seed give the same text, however they are named', async () => {
  const one = await cli(['calibrate', 'run1.jsonl', 'run2.jsonl', 'run3.jsonl'], { cwd });
  expect((await cli(['calibrate', 'run1.jsonl', 'run[23].jsonl'], { cwd })).out).toBe(one.out);
  expect((await cli(['calibrate', 'run1.jsonl', 'run2.jsonl', 'run3.jsonl', '--seed', '2'], { cwd })).out).not.toBe(
    one.out,
  );
});

function rowsOf(training: number, among: (key: string) => boolean): string {
  const { prompts } = outputs('healthy', training, { first: 0, prompts: 40, seed: training });
  return [...prompts.values()]
    .filter((_, i) => among(String(i)))
    .map(({ key, samples }) => `${JSON.stringify({ id: key, output: samples[0].text })}\n`)
    .join('');
}
