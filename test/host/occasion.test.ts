import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobOf } from '../../src/host/job.ts';
import { branchOf, commitOf, workflowFile } from '../../src/host/occasion.ts';
import { standingAlone } from '../../src/host/standing.ts';

const HEAD = 'a'.repeat(40);
const BEFORE = 'b'.repeat(40);

function jobWith(name: string, payload: unknown, env: Record<string, string> = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'collapse-gate-event-')), 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return jobOf({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/models',
    GITHUB_SHA: HEAD,
    GITHUB_WORKFLOW_REF: 'octo/models/.github/workflows/gate.yml@refs/heads/main',
    ...env,
  });
}

const pull = (fork = false) => ({
  pull_request: {
    number: 7,
    base: { ref: 'main', sha: BEFORE },
    head: { ref: 'topic', sha: HEAD, repo: { full_name: fork ? 'stranger/models' : 'octo/models' } },
  },
});

describe('what an event stands for', () => {
  test('a pull request is held against its base and keeps a candidate', () => {
    const standing = standingAlone(jobWith('pull_request', pull()));
    expect(standing).toMatchObject({
      accepts: 7,
      branch: 'main',
      head: HEAD,
      workflow: 'gate.yml',
      keeps: 'candidate',
    });
    expect(standing.ruledBy).toEqual({ branch: 'main', commit: null });
    expect(standing.pull).toMatchObject({ number: 7, fork: false });
  });

  test('pull_request_target keeps nothing, as it may hold what the head made of it', () => {
    expect(standingAlone(jobWith('pull_request_target', pull(true)))).toMatchObject({
      keeps: null,
      pull: { fork: true },
    });
  });

  test('an entry of the merge queue is held against the branch, not against the entry before it', () => {
    const payload = {
      merge_group: {
        base_ref: 'refs/heads/main',
        base_sha: BEFORE,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${HEAD}`,
      },
    };
    const standing = standingAlone(jobWith('merge_group', payload));
    expect(standing).toMatchObject({ pull: null, accepts: 7, branch: 'main', keeps: 'candidate' });
    expect(standing.ruledBy).toEqual({ branch: 'main', commit: null });
    expect(jobWith('merge_group', payload).occasion).toMatchObject({ before: BEFORE });
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])(
    '%s on a branch keeps its baseline, by the rules of its own tree',
    (event) => {
      const job = jobWith(event, { before: BEFORE }, { GITHUB_REF: 'refs/heads/release/1' });
      expect(standingAlone(job)).toMatchObject({ branch: 'release/1', head: HEAD, keeps: 'baseline', ruledBy: null });
      expect(job.occasion).toMatchObject({ before: BEFORE });
    },
  );

  test('a new branch was at no commit before', () => {
    const job = jobWith('push', { before: '0'.repeat(40) }, { GITHUB_REF: 'refs/heads/x' });
    expect(job.occasion).toMatchObject({ before: null });
  });

  test('a tag keeps nothing and is held against the default branch', () => {
    const job = jobWith('push', { repository: { default_branch: 'trunk' } }, { GITHUB_REF: 'refs/tags/v1' });
    expect(standingAlone(job)).toMatchObject({ branch: 'trunk', keeps: null });
  });

  test('a run that follows another knows its head, and a fork by the repositories', () => {
    const run = (repository: number) => ({
      workflow_run: {
        id: 99,
        event: 'pull_request',
        head_sha: HEAD,
        head_branch: 'topic',
        path: '.github/workflows/measure.yml',
        head_repository: { id: repository, owner: { login: 'stranger' } },
        repository: { id: 1 },
        pull_requests: [],
      },
    });
    const job = jobWith('workflow_run', run(2));
    expect(job.occasion).toEqual({
      kind: 'follow-up',
      run: {
        id: 99,
        event: 'pull_request',
        head: HEAD,
        headLabel: 'stranger:topic',
        fork: true,
        workflow: 'measure.yml',
        pulls: [],
      },
    });
    expect(standingAlone(job)).toMatchObject({ workflow: 'measure.yml', keeps: null, pull: null });
    expect(jobWith('workflow_run', run(1)).occasion).toMatchObject({ run: { fork: false } });
  });

  test.each(['a..b', '-x', 'a b', 'a~1', 'a@{1}', '/a', 'a.lock', 'a\nb', '', 'x'.repeat(300)])(
    '%j is no branch',
    (name) => {
      expect(branchOf(name)).toBeNull();
    },
  );
  test.each(['main', 'release/1.2', 'feature/ä'])('%j is a branch', (name) => expect(branchOf(name)).toBe(name));

  test('commits and workflows are what they look like, or nothing', () => {
    expect([commitOf(HEAD), commitOf('HEAD'), commitOf(`${HEAD}x`), commitOf(null)]).toEqual([HEAD, null, null, null]);
    expect(workflowFile('octo/models/.github/workflows/gate.yml@refs/heads/main')).toBe('gate.yml');
    expect(workflowFile('.github/workflows/gate.yaml')).toBe('gate.yaml');
    for (const path of ['gate.yml', '.github/workflows/../x.yml', 'dynamic/pages', null])
      expect(workflowFile(path)).toBeNull();
  });
});
