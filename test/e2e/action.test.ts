import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onPullRequest, onPush } from './events.ts';
import { GitHubServer } from './github-server.ts';
import { cleanUp, type Job, otherNode, runAction } from './runner.ts';

const COLLAPSED = { candidate: 'examples/collapsed.jsonl' };
const HEALTHY = { candidate: 'examples/healthy.jsonl' };

let server: GitHubServer;
const run = (job: Omit<Job, 'server'>) => runAction({ server, ...job });

beforeEach(async () => {
  server = new GitHubServer();
  await server.start();
});
afterEach(() => server.stop());
afterAll(cleanUp);

describe('on a pull request', () => {
  test('a collapsed candidate is red everywhere, and green in the same comment once it is mended', async () => {
    const red = await run({ with: COLLAPSED });
    expect(red.exit, red.log).toBe(1);
    expect(red.outputs).toMatchObject({ outcome: 'fail', stage: 'late' });
    expect(red.outputs.broken).toMatch(/^[a-z-]+(,[a-z-]+)*$/);
    expect(red.log).toContain('::error title=Collapse Gate::');
    expect(red.summary).toMatch(/late collapse/);

    const [comment] = server.own('<!-- collapse-gate:default -->\n');
    expect(comment!.body).toContain('late collapse');
    expect(red.outputs['comment-url']).toBe(`https://github.com/octo/models/pull/7#issuecomment-${comment!.id}`);

    const green = await run({ with: HEALTHY });
    expect(green.exit, green.log).toBe(0);
    expect(green.outputs).toMatchObject({ outcome: 'pass', stage: 'none', broken: '' });
    expect(green.outputs['comment-url']).toBe(red.outputs['comment-url']);
    expect(green.log).not.toContain('::error');
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]!.body).not.toContain('late collapse');
  });

  test('the reports are files in the temporary folder, and one of them an artifact of the run', async () => {
    const { outputs, log } = await run({ with: { ...HEALTHY, 'comment-key': 'chat' } });
    const report = readFileSync(outputs.report!);
    expect(JSON.parse(report.toString()), log).toMatchObject({ schema: 1, outcome: 'pass' });
    expect(dirname(outputs.report!)).toMatch(/temp\/collapse-gate-chat$/);
    expect(readdirSync(dirname(outputs.report!)).sort()).toEqual(['junit.xml', 'report.json', 'report.md']);
    // Not archived, so that a browser shows it; beside it is what the merge will need.
    const [shown, kept] = server.artifacts;
    expect(server.artifacts).toHaveLength(2);
    expect(shown).toMatchObject({ name: 'collapse-gate-chat.json', finalized: true, type: 'application/json' });
    expect(shown!.bytes.equals(report)).toBe(true);
    expect(kept).toMatchObject({ name: 'collapse-gate-candidate-chat', finalized: true });
    expect(outputs['artifact-url']).toBe('https://github.com/octo/models/actions/runs/42/artifacts/1001');
    expect(server.comments[0]!.body).toContain(outputs['artifact-url']);
  });

  test("a comment of somebody else with the marker is left alone, and one's own is found behind a hundred others", async () => {
    const marker = '<!-- collapse-gate:default -->\n';
    const foreign = server.add(`${marker}All fine, merge it!`, { login: 'mallory', own: false });
    for (let i = 0; i < 130; i++) server.add(`Comment ${i}`, { login: 'alice', own: false });
    const own = server.add(`${marker}old`);
    const quoting = server.add(`> ${marker} quoted by another bot`);
    for (let i = 0; i < 130; i++) server.add(`Comment ${i}`, { login: 'bob', own: false });
    const { outputs } = await run({ with: COLLAPSED });
    expect(server.comments).toHaveLength(263);
    expect(foreign.body).toBe(`${marker}All fine, merge it!`);
    expect(quoting.body).toBe(`> ${marker} quoted by another bot`);
    expect(own.body).toContain('late collapse');
    expect(outputs['comment-url']).toMatch(new RegExp(`-${own.id}$`));
  });

  test('each key has a comment, files and an artifact of its own, whatever characters are in it', async () => {
    const keys = ['chat', 'a/b', 'a-b', '--> @everyone'];
    const ran = [];
    for (const key of keys) ran.push(await run({ with: { ...HEALTHY, 'comment-key': key } }));
    expect(ran.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
    expect(new Set(server.own().map(({ body }) => body.split('\n')[0])).size).toBe(4);
    expect(
      server.own().every(({ body }) => /^<!-- collapse-gate:[\w.-]+ -->\n/.test(body) && !body.includes('@everyone')),
    ).toBe(true);
    const names = server.artifacts.filter(({ finalized }) => finalized).map(({ name }) => name);
    for (const kind of [/\.json$/, /^collapse-gate-candidate-/])
      expect(new Set(names.filter((name) => kind.test(name))).size, names.join()).toBe(4);
  });

  test('two jobs that comment at the same moment end with one comment', async () => {
    server.onCreate = () => {
      const [mine] = server.comments;
      if (server.comments.length === 1)
        server.add('<!-- collapse-gate:default -->\nof the other job', { id: mine!.id - 1 });
    };
    await run({ with: COLLAPSED });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]!.body).toContain('late collapse');
  });

  test('a comment that is deleted while it is looked for is written anew', async () => {
    const own = server.add('<!-- collapse-gate:default -->\nold');
    server.onList = () => server.comments.splice(server.comments.indexOf(own), 1);
    const { summary } = await run({ with: COLLAPSED });
    expect(server.own().map(({ body }) => body.includes('late collapse'))).toEqual([true]);
    expect(summary).not.toContain('[!NOTE]');
  });

  test('where GraphQL is refused, the own comment is found by its author', async () => {
    server.refusals.graphql = 403;
    for (let i = 0; i < 130; i++) server.add(`Comment ${i}`, { login: 'alice', own: false });
    server.add('<!-- collapse-gate:default -->\nforeign', { login: 'mallory', own: false });
    await run({ with: HEALTHY });
    await run({ with: COLLAPSED });
    expect(server.own()).toHaveLength(1);
    expect(server.own()[0].body).toContain('late collapse');
    expect(server.comments).toHaveLength(132);
  });
});

describe('when to comment', () => {
  const writes = () => server.calls.filter(({ method, path }) => path.includes('/comments') && method !== 'GET').length;

  test('on-change does not write what the comment says already', async () => {
    await run({ with: COLLAPSED });
    await run({ with: COLLAPSED, env: { GITHUB_RUN_ID: '43' } });
    expect(writes()).toBe(1);
  });

  test('always writes on every run', async () => {
    await run({ with: { ...COLLAPSED, comment: 'always' } });
    await run({ with: { ...COLLAPSED, comment: 'always' } });
    expect(writes()).toBe(2);
  });

  test('on-fail says nothing of a pass, speaks up at a failure and turns green again', async () => {
    await run({ with: { ...HEALTHY, comment: 'on-fail' } });
    expect(server.comments).toHaveLength(0);
    await run({ with: { ...COLLAPSED, comment: 'on-fail' } });
    await run({ with: { ...HEALTHY, comment: 'on-fail' } });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]!.body).not.toContain('late collapse');
  });

  test('never, and outside of a pull request, asks GitHub nothing about comments', async () => {
    const never = await run({ with: { ...COLLAPSED, comment: 'never' } });
    const push = await run({ with: COLLAPSED, event: onPush(server) });
    expect([never.exit, push.exit]).toEqual([1, 1]);
    expect(push.outputs).toMatchObject({ outcome: 'fail', 'comment-url': '' });
    expect(push.summary).not.toContain('[!NOTE]');
    expect(server.calls.filter(({ path }) => path === '/graphql' || path.includes('comments'))).toEqual([]);
  });
});

describe('where a service refuses, the verdict stands and a note says why', () => {
  test('no token', async () => {
    const { exit, outputs, summary } = await run({ with: { ...COLLAPSED, token: '' } });
    expect([exit, outputs.outcome]).toEqual([1, 'fail']);
    expect(summary).toContain('No token was given');
    expect(summary).toContain('late collapse');
  });

  test("a fork's token that may only read", async () => {
    const fork = onPullRequest(server, server.repository.open({ from: 'stranger' }));
    const { exit, outputs, summary, log } = await run({ with: HEALTHY, event: fork });
    expect([exit, outputs.outcome, outputs['comment-url']], log).toEqual([0, 'pass', '']);
    expect(summary).toContain('comes from a fork');
    expect(log).toContain('::notice title=Collapse Gate::');
    expect(log).not.toMatch(/^::error::smuggled/m);
  });

  test('a token without the permission, with the line to add', async () => {
    server.refusals.create = 403;
    const { exit, summary, log } = await run({ with: COLLAPSED });
    expect(exit).toBe(1);
    expect(summary).toContain('pull-requests: write');
    expect(log).toContain('::warning title=Collapse Gate::');
  });

  test('a comment service in trouble', async () => {
    server.refusals = { create: 500, graphql: 500, list: 500 };
    const { exit, outputs, summary } = await run({ with: HEALTHY });
    expect([exit, outputs.outcome]).toEqual([0, 'pass']);
    expect(summary).toContain('the service answered 500');
  });

  test('an artifact service that refuses', async () => {
    server.refusals.artifact = 403;
    const { exit, outputs, summary, log } = await run({ with: HEALTHY });
    expect([exit, outputs.outcome, outputs['artifact-url']]).toEqual([0, 'pass', '']);
    expect(summary).toContain('the service answered 403');
    expect(server.comments).toHaveLength(1);
    expect(log).not.toMatch(/^::error::smuggled/m);
  });

  test('an artifact of the same name in the run, as in a matrix without keys', async () => {
    const { run: one } = await run({ with: HEALTHY });
    const { exit, summary } = await run({ with: HEALTHY, run: one });
    expect(exit).toBe(0);
    expect(summary).toContain('comment-key');
  });

  test('GitHub Enterprise Server, which has no such artifacts', async () => {
    const { exit, outputs, summary } = await run({
      with: COLLAPSED,
      env: { GITHUB_SERVER_URL: 'https://git.example.com' },
    });
    expect([exit, outputs.outcome]).toEqual([1, 'fail']);
    expect(summary).toContain('Enterprise Server');
    expect(server.comments).toHaveLength(1);
  });

  test('no command files at all, as in a runner that is not of GitHub', async () => {
    const none = { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '', GITHUB_EVENT_PATH: '', GITHUB_REPOSITORY: '' };
    const { exit, log } = await run({ with: COLLAPSED, env: none });
    expect(exit, log).toBe(1);
    expect(log).toContain('late collapse');
  });
});

describe('what fails the job', () => {
  test('fail-on: never reports a failure and does not fail', async () => {
    const { exit, outputs, log } = await run({ with: { ...COLLAPSED, 'fail-on': 'never' } });
    expect([exit, outputs.outcome]).toEqual([0, 'fail']);
    expect(log).not.toContain('::error');
  });

  test('too little data fails only where that is asked for', async () => {
    const rows = (...last: number[]) => last.map((word, i) => `{"id":"${i}","output":"a b c ${word}"}`).join('\n');
    const few = { files: { 'b.jsonl': rows(1, 2, 3, 4), 'few.jsonl': rows(1, 1, 2, 2) } };
    const lenient = await run({ ...few, with: { baseline: 'b.jsonl', candidate: 'few.jsonl' } });
    expect([lenient.exit, lenient.outputs.outcome], lenient.log).toEqual([0, 'inconclusive']);
    const strict = await run({
      ...few,
      with: { baseline: 'b.jsonl', candidate: 'few.jsonl', 'fail-on': 'inconclusive' },
    });
    expect([strict.exit, strict.outputs.outcome]).toEqual([1, 'inconclusive']);
    expect(lenient.log).toMatch(/^::warning title=Collapse Gate::Inconclusive/m);
    expect(strict.log).toMatch(/^::error title=Collapse Gate::Inconclusive/m);
  });
});

describe('where the gate could not judge', () => {
  test('a missing candidate is an error with its reason in annotation, summary and comment', async () => {
    const { exit, outputs, summary, log } = await run({ with: { candidate: 'outputs/missing.jsonl' } });
    expect(exit).toBe(1);
    expect(outputs).toEqual({
      outcome: 'error',
      stage: 'none',
      broken: '',
      accepted: 'false',
      report: '',
      'comment-url': expect.stringContaining('#issuecomment-'),
      'artifact-url': '',
    });
    expect(log).toMatch(/^::error title=Collapse Gate could not judge::.*missing\.jsonl/m);
    expect(summary).toContain('could not judge');
    expect(server.own()[0].body).toMatch(/could not judge[\s\S]*missing/);
    expect(server.own()[0].body).toContain('read from the workspace');
    expect(log).not.toMatch(/\bat .*\.js:\d+/);
  });

  test('it replaces what the comment said, and is replaced by the next verdict', async () => {
    await run({ with: HEALTHY });
    await run({ with: { candidate: 'outputs/missing.jsonl' } });
    expect(server.own()[0].body).toContain('could not judge');
    await run({ with: HEALTHY });
    expect(server.own()).toHaveLength(1);
    expect(server.own()[0].body).not.toContain('could not judge');
  });

  test('on-error: warn lets the job pass, with a warning', async () => {
    const { exit, outputs, log } = await run({ with: { candidate: 'missing.jsonl', 'on-error': 'warn' } });
    expect([exit, outputs.outcome]).toEqual([0, 'error']);
    expect(log).toContain('::warning title=Collapse Gate could not judge::');
    expect(log).not.toContain('::error');
  });

  test('a broken line is annotated at its place', async () => {
    const { exit, log } = await run({
      with: { candidate: 'broken.jsonl' },
      files: { 'broken.jsonl': '{"id":"1","output":"a"}\n{"id":\n' },
    });
    expect(exit).toBe(1);
    expect(log).toMatch(/^::error .*file=broken\.jsonl,line=2/m);
  });

  test('a bad input names the input', async () => {
    const { exit, outputs, log } = await run({ with: { ...HEALTHY, alpha: 'often' } });
    expect([exit, outputs.outcome]).toEqual([1, 'error']);
    expect(log).toMatch(/::error .*input 'alpha'/);
  });

  test('no candidate at all is said plainly', async () => {
    const { exit, outputs, log } = await run({});
    expect([exit, outputs.outcome]).toEqual([1, 'error']);
    expect(log).toMatch(/::error .*candidate.*missing/i);
  });

  test('an unknown key in the config file is refused, and no comment is made under a key that may be wrong', async () => {
    server.repository.commit('main', { '.github/collapse-gate.yml': 'comment: always\ncolour: red\n' });
    const { exit, outputs, log } = await run({ with: HEALTHY });
    expect([exit, outputs.outcome]).toEqual([1, 'error']);
    expect(log).toMatch(/^::error .*file=\.github\/collapse-gate\.yml.*colour/m);
    expect(server.comments).toHaveLength(0);
  });

  test('the config file is read by itself, and an input wins over it', async () => {
    const config = 'candidate: examples/collapsed.jsonl\nfail-on: never\ncomment: never\n';
    server.repository.commit('main', { '.github/collapse-gate.yml': config });
    const byFile = await run({});
    expect([byFile.exit, byFile.outputs.outcome], byFile.log).toEqual([0, 'fail']);
    const byInput = await run({ with: { 'fail-on': 'fail' } });
    expect(byInput.exit).toBe(1);
  });
});

test('the token goes to the API alone and is masked in the log', async () => {
  const { log } = await run({ with: COLLAPSED });
  expect(log.replace('::add-mask::secret-token', '')).not.toContain('secret-token');
  const withToken = server.calls.filter(({ authorization }) => authorization?.includes('secret-token'));
  expect(withToken.length).toBeGreaterThan(3);
  expect(withToken.every(({ path }) => path === '/graphql' || path.startsWith('/repos/octo/models/'))).toBe(true);
});

test.skipIf(otherNode() === null)("the machine's own Node.js runs it as well", async () => {
  const { exit, outputs, log } = await run({ with: COLLAPSED, node: otherNode()! });
  expect(exit, log).toBe(1);
  expect(outputs).toMatchObject({ outcome: 'fail', stage: 'late' });
  expect(server.comments).toHaveLength(1);
  expect(server.artifacts.map(({ finalized }) => finalized)).toEqual([true, true]);
});
