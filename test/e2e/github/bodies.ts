/** What GitHub's REST API says of things, whole: events carry the same. */
import { createHash } from 'node:crypto';
import { AUTHOR, type Commit } from './git-objects.ts';
import type { IssueEvent, Place, Pull, Repository, WorkflowRun } from './repository.ts';

export const API = 'https://api.github.com';
const PAGES = 'https://github.com';

const USER_PARTS = {
  followers_url: 'followers',
  following_url: 'following{/other_user}',
  gists_url: 'gists{/gist_id}',
  starred_url: 'starred{/owner}{/repo}',
  subscriptions_url: 'subscriptions',
  organizations_url: 'orgs',
  repos_url: 'repos',
  events_url: 'events{/privacy}',
  received_events_url: 'received_events',
};

const REPOSITORY_PARTS = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
};

/** A number that a name always has. */
function idOf(name: string): number {
  return createHash('sha1').update(name).digest().readUInt32BE() >>> 4;
}

function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64');
}

export function user(login: string) {
  const url = `${API}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: idOf(login),
    node_id: nodeId('User', login),
    avatar_url: `https://avatars.githubusercontent.com/u/${idOf(login)}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${PAGES}/${encodeURIComponent(login)}`,
    ...urls(url, USER_PARTS),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

function urls(base: string, parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, `${base}/${part}`]));
}

export function apiOf({ owner, name }: Place): string {
  return `${API}/repos/${owner}/${name}`;
}

export function pageOf({ owner, name }: Place): string {
  return `${PAGES}/${owner}/${name}`;
}

export function minimalRepository(place: Place, home: Repository) {
  return {
    id: place.id,
    node_id: nodeId('Repository', place.id),
    name: place.name,
    full_name: `${place.owner}/${place.name}`,
    private: home.private,
    owner: user(place.owner),
    html_url: pageOf(place),
    description: null,
    fork: place.id !== home.place.id,
    url: apiOf(place),
    ...urls(apiOf(place), REPOSITORY_PARTS),
  };
}

export function repository(place: Place, home: Repository) {
  const page = pageOf(place);
  return {
    ...minimalRepository(place, home),
    git_url: `git://github.com/${place.owner}/${place.name}.git`,
    ssh_url: `git@github.com:${place.owner}/${place.name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: home.defaultBranch,
    visibility: home.private ? 'private' : 'public',
    ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, size: 1 },
    ...{ open_issues: 0, open_issues_count: 0, archived: false, disabled: false },
    ...{ has_downloads: true, has_issues: true, has_projects: true, has_wiki: true, has_pages: false },
    pushed_at: home.tip().date,
    created_at: '2026-10-01T08:00:00Z',
    updated_at: home.tip().date,
  };
}

/** As in lists of pull requests. */
export function simplePull(pull: Pull, home: Repository) {
  const url = `${apiOf(home.place)}/pulls/${pull.number}`;
  const issue = `${apiOf(home.place)}/issues/${pull.number}`;
  const page = `${pageOf(home.place)}/pull/${pull.number}`;
  const statuses = `${apiOf(home.place)}/statuses/${pull.head.sha}`;
  const links = { self: url, html: page, issue, comments: `${issue}/comments`, statuses, commits: `${url}/commits` };
  const reviews = { review_comments: `${url}/comments`, review_comment: `${url}/comments{/number}` };
  return {
    id: idOf(url),
    node_id: nodeId('PullRequest', pull.number),
    number: pull.number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    comments_url: links.comments,
    statuses_url: statuses,
    review_comments_url: reviews.review_comments,
    review_comment_url: reviews.review_comment,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    body: pull.body,
    user: user(pull.user),
    labels: pull.labels.map((name) => label(name, home)),
    assignee: null,
    milestone: null,
    draft: false,
    created_at: home.at(pull.began).date,
    updated_at: home.at(pull.head.sha).date,
    closed_at: pull.merged ? home.at(pull.merge).date : null,
    merged_at: pull.merged ? home.at(pull.merge).date : null,
    merge_commit_sha: pull.merge,
    head: end(pull.head.place, pull.head.ref, pull.head.sha, home),
    base: end(home.place, pull.base.ref, pull.base.sha, home),
    _links: Object.fromEntries(Object.entries({ ...links, ...reviews }).map(([name, href]) => [name, { href }])),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  };
}

export function wholePull(pull: Pull, home: Repository, comments: number) {
  return {
    ...simplePull(pull, home),
    merged: pull.merged,
    merged_by: pull.merged ? user('maintainer') : null,
    mergeable: pull.merged ? null : true,
    mergeable_state: pull.merged ? 'unknown' : 'clean',
    maintainer_can_modify: false,
    ...{ comments, review_comments: 0, commits: 1, additions: 1, deletions: 0, changed_files: 1 },
  };
}

function end(place: Place, ref: string, sha: string, home: Repository) {
  return { label: `${place.owner}:${ref}`, ref, sha, user: user(place.owner), repo: repository(place, home) };
}

export function label(name: string, home: Repository) {
  const url = `${apiOf(home.place)}/labels/${encodeURIComponent(name)}`;
  return {
    id: idOf(name),
    node_id: nodeId('Label', name),
    url,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

export function issueEvent({ id, event, actor, label, date }: IssueEvent, home: Repository) {
  return {
    id,
    node_id: nodeId('Event', id),
    url: `${apiOf(home.place)}/issues/events/${id}`,
    actor: user(actor),
    event,
    label: { name: label, color: 'ededed' },
    commit_id: null,
    commit_url: null,
    created_at: date,
    performed_via_github_app: null,
  };
}

export function headCommit(commit: Commit) {
  const { sha: id, tree: tree_id, message, date: timestamp } = commit;
  return { id, tree_id, message, timestamp, author: AUTHOR, committer: AUTHOR };
}

export function workflowRun(run: WorkflowRun, home: Repository) {
  const url = `${apiOf(home.place)}/actions/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: 'Gate',
    display_title: 'Train anew',
    path: run.path,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.head.branch,
    head_sha: run.head.sha,
    head_commit: headCommit(home.at(run.head.sha)),
    run_number: run.id - 41,
    run_attempt: run.attempt,
    workflow_id: workflowId(run.path),
    check_suite_id: run.id + 9000,
    check_suite_node_id: nodeId('CheckSuite', run.id + 9000),
    actor: user(run.actor),
    triggering_actor: user(run.actor),
    pull_requests: run.pulls.map((pull) => minimalPull(pull, home)),
    repository: minimalRepository(home.place, home),
    head_repository: minimalRepository(run.head.place, home),
    created_at: run.created,
    updated_at: run.created,
    run_started_at: run.created,
    url,
    html_url: `${pageOf(home.place)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    check_suite_url: `${apiOf(home.place)}/check-suites/${run.id + 9000}`,
    workflow_url: `${apiOf(home.place)}/actions/workflows/${workflowId(run.path)}`,
  };
}

export function workflowId(path: string): number {
  return idOf(path.split('@')[0]!);
}

function minimalPull(pull: Pull, home: Repository) {
  const url = `${apiOf(home.place)}/pulls/${pull.number}`;
  const repo = (place: Place) => ({ id: place.id, url: apiOf(place), name: place.name });
  const head = { ref: pull.head.ref, sha: pull.head.sha, repo: repo(pull.head.place) };
  return { id: idOf(url), number: pull.number, url, head, base: { ...pull.base, repo: repo(home.place) } };
}
