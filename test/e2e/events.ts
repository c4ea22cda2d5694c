/**
 * What GitHub tells a job of the event that it runs for: the payload (GitHub's own examples, with the things of the server's
 * repository put in), the environment, the commit that is checked out, and the workflow run it belongs to.
 */
import webhooks from '@octokit/webhooks-examples' with { type: 'json' };
import { headCommit, label, pageOf, repository, user, wholePull, workflowId, workflowRun } from './github/bodies.ts';
import type { Place, Pull, Queued, Repository, WorkflowRun } from './github/repository.ts';
import type { GitHubServer } from './github-server.ts';

export interface Event {
  name: string;
  payload: object;
  env: Record<string, string>;
  /** What a checkout brings. */
  commit: string;
  run: Partial<WorkflowRun>;
  /** Whether the job's token may only read. */
  readOnly: boolean;
}

interface Fields {
  [key: string]: unknown;
}

export const WORKFLOW = '.github/workflows/gate.yml';

/** A pull request's event; left out, the pull request is the only one, and opened where there is none. */
export function onPullRequest(
  server: GitHubServer,
  pull: Pull = onlyPull(server),
  action = 'opened',
  more: Fields = {},
): Event {
  const home = server.repository;
  const landed = pull.merged ? pull.merge : home.tryMerge(pull).sha;
  const fork = pull.head.place.id !== home.place.id;
  return eventOf(server, {
    name: 'pull_request',
    payload: { ...pullPayload(server, pull, action), ...more },
    ref: pull.merged ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`,
    commit: landed,
    env: { GITHUB_BASE_REF: pull.base.ref, GITHUB_HEAD_REF: pull.head.ref },
    run: { head: runHead(pull), pulls: fork || pull.state === 'closed' ? [] : [pull], actor: pull.user },
    readOnly: fork,
  });
}

/** The label's event: who set it is the sender. */
export function onLabeled(server: GitHubServer, pull: Pull, name: string, actor = 'maintainer'): Event {
  const labeled = { label: label(name, server.repository), sender: user(actor) };
  const event = onPullRequest(server, pull, 'labeled', labeled);
  return { ...event, env: { ...event.env, GITHUB_ACTOR: actor }, run: { ...event.run, actor } };
}

/** The same with the rights of the base: it runs, and checks out, the default branch. */
export function onPullRequestTarget(server: GitHubServer, pull: Pull = onlyPull(server), action = 'opened'): Event {
  const home = server.repository;
  return eventOf(server, {
    name: 'pull_request_target',
    payload: pullPayload(server, pull, action),
    ref: `refs/heads/${home.defaultBranch}`,
    commit: home.tip().sha,
    env: { GITHUB_BASE_REF: pull.base.ref, GITHUB_HEAD_REF: pull.head.ref },
    run: { head: runHead(pull), actor: pull.user },
  });
}

export function onPush(server: GitHubServer, branch = server.repository.defaultBranch): Event {
  const home = server.repository;
  const tip = home.tip(branch);
  const before = tip.parents[0] ?? '0'.repeat(40);
  const commit = { ...headCommit(tip), distinct: true, url: `${pageOf(home.place)}/commit/${tip.sha}` };
  const compare = `${pageOf(home.place)}/compare/${before.slice(0, 12)}...${tip.sha.slice(0, 12)}`;
  const moved = { ref: `refs/heads/${branch}`, before, after: tip.sha, base_ref: null, compare, forced: false };
  return onBranch(server, 'push', branch, {
    ...moved,
    created: false,
    deleted: false,
    commits: [commit],
    head_commit: commit,
  });
}

export function onSchedule(server: GitHubServer, schedule = '17 5 * * 1'): Event {
  return onBranch(server, 'schedule', server.repository.defaultBranch, { schedule, workflow: WORKFLOW });
}

export function onWorkflowDispatch(
  server: GitHubServer,
  branch = server.repository.defaultBranch,
  inputs: Fields = {},
): Event {
  return onBranch(server, 'workflow_dispatch', branch, { inputs, ref: `refs/heads/${branch}`, workflow: WORKFLOW });
}

export function onMergeGroup(server: GitHubServer, { head, base }: Queued): Event {
  const home = server.repository;
  const group = {
    head_sha: head.sha,
    head_ref: `refs/heads/${head.ref}`,
    base_sha: base.sha,
    base_ref: `refs/heads/${base.ref}`,
    head_commit: headCommit(home.at(head.sha)),
  };
  return eventOf(server, {
    name: 'merge_group',
    payload: { ...example('merge_group', 'checks_requested'), merge_group: group },
    ref: `refs/heads/${head.ref}`,
    commit: head.sha,
    run: { head: { place: home.place, branch: head.ref, sha: head.sha }, actor: 'github-merge-queue[bot]' },
  });
}

/** A workflow of the default branch that follows a run of another one. */
export function onWorkflowRun(server: GitHubServer, run: WorkflowRun, path = '.github/workflows/report.yml'): Event {
  const home = server.repository;
  const told = example('workflow_run', 'completed');
  const workflow = { ...(told.workflow as Fields), id: workflowId(run.path), name: 'Gate', path: run.path };
  const followed = { ...(told.workflow_run as Fields), ...workflowRun({ ...run, status: 'completed' }, home) };
  return eventOf(server, {
    name: 'workflow_run',
    payload: { ...told, workflow, workflow_run: followed },
    ref: `refs/heads/${home.defaultBranch}`,
    commit: home.tip().sha,
    run: { path, actor: run.actor },
  });
}

function onBranch(server: GitHubServer, name: string, branch: string, payload: Fields): Event {
  const home = server.repository;
  const { sha } = home.tip(branch);
  const told = { ...(name === 'schedule' ? {} : example(name)), ...payload };
  const run = { head: { place: home.place, branch, sha } };
  return eventOf(server, { name, payload: told, ref: `refs/heads/${branch}`, commit: sha, run });
}

interface About {
  name: string;
  payload: Fields;
  ref: string;
  commit: string;
  env?: Record<string, string>;
  run: Partial<WorkflowRun>;
  readOnly?: boolean;
}

function eventOf(
  { repository: home }: GitHubServer,
  { name, payload, ref, commit, env = {}, run, readOnly = false }: About,
): Event {
  const { path = WORKFLOW, actor = 'alice' } = run;
  const { installation: _, organization: __, ...told } = payload;
  const fullName = `${home.place.owner}/${home.place.name}`;
  return {
    name,
    payload: { ...told, repository: repository(home.place, home), sender: payload.sender ?? user(actor) },
    env: {
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.replace(/^refs\/(heads|pull)\//, ''),
      GITHUB_SHA: commit,
      GITHUB_BASE_REF: '',
      GITHUB_HEAD_REF: '',
      GITHUB_WORKFLOW: 'Gate',
      GITHUB_WORKFLOW_REF: `${fullName}/${path}@${ref}`,
      GITHUB_WORKFLOW_SHA: commit,
      GITHUB_REPOSITORY: fullName,
      GITHUB_REPOSITORY_ID: String(home.place.id),
      GITHUB_REPOSITORY_OWNER: home.place.owner,
      GITHUB_ACTOR: actor,
      GITHUB_TRIGGERING_ACTOR: actor,
      ...env,
    },
    commit,
    run: { event: name, path, actor, ...run },
    readOnly,
  };
}

function pullPayload(server: GitHubServer, pull: Pull, action: string): Fields {
  const home = server.repository;
  const told = example('pull_request', action);
  const comments = server.comments.filter(({ pull: number }) => number === pull.number).length;
  const whole = { ...(told.pull_request as Fields), ...wholePull(pull, home, comments) };
  const moved = action === 'synchronize' ? { before: home.at(pull.head.sha).parents[0], after: pull.head.sha } : {};
  return { ...told, action, number: pull.number, pull_request: whole, ...moved, sender: user(pull.user) };
}

function runHead({ head }: Pull): { place: Place; branch: string; sha: string } {
  return { place: head.place, branch: head.ref, sha: head.sha };
}

export function onlyPull({ repository }: { repository: Repository }): Pull {
  return repository.pulls[0] ?? repository.open();
}

/** GitHub's example of an event. */
function example(name: string, action?: string): Fields {
  const told = (webhooks as unknown as { name: string; examples: Fields[] }[]).find(
    (event) => event.name === name,
  )!.examples;
  return structuredClone(told.find((payload) => action === undefined || payload.action === action)!);
}
