import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { git, gitInto } from './git.ts';
import { type Client, found, place } from './github.ts';
import type { Job } from './job.ts';
import { type Base, commitOf, type Repository } from './occasion.ts';

/** A file as it stands at the base: where it can be read on this machine, and whether the workspace has another one. */
export interface BaseFile {
  path: string;
  differs: boolean;
}

/** The tree of the base commit. */
export interface BaseTree {
  commit: string;
  /** Paths of all files, and of links. */
  list(): Promise<readonly { path: string; isLink: boolean }[]>;
  /** Null where the base has no such file. Paths are those of the repository, with forward slashes. */
  file(path: string): Promise<BaseFile | null>;
}

/** A file or a link of the tree; its id is git's name for the content. */
interface Entry {
  path: string;
  id: string;
  isLink: boolean;
}

/** Where the tree is read from. */
interface Store {
  list(): Promise<readonly Entry[]>;
  entry(path: string): Promise<Entry | null>;
  bring(entry: Entry, target: string): Promise<void>;
}

/** GitHub's limit for what it hands out of a repository. */
const LARGEST = 100 * 2 ** 20;
/** Below this the contents API sends a file along. */
const SENT_ALONG = 2 ** 20;
/** So many links lead to one another at most. */
const LINKS = 5;

/**
 * The tree of the base. Which commit that is says GitHub: its merge commit, or its API; a name in the checkout may have
 * been brought from anywhere. Its content comes from git where the checkout has the commit, which costs no request and
 * knows no limit, else from the API. Null where neither can be asked.
 */
export async function baseTree(base: Base, job: Job, client: Client | null): Promise<BaseTree | null> {
  const { repository } = job;
  const commit =
    base.commit ??
    (await parentOfMerge(job)) ??
    (client === null || repository === null ? null : await tipOf(base.branch, repository, client));
  if (commit === null) return null;
  const remote = client === null || repository === null ? null : apiStore(commit, repository, client);
  const isHere = (await git(job.workspace, 'cat-file', '-e', `${commit}^{commit}`)) !== null;
  const store = isHere ? gitStore(commit, job, remote) : remote;
  return store && treeOf(commit, store, job);
}

/** What checkout brings of a pull request is the merge of its head into the base: the first parent is the base as it is now. */
async function parentOfMerge({ workspace, occasion, commit }: Job): Promise<string | null> {
  if (occasion.kind !== 'pull' || occasion.target || commit === null) return null;
  const head = await git(workspace, 'rev-parse', '--verify', '--quiet', 'HEAD');
  const raw = head?.trim() === commit ? await git(workspace, 'cat-file', 'commit', 'HEAD') : null;
  const parents = [...(raw ?? '').split('\n\n')[0].matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent);
  return parents.length === 2 && parents[1] === occasion.head ? commitOf(parents[0]) : null;
}

async function tipOf(branch: string, repository: Repository, client: Client): Promise<string | null> {
  const ref = await found(client.rest.git.getRef({ ...place(repository), ref: `heads/${branch}` }));
  return commitOf(ref?.object.sha);
}

/** By git; where that has the commit but not all of its tree, as in a partial clone, by what stands behind it. */
function gitStore(commit: string, { workspace }: Job, behind: Store | null): Store {
  const tree = async (...args: string[]) => {
    const lines = await git(workspace, 'ls-tree', '-z', '--full-tree', ...args);
    return lines?.split('\0').flatMap((line) => {
      const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return path === undefined ? [] : [{ path, id, isLink: mode === '120000' }];
    });
  };
  const otherwise = <T>(what: string, ask: (store: Store) => Promise<T>): Promise<T> => {
    if (behind === null) throw unreadable(what, 'git refuses it');
    return ask(behind);
  };
  return {
    list: async () => (await tree('-r', commit)) ?? otherwise('the tree', (store) => store.list()),
    async entry(path) {
      const entries = await tree(commit, '--', path);
      if (entries === undefined) return otherwise(path, (store) => store.entry(path));
      return entries.find((entry) => entry.path === path) ?? null;
    },
    async bring(entry, target) {
      if (await gitInto(target, workspace, 'cat-file', 'blob', entry.id)) return;
      await otherwise(entry.path, (store) => store.bring(entry, target));
    },
  };
}

/** By GitHub's API, which follows links by itself. */
function apiStore(commit: string, repository: Repository, client: Client): Store {
  const sent = new Map<string, Buffer>();
  let readable: Promise<unknown> | undefined;
  // GitHub says of what a token may not read that it is not there: only where the tree can be read a file is missing.
  const isReadable = () => {
    readable ??= client.rest.git.getTree({ ...place(repository), tree_sha: commit });
    return readable;
  };
  return {
    async list() {
      const asked = { ...place(repository), tree_sha: commit, recursive: 'true' };
      const { data: tree } = await client.rest.git.getTree(asked);
      if (tree.truncated) throw new UserError('base-too-large', { commit: commit.slice(0, 7) });
      return tree.tree.flatMap(({ type, mode, path, sha }) =>
        type === 'blob' && path && sha ? [{ path, id: sha, isLink: mode === '120000' }] : [],
      );
    },
    async entry(path) {
      const data = await found(client.rest.repos.getContent({ ...place(repository), path, ref: commit }));
      if (data === null) await isReadable();
      if (data === null || Array.isArray(data) || data.type !== 'file') return null;
      if (data.size < SENT_ALONG && data.encoding === 'base64')
        sent.set(data.sha, Buffer.from(data.content ?? '', 'base64'));
      if (data.size > LARGEST) throw unreadable(path, 'GitHub hands out no file of more than 100 MB');
      return { path, id: data.sha, isLink: false };
    },
    async bring({ id }, target) {
      await writeFile(target, sent.get(id) ?? (await blobOf(id, repository, client)));
    },
  };
}

async function blobOf(id: string, repository: Repository, client: Client): Promise<Buffer> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...place(repository),
    file_sha: id,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  });
  return bytesOf(data);
}

/** Not parsed, an answer is a stream; where the client parsed it all the same, bytes or text. */
async function bytesOf(raw: unknown): Promise<Buffer> {
  if (typeof raw === 'string') return Buffer.from(raw);
  if (raw instanceof ArrayBuffer) return Buffer.from(raw);
  const pieces: Uint8Array[] = [];
  for await (const piece of raw as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A short file of any commit that GitHub knows, that of a fork's pull request included; null where it has none. */
export async function textAtCommit(
  path: string,
  commit: string,
  repository: Repository,
  client: Client,
): Promise<string | null> {
  const data = await found(client.rest.repos.getContent({ ...place(repository), path, ref: commit }));
  if (data === null || Array.isArray(data) || data.type !== 'file' || !data.content) return null;
  return Buffer.from(data.content, 'base64').toString('utf8');
}

function treeOf(commit: string, store: Store, job: Job): BaseTree {
  const bring = async (name: string): Promise<BaseFile | null> => {
    const entry = await resolved(name, store, job);
    if (entry === null) return null;
    const own = path.resolve(job.workspace, name);
    const bytes = await readFile(own).catch(() => null);
    if (bytes !== null && blobId(bytes, entry.id.length) === entry.id && pointerIn(bytes) === null)
      return { path: own, differs: false };
    const target = await brought(entry, store, job);
    const pointer = pointerIn(await readFile(target));
    if (pointer === null) return { path: target, differs: true };
    // What git has is a pointer into Git LFS, whose content has another address.
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === pointer)
      return { path: own, differs: false };
    throw new UserError('lfs-pointer', { path: name });
  };
  const known = new Map<string, Promise<BaseFile | null>>();
  return {
    commit,
    list: () => store.list(),
    file(name) {
      const promise = known.get(name) ?? bring(name);
      known.set(name, promise);
      return promise;
    },
  };
}

/** A file, or the one that a link leads to within the tree. */
async function resolved(name: string, store: Store, job: Job): Promise<Entry | null> {
  let at = name;
  for (let links = 0; links <= LINKS; links++) {
    const entry = await store.entry(at);
    if (entry === null || !entry.isLink) return entry;
    const to = (await readFile(await brought(entry, store, job), 'utf8')).trim();
    at = path.posix.normalize(path.posix.join(path.posix.dirname(at), to));
    if (path.posix.isAbsolute(to) || at.startsWith('..')) return null;
  }
  return null;
}

async function brought(entry: Entry, store: Store, { temp }: Job): Promise<string> {
  const target = path.join(temp, 'collapse-gate-base', entry.id);
  await mkdir(path.dirname(target), { recursive: true });
  await store.bring(entry, target);
  return target;
}

/** Git's name for a content: SHA-1, or SHA-256 in repositories of that kind. */
function blobId(bytes: Buffer, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The SHA-256 that a pointer of Git LFS holds; null for any other file. */
export function pointerIn(bytes: Uint8Array): string | null {
  if (bytes.length > 1024) return null;
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return null;
  return /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1] ?? null;
}

function unreadable(file: string, problem: string): UserError {
  return new UserError('unreadable-file', { problem: `${problem} (at the base branch)` }, { file, line: null });
}
