/** Ways in which a gate like this one has been led astray, or has locked its own repository. */
import { afterAll, describe, expect, test } from 'vitest';
import { onLabeled, onPullRequest, onPush, onSchedule, onWorkflowDispatch } from './events.ts';
import { cleanUp } from './runner.ts';
import { outputsOf, playing, type Scene, storedBaseline } from './scene.ts';

afterAll(cleanUp);

const SKIP = { 'on-missing-candidate': 'skip' };
const BASELINE = 'collapse-gate-baseline-default';

async function damaged(): Promise<Buffer> {
  const whole = await storedBaseline();
  return whole.subarray(0, whole.length - 100);
}

function why({ report }: Awaited<ReturnType<Scene['run']>>): unknown {
  return report?.notes.find(({ code }) => code === 'not-promoted')?.facts.why;
}

describe.concurrent('a kept baseline that is of no use', () => {
  test(
    'stays an error on a push with outputs, and is replaced by a run by hand',
    playing(async (scene) => {
      await scene.keepBaseline({ bytes: await damaged() });
      const push = await scene.run({ event: onPush(scene.server) });
      expect([push.exit, push.outputs.outcome], push.log).toEqual([1, 'error']);
      expect(push.log).toContain('workflow_dispatch');
      const byHand = await scene.run({ event: onWorkflowDispatch(scene.server) });
      expect([byHand.exit, byHand.notes], byHand.log).toEqual([0, ['no-baseline', 'baseline-passed-over']]);
      expect(byHand.kept).toContain(BASELINE);
      const next = await scene.run({ outputs: 'collapsed' });
      expect([next.exit, next.report?.inputs.baseline.run], next.log).toEqual([1, `run-${byHand.run.id}`]);
    }),
  );

  test(
    'is not renewed',
    playing(async (scene) => {
      await scene.keepBaseline({ bytes: await damaged() });
      const ran = await scene.run({ outputs: null, event: onPush(scene.server) });
      expect([ran.exit, ran.kept], ran.log).toEqual([0, ['collapse-gate-default.json']]);
    }),
  );

  test(
    'since its branch was rewritten makes room for the next of that branch, not for a pull request',
    playing(async (scene) => {
      const { home } = scene;
      const gone = home.commit('topic', { 'x.txt': 'x' });
      await scene.keepBaseline({ run: { head: { place: home.place, branch: 'main', sha: gone.sha } } });
      const pull = await scene.run();
      expect([pull.exit, pull.outputs.outcome], pull.log).toEqual([1, 'error']);
      const push = await scene.run({ event: onPush(scene.server) });
      expect([push.exit, push.kept.includes(BASELINE)], push.log).toEqual([0, true]);
    }),
  );
});

describe.concurrent('what is promoted', () => {
  test(
    'is never what was compared with nothing, once there is a baseline',
    playing(async (scene) => {
      const [first, second] = ['one', 'two'].map((head) => scene.home.open({ head }));
      await scene.run({ outputs: 'healthy', event: onPullRequest(scene.server, first) });
      await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, second) });
      scene.home.merge(first!, 'squash');
      const one = await scene.run({ outputs: null, event: onPush(scene.server) });
      expect(one.notes, one.log).toEqual(['promoted']);
      scene.home.merge(second!, 'squash');
      const two = await scene.run({ outputs: null, event: onPush(scene.server) });
      expect([two.exit, why(two)], two.log).toEqual([0, expect.stringContaining('compared with nothing')]);
      expect(scene.artifact(BASELINE)!.run).toBe(one.run);
    }),
  );

  test(
    'is never what an older pull request measured, though a push brings a commit that it had',
    playing(async (scene) => {
      await scene.keepBaseline();
      const old = scene.home.open({ head: 'old' });
      await scene.run({ outputs: 'baseline', event: onPullRequest(scene.server, old) });
      scene.home.merge(old, 'squash');
      await scene.run({ outputs: null, event: onPush(scene.server) });
      scene.home.commit('main', { 'stacked.txt': 'it was built upon the old one' });
      const event = onPush(scene.server);
      const { commits } = event.payload as { commits: { id: string }[] };
      commits.unshift({ ...commits[0]!, id: old.head.sha });
      const ran = await scene.run({ outputs: null, event });
      expect([ran.exit, ran.notes], ran.log).toEqual([0, ['baseline-kept']]);
    }),
  );
});

describe.concurrent('what a candidate is held against', () => {
  test.each(['reference', 'healthy'] as const)('is the base’s, the %s as well', (option) =>
    playing(async (scene) => {
      await scene.keepBaseline();
      const file = `evals/${option}.jsonl`;
      scene.home.commit('main', { [file]: outputsOf('healthy', 40) });
      const pull = scene.home.open({ contents: { [file]: outputsOf('collapsed', 20) } });
      for (const checkout of ['shallow', 'full'] as const) {
        const event = onPullRequest(scene.server, pull);
        const ran = await scene.run({ event, checkout, with: { [option]: file } });
        const { reference, healthy } = ran.report!.inputs;
        expect([(reference ?? healthy[0])!.samples, ran.notes], ran.log).toEqual([
          40,
          expect.arrayContaining(['beside-changed']),
        ]);
      }
    })(),
  );

  test(
    'is the default branch’s where a comment starts the workflow',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.commit('main', { '.github/collapse-gate.yml': 'fail-on: fail\n' });
      const event = { ...onSchedule(scene.server), name: 'issue_comment' };
      const ran = await scene.run({
        outputs: 'collapsed',
        event,
        files: { '.github/collapse-gate.yml': 'fail-on: never\n' },
      });
      expect([ran.exit, ran.notes.includes('config-changed'), ran.kept], ran.log).toEqual([
        1,
        true,
        ['collapse-gate-default.json'],
      ]);
    }),
  );
});

test(
  'a label does not accept an older commit that was pushed back by force',
  playing(async (scene) => {
    await scene.keepBaseline();
    const pull = scene.home.open({ body: 'Collapse-Gate-Accept: A new domain.' });
    scene.home.label(pull, 'collapse-gate-accept', 'bob');
    const [labelled] = pull.events;
    const moved = { ...labelled!, id: labelled!.id + 1, event: 'head_ref_force_pushed' as const };
    labelled!.date = new Date(Date.parse(labelled!.date) - 60_000).toISOString();
    const before = await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
    expect([before.exit, before.outputs.accepted], before.log).toEqual([0, 'true']);
    pull.events.push(moved);
    const ran = await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
    expect([ran.exit, ran.notes.includes('acceptance-outdated')], ran.log).toEqual([1, true]);
  }),
);

describe.concurrent('a run without outputs', () => {
  test(
    'does not skip what an earlier run of the same commit failed to judge',
    playing(async (scene) => {
      const pull = scene.home.open();
      const failed = await scene.run({ outputs: null, event: onPullRequest(scene.server, pull) });
      expect([failed.exit, failed.outputs.outcome], failed.log).toEqual([1, 'error']);
      failed.run.conclusion = 'failure';
      scene.home.label(pull, 'documentation', 'bob');
      const event = onLabeled(scene.server, pull, 'documentation', 'bob');
      const ran = await scene.run({ outputs: null, event, with: SKIP });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toContain(`run ${failed.run.id} for the same commit failed`);
    }),
  );

  test(
    'skips where the earlier run skipped as well, and failed for another reason',
    playing(async (scene) => {
      const pull = scene.home.open();
      const skipped = await scene.run({ outputs: null, event: onPullRequest(scene.server, pull), with: SKIP });
      expect(skipped.outputs.outcome, skipped.log).toBe('skipped');
      skipped.run.conclusion = 'failure';
      const ran = await scene.run({ outputs: null, event: onPullRequest(scene.server, pull), with: SKIP });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([0, 'skipped']);
    }),
  );

  test(
    'finds what was kept behind many runs that kept nothing',
    playing(async (scene) => {
      await scene.keepBaseline();
      const pull = scene.home.open();
      await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
      const { place, ref, sha } = pull.head;
      const head = { place, branch: ref, sha };
      for (let i = 0; i < 8; i++) scene.home.run({ event: 'pull_request', head, conclusion: 'cancelled' });
      const ran = await scene.run({ outputs: null, event: onPullRequest(scene.server, pull), with: SKIP });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
    }),
  );
});

test(
  'a baseline is found behind a hundred of another workflow with the same key',
  playing(async (scene) => {
    const own = await scene.keepBaseline();
    const other = scene.home.run({ path: '.github/workflows/other.yml' });
    for (let i = 0; i < 120; i++) scene.server.keep(other, BASELINE, own.bytes);
    const ran = await scene.run({ outputs: 'collapsed' });
    expect([ran.exit, ran.report?.inputs.baseline.run], ran.log).toEqual([1, `run-${own.run.id}`]);
  }),
  60_000,
);
