import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confounds } from '../../src/read/confounds.ts';
import { NOTHING_TOLD, Telling } from '../../src/read/telling.ts';
import { note } from '../../src/report/notes.ts';
import type { CleanUp } from '../../src/text/clean/index.ts';
import type { Condition, Corpus, Told } from '../../src/types.ts';

/** What a row says of its making. */
interface Said {
  output: string | null;
  prompt: string;
  conditions: readonly Condition[];
  settings: Readonly<Record<string, unknown>>;
  isContentId: boolean;
}

const CLEAN: readonly CleanUp[] = ['prompt-echo', 'reasoning'];

function telling(rows: readonly Said[]): Telling {
  const all = new Telling(CLEAN);
  for (const { output, prompt, conditions, settings, isContentId } of rows) {
    all.of({ all: [{ text: output, conditions }], ends: [null] }, 1, {
      id: 'i',
      answers: [],
      settings,
      ...(isContentId && { isContentId }),
    });
    all.cleaned(output, prompt);
  }
  return all;
}

const said: fc.Arbitrary<Said> = fc.record({
  output: fc.constantFrom(null, 'Paris.', '<think>Hm.</think>Paris.', 'Where? Paris.', '<think>Hm'),
  prompt: fc.constantFrom('Where?', 'When?'),
  conditions: fc.subarray<Condition>(['truncated', 'refused', 'cached']),
  settings: fc.dictionary(
    fc.oneof(fc.constantFrom('temperature', 'seed', 'system prompt', '__proto__', '1', '(many)'), fc.string()),
    // More values than are told apart, and more than that.
    fc.oneof(fc.integer({ min: 0, max: 40 }), fc.string(), fc.constantFrom(null, '', 'x'.repeat(60), [1], '(many)')),
    { maxKeys: 6 },
  ),
  isContentId: fc.boolean(),
});

describe('what is told of outputs', () => {
  test('adds up over parts, in whatever order they come', () => {
    const rows = fc.array(said, { maxLength: 120 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat(3)), fc.boolean(), (all, part, isReversed) => {
        const parts: Said[][] = [[], [], [], []];
        for (const one of all) parts[part.next().value!]!.push(one);
        const merged = new Telling([]);
        for (const list of isReversed ? parts.reverse() : parts) {
          const own = telling(list);
          merged.add(own.result(), own.hasContentIds);
        }
        const whole = telling(all);
        expect(JSON.stringify(merged.result())).toBe(JSON.stringify(whole.result()));
        expect(merged.hasContentIds).toBe(whole.hasContentIds);
      }),
      { numRuns: 300 },
    );
  });

  test('adds up where there are more values, or settings, than are told apart', () => {
    const rows = (from: number, to: number, name: (i: number) => string): Said[] =>
      Array.from({ length: to - from }, (_, i) => ({
        ...{ output: 'x', prompt: 'y', conditions: [], isContentId: true },
        settings: { [name(from + i)]: from + i },
      }));
    const counts = (told: Told) =>
      Object.entries(told.settings).map(([name, values]) => [name, Object.keys(values).length]);
    const sum = (...lists: Said[][]) => {
      const all = new Telling([]);
      for (const list of lists) all.add(telling(list).result(), true);
      return all.result();
    };
    const seed = (from: number, to: number) => rows(from, to, () => 'temperature');
    expect(counts(telling(seed(0, 20)).result())).toEqual([['temperature', 20]]);
    expect(telling(seed(0, 21)).result().settings).toEqual({ temperature: { '(many)': 21 } });
    expect(sum(seed(0, 12), seed(12, 21))).toEqual(telling(seed(0, 21)).result());
    expect(sum(seed(0, 21), seed(3, 5))).toEqual(telling([...seed(3, 5), ...seed(0, 21)]).result());
    const named = (from: number, to: number) => rows(from, to, (i) => `name ${i}`);
    expect(counts(telling(named(0, 100)).result())).toHaveLength(100);
    expect(telling(named(0, 101)).result().settings).toEqual({ '(many)': { '(many)': 101 } });
    expect(sum(named(0, 60), named(60, 130))).toEqual(telling(named(0, 130)).result());
  });

  test('holds a fingerprint of what a model was told, however short, and of what is long', () => {
    const settings = {
      ...{ 'system prompt': 'Be brief.', 'chat template': '{{x}}', stop: ['\n'], temperature: 0.5 },
      ...{ note: 'y'.repeat(41), ['z'.repeat(41)]: 1, task_args: { api_key: 'sk-1' }, instruction: 'brief!', seed: 7 },
    };
    const told = telling([{ output: 'x', prompt: 'y', conditions: [], settings, isContentId: false }]).result();
    const names = Object.keys(told.settings);
    expect(names).toContainEqual(expect.stringMatching(/^#[0-9a-f]{8}$/));
    const values = Object.fromEntries(Object.entries(told.settings).map(([name, all]) => [name, Object.keys(all)[0]]));
    for (const name of ['system prompt', 'chat template', 'stop', 'note', 'task_args', 'instruction'])
      expect(values[name]).toMatch(/^#[0-9a-f]{8}$/);
    expect(values.temperature).toBe('0.5');
    expect(JSON.stringify(told)).not.toMatch(/brief|\{\{x|zzz|yyy|sk-1|seed/);
    // What a profile brings is foreign as well.
    const profiled = new Telling([]);
    const foreign = { ...told, settings: { instruction: { 'brief!': 1 }, temperature: { '0.5': 1, 'sk-1': 1 } } };
    profiled.add(foreign, true);
    expect(JSON.stringify(profiled.result())).not.toMatch(/brief|sk-1/);
    expect(profiled.result().settings.temperature).toHaveProperty(['0.5'], 1);
  });

  test('holds one value of a setting, however it is written', () => {
    const all = (name: string, values: readonly unknown[]) => {
      const settings = values.map((value) => ({ [name]: value }));
      const rows = settings.map((one) => ({
        output: 'x',
        prompt: 'y',
        conditions: [],
        settings: one,
        isContentId: true,
      }));
      return Object.values(telling(rows).result().settings[name]!);
    };
    expect(all('temperature', [0.7, '0.7', '0.70', [0.7]])).toEqual([4]);
    expect(all('temperature', [1, '1.0', 0.5])).toEqual([2, 1]);
    expect(
      all('stop', [
        ['b', 'a'],
        ['a', 'b'],
      ]),
    ).toEqual([2]);
    expect(all('stop', ['a', ['a']])).toEqual([2]);
    expect(all('stop', ['a', ['a', 'b']])).toHaveLength(2);
  });

  test('counts reasoning whether or not it is taken out, and what was taken out', () => {
    const of = (clean: readonly CleanUp[]) => {
      const all = new Telling(clean);
      const left = ['<think>Hm.</think>Paris.', 'Rome.', null].map((output) => all.cleaned(output, null));
      return { left, told: all.result() };
    };
    const { reasoning, cleaned } = of([]).told;
    expect([reasoning, cleaned]).toEqual([{ characters: 18, of: 29 }, {}]);
    expect(of(['reasoning']).told).toMatchObject({
      reasoning: { characters: 18, of: 29 },
      cleaned: { reasoning: { outputs: 1, emptied: 0, characters: 18 } },
    });
    expect(of(['reasoning']).left).toEqual(['Paris.', 'Rome.', null]);
    expect(of([]).left[0]).toBe('<think>Hm.</think>Paris.');
  });
});

describe('a note on reasoning in the text', () => {
  const side = (characters: number, cleaned = 0) =>
    ({
      told: {
        ...NOTHING_TOLD,
        reasoning: { characters, of: 100 },
        cleaned: cleaned > 0 ? { reasoning: { outputs: cleaned, emptied: 0, characters } } : {},
      },
    }) as unknown as Corpus;

  test.each([
    [
      side(50),
      side(20),
      'warn',
      "Reasoning is 20 % of the candidate's text (baseline: 50 %), and is measured as part of the answers: --clean reasoning takes it out.",
    ],
    [
      side(50),
      side(48),
      'info',
      "Reasoning is 48 % of the candidate's text (baseline: 50 %), and is measured as part of the answers: --clean reasoning takes it out.",
    ],
    [
      side(50, 2),
      side(0),
      'info',
      "Reasoning is 0 % of the candidate's text (baseline: 50 %); it was taken out before measuring.",
    ],
  ] as const)('says how much it is, and what happens to it: %#', (before, after, level, text) => {
    const clean = before.told!.cleaned.reasoning === undefined ? [] : (['reasoning'] as const);
    const found = confounds(before, after, clean).filter(({ code }) => code === 'reasoning-text');
    expect(found.map((one) => [one.level, note(one)])).toEqual([[level, text]]);
  });

  test('is not there where there is none', () => {
    expect(confounds(side(0), side(0), [])).toEqual([]);
  });
});
