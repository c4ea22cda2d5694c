import { tmpdir } from 'node:os';
import {
  commitOf,
  type Environment,
  type Occasion,
  occasionOf,
  type Repository,
  repositoryOf,
  workflowFile,
} from './occasion.ts';

/** The job this runs in, as the runner tells it. */
export interface Job {
  workspace: string;
  /** Kept until the job ends. */
  temp: string;
  repository: Repository | null;
  occasion: Occasion;
  event: string;
  /** The commit that the workflow runs for; of a pull request the merge of its head into the base. */
  commit: string | null;
  run: number | null;
  /** Whether the run, or a job of it, was started again. */
  isAgain: boolean;
  /** File name of the workflow. */
  workflow: string | null;
  actor: string | null;
  /** The page of this workflow run. */
  page: string | null;
}

export function jobOf(env: Environment): Job {
  const repository = repositoryOf(env.GITHUB_REPOSITORY);
  const run = /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : null;
  const event = env.GITHUB_EVENT_NAME ?? '';
  return {
    workspace: env.GITHUB_WORKSPACE || '.',
    temp: env.RUNNER_TEMP || tmpdir(),
    repository,
    occasion: repository === null ? { kind: 'other', base: null, isTag: false } : occasionOf(repository, env),
    event: /^[a-z_]+$/.test(event) ? event : '',
    commit: commitOf(env.GITHUB_SHA),
    run,
    isAgain: Number(env.GITHUB_RUN_ATTEMPT) > 1,
    workflow: workflowFile(env.GITHUB_WORKFLOW_REF),
    actor: /^[\w-]+(\[bot\])?$/.test(env.GITHUB_ACTOR ?? '') ? env.GITHUB_ACTOR! : null,
    page: pageOf(repository, run, env.GITHUB_SERVER_URL ?? 'https://github.com'),
  };
}

function pageOf(repository: Repository | null, run: number | null, server: string): string | null {
  if (repository === null || run === null || !/^https?:\/\/[\w.:-]+$/.test(server)) return null;
  return `${server}/${repository.owner}/${repository.repo}/actions/runs/${run}`;
}
