/** The repository octo/models as GitHub has it: commits, branches, pull requests and runs, which a test sets up in a few lines. */
import { type Commit, type Content, type Entry, GitObjects } from './git-objects.ts';

export type Contents = Readonly<Record<string, Content | null>>;

/** A repository among those that pull requests come from. */
export interface Place {
  id: number;
  owner: string;
  name: string;
}

export interface IssueEvent {
  id: number;
  event: 'labeled' | 'unlabeled' | 'head_ref_force_pushed';
  actor: string;
  label: string;
  date: string;
}

export interface Pull {
  number: number;
  title: string;
  body: string | null;
  user: string;
  labels: string[];
  state: 'open' | 'closed';
  merged: boolean;
  locked: boolean;
  head: { place: Place; ref: string; sha: string };
  base: { ref: string; sha: string };
  /** Merged: the commit on the base branch. Open: the merge of its head into the base, for trial. */
  merge: string;
  /** Where the head's branch began. */
  began: string;
  events: IssueEvent[];
}

/** An entry of the merge queue. */
export interface Queued {
  pull: Pull;
  base: { ref: string; sha: string };
  head: { ref: string; sha: string };
}

export interface WorkflowRun {
  id: number;
  attempt: number;
  /** Of the workflow file; GitHub adds @ and a ref where the workflow is another repository's. */
  path: string;
  event: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
  head: { place: Place; branch: string | null; sha: string };
  /** Empty for those of forks, as GitHub has it. */
  pulls: Pull[];
  actor: string;
  created: string;
}

const FIRST_COMMIT = Date.parse('2026-11-01T09:00:00Z');
const MINUTE = 60_000;

export class Repository {
  readonly place: Place = { id: 1001, owner: 'octo', name: 'models' };
  readonly defaultBranch = 'main';
  /** Whether a token needs a permission to read. */
  private = true;
  readonly objects = new GitObjects();
  readonly branches = new Map<string, string>();
  readonly pulls: Pull[] = [];
  readonly runs: WorkflowRun[] = [];
  #nextRun = 42;
  #nextEvent = 7001;
  #commits = 0;

  /** `contents`: what the default branch begins with. */
  constructor(contents: Contents) {
    this.commit(this.defaultBranch, contents, 'Begin');
  }

  /** A commit onto a branch, which is made where there is none. A path with null is removed. */
  commit(branch: string, contents: Contents, message = `Commit ${this.#commits + 1}`): Commit {
    const tip = this.branches.get(branch) ?? this.branches.get(this.defaultBranch);
    const commit = this.#build(tip === undefined ? [] : [tip], contents, message);
    this.branches.set(branch, commit.sha);
    return commit;
  }

  at(sha: string): Commit {
    return this.objects.commits.get(sha)!;
  }

  tip(branch = this.defaultBranch): Commit {
    return this.at(this.branches.get(branch)!);
  }

  /** Opens a pull request; `from` is a fork's owner. */
  open(
    about: Partial<Omit<Pull, 'head' | 'base'>> & {
      contents?: Contents;
      from?: string;
      head?: string;
      base?: string;
    } = {},
  ): Pull {
    const {
      contents = { 'CHANGE.md': 'A change.\n' },
      from,
      head = 'feature',
      base = this.defaultBranch,
      ...rest
    } = about;
    const began = this.tip(base).sha;
    const place = from === undefined ? this.place : { ...this.place, id: 2002, owner: from };
    const { sha } = this.#build([began], contents, 'Change');
    if (from === undefined) this.branches.set(head, sha);
    const pull: Pull = {
      number: 7 + this.pulls.length,
      title: 'Train anew',
      body: null,
      user: from ?? 'alice',
      labels: [],
      state: 'open',
      merged: false,
      locked: false,
      head: { place, ref: head, sha },
      base: { ref: base, sha: began },
      merge: '',
      began,
      events: [],
      ...rest,
    };
    this.pulls.push(pull);
    this.tryMerge(pull);
    return pull;
  }

  /** A further commit of a pull request's author. */
  push(pull: Pull, contents: Contents): Commit {
    const commit = this.#build([pull.head.sha], contents, 'Change more');
    pull.head.sha = commit.sha;
    if (pull.head.place.id === this.place.id) this.branches.set(pull.head.ref, commit.sha);
    this.tryMerge(pull);
    return commit;
  }

  /** Merges an open pull request's head into the base as it stands now, for the runs of the pull request. */
  tryMerge(pull: Pull): Commit {
    const base = this.tip(pull.base.ref);
    if (pull.merged || this.objects.commits.get(pull.merge)?.parents.join() === [base.sha, pull.head.sha].join())
      return this.at(pull.merge);
    const commit = this.#land(pull, [base.sha, pull.head.sha], `Merge ${pull.head.sha} into ${base.sha}`);
    pull.merge = commit.sha;
    return commit;
  }

  label(pull: Pull, label: string, actor = 'maintainer'): void {
    pull.labels.push(label);
    pull.events.push({ id: this.#nextEvent++, event: 'labeled', actor, label, date: now() });
  }

  unlabel(pull: Pull, label: string, actor = 'maintainer'): void {
    pull.labels = pull.labels.filter((other) => other !== label);
    pull.events.push({ id: this.#nextEvent++, event: 'unlabeled', actor, label, date: now() });
  }

  /** Lands a pull request on its base and returns the commit there. */
  merge(pull: Pull, how: 'merge' | 'squash' = 'merge'): Commit {
    const { sha } = this.tip(pull.base.ref);
    return this.#landed(
      pull,
      this.#land(pull, how === 'merge' ? [sha, pull.head.sha] : [sha], `Change (#${pull.number})`),
    );
  }

  /** Puts a pull request into the merge queue, behind those that are given. */
  queue(pull: Pull, behind?: Queued): Queued {
    const { ref } = pull.base;
    const sha = behind?.head.sha ?? this.tip(ref).sha;
    const head = this.#land(pull, [sha, pull.head.sha], `Merge pull request #${pull.number}`);
    const branch = `gh-readonly-queue/${ref}/pr-${pull.number}-${sha}`;
    this.branches.set(branch, head.sha);
    return { pull, base: { ref, sha }, head: { ref: branch, sha: head.sha } };
  }

  /** What the queue does when an entry's checks are green: the base branch moves on to the very commit that was checked. */
  leaveQueue({ pull, head }: Queued): Commit {
    this.branches.delete(head.ref);
    return this.#landed(pull, this.at(head.sha));
  }

  run(about: Partial<WorkflowRun> = {}): WorkflowRun {
    const run: WorkflowRun = {
      id: this.#nextRun++,
      attempt: 1,
      path: '.github/workflows/gate.yml',
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      head: { place: this.place, branch: this.defaultBranch, sha: this.tip().sha },
      pulls: [],
      actor: 'alice',
      created: now(),
      ...about,
    };
    this.runs.push(run);
    return run;
  }

  #landed(pull: Pull, commit: Commit): Commit {
    this.branches.set(pull.base.ref, commit.sha);
    Object.assign(pull, { state: 'closed', merged: true, merge: commit.sha });
    return commit;
  }

  /** What the pull request changed since it began, done to the first of the parents. */
  #land(pull: Pull, parents: string[], message: string): Commit {
    const before = this.at(pull.began).files;
    const after = this.at(pull.head.sha).files;
    const changed = new Map<string, Entry | null>();
    for (const [path, entry] of after) if (before.get(path)?.sha !== entry.sha) changed.set(path, entry);
    for (const path of before.keys()) if (!after.has(path)) changed.set(path, null);
    return this.#change(parents, changed, message);
  }

  #build(parents: string[], contents: Contents, message: string): Commit {
    const entries = Object.entries(contents).map(
      ([path, content]) => [path, content === null ? null : this.objects.entry(content)] as const,
    );
    return this.#change(parents, new Map(entries), message);
  }

  #change(parents: string[], changed: ReadonlyMap<string, Entry | null>, message: string): Commit {
    const files = new Map(parents.length === 0 ? [] : this.at(parents[0]!).files);
    for (const [path, entry] of changed) {
      if (entry === null) files.delete(path);
      else files.set(path, entry);
    }
    const date = new Date(FIRST_COMMIT + this.#commits++ * MINUTE).toISOString().replace('.000', '');
    return this.objects.commit(files, parents, message, date);
  }
}

/** GitHub's times have no parts of a second. */
export function now(daysAgo = 0): string {
  return `${new Date(Date.now() - daysAgo * 24 * 60 * MINUTE).toISOString().slice(0, 19)}Z`;
}
