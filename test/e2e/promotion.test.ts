/** What a branch's own runs keep: what a merge has brought, what they measure themselves, and what must not expire. */
import { afterAll, describe, expect, test } from 'vitest';
import { onMergeGroup, onPullRequest, onPush, onSchedule, onWorkflowDispatch } from './events.ts';
import type { Pull } from './github/repository.ts';
import { now } from './github/repository.ts';
import { cleanUp } from './runner.ts';
import { daysAgo, manifestIn, type Outputs, partsOf, playing, type Scene, type Told } from './scene.ts';

afterAll(cleanUp);

const BASELINE = 'collapse-gate-baseline-default';
const LINEAGE = 'collapse-gate-lineage-default.json';
const CANDIDATE = 'collapse-gate-candidate-default';
const OF_BRANCH = [BASELINE, 'collapse-gate-default.json', LINEAGE];

async function judged(scene: Scene, outputs: Outputs, pull: Pull = scene.home.open()): Promise<Told> {
  return scene.run({ outputs, event: onPullRequest(scene.server, pull) });
}

/** A push that merges and generates nothing. */
async function pushed(scene: Scene): Promise<Told> {
  const ran = await scene.run({ outputs: null, event: onPush(scene.server) });
  expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([0, 'skipped']);
  return ran;
}

function lineage(scene: Scene): Record<string, unknown>[] {
  return JSON.parse(scene.artifact(LINEAGE)!.bytes.toString()).runs;
}

function why({ report }: Told): unknown {
  return report?.notes.find(({ code }) => code === 'not-promoted')?.facts.why;
}

describe.concurrent('a push without outputs', () => {
  test.each(['merge', 'squash'] as const)(
    'makes the profile of a %s’d pull request the baseline, with nothing generated anew',
    (how) =>
      playing(async (scene) => {
        const pull = scene.home.open();
        const before = await judged(scene, 'baseline', pull);
        const commit = scene.home.merge(pull, how).sha;
        const ran = await pushed(scene);
        expect([ran.kept.sort(), ran.notes], ran.log).toEqual([OF_BRANCH, ['promoted']]);
        const [candidate, baseline] = [CANDIDATE, BASELINE].map((name) => scene.artifact(name)!.bytes);
        expect(partsOf(baseline!)[2].equals(partsOf(candidate!)[2])).toBe(true);
        expect(manifestIn(candidate!)).toMatchObject({
          run: before.run.id,
          event: 'pull_request',
          commit: pull.head.sha,
        });
        const told = {
          accepted: true,
          outcome: 'pass',
          commit,
          branch: 'main',
          run: ran.run.id,
          event: 'push',
          pull: 7,
        };
        expect(manifestIn(baseline!)).toMatchObject({ ...told, created: manifestIn(candidate!).created });
        expect(lineage(scene)).toMatchObject([told]);
        expect(ran.summary).toContain('the candidate of pull request 7 is the baseline now');
        expect(scene.server.comments).toEqual([]);
      })(),
  );

  test(
    'takes what the merge queue has measured of this very commit',
    playing(async (scene) => {
      const pull = scene.home.open();
      await judged(scene, 'healthy', pull);
      const queued = scene.home.queue(pull);
      const checked = await scene.run({ outputs: 'baseline', event: onMergeGroup(scene.server, queued) });
      expect(scene.home.leaveQueue(queued).sha).toBe(queued.head.sha);
      await pushed(scene);
      const own = scene.server.artifacts.find(({ run, name }) => run === checked.run && name === CANDIDATE)!;
      expect(partsOf(scene.artifact(BASELINE)!.bytes)[2].equals(partsOf(own.bytes)[2])).toBe(true);
      expect(manifestIn(scene.artifact(BASELINE)!.bytes)).toMatchObject({ commit: queued.head.sha, pull: 7 });
    }),
  );

  test(
    'takes what was measured last of several that the queue merges at once',
    playing(async (scene) => {
      const [one, two] = ['one', 'two'].map((head) => scene.home.open({ head, contents: { [head]: head } }));
      const first = scene.home.queue(one!);
      const checked = await scene.run({ outputs: 'baseline', event: onMergeGroup(scene.server, first) });
      const second = scene.home.queue(two!, first);
      for (const entry of [first, second]) scene.home.leaveQueue(entry);
      const event = onPush(scene.server);
      const commits = [first, second].map(({ head }) => ({ id: head.sha, distinct: true }));
      const ran = await scene.run({ outputs: null, event: { ...event, payload: { ...event.payload, commits } } });
      expect([ran.notes, why(ran)], ran.log).toEqual([['not-promoted', 'promoted'], 'its runs kept no outputs']);
      expect(manifestIn(scene.artifact(BASELINE)!.bytes)).toMatchObject({ commit: second.head.sha, pull: 7 });
      expect(checked.kept).toContain(CANDIDATE);
    }),
  );

  test(
    'takes what the pull request measured where the queue generated nothing',
    playing(async (scene) => {
      const pull = scene.home.open();
      await judged(scene, 'baseline', pull);
      const queued = scene.home.queue(pull);
      const skip = { 'on-missing-candidate': 'skip' };
      await scene.run({ outputs: null, event: onMergeGroup(scene.server, queued), with: skip });
      scene.home.leaveQueue(queued);
      expect((await pushed(scene)).notes).toEqual(['promoted']);
    }),
  );

  const REFUSED: [string, (scene: Scene) => Promise<Pull>, RegExp][] = [
    [
      'was red',
      async (scene) => {
        const pull = scene.home.open();
        await judged(scene, 'collapsed', pull);
        return pull;
      },
      /its outcome was fail/,
    ],
    [
      'was inconclusive',
      async (scene) => {
        const pull = scene.home.open();
        const rows = [1, 1, 2, 2].map((word, i) => `{"id":"${i}","output":"a b c ${word}"}`).join('\n');
        const event = onPullRequest(scene.server, pull);
        const few = { 'few.jsonl': rows, 'b.jsonl': rows.replace('2"', '3"') };
        const ran = await scene.run({ event, files: few, with: { baseline: 'b.jsonl', candidate: 'few.jsonl' } });
        expect(ran.outputs.outcome, ran.log).toBe('inconclusive');
        return pull;
      },
      /its outcome was inconclusive/,
    ],
    [
      'a fork has measured',
      async (scene) => {
        const pull = scene.home.open({ from: 'stranger' });
        expect((await judged(scene, 'healthy', pull)).kept).toContain(CANDIDATE);
        return pull;
      },
      /comes from a fork/,
    ],
    ['nobody has measured', async (scene) => scene.home.open(), /its runs kept no outputs/],
    [
      'was measured before its last commit',
      async (scene) => {
        const pull = scene.home.open();
        await judged(scene, 'healthy', pull);
        scene.home.push(pull, { 'more.txt': 'more' });
        return pull;
      },
      /its runs kept no outputs/,
    ],
    [
      'was red when it was run once more',
      async (scene) => {
        const pull = scene.home.open();
        await judged(scene, 'healthy', pull);
        await judged(scene, 'collapsed', pull);
        return pull;
      },
      /its outcome was fail/,
    ],
  ];
  test.each(REFUSED)('keeps the old baseline, and says why, where the new one %s', (_, prepare, reason) =>
    playing(async (scene) => {
      const old = await scene.keepBaseline();
      scene.home.merge(await prepare(scene));
      const ran = await pushed(scene);
      expect([ran.kept, why(ran)], ran.log).toEqual([['collapse-gate-default.json'], expect.stringMatching(reason)]);
      expect(ran.summary).toMatch(reason);
      expect(ran.notes).toEqual(['not-promoted', 'baseline-kept']);
      const next = await judged(scene, 'healthy', scene.home.open());
      expect(next.report!.inputs.baseline.run, next.log).toBe(`run-${old.run.id}`);
    })(),
  );

  test(
    'takes the profile that was judged for this branch, not for another that the same commit was meant for',
    playing(async (scene) => {
      scene.home.commit('release', { 'a.txt': 'a' });
      const old = await scene.keepBaseline();
      const pull = scene.home.open({ head: 'feature' });
      await judged(scene, 'collapsed', pull);
      const other = scene.home.open({ head: 'feature', base: 'release' });
      Object.assign(other, { began: pull.began, head: { ...pull.head } });
      const passed = await judged(scene, 'collapsed', other);
      expect([passed.outputs.outcome, passed.notes], passed.log).toEqual(['pass', ['no-baseline']]);
      scene.home.merge(pull);
      const ran = await pushed(scene);
      expect([why(ran), scene.artifact(BASELINE)], ran.log).toEqual(['its outcome was fail', old]);
    }),
  );

  test(
    'says why where there is no baseline to keep either',
    playing(async (scene) => {
      scene.home.merge(scene.home.open({ from: 'stranger' }));
      const ran = await pushed(scene);
      expect(why(ran), ran.log).toMatch(/comes from a fork/);
    }),
  );

  test(
    'of nobody’s pull request keeps what there is',
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      scene.home.commit('main', { 'a.txt': 'a' });
      const ran = await pushed(scene);
      expect([ran.notes, ran.kept], ran.log).toEqual([['baseline-kept'], ['collapse-gate-default.json']]);
      expect(ran.summary).toContain(`The baseline is still that of run ${run.id}`.replace('The', 'the'));
    }),
  );

  test(
    'with keep-baseline: false keeps nothing',
    playing(async (scene) => {
      const none = { 'keep-baseline': 'false', 'on-missing-candidate': 'skip' };
      const pull = scene.home.open();
      const before = await scene.run({ event: onPullRequest(scene.server, pull), with: none });
      scene.home.merge(pull);
      const ran = await scene.run({ outputs: null, event: onPush(scene.server), with: none });
      expect([before.kept, ran.exit, ran.kept], ran.log).toEqual([
        ['collapse-gate-default.json'],
        0,
        ['collapse-gate-default.json'],
      ]);
    }),
  );

  test(
    'adds to the lineage, also what two pushes at once did not know of one another',
    playing(async (scene) => {
      await scene.keepBaseline();
      const pulls = ['one', 'two', 'three'].map((head) => scene.home.open({ head }));
      for (const pull of pulls) await judged(scene, 'baseline', pull);
      scene.home.merge(pulls[0]!, 'squash');
      const first = onPush(scene.server);
      scene.home.merge(pulls[1]!, 'squash');
      const second = onPush(scene.server);
      const both = await Promise.all([first, second].map((event) => scene.run({ outputs: null, event })));
      // Each saw none before, as if they had read before the other wrote.
      for (const { run } of both) {
        const own = scene.server.artifacts.find((one) => one.run === run && one.name === LINEAGE)!;
        const runs = JSON.parse(own.bytes.toString()).runs.filter((one: { run: number }) => one.run === run.id);
        own.bytes = Buffer.from(JSON.stringify({ schema: 1, runs }));
      }
      scene.home.merge(pulls[2]!, 'squash');
      const third = await pushed(scene);
      const ids = [...both.map(({ run }) => run.id), third.run.id];
      expect(
        lineage(scene)
          .map(({ run }) => run)
          .sort(),
      ).toEqual(ids.sort());
      expect(lineage(scene).map(({ created }) => created)).toEqual(
        lineage(scene)
          .map(({ created }) => created)
          .sort(),
      );
    }),
  );
});

describe.concurrent('against expiry', () => {
  const AGEING = { created: now(60), expires: now(-30) };
  const FRESH = { created: now(40), expires: now(-50) };
  const WITHOUT = { outputs: null, with: { candidate: '' } };

  test.each(['schedule', 'workflow_dispatch', 'push'] as const)(
    'a %s uploads the baseline anew once less than half of its life is left',
    (name) =>
      playing(async (scene) => {
        const event = () =>
          ({ schedule: onSchedule, workflow_dispatch: onWorkflowDispatch, push: onPush })[name](scene.server);
        await scene.keepBaseline({ artifact: FRESH, manifest: { created: daysAgo(40) } });
        const early = await scene.run({ ...WITHOUT, event: event() });
        expect([early.exit, early.outputs.outcome, early.notes, early.kept], early.log).toEqual([
          0,
          'skipped',
          ['baseline-kept'],
          ['collapse-gate-default.json'],
        ]);
        const old = scene.artifact(BASELINE)!;
        Object.assign(old, AGEING);
        const late = await scene.run({ ...WITHOUT, event: event() });
        expect([late.exit, late.outputs.outcome, late.notes, late.kept.sort()], late.log).toEqual([
          0,
          'skipped',
          ['renewed'],
          OF_BRANCH,
        ]);
        const anew = scene.artifact(BASELINE)!;
        expect(anew.bytes.equals(old.bytes)).toBe(true);
        expect(Date.parse(anew.expires)).toBeGreaterThan(Date.parse(now(-80)));
        expect(lineage(scene)).toHaveLength(1);
        // What is older is said of the outputs, not of the upload.
        const next = await judged(scene, 'healthy');
        expect([next.report!.inputs.baseline.run, next.summary], next.log).toMatchObject([
          `run-${late.run.id}`,
          expect.stringContaining('40 days old'),
        ]);
      })(),
  );

  test(
    'without any baseline there is nothing to do, and it says so',
    playing(async (scene) => {
      const ran = await scene.run({ ...WITHOUT, event: onSchedule(scene.server) });
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'skipped', ['baseline-kept']]);
      expect(ran.summary).toContain('there is no baseline yet');
    }),
  );

  test(
    'retention-days counts for what is kept',
    playing(async (scene) => {
      const ran = await scene.run({ event: onPush(scene.server), with: { 'retention-days': '400' } });
      expect(ran.exit, ran.log).toBe(0);
      for (const name of OF_BRANCH) {
        const days = (Date.parse(scene.artifact(name)!.expires) - Date.now()) / 86_400_000;
        expect(days).toBeGreaterThan(399);
      }
    }),
  );
});

describe.concurrent('a branch’s run with outputs', () => {
  test(
    'is held against the one before, and becomes the baseline',
    playing(async (scene) => {
      const first = await scene.run({ outputs: 'baseline', event: onPush(scene.server) });
      expect([first.exit, first.notes, first.kept.sort()], first.log).toEqual([0, ['no-baseline'], OF_BRANCH]);
      const second = await scene.run({ outputs: 'healthy', event: onSchedule(scene.server) });
      expect([second.exit, second.report!.inputs.baseline.run, second.kept.sort()], second.log).toEqual([
        0,
        `run-${first.run.id}`,
        OF_BRANCH,
      ]);
      expect(lineage(scene)).toMatchObject([
        { run: first.run.id, event: 'push', outcome: 'pass' },
        { run: second.run.id, event: 'schedule' },
      ]);
      expect(Object.keys(lineage(scene)[1]!.values as object)).toContain('vocabulary');
    }),
  );

  test(
    'that is red keeps nothing, but what it was held against does not expire',
    playing(async (scene) => {
      const old = await scene.keepBaseline();
      const red = await scene.run({ outputs: 'collapsed', event: onPush(scene.server) });
      expect([red.exit, red.kept], red.log).toEqual([1, ['collapse-gate-default.json']]);
      Object.assign(old, { created: now(60), expires: now(-30) });
      const later = await scene.run({ outputs: 'collapsed', event: onPush(scene.server) });
      expect([later.exit, later.kept.sort()], later.log).toEqual([1, OF_BRANCH]);
      expect(scene.artifact(BASELINE)!.bytes.equals(old.bytes)).toBe(true);
    }),
  );
});

test(
  'from the first run to the next verdict: pull request, merge, pull request, merge',
  playing(async (scene) => {
    const one = scene.home.open({ head: 'one' });
    const first = await judged(scene, 'baseline', one);
    expect([first.outputs.outcome, first.notes]).toEqual(['pass', ['no-baseline']]);
    const { sha } = scene.home.merge(one);
    const merged = await pushed(scene);
    const two = scene.home.open({ head: 'two' });
    const red = await judged(scene, 'collapsed', two);
    expect([red.exit, red.report!.inputs.baseline], red.log).toMatchObject([
      1,
      { run: `run-${merged.run.id}`, commit: sha },
    ]);
    scene.home.push(two, { 'fix.txt': 'fixed' });
    const green = await judged(scene, 'healthy', two);
    expect([green.exit, green.report!.inputs.baseline.run], green.log).toEqual([0, `run-${merged.run.id}`]);
    scene.home.merge(two, 'squash');
    const again = await pushed(scene);
    const three = await judged(scene, 'healthy', scene.home.open({ head: 'three' }));
    expect([three.exit, three.report!.inputs.baseline.run], three.log).toEqual([0, `run-${again.run.id}`]);
    expect(lineage(scene).map(({ run }) => run)).toEqual([merged.run.id, again.run.id]);
  }),
);
