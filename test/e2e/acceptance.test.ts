/** Outputs that are red and that somebody answers for: by label and line, or by a file that is committed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { onLabeled, onMergeGroup, onPullRequest, onPush } from './events.ts';
import { now, type Pull } from './github/repository.ts';
import { broken } from './github/troubles.ts';
import { bareCheckout, cleanUp } from './runner.ts';
import { manifestIn, outputsOf, playing, type Scene, type Told } from './scene.ts';

afterAll(cleanUp);

const FILE = '.github/collapse-gate-accepted.json';
const LABEL = 'collapse-gate-accept';
const LINE = 'Collapse-Gate-Accept: The bot speaks of one thing now.';
const REASON = 'The bot speaks of one thing now.';

function entries(...accepted: object[]): string {
  return JSON.stringify({ schema: 1, accepted });
}

const ENTRY = { reason: 'By design.', actor: 'carol', commit: null, profile: null };

/** A collapsed candidate against a file of the workspace. */
async function red(
  scene: Scene,
  event = onPullRequest(scene.server),
  more: Record<string, string> = {},
): Promise<Told> {
  const files = { 'base.jsonl': outputsOf('baseline') };
  const ran = await scene.run({ outputs: 'collapsed', event, files, with: { baseline: 'base.jsonl', ...more } });
  expect(ran.outputs.outcome, ran.log).toBe('fail');
  return ran;
}

function expectAccepted(ran: Told, accepted: object): void {
  expect([ran.exit, ran.outputs.accepted], ran.log).toEqual([0, 'true']);
  expect(ran.report!.accepted).toMatchObject(accepted);
  expect(ran.log).not.toContain('::error');
  expect(ran.log).toContain('::warning title=Collapse Gate::');
}

function expectRed(ran: Told, ...notes: string[]): void {
  expect([ran.exit, ran.outputs.accepted, ran.report!.accepted], ran.log).toEqual([1, 'false', null]);
  expect(ran.log).toContain('::error title=Collapse Gate::');
  expect(ran.notes.filter((code) => code.startsWith('accept'))).toEqual(notes);
}

describe.concurrent('by label and line', () => {
  test(
    'both together let the job pass, with all that was found; both are read as they are now',
    playing(async (scene) => {
      const pull = scene.home.open();
      const event = onPullRequest(scene.server, pull);
      pull.body = `Trains on one domain.\r\n\r\n${LINE}\r\n`;
      scene.home.label(pull, LABEL, 'alice');
      scene.home.unlabel(pull, LABEL);
      scene.home.label(pull, LABEL, 'bob');
      const ran = await red(scene, event, { comment: 'always' });
      expectAccepted(ran, { reason: REASON, actor: 'bob', commit: pull.head.sha, by: 'label' });
      expect(ran.outputs).toMatchObject({ outcome: 'fail', stage: 'late' });
      expect(scene.comment()).toMatch(/Accepted by bob although[\s\S]*late collapse/);
      expect(scene.comment()).toContain(REASON);
      expect(manifestIn(scene.artifact('collapse-gate-candidate-default')!.bytes)).toMatchObject({
        accepted: true,
        outcome: 'fail',
        acceptance: { actor: 'bob' },
      });
    }),
  );

  test(
    'the line alone is not enough, nor the label alone, and each says what is missing',
    playing(async (scene) => {
      const pull = scene.home.open({ body: LINE });
      const line = await red(scene);
      expectRed(line, 'acceptance-incomplete');
      expect(line.summary).toContain(`without the label ${LABEL}`);
      pull.body = 'Trains on one domain.';
      scene.home.label(pull, LABEL);
      const label = await red(scene);
      expectRed(label, 'acceptance-incomplete');
      expect(label.summary).toContain('without a reason');
      scene.home.unlabel(pull, LABEL);
      expectRed(await red(scene));
    }),
  );

  test.each([
    ['a comment of a template', `<!--\n${LINE}\n-->`],
    ['a comment that does not end', `<!-- ${LINE}\n${LINE}`],
    ['a block of code', `\`\`\`\n${LINE}\n\`\`\``],
    ['a sentence', `To accept, write ${LINE}`],
    ['a line without a reason', 'Collapse-Gate-Accept:   \nMore.'],
  ])('%s is no line', (_, body) =>
    playing(async (scene) => {
      scene.home.label(scene.home.open({ body }), LABEL);
      expectRed(await red(scene), 'acceptance-incomplete');
    })(),
  );

  test(
    'the label can have another name',
    playing(async (scene) => {
      const pull = scene.home.open({ body: LINE });
      scene.home.label(pull, LABEL);
      expectRed(await red(scene, undefined, { 'accept-label': 'trade-off' }), 'acceptance-incomplete');
      scene.home.label(pull, 'Trade-Off', 'bob');
      expectAccepted(await red(scene, undefined, { 'accept-label': 'trade-off' }), { actor: 'bob', by: 'label' });
    }),
  );

  test(
    'a label that was set before other commits were pushed accepts those no more',
    playing(async (scene) => {
      const pull = scene.home.open({ body: LINE });
      scene.home.run({ ...onPullRequest(scene.server, pull).run, created: now(2) });
      scene.home.label(pull, LABEL, 'bob');
      pull.events.at(-1)!.date = now(1);
      expectAccepted(await red(scene), { actor: 'bob' });
      scene.home.push(pull, { 'more.txt': 'more' });
      expectRed(await red(scene, onPullRequest(scene.server, pull, 'synchronize')), 'acceptance-outdated');
      scene.home.unlabel(pull, LABEL);
      scene.home.label(pull, LABEL, 'carol');
      expectAccepted(await red(scene, onLabeled(scene.server, pull, LABEL, 'carol')), { actor: 'carol' });
    }),
  );

  test(
    'a label of a pull request that is a fork counts as well',
    playing(async (scene) => {
      const pull = scene.home.open({ from: 'stranger', body: LINE });
      scene.home.label(pull, LABEL, 'bob');
      expectAccepted(await red(scene, onLabeled(scene.server, pull, LABEL, 'bob')), { actor: 'bob' });
    }),
  );

  test(
    'in the merge queue it is that of the entry',
    playing(async (scene) => {
      const other = scene.home.open({ head: 'other', body: LINE });
      scene.home.label(other, LABEL, 'bob');
      const pull = scene.home.open({ head: 'mine' });
      expectRed(await red(scene, onMergeGroup(scene.server, scene.home.queue(pull))));
      pull.body = LINE;
      scene.home.label(pull, LABEL, 'carol');
      expectAccepted(await red(scene, onMergeGroup(scene.server, scene.home.queue(pull))), { actor: 'carol' });
    }),
  );

  test(
    'where it can not be read it is none, and that is said',
    playing(async (scene) => {
      scene.home.label(scene.home.open({ body: LINE }), LABEL);
      scene.server.token = { ...scene.server.token, permissions: { contents: 'read', actions: 'read' } };
      expectRed(await red(scene), 'acceptance-unread');
    }),
  );

  test(
    'what it says is foreign: nothing of it becomes markup, a mention or a command',
    playing(async (scene) => {
      const reason =
        '@everyone <img src=x onerror=alert(1)> [x](javascript:1) ::error::smuggled %0A::error::smuggled `x` <!-- y';
      const pull = scene.home.open({ body: `Collapse-Gate-Accept: ${reason}` });
      scene.home.label(pull, LABEL, '@team');
      const ran = await red(scene, undefined, { comment: 'always' });
      expect([ran.exit, ran.outputs.accepted], ran.log).toEqual([0, 'true']);
      for (const text of [scene.comment(), ran.summary]) {
        expect(text).not.toMatch(/(?<![`\w])@(everyone|team)\b/);
        expect(text).not.toMatch(/(?<!\\)<(img|!-- y)/);
        expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
      }
      expect(ran.log).not.toMatch(/^::error/m);
    }),
  );
});

describe.concurrent('by file', () => {
  function withFile(scene: Scene, own: string, base?: string): Pull {
    if (base !== undefined) scene.home.commit('main', { [FILE]: base });
    return scene.home.open({ contents: { [FILE]: own } });
  }

  test.each(['full', 'shallow', 'files'] as const)(
    'an entry that the change adds accepts it (checkout: %s)',
    (checkout) =>
      playing(async (scene) => {
        const old = { ...ENTRY, reason: 'Of old.' };
        const pull = withFile(scene, entries(old, ENTRY), entries(old));
        const files = { 'base.jsonl': outputsOf('baseline') };
        const event = onPullRequest(scene.server, pull);
        const ran = await scene.run({ outputs: 'collapsed', event, checkout, files, with: { baseline: 'base.jsonl' } });
        expectAccepted(ran, { reason: 'By design.', actor: 'carol', commit: pull.head.sha, by: 'file' });
      })(),
  );

  test(
    'an entry that the base has already was for another change',
    playing(async (scene) => {
      withFile(scene, entries(ENTRY), entries(ENTRY));
      expectRed(await red(scene));
    }),
  );

  test(
    'an entry for other outputs accepts none but these',
    playing(async (scene) => {
      withFile(scene, entries({ ...ENTRY, profile: 'a'.repeat(64) }));
      const ran = await red(scene);
      expectRed(ran, 'acceptance-elsewhere');
      expect(ran.summary).toContain('accepts other outputs than these');
    }),
  );

  test(
    'the command names the very outputs that a run has kept',
    playing(async (scene) => {
      const pull = scene.home.open();
      await red(scene);
      const folder = mkdtempSync(join(tmpdir(), 'collapse-gate-accept-'));
      try {
        writeFileSync(join(folder, 'candidate.cgp'), scene.artifact('collapse-gate-candidate-default')!.bytes);
        const cli = join(bareCheckout(), 'dist/cli.js');
        const told = ['accept', 'candidate.cgp', '--reason', 'A new domain.'];
        execFileSync(process.execPath, [cli, ...told], { cwd: folder, stdio: 'pipe' });
        scene.home.push(pull, { [FILE]: readFileSync(join(folder, FILE)) });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      const event = () => onPullRequest(scene.server, pull, 'synchronize');
      expectAccepted(await red(scene, event()), { reason: 'A new domain.', by: 'file' });
      const files = { 'base.jsonl': outputsOf('baseline'), 'outputs.jsonl': outputsOf('collapsed', 70) };
      const other = await scene.run({ outputs: null, event: event(), files, with: { baseline: 'base.jsonl' } });
      expectRed(other, 'acceptance-elsewhere');
    }),
  );

  test.each([
    ['no JSON', '{'],
    ['an entry without a reason', entries({ ...ENTRY, reason: ' ' })],
    ['a profile that is none', entries({ ...ENTRY, profile: 'any' })],
  ])('%s accepts nothing', (_, text) =>
    playing(async (scene) => {
      withFile(scene, text);
      expectRed(await red(scene));
    })(),
  );

  test(
    'where the base is out of reach it accepts nothing, and that is said',
    playing(async (scene) => {
      withFile(scene, entries(ENTRY));
      await scene.keepBaseline();
      scene.server.disturb('GET /repos/{owner}/{repo}/git/ref/{ref}', broken(403), 1);
      const ran = await scene.run({ outputs: 'collapsed' });
      expectRed(ran, 'acceptance-unread');
      expect(ran.summary).toContain('the base is out of reach');
    }),
  );

  test(
    'where the file of the base is refused it accepts nothing, and that is said',
    playing(async (scene) => {
      withFile(scene, entries(ENTRY));
      scene.server.disturb('GET /repos/{owner}/{repo}/contents/{path}', broken(403));
      await scene.keepBaseline();
      expectRed(await scene.run({ outputs: 'collapsed' }), 'acceptance-unread');
    }),
  );

  test(
    'in the merge queue an entry is that of its own pull request, not of one before it',
    playing(async (scene) => {
      const first = scene.home.queue(withFile(scene, entries(ENTRY)));
      expectAccepted(await red(scene, onMergeGroup(scene.server, first)), { by: 'file' });
      const second = scene.home.queue(scene.home.open({ head: 'behind' }), first);
      expect(scene.home.at(second.head.sha).files.has(FILE)).toBe(true);
      expectRed(await red(scene, onMergeGroup(scene.server, second)));
    }),
  );
});

describe.concurrent('after the merge', () => {
  test(
    'an entry of old is no new one where the commit of the baseline is gone',
    playing(async (scene) => {
      scene.home.commit('main', { [FILE]: entries(ENTRY) });
      await scene.keepBaseline({ manifest: { commit: 'a'.repeat(40) } });
      expectRed(await scene.run({ outputs: 'collapsed', event: onPush(scene.server) }), 'acceptance-unread');
    }),
  );

  test(
    'the accepted candidate is the baseline',
    playing(async (scene) => {
      await scene.keepBaseline();
      const pull = scene.home.open({ body: LINE });
      scene.home.label(pull, LABEL, 'bob');
      const ran = await scene.run({ outputs: 'collapsed', event: onPullRequest(scene.server, pull) });
      expectAccepted(ran, { actor: 'bob' });
      scene.home.merge(pull);
      const merged = await scene.run({ outputs: null, event: onPush(scene.server) });
      expect(merged.notes, merged.log).toEqual(['promoted']);
      const manifest = manifestIn(scene.artifact('collapse-gate-baseline-default')!.bytes);
      expect(manifest).toMatchObject({ accepted: true, outcome: 'fail', acceptance: { reason: REASON, actor: 'bob' } });
      const next = await scene.run({
        outputs: 'collapsed',
        event: onPullRequest(scene.server, scene.home.open({ head: 'next' })),
      });
      expect([next.exit, next.outputs.outcome], next.log).toEqual([0, 'pass']);
    }),
  );

  test.each(['label', 'file'] as const)(
    'a push that generates anew is accepted as the pull request was, by %s',
    (way) =>
      playing(async (scene) => {
        await scene.keepBaseline();
        const pull = scene.home.open({
          body: way === 'label' ? LINE : null,
          ...(way === 'file' && { contents: { [FILE]: entries(ENTRY) } }),
        });
        if (way === 'label') scene.home.label(pull, LABEL, 'bob');
        scene.home.merge(pull, 'squash');
        const ran = await scene.run({ outputs: 'collapsed', event: onPush(scene.server) });
        expectAccepted(ran, { by: way });
        expect(ran.kept).toContain('collapse-gate-baseline-default');
        // The next push is held against it, and accepts nothing by itself.
        scene.home.commit('main', { 'a.txt': 'a' });
        const again = await scene.run({ outputs: 'collapsed', event: onPush(scene.server) });
        expect([again.exit, again.outputs.outcome], again.log).toEqual([0, 'pass']);
        await scene.keepBaseline();
        expectRed(await scene.run({ outputs: 'collapsed', event: onPush(scene.server) }));
      })(),
  );
});
