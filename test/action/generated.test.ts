import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { generated } from '../../scripts/generate.ts';
import { optionList, settable } from '../../src/options/table.ts';

const ROOT = join(import.meta.dirname, '../..');

test.each([...generated()])('%s is what npm run generate writes', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

test('action.yml leaves every default but the token to the program, or it would beat the config file', () => {
  const { inputs, description } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const names = optionList()
    .filter(({ option }) => settable(option, 'action'))
    .map(({ name }) => name as string);
  expect(Object.keys(inputs)).toEqual(names);
  expect(names.filter((name) => 'default' in inputs[name])).toEqual(['token']);
  expect(description.length).toBeLessThan(125);
});

test('tests run on the Node.js that the action runs on', () => {
  expect(process.versions.node.split('.')[0]).toBe('24');
});
