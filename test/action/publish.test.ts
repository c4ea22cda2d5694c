import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { annotateError, annotateReport } from '../../src/host/annotations.ts';
import { broken } from '../../src/host/broken.ts';
import { commentNotice } from '../../src/host/comment.ts';
import { readConfig } from '../../src/host/config-file.ts';
import { diskFiles } from '../../src/host/disk.ts';
import type { Client } from '../../src/host/github.ts';
import { jobOf } from '../../src/host/job.ts';
import { ownComments } from '../../src/host/own-comments.ts';
import { type Publication, publish } from '../../src/host/publish.ts';
import { runnerHost } from '../../src/host/runner.ts';
import { resolve } from '../../src/options/resolve.ts';
import type { Report } from '../../src/types.ts';
import { STORIES } from '../report/sample-reports.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'collapse-gate-publish-'));
const { options } = resolve({}, {}, 'action');
const PULL = { owner: 'octo', repo: 'models', number: 7, fork: false };
const refused = (status: number, message = 'no') => Object.assign(new Error(message), { status });

let log = '';
beforeEach(() => {
  log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('whatever publishing does, it never throws', () => {
  const fails = () => {
    throw new Error('renderer');
  };

  test('each format is rendered by itself, and what fails leaves a notice', async () => {
    const temp = folder();
    const job = jobOf({ RUNNER_TEMP: temp });
    const publication: Publication = {
      alarming: true,
      files: { 'report.md': fails, 'report.json': () => '{}' },
      text: fails,
      age: null,
      keep: null,
    };
    const settings = { ...options, 'report-artifact': false, create: true };
    const audience = { pull: PULL, client: {} as Client };
    const { report, comment, notices } = await publish(publication, settings, job, audience);
    expect([report, comment]).toEqual([join(temp, 'collapse-gate', 'report.json'), null]);
    expect(readdirSync(join(temp, 'collapse-gate'))).toEqual(['report.json']);
    expect(notices.map(({ text }) => text.split(' could')[0])).toEqual([
      'The report report.md',
      'The comment',
      'The job summary',
      'The job summary',
    ]);
    expect(log).toContain('publish.test.ts');
  });

  test('nor does a report that nothing can show; its outcome is set all the same', async () => {
    const output = join(folder(), 'output');
    writeFileSync(output, '');
    vi.stubEnv('GITHUB_OUTPUT', output);
    const host = runnerHost({ RUNNER_TEMP: folder() });
    host.begin();
    const report = { outcome: 'fail', stage: 'late', accepted: null } as Report;
    const supply = { options, origins: {}, notes: [], missing: null, baseline: null };
    await host.publish({ report, candidate: null, supply }, { ...options, 'report-artifact': false });
    const outcomes = [...readFileSync(output, 'utf8').matchAll(/^outcome<<.*\n(.*)$/gm)].map(([, value]) => value);
    expect(outcomes).toEqual(['error', 'fail']);
  });

  test('a second gate of the job has a folder of its own', async () => {
    const job = jobOf({ RUNNER_TEMP: folder() });
    const settings = { ...options, 'report-artifact': false, create: true };
    const reports = [];
    for (const text of ['1', '2']) {
      const publication = {
        alarming: false,
        files: { 'report.json': () => text },
        text: () => '',
        age: null,
        keep: null,
      };
      reports.push((await publish(publication, settings, job, { pull: null, client: null })).report!);
    }
    expect(reports.map((path) => basename(join(path, '..')))).toEqual(['collapse-gate', 'collapse-gate-2']);
    expect(reports.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2']);
  });
});

describe('the output broken', () => {
  const groupsNamed = (...names: string[]) =>
    ({
      verdicts: [{ metric: 'bits-per-word', outcome: 'broken' }],
      groups: names.map((group) => ({ group, verdicts: [{ metric: 'distinct-words', outcome: 'broken' }] })),
    }) as unknown as Report;

  test('holds nothing of a hostile name that a shell or the runner would read', () => {
    const names = ['$(reboot)', '`id`', 'a"; rm -rf /', "'\n::error::x", '../up,other', '\u202Eевил', 'x'.repeat(500)];
    const list = broken(groupsNamed(...names)).split(',');
    expect(list).toHaveLength(names.length + 1);
    expect(list.filter((name) => !/^([\w.-]{1,60}\/)?[a-z-]+$/.test(name))).toEqual([]);
    expect(list.slice(0, 2)).toEqual(['bits-per-word', '__reboot_/distinct-words']);
  });

  test('has at most 4,000 characters and whole names only', () => {
    const list = broken(groupsNamed(...Array.from({ length: 1000 }, (_, i) => `group ${i}`)));
    expect(list.length).toBeGreaterThan(3900);
    expect(list.length).toBeLessThanOrEqual(4000);
    expect(list.split(',').at(-1)).toMatch(/^group_\d+\/distinct-words$/);
  });
});

test.each([
  [refused(401, 'Bad credentials'), 'comment-bad-token'],
  [refused(403, 'Unable to create comment because issue is locked.'), 'comment-locked'],
  [refused(403, 'Resource not accessible by integration'), 'comment-forbidden'],
  [refused(404, 'Not Found'), 'comment-forbidden'],
  [refused(403, 'Commenting is disabled on issues with more than 2500 comments'), 'comment-full'],
  [Object.assign(refused(403), { response: { headers: { 'retry-after': '60' } } }), 'comment-refused'],
  [refused(502), 'comment-refused'],
])('a comment refused by %o is told as %s', (error, code) => expect(commentNotice(error, PULL).code).toBe(code));

test('own comments are looked for by REST only where GraphQL refuses, not where it is in trouble', async () => {
  const clientWith = (error: unknown) => {
    const client = {
      graphql: () => Promise.reject(error),
      paginate: { iterator: async function* () {} },
      rest: { issues: {} },
    };
    return client as unknown as Client;
  };
  const answer = (error: unknown) => ownComments(clientWith(error), PULL, '', '');
  const unanswered = Object.assign(new Error('no'), { name: 'GraphqlResponseError' });
  for (const error of [refused(401), refused(403), refused(404), unanswered])
    await expect(answer(error)).resolves.toEqual([]);
  for (const error of [refused(502), new TypeError('x is undefined')]) await expect(answer(error)).rejects.toBe(error);
});

describe('annotations', () => {
  test.each([
    ['inconclusive', '::error '],
    ['fail', '::warning '],
    ['never', '::warning '],
  ] as const)('too little data with fail-on: %s is said as %s', (failOn, command) => {
    annotateReport(STORIES.inconclusive, { ...options, 'fail-on': failOn });
    expect(log).toMatch(new RegExp(`^${command}title=Collapse Gate::Inconclusive`));
  });

  test.each(['a\u001b[31m.jsonl', 'a\u202Elnosj.x', '##[group]a'])('a file named %j is not handed over', (file) => {
    annotateError(new UserError('empty-file', {}, { file, line: 3 }), 'fail');
    expect(log).toMatch(/^::error title=Collapse Gate could not judge::/);
  });
});

describe('the config file', () => {
  const root = folder();
  const files = diskFiles(root);
  writeFileSync(join(root, 'gate.yml'), 'seed: 7\n');
  writeFileSync(join(root, 'large.yml'), `#${'x'.repeat(2 ** 20)}`);

  test('is one file by its exact name', async () => {
    expect(await readConfig('gate.yml', files)).toEqual({ seed: 7 });
    expect(await readConfig(join(root, 'gate.yml'), files)).toEqual({ seed: 7 });
    for (const path of ['*.yml', 'none.yml', 'gate.yml/x'])
      await expect(readConfig(path, files)).rejects.toMatchObject({ code: 'no-config' });
    await expect(readConfig('.', files)).rejects.toMatchObject({ code: 'unreadable-file' });
    expect(existsSync(join(root, '.github'))).toBe(false);
    expect(await readConfig(undefined, files)).toEqual({});
  });

  test('is read up to 1 MiB', async () => {
    await expect(readConfig('large.yml', files)).rejects.toMatchObject({ code: 'bad-config' });
  });
});
