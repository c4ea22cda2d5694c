import { describe, expect, test } from 'vitest';
import type { OptionName } from '../../src/options/table.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

type Row = Record<string, unknown>;

/** A row of chat completions, which say how they were made and how they ended. */
const row = (i: number, more: Row = {}): Row => ({
  id: `q${i}`,
  prompt: `Question ${i}`,
  output: `Answer ${i}`,
  ...more,
});
const lines = (rows: readonly Row[]) => rows.map((one) => `${JSON.stringify(one)}\n`).join('');

async function notesOf(
  baseline: readonly Row[],
  candidate: readonly Row[],
  set: Partial<Record<OptionName, unknown>> = {},
) {
  const files = memoryFiles({ 'b.jsonl': lines(baseline), 'c.jsonl': lines(candidate) });
  const options = optionsWith({ baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...set });
  const { candidate: side } = await readCorpora(options, files, () => {});
  return side.notes;
}

const ten = (more: (i: number) => Row = () => ({})) => Array.from({ length: 10 }, (_, i) => row(i, more(i)));

/** Rows of lm-evaluation-harness, which say how they were made. */
const harness = (template: string, temperature: number) =>
  Array.from({ length: 10 }, (_, i) => ({
    doc_id: i,
    doc: { question: `Q${i}` },
    target: '',
    arguments: { gen_args_0: { arg_0: `${template} Q${i}`, arg_1: { until: [], temperature } } },
    resps: [[`Answer ${i}`]],
    filtered_resps: [`Answer ${i}`],
    filter: 'none',
    doc_hash: String(i).repeat(64).slice(0, 64),
    prompt_hash: '',
    target_hash: '',
  }));

describe('what files say of the making of both sides', () => {
  test('is no note where it is the same', async () => {
    expect(
      await notesOf(
        ten(() => ({ finish_reason: 'stop' })),
        ten(() => ({ finish_reason: 'stop' })),
      ),
    ).toEqual([]);
  });

  test('is a fact where ends differ little, a doubt where much', async () => {
    const some = (n: number) => ten((i) => ({ finish_reason: i < n ? 'length' : 'stop' }));
    const facts = (baseline: number, candidate: number) => ({ baseline, candidate });
    expect(await notesOf(some(2), some(2))).toEqual([
      { code: 'outputs-truncated', level: 'info', facts: facts(0.2, 0.2) },
    ]);
    expect(await notesOf(some(0), some(3))).toEqual([
      { code: 'outputs-truncated', level: 'warn', facts: facts(0, 0.3) },
    ]);
    expect(await notesOf(some(3), some(0))).toEqual([
      { code: 'outputs-truncated', level: 'warn', facts: facts(0.3, 0) },
    ]);
  });

  test('names the settings that differ, and nothing that only one side tells', async () => {
    const [cold, warm] = [harness('Q:', 0.2), harness('Q:', 0.9)];
    const notes = await notesOf(cold, warm);
    expect(notes).toEqual([
      { code: 'settings-differ', level: 'warn', facts: { count: 1, settings: 'temperature 0.2 and 0.9' } },
    ]);
    const silent = cold.map(({ arguments: _, ...rest }) => rest);
    expect(await notesOf(silent, warm)).toEqual([]);
  });
});

describe('an id with another prompt on the other side', () => {
  const asked = (by: string) => ten((i) => ({ prompt: `${by} ${i}` }));

  test('is an error', async () => {
    await expect(notesOf(asked('Say'), asked('Tell'))).rejects.toMatchObject({ code: 'prompt-differs' });
  });

  test('is a doubt where ids are made from what the question says', async () => {
    const notes = await notesOf(harness('Question:', 0), harness('Q:', 0));
    expect(notes).toContainEqual({ code: 'prompts-differ', level: 'warn', facts: { count: 10, of: 10 } });
    expect(await notesOf(harness('Q:', 0), harness('Q:', 0))).toEqual([]);
  });
});
