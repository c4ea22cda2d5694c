/** Workspaces as actions/checkout leaves them, from the commits of the server's repository. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Repository } from './github/repository.ts';

/**
 * `files`: the commit's files and no repository. `shallow`: a repository with this one commit, as checkout makes it when it
 * is told nothing. `full`: with all branches (`fetch-depth: 0`). `none`: an empty folder.
 */
export type Checkout = 'files' | 'shallow' | 'full' | 'none';

export function checkOut(kind: Checkout, home: Repository, commit: string, ref: string, folder: string): void {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  if (kind === 'files') writeFiles(home, commit, workspace);
  if (kind === 'shallow' || kind === 'full') clone(kind, home, commit, ref, folder);
}

function writeFiles(home: Repository, commit: string, workspace: string): void {
  for (const [path, { sha, mode, type }] of home.at(commit).files) {
    const target = join(workspace, path);
    mkdirSync(type === 'commit' ? target : dirname(target), { recursive: true });
    if (mode === '120000') symlinkSync(home.objects.blobs.get(sha)!.toString(), target);
    else if (type === 'blob') writeFileSync(target, home.objects.blobs.get(sha)!);
  }
}

/** The steps of actions/checkout, from a repository that holds the server's objects. */
function clone(kind: 'shallow' | 'full', home: Repository, commit: string, ref: string, folder: string): void {
  const upstream = join(folder, 'upstream.git');
  const workspace = join(folder, 'workspace');
  git(folder, 'init', '--quiet', '--bare', upstream);
  git(upstream, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  home.objects.write(upstream);
  for (const [branch, sha] of home.branches) git(upstream, 'update-ref', `refs/heads/${branch}`, sha);
  const local = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/').replace(/^refs\/pull\//, 'refs/remotes/pull/');
  const wanted = kind === 'full' ? ['+refs/heads/*:refs/remotes/origin/*'] : ['--depth=1'];
  git(folder, 'init', '--quiet', '--initial-branch=none', workspace);
  git(workspace, 'remote', 'add', 'origin', pathToFileURL(upstream).href);
  git(workspace, 'fetch', '--quiet', '--no-tags', ...(kind === 'full' ? [] : wanted), 'origin', `+${commit}:${local}`);
  if (kind === 'full') git(workspace, 'fetch', '--quiet', '--no-tags', 'origin', ...wanted);
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  git(workspace, 'checkout', '--quiet', '--force', ...(branch === undefined ? [local] : ['-B', branch, local]));
}

/** Nothing of this machine's settings. */
function git(folder: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
  return execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
