/** The command line on files whose rows hold numbers, labels and ids of tokens. */
import { afterAll, describe, expect, test } from 'vitest';
import { cli, folderWith } from './run-cli.ts';

const rows = (spread: number) =>
  Array.from({ length: 40 }, (_, i) => ({
    id: i,
    prompt: `Report ${i}: Ada paid ${i + 100} to Bo.`,
    output: `Ada paid ${i % 2 === 0 ? i + 100 : 'much'}`,
    mark: spread * ((i * 7) % 40),
    origin: i % 4 === 0 ? 'machine' : 'human',
    token_ids: [i, i + 1, 7],
  }));
const lines = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).join('\n');
const { cwd, remove } = folderWith({
  'a.jsonl': lines(rows(1)),
  'b.jsonl': lines(rows(0.1)),
  'shares.yml': 'shares: [{ field: orign }]\n',
  'c.yml': 'numbers: [mark]\nshares: [{ field: origin, value: machine, max: 20% }]\nrelabellings: 99\nalpha: 0.05\n',
});
afterAll(remove);
const sides = ['--baseline', 'a.jsonl', '--candidate', 'b.jsonl'];

describe('measure', () => {
  test('reads the fields that a metric names', async () => {
    const { out } = await cli(['measure', 'a.jsonl', '--metrics', 'mark:mean,origin=machine,source-terms'], { cwd });
    const { metrics } = JSON.parse(out);
    expect(metrics['mark:mean']).toEqual({ value: 19.5 });
    expect(metrics['origin=machine']).toEqual({ value: 0.25 });
    // Of the two numbers and the name of a report every other output keeps one.
    expect(metrics['source-terms'].value).toBeCloseTo(1 / 6, 12);
  });

  test('says why there is no value, and refuses a field that is not there', async () => {
    const { out } = await cli(['measure', 'a.jsonl', '--metrics', 'mark:tails'], { cwd });
    expect(JSON.parse(out).metrics).toEqual({ 'mark:tails': { value: null, reason: 'no-reference' } });
    expect(await cli(['measure', 'a.jsonl', '--metrics', 'marc:mean'], { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(
        /no row of the outputs has a number in the field 'marc' that --metrics marc:mean names; fields seen: id, prompt/,
      ),
    });
  });

  test('says what asked for a field that is not there', async () => {
    for (const [args, says] of [
      [['--metrics', 'orign=machine'], "a value in the field 'orign' that --metrics orign=machine names"],
      [['--metrics', 'empties', '--numbers', 'marc'], "a number in the field 'marc' that the option 'numbers' names"],
      [['--config', 'shares.yml'], "a value in the field 'orign' that a rule of 'shares' names"],
    ] as const) {
      const { exit, err } = await cli(['measure', 'a.jsonl', ...args], { cwd });
      expect([exit, err]).toEqual([2, expect.stringContaining(`no row of the outputs has ${says};`)]);
    }
  });

  test('metrics of fields stand beside fields that an option names', async () => {
    const { out } = await cli(['measure', 'a.jsonl', '--metrics', 'mark:mean', '--numbers', 'id'], { cwd });
    expect(JSON.parse(out).metrics).toEqual({ 'mark:mean': { value: 19.5 } });
  });
});

test('inspect shows what fields are used as', async () => {
  const { out } = await cli(['inspect', 'a.jsonl', '--config', 'c.yml', '--unit', 'tokens'], { cwd });
  expect(out.replace(/\s+/g, ' ')).toContain(
    'fields id, prompt, output, mark as number, origin as label, token_ids as tokens',
  );
  expect(out).not.toContain('also has');
});

test('a check judges the numbers and the shares, whatever outputs are counted in', async () => {
  for (const [unit, called] of [
    ['words', ' words of the baseline'],
    ['tokens', '120 token ids of the baseline'],
    ['characters', ' runs of 4 characters of the baseline'],
  ]) {
    const { exit, out } = await cli(['check', ...sides, '--config', 'c.yml', '--unit', unit], { cwd });
    const text = out.replace(/\s+/g, ' ');
    expect([unit, exit]).toEqual([unit, 1]);
    expect(text).toMatch(/Spread of mark .* broken/);
    expect(text).toMatch(/Share of origin = machine 25 % 25 % 0 pp max 20 % broken/);
    expect(text).toContain(called);
  }
});

describe('explain', () => {
  test('knows a kind by itself, of a field, and the share of a value', async () => {
    for (const [name, says] of [
      ['tails', 'Tails of FIELD (FIELD:tails)'],
      ['mark:tails', 'a number in the field mark on both sides'],
      ['source-terms', 'the text of the prompts'],
      ['origin=machine', 'Share of origin = machine'],
    ])
      expect((await cli(['explain', name])).out).toContain(says);
  });

  test.each([
    ['mark:spred', /Did you mean 'mark:spread'/],
    ['spred', /Did you mean 'FIELD:spread'/],
    ['self', /Did you mean 'self-bleu' or /],
    ['bleu', /Did you mean 'self-bleu' or 'pairwise-bleu'\?/],
    ['score', /write score:tails, score:spread, score:mean or the like; collapse-gate explain lists all/],
  ])('has a suggestion for %s', async (name, says) => {
    expect(await cli(['explain', name])).toMatchObject({ exit: 2, err: expect.stringMatching(says) });
  });
});
