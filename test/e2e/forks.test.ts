/** Pull requests from other repositories, and the second workflow that speaks for them. */
import { afterAll, describe, expect, test } from 'vitest';
import { onPullRequest, onPush, onWorkflowRun } from './events.ts';
import type { Pull, WorkflowRun } from './github/repository.ts';
import { broken } from './github/troubles.ts';
import { cleanUp } from './runner.ts';
import { manifestIn, type Outputs, outputsOf, partsOf, playing, rewritten, type Scene, type Told } from './scene.ts';

afterAll(cleanUp);

const CANDIDATE = 'collapse-gate-candidate-default';
const CONFIG = '.github/collapse-gate.yml';

/** The first workflow, with a token that may only read. */
async function measured(scene: Scene, outputs: Outputs, pull: Pull): Promise<Told> {
  return scene.run({ outputs, event: onPullRequest(scene.server, pull), with: { comment: 'always' } });
}

/** The second one, which follows it on the default branch. */
async function followed(scene: Scene, run: WorkflowRun, more: Record<string, string> = {}): Promise<Told> {
  return scene.run({ outputs: null, event: onWorkflowRun(scene.server, run), with: { comment: 'always', ...more } });
}

/** A run of a pull request that has left something under the candidate's name. */
function left(scene: Scene, pull: Pull, bytes: Buffer): WorkflowRun {
  const run = scene.home.run(onPullRequest(scene.server, pull).run);
  scene.server.keep(run, CANDIDATE, bytes);
  return run;
}

async function candidateBytes(scene: Scene, outputs: Outputs): Promise<Buffer> {
  const own = await scene.run({ outputs, event: onPush(scene.server), with: { 'comment-key': 'other' } });
  expect(own.exit, own.log).toBe(0);
  return scene.artifact('collapse-gate-baseline-other')!.bytes;
}

describe.concurrent('the first workflow', () => {
  test(
    'judges, keeps the candidate, and writes no comment, since its token may only read',
    playing(async (scene) => {
      await scene.keepBaseline();
      const ran = await measured(scene, 'collapsed', scene.home.open({ from: 'stranger' }));
      expect([ran.exit, ran.outputs.outcome, ran.outputs['comment-url']], ran.log).toEqual([1, 'fail', '']);
      expect(ran.kept).toEqual(['collapse-gate-default.json', CANDIDATE]);
      expect(ran.summary).toContain('comes from a fork');
      expect(ran.log).toContain('::notice title=Collapse Gate::The pull request comes from a fork');
      expect(scene.server.comments).toEqual([]);
    }),
  );
});

describe.concurrent('the second workflow', () => {
  test(
    "judges what a fork's run has kept and comments on its pull request, which GitHub finds by the head",
    playing(async (scene) => {
      const base = await scene.keepBaseline();
      scene.home.open({ head: 'patch' });
      const pull = scene.home.open({ from: 'stranger', head: 'patch' });
      const first = await measured(scene, 'collapsed', pull);
      const ran = await followed(scene, first.run);
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(ran.report!.inputs).toMatchObject({
        baseline: { run: `run-${base.run.id}` },
        candidate: { source: `run ${first.run.id}`, commit: pull.head.sha },
      });
      expect(ran.report!.verdicts.map(({ candidate }) => candidate)).toEqual(
        first.report!.verdicts.map(({ candidate }) => candidate),
      );
      expect(scene.comment(pull.number)).toContain('late collapse');
      expect(scene.server.comments).toHaveLength(1);
      expect(ran.kept).toEqual(['collapse-gate-default.json']);
    }),
  );

  test(
    'takes the pull request from the event where it is named there, and its config from the base',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.commit('main', { [CONFIG]: 'fail-on: never\n' });
      const pull = scene.home.open({ contents: { [CONFIG]: 'fail-on: inconclusive\n' } });
      const first = await measured(scene, 'collapsed', pull);
      const ran = await followed(scene, first.run);
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([0, 'fail']);
      expect(scene.comment(pull.number)).toContain('late collapse');
      expect(ran.requests).toContain('GET /pulls/7');
    }),
  );

  test.each(['octo', 'stranger'])('says nothing of a pull request of %s that has moved on', (owner) =>
    playing(async (scene) => {
      await scene.keepBaseline();
      const pull = scene.home.open(owner === 'octo' ? {} : { from: owner });
      const first = await measured(scene, 'healthy', pull);
      scene.server.comments.splice(0);
      scene.home.push(pull, { 'more.txt': 'more' });
      const ran = await followed(scene, first.run);
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'skipped', ['follow-up-without-pull']]);
      expect(scene.server.comments).toEqual([]);
    })(),
  );

  test(
    'is accepted by the label of the pull request, or by its file',
    playing(async (scene) => {
      await scene.keepBaseline();
      const labelled = scene.home.open({ from: 'stranger', head: 'one', body: 'Collapse-Gate-Accept: By design.' });
      scene.home.label(labelled, 'collapse-gate-accept', 'bob');
      const one = await followed(scene, (await measured(scene, 'collapsed', labelled)).run);
      expect([one.exit, one.report!.accepted], one.log).toMatchObject([0, { actor: 'bob', by: 'label' }]);
      const entry = { reason: 'By file.', actor: 'carol', commit: null, profile: null };
      const text = JSON.stringify({ schema: 1, accepted: [entry] });
      const filed = scene.home.open({
        from: 'stranger',
        head: 'two',
        contents: { '.github/collapse-gate-accepted.json': text },
      });
      const two = await followed(scene, (await measured(scene, 'collapsed', filed)).run);
      expect([two.exit, two.report!.accepted], two.log).toMatchObject([0, { reason: 'By file.', by: 'file' }]);
    }),
  );

  test(
    'is skipped after a push, and where the run kept nothing',
    playing(async (scene) => {
      const push = await scene.run({ event: onPush(scene.server) });
      const after = await followed(scene, push.run);
      expect([after.exit, after.outputs.outcome, after.notes], after.log).toEqual([
        0,
        'skipped',
        ['follow-up-without-pull'],
      ]);
      const none = scene.home.run(onPullRequest(scene.server, scene.home.open({ from: 'stranger' })).run);
      const ran = await followed(scene, none);
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'skipped', ['no-candidate-of-run']]);
      expect(scene.server.comments).toEqual([]);
    }),
  );

  test(
    'takes the number of the pull request, the verdict and the branch from nowhere in the artifact',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.open({ head: 'victim' });
      const pull = scene.home.open({ from: 'stranger' });
      const bytes = await candidateBytes(scene, 'collapsed');
      const lie = { pull: 7, outcome: 'pass', accepted: true, branch: 'elsewhere', commit: 'a'.repeat(40), run: 1 };
      const ran = await followed(scene, left(scene, pull, rewritten(bytes, lie)));
      expect([ran.exit, ran.outputs.outcome, ran.outputs.accepted], ran.log).toEqual([1, 'fail', 'false']);
      expect(ran.report!.inputs.candidate.commit).toBe(pull.head.sha);
      expect(scene.server.comments.map((one) => one.pull)).toEqual([pull.number]);
    }),
  );

  const FORGED: [string, (good: Buffer) => Buffer][] = [
    ['is nothing but noise', () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
    ['is empty', () => Buffer.alloc(0)],
    ['ends too early', (good) => good.subarray(0, good.length - 1000)],
    [
      'has a byte that is another',
      (good) =>
        Buffer.concat([good.subarray(0, -500), Buffer.from([good.at(-500)! ^ 1]), good.subarray(good.length - 499)]),
    ],
    ['goes on', (good) => Buffer.concat([good, Buffer.alloc(1000, 65)])],
    [
      'says it has a billion outputs',
      (good) => Buffer.from(good.toString('latin1').replace(/"outputs":\d+/, '"outputs":1000000000'), 'latin1'),
    ],
    [
      'has a manifest that is none',
      (good) => Buffer.concat([partsOf(good)[0], Buffer.from('[1]\n'), partsOf(good)[2]]),
    ],
    ['has a manifest of a megabyte', (good) => rewritten(good, { values: { ['x'.repeat(2 ** 20)]: 1 } })],
    [
      'is outputs and no profile',
      (good) => Buffer.concat([...partsOf(good).slice(0, 2), Buffer.from(outputsOf('healthy'))]),
    ],
  ];
  test.each(FORGED)('gives no verdict, and no crash, on a profile that %s', (_, forge) =>
    playing(async (scene) => {
      await scene.keepBaseline();
      const good = await candidateBytes(scene, 'healthy');
      const ran = await followed(scene, left(scene, scene.home.open({ from: 'stranger' }), forge(good)));
      expect(['error', 'skipped'], ran.log).toContain(ran.outputs.outcome);
      expect(ran.outputs.accepted).toBe('false');
      expect(ran.log).not.toContain('This is a bug');
      if (ran.outputs.outcome === 'error') expect(scene.comment()).toContain('could not judge');
      else expect([ran.exit, ran.notes, scene.server.comments]).toEqual([0, ['no-candidate-of-run'], []]);
    })(),
  );

  test(
    'gives an error on a profile whose words are cut by other rules',
    playing(async (scene) => {
      const pull = scene.home.open({ from: 'stranger' });
      const first = await scene.run({ event: onPullRequest(scene.server, pull), with: { unit: 'characters' } });
      await scene.keepBaseline();
      const ran = await followed(scene, first.run);
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*characters/m);
      expect(manifestIn(scene.artifact(CANDIDATE)!.bytes)).toMatchObject({ outcome: 'pass' });
    }),
  );

  test(
    'is an error, not a bug, where the pull request or the artifact is refused',
    playing(async (scene) => {
      const pull = scene.home.open({ from: 'stranger' });
      const { run } = await measured(scene, 'healthy', pull);
      scene.server.disturb('GET /repos/{owner}/{repo}/pulls', broken(403), 1);
      const lost = await followed(scene, run);
      expect([lost.exit, lost.outputs.outcome], lost.log).toEqual([1, 'error']);
      expect(lost.log).toMatch(/^::error .*pull request.* could not be had from GitHub .*pull-requests/m);
      scene.server.disturb('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', broken(403));
      const refused = await followed(scene, run);
      expect([refused.exit, refused.outputs.outcome], refused.log).toEqual([1, 'error']);
      expect(refused.log).toMatch(/^::error .*actions: read/m);
    }),
  );
});
