/** Rules on the shares of a field's values, and rules and limits on its numbers: what a config file may say of them. */
import { describe, expect, test } from 'vitest';
import { metricById } from '../../src/metrics/index.ts';
import type { Declared } from '../../src/metrics/metric.ts';
import { parseConfig } from '../../src/options/config.ts';
import { fieldsInRules } from '../../src/options/fields.ts';
import { resolve } from '../../src/options/resolve.ts';
import { type Rules, ruleFor } from '../../src/options/rules.ts';

async function configured(text: string) {
  return resolve({}, await parseConfig(text, 'c.yml'), 'cli').options;
}
const refusal = (text: string) =>
  configured(text).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
/** The reader alone, which flags and inputs of other programs meet. */
const read = (name: 'shares' | 'rules' | 'spreads', value: unknown) =>
  resolve({}, { [name]: value }, 'cli').options[name];

describe('shares', () => {
  test('are read with percentages or numbers, and a value may be a number or a word of YAML', async () => {
    const { shares } = await configured(
      'shares:\n  - { field: provenance, value: synthetic, max: 30% }\n  - { field: provenance, value: human, min: 0.5, max: 1 }\n  - { field: year, value: 2024, max: 12.5 % }\n  - { field: checked, value: true, min: 1 }\n  - { field: language }\n',
    );
    expect(shares).toEqual([
      { field: 'provenance', value: 'synthetic', max: 0.3, min: null },
      { field: 'provenance', value: 'human', max: 1, min: 0.5 },
      { field: 'year', value: '2024', max: 0.125, min: null },
      { field: 'checked', value: 'true', max: null, min: 1 },
      { field: 'language', value: null, max: null, min: null },
    ]);
  });

  test('a value without bounds is shown', async () => {
    expect((await configured('shares: [{ field: a, value: b }]')).shares).toEqual([
      { field: 'a', value: 'b', max: null, min: null },
    ]);
  });

  test.each([
    ['no list', '{ field: a }', /'shares'|not a list/],
    ['a name alone', '[provenance]', /'provenance' is not a rule\. Write \{ field: NAME \}/],
    ['no field', '[{ value: b, max: 3% }]', /names no field/],
    ['an empty field', '[{ field: "" }]', /names no field/],
    [
      'a bound that is misspelt',
      '[{ field: a, value: b, maxi: 3% }]',
      /no 'maxi' in a rule for shares\. Did you mean 'max'/,
    ],
    ['a bound without a value', '[{ field: a, max: 3% }]', /limits no value\. Write value: NAME, or value: unknown/],
    ['an empty value', '[{ field: a, value: "", max: 3% }]', /empty value\. Write value: unknown/],
    ['a value that is a list', '[{ field: a, value: [b], max: 3% }]', /neither text nor number/],
    ['a bound over everything', '[{ field: a, value: b, max: 30 }]', /'30' is no share\. Write 30% or 0\.3/],
    ['a bound under nothing', '[{ field: a, value: b, min: -1% }]', /'-1%' is no share/],
    ['a word for a bound', '[{ field: a, value: b, max: some }]', /'some' is not a value/],
    ['points for a bound', '[{ field: a, value: b, max: 3pp }]', /'3pp' is not a value/],
    ['a floor above the ceiling', '[{ field: a, value: b, max: 30%, min: 40% }]', /at least 0\.4 and at most 0\.3/],
    [
      'a value with two rules',
      '[{ field: a, value: b, max: 3% }, { field: a, value: b, min: 1% }]',
      /two rules for 'a' and 'b'/,
    ],
    ['a field that is counted twice', '[{ field: a }, { field: a }]', /two rules for 'a'\./],
  ])('refuses %s, in the file and by itself', async (_, said, says) => {
    expect(await refusal(`shares: ${said}`)).toMatch(says);
  });

  test('what the schema lets pass the reader reads, and what it refuses the reader refuses', () => {
    for (const value of [
      'a',
      3,
      {},
      [3],
      [null],
      [[]],
      [{ field: 3 }],
      [{ field: 'a', value: {} }],
      [{ field: 'a', value: 'b', max: {} }],
    ])
      expect(() => read('shares', value), JSON.stringify(value)).toThrow(/shares/);
    expect(read('shares', [])).toEqual([]);
  });
});

describe('rules on numeric fields', () => {
  test('are read for any field by the name behind its last colon', async () => {
    const { rules } = await configured(
      'rules:\n  score:spread: { fail: 30%, warn: 0.1 }\n  score:tails: { fail: 4pp }\n  judge.marks:0:mean: { fail: 0.5, floor: -2 }\n  reward:variance: on\n  reward:tails: off\n',
    );
    expect(rules).toEqual({
      'score:spread': { fail: 0.3, warn: 0.1 },
      'score:tails': { fail: 0.04 },
      'judge.marks:0:mean': { fail: 0.5, floor: -2 },
      'reward:variance': 'on',
      'reward:tails': 'off',
    });
    expect(fieldsInRules({ rules, 'group-rules': { easy: { 'mark:mean': 'on', vocabulary: 'off' } } })).toEqual([
      'score',
      'judge.marks:0',
      'reward',
      'mark',
    ]);
  });

  test("a limit on a mean is in the field's own unit, however large", async () => {
    const { rules } = await configured('rules: { "perplexity:mean": { fail: 12.5, warn: 3, ceiling: 80 } }');
    expect(rules['perplexity:mean']).toEqual({ fail: 12.5, warn: 3, ceiling: 80 });
  });

  test.each([
    ['a kind that is not there', 'score:spred: off', /no metric 'score:spred'\. Did you mean 'score:spread'/],
    ['a kind of another kind', 'score:median: off', /no metric 'score:median'.*score:(mean|variance|tails)/],
    ['a kind without its field', 'spread: { fail: 30% }', /no metric 'spread'\. Did you mean 'FIELD:spread'/],
    ['no field before the colon', ':spread: { fail: 30% }', /no metric ':spread'/],
    ['percent for points', 'score:tails: { fail: 4% }', /score:tails: '4%' does not fit.*points/],
    ['points for a relative decline', 'score:spread: { fail: 4pp }', /score:spread: .*a relative decline, not points/],
    ['percent for a mean', 'score:mean: { fail: 4% }', /score:mean: .*own unit.*Write 4\./],
    ['a limit below nothing', 'score:mean: { fail: -1 }', /below 0/],
    ['a limit that is misspelt', 'score:mean: { fial: 1 }', /score:mean has no limit 'fial'\. Did you mean 'fail'/],
    [
      'a share, which has rules of its own',
      'provenance=synthetic: { ceiling: 30% }',
      /is a share.*Write shares: \[\{ field: provenance, value: synthetic/,
    ],
  ])('refuse %s', async (_, rule, says) => {
    expect(await refusal(`rules:\n  ${rule}`)).toMatch(says);
    expect(await refusal(`groups:\n  rules:\n    easy:\n      ${rule}`)).toMatch(says);
  });

  test('how far trainings lie apart can be said of them, in the unit of each', async () => {
    const { spreads } = await configured(
      'retraining:\n  spreads:\n    score:spread: 4%\n    score:tails: 1pp\n    perplexity:mean: 2.5\n',
    );
    expect(spreads).toEqual({ 'score:spread': 0.04, 'score:tails': 0.01, 'perplexity:mean': 2.5 });
    expect(await refusal('retraining: { spreads: { "score:spred": 4% } }')).toMatch(/Did you mean 'score:spread'/);
  });
});

describe('what a rule says of a metric', () => {
  const metric = (id: string) => metricById(id) as Declared;
  const rule = (id: string, ...said: readonly Rules[]) => ruleFor(metric(id), ...said);

  test('that is measured by default: its own limits, unless they are changed; off is none', () => {
    expect(rule('score:spread')).toEqual({ fail: 0.35, warn: 0.2, floor: null, ceiling: null, asked: false });
    expect(rule('score:spread', { 'score:spread': 'on' })).toMatchObject({ fail: 0.35, asked: false });
    expect(rule('score:spread', { 'score:spread': { fail: 0.1 } })).toMatchObject({
      fail: 0.1,
      warn: 0.1,
      asked: true,
    });
    expect(rule('score:spread', { 'score:spread': 'off' })).toBeNull();
    expect(rule('score:spread', { 'other:spread': 'off' })).not.toBeNull();
  });

  test('that is measured by name only: nothing, unless it is on or limited', () => {
    expect(rule('surprisal')).toBeNull();
    expect(rule('surprisal', { surprisal: 'on' })).toEqual({
      fail: null,
      warn: null,
      floor: null,
      ceiling: null,
      asked: false,
    });
    expect(rule('surprisal', { surprisal: { warn: 0.05 } })).toMatchObject({ fail: null, warn: 0.05, asked: true });
    expect(rule('surprisal', { surprisal: { warn: 0.05 } }, { surprisal: 'off' })).toBeNull();
    expect(rule('surprisal', { surprisal: 'off' }, { surprisal: 'on' })).not.toBeNull();
  });

  test('on, after a limit was set, leaves the limit as it is', () => {
    expect(rule('surprisal', { surprisal: { fail: 0.1 } }, { surprisal: 'on' })).toMatchObject({
      fail: 0.1,
      asked: true,
    });
  });

  test('on and off may be written as YAML of old writes them', async () => {
    expect((await configured('rules: { surprisal: on, vocabulary: off }')).rules).toEqual({
      surprisal: 'on',
      vocabulary: 'off',
    });
    expect(read('rules', { surprisal: true, vocabulary: false })).toEqual({ surprisal: 'on', vocabulary: 'off' });
  });
});
