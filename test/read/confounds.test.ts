import { describe, expect, test } from 'vitest';
import type { OptionName } from '../../src/options/table.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import { Telling } from '../../src/read/telling.ts';
import { note } from '../../src/report/notes.ts';
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

const many = (n: number, more: (i: number) => Row = () => ({})) => Array.from({ length: n }, (_, i) => row(i, more(i)));
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
    const some = (n: number) => many(100, (i) => ({ finish_reason: i < 10 * n ? 'length' : 'stop' }));
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
    const few = (n: number) => ten((i) => ({ finish_reason: i < n ? 'length' : 'stop' }));
    expect(await notesOf(few(1), few(3))).toEqual([
      { code: 'outputs-truncated', level: 'info', facts: facts(0.1, 0.3) },
    ]);
  });

  test('says nothing of ends that one side does not tell', async () => {
    const cut = many(90, (i) => ({ finish_reason: i % 3 === 0 ? 'length' : 'stop' }));
    expect(await notesOf(cut, many(90))).toEqual([]);
    const failed = new Telling([]);
    // That a text is missing tells nothing of the ends of others.
    failed.of({ all: [{ text: null, conditions: ['failed'] }], ends: [null] }, 1, { id: 1, answers: [] });
    failed.of({ all: [{ text: 'x', conditions: ['reasoned'] }], ends: [null] }, 1, { id: 1, answers: [] });
    failed.of({ all: [{ text: 'x' }], ends: ['stop'] }, 1, { id: 1, answers: [] });
    expect(failed.result()).toMatchObject({ outputs: 3, known: 2 });
  });

  test('is of shares of outputs where settings are several', async () => {
    const with_ = (temperature: (i: number) => number) =>
      harness('Q:', 0).map((one, i) => {
        const arg_1 = { until: [], temperature: temperature(i) };
        return { ...one, arguments: { gen_args_0: { arg_0: `Q: Q${i}`, arg_1 } } };
      });
    const mostly = (often: number, seldom: number) => with_((i) => (i === 0 ? seldom : often));
    expect(await notesOf(mostly(0, 1.5), mostly(1.5, 0))).toEqual([
      { code: 'settings-differ', level: 'warn', facts: { count: 1, settings: 'temperature 0, 1.5 and 1.5, 0' } },
    ]);
    expect(await notesOf(mostly(0, 1.5), mostly(0, 1.5))).toEqual([]);
  });

  test('warns of a clean-up that takes much more out of one side', async () => {
    const thinks = many(20, (i) => ({
      output: i === 0 ? '<think>all of it' : `<think>${'hm '.repeat(40)}</think>Answer ${i}`,
    }));
    const clean = ['reasoning'];
    const notes = await notesOf(many(20), thinks, { clean });
    expect(notes.map(({ code, level }) => [code, level])).toEqual([
      ['reasoning-text', 'info'],
      ['cleaned', 'warn'],
    ]);
    expect(notes[1]!.facts).toMatchObject({ baseline: 0, baselineOf: 20, candidate: 20, candidateEmptied: 1 });
    expect(notes[1]!.facts.candidateShare).toBeGreaterThan(0.8);
    expect(note(notes[1]!)).toMatch(
      /^Before measuring, reasoning was taken out of 0 of the baseline's 20 outputs \(0 % of the text\) and 20 of the candidate's 20 \(9\d %\)\. Nothing was left of 0 and 1 of them\.$/,
    );
    const alike = await notesOf(thinks, thinks, { clean });
    expect(alike.find(({ code }) => code === 'cleaned')!.level).toBe('info');
    // Only another clean-up was asked for: the reasoning is measured.
    const [reasoning] = await notesOf(thinks, thinks, { clean: ['markup'] });
    expect(reasoning).toMatchObject({ code: 'reasoning-text', facts: { measured: 1 } });
  });

  test('counts ends before --where leaves some of them out', async () => {
    const cut = many(600, (i) => ({ finish_reason: i < 248 ? 'length' : 'stop' }));
    const whole = many(600, () => ({ finish_reason: 'stop' }));
    const where = [{ side: null, field: 'finish_reason', value: 'stop' }];
    expect(await notesOf(whole, cut, { where })).toContainEqual({
      ...{ code: 'outputs-truncated', level: 'warn' },
      facts: { baseline: 0, candidate: 248 / 600 },
    });
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

  test('is an error where a mapped id takes the place of one made from the question', async () => {
    const mapped = (of: string) =>
      harness('Q:', 0).map((one, i) => ({
        ...one,
        mine: `m${i}`,
        arguments: { gen_args_0: { arg_0: `${of} ${i}`, arg_1: {} } },
      }));
    await expect(notesOf(mapped('Say'), mapped('Tell'), { fields: { id: 'mine' } })).rejects.toMatchObject({
      code: 'prompt-differs',
    });
  });

  test('is a doubt where ids are made from what the question says', async () => {
    const notes = await notesOf(harness('Question:', 0), harness('Q:', 0));
    expect(notes).toContainEqual({ code: 'prompts-differ', level: 'warn', facts: { count: 10, of: 10 } });
    expect(await notesOf(harness('Q:', 0), harness('Q:', 0))).toEqual([]);
  });
});
