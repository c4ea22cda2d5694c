/** The command line on profiles: shards of a matrix, merged, are the profile of the whole. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cli, folderWith } from './run-cli.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
const lines = example('baseline.jsonl').trim().split('\n');
const { cwd, remove } = folderWith({
  'whole.jsonl': lines.join('\n'),
  'first.jsonl': lines.slice(0, 250).join('\n'),
  'second.jsonl': lines.slice(250).reverse().join('\r\n'),
  'candidate.jsonl': example('healthy.jsonl'),
  'words.yml': 'words: false\n',
});
afterAll(remove);
const bytes = (name: string) => readFileSync(join(cwd, name));

describe('profile and merge', () => {
  test('shards of a matrix are merged into the profile of the whole', async () => {
    const whole = await cli(['profile', 'whole.jsonl', '--output', 'whole.cgp'], { cwd });
    expect(whole).toEqual({
      exit: 0,
      out: '',
      err: expect.stringMatching(
        /^whole\.cgp: 600 outputs to 600 prompts, with the words that two prompts share, [\d,]+ bytes\n$/,
      ),
    });
    for (const name of ['first', 'second'])
      expect(await cli(['profile', `${name}.jsonl`, '--output', `shards/${name}.cgp`], { cwd })).toMatchObject({
        exit: 0,
      });
    expect(await cli(['merge', 'shards', '--output', 'new/merged.cgp'], { cwd })).toMatchObject({ exit: 0, out: '' });
    expect(bytes('new/merged.cgp').equals(bytes('whole.cgp'))).toBe(true);
    await cli(['profile', 'shards/*.cgp', '--output', 'again.cgp'], { cwd });
    expect(bytes('again.cgp').equals(bytes('whole.cgp'))).toBe(true);
  });

  test('a profile that is there is written over', async () => {
    writeFileSync(join(cwd, 'old.cgp'), bytes('shards/first.cgp'));
    expect(await cli(['profile', 'whole.jsonl', '--output', 'old.cgp'], { cwd })).toMatchObject({ exit: 0 });
    expect(bytes('old.cgp').equals(bytes('whole.cgp'))).toBe(true);
  });

  test('a check takes the merged profile as its baseline', async () => {
    writeFileSync(join(cwd, 'base.cgp.gz'), gzipSync(bytes('new/merged.cgp')));
    const { exit, out } = await cli(
      [
        'check',
        '--baseline',
        'base.cgp.gz',
        '--candidate',
        'candidate.jsonl',
        '--relabellings',
        '199',
        '--alpha',
        '0.05',
        '--json',
      ],
      { cwd },
    );
    expect(exit).toBe(0);
    const report = JSON.parse(out);
    expect(report.inputs).toMatchObject({ pairedPrompts: 600, paired: true, baseline: { samples: 600 } });
    expect(report.outcome).toBe('pass');
  });

  test('words are left out where the flag, the config or a shard says so', async () => {
    await cli(['profile', 'first.jsonl', '--no-words', '--output', 'flag.cgp'], { cwd });
    await cli(['profile', 'first.jsonl', '--config', 'words.yml', '--output', 'config.cgp'], { cwd });
    expect(bytes('flag.cgp').equals(bytes('config.cgp'))).toBe(true);
    const { err } = await cli(['merge', 'flag.cgp', 'shards/second.cgp', '--output', 'without.cgp'], { cwd });
    expect(err).toContain('without words');
    await cli(['merge', 'whole.cgp', '--no-words', '--output', 'stripped.cgp'], { cwd });
    expect(bytes('stripped.cgp').equals(bytes('without.cgp'))).toBe(true);
  });

  test('samples of prompts hold the same ones on both sides, whatever shards they come from', async () => {
    await cli(['profile', 'candidate.jsonl', '--output', 'candidate.cgp'], { cwd });
    const sample = ['--sample-prompts', '0.5', '--output'];
    const { err } = await cli(['merge', 'shards', ...sample, 'half-baseline.cgp'], { cwd });
    await cli(['merge', 'candidate.cgp', ...sample, 'half-candidate.cgp'], { cwd });
    const prompts = Number(/ outputs to (\d+) prompts/.exec(err)![1]);
    // Four standard errors around 300.
    expect(Math.abs(prompts - 300)).toBeLessThan(49);
    const sides = ['--baseline', 'half-baseline.cgp', '--candidate', 'half-candidate.cgp'];
    const { out } = await cli(['check', ...sides, '--relabellings', '199', '--alpha', '0.05', '--json'], { cwd });
    const both = { samples: prompts, prompts };
    expect(JSON.parse(out).inputs).toMatchObject({ pairedPrompts: prompts, baseline: both, candidate: both });
  });

  test('a line that can’t be read ends other threads too', async () => {
    const line = (i: number) => JSON.stringify({ id: `${i}`, output: `answer ${i} ${'is long '.repeat(100)}` });
    writeFileSync(join(cwd, 'bad.jsonl'), `${Array.from({ length: 9000 }, (_, i) => line(i)).join('\n')}\n{"id": 1`);
    const { exit, err } = await cli(['profile', 'bad.jsonl', '--threads', '2', '--output', 'bad.cgp'], { cwd });
    expect(exit).toBe(2);
    expect(err).toContain("bad.jsonl:9001: the line can't be read");
  }, 30_000);

  test('an inspection says what a profile holds', async () => {
    const { exit, out } = await cli(['inspect', 'whole.cgp'], { cwd });
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^whole\.cgp {2}Profile of outputs\n {2}read +600 rows, 600 outputs to 600 prompts \(1 each\)\n/,
    );
    expect(out).toMatch(
      / {2}counts +[\d,]+ words, [\d,]+ different; those of two prompts by name\n {2}cut by +words-1\n/,
    );
    expect(out).not.toContain('line');
    const other = await cli(['inspect', 'whole.cgp', '--unit', 'characters'], { cwd });
    expect(other).toMatchObject({ exit: 0, out: expect.stringContaining('takes --unit words') });
  });

  test.each([
    [['merge', 'whole.jsonl', '--output', 'x.cgp'], 'whole.jsonl: this is no profile'],
    [['merge', 'whole.cgp', '--output', 'whole.cgp'], "'whole.cgp' is read and would be written over"],
    [['profile', 'nowhere', '--output', 'x.cgp'], "nothing matches the outputs 'nowhere'"],
    [
      ['merge', 'whole.cgp', '--sample-prompts', '2', '--output', 'x.cgp'],
      "--sample-prompts: '2' is no share between 0 and 1. Give one, such as 0.1.",
    ],
    [['merge', 'whole.cgp', '--sample-prompts', '1e-9', '--output', 'x.cgp'], 'none of the prompts is among the share'],
    [['merge', 'nowhere.cgp', '--output', 'x.cgp'], "nothing matches the profile 'nowhere.cgp'"],
    [
      ['profile', 'whole.jsonl', '--output', 'words.yml'],
      "'words.yml' exists and is no profile, so it is not written over",
    ],
    [
      ['merge', 'whole.cgp', '--output', 'first.jsonl'],
      "'first.jsonl' exists and is no profile, so it is not written over",
    ],
    [['profile', 'whole.jsonl'], "required option '--output <file>' not specified"],
    [
      ['check', '--baseline', 'whole.cgp', '--candidate', 'candidate.jsonl', '--unit', 'characters'],
      'was made with --unit words, and here it is --unit characters --characters 4: give the same here',
    ],
  ])('%j is refused: %s', async (args, problem) => {
    const before = bytes('words.yml').toString() + bytes('first.jsonl').toString();
    expect(await cli(args, { cwd })).toMatchObject({ exit: 2, err: expect.stringContaining(problem) });
    expect(bytes('words.yml').toString() + bytes('first.jsonl').toString()).toBe(before);
  });
});
