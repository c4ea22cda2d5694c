import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BaseTree, baseTree, pointerIn } from '../../src/host/base.ts';
import { standIn } from '../../src/host/base-files.ts';
import { ownConfig, readConfigAtBase } from '../../src/host/config-file.ts';
import { diskFiles } from '../../src/host/disk.ts';
import type { Job } from '../../src/host/job.ts';
import { jobOf } from '../../src/host/job.ts';

const POINTER = (content: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(content).digest('hex')}\nsize ${content.length}\n`;

/** A repository whose checked-out commit merges a head into main, as actions/checkout leaves it. */
class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'collapse-gate-base-'));
  base = '';
  head = '';
  merge = '';

  constructor(base: Record<string, string>, head: Record<string, string | null>) {
    this.git('init', '-q', '-b', 'main');
    this.base = this.commit(base);
    this.git('checkout', '-q', '-b', 'topic');
    this.head = this.commit(head);
    this.git('checkout', '-q', '--detach', this.base);
    this.git('merge', '-q', '--no-ff', '--no-edit', this.head);
    this.merge = this.git('rev-parse', 'HEAD').trim();
  }

  job(changes: Partial<Job> = {}): Job {
    const occasion: Job['occasion'] = {
      kind: 'pull',
      pull: { owner: 'octo', repo: 'models', number: 7, fork: false },
      base: { branch: 'main', commit: null },
      head: this.head,
      target: false,
    };
    const temp = mkdtempSync(join(tmpdir(), 'collapse-gate-temp-'));
    return { ...jobOf({ RUNNER_TEMP: temp }), workspace: this.folder, commit: this.merge, occasion, ...changes };
  }

  async tree(changes: Partial<Job> = {}) {
    return (await baseTree({ branch: 'main', commit: null }, this.job(changes), null))!;
  }

  git(...args: string[]): string {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, '-C', this.folder, ...args], { encoding: 'utf8' });
  }

  private commit(files: Record<string, string | null>): string {
    for (const [path, text] of Object.entries(files)) {
      const absolute = join(this.folder, path);
      mkdirSync(dirname(absolute), { recursive: true });
      if (text === null) rmSync(absolute);
      else writeFileSync(absolute, text);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'x');
    return this.git('rev-parse', 'HEAD').trim();
  }
}

const text = (path: string | undefined) => readFileSync(path!, 'utf8');

describe('a file as it stands at the base', () => {
  test('is the first parent of the merge that was checked out, not what the head makes of it', async () => {
    const checkout = new Checkout({ 'a.jsonl': 'base', 'b.jsonl': 'same' }, { 'a.jsonl': 'head', 'new.jsonl': 'n' });
    const tree = await checkout.tree();
    expect(tree.commit).toBe(checkout.base);
    const [a, b, added] = [await tree.file('a.jsonl'), await tree.file('b.jsonl'), await tree.file('new.jsonl')];
    expect([text(a?.path), a?.differs]).toEqual(['base', true]);
    expect(b).toEqual({ path: join(checkout.folder, 'b.jsonl'), differs: false });
    expect(added).toBeNull();
    expect((await tree.list()).map(({ path }) => path)).toEqual(['a.jsonl', 'b.jsonl']);
  });

  test('is out of reach without the commit, without git and without a token', async () => {
    const checkout = new Checkout({ a: '1' }, { a: '2' });
    const base = { branch: 'main', commit: 'f'.repeat(40) };
    expect(await baseTree(base, checkout.job(), null)).toBeNull();
    const folder = mkdtempSync(join(tmpdir(), 'collapse-gate-none-'));
    expect(await baseTree({ branch: 'main', commit: null }, checkout.job({ workspace: folder }), null)).toBeNull();
  });

  test('in Git LFS is the workspace’s where that is what the pointer names, and an error where it is not', async () => {
    const checkout = new Checkout({ 'a.jsonl': POINTER('content'), 'b.jsonl': POINTER('other') }, {});
    // As checkout leaves it with lfs: true.
    writeFileSync(join(checkout.folder, 'a.jsonl'), 'content');
    const tree = await checkout.tree();
    expect(await tree.file('a.jsonl')).toEqual({ path: join(checkout.folder, 'a.jsonl'), differs: false });
    await expect(tree.file('b.jsonl')).rejects.toMatchObject({ code: 'lfs-pointer' });
    expect(pointerIn(Buffer.from('version https://git-lfs.github.com/spec/v1\n'))).toBeNull();
  });
});

test('a name that the checkout gives the base is not trusted: GitHub says which commit it is', async () => {
  const checkout = new Checkout({ a: '1' }, { a: '2' });
  checkout.git('update-ref', 'refs/remotes/origin/main', checkout.head);
  checkout.git('checkout', '-q', checkout.head);
  expect(await baseTree({ branch: 'main', commit: null }, checkout.job(), null)).toBeNull();
});

test('links are followed within the tree, and nowhere else', async () => {
  const checkout = new Checkout({ 'evals/new.jsonl': 'n', 'other.jsonl': 'o' }, {});
  const link = (name: string, target: string) => symlinkSync(target, join(checkout.folder, name));
  link('evals/main.jsonl', 'new.jsonl');
  link('evals/up.jsonl', '../other.jsonl');
  link('out.jsonl', '../../etc/passwd');
  link('loop.jsonl', 'loop.jsonl');
  checkout.git('add', '-A');
  checkout.git('commit', '-q', '-m', 'links');
  const commit = checkout.git('rev-parse', 'HEAD').trim();
  const tree = (await baseTree({ branch: 'main', commit }, checkout.job(), null))!;
  expect(
    [await tree.file('evals/main.jsonl'), await tree.file('evals/up.jsonl')].map((file) => text(file?.path)),
  ).toEqual(['n', 'o']);
  expect([await tree.file('out.jsonl'), await tree.file('loop.jsonl')]).toEqual([null, null]);
});

describe('baseline files at the base', () => {
  const checkout = new Checkout(
    { 'evals/1.jsonl': '1', 'evals/2.jsonl': '2', 'evals/readme.md': 'x', 'other.jsonl': 'o' },
    { 'evals/2.jsonl': 'changed', 'evals/3.jsonl': 'added', 'evals/1.jsonl': null },
  );
  const find = async (pattern: string) =>
    standIn(pattern, { branch: 'main', tree: await checkout.tree() }, diskFiles(checkout.folder), checkout.folder);

  test.each(['evals', 'evals/', 'evals/*.jsonl', './evals'])(
    'of %j are those of the base, whatever was added or deleted',
    async (pattern) => {
      const found = (await find(pattern))!;
      expect([...found.paths].map(([name, path]) => [name, text(path)])).toEqual([
        ['main:evals/1.jsonl', '1'],
        ['main:evals/2.jsonl', '2'],
      ]);
      expect([...found.differing].sort()).toEqual(['evals/1.jsonl', 'evals/2.jsonl', 'evals/3.jsonl']);
    },
  );

  test('of a folder with a dot are found, and those behind a link are never taken for missing', async () => {
    const hidden = new Checkout({ '.github/evals/a.jsonl': 'a', 'data/v1/b.jsonl': 'b' }, {});
    symlinkSync('data/v1', join(hidden.folder, 'evals'));
    hidden.git('add', '-A');
    hidden.git('commit', '-q', '-m', 'link');
    const commit = hidden.git('rev-parse', 'HEAD').trim();
    const tree = (await baseTree({ branch: 'main', commit }, hidden.job(), null))!;
    const ask = (pattern: string) =>
      standIn(pattern, { branch: 'main', tree }, diskFiles(hidden.folder), hidden.folder);
    expect([...(await ask('.github/evals'))!.paths.keys()]).toEqual(['.github/evals/a.jsonl']);
    for (const pattern of ['evals', 'evals/b.jsonl'])
      await expect(ask(pattern), pattern).rejects.toMatchObject({ code: 'linked-folder' });
  });

  test('that git does not have there, or that lie elsewhere, are none', async () => {
    expect(await find('evals/3.jsonl')).toBeNull();
    expect(await find('../x.jsonl')).toBeNull();
    expect(await find(join(tmpdir(), 'x.jsonl'))).toBeNull();
    expect([...(await find('other.jsonl'))!.paths.keys()]).toEqual(['other.jsonl']);
  });
});

describe('the config at the base', () => {
  const FILE = '.github/collapse-gate.yml';
  const read = async (checkout: Checkout, named?: string) => {
    return readConfigAtBase(named, diskFiles(checkout.folder), places(checkout, await checkout.tree()));
  };
  const places = (checkout: Checkout, tree: BaseTree | null, mends = true) => ({
    branch: 'main',
    tree,
    workspace: checkout.folder,
    own: ownConfig(diskFiles(checkout.folder)),
    mends,
    isAsked: false,
  });

  test('holds, and a note says what the change would do to it', async () => {
    const rules = 'alpha: 0.01\nrules:\n  vocabulary: { fail: 8% }\n';
    const loose = 'alpha: 0.05\nrules:\n  vocabulary: { fail: 20% }\n';
    const { config, notes } = await read(new Checkout({ [FILE]: rules }, { [FILE]: loose }));
    expect(config).toMatchObject({ alpha: 0.01 });
    expect(notes).toMatchObject([{ code: 'config-changed', level: 'warn', facts: { branch: 'main', count: 2 } }]);
    expect(notes[0].facts.changes).toBe('alpha 0.01 → 0.05; rules.vocabulary.fail 8% → 20%');
  });

  test('says in words what chooses rows, and shows where long values differ', async () => {
    const many = Array.from({ length: 12 }, (_, i) => `subject-${i}`).join(', ');
    const before = 'select: { model: a }\n' + `where: { subject: [${many}] }\n`;
    const after = 'select: { candidate: { model: b } }\n' + `where: { subject: [${many.replace('-11', '-77')}] }\n`;
    const { notes } = await read(new Checkout({ [FILE]: before }, { [FILE]: after }));
    expect(notes[0].facts.changes).toBe(
      'select model=a → candidate.model=b; where …ubject=subject-11 → …ubject=subject-77',
    );
  });

  test('holds against one that is deleted', async () => {
    const deleted = await read(new Checkout({ [FILE]: 'alpha: 0.02' }, { [FILE]: null }));
    expect([deleted.config, deleted.notes[0].facts.changes]).toEqual([{ alpha: 0.02 }, 'alpha 0.02 → 0.01']);
  });

  test('that a change breaks is an error there, and one that is broken can be mended', async () => {
    const breaks = new Checkout({ [FILE]: 'alpha: 0.02' }, { [FILE]: 'alhpa: 1' });
    await expect(read(breaks)).rejects.toMatchObject({ code: 'bad-config' });
    await expect(read(new Checkout({ a: '1' }, { [FILE]: 'alhpa: 1' }))).rejects.toMatchObject({ code: 'bad-config' });
    const mends = new Checkout({ [FILE]: 'alhpa: 1' }, { [FILE]: 'alpha: 0.02' });
    const { config, notes } = await read(mends);
    expect([config, notes.map(({ code }) => code)]).toEqual([{ alpha: 0.02 }, ['config-mended']]);
    // Where the head may have no say.
    const strict = places(mends, await mends.tree(), false);
    await expect(readConfigAtBase(undefined, diskFiles(mends.folder), strict)).rejects.toMatchObject({
      code: 'bad-config',
    });
    await expect(read(new Checkout({ [FILE]: 'alhpa: 1' }, {}))).rejects.toMatchObject({ code: 'bad-config' });
  });

  test('that is new, or the same but for its comments, changes nothing yet', async () => {
    const added = await read(new Checkout({ a: '1' }, { [FILE]: 'alpha: 0.3' }));
    expect([added.config, added.notes.map(({ code }) => code)]).toEqual([{}, ['config-new']]);
    const same = await read(new Checkout({ [FILE]: 'alpha: 0.02' }, { [FILE]: '# why\nalpha: 0.02' }));
    expect(same).toEqual({ config: { alpha: 0.02 }, notes: [] });
  });

  test('is the workspace’s where the base is out of reach', async () => {
    const checkout = new Checkout({ [FILE]: 'alpha: 0.02' }, { [FILE]: 'alpha: 0.3' });
    const files = diskFiles(checkout.folder);
    const found = await readConfigAtBase(undefined, files, places(checkout, null));
    expect([found.config, found.notes.map(({ code }) => code)]).toEqual([{ alpha: 0.3 }, ['config-from-workspace']]);
  });
});
