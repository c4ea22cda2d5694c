/** Which config a pull request is judged by, and what becomes of a run without outputs. */
import { afterAll, describe, expect, test } from 'vitest';
import { onLabeled, onMergeGroup, onPullRequest, onPullRequestTarget, onPush, onWorkflowDispatch } from './events.ts';
import { broken } from './github/troubles.ts';
import { cleanUp } from './runner.ts';
import { outputsOf, playing, type Scene } from './scene.ts';

afterAll(cleanUp);

const CONFIG = '.github/collapse-gate.yml';
const SAID = { comment: 'always' };
const CONTENTS = 'GET /repos/{owner}/{repo}/contents/{path}';

/** Held against a file of the workspace, so that there is a verdict without a word to GitHub. */
const HELD = { with: { baseline: 'base.jsonl' }, files: { 'base.jsonl': outputsOf('baseline') } };

function changed(scene: Scene, base: string | null, own: string | null) {
  if (base !== null) scene.home.commit('main', { [CONFIG]: base });
  const pull = scene.home.open({ contents: { [CONFIG]: own, 'CHANGE.md': 'A change.\n' } });
  return onPullRequest(scene.server, pull);
}

describe.concurrent('the config', () => {
  test.each(['full', 'shallow'] as const)('that a pull request loosens is that of the base (%s)', (checkout) =>
    playing(async (scene) => {
      const event = changed(
        scene,
        'alpha: 0.2\nfail-on: fail\ncomment: always\n',
        'alpha: 0.3\nfail-on: never\ncomment: never\n',
      );
      const unset = { ...HELD.with, alpha: '', comment: '' };
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event, checkout, with: unset });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(ran.notes).toContain('config-changed');
      expect(scene.comment()).toMatch(/changes the config, but was judged by that of main/);
      expect(scene.comment()).toMatch(/alpha 0\.2 → 0\.3; comment always → never; fail-on fail → never/);
      expect(ran.requests.filter((line) => line === `GET /contents/${CONFIG}`)).toHaveLength(
        checkout === 'full' ? 0 : 1,
      );
    })(),
  );

  test(
    'that a pull request adds holds from the merge on',
    playing(async (scene) => {
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event: changed(scene, null, 'fail-on: never\n') });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(ran.notes).toContain('config-new');
    }),
  );

  test(
    'that a pull request deletes still holds',
    playing(async (scene) => {
      const event = changed(scene, 'fail-on: inconclusive\nrules: { tail-index: { fail: 0.5 } }\n', null);
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      const note = ran.report!.notes.find(({ code }) => code === 'config-changed');
      expect(note?.facts.changes).toMatch(/fail-on inconclusive → fail; .*tail-index/);
    }),
  );

  test(
    'that a pull request breaks is an error, since merged it would be one for all',
    playing(async (scene) => {
      const ran = await scene.run({ ...HELD, event: changed(scene, 'seed: 2\n', 'colour: red\n') });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*file=\.github\/collapse-gate\.yml,line=1::.*colour/m);
    }),
  );

  test(
    'that is broken at the base can be mended by a pull request, not by one with the rights of the base',
    playing(async (scene) => {
      const event = changed(scene, 'colour: red\n', 'fail-on: never\n');
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event });
      expect([ran.exit, ran.outputs.outcome, ran.notes.includes('config-mended')], ran.log).toEqual([0, 'fail', true]);
      const files = { ...HELD.files, [CONFIG]: 'fail-on: never\n' };
      const target = await scene.run({
        ...HELD,
        outputs: 'collapsed',
        event: onPullRequestTarget(scene.server),
        files,
      });
      expect([target.exit, target.outputs.outcome], target.log).toEqual([1, 'error']);
    }),
  );

  test(
    'of the base names the comment and where the baseline is',
    playing(async (scene) => {
      const event = changed(
        scene,
        'comment-key: chat\ncomment: always\nbaseline:\n  branch: stable\n',
        'comment-key: mine\n',
      );
      scene.home.commit('stable', { 'a.txt': 'a' });
      const ran = await scene.run({ event, with: { comment: '' } });
      expect(ran.outputs.outcome, ran.log).toBe('pass');
      expect(scene.comment()).toContain('<!-- collapse-gate:chat -->');
      expect(ran.kept).toEqual(['collapse-gate-chat.json', 'collapse-gate-candidate-chat']);
      expect(ran.report!.notes.find(({ code }) => code === 'no-baseline')?.facts.branch).toBe('stable');
    }),
  );

  test(
    'is not listed as changed where only its words are others',
    playing(async (scene) => {
      const ran = await scene.run({ ...HELD, event: changed(scene, 'seed: 2\n', '# Two.\nseed: 2\nfail-on: fail\n') });
      expect([ran.exit, ran.notes.filter((code) => code.startsWith('config'))], ran.log).toEqual([0, []]);
    }),
  );

  test.each([403, 500])('is that of the workspace, with a note, where the base is out of reach (%i)', (status) =>
    playing(async (scene) => {
      const event = changed(scene, 'fail-on: fail\n', 'fail-on: never\n');
      await scene.keepBaseline();
      scene.server.disturb(CONTENTS, broken(status));
      const ran = await scene.run({ outputs: 'collapsed', event });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([0, 'fail']);
      expect(ran.notes).toContain('config-from-workspace');
      expect(ran.log).not.toMatch(/^::error::smuggled/m);
    })(),
  );

  test(
    'of the workspace holds on the branch itself',
    playing(async (scene) => {
      scene.home.commit('main', { [CONFIG]: 'fail-on: never\n' });
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event: onPush(scene.server) });
      expect([ran.exit, ran.outputs.outcome, ran.notes.filter((code) => code.startsWith('config'))], ran.log).toEqual([
        0,
        'fail',
        [],
      ]);
    }),
  );

  test(
    'of the base holds in the merge queue',
    playing(async (scene) => {
      changed(scene, 'fail-on: fail\n', 'fail-on: never\n');
      const event = onMergeGroup(scene.server, scene.home.queue(scene.home.pulls[0]!));
      const ran = await scene.run({ ...HELD, outputs: 'collapsed', event });
      expect([ran.exit, ran.notes.includes('config-changed')], ran.log).toEqual([1, true]);
    }),
  );

  test(
    'of the base holds for pull_request_target, though the workspace has that of the head',
    playing(async (scene) => {
      changed(scene, 'fail-on: fail\n', 'fail-on: never\n');
      const event = onPullRequestTarget(scene.server);
      const files = { ...HELD.files, [CONFIG]: 'fail-on: never\n' };
      const ran = await scene.run({ outputs: 'collapsed', event, files, with: { ...HELD.with, ...SAID } });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(scene.comment()).toContain('late collapse');
      expect(ran.kept).toEqual(['collapse-gate-default.json']);
    }),
  );

  test.each([
    ['refuses', 403],
    ['is in trouble', 502],
  ])('is never that of the workspace for pull_request_target, also where GitHub %s', (_, status) =>
    playing(async (scene) => {
      changed(scene, 'fail-on: fail\n', 'fail-on: never\n');
      scene.server.disturb(/\/(contents|git)\//, broken(status as number));
      const event = onPullRequestTarget(scene.server);
      const ran = await scene.run({
        outputs: 'collapsed',
        event,
        files: { ...HELD.files, [CONFIG]: 'fail-on: never\n' },
        with: HELD.with,
      });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*pull_request_target must not read the config of the pull request/m);
    })(),
  );
});

describe.concurrent('without outputs', () => {
  const SKIP = { 'on-missing-candidate': 'skip' };

  test(
    'a pull request is an error',
    playing(async (scene) => {
      const ran = await scene.run({ outputs: null });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*outputs\.jsonl/m);
    }),
  );

  test(
    'skip makes it green, writes no comment, and brings the one that is there up to date',
    playing(async (scene) => {
      const ran = await scene.run({ outputs: null, with: { ...SKIP, ...SAID } });
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'skipped', ['no-candidate']]);
      expect([scene.server.comments, ran.kept]).toEqual([[], ['collapse-gate-default.json']]);
      expect(ran.summary).toContain('Skipped');

      scene.server.add('<!-- collapse-gate:default -->\nlate collapse');
      const next = await scene.run({ outputs: null, with: { ...SKIP, ...SAID } });
      expect(next.exit, next.log).toBe(0);
      expect(scene.comment()).toMatch(/Skipped/);
      expect(scene.comment()).not.toContain('late collapse');
    }),
  );

  test(
    'a run that a label starts has to generate again: what an earlier run kept is not taken',
    playing(async (scene) => {
      await scene.keepBaseline();
      const pull = scene.home.open({ body: 'Collapse-Gate-Accept: A new domain.' });
      const red = await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
      expect([red.exit, red.outputs.accepted], red.log).toEqual([1, 'false']);
      expect(red.notes).toContain('acceptance-incomplete');
      scene.home.label(pull, 'collapse-gate-accept', 'bob');
      const event = onLabeled(scene.server, pull, 'collapse-gate-accept', 'bob');
      const none = await scene.run({ outputs: null, event });
      expect([none.exit, none.outputs.outcome, none.outputs.accepted], none.log).toEqual([1, 'error', 'false']);
      const ran = await scene.run({ outputs: 'collapsed', event, with: SAID });
      expect([ran.exit, ran.outputs.outcome, ran.outputs.accepted], ran.log).toEqual([0, 'fail', 'true']);
    }),
  );

  test(
    'a run of the same commit that needs none does not take back what was found',
    playing(async (scene) => {
      await scene.keepBaseline();
      const pull = scene.home.open();
      await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
      scene.home.label(pull, 'documentation', 'bob');
      const event = onLabeled(scene.server, pull, 'documentation', 'bob');
      const ran = await scene.run({ outputs: null, event, with: { ...SKIP, ...SAID } });
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([
        1,
        'fail',
        expect.arrayContaining(['candidate-of-run']),
      ]);
    }),
  );

  test(
    'what an earlier commit of it kept is not taken',
    playing(async (scene) => {
      const pull = scene.home.open();
      await scene.run({ event: onPullRequest(scene.server, pull) });
      scene.home.push(pull, { 'more.txt': 'more' });
      const ran = await scene.run({
        outputs: null,
        event: onPullRequest(scene.server, pull, 'synchronize'),
        with: SKIP,
      });
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'skipped', ['no-candidate']]);
    }),
  );

  test(
    'it stays an error with on-missing-candidate: fail, even if an earlier run has kept some',
    playing(async (scene) => {
      const first = await scene.run();
      expect(first.kept).toContain('collapse-gate-candidate-default');
      const ran = await scene.run({ outputs: null });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
    }),
  );

  test(
    'a merge queue may skip, and a run by hand is an error',
    playing(async (scene) => {
      const queued = scene.home.queue(scene.home.open());
      const skipped = await scene.run({ outputs: null, event: onMergeGroup(scene.server, queued), with: SKIP });
      expect([skipped.exit, skipped.outputs.outcome], skipped.log).toEqual([0, 'skipped']);
      const byHand = await scene.run({ outputs: null, event: onWorkflowDispatch(scene.server) });
      expect([byHand.exit, byHand.outputs.outcome], byHand.log).toEqual([1, 'error']);
    }),
  );
});
