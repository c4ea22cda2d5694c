/** What is set of single metrics: read from flags and from the config file, refused with what to do. */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { PANEL } from '../../src/metrics/index.ts';
import { defaultsOf, type Parameter } from '../../src/metrics/parameters.ts';
import { parseConfig } from '../../src/options/config.ts';
import { resolve } from '../../src/options/resolve.ts';
import { settings } from '../../src/options/settings.ts';

const fromFlags = (...said: readonly string[]) =>
  resolve({ 'metric-settings': said }, {}, 'cli').options['metric-settings'];
async function fromConfig(text: string) {
  return resolve({}, await parseConfig(text, 'c.yml'), 'cli').options['metric-settings'];
}
const adjustable = PANEL.flatMap(({ id, parameters }) => (parameters === undefined ? [] : [{ id, parameters }]));

/** A value that a parameter takes, and two that it refuses. */
function probes(parameter: Parameter): { takes: unknown; refuses: readonly unknown[] } {
  switch (parameter.kind) {
    case 'whole':
      return { takes: parameter.high, refuses: [parameter.low - 1, parameter.low + 0.5] };
    case 'real':
      return { takes: Math.min(parameter.high, 1000), refuses: [parameter.low - 1, 'much'] };
    case 'choice':
      return { takes: parameter.values[parameter.values.length - 1], refuses: ['no such choice', 7] };
    case 'flag':
      return { takes: !parameter.default, refuses: ['perhaps', 7] };
    case 'name':
      return { takes: 'anything', refuses: [7, true] };
  }
}

describe('settings of a metric', () => {
  test('are METRIC.NAME=VALUE, several after another, between commas or one a line', () => {
    expect(fromFlags('rare-words.most=3', 'source-terms.most = 0')).toEqual({
      'rare-words': { most: 3 },
      'source-terms': { most: 0 },
    });
    expect(fromFlags('rare-words.most=3,source-terms.most=0\n\n')).toEqual({
      'rare-words': { most: 3 },
      'source-terms': { most: 0 },
    });
    expect(fromFlags('rare-words.most=3', 'rare-words.most=4')).toEqual({ 'rare-words': { most: 4 } });
    expect(fromFlags()).toEqual({});
  });

  test('are an object for each metric in the config file', async () => {
    expect(await fromConfig('metrics:\n  rare-words: { most: 3 }\n  source-terms:\n    most: 0\n')).toEqual({
      'rare-words': { most: 3 },
      'source-terms': { most: 0 },
    });
  });

  test.each([
    ['a metric that is not there', 'self.metric=4', /no metric 'self'\. Did you mean 'self-/],
    ['a metric that is misspelt', 'rare-wrods.most=4', /no metric 'rare-wrods'\. Did you mean 'rare-words'/],
    [
      'a metric without settings',
      'vocabulary.n=4',
      /vocabulary has no settings\. See collapse-gate explain vocabulary/,
    ],
    ['a metric of a field, which has none', 'score:spread.n=4', /score:spread has no settings/],
    ['a setting that is not there', 'rare-words.mots=4', /rare-words has no setting 'mots'\. Did you mean 'most'/],
    ['a name of every object', 'rare-words.constructor=4', /rare-words has no setting 'constructor'/],
    ['a value out of range', 'rare-words.most=-1', /rare-words\.most: '-1' is not a whole number from 0 to 1000/],
    ['a value of another kind', 'rare-words.most=some', /rare-words\.most: 'some' is not a whole number/],
    ['no value', 'rare-words.most=', /is not a setting\. Write METRIC\.NAME=VALUE/],
    ['no name', 'rare-words=3', /is not a setting\. Write METRIC\.NAME=VALUE/],
  ])('refuse %s', (_, said, says) => {
    expect(() => fromFlags(said)).toThrow(says);
    expect(() => fromFlags(said)).toThrow(/^--set: /);
  });

  test.each([
    ['a metric that is misspelt', '{ rare-wrods: { most: 3 } }', /no metric 'rare-wrods'\. Did you mean 'rare-words'/],
    ['a setting that is not there', '{ rare-words: { mots: 3 } }', /no setting 'mots'\. Did you mean 'most'/],
    ['a value out of range', '{ rare-words: { most: 1001 } }', /rare-words\.most: '1001' is not a whole number/],
    [
      'a value in place of settings',
      '{ rare-words: 3 }',
      /'rare-words' is not followed by settings\. Write rare-words: \{/,
    ],
    ['nothing', '{ rare-words: }', /'metrics\.rare-words' has no value/],
    ['a list', '{ rare-words: [3] }', /'rare-words' is not followed by settings/],
  ])('refuse %s in a config file', async (_, said, says) => {
    await expect(fromConfig(`metrics: ${said}`)).rejects.toThrow(says);
  });
});

describe.each(adjustable.map((one) => [one.id, one.parameters] as const))('%s', (id, parameters) => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(settings().schema);
  const set = (name: string, value: unknown) => ({ [id]: { [name]: value } });

  test('its defaults are values that it takes', () => {
    const own = { [id]: defaultsOf(parameters) };
    expect(validate(own)).toBe(true);
    expect(settings().read(own)).toEqual(own);
  });

  test.each(Object.entries(parameters))('%s: the schema and the reader take and refuse the same', (name, parameter) => {
    const { takes, refuses } = probes(parameter);
    expect(validate(set(name, takes))).toBe(true);
    expect(settings().read(set(name, takes))).toEqual(set(name, takes));
    expect(fromFlags(`${id}.${name}=${String(takes)}`)).toEqual(set(name, takes));
    for (const value of refuses) {
      expect(validate(set(name, value)), String(value)).toBe(false);
      expect(() => settings().read(set(name, value)), String(value)).toThrow(`${id}.${name}`);
    }
    expect(parameter.about).toMatch(/\.$/);
  });
});
