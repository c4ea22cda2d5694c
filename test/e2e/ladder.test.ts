/** Where the baseline of a pull request comes from: named files at the base, what the base branch's runs have kept, or nowhere. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { onMergeGroup, onPullRequest, onPush, onSchedule, onWorkflowDispatch } from './events.ts';
import { now } from './github/repository.ts';
import { broken } from './github/troubles.ts';
import { cleanUp } from './runner.ts';
import { daysAgo, type KeptBaseline, outputsOf, playing, rewritten, type Scene, storedBaseline } from './scene.ts';

afterAll(cleanUp);

const STRANGER = { id: 2002, owner: 'stranger', name: 'models' };

/** Where the baseline was found, as the report says it. */
function found({ report }: { report: { inputs: { baseline: object } } | null }): object | undefined {
  return report?.inputs.baseline;
}

describe.concurrent('without a name', () => {
  test(
    'the first run is green and says that it is no verdict',
    playing(async (scene) => {
      const ran = await scene.run({ outputs: 'collapsed', with: { comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'pass', ['no-baseline']]);
      expect(ran.report!.verdicts).toEqual([]);
      expect(scene.comment()).toContain('First run, no verdict: main has no baseline yet');
      expect(ran.summary).toContain('First run, no verdict');
      expect(ran.log).toContain('::notice title=Collapse Gate::First run, no verdict');
      expect(ran.kept).toEqual(['collapse-gate-default.json', 'collapse-gate-candidate-default']);
    }),
  );

  test(
    'with on-missing-baseline: fail it is an error that says what to do',
    playing(async (scene) => {
      const ran = await scene.run({ with: { 'on-missing-baseline': 'fail', comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome, ran.kept], ran.log).toEqual([1, 'error', []]);
      expect(ran.log).toMatch(/^::error .*main has no baseline that could be used/m);
      expect(scene.comment()).toContain('could not judge');
    }),
  );

  test(
    'what a run of the base branch has kept is found, and its age told',
    playing(async (scene) => {
      const commit = scene.home.tip().sha;
      const { run } = await scene.keepBaseline({ manifest: { created: daysAgo(3), commit } });
      const ran = await scene.run({ outputs: 'collapsed', with: { comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome, ran.notes.includes('no-baseline')], ran.log).toEqual([1, 'fail', false]);
      expect(found(ran)).toMatchObject({ source: `run ${run.id} of main`, commit, run: `run-${run.id}`, samples: 80 });
      expect(scene.comment()).toContain(
        `Baseline: [run ${run.id}](https://github.com/octo/models/actions/runs/${run.id}) of main at ${commit.slice(0, 7)}, 3 days old`,
      );
      expect(ran.summary).toContain('3 days old');
    }),
  );

  test(
    'that the run was red for other reasons, on a schedule or by hand, does not matter',
    playing(async (scene) => {
      for (const event of ['push', 'schedule', 'workflow_dispatch']) {
        const { run } = await scene.keepBaseline({ run: { event, conclusion: 'failure' } });
        const ran = await scene.run();
        expect(found(ran), ran.log).toMatchObject({ run: `run-${run.id}` });
      }
    }),
  );

  const NEVER: [string, KeptBaseline][] = [
    [
      "a fork's run, whose branch is called main as well",
      { run: { head: { place: STRANGER, branch: 'main', sha: 'f'.repeat(40) } } },
    ],
    ['a run of another workflow file', { run: { path: '.github/workflows/other.yml' } }],
    [
      'a run of another branch',
      { run: { head: { place: { id: 1001, owner: 'octo', name: 'models' }, branch: 'feature', sha: 'a'.repeat(40) } } },
    ],
    ['a run of a pull request', { run: { event: 'pull_request' } }],
    ['a run of a pull_request_target', { run: { event: 'pull_request_target' } }],
    ['a run of a workflow_run', { run: { event: 'workflow_run' } }],
  ];
  test.each(NEVER)('what %s has kept is never taken', (_, kept) =>
    playing(async (scene) => {
      await scene.keepBaseline(kept);
      const ran = await scene.run();
      expect([ran.exit, ran.outputs.outcome, ran.notes], ran.log).toEqual([0, 'pass', ['no-baseline']]);
      expect(scene.server.calls.filter(({ path }) => path.endsWith('/zip'))).toEqual([]);
    })(),
  );

  test(
    'newer ones that can not be used are passed over for an older one, with the reasons',
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      const characters = await scene.run({
        outputs: 'baseline',
        event: onPush(scene.server),
        with: { unit: 'characters', 'comment-key': 'c' },
      });
      const other = scene.artifact('collapse-gate-baseline-c')!.bytes;
      expect(characters.exit, characters.log).toBe(0);
      await scene.keepBaseline({ bytes: other });
      await scene.keepBaseline({ manifest: { accepted: false, outcome: 'fail' } });
      await scene.keepBaseline({ bytes: Buffer.from('collapse-gate stored 1\n{"accepted":true}\n') });
      await scene.keepBaseline({ artifact: { expires: now(0.01) } });
      const ran = await scene.run({ outputs: 'collapsed' });
      expect([ran.outputs.outcome, found(ran)], ran.log).toMatchObject(['fail', { run: `run-${run.id}` }]);
      const note = ran.report!.notes.find(({ code }) => code === 'baseline-passed-over');
      expect(note).toMatchObject({ level: 'info', facts: { count: 4 } });
      expect(note!.facts.why).toMatch(/expired.*damaged.*not accepted.*cut by other rules/);
    }),
  );

  test(
    'where only one is left that can not be used it is an error, not a first run',
    playing(async (scene) => {
      const whole = await storedBaseline();
      await scene.keepBaseline({ bytes: whole.subarray(0, whole.length - 100) });
      const ran = await scene.run({ with: { comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(scene.comment()).toContain("main has kept a baseline that can't be used: damaged");
    }),
  );

  test(
    'where all have expired there is no verdict, and it is not called a first run either',
    playing(async (scene) => {
      await scene.keepBaseline({ artifact: { expires: now(0.01) } });
      const ran = await scene.run({ with: { comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome, ran.report?.verdicts], ran.log).toEqual([0, 'pass', []]);
      expect(ran.notes).toEqual(['no-baseline', 'baseline-passed-over']);
      expect(scene.comment()).toMatch(/No verdict: main has no baseline that can be compared with[\s\S]*expired/);
      const strict = await scene.run({ with: { 'on-missing-baseline': 'fail' } });
      expect([strict.exit, strict.outputs.outcome]).toEqual([1, 'error']);
    }),
  );

  test(
    'one of a commit that is no longer part of the branch is passed over',
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      const sha = scene.home.commit('rewritten', { 'a.txt': 'a' }).sha;
      await scene.keepBaseline({ run: { head: { place: scene.home.place, branch: 'main', sha } } });
      const ran = await scene.run();
      expect(found(ran), ran.log).toMatchObject({ run: `run-${run.id}` });
      expect(ran.report!.notes.find(({ code }) => code === 'baseline-passed-over')?.facts.why).toContain(
        'no longer part',
      );
    }),
  );

  test(
    'another branch and another workflow can be named',
    playing(async (scene) => {
      scene.home.commit('stable', { 'a.txt': 'a' });
      const head = { place: scene.home.place, branch: 'stable', sha: scene.home.tip('stable').sha };
      const one = await scene.keepBaseline({ run: { head } });
      const byBranch = await scene.run({ with: { 'baseline-branch': 'stable' } });
      expect(found(byBranch), byBranch.log).toMatchObject({ source: `run ${one.run.id} of stable` });
      const two = await scene.keepBaseline({ run: { path: '.github/workflows/train.yml' } });
      const byWorkflow = await scene.run({ with: { 'baseline-workflow': 'train.yml' } });
      expect(found(byWorkflow), byWorkflow.log).toMatchObject({ source: `run ${two.run.id} of main` });
    }),
  );

  test(
    'past max-baseline-age it warns and does not fail',
    playing(async (scene) => {
      await scene.keepBaseline({ manifest: { created: daysAgo(61) } });
      const old = await scene.run({ with: { comment: 'always' } });
      expect([old.exit, old.outputs.outcome], old.log).toEqual([0, 'pass']);
      expect(old.log).toMatch(
        /^::warning title=Collapse Gate::The baseline is 61 days old \(max-baseline-age is 60\)/m,
      );
      expect(scene.comment()).toContain('The baseline is older than 60 days');
      const lenient = await scene.run({ with: { 'max-baseline-age': '90' } });
      expect(lenient.log).not.toContain('days old (max');
    }),
  );

  test(
    'a merge queue takes that of the branch it merges into',
    playing(async (scene) => {
      const { run } = await scene.keepBaseline();
      const queued = scene.home.queue(scene.home.open());
      const ran = await scene.run({ outputs: 'collapsed', event: onMergeGroup(scene.server, queued) });
      expect([ran.exit, found(ran)], ran.log).toMatchObject([1, { source: `run ${run.id} of main` }]);
      expect(ran.kept).toContain('collapse-gate-candidate-default');
      expect(scene.server.comments).toEqual([]);
    }),
  );

  test(
    'a branch takes its own last one',
    playing(async (scene) => {
      await scene.keepBaseline();
      scene.home.commit('experiment', { 'a.txt': 'a' });
      const first = await scene.run({ outputs: 'baseline', event: onWorkflowDispatch(scene.server, 'experiment') });
      expect([first.notes, first.kept], first.log).toMatchObject([
        ['no-baseline'],
        expect.arrayContaining(['collapse-gate-baseline-default']),
      ]);
      const second = await scene.run({ outputs: 'collapsed', event: onPush(scene.server, 'experiment') });
      expect([second.exit, found(second)], second.log).toMatchObject([
        1,
        { source: `run ${first.run.id} of experiment` },
      ]);
      const main = await scene.run({ event: onSchedule(scene.server) });
      expect(found(main), main.log).toMatchObject({ source: expect.stringMatching(/ of main$/) });
    }),
  );
});

describe.concurrent('named', () => {
  const NAMED = { baseline: 'evals/main.jsonl' };

  function committed(scene: Scene): string {
    return scene.home.commit('main', { 'evals/main.jsonl': outputsOf('baseline') }).sha;
  }

  test.each(['full', 'shallow'] as const)('it is read at the base, with a checkout that is %s', (checkout) =>
    playing(async (scene) => {
      const commit = committed(scene);
      // As collapsed as the candidate: by the pull request's own baseline nothing is lost.
      const pull = scene.home.open({ contents: { 'evals/main.jsonl': outputsOf('collapsed') } });
      const event = onPullRequest(scene.server, pull);
      const ran = await scene.run({ outputs: 'collapsed', event, checkout, with: { ...NAMED, comment: 'always' } });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
      expect(found(ran)).toMatchObject({ source: 'evals/main.jsonl at main', commit, samples: 80 });
      expect(ran.notes).toContain('baseline-changed');
      expect(scene.comment()).toContain('This pull request changes the baseline (evals/main.jsonl)');
      const byApi = ran.requests.filter((line) => line === 'GET /contents/evals/main.jsonl').length;
      expect(byApi).toBe(checkout === 'full' ? 0 : 1);
      expect(ran.requests.some((line) => line.startsWith('GET /actions/artifacts'))).toBe(false);
    })(),
  );

  test(
    'what is the same there as here is not fetched, and no change',
    playing(async (scene) => {
      committed(scene);
      const ran = await scene.run({ with: NAMED });
      expect([ran.exit, found(ran), ran.notes.includes('baseline-changed')], ran.log).toMatchObject([
        0,
        { source: 'evals/main.jsonl at main' },
        false,
      ]);
    }),
  );

  test(
    'more than a megabyte comes through blobs, byte for byte',
    playing(async (scene) => {
      const rows = outputsOf('baseline')
        .trim()
        .split('\n')
        .map((line) => JSON.stringify({ ...JSON.parse(line), pad: 'ä'.repeat(8000) }));
      scene.home.commit('main', { 'evals/main.jsonl': `${rows.join('\n')}\n` });
      const pull = scene.home.open({ contents: { 'evals/main.jsonl': outputsOf('collapsed') } });
      const ran = await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull), with: NAMED });
      expect([ran.exit, ran.outputs.outcome, found(ran)], ran.log).toMatchObject([1, 'fail', { samples: 80 }]);
      expect(ran.requests.some((line) => /^GET \/git\/blobs\/[0-9a-f]{40}$/.test(line))).toBe(true);
      expect(ran.notes).not.toContain('invalid-utf8');
    }),
  );

  test.each(['full', 'shallow'] as const)(
    "a pointer of Git LFS stands for the workspace's file of that content alone (%s)",
    (checkout) =>
      playing(async (scene) => {
        const text = outputsOf('baseline');
        const oid = createHash('sha256').update(text).digest('hex');
        const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(text)}\n`;
        scene.home.commit('main', { 'evals/main.jsonl': pointer });
        const event = onPullRequest(scene.server);
        // As checkout with lfs: true leaves it.
        const same = await scene.run({ event, checkout, files: { 'evals/main.jsonl': text }, with: NAMED });
        expect([same.exit, same.outputs.outcome, found(same)], same.log).toMatchObject([
          0,
          'pass',
          { source: 'evals/main.jsonl at main', samples: 80 },
        ]);
        for (const files of [{ 'evals/main.jsonl': outputsOf('collapsed') }, {}]) {
          const other = await scene.run({ event, checkout, files, with: NAMED });
          expect([other.exit, other.outputs.outcome], other.log).toEqual([1, 'error']);
          expect(other.log).toMatch(/^::error .*pointer of Git LFS/m);
        }
      })(),
  );

  test(
    'what the base does not have is read from the workspace, with a note',
    playing(async (scene) => {
      const files = { 'evals/main.jsonl': outputsOf('baseline') };
      const ran = await scene.run({ outputs: 'collapsed', files, with: { ...NAMED, comment: 'always' } });
      expect([ran.exit, found(ran)], ran.log).toMatchObject([1, { source: 'evals/main.jsonl', commit: null }]);
      expect(ran.report!.notes).toContainEqual({
        code: 'baseline-from-workspace',
        level: 'warn',
        facts: { path: 'evals/main.jsonl', branch: 'main', why: 'untracked' },
      });
      expect(scene.comment()).toContain('main does not have evals/main.jsonl');
    }),
  );

  test(
    'what neither has is an error',
    playing(async (scene) => {
      const ran = await scene.run({ with: NAMED });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*evals\/main\.jsonl/m);
    }),
  );

  test.each([
    ['a folder', 'evals', 'full'],
    ['a folder', 'evals', 'shallow'],
    ['a glob', 'evals/*.jsonl', 'full'],
    ['a glob', 'evals/*.jsonl', 'shallow'],
    ['a list', 'evals/a.jsonl\nevals/b.jsonl', 'shallow'],
  ] as const)(
    '%s is that of the base, and what the pull request adds to it is left out (%s, %s)',
    (_, baseline, checkout) =>
      playing(async (scene) => {
        const rows = outputsOf('baseline').trim().split('\n');
        scene.home.commit('main', {
          'evals/a.jsonl': `${rows.slice(0, 40).join('\n')}\n`,
          'evals/b.jsonl': `${rows.slice(40).join('\n')}\n`,
          'evals/notes.md': 'No outputs.',
        });
        const pull = scene.home.open({ contents: { 'evals/c.jsonl': outputsOf('collapsed'), 'evals/b.jsonl': null } });
        const ran = await scene.run({
          outputs: 'collapsed',
          event: onPullRequest(scene.server, pull),
          checkout,
          with: { baseline },
        });
        expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'fail']);
        expect(found(ran)).toMatchObject({ samples: 80, source: expect.stringMatching(/ at main$/) });
        const changed = ran.report!.notes.find(({ code }) => code === 'baseline-changed')?.facts.paths;
        expect(changed).toBe(baseline.includes('\n') ? 'evals/b.jsonl' : 'evals/b.jsonl, evals/c.jsonl');
      })(),
  );

  test(
    'where the base is out of reach it is an error',
    playing(async (scene) => {
      committed(scene);
      scene.server.disturb('GET /repos/{owner}/{repo}/git/ref/{ref}', broken(403));
      const ran = await scene.run({ with: NAMED });
      expect([ran.exit, ran.outputs.outcome], ran.log).toEqual([1, 'error']);
      expect(ran.log).toMatch(/^::error .*what main has in evals\/main\.jsonl could not be had .*contents: read/m);
    }),
  );

  test(
    'on the branch itself it is the file as it is',
    playing(async (scene) => {
      committed(scene);
      const ran = await scene.run({ outputs: 'collapsed', event: onPush(scene.server), with: NAMED });
      expect([ran.exit, found(ran), ran.requests.filter((line) => line.includes('/contents/'))], ran.log).toMatchObject(
        [1, { source: 'evals/main.jsonl', commit: null }, []],
      );
    }),
  );

  test(
    'a profile that is committed serves as well',
    playing(async (scene) => {
      const stored = await storedBaseline();
      scene.home.commit('main', { 'evals/anchor.cgp': rewritten(stored, {}) });
      const ran = await scene.run({ outputs: 'collapsed', with: { baseline: 'evals/anchor.cgp' } });
      expect([ran.exit, ran.outputs.outcome, found(ran)], ran.log).toMatchObject([
        1,
        'fail',
        { source: 'evals/anchor.cgp at main', samples: 80 },
      ]);
    }),
  );
});
