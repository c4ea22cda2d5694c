/**
 * Values of reference implementations, held against ours by `npm run conformance`. Those of test/conformance were worked
 * out by hand, each with a note how; those of the oracle lie beside the project (outputs of other people's models): where
 * they are missing, the test is shown as skipped and a line says so.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from '../../scripts/conformance/inputs.ts';
import { type Expected, entryOf, value } from '../../scripts/conformance/map.ts';
import { conform, difference, tell } from '../../scripts/conformance.ts';

const HAND_MADE = join(import.meta.dirname, '../conformance');
const ORACLE = join(import.meta.dirname, '../../../shared/oracle');

test('every value that was worked out by hand is ours', () => {
  const outcome = conform(readFolder(HAND_MADE));
  expect(outcome.differing).toEqual([]);
  expect(tell(outcome).at(-1)).toBe('45 values, 42 equal, 3 refused');
  expect([...outcome.refused.keys()].sort()).toEqual(['redrawing with replacement', 'the reference raises', 'vectors']);
});

if (!existsSync(ORACLE)) {
  console.warn('\n*** The oracle folder is not beside the project: NO value of a reference is checked. ***\n');
}

test.runIf(existsSync(ORACLE))(
  'every value of the oracle is ours or refused with a reason',
  () => {
    const outcome = conform(readFolder(ORACLE));
    expect(outcome.differing).toEqual([]);
    expect(outcome.values).toBeGreaterThan(1800);
    const refused = [...outcome.refused.values()].reduce((a, b) => a + b, 0);
    expect(outcome.equal + refused).toBe(outcome.values);
  },
  120_000,
);

describe('a folder that is not as it should be', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As it is run from the shell: the lines that it prints, and how it ends. */
  function run(...args: readonly string[]) {
    const script = join(import.meta.dirname, '../../scripts/conformance.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    return { lines: stdout.trimEnd().split('\n'), stderr, status };
  }

  function change(file: string, by: (records: Record<string, unknown>[]) => void): void {
    cpSync(HAND_MADE, folder, { recursive: true });
    const records = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    by(records);
    writeFileSync(join(folder, file), JSON.stringify(records));
  }

  test('as it is, it passes', () => {
    const { lines, status } = run(HAND_MADE);
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('45 values, 42 equal, 3 refused');
    expect(lines.length).toBe(4);
  });

  test('a value that was changed is told with both values, and fails', () => {
    change('lexical.json', (records) => {
      records[0].value = 0.75;
    });
    const { lines, status } = run(folder);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^lexical\.json: pets LexicalRichness\.ttr \{"unit":"concatenated"\}: expected 0\.75, ours 0\.666/,
    );
    expect(lines.at(-1)).toBe('45 values, 41 equal, 3 refused');
  });

  test('a value that was changed deep inside is told with its place', () => {
    change('pairs.json', (records) => {
      (records[3].value as { bands: { retained: number }[] }).bands[0].retained = 2;
    });
    expect(run(folder, 'pairs').lines[0]).toContain('at bands.0.retained: expected 2, ours 1');
  });

  test('a changed text changes what is asked', () => {
    cpSync(HAND_MADE, folder, { recursive: true });
    const inputs = join(folder, 'inputs/tiny.json');
    writeFileSync(inputs, readFileSync(inputs, 'utf8').replace('the cat ran', 'the cat sat'));
    const { lines, status } = run(folder, 'lexical');
    expect(status).toBe(1);
    expect(lines.length).toBeGreaterThan(5);
  });

  test('a value that no metric is tied to is no refusal: it fails', () => {
    change('lexical.json', (records) => {
      records[0].fn = 'LexicalRichness.unheard_of';
    });
    const { lines, status } = run(folder);
    expect(status).toBe(1);
    expect(lines[0]).toContain('no metric of ours is tied to it (LSYS/LexicalRichness)');
  });

  test('a case without its corpus fails, and so does a phrase that says nothing', () => {
    change('overlap.json', (records) => {
      records[0].case = 'elsewhere';
      records[2].params = { texts: 'some of them' };
    });
    const { lines, status } = run(folder, 'overlap');
    expect(status).toBe(1);
    expect(lines[0]).toContain("there is no input 'elsewhere'");
    expect(lines[1]).toContain("no rule for texts 'some of them'");
  });

  test('that a reference raises is refused of known functions on known inputs only', () => {
    change('lexical.json', (records) => {
      for (const record of records.slice(0, 4)) record.value = { error: 'ZeroDivisionError' };
      records[1].fn = 'LexicalRichness.unheard_of';
      records[2].case = 'elsewhere';
      records[3].params = { case: 'upper' };
    });
    const { differing, refused } = conform(readFolder(folder), ['lexical']);
    expect(differing).toEqual([
      expect.stringContaining('no metric of ours is tied to it'),
      expect.stringContaining("there is no input 'elsewhere'"),
      expect.stringContaining("unknown parameter 'case'"),
    ]);
    // This one and the one that was there.
    expect(refused.get('the reference raises')).toBe(2);
  });

  test('values of embeddings are refused by their project, not by the name of their file', () => {
    change('vendi.json', (records) => {
      records[0].impl = 'some/project';
    });
    expect(conform(readFolder(folder), ['vendi']).differing[0]).toContain('no metric of ours is tied to it');
  });

  test('an unknown parameter, and an unknown value of one, are never equal by chance', () => {
    change('lexical.json', (records) => {
      records[0].params = { unit: 'concatenated', case: 'upper' };
      records[1].params = { unit: 'lemmas' };
      records[2].params = { texts: 3 };
      records[3].params = { texts: 'first 30 characters' };
      records[4].params = { note: 'whatever it says' };
    });
    const { differing } = conform(readFolder(folder), ['lexical']);
    expect(differing.map((line) => line.slice(line.indexOf('}: ') + 3))).toEqual([
      "unknown parameter 'case'",
      'unknown value of parameter \'unit\': "lemmas"',
      "unknown value of parameter 'texts': 3",
      "no rule for texts 'first 30 characters'",
    ]);
  });

  test.each([
    ['overlap', 'distinct_n', { n: 2, boundary: 'across texts' }, 'boundary'],
    ['overlap', 'seq_rep_n', { texts: 'first 1', pad: 0 }, 'pad'],
    ['ecology', 'frequency_of_frequencies', { unit: 'word 3-grams' }, 'unit'],
    ['ecology', 'chao1', { bias_corrected: 'no' }, 'bias_corrected'],
    ['pairs', 'kl_add_one', { smoothing: 'add 2 over the union' }, 'smoothing'],
    ['pairs', 'kl_to_mixture', { base: 2 }, 'base'],
    ['pairs', 'tail_retention', { bands: 'by candidate count' }, 'bands'],
    ['neardup', 'MinHashLSH', { threshold: 0.7, shingle: 'set of character 3-grams' }, 'shingle'],
    ['neardup', 'MinHashLSH', { threshold: 0.7, weights: [0.1, 0.9] }, 'weights'],
    ['neardup', 'MinHashLSH', { threshold: 0.7, verify: 'none' }, 'verify'],
    ['scalars', 'ks_2samp', { method: 'bootstrap' }, 'method'],
    ['scalars', 'moments', { quantile: 'type 6' }, 'quantile'],
    ['scalars', 'mannwhitneyu', { alternative: 'both' }, 'alternative'],
    ['scalars', 'theil_sen', { y: [1, 2, 3, 4], x: '1..n' }, 'x'],
  ])('%s: %s knows no %j', (file, fn, params, name) => {
    change(`${file}.json`, (records) => {
      Object.assign(records.find((one) => one.fn === fn)!, { params });
    });
    const { differing } = conform(readFolder(folder), [file]);
    expect(differing[0]).toContain(`unknown value of parameter '${name}'`);
  });

  test('what is no record where one should be counts as differing', () => {
    change('lexical.json', (records) => {
      records[0].value = undefined;
      records[1].impl = undefined;
      records[2].fn = 3;
      records[3].params = 'none';
      records[4].rtol = 'small';
      records.push(null as never);
    });
    const outcome = conform(readFolder(folder), ['lexical']);
    expect(outcome.values).toBe(10);
    expect(outcome.equal).toBe(3);
    expect(outcome.differing).toEqual([
      "lexical.json: record 1 (pets LexicalRichness.ttr): it has no 'value'",
      "lexical.json: record 2 (pets LexicalRichness.rttr): it has no text 'impl'",
      "lexical.json: record 3 (pets): it has no text 'fn'",
      "lexical.json: record 4 (pets LexicalRichness.Herdan): its 'params' are no object",
      "lexical.json: record 5 (pets LexicalRichness.simpsond): its 'rtol' is no number",
      'lexical.json: record 10: it is no object',
    ]);
  });

  test('tokens other than those of the manifest are told', () => {
    cpSync(HAND_MADE, folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify([{ case: 'pets', sha256_tokens: '0' }]));
    const { lines, status } = run(folder);
    expect(status).toBe(1);
    expect(lines[0]).toBe('pets: its tokens are not those that the manifest lists');
    expect(lines.at(-1)).toBe('45 values, 42 equal, 3 refused');
  });

  test('no folder, and what is not JSON, are mistakes; a folder without values fails', () => {
    const missing = run(join(folder, 'nowhere'));
    expect([missing.status, missing.stderr]).toEqual([2, `there is no folder ${join(folder, 'nowhere')}\n`]);
    expect(run().status).toBe(2);
    const file = join(HAND_MADE, 'lexical.json');
    const { status, stderr } = run(file);
    expect([status, stderr]).toEqual([2, `${file} is a file, not a folder\n`]);
    const empty = run(folder);
    expect([empty.status, empty.lines.at(-1)]).toEqual([1, '0 values, 0 equal, 0 refused']);
    writeFileSync(join(folder, 'broken.json'), '[{');
    expect(run(folder).stderr).toContain("broken.json can't be read as JSON");
    expect(run(folder).status).toBe(2);
  });
});

describe('agreement', () => {
  const exact = { rtol: 0, atol: 0 };

  test('a number agrees within its tolerance, absolute and relative added', () => {
    expect(difference(100, 101.9, { rtol: 0.01, atol: 1 })).toBeUndefined();
    expect(difference(100, 102.1, { rtol: 0.01, atol: 1 })).toBe('expected 100, ours 102.1');
    expect(difference(0.1 + 0.2, 0.3, exact)).toBeDefined();
    expect(difference(1, undefined, exact)).toBe('expected 1, ours undefined');
    expect(difference(1, Number.NaN, { rtol: 1, atol: 1 })).toBeDefined();
  });

  test('what is not finite agrees with having no value, or with the same', () => {
    for (const none of [undefined, null, Number.NaN]) expect(difference('NaN', none, exact)).toBeUndefined();
    expect(difference('Infinity', Number.POSITIVE_INFINITY, exact)).toBeUndefined();
    expect(difference('-Infinity', undefined, exact)).toBeUndefined();
    expect(difference('Infinity', Number.NEGATIVE_INFINITY, exact)).toBeDefined();
    expect(difference('NaN', 0, exact)).toBeDefined();
  });

  test('lists and objects agree in every part; what ours has besides is not asked', () => {
    expect(difference([1, [2]], [1, [2]], exact)).toBeUndefined();
    expect(difference([1, 2], [1], exact)).toBeDefined();
    expect(difference({ a: { b: 1 } }, { a: { b: 1, c: 2 } }, exact)).toBeUndefined();
    expect(difference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, exact)).toBe('at a.0.b: expected 1, ours 2');
    expect(difference({ a: 1 }, {}, exact)).toBeDefined();
    expect(difference(true, 1, exact)).toBeDefined();
    expect(difference('decreasing', 'decreasing', exact)).toBeUndefined();
  });
});

describe('what a case asks about', () => {
  const folder = readFolder(HAND_MADE);
  const given = (asked: Partial<Expected>) =>
    folder.givenOf({ case: 'loop', impl: '', fn: '', params: {}, value: 0, rtol: 0, atol: 0, ...asked });

  test('texts are picked by their number, by their length, or by both', () => {
    const picked = (texts: string) => given({ params: { texts } }).texts;
    expect(picked('first 2')).toEqual(['a a a a a a a a', 'a b c d e']);
    expect(picked('those with >= 4 tokens')).toEqual(['a a a a a a a a', 'a b c d e']);
    expect(picked('all').length).toBe(3);
    expect(picked('first 1 with at least 6 tokens')).toEqual(['a a a a a a a a']);
    expect(picked('texts with >= 4 tokens (first 1 of them)')).toEqual(['a a a a a a a a']);
    expect(given({ params: { unit: 'texts with >= 6 tokens' } }).texts).toEqual(['a a a a a a a a']);
    expect(given({ params: { unit: 'concatenated' } }).texts.length).toBe(3);
    expect(given({ params: { texts: 'first 1' } }).texts).toBe(given({ params: { texts: 'first 1' } }).texts);
  });

  test('a case names one corpus or two, and n', () => {
    expect(given({ case: 'pets#2' }).n).toBe(2);
    expect(given({ case: 'pets' }).n).toBe(1);
    const pair = given({ case: 'left->right#3' });
    expect([pair.corpus.name, pair.other.name, pair.n]).toEqual(['left', 'right', 3]);
    expect(pair.tokens).toEqual([['a', 'b']]);
    expect(() => given({ case: 'left' }).other).toThrow('there is no input');
  });

  test('an entry is found by the name of the project, whatever its version', () => {
    const entry = { impl: 'some/project', fn: /^mean/, ours: () => 1 };
    const record = {
      case: '',
      impl: 'some/project@abc file.py',
      fn: 'mean_of',
      params: {},
      value: 1,
      rtol: 0,
      atol: 0,
    };
    expect(entryOf([entry], record)).toBe(entry);
    expect(entryOf([entry], { ...record, fn: 'median' })).toBeUndefined();
    expect(entryOf([entry], { ...record, impl: 'other' })).toBeUndefined();
  });

  test('our metrics see the words of the oracle, with which no dictionary meddles', () => {
    expect(value('distinct-n', { n: 1 }, ['我喜欢猫'])).toBe(1);
    expect(value('tail-mass', { n: 1 }, ['我喜欢猫'], ['喜欢'])).toBe(0);
    expect(() => value('no-such-metric', {}, ['a'])).toThrow("there is no metric 'no-such-metric'");
  });
});
