import { expect, test } from 'vitest';
import type { Calibrated, Calibration } from '../../src/gate/calibrate.ts';
import { parseConfig } from '../../src/options/config.ts';
import { resolve } from '../../src/options/resolve.ts';
import { calibrationText } from '../../src/report/calibration.ts';

const VOCABULARY: Calibrated = {
  metric: 'vocabulary',
  unit: 'relative',
  seen: 0.0123456,
  builtIn: 0.019,
  spread: 0.0171234,
  largest: 0.0543,
  limits: { fail: 0.08, warn: 0.04, isDefault: true },
  smallest: { builtIn: 0.12, calibrated: 0.1, withRuns: 0.07 },
};
const LOOPING: Calibrated = {
  metric: 'looping',
  unit: 'points',
  seen: 0,
  builtIn: 0.001,
  spread: 0.00000071,
  largest: 0.05,
  limits: { fail: 0.08, warn: 0.05, isDefault: false },
  smallest: { builtIn: null, calibrated: 0.02, withRuns: 0.015 },
};
const INDEX: Calibrated = {
  metric: 'tail-index',
  unit: 'spreads',
  seen: 0.7,
  builtIn: 0.8,
  spread: 0.7654321,
  largest: 2.3,
  limits: { fail: 2, warn: 1, isDefault: true },
  smallest: { builtIn: 5.7, calibrated: 5.1, withRuns: 3.4 },
};
const WITHOUT_LIMITS: Calibrated = { ...VOCABULARY, metric: 'effective-words', limits: null };

function calibration(...metrics: Calibrated[]): Calibration {
  return {
    runs: ['run1', 'run2', 'run3'],
    prompts: 600,
    alpha: 0.01,
    df: 6,
    builtInDf: 4,
    metrics,
    checks: 6,
    red: { builtIn: 1, calibrated: 0 },
  };
}

const text = (found: Calibration) => calibrationText(found, { width: 80 });
const options = async (found: Calibration) => resolve({}, await parseConfig(text(found), 'x.yml'), 'cli').options;

test('it is a config: spreads to three digits, however small, and rules that are not the default', async () => {
  const read = await options(calibration(INDEX, VOCABULARY, LOOPING, WITHOUT_LIMITS));
  expect(read.spreads).toEqual({
    'tail-index': 0.765,
    vocabulary: expect.closeTo(0.0171, 10),
    looping: expect.closeTo(7.1e-7, 12),
    'effective-words': expect.closeTo(0.0171, 10),
  });
  expect(read['spread-df']).toBe(6);
  expect(read.rules).toEqual({ looping: { fail: 0.08, warn: 0.05 } });
});

test('defaults are comments, which make a config too when they are none', async () => {
  expect((await options(calibration(INDEX, VOCABULARY))).rules).toEqual({});
  const all = text(calibration(INDEX, VOCABULARY)).replace(/^# (rules:| {2}[\w-]+: \{)/gm, '$1');
  const one = text(calibration(VOCABULARY, LOOPING)).replace('# vocabulary', 'vocabulary');
  expect(await parseConfig(all, 'x.yml')).toMatchObject({ rules: { 'tail-index': { fail: 2, warn: 1 } } });
  expect(await parseConfig(one, 'x.yml')).toMatchObject({ rules: { vocabulary: { fail: '8%', warn: '4%' } } });
});

test('each number has its reason beside it', () => {
  const said = text(calibration(INDEX, VOCABULARY, LOOPING));
  expect(said).toMatch(/^ {4}vocabulary: 1\.71% +# seen 1\.23 %, built in 1\.9 %$/m);
  expect(said).toMatch(/^ {2}looping: \{ fail: 8pp, warn: 5pp \} +# apart by up to 5\.0 pp$/m);
  expect(said).toMatch(/^# {3}tail-index +2× +5\.7× +5\.1× +3\.4×$/m);
  expect(said).toMatch(/^# {3}looping +8 pp +– +2\.0 pp +1\.5 pp$/m);
  expect(said.replaceAll('\n# ', ' ')).toContain('3 trainings of one recipe');
});

test('it fits 80 columns, and what runs are called breaks nothing', async () => {
  const found = { ...calibration(VOCABULARY), runs: ['a\nrules: off', 'b\u001B[31m', 'c # { : ['] };
  expect((await options(found)).rules).toEqual({});
  expect(text(found)).not.toContain('\u001B');
  for (const line of text(found).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
