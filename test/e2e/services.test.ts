/** Events that belong to nobody, tokens that may not, and GitHub when it is in trouble; and what a run asks for when all is well. */
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Event,
  onLabeled,
  onMergeGroup,
  onPullRequest,
  onPush,
  onSchedule,
  onWorkflowDispatch,
} from './events.ts';
import type { StoredArtifact } from './github/artifacts.ts';
import { now } from './github/repository.ts';
import type { Permission } from './github/tokens.ts';
import { broken, cut, primaryLimit, secondaryLimit, slow, type Trouble } from './github/troubles.ts';
import { cleanUp } from './runner.ts';
import { outputsOf, playing, type Scene, type Told } from './scene.ts';

afterAll(cleanUp);

const SAID = { comment: 'always' };
const ARTIFACTS = 'GET /repos/{owner}/{repo}/actions/artifacts';
const REPORT = 'collapse-gate-default.json';
const CANDIDATE = 'collapse-gate-candidate-default';

function without(scene: Scene, permission: Permission): void {
  const { [permission]: _, ...permissions } = scene.server.token.permissions;
  scene.server.token = { ...scene.server.token, permissions };
}

/** That there is an error of the user's, in words, and no first run. */
function expectError({ exit, outputs, log, summary }: Told, words: RegExp): void {
  expect([exit, outputs.outcome], log).toEqual([1, 'error']);
  expect(log).toMatch(new RegExp(`^::error .*${words.source}`, 'm'));
  expect(summary).toMatch(words);
  expect(log).not.toContain('This is a bug');
}

describe.concurrent('a service in trouble', () => {
  test.each<[string, Trouble, number]>([
    ['asks for a pause', secondaryLimit(1), 1],
    ['asks for a pause with 429', secondaryLimit(1, 429), 1],
    ['is down for a moment', broken(502), 2],
    ['cuts the connection once', cut, 1],
    ['is slow', slow(1500), 1],
  ])('that %s is asked again', (_, trouble, times) =>
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      scene.server.disturb(ARTIFACTS, trouble, times);
      const ran = await scene.run({ outputs: 'collapsed' });
      expect([ran.exit, ran.report?.inputs.baseline.run], ran.log).toEqual([1, `run-${run.id}`]);
    })(),
  );

  test.each<[string, string | RegExp, Trouble, RegExp]>([
    ['stays down', ARTIFACTS, broken(502), /the service answered 502.*Run the job again/],
    [
      'has no requests left for this hour',
      ARTIFACTS,
      primaryLimit(3000),
      /the service answered 403.*Run the job again/,
    ],
    [
      'does not know the run of an artifact',
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
      broken(403),
      /the service answered 403/,
    ],
    ['refuses the artifact', /\/artifacts\/\{artifact_id\}\//, broken(403), /could not be had from GitHub/],
    [
      'has lost what the artifact was',
      'GET storage',
      { answer: { status: 404, body: null } },
      /could not be had from GitHub/,
    ],
  ])(
    'that %s gives an error and never a first run',
    (_, at, trouble, words) =>
      playing(async (scene) => {
        await scene.keepBaseline();
        scene.server.disturb(at, trouble);
        expectError(await scene.run(), words);
      })(),
    90_000,
  );

  test(
    'GraphQL that stays down leaves the verdict and no comment',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.server.disturb('POST /graphql', broken(502));
      const ran = await scene.run({ outputs: 'collapsed', with: SAID });
      expect([ran.exit, ran.outputs.outcome, ran.kept], ran.log).toEqual([1, 'fail', [REPORT, CANDIDATE]]);
      expect(ran.summary).toContain('could not be written (the service answered 502)');
    }),
  );

  test(
    'an artifact service that stays down leaves the verdict and the comment',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.server.disturb('CreateArtifact', broken(503));
      // Its client tries for half a minute.
      const ran = await scene.run({ with: { ...SAID, 'report-artifact': 'false' } });
      expect([ran.exit, ran.outputs.outcome, ran.kept], ran.log).toEqual([0, 'pass', []]);
      expect(ran.summary).toMatch(/What was measured could not be kept/);
      expect(scene.comment()).toContain('No sign of collapse');
      expect(ran.log).not.toMatch(/^::error/m);
    }),
    120_000,
  );

  test(
    'a promotion that can not be uploaded is an error',
    playing(async (scene) => {
      const pull = scene.home.open();
      await scene.run({ event: onPullRequest(scene.server, pull) });
      scene.home.merge(pull);
      scene.server.refusals.artifact = 403;
      const ran = await scene.run({ outputs: null, event: onPush(scene.server) });
      expectError(ran, /the baseline could not be kept as an artifact \(the service answered 403\)/);
    }),
  );
});

describe.concurrent('other events', () => {
  test(
    'a tag is held against the default branch and keeps nothing',
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      const push = onPush(scene.server);
      const event: Event = { ...push, env: { ...push.env, GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1' } };
      const ran = await scene.run({ outputs: 'collapsed', event });
      expect([ran.exit, ran.report!.inputs.baseline.run, ran.kept], ran.log).toEqual([1, `run-${run.id}`, [REPORT]]);
    }),
  );

  test(
    'a run by hand on a branch begins a baseline of its own there',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.commit('experiment', { 'a.txt': 'a' });
      const ran = await scene.run({ event: onWorkflowDispatch(scene.server, 'experiment') });
      expect([ran.exit, ran.notes, ran.kept.length], ran.log).toEqual([0, ['no-baseline'], 3]);
      expect(ran.summary).toContain('experiment has no baseline yet');
    }),
  );

  test(
    'a merge queue comments nowhere and keeps the candidate',
    playing(async (scene) => {
      await scene.keepBaseline();
      const event = onMergeGroup(scene.server, scene.home.queue(scene.home.open()));
      const ran = await scene.run({ event, with: SAID });
      expect([ran.exit, ran.outputs['comment-url'], ran.kept], ran.log).toEqual([0, '', [REPORT, CANDIDATE]]);
      expect(ran.log).not.toContain('::warning');
    }),
  );
});

describe.concurrent('the token', () => {
  test(
    'is needed for a baseline that runs keep, not for one that git has',
    playing(async (scene) => {
      await scene.keepBaseline();
      expectError(await scene.run({ with: { token: '' } }), /without a token the baseline of main can't be had/);
      scene.home.commit('main', {
        'evals/main.jsonl': outputsOf('baseline'),
        '.github/collapse-gate.yml': 'seed: 2\n',
      });
      const pull = scene.home.open({ contents: { '.github/collapse-gate.yml': 'fail-on: never\n' } });
      const asked = { event: onPullRequest(scene.server, pull), checkout: 'full' as const };
      const ran = await scene.run({
        ...asked,
        outputs: 'collapsed',
        with: { token: '', baseline: 'evals/main.jsonl' },
      });
      expect([ran.exit, ran.outputs.outcome, ran.notes.includes('config-changed')], ran.log).toEqual([1, 'fail', true]);
      expect(ran.requests.filter((line) => line.startsWith('GET'))).toEqual([]);
    }),
  );

  test(
    'without actions: read gives an error and no first run',
    playing(async (scene) => {
      await scene.keepBaseline();
      without(scene, 'actions');
      expectError(await scene.run(), /the baseline of main could not be had from GitHub .*actions: read/);
      expectError(
        await scene.run({ outputs: null, event: onPush(scene.server) }),
        /what main keeps could not be had.*pull-requests: read/,
      );
    }),
  );

  test(
    'without contents: read nobody knows whether a baseline is the branch’s own, which is an error',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.commit('main', { '.github/collapse-gate.yml': 'fail-on: fail\n' });
      without(scene, 'contents');
      const ran = await scene.run({ outputs: 'collapsed' });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.summary).toContain('contents: read');
    }),
  );

  test(
    'without pull-requests leaves the verdict, with the line to add',
    playing(async (scene) => {
      await scene.keepBaseline();
      without(scene, 'pull_requests');
      const ran = await scene.run({ with: SAID });
      expect([ran.exit, ran.outputs.outcome, ran.kept], ran.log).toEqual([0, 'pass', [REPORT, CANDIDATE]]);
      expect(ran.log).toMatch(/^::warning title=Collapse Gate::.*pull-requests: write/m);
      expect(scene.server.comments).toEqual([]);
    }),
  );

  test(
    'without pull-requests can not tell what a push has merged, which is an error',
    playing(async (scene) => {
      const pull = scene.home.open();
      await scene.run({ event: onPullRequest(scene.server, pull) });
      scene.home.merge(pull);
      without(scene, 'pull_requests');
      expectError(
        await scene.run({ outputs: null, event: onPush(scene.server) }),
        /what main keeps could not be had.*pull-requests: read/,
      );
    }),
  );

  test(
    'that has expired gives an error for a kept baseline',
    playing(async (scene) => {
      await scene.keepBaseline();
      expectError(await scene.run({ with: { token: 'expired' } }), /the service answered 401/);
    }),
  );
});

describe.concurrent('GitHub Enterprise Server', () => {
  const GHES = { env: { GITHUB_SERVER_URL: 'https://git.example.com' } };

  test(
    'takes a named baseline, and comments',
    playing(async (scene) => {
      scene.home.commit('main', { 'evals/main.jsonl': outputsOf('baseline') });
      const named = { baseline: 'evals/main.jsonl', ...SAID };
      const ran = await scene.run({ ...GHES, outputs: 'collapsed', with: named });
      expect([ran.exit, ran.outputs.outcome, ran.kept], ran.log).toEqual([1, 'fail', []]);
      expect(scene.comment()).toContain('late collapse');
      expect(ran.summary).toContain('keep-baseline: false');
      const quiet = await scene.run({
        ...GHES,
        with: { ...named, 'keep-baseline': 'false', 'report-artifact': 'false' },
      });
      expect(quiet.log).not.toContain('::warning');
    }),
  );

  test(
    'has none that runs keep, which is an error that says what to do',
    playing(async (scene) => {
      const words = /on GitHub Enterprise Server runs keep no baseline/;
      expectError(await scene.run(GHES), words);
      expectError(await scene.run({ ...GHES, event: onPush(scene.server) }), words);
    }),
  );

  test(
    'has nothing to do on a push without outputs',
    playing(async (scene) => {
      const pull = scene.home.open();
      scene.home.merge(pull);
      const ran = await scene.run({ ...GHES, outputs: null, event: onPush(scene.server) });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([0, 'skipped']);
    }),
  );
});

describe.concurrent('artifacts of one name', () => {
  test(
    'in one run are a notice, and are replaced when the run is started again',
    playing(async (scene) => {
      const first = await scene.run({ outputs: 'healthy' });
      const same = await scene.run({ outputs: 'baseline', run: first.run });
      expect([same.exit, same.outputs['artifact-url']], same.log).toEqual([0, '']);
      expect(same.summary).toMatch(
        /an artifact named collapse-gate-default\.json already[\s\S]*an artifact named collapse-gate-candidate-default already/,
      );
      const before = scene.artifact(REPORT)!.bytes;
      first.run.attempt = 2;
      const again = await scene.run({ outputs: 'baseline', run: first.run });
      expect([again.exit, again.kept], again.log).toEqual([0, [REPORT, CANDIDATE]]);
      expect(again.outputs['artifact-url']).not.toBe('');
      expect(again.log).not.toContain('::warning title=Collapse Gate::This run has');
      expect(scene.artifact(REPORT)!.bytes.equals(before)).toBe(false);
    }),
  );

  test(
    'are none in a matrix with keys: each job has its own artifacts, comment and baseline',
    playing(async (scene) => {
      const keys = ['en', 'de/at'];
      const pull = scene.home.open();
      const event = onPullRequest(scene.server, pull);
      const run = scene.home.run(event.run);
      const jobs = await Promise.all(
        keys.map((key) => scene.run({ event, run, with: { 'comment-key': key, ...SAID } })),
      );
      expect(jobs.map(({ exit }) => exit)).toEqual([0, 0]);
      expect(scene.keptBy(run)).toHaveLength(4);
      expect(scene.server.own()).toHaveLength(2);
      scene.home.merge(pull);
      const push = onPush(scene.server);
      const merged = await Promise.all(
        keys.map((key) => scene.run({ outputs: null, event: push, with: { 'comment-key': key } })),
      );
      expect(merged.map(({ notes }) => notes)).toEqual([['promoted'], ['promoted']]);
      const other = await scene.run({
        event: onPullRequest(scene.server, scene.home.open()),
        with: { 'comment-key': 'fr' },
      });
      expect(other.notes).toEqual(['no-baseline']);
    }),
  );
});

describe.concurrent('comments', () => {
  const MARKER = '<!-- collapse-gate:default -->\n';
  const asked = ({ requests }: Told, what: string) => requests.filter((line) => line.startsWith(what)).length;

  function fill(scene: Scene, count: number): void {
    for (let i = 0; i < count; i++) scene.server.add(`Comment ${i}`, { login: 'alice', own: false });
  }

  test(
    'in a locked conversation are none, and the verdict stands',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.open({ locked: true });
      const ran = await scene.run({ outputs: 'collapsed', with: SAID });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(ran.summary).toContain('is locked');
    }),
  );

  test(
    'that are 2,500 already leave no place for one more',
    playing(async (scene) => {
      fill(scene, 2500);
      const ran = await scene.run({ with: SAID });
      expect([ran.exit, ran.outputs.outcome, scene.server.comments.length], ran.log).toEqual([0, 'pass', 2500]);
      expect(ran.summary).toContain('as many comments as GitHub allows (2,500)');
      expect(asked(ran, 'POST /graphql')).toBe(25);
    }),
    90_000,
  );

  test(
    'the own one is found as the 1,001st, on the eleventh page',
    playing(async (scene) => {
      fill(scene, 1000);
      const own = scene.server.add(`${MARKER}old`);
      const ran = await scene.run({ with: SAID });
      expect([ran.exit, scene.server.comments.length], ran.log).toEqual([0, 1001]);
      expect(own.body).toContain('First run');
      expect([asked(ran, 'POST /graphql'), asked(ran, 'PATCH'), asked(ran, 'POST /issues')]).toEqual([11, 1, 0]);
    }),
    90_000,
  );

  test(
    'of two jobs at the same moment become one',
    playing(async (scene) => {
      const event = onPullRequest(scene.server);
      await Promise.all([1, 2].map(() => scene.run({ event, with: SAID })));
      expect(scene.comment()).toContain('First run');
    }),
  );
});

describe.concurrent('what a run asks of GitHub', () => {
  const UPLOAD = ['CreateArtifact', 'PUT storage', 'PUT storage', 'FinalizeArtifact'];
  const TIP = 'GET /git/ref/heads/main';
  /** That there is no config, which a token that may not read the base would be told as well. */
  const CONFIG = [
    TIP,
    'GET /contents/.github/collapse-gate.yml',
    expect.stringMatching(/^GET \/git\/trees\/[0-9a-f]+$/),
  ];
  const LIST = 'GET /actions/artifacts';
  const RUNS = 'GET /actions/workflows/gate.yml/runs';
  const SKIP = { 'on-missing-candidate': 'skip' };
  const download = ({ id }: StoredArtifact) => [`GET /actions/artifacts/${id}/zip`, 'GET storage'];
  /** That a baseline is main's own. */
  const trust = ({ run }: StoredArtifact) => [
    `GET /actions/runs/${run.id}`,
    TIP,
    expect.stringMatching(new RegExp(`^GET /compare/[0-9a-f]{40}\\.\\.\\.${run.head.sha}$`)),
  ];

  test(
    'on a pull request for the first time, with a baseline, once more, red, and without outputs',
    playing(async (scene) => {
      const first = await scene.run({ with: { comment: 'on-change' } });
      const created = ['POST /graphql', 'POST /issues/7/comments', 'POST /graphql'];
      expect(first.requests).toEqual([...CONFIG, LIST, ...UPLOAD, ...UPLOAD, ...created]);
      const base = await scene.keepBaseline();
      const found = [LIST, ...trust(base), ...download(base)];
      const second = await scene.run({ with: { comment: 'on-change' } });
      const comment = `PATCH /issues/comments/${scene.server.comments[0]!.id}`;
      expect(second.requests).toEqual([...CONFIG, ...found, ...UPLOAD, ...UPLOAD, 'POST /graphql', comment]);
      const same = await scene.run({ with: { comment: 'on-change' } });
      expect(same.requests).toEqual([...CONFIG, ...found, ...UPLOAD, ...UPLOAD, 'POST /graphql']);
      const red = await scene.run({ outputs: 'collapsed' });
      expect(red.requests).toEqual([...CONFIG, ...found, 'GET /pulls/7', ...UPLOAD, ...UPLOAD]);
      const byGit = await scene.run({ checkout: 'full' });
      expect(byGit.requests).toEqual([...found, ...UPLOAD, ...UPLOAD]);
      const other = onPullRequest(scene.server, scene.home.open());
      const none = await scene.run({ outputs: null, with: SKIP, event: other });
      expect(none.requests).toEqual([...CONFIG, RUNS, ...UPLOAD]);
    }),
  );

  test(
    'accepted by label, and after the merge',
    playing(async (scene) => {
      const base = await scene.keepBaseline();
      const pull = scene.home.open({ body: 'Collapse-Gate-Accept: By design.' });
      scene.home.label(pull, 'collapse-gate-accept', 'bob');
      const event = onLabeled(scene.server, pull, 'collapse-gate-accept');
      const labelled = await scene.run({ outputs: 'collapsed', event });
      const found = [LIST, ...trust(base), ...download(base)];
      const accepted = ['GET /pulls/7', 'GET /issues/7/events', 'GET /actions/runs', 'GET /actions/runs'];
      expect(labelled.requests).toEqual([...CONFIG, ...found, ...accepted, ...UPLOAD, ...UPLOAD]);
      const { sha } = scene.home.merge(pull);
      const candidate = scene.artifact(CANDIDATE)!;
      const merged = await scene.run({ outputs: null, event: onPush(scene.server) });
      const promoted = [`GET /actions/runs/${labelled.run.id}/artifacts`, ...download(candidate), LIST];
      expect(merged.requests).toEqual([
        `GET /commits/${sha}/pulls`,
        RUNS,
        RUNS,
        ...promoted,
        ...UPLOAD,
        ...UPLOAD,
        ...UPLOAD,
      ]);
    }),
  );

  test(
    'on a schedule, with nothing to do and with a baseline that ages',
    playing(async (scene) => {
      const base = await scene.keepBaseline();
      const idle = { outputs: null, with: { candidate: '' } };
      const early = await scene.run({ ...idle, event: onSchedule(scene.server) });
      const found = [LIST, ...trust(base), ...download(base)];
      expect(early.requests).toEqual([...found, ...UPLOAD]);
      Object.assign(base, { created: now(60), expires: now(-30) });
      const late = await scene.run({ ...idle, event: onSchedule(scene.server) });
      expect(late.requests).toEqual([...found, LIST, ...UPLOAD, ...UPLOAD, ...UPLOAD]);
    }),
  );
});
