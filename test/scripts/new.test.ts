import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newMetric } from '../../scripts/new.ts';
import { metric } from '../../src/metrics/metric.ts';

const INDEX = readFileSync(join(import.meta.dirname, '../../src/metrics/index.ts'), 'utf8');

test('a new metric has a file of its own, which declares all that a metric must', () => {
  const { path, text } = newMetric('tail-width', INDEX);
  expect(path).toBe('src/metrics/tail-width.ts');
  const code = stripTypeScriptTypes(text)
    .replace(/^import .*$/m, '')
    .replace('export const tailWidth = ', 'return ');
  const made = new Function('metric', code)(metric);
  expect(Object.keys(made)).toEqual([
    ...['samplesPerPrompt', 'needsOther', 'limits'],
    ...['id', 'title', 'family', 'stage', 'healthier', 'unit', 'range', 'summary', 'meaning', 'source', 'cost'],
    ...['amount', 'adds', 'followsLength', 'byName', 'trainingSpread', 'example', 'settings', 'measure', 'with'],
  ]);
  expect([made.id, made.title]).toEqual(['tail-width', 'Tail width']);
});

test('it is added to the list: its import by the alphabet, itself at the end', () => {
  for (const id of ['aaa', 'tail-width', 'zzz']) {
    const { index } = newMetric(id, INDEX);
    const added = index.split('\n').filter((line) => !INDEX.split('\n').includes(line));
    const name = id === 'tail-width' ? 'tailWidth' : id;
    expect(added).toEqual([`import { ${name} } from './${id}.ts';`, `  ${name},`]);
    const imports = [...index.matchAll(/^import .*'\.\/(.*)\.ts';$/gm)].map((match) => match[1]);
    expect(imports).toEqual(imports.toSorted());
    expect(index).toContain(`  ${name},\n] as const;`);
  }
});

test('an id that is taken or no id is refused', () => {
  expect(() => newMetric('looping', INDEX)).toThrow("there is a metric 'looping' already");
  for (const id of ['Tail', 'tail_mass', '../x', '', '9a']) expect(() => newMetric(id, INDEX)).toThrow('lower case');
});
