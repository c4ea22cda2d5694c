import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { VERSION } from '../../src/version.ts';
import { cli, folderWith } from './run-cli.ts';

const BAD_OUTPUTS = 'id,output\n1,"one, two"\n2,x,y\n';
const { cwd, remove } = folderWith({
  'baseline.jsonl': rows((i) => `answer ${i} is ${i * i}`),
  'candidate.jsonl': rows(() => 'yes'),
  'other.jsonl': rows((i) => `answer ${i}`, 100),
  'bad.csv': BAD_OUTPUTS,
  'config.yml': 'alpha: 0.02\nrules: { vocabulary: off, duplicates: { fail: 5pp, ceiling: 20% } }\nfail-on: never\n',
});
afterAll(remove);

const sides = ['--baseline', 'baseline.jsonl', '--candidate', 'candidate.jsonl'];
const ESCAPE = '\u001B[';

test('the version and help are no error', async () => {
  expect(await cli(['--version'])).toEqual({ exit: 0, out: `${VERSION}\n`, err: '' });
  for (const args of [['--help'], ['help', 'check'], ['check', '--help'], ['explain', '--help']])
    expect(await cli(args)).toMatchObject({ exit: 0, err: '' });
});

test('help of a command that takes paths shows that they come first', async () => {
  const { out } = await cli(['measure', '--help']);
  expect(out).toMatch(/They come before the\s+options\./);
  expect(out).toContain('collapse-gate measure outputs.jsonl --metrics all');
});

test('help fits 80 columns where the terminal says nothing else', async () => {
  for (const command of [[], ['check'], ['measure'], ['inspect'], ['plan'], ['calibrate'], ['explain']]) {
    const { out } = await cli([...command, '--help']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});

describe('a mistake in the call ends with 2, says what is wrong and shows no stack', () => {
  test.each<[args: string[], says: RegExp]>([
    [[], /Usage:/],
    [['chek'], /Did you mean check/],
    [['check'], /--baseline PATH/],
    [['check', '--baselin', 'x'], /Did you mean --baseline/],
    [['check', '--baseline'], /argument missing/],
    [['check', 'extra'], /too many arguments/],
    [['check', '--baseline', 'none.jsonl', '--candidate', 'candidate.jsonl'], /none\.jsonl/],
    [['check', ...sides, '--alpha', 'x'], /--alpha: 'x' is not a number/],
    [['check', ...sides, '--fail-on', 'ever'], /fail, inconclusive, never/],
    [['check', ...sides, '--relabellings', '20'], /at least 199/],
    [['check', ...sides, '--config', 'none.yml'], /none\.yml/],
    [['check', ...sides, '--markdown', 'bad.csv/report.md'], /can't be written/],
    [['measure'], /missing required argument/],
    [
      ['measure', '--metrics', 'all', 'baseline.jsonl'],
      /missing required .*\n\(paths come before options: collapse-gate measure PATH/,
    ],
    [['measure', 'bad.csv'], /bad\.csv:3: .*3 cells/],
    [['measure', 'baseline.jsonl', '--metrics', 'vocabulry'], /Did you mean 'vocabulary'/],
    [['plan'], /missing required argument/],
    [['plan', 'bad.csv', '--max-bad-lines', '1'], /too few prompts with an answer \(1\)/],
    [['plan', 'baseline.jsonl', '--json', 'bad.csv/plan.json'], /can't be written/],
    [['calibrate', 'baseline.jsonl'], /two trainings or more .* there is one \(baseline\)/],
    [['calibrate', 'baseline.jsonl', 'other.jsonl'], /baseline and other share 0 of 40 prompts/],
    [['explain', 'vocabulry'], /Did you mean 'vocabulary'/],
  ])('%j', async (args, says) => {
    const { exit, out, err } = await cli(args, { cwd });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test('the exit code is the verdict, and --fail-on never makes it 0', async () => {
  expect(await cli(['check', ...sides], { cwd })).toMatchObject({ exit: 1, err: '' });
  expect(await cli(['check', ...sides, '--fail-on', 'never'], { cwd })).toMatchObject({ exit: 0 });
  const few = ['--baseline', 'bad.csv', '--candidate', 'bad.csv', '--max-bad-lines', '1', '--unpaired', 'allow'];
  const [asked, unasked] = [
    await cli(['check', ...few, '--fail-on', 'inconclusive'], { cwd }),
    await cli(['check', ...few], { cwd }),
  ];
  expect([asked.exit, unasked.exit]).toEqual([3, 0]);
});

test('--json is the report alone: on standard output, or in a file beside the table', async () => {
  const { out } = await cli(['check', ...sides, '--json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({ schema: 1, outcome: 'fail' });
  const named = await cli(['check', ...sides, '--json', 'out/report.json'], { cwd });
  expect(named.out).toMatch(/^Metric/m);
  const again = await cli(['check', ...sides, '--json', '-'], { cwd });
  expect(again.out).toBe(out);
});

test('--print-options shows values and who set them, and judges nothing', async () => {
  const { exit, out } = await cli(['check', '--print-options', '--config', 'config.yml', '--seed', '7'], { cwd });
  expect(exit).toBe(0);
  expect(out).toMatch(/^alpha +config +0\.02$/m);
  expect(out).toMatch(/^seed +flag +7$/m);
  expect(out).toMatch(/^relabellings +default +999$/m);
});

test('colour is for terminals, for FORCE_COLOR, and never where NO_COLOR forbids it', async () => {
  expect((await cli(['explain', 'looping'])).out).not.toContain(ESCAPE);
  expect((await cli(['explain', 'looping'], { env: { FORCE_COLOR: '1' } })).out).toContain(ESCAPE);
  expect((await cli(['explain', 'looping'], { env: { NO_COLOR: '1' } })).out).not.toContain(ESCAPE);
});

test('a reader that closes the pipe early causes no error and leaves the verdict', async () => {
  const { exit, err } = await cli(['check', ...sides, '--json'], { cwd, closeAfter: 0 });
  expect([exit, err]).toEqual([1, '']);
  expect(await cli(['explain'], { closeAfter: 0 })).toMatchObject({ exit: 0, err: '' });
});

test('explain lists every metric, and tells of one', async () => {
  const { out } = await cli(['explain']);
  expect(METRICS.filter(({ id }) => !out.includes(`${id} `))).toEqual([]);
  const { out: one } = await cli(['explain', 'distinct-bigrams']);
  expect(one).toMatch(/^Distinct bigrams \(distinct-bigrams\)\n/);
  expect(one).toMatch(/^Example +"the cat sat"/m);
});

test('inspect shows what a check would read, and ends with 2 where it could not', async () => {
  const { exit, out } = await cli(['inspect', 'baseline.jsonl'], { cwd });
  expect(exit).toBe(0);
  expect(out).toMatch(/^ {2}read +40 rows, 40 outputs to 40 prompts \(1 each\)$/m);
  expect(out).toMatch(/^ {2}fields +id, output$/m);
  const bad = await cli(['inspect', 'bad.csv'], { cwd });
  expect(bad.exit).toBe(2);
  expect(bad.out).toMatch(/^ {2}bad lines +1, the first at line 3: it has 3 cells, the header has 2$/m);
  expect((await cli(['inspect', 'bad.csv', '--max-bad-lines', '1'], { cwd })).exit).toBe(0);
});

test('every command that reads outputs chooses and cleans rows as check does', async () => {
  for (const command of ['measure', 'inspect', 'plan', 'profile']) {
    const { out } = await cli([command, '--help']);
    for (const flag of ['--select', '--where', '--exclude-prompts', '--clean <choice...>'])
      expect([command, flag, out.includes(flag)]).toEqual([command, flag, true]);
  }
  const chosen = ['--where', 'id=3', 'id=4', '--clean', 'reasoning', 'markup'];
  const { exit, out } = await cli(['inspect', 'baseline.jsonl', ...chosen], { cwd });
  expect([exit, out.includes('2 rows, 2 outputs')]).toEqual([0, true]);
});

test('plan says what so many outputs would show, as a table or as JSON', async () => {
  const { exit, out } = await cli(['plan', 'baseline.jsonl', '--json', 'plan.json'], { cwd });
  expect(exit).toBe(0);
  expect(out).toMatch(/^40 prompts with 1 sample each\n/);
  const { out: json } = await cli(['plan', 'baseline.jsonl', '--json'], { cwd });
  expect(JSON.parse(json)).toMatchObject({ prompts: 40, samplesPerPrompt: 1, exchanged: 'prompts', groups: null });
  expect(readFileSync(join(cwd, 'plan.json'), 'utf8')).toBe(json);
});

test('measure gives the values of the metrics that were named', async () => {
  const { out } = await cli(['measure', 'baseline.jsonl', '--metrics', 'duplicates,looping', 'empties'], { cwd });
  const { samples, metrics } = JSON.parse(out);
  expect([samples, Object.keys(metrics)]).toEqual([40, ['duplicates', 'looping', 'empties']]);
  expect(metrics.duplicates).toEqual({ value: 0 });
});

function rows(output: (i: number) => string, from = 0): string {
  return Array.from({ length: 40 }, (_, i) => `${JSON.stringify({ id: from + i, output: output(i) })}\n`).join('');
}
