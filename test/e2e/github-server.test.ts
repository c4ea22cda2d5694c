/**
 * The server that stands for GitHub, tried with GitHub's own clients: what is asked rightly is answered, and what GitHub
 * would refuse is recorded.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOut } from './checkout.ts';
import {
  type Event,
  onLabeled,
  onMergeGroup,
  onPullRequest,
  onPullRequestTarget,
  onPush,
  onSchedule,
  onWorkflowDispatch,
  onWorkflowRun,
} from './events.ts';
import { runtimeToken } from './github/artifacts.ts';
import { OPERATIONS } from './github/openapi.ts';
import { now, type Repository } from './github/repository.ts';
import { ROUTED } from './github/rest.ts';
import { FORK_TOKEN } from './github/tokens.ts';
import { broken, cut, secondaryLimit } from './github/troubles.ts';
import { unzip } from './github/zip.ts';
import { GitHubServer } from './github-server.ts';

const PLACE = { owner: 'octo', repo: 'models' };
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const RAW = { accept: 'application/vnd.github.raw+json' };

let server: GitHubServer;
let home: Repository;
let folder: string;

const client = () => getOctokit(server.token.secret, { baseUrl: server.url, log: QUIET });
const violations = () => server.violations.splice(0).join('\n');

beforeEach(async () => {
  server = new GitHubServer();
  home = server.repository;
  await server.start();
  folder = mkdtempSync(join(tmpdir(), 'collapse-gate-server-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

/** In a process of its own, since the client reads its settings when it is loaded. */
async function withArtifactClient(run: number, script: string): Promise<unknown> {
  const path = join(folder, 'script.ts');
  const artifact = import.meta.resolve('@actions/artifact');
  writeFileSync(path, `import client from '${artifact}';\nimport { writeFileSync } from 'node:fs';\n${script}`);
  const env = {
    ACTIONS_RESULTS_URL: server.url,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(`run-${run}`),
    GITHUB_API_URL: server.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: folder,
    FOLDER: folder,
    TOKEN: server.token.secret,
  };
  await promisify(execFile)(process.execPath, [path], { env });
  return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
}

test('an archive that one run uploads is listed by REST and brought down by another run', async () => {
  const one = home.run();
  const uploaded = await withArtifactClient(
    one.id,
    `writeFileSync(process.env.FOLDER + '/a.txt', 'hello');
     const { id, digest } = await client.uploadArtifact('first', [process.env.FOLDER + '/a.txt'], process.env.FOLDER, { retentionDays: 5 });
     writeFileSync(process.env.FOLDER + '/result.json', JSON.stringify({ id, digest }));`,
  );
  const { data } = await client().rest.actions.listArtifactsForRepo({ ...PLACE, name: 'first', per_page: 100 });
  const [found] = data.artifacts;
  expect(data.total_count).toBe(1);
  expect({ id: found!.id, digest: found!.digest?.replace('sha256:', '') }).toEqual(uploaded);
  expect(found).toMatchObject({
    expired: false,
    workflow_run: { id: one.id, head_branch: 'main', repository_id: 1001 },
  });
  expect(Date.parse(found!.expires_at!) - Date.now()).toBeLessThan(5.1 * 24 * 3600 * 1000);
  expect(unzip(server.artifacts[0]!.bytes)['a.txt']!.toString()).toBe('hello');

  const other = home.run();
  const got = await withArtifactClient(
    other.id,
    `import { readFileSync } from 'node:fs';
     const findBy = { token: process.env.TOKEN, workflowRunId: ${one.id}, repositoryOwner: 'octo', repositoryName: 'models' };
     const { artifact } = await client.getArtifact('first', { findBy });
     const down = await client.downloadArtifact(artifact.id, { path: process.env.FOLDER + '/down', findBy, expectedHash: artifact.digest });
     const text = readFileSync(process.env.FOLDER + '/down/a.txt', 'utf8');
     writeFileSync(process.env.FOLDER + '/result.json', JSON.stringify({ text, mismatch: down.digestMismatch }));`,
  );
  expect(got).toEqual({ text: 'hello', mismatch: false });
  expect(server.requests()).toEqual([
    'CreateArtifact',
    'PUT storage',
    'PUT storage',
    'FinalizeArtifact',
    'GET /actions/artifacts',
    'GET /actions/runs/42/artifacts',
    'GET /actions/artifacts/1001/zip',
    'GET storage',
  ]);
});

test('a file that is not archived keeps its name and type, and its own run can replace it', async () => {
  const run = home.run();
  const got = await withArtifactClient(
    run.id,
    `const file = process.env.FOLDER + '/report.json';
     writeFileSync(file, '{}');
     const upload = () => client.uploadArtifact('ignored', [file], process.env.FOLDER, { skipArchive: true });
     await upload();
     const again = await upload().catch((error) => error.message);
     await client.deleteArtifact('report.json');
     await upload();
     const { artifacts } = await client.listArtifacts();
     await client.downloadArtifact(artifacts[0].id, { path: process.env.FOLDER + '/down' });
     writeFileSync(process.env.FOLDER + '/result.json', JSON.stringify({ again, names: artifacts.map(({ name }) => name) }));`,
  );
  expect(got).toEqual({ again: expect.stringContaining('(409)'), names: ['report.json'] });
  expect(readFileSync(join(folder, 'down/report.json'), 'utf8')).toBe('{}');
  expect(server.artifacts[0]).toMatchObject({ type: 'application/json', bytes: Buffer.from('{}') });
});

test('an artifact that has expired is listed and no longer there', async () => {
  const { id } = server.keep(home.run(), 'old', Buffer.from('a'), { expires: now(1) });
  const { data } = await client().rest.actions.getArtifact({ ...PLACE, artifact_id: id });
  expect(data.expired).toBe(true);
  const download = client().rest.actions.downloadArtifact({ ...PLACE, artifact_id: id, archive_format: 'zip' });
  await expect(download).rejects.toMatchObject({ status: 410 });
});

test('the storage reports a token that it is sent', async () => {
  const artifact = server.keep(home.run(), 'a', { 'a.txt': 'a' });
  await fetch(server.addressOf(artifact), { headers: { authorization: 'token secret-token' } });
  expect(violations()).toContain('the storage was sent an authorization');
});

describe('files', () => {
  const get = async (path: string, ref = 'main', headers = {}) =>
    (await client().request('GET /repos/{owner}/{repo}/contents/{path}', { ...PLACE, path, ref, headers })).data;

  test('a file comes along up to 1 MB, on demand up to 100 MB, and not at all beyond', async () => {
    home.commit('main', {
      'evals/a.txt': 'ä\n',
      'big.bin': { size: 2 ** 20 + 1 },
      'huge.bin': { size: 101 * 2 ** 20 },
    });
    const small = await get('evals/a.txt');
    expect(small).toMatchObject({ type: 'file', encoding: 'base64', size: 3 });
    expect(Buffer.from((small as { content: string }).content, 'base64').toString()).toBe('ä\n');
    expect(await get('evals/a.txt', 'main', RAW)).toBe('ä\n');
    expect(await get('big.bin')).toMatchObject({ encoding: 'none', content: '' });
    expect(String(await get('big.bin', 'main', RAW))).toHaveLength(2 ** 20 + 1);
    await expect(get('huge.bin')).rejects.toMatchObject({ status: 403 });
  });

  test('folders, links and submodules', async () => {
    home.commit('main', {
      'data/a.txt': 'a',
      'data/link': { link: 'a.txt' },
      outside: { link: '../elsewhere' },
      module: { submodule: 'a'.repeat(40) },
    });
    expect(await get('data')).toMatchObject([
      { name: 'a.txt', type: 'file' },
      { name: 'link', type: 'symlink' },
    ]);
    expect(await get('data/link')).toMatchObject({ type: 'file', path: 'data/link', size: 1 });
    expect(await get('outside')).toMatchObject({ type: 'symlink', target: '../elsewhere' });
    expect(await get('module')).toMatchObject({ type: 'submodule', sha: 'a'.repeat(40) });
  });

  test('trees and blobs, by the names that Git has for them', async () => {
    const { sha } = home.commit('main', { 'data/a.txt': 'a' });
    const { data: ref } = await client().rest.git.getRef({ ...PLACE, ref: 'heads/main' });
    expect(ref.object.sha).toBe(sha);
    const whole = await client().rest.git.getTree({ ...PLACE, tree_sha: sha, recursive: 'true' });
    const entry = whole.data.tree.find(({ path }) => path === 'data/a.txt')!;
    expect(entry.sha).toBe('2e65efe2a145dda7ee51d1741299f848e5bf752e');
    const { data: blob } = await client().rest.git.getBlob({ ...PLACE, file_sha: entry.sha });
    expect(Buffer.from(blob.content, 'base64').toString()).toBe('a');
    server.limits.treeEntries = 2;
    const { data: part } = await client().rest.git.getTree({ ...PLACE, tree_sha: sha, recursive: 'true' });
    expect([part.truncated, part.tree.length]).toEqual([true, 2]);
  });

  test('what is not there', async () => {
    await expect(get('no.txt')).rejects.toMatchObject({ status: 404 });
    await expect(get('no.txt', 'no-branch')).rejects.toMatchObject({ status: 404 });
    await expect(client().rest.repos.get({ owner: 'octo', repo: 'other' })).rejects.toMatchObject({ status: 404 });
    expect((await client().rest.repos.get(PLACE)).data.default_branch).toBe('main');
  });
});

describe('pull requests', () => {
  test('one and its labels, whoever set them', async () => {
    const pull = home.open({ body: 'Why' });
    home.label(pull, 'accepted', 'bob');
    const { data } = await client().rest.pulls.get({ ...PLACE, pull_number: 7 });
    expect(data).toMatchObject({
      body: 'Why',
      labels: [{ name: 'accepted' }],
      head: { ref: 'feature' },
      merged: false,
    });
    const { data: events } = await client().rest.issues.listEvents({ ...PLACE, issue_number: 7, per_page: 100 });
    expect(events).toMatchObject([{ event: 'labeled', actor: { login: 'bob' }, label: { name: 'accepted' } }]);
  });

  test.each(['merge', 'squash'] as const)('is found by the commit of its %s', async (how) => {
    const pull = home.open({ contents: { 'a.txt': 'a' } });
    home.commit('main', { 'b.txt': 'b' });
    const { sha, files } = home.merge(pull, how);
    expect([files.has('a.txt'), files.has('b.txt')]).toEqual([true, true]);
    const { data } = await client().rest.repos.listPullRequestsAssociatedWithCommit({ ...PLACE, commit_sha: sha });
    expect(data).toMatchObject([{ number: 7, merge_commit_sha: sha, state: 'closed' }]);
  });

  test('is found by its head, also that of a fork', async () => {
    home.open({ from: 'stranger', head: 'patch' });
    const { data } = await client().rest.pulls.list({ ...PLACE, head: 'stranger:patch', state: 'open' });
    expect(data).toMatchObject([{ number: 7, head: { repo: { id: 2002, full_name: 'stranger/models' } } }]);
  });
});

test('runs are found by workflow, commit, branch, event and state, the newest first', async () => {
  const first = home.run({ event: 'schedule', created: now(3) });
  const second = home.run({ conclusion: 'failure' });
  home.run({ path: '.github/workflows/other.yml' });
  const list = async (query: object) => {
    const of = { ...PLACE, workflow_id: 'gate.yml', ...query };
    return (await client().rest.actions.listWorkflowRuns(of)).data.workflow_runs.map(({ id }) => id);
  };
  expect(await list({ branch: 'main' })).toEqual([second.id, first.id]);
  expect(await list({ event: 'schedule', head_sha: home.tip().sha })).toEqual([first.id]);
  expect(await list({ status: 'failure' })).toEqual([second.id]);
  expect(await list({ created: `>=${now(1)}` })).toEqual([second.id]);
  await expect(list({ workflow_id: 'none.yml' })).rejects.toMatchObject({ status: 404 });
  const { data } = await client().rest.actions.getWorkflowRun({ ...PLACE, run_id: first.id });
  expect(data).toMatchObject({ path: '.github/workflows/gate.yml', head_repository: { id: 1001 } });
  const all = await client().paginate(client().rest.actions.listWorkflowRunsForRepo, { ...PLACE, per_page: 1 });
  expect(all).toHaveLength(3);
});

describe('comments', () => {
  const create = (body = 'Hello') => client().rest.issues.createComment({ ...PLACE, issue_number: 7, body });

  test('no more than GitHub takes', async () => {
    const pull = home.open();
    await expect(create('x'.repeat(65_537))).rejects.toMatchObject({ status: 422 });
    for (let i = 0; i < 2500; i++) server.add(`${i}`, { login: 'alice' });
    await expect(create()).rejects.toThrow('more than 2500 comments');
    server.comments.splice(0);
    pull.locked = true;
    await expect(create()).rejects.toThrow('issue is locked');
  });

  test('are told apart by who wrote them, in pages', async () => {
    home.open();
    for (let i = 0; i < 150; i++) server.add(`${i}`, i % 2 ? {} : { login: 'alice' });
    const query = `query ($after: String) { repository(owner: "octo", name: "models") { pullRequest(number: 7) {
      comments(first: 100, after: $after) { nodes { body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`;
    type Page = {
      repository: {
        pullRequest: { comments: { nodes: { viewerDidAuthor: boolean }[]; pageInfo: { endCursor: string } } };
      };
    };
    const one: Page = await client().graphql(query);
    const { endCursor: after } = one.repository.pullRequest.comments.pageInfo;
    const two: Page = await client().graphql(query, { after });
    const own = [one, two].flatMap(({ repository }) => repository.pullRequest.comments.nodes);
    expect([own.length, own.filter(({ viewerDidAuthor }) => viewerDidAuthor).length]).toEqual([150, 75]);
  });

  test('need a permission, and a good token', async () => {
    home.open();
    server.token = FORK_TOKEN;
    await expect(create()).rejects.toMatchObject({ status: 403, message: expect.stringContaining('by integration') });
    const other = getOctokit('other', { baseUrl: server.url, log: QUIET });
    await expect(other.rest.repos.get(PLACE)).rejects.toMatchObject({ status: 401 });
    server.token = { ...FORK_TOKEN, permissions: {} };
    const list = () => client().rest.actions.listArtifactsForRepo(PLACE);
    await expect(list()).rejects.toMatchObject({ status: 403 });
    home.private = false;
    expect((await list()).data.total_count).toBe(0);
  });
});

test('troubles come as often as they are asked for', async () => {
  const get = () => client().rest.repos.get(PLACE);
  server.disturb('GET /repos/{owner}/{repo}', secondaryLimit(1), 1);
  server.disturb(/^GET /, broken(502), 1);
  server.disturb(/^GET /, cut, 1);
  await expect(get()).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '1' } } });
  await expect(get()).rejects.toMatchObject({ status: 502 });
  await expect(get()).rejects.toThrow();
  expect((await get()).status).toBe(200);
});

describe('what GitHub would not take is recorded', () => {
  test('a request that there is not, a parameter that there is not, a value of the wrong kind', async () => {
    await expect(client().request('GET /repos/octo/models/artefacts')).rejects.toMatchObject({ status: 404 });
    expect(violations()).toContain('GET /repos/octo/models/artefacts is not known');
    await client().request('GET /repos/octo/models/actions/runs?brunch=main&per_page=500');
    expect(violations()).toMatch(/no parameter brunch[\s\S]*per_page is more than 100/);
    await client().request('GET /repos/octo/models/pulls?state=merged');
    expect(violations()).toContain('state=merged');
    home.open();
    await client().request('POST /repos/octo/models/issues/7/comments', { body: 'a', text: 'b' });
    expect(violations()).toContain('"additionalProperty":"text"');
  });

  test('a query with a mistake', async () => {
    await expect(client().graphql('{ repository(owner: "octo", name: "models") { comments } }')).rejects.toThrow();
    expect(violations()).toContain('Cannot query field "comments"');
    const all = '{ repository(owner: "octo", name: "models") { pullRequest(number: 7) { comments { totalCount } } } }';
    home.open();
    await expect(client().graphql(all)).rejects.toThrow('limit from 1 to 100');
    expect(violations()).toContain('comments(first: undefined');
  });

  test('an upload that is not what was stored', async () => {
    const { id } = home.run();
    const ids = { workflow_run_backend_id: `run-${id}`, workflow_job_run_backend_id: 'job', name: 'a' };
    const ask = (call: string, body: object) =>
      fetch(`${server.url}/twirp/github.actions.results.api.v1.ArtifactService/${call}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${runtimeToken(`run-${id}`)}` },
        body: JSON.stringify({ ...ids, ...body }),
      });
    await ask('CreateArtifact', { version: 4, mime_type: 'application/zip' });
    await ask('FinalizeArtifact', { size: '5', hash: `sha256:${'0'.repeat(64)}` });
    expect(violations()).toMatch(/version=4[\s\S]*5 bytes were not stored[\s\S]*hash/);
  });

  test('an answer of ours that is not of the described form, and the end of the test says so', async () => {
    home.run({ status: 7 as never });
    await client().rest.actions.listWorkflowRunsForRepo(PLACE);
    await expect(server.stop()).rejects.toThrow('/workflow_runs/0/status must be string,null');
    server = new GitHubServer();
    await server.start();
  });

  test('each request of the description has an answer here', () => {
    expect([...ROUTED].sort()).toEqual([...OPERATIONS].sort());
  });
});

describe('events', () => {
  const facts = ({ name, env, run, payload }: Event) => ({
    name,
    ref: env.GITHUB_REF,
    sha: env.GITHUB_SHA,
    run,
    payload,
  });

  test('a pull request runs on its trial merge, and its run is that of the head', () => {
    const pull = home.open();
    const event = facts(onPullRequest(server, pull));
    expect(event).toMatchObject({ ref: 'refs/pull/7/merge', sha: pull.merge, run: { head: { sha: pull.head.sha } } });
    expect(home.at(event.sha!).parents).toEqual([home.tip().sha, pull.head.sha]);
    expect(event.payload).toMatchObject({
      number: 7,
      pull_request: { head: { sha: pull.head.sha }, base: { ref: 'main' } },
    });
    home.push(pull, { 'more.txt': 'more' });
    home.commit('main', { 'meanwhile.txt': 'x' });
    const next = facts(onPullRequest(server, pull, 'synchronize'));
    expect(next.payload).toMatchObject({ action: 'synchronize', after: pull.head.sha });
    expect(home.at(next.sha!).parents).toEqual([home.tip().sha, pull.head.sha]);
  });

  test('of forks, labels and closing', () => {
    const pull = home.open({ from: 'stranger' });
    expect(onPullRequest(server, pull)).toMatchObject({
      readOnly: true,
      run: { pulls: [], head: { place: { id: 2002 } } },
    });
    expect(onPullRequest(server, pull).payload).toMatchObject({ pull_request: { head: { repo: { fork: true } } } });
    const labeled = onLabeled(server, pull, 'accepted', 'bob');
    expect(labeled.payload).toMatchObject({ action: 'labeled', label: { name: 'accepted' }, sender: { login: 'bob' } });
    expect(onPullRequestTarget(server, pull)).toMatchObject({ readOnly: false, commit: home.tip().sha });
    const { sha } = home.merge(pull);
    expect(facts(onPullRequest(server, pull, 'closed'))).toMatchObject({ ref: 'refs/heads/main', sha });
  });

  test('of branches, the merge queue, and a run that followed', () => {
    const { sha } = home.commit('main', { 'a.txt': 'a' });
    for (const event of [onPush(server), onSchedule(server), onWorkflowDispatch(server)])
      expect(facts(event)).toMatchObject({ ref: 'refs/heads/main', sha, run: { head: { branch: 'main', sha } } });
    expect(onPush(server).payload).toMatchObject({ after: sha, before: home.tip().parents[0], ref: 'refs/heads/main' });
    const queued = home.queue(home.open());
    expect(onMergeGroup(server, queued).payload).toMatchObject({
      merge_group: { base_ref: 'refs/heads/main', base_sha: sha },
    });
    expect(home.leaveQueue(queued).sha).toBe(queued.head.sha);
    const run = home.run(onPullRequest(server, home.open({ from: 'stranger' })).run);
    expect(onWorkflowRun(server, run).payload).toMatchObject({
      action: 'completed',
      workflow_run: {
        id: run.id,
        pull_requests: [],
        head_repository: { id: 2002 },
        path: '.github/workflows/gate.yml',
      },
    });
  });
});

describe('checkouts', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', join(folder, 'workspace'), ...args], { encoding: 'utf8', stdio: 'pipe' });

  test('of depth 1 have the merge commit and not its parents', () => {
    const pull = home.open({ contents: { 'data/a.txt': 'a', link: { link: 'data/a.txt' } } });
    checkOut('shallow', home, pull.merge, 'refs/pull/7/merge', folder);
    expect(git('rev-parse', 'HEAD').trim()).toBe(pull.merge);
    expect(git('cat-file', 'commit', 'HEAD')).toContain(`parent ${home.tip().sha}\nparent ${pull.head.sha}`);
    expect(() => git('cat-file', 'commit', pull.head.sha)).toThrow();
    expect(git('status', '--porcelain')).toBe('');
    expect(readFileSync(join(folder, 'workspace/link'), 'utf8')).toBe('a');
  });

  test('of full depth have the branches', () => {
    const pull = home.open();
    checkOut('full', home, pull.merge, 'refs/pull/7/merge', folder);
    expect(git('rev-parse', 'refs/remotes/origin/main').trim()).toBe(home.tip().sha);
    expect(git('log', '--format=%an %ad', '--date=iso-strict', 'HEAD').trim().split('\n')).toHaveLength(3);
    expect(() => git('fsck', '--strict')).not.toThrow();
  });
});
