import { type Client, needed, place } from './github.ts';
import type { Job } from './job.ts';
import { type Base, branchOf, type FollowedRun, type PullRequest, type Repository } from './occasion.ts';

/** Where a run stands: what it is held against, whom it speaks to and what it leaves behind, whatever the event was. */
export interface Standing {
  /** The pull request to comment on. */
  pull: PullRequest | null;
  /** Number of the pull request that may accept what is found. */
  accepts: number | null;
  /** The branch whose baseline is taken. */
  branch: string | null;
  /** The commit that the change is made to, whose config and files count; null where the workspace's do. */
  ruledBy: Base | null;
  /** The commit whose model gave the outputs. */
  head: string | null;
  /** File name of the workflow whose runs keep the baseline. */
  workflow: string | null;
  /** A candidate's profile waits for its merge; a branch's becomes its next baseline. */
  keeps: 'candidate' | 'baseline' | null;
  /** The run whose kept candidate is judged, instead of files. */
  follows: FollowedRun | null;
}

const NOWHERE = {
  pull: null,
  accepts: null,
  ruledBy: null,
  keeps: null,
  follows: null,
} as const;

/** As far as the event tells; a run that follows another one needs GitHub to say whom it is about. */
export function standingAlone({ occasion, workflow, commit }: Job): Standing {
  switch (occasion.kind) {
    case 'pull': {
      const { pull, base, head, target } = occasion;
      const keeps = target ? null : 'candidate';
      return { pull, accepts: pull.number, branch: base.branch, ruledBy: base, head, workflow, keeps, follows: null };
    }
    case 'queue': {
      const { base, head, pull } = occasion;
      return {
        pull: null,
        accepts: pull,
        branch: base.branch,
        ruledBy: base,
        head,
        workflow,
        keeps: 'candidate',
        follows: null,
      };
    }
    case 'branch':
      return { ...NOWHERE, branch: occasion.branch, head: occasion.head, workflow, keeps: 'baseline' };
    case 'follow-up':
      return {
        ...NOWHERE,
        branch: null,
        head: occasion.run.head,
        workflow: occasion.run.workflow,
        follows: occasion.run,
      };
    default: {
      // A tag has a tree of its own; what else starts a workflow may have checked out anything.
      const { base, isTag } = occasion;
      return { ...NOWHERE, branch: base?.branch ?? null, ruledBy: isTag ? null : base, head: commit, workflow };
    }
  }
}

export async function standingOf(job: Job, client: Client | null): Promise<Standing> {
  const alone = standingAlone(job);
  return alone.follows === null ? alone : followUp(alone, alone.follows, job, client);
}

/** The pull request of a run comes from the trusted event or from GitHub by the run's own head, never from what the run has written. */
async function followUp(
  nobody: Standing,
  run: FollowedRun,
  { repository }: Job,
  client: Client | null,
): Promise<Standing> {
  if (client === null || repository === null || run.event !== 'pull_request') return nobody;
  const ask = () => pullOf(run, repository, client);
  const found = await needed('the pull request of the run that this one follows', 'pull-requests: write', ask);
  if (found === null) return nobody;
  const branch = branchOf(found.base.ref);
  if (branch === null) return nobody;
  return {
    ...nobody,
    pull: { ...repository, number: found.number, fork: run.fork },
    accepts: found.number,
    branch,
    ruledBy: { branch, commit: null },
  };
}

/**
 * The open pull request whose head is the run's. Null where there is none, since it has moved on or was closed; where
 * several have this head, nobody knows which the run was for unless the event says so.
 */
async function pullOf(run: FollowedRun, repository: Repository, client: Client) {
  if (run.headLabel === null) return null;
  const asked = { ...place(repository), head: run.headLabel, state: 'open' as const, per_page: 100 };
  const { data } = await client.rest.pulls.list(asked);
  const fitting = data.filter(({ head }) => head.sha === run.head);
  if (fitting.length <= 1) return fitting[0] ?? null;
  const named = fitting.filter(({ number }) => run.pulls.includes(number));
  return named.length === 1 ? named[0] : null;
}
