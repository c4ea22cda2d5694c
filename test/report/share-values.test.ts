/** A rule on a share whose value no output has, from the files to the sentence. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/gate/judge.ts';
import { PANEL } from '../../src/metrics/index.ts';
import { parseConfig } from '../../src/options/config.ts';
import { resolve } from '../../src/options/resolve.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import { remarks } from '../../src/report/wording.ts';
import { memoryFiles } from '../memory-files.ts';

const OFF = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));

async function remarksOn(value: string, baseline: readonly string[], candidate: readonly string[]): Promise<string[]> {
  const lines = (labels: readonly string[]) =>
    labels.map((kind, id) => JSON.stringify({ id, output: `row ${id}`, kind })).join('\n');
  const files = memoryFiles({ 'b.jsonl': lines(baseline), 'c.jsonl': lines(candidate) });
  const config = JSON.stringify({ rules: OFF, shares: [{ field: 'kind', value, max: '90%' }] });
  const said = { baseline: ['b.jsonl'], candidate: ['c.jsonl'], relabellings: 99, alpha: 0.05 };
  const { options } = resolve(said, await parseConfig(config, 'c.yml'), 'cli');
  const sides = await readCorpora(options, files, () => {});
  return remarks(judge(sides.baseline, sides.candidate, options)).filter((line) => line.startsWith('No output'));
}

describe('a rule on a value that no output has', () => {
  test('is told, with what there is instead, the most frequent first', async () => {
    expect(await remarksOn('synthetc', ['human', 'human', 'web'], ['human', 'synthetic', 'synthetic'])).toEqual([
      'No output of either side has kind = synthetc; seen are human, synthetic, web.',
    ]);
    expect(await remarksOn('x', ['a', 'b', 'c'], ['d', 'e', 'f'])).toEqual([
      'No output of either side has kind = x; seen are a, b, c, d, e, ….',
    ]);
    expect(await remarksOn('x', ['a'], ['a'])).toEqual(['No output of either side has kind = x; seen is a.']);
  });

  test('is none where one side has it, nor where it is that of outputs without a value', async () => {
    expect(await remarksOn('web', ['human', 'web'], ['human', 'human'])).toEqual([]);
    expect(await remarksOn('web', ['human', 'human'], ['human', 'web'])).toEqual([]);
    expect(await remarksOn('unknown', ['human', 'human'], ['human', 'web'])).toEqual([]);
  });
});
