import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Repository {
  owner: string;
  repo: string;
}

export interface PullRequest extends Repository {
  number: number;
  /** Whether it comes from another repository, where the job's token may only read. */
  fork: boolean;
}

/** The job this runs in, as the runner tells it. Checked here, so that nothing of it bends a path or an address later. */
export interface Job {
  workspace: string;
  /** Kept until the job ends. */
  temp: string;
  /** The page of this workflow run. */
  page: string | null;
  pullRequest: PullRequest | null;
}

export function jobOf(env: Environment): Job {
  const repository = repositoryOf(env.GITHUB_REPOSITORY ?? '');
  return {
    workspace: env.GITHUB_WORKSPACE || '.',
    temp: env.RUNNER_TEMP || tmpdir(),
    page: repository && pageOf(repository, env),
    pullRequest: repository && pullRequestOf(repository, eventOf(env.GITHUB_EVENT_PATH)),
  };
}

function repositoryOf(name: string): Repository | null {
  const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)$/.exec(name);
  if (match === null || /^\.+$/.test(match[2])) return null;
  return { owner: match[1], repo: match[2] };
}

function pageOf({ owner, repo }: Repository, env: Environment): string | null {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const run = env.GITHUB_RUN_ID ?? '';
  return /^https?:\/\/[\w.:-]+$/.test(server) && /^\d+$/.test(run)
    ? `${server}/${owner}/${repo}/actions/runs/${run}`
    : null;
}

function eventOf(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    // Without a payload there is no pull request to comment on; the verdict needs none.
    return null;
  }
}

/** Events that are not about a pull request have none in their payload. */
function pullRequestOf(repository: Repository, event: unknown): PullRequest | null {
  const payload = event as {
    pull_request?: { number?: unknown; head?: { repo?: { full_name?: unknown } | null } };
  } | null;
  const number = payload?.pull_request?.number;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return null;
  const head = payload?.pull_request?.head?.repo?.full_name;
  return { ...repository, number, fork: head !== `${repository.owner}/${repository.repo}` };
}
