import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Repository {
  owner: string;
  repo: string;
}

export interface PullRequest extends Repository {
  number: number;
  /** Whether it comes from another repository, where the job's token may only read. */
  fork: boolean;
}

/** A commit that others build upon: the tip of a branch. Its commit is null where only the branch is known. */
export interface Base {
  branch: string;
  commit: string | null;
}

/** A run of another workflow that this one follows, and whose outputs it judges. */
export interface FollowedRun {
  id: number;
  event: string;
  head: string;
  /** The head's branch as GitHub's search for pull requests takes it (owner:branch); null where it is not known. */
  headLabel: string | null;
  fork: boolean;
  /** File name of its workflow. */
  workflow: string | null;
  /** Numbers of pull requests that the event names; none where the head is a fork's. */
  pulls: readonly number[];
}

/**
 * Why the job runs: a pull request or an entry of the merge queue is held against its base; a branch's own run keeps what
 * others are held against; a follow-up judges what another run has measured, with a token that may write.
 */
export type Occasion =
  | { kind: 'pull'; pull: PullRequest; base: Base; head: string; target: boolean }
  /** `before` is the entry before this one, or the base where there is none. */
  | { kind: 'queue'; base: Base; head: string; before: string | null; pull: number | null }
  /** `before` is the commit that the branch was at before a push, `commits` what the push brought, the newest first. */
  | { kind: 'branch'; branch: string; head: string; before: string | null; commits: readonly string[] }
  | { kind: 'follow-up'; run: FollowedRun }
  | { kind: 'other'; base: Base | null; isTag: boolean };

/** What the runner says of the event, each fact checked here, so that nothing of it bends a path or an address later. */
export function occasionOf(repository: Repository, env: Environment): Occasion {
  const event = payloadOf(env.GITHUB_EVENT_PATH);
  const head = commitOf(env.GITHUB_SHA) ?? '';
  const pull = pullOf(repository, event, env.GITHUB_EVENT_NAME === 'pull_request_target');
  if (pull !== null) return pull;
  if (env.GITHUB_EVENT_NAME === 'merge_group') {
    const branch = branchOf(textAt(event, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, ''));
    const entry = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(textAt(event, 'merge_group', 'head_ref') ?? '');
    const pull = entry === null ? null : Number(entry[1]);
    const before = commitOf(textAt(event, 'merge_group', 'base_sha'));
    if (branch !== null) return { kind: 'queue', base: { branch, commit: null }, head, before, pull };
  }
  if (env.GITHUB_EVENT_NAME === 'workflow_run') {
    const run = followedOf(event);
    if (run !== null) return { kind: 'follow-up', run };
  }
  const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1];
  const own = branchOf(branch);
  if (own !== null && BRANCH_EVENTS.includes(env.GITHUB_EVENT_NAME ?? ''))
    return { kind: 'branch', branch: own, head, before: beforeOf(event), commits: commitsOf(event) };
  const usual = branchOf(textAt(event, 'repository', 'default_branch'));
  const isTag = env.GITHUB_REF?.startsWith('refs/tags/') ?? false;
  return { kind: 'other', base: usual === null ? null : { branch: usual, commit: null }, isTag };
}

/** Events whose runs belong to a branch itself, so that what they keep is its baseline. */
export const BRANCH_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** `target`: the job has the base's token and secrets, so nothing of the head may have a say in it. */
function pullOf(repository: Repository, event: unknown, target: boolean): Occasion | null {
  const number = at(event, 'pull_request', 'number');
  if (!isId(number)) return null;
  const branch = branchOf(textAt(event, 'pull_request', 'base', 'ref'));
  const fork = textAt(event, 'pull_request', 'head', 'repo', 'full_name') !== `${repository.owner}/${repository.repo}`;
  return {
    kind: 'pull',
    pull: { ...repository, number, fork },
    // The payload's commit of the base may be old; the merge commit that was checked out has a newer one.
    base: { branch: branch ?? '', commit: null },
    head: commitOf(textAt(event, 'pull_request', 'head', 'sha')) ?? '',
    target,
  };
}

/** A branch that is new was at no commit, which the payload says as zeros. */
function beforeOf(event: unknown): string | null {
  const before = commitOf(textAt(event, 'before'));
  return before === null || /^0+$/.test(before) ? null : before;
}

function commitsOf(event: unknown): string[] {
  const commits = at(event, 'commits');
  return (Array.isArray(commits) ? commits : []).flatMap((one) => commitOf(textAt(one, 'id')) ?? []).reverse();
}

function followedOf(event: unknown): FollowedRun | null {
  const run = at(event, 'workflow_run');
  const id = at(run, 'id');
  const head = commitOf(textAt(run, 'head_sha'));
  if (!isId(id) || head === null) return null;
  const owner = textAt(run, 'head_repository', 'owner', 'login');
  const branch = branchOf(textAt(run, 'head_branch'));
  const named = at(run, 'pull_requests');
  return {
    id,
    event: textAt(run, 'event') ?? '',
    head,
    headLabel: owner !== null && /^[\w-]+$/.test(owner) && branch !== null ? `${owner}:${branch}` : null,
    fork: at(run, 'head_repository', 'id') !== at(run, 'repository', 'id'),
    workflow: workflowFile(textAt(run, 'path')),
    pulls: (Array.isArray(named) ? named : []).map((pull) => at(pull, 'number')).filter(isId),
  };
}

/** The file name of a workflow, from its path in the repository or a reference to it (owner/repo/path@ref). */
export function workflowFile(path: string | null | undefined): string | null {
  return /(?:^|\/)\.github\/workflows\/([\w.-]+\.ya?ml)(?:@|$)/.exec(path ?? '')?.[1] ?? null;
}

export function repositoryOf(name: string | undefined): Repository | null {
  const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)$/.exec(name ?? '');
  if (match === null || /^\.+$/.test(match[2])) return null;
  return { owner: match[1], repo: match[2] };
}

export function commitOf(text: string | null | undefined): string | null {
  return text && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text) ? text : null;
}

/** A branch's name by git's own rules as far as they keep it from being anything else: an option, a range, a reflog. */
export function branchOf(name: string | null | undefined): string | null {
  if (!name || name.length > 250 || /^[-/.]|[/.]$|\.lock$|\.\.|@\{|\/\/|[\s~^:?*[\\<>`\p{C}]/u.test(name)) return null;
  return name;
}

export function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** What stands at the end of a path through foreign JSON; undefined where it ends before. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : null;
}

/** Without a payload there is no pull request to speak of; a verdict on two named sides needs none. */
function payloadOf(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}
