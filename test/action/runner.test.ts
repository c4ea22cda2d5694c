import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotateError } from '../../src/host/annotations.ts';
import { givenInputs } from '../../src/host/inputs.ts';
import { jobOf } from '../../src/host/job.ts';
import { keyed, safeKey } from '../../src/host/key.ts';
import { notice, why } from '../../src/host/notices.ts';
import { within } from '../../src/host/patience.ts';
import { unjudged } from '../../src/host/unjudged.ts';

describe('a bug of ours', () => {
  let log = '';
  beforeEach(() => {
    log = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      log += String(text);
      return true;
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  const bug = new Error('output was\n::set-env name=PATH::/tmp\n  ::add-path::/tmp ##[group]x \u001b[31m');

  test('its words and its stack go to the log alone, and are no command there', () => {
    annotateError(bug, 'fail');
    vi.restoreAllMocks();
    expect(log).toContain('runner.test.ts');
    expect(log.split('\n').filter((line) => /^\s*::(?!error title=)/.test(line))).toEqual([]);
    expect(log).not.toContain('##[group]');
    expect(log).not.toContain('\u001b');
    expect(log).toMatch(/::error title=Collapse Gate could not judge::This is a bug of Collapse Gate/);
  });

  test('comment and summary ask to report it and quote nothing of it', () => {
    vi.restoreAllMocks();
    expect(unjudged(bug).text(1000)).toMatch(/Please report it/);
    expect(unjudged(bug).text(1000)).not.toMatch(/set-env|PATH/);
  });
});

describe('the job', () => {
  const pullIn = ({ occasion }: ReturnType<typeof jobOf>) => (occasion.kind === 'pull' ? occasion.pull : null);

  function withEvent(payload: unknown, repository = 'octo/models') {
    const path = join(mkdtempSync(join(tmpdir(), 'collapse-gate-job-')), 'event.json');
    writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
    return jobOf({ GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: '42' });
  }

  test('knows its pull request and whether that comes from a fork', () => {
    const head = (name: string | null) => ({
      pull_request: { number: 7, head: { repo: name && { full_name: name } } },
    });
    expect(pullIn(withEvent(head('octo/models')))).toEqual({
      owner: 'octo',
      repo: 'models',
      number: 7,
      fork: false,
    });
    expect(pullIn(withEvent(head('stranger/models')))?.fork).toBe(true);
    expect(pullIn(withEvent(head(null)))?.fork).toBe(true);
  });

  test.each([
    {},
    { pull_request: { number: '7' } },
    { pull_request: { number: 7.5 } },
    { pull_request: { number: -1 } },
    null,
    'no JSON',
  ])('has no pull request with the payload %j', (payload) => expect(pullIn(withEvent(payload))).toBeNull());

  test.each(['', 'octo', 'octo/..', 'octo/models/x', '../x', 'octo/mod?els'])(
    'has no page in the repository %j',
    (name) => {
      expect(withEvent({ pull_request: { number: 7 } }, name)).toMatchObject({
        repository: null,
        page: null,
        occasion: { kind: 'other' },
      });
    },
  );
});

test('a key is a safe name, and two keys never share one', () => {
  const keys = ['chat', 'a/b', 'a-b', 'a b', '../up', '-->', 'ключ', 'x'.repeat(300)];
  const names = keys.map(safeKey);
  expect(new Set(names).size).toBe(keys.length);
  expect(names.filter((name) => !/^[\w.-]{1,80}$/.test(name) || name.startsWith('.') || name.includes('--'))).toEqual(
    [],
  );
  expect([keyed('report', null), keyed('report', 'chat')]).toEqual(['report', 'report-chat']);
});

test('inputs are read as the runner writes them, and an empty one counts as left out', () => {
  const given = givenInputs({
    INPUT_BASELINE: ' a.jsonl ',
    'INPUT_FAIL-ON': 'never',
    INPUT_CANDIDATE: '',
    INPUT_JSON: 'x.json',
  });
  expect(given).toEqual({ baseline: 'a.jsonl', 'fail-on': 'never' });
});

test('why something failed is a status or a code, never words from outside', () => {
  expect(why(Object.assign(new Error('@everyone'), { status: 502 }))).toBe('the service answered 502');
  expect(why(Object.assign(new Error('@everyone'), { statusCode: 409 }))).toBe('the service answered 409');
  expect(why(new Error('Failed request: (403) Forbidden: @everyone'))).toBe('the service answered 403');
  expect(why(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toBe('ENOSPC');
  expect(why(new Error('@everyone'))).toBe('see the log');
  expect(notice('comment-refused', { why: 'the service answered 502' }).text).toContain('502');
});

test('a service that never answers is given up', async () => {
  await expect(within(5, new Promise(() => undefined))).rejects.toMatchObject({ code: 'TIMEOUT' });
  await expect(within(1000, Promise.resolve(1))).resolves.toBe(1);
});
