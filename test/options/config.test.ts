import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { parseConfig } from '../../src/options/config.ts';
import { configSchema, levelOf } from '../../src/options/config-schema.ts';
import { optionList, settable } from '../../src/options/table.ts';

interface Property {
  title: string;
  description: string;
  default?: unknown;
  properties: Record<string, Property>;
}

const [{ id }] = METRICS;
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
].join('\n');

test('YAML and JSON say the same', async () => {
  const expected = {
    alpha: 0.05,
    'group-by': 'task',
    comment: 'always',
    candidate: ['a', 'b'],
    fields: { output: 'x' },
  };
  const yaml =
    'alpha: 0.05 # often enough\ngroups: { by: task }\ncomment: always\ncandidate: [a, b]\nfields:\n  output: x\n';
  const json =
    '{\n\t"$schema": "x.json",\n\t"alpha": 0.05, "groups": {"by": "task"}, "comment": "always",\n\t"candidate": ["a", "b"], "fields": {"output": "x"}\n}';
  expect(await parseConfig(yaml, 'c.yml')).toEqual(expected);
  expect(await parseConfig(json, 'c.json')).toEqual(expected);
});

test.each(['', '# nothing yet\n', '---\n', '{}', '\uFEFFalpha: 0.1'])('%j is a config', async (text) => {
  expect(Object.keys(await parseConfig(text, 'c.yml')).length).toBe(text.includes('alpha') ? 1 : 0);
});

test('rules reach the option as they were written', async () => {
  expect(
    await parseConfig(`rules:\n  ${id}: { fail: 6% }\ngroups: { rules: { math: { ${id}: off } } }`, 'c.yml'),
  ).toEqual({
    rules: { [id]: { fail: '6%' } },
    'group-rules': { math: { [id]: 'off' } },
  });
});

test.each([
  ['a key that is not there', '\naplha: 1', 2, /no option 'aplha'\. Did you mean 'alpha'\?/],
  [
    'a key that is not there on a lower level',
    'seed: 2\ngroups:\n  bye: x',
    3,
    /'groups\.bye'\. Did you mean 'groups\.by'\?/,
  ],
  ["an option by its flag's name", 'group-by: task', 1, /Write it as 'groups\.by'/],
  ['an option that no config file sets', 'json: x', 1, /where the program is called/],
  ['a metric that is not there', `rules:\n  ${id}s: off`, 2, new RegExp(`no metric '${id}s'\\. Did you mean '${id}'`)],
  ['a limit that is not there', `rules:\n  ${id}:\n    fale: 6%`, 3, /no limit 'fale'\. Did you mean 'fail'/],
  ['a limit that is no number', `rules:\n  ${id}: { warn: 2%,\n    fail: much }`, 3, /'much' is not a limit/],
  [
    'a limit that means too much',
    `rules:\n  looping: off\n  self-bleu: { fail: 5 }`,
    3,
    /rules: self-bleu: '5' is more/,
  ],
  ['a limit on a line of its own', 'rules:\n  self-bleu:\n    warn: 2pp\n    fail: 5', 4, /self-bleu: '5' is more/],
  [
    'a limit of one of several groups',
    'groups:\n  rules:\n    one:\n      self-bleu: { fail: 2pp }\n    two:\n      self-bleu: { fail: 5 }',
    6,
    /^c\.yml:6: groups\.rules: self-bleu: '5' is more/,
  ],
  [
    'a limit in the unit of another metric',
    `rules:\n  vocabulary: { fail: 5pp }`,
    2,
    /rules: vocabulary: '5pp' does not fit/,
  ],
  ['a share as a rule', 'rules:\n  lang=en:\n    ceiling: 30%', 2, /lang=en/],
  [
    'one of several shares',
    'shares:\n  - { field: a, value: x, max: 30% }\n  - { field: b,\n      value: y,\n      max: 7 }',
    3,
    /shares: '7' is no share/,
  ],
  [
    'two shares that are the same',
    'seed: 1\nshares:\n  - { field: a }\n  - { field: a }',
    2,
    /shares: there are two rules/,
  ],
  ['a rule without limits', `rules: { ${id}: {} }`, 1, new RegExp(`rules\\.${id}`)],
  ['a number out of range', 'alpha: 7', 1, /alpha: '7' is not a number between 0 and 0\.5/],
  ['a number in quotes', 'seed: "5"', 1, /'seed' must be integer/],
  ['NaN', 'alpha: .nan', 1, /alpha/],
  ['off where a choice has never', 'comment: off', 1, /'off' is not one of always/],
  ['no where a switch has false', 'seed: 1\nexamples: no', 2, /neither true nor false/],
  ['a value that was forgotten', 'seed: 1\nalpha:\n', 2, /'alpha' has no value/],
  ['a list of something else', 'candidate:\n  - a\n  - 3', 3, /'3' is not a path/],
  ['a value where a level is', 'groups: task', 1, /groups\.by/],
  ['a list', '- alpha', 1, /not a set of options/],
  ['a text', 'alpha', 1, /not a set of options/],
  ['a key that stands twice', 'alpha: 0.1\nseed: 1\nalpha: 0.2', 3, /twice/],
  ['two documents', 'alpha: 0.1\n---\nalpha: 0.2', 2, /second document/],
  ['a bracket that stays open', 'alpha: 0.1\nfields: {output: x', 2, /not YAML/],
  ['a tab as indentation', 'fields:\n\toutput: x', 2, /Tabs/],
  ['a tag', 'alpha: !!js/function x', 1, /not YAML/],
  ['an alias without an anchor', 'alpha: *x', null, /anchor/],
  ['aliases of aliases of aliases', bomb, null, /stand for too much/],
  ['brackets without end', `alpha: 1\nx: ${'['.repeat(20_000)}`, 2, /brackets/],
  ['lists without end', '- '.repeat(20_000), 1, /not YAML/],
  ['a file of another kind', `x: ${'x'.repeat(2 ** 20)}`, null, /larger than 1 MiB/],
  ['a key that would be a prototype', '__proto__: { alpha: 0.1 }', 1, /no option '__proto__'/],
])("%s is 'bad-config' with its line", async (_, text, line, says) => {
  const error = await parseConfig(text, 'c.yml').catch((thrown: UserError) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code: 'bad-config', place: { file: 'c.yml', line } });
  expect((error as UserError).message).toMatch(says);
});

test('the schema has a property for every option that a config file sets, and its default fits', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(configSchema());
  for (const { name, option } of optionList().filter(({ option }) => settable(option, 'config'))) {
    const path = (option.key ?? name).split('.');
    const property = path.reduce(
      (level, part) => (levelOf(level).properties as Property['properties'])[part],
      configSchema() as Property,
    );
    expect([name, property.title, property.description]).toEqual([name, name, option.about]);
    if (property.default === undefined) continue;
    expect(validate(path.reduceRight<unknown>((value, part) => ({ [part]: value }), property.default))).toBe(true);
  }
});
