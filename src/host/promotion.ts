import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import type { Note } from '../types.ts';
import { type Artifact, artifactOfRun, type Shelf, upload } from './artifacts.ts';
import { type Client, place, statusOf } from './github.ts';
import {
  baselineName,
  candidateOf,
  type Kept,
  lineageName,
  lineageOf,
  lineageText,
  newestBaseline,
  problemFor,
  reportName,
  union,
} from './kept.ts';
import { say } from './log.ts';
import { why } from './notices.ts';
import type { Repository } from './occasion.ts';
import type { Standing } from './standing.ts';
import { pack, type Stored } from './stored.ts';

type Place = Pick<Standing, 'workflow' | 'head'> & { branch: string };

/** So many runs of a pull request's head are looked into: it may have been run again, or have several events. */
const MOST_RUNS = 20;
/** And so many commits of a push. */
const MOST_COMMITS = 30;

/**
 * What a branch's run without outputs does for its baseline: after a merge what the pull request had accepted becomes the
 * baseline, so that nothing is generated twice; else the newest one is uploaded again before it expires.
 */
export async function keptByBranch(options: Options, standing: Place, shelf: Shelf): Promise<Note[]> {
  const notes: Note[] = [];
  const merged = shelf.job.event === 'push' ? await mergedCandidate(options, standing, shelf, notes) : null;
  const promoted = merged && (await unlessUnjudged(merged, options, standing, shelf, notes));
  if (promoted !== null) {
    await surely(() => keepBaseline(promoted, options, standing, shelf));
    return [...notes, info('promoted', { number: promoted.manifest.pull, run: promoted.manifest.run })];
  }
  const renewed = await surely(() => renew(options, standing, shelf));
  return [...notes, renewed ?? info('baseline-kept', { run: null })];
}

/** What was never compared, for want of a baseline then, takes no other baseline's place. */
async function unlessUnjudged(
  merged: Stored,
  options: Options,
  { branch, workflow }: Place,
  shelf: Shelf,
  notes: Note[],
): Promise<Stored | null> {
  const { judged, pull } = merged.manifest;
  if (judged) return merged;
  const { kept } = await newestBaseline(options['comment-key'], branch, workflow, shelf, problemFor(options));
  if (kept === null) return merged;
  const why =
    'it was compared with nothing, since there was no baseline then: run its job again before the merge next time';
  notes.push(info('not-promoted', { number: pull, why }));
  return null;
}

/** Uploads a branch's newest baseline again where its artifact is ageing, and says what became of it; null where there is none. */
export async function renew(options: Options, standing: Place, shelf: Shelf): Promise<Note | null> {
  const key = options['comment-key'];
  const { kept } = await newestBaseline(key, standing.branch, standing.workflow, shelf, problemFor(options));
  if (kept === null) return null;
  const { artifact } = kept;
  if (!isExpiring(artifact, Date.now())) return info('baseline-kept', { run: artifact.run });
  await keepBaseline(kept, options, standing, shelf);
  return info('renewed', { run: artifact.run });
}

/** A run that is there to keep something must not pass without it. */
async function surely<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UserError || statusOf(error) !== 0) throw error;
    say(`keeping the baseline: ${error instanceof Error ? error.message : String(error)}`);
    throw new UserError('baseline-not-kept', { why: why(error) });
  }
}

/** Whether less than half of an artifact's life is left. */
export function isExpiring({ created, expires }: Pick<Artifact, 'created' | 'expires'>, now: number): boolean {
  if (expires === null) return false;
  const [from, to] = [Date.parse(created), Date.parse(expires)];
  return !(to - now > (to - from) / 2);
}

/** Uploads a baseline, and the branch's lineage with it: artifacts can't be changed, and are deleted after a time. */
export async function keepBaseline(stored: Stored, options: Options, standing: Place, shelf: Shelf): Promise<void> {
  const key = options['comment-key'];
  const days = options['retention-days'];
  const { runs } = await lineageOf(key, standing.branch, standing.workflow, shelf);
  await upload(baselineName(key), pack(stored), days, shelf.job);
  await upload(lineageName(key), lineageText(union([runs, [stored.manifest]])), days, shelf.job);
}

/**
 * The accepted candidate that a push has merged: of its newest commit whose pull request has kept anything, since a merge
 * queue may bring several at once. Notes say which were not taken, and why.
 */
async function mergedCandidate(options: Options, place: Place, shelf: Shelf, notes: Note[]): Promise<Stored | null> {
  const { occasion } = shelf.job;
  const pushed = occasion.kind === 'branch' ? occasion.commits : [];
  const commits = [...new Set([place.head, ...pushed])].filter((commit): commit is string => Boolean(commit));
  const seen = new Set<number>();
  for (const commit of commits.slice(0, MOST_COMMITS)) {
    const pull = await pullMergedAs(commit, place.branch, shelf.repository, shelf.client);
    if (pull === null || seen.has(pull.number)) continue;
    seen.add(pull.number);
    const found = await candidateOfPull(pull, commit, options, place, shelf);
    if (typeof found === 'string') notes.push(info('not-promoted', { number: pull.number, why: found }));
    else if (found.manifest.accepted) {
      const { run, event } = shelf.job;
      const manifest = { ...found.manifest, commit: place.head, branch: place.branch, run, event, pull: pull.number };
      return { manifest, profile: found.profile };
    } else {
      notes.push(info('not-promoted', { number: pull.number, why: `its outcome was ${found.manifest.outcome}` }));
      return null;
    }
  }
  return null;
}

/** The last word of a pull request's runs, or why there is none: an earlier one may have been accepted by a label that was taken away since. */
async function candidateOfPull(
  pull: NonNullable<Awaited<ReturnType<typeof pullMergedAs>>>,
  commit: string,
  options: Options,
  { branch, workflow }: Place,
  shelf: Shelf,
): Promise<Kept | string> {
  if (pull.head.repo?.id !== pull.base.repo.id)
    return 'it comes from a fork, and what a fork measured becomes nobody’s baseline';
  const runs = [
    // An entry of the merge queue is the very commit that is pushed.
    ...(await runsOf(commit, 'merge_group', 'here', workflow, shelf)),
    ...(await runsOf(pull.head.sha, 'pull_request', 'here', workflow, shelf)),
  ];
  return (await lastKept(runs, pull.number, branch, options, shelf)) ?? 'its runs kept no outputs';
}

/**
 * What an earlier run for the same commit of a pull request has kept; the number of one that failed without a verdict; null
 * where there is neither. A run that needs no outputs, as one that a label starts, must not take back what was found.
 */
export async function measuredBefore(
  options: Options,
  { head, branch, pull, workflow }: Standing,
  shelf: Shelf,
): Promise<Kept | number | null> {
  if (!head || branch === null || pull === null) return null;
  const runs = await runsOf(head, 'pull_request', pull.fork ? 'forks' : 'here', workflow, shelf);
  // This run itself has kept something only where it is started again.
  const earlier = runs.filter(({ id }) => id !== shelf.job.run || shelf.job.isAgain);
  const kept = await lastKept(earlier, pull.number, branch, options, shelf);
  if (kept !== null) return kept;
  const failed = earlier.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
  if (failed === undefined || !options['report-artifact']) return null;
  // A run that skipped, and failed for another reason, has a report.
  const report = await artifactOfRun(reportName(options['comment-key']), failed.id, shelf);
  return report === null ? failed.id : null;
}

/** Of the newest run that kept any outputs of this pull request, as it was held against this branch. */
async function lastKept(
  runs: readonly Run[],
  pull: number,
  branch: string,
  options: Options,
  shelf: Shelf,
): Promise<Kept | null> {
  for (const { id } of runs.slice(0, MOST_RUNS)) {
    const kept = await candidateOf(id, options['comment-key'], shelf);
    if (kept === null) continue;
    const { manifest } = kept;
    // The same commit may be the head of another pull request, or this one may have been held against another branch.
    if (manifest.branch === branch && (manifest.pull === null || manifest.pull === pull)) return kept;
  }
  return null;
}

/** The pull request that was merged as this commit of a branch; not one that the commit was once part of, and that was merged otherwise. */
export async function pullMergedAs(commit: string, branch: string, repository: Repository, client: Client) {
  const asked = { ...place(repository), commit_sha: commit };
  const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit(asked);
  return (
    data.find((one) => one.merged_at !== null && one.base.ref === branch && one.merge_commit_sha === commit) ?? null
  );
}

interface Run {
  id: number;
  conclusion: string | null;
}

/** Runs for a commit, newest first: this repository's own, or those of forks, which may have the same commit. */
async function runsOf(
  head: string,
  event: string,
  from: 'here' | 'forks',
  workflow: string | null,
  shelf: Shelf,
): Promise<Run[]> {
  const { actions } = shelf.client.rest;
  const asked = { ...place(shelf.repository), head_sha: head, event, per_page: 100 };
  const { data } =
    workflow === null
      ? await actions.listWorkflowRunsForRepo(asked)
      : await actions.listWorkflowRuns({ ...asked, workflow_id: workflow });
  return data.workflow_runs
    .filter((run) => run.head_sha === head && run.event === event)
    .filter((run) => (run.head_repository?.id === run.repository.id) === (from === 'here'))
    .map(({ id, conclusion }) => ({ id, conclusion }))
    .sort((a, b) => b.id - a.id);
}

function info(code: string, facts: Note['facts']): Note {
  return { code, level: 'info', facts };
}
