/** The options that say what is known of retraining, and limits told in multiples of it. */
import { describe, expect, test } from 'vitest';
import { METRICS, PANEL } from '../../src/metrics/index.ts';
import { parseConfig } from '../../src/options/config.ts';
import { readLimit } from '../../src/options/limits.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { OPTIONS, optionList, settable } from '../../src/options/table.ts';

async function configured(text: string) {
  return resolve({}, await parseConfig(text, 'c.yml'), 'cli').options;
}
const refusal = (text: string) =>
  configured(text).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('retraining.spreads', () => {
  test('are read in the unit of each metric, as limits are', async () => {
    const { spreads } = await configured(
      'retraining:\n  spreads:\n    vocabulary: 1.9%\n    unseen-mass: 0.014\n    looping: 0.2pp\n    support-asymmetry: 3.5pp\n    tail-index: 0.8\n',
    );
    expect(spreads).toEqual({
      vocabulary: expect.closeTo(0.019, 12),
      'unseen-mass': 0.014,
      looping: expect.closeTo(0.002, 12),
      'support-asymmetry': expect.closeTo(0.035, 12),
      'tail-index': 0.8,
    });
  });

  test('may be 0, which leaves retraining out of account, and above 1 for an index only', async () => {
    expect((await configured('retraining: { spreads: { vocabulary: 0, tail-index: 2.5 } }')).spreads).toEqual({
      vocabulary: 0,
      'tail-index': 2.5,
    });
    expect(await refusal('retraining: { spreads: { vocabulary: 2.5 } }')).toMatch(/vocabulary: '2.5' is more than/);
  });

  test.each([
    ['points for a relative decline', '{ vocabulary: 2pp }', /vocabulary: .* a relative decline, not points/],
    ['percent for points', '{ looping: 2% }', /looping: .* told in points, not in percent/],
    [
      'percent for an index',
      '{ tail-index: 80% }',
      /tail-index: .* a multiple of what two healthy trainings differ by/,
    ],
    ['less than nothing', '{ vocabulary: -1% }', /below 0/],
    ['a word', '{ vocabulary: wide }', /'wide' is not a limit/],
    ['a metric that is not there', '{ vocabluary: 2% }', /no metric 'vocabluary'.*'vocabulary'/s],
    ['a limit where a number is due', '{ vocabulary: { fail: 2% } }', /vocabulary/],
  ])('refuses %s', async (_, spreads, says) => {
    expect(await refusal(`retraining: { spreads: ${spreads} }`)).toMatch(says);
  });

  test('can be given for every metric of the panel, the index among them', async () => {
    const lines = PANEL.map(({ id }) => `    ${id}: 0.01`).join('\n');
    const { spreads } = await configured(`retraining:\n  spreads:\n${lines}\n`);
    expect(Object.keys(spreads)).toEqual(PANEL.map(({ id }) => id));
    expect(PANEL.length).toBeGreaterThan(METRICS.length);
  });

  test('are none unless a team has its own, and stand in the config file only', () => {
    expect(resolve({}, {}, 'cli').options.spreads).toEqual({});
    for (const name of ['spreads', 'spread-df'] as const) {
      expect(settable(OPTIONS[name] as never, 'config')).toBe(true);
      for (const source of ['cli', 'action'] as const) expect(settable(OPTIONS[name] as never, source)).toBe(false);
    }
  });
});

test('retraining.df is a number of degrees of freedom between 0.5 and 1000, 4 unless said', async () => {
  expect((await configured(''))['spread-df']).toBe(4);
  expect((await configured('retraining: { df: 8.5 }'))['spread-df']).toBe(8.5);
  for (const df of [0.51, 999]) expect((await configured(`retraining: { df: ${df} }`))['spread-df']).toBe(df);
  for (const df of ['0', '0.5', '-1', '1000', 'many']) expect(await refusal(`retraining: { df: ${df} }`)).toMatch(/df/);
  expect(await refusal('retraining: { fd: 4 }')).toMatch(/no option 'retraining\.fd'.*'retraining\.df'/s);
});

describe('healthy runs and a reference', () => {
  test('are paths, one or several, from a flag, an input or the config file', async () => {
    expect(await configured('healthy: runs/a.jsonl\nreference: { path: human.jsonl }')).toMatchObject({
      healthy: ['runs/a.jsonl'],
      reference: ['human.jsonl'],
    });
    const given: Given = { healthy: ['a.jsonl', 'b.jsonl'] };
    expect(resolve(given, { healthy: ['c.jsonl'] }, 'cli').options.healthy).toEqual(['a.jsonl', 'b.jsonl']);
    expect(resolve({ healthy: 'a\nb\n' }, {}, 'action').options.healthy).toEqual(['a', 'b']);
    expect(resolve({}, {}, 'cli').options).toMatchObject({ healthy: [], reference: [] });
  });

  test('are not in the report’s options: it names them among its inputs', () => {
    const unreported = optionList().filter(({ option }) => option.unreported === true);
    expect(unreported.map(({ name }) => name)).toEqual(expect.arrayContaining(['healthy', 'reference', 'baseline']));
    // What bears on the verdict is.
    for (const name of ['spreads', 'spread-df'] as const) expect(OPTIONS[name].unreported).toBeUndefined();
  });
});

describe('a limit of the index', () => {
  test('is a plain number, however large', () => {
    expect([readLimit(3, 'spreads'), readLimit('3', 'spreads'), readLimit('2.5', 'spreads')]).toEqual([3, 3, 2.5]);
    expect(readLimit(0, 'spreads')).toBe(0);
  });

  test.each(['3%', '3pp', '-1', 'three', ''])('is not %j', (written) => {
    expect(() => readLimit(written, 'spreads')).toThrow();
  });

  test('reaches the rule, and a word too few or too many says what would be right', async () => {
    const { rules } = await configured('rules: { tail-index: { fail: 4, warn: 2 } }');
    expect(rules).toEqual({ 'tail-index': { fail: 4, warn: 2 } });
    expect(await refusal('rules: { tail-index: { fail: 4% } }')).toMatch(/tail-index: '4%' does not fit.*multiple/s);
    expect(await refusal('rules: { tail-idnex: off }')).toMatch(/tail-index/);
  });
});

test('limits of other units are what they were: shares, in percent or points', () => {
  expect(readLimit('6%', 'relative')).toBeCloseTo(0.06, 12);
  expect(readLimit('2pp', 'points')).toBeCloseTo(0.02, 12);
  expect(() => readLimit('6pp', 'relative')).toThrow(/relative decline, not points/);
  expect(() => readLimit('2%', 'points')).toThrow(/told in points/);
  expect(() => readLimit(3, 'relative')).toThrow(/more than everything/);
});
