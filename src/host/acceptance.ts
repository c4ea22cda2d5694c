import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ACCEPTED_FILE } from '../report/accepted.ts';
import type { Acceptance, Note } from '../types.ts';
import { type AcceptedEntry, cut, entriesIn, listIn } from './accepted-file.ts';
import type { BaseTree } from './base.ts';
import { type Client, place, statusOf } from './github.ts';
import { why } from './notices.ts';
import { type Repository, textAt } from './occasion.ts';

/** Where an acceptance may stand. */
export interface Places {
  /** The file as the change has it, and the tree that the change is made to: what stands there already was for another change. Null where there is no change, or the tree can't be read. */
  file: { own(): Promise<string | null>; base: BaseTree | null } | null;
  /** The pull request, and the client to read it by as it is now. */
  pull: { repository: Repository; number: number; client: Client } | null;
  label: string;
  commit: string | null;
}

/** Whether these outputs are accepted, and what is amiss. */
interface Answer {
  accepted: Acceptance | null;
  notes: Note[];
}

const LINE = /^[ \t]*Collapse-Gate-Accept:[ \t]*(\S.*?)[ \t]*$/im;

/** Whether somebody answers for these outputs, in the file or by the label; and what is amiss with what was tried. */
export async function acceptanceOf(profile: () => Uint8Array | null, places: Places): Promise<Answer> {
  const { pull } = places;
  const byFile = await unlessRefused(() => inFile(profile, places));
  if (byFile.accepted !== null || pull === null) return byFile;
  const byLabel = await unlessRefused(() => onPullRequest(pull, places));
  return { accepted: byLabel.accepted, notes: [...byFile.notes, ...byLabel.notes] };
}

/** What a service does not let be read accepts nothing, which is said. */
async function unlessRefused(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === 0) throw error;
    return { accepted: null, notes: [note('acceptance-unread', { why: why(error) })] };
  }
}

async function inFile(profile: () => Uint8Array | null, { file, commit }: Places): Promise<Answer> {
  const own = entriesIn(file && (await file.own()));
  if (file === null || own.length === 0) return { accepted: null, notes: [] };
  const { base } = file;
  if (base === null) return { accepted: null, notes: [note('acceptance-unread', { why: 'the base is out of reach' })] };
  const there = await base.file(ACCEPTED_FILE);
  const text = there === null ? null : await readFile(there.path, 'utf8');
  // Else whatever it has accepted before would count again.
  if (text !== null && listIn(text) === null)
    return { accepted: null, notes: [note('acceptance-unread', { why: 'the file of the base is damaged' })] };
  const before = entriesIn(text);
  const isKnown = (entry: AcceptedEntry) => before.some((one) => JSON.stringify(one) === JSON.stringify(entry));
  const added = own.filter((entry) => !isKnown(entry));
  const bytes = added.some((entry) => entry.profile !== null) ? profile() : null;
  const digest = bytes && createHash('sha256').update(bytes).digest('hex');
  const fitting = added.findLast((entry) => entry.profile === null || entry.profile === digest);
  if (fitting !== undefined)
    return { accepted: { reason: fitting.reason, actor: fitting.actor, commit, by: 'file' }, notes: [] };
  const [other] = added;
  if (other === undefined) return { accepted: null, notes: [] };
  return { accepted: null, notes: [note('acceptance-elsewhere', { profile: other.profile!.slice(0, 12) })] };
}

/** The label says that somebody with a say agrees, the line says why. Read now: the event's payload may be old. */
async function onPullRequest(
  { repository, number, client }: NonNullable<Places['pull']>,
  { label, commit }: Places,
): Promise<Answer> {
  const { data } = await client.rest.pulls.get({ ...place(repository), pull_number: number });
  const hasLabel = data.labels.some(({ name }) => name.toLowerCase() === label.toLowerCase());
  const reason = reasonIn(data.body);
  if (!hasLabel && reason === null) return { accepted: null, notes: [] };
  if (!hasLabel || reason === null)
    return { accepted: null, notes: [note('acceptance-incomplete', { label, missing: hasLabel ? 'line' : 'label' })] };
  const set = await labelled(repository, number, label, client);
  if (set !== null && (set.isMoved || (await isOutdated(set.at, data, repository, client))))
    return { accepted: null, notes: [note('acceptance-outdated', { label })] };
  return { accepted: { reason, actor: set?.actor ?? null, commit, by: 'label' }, notes: [] };
}

/** The reason that a description gives, not counting what it only quotes: comments, as templates have them, and code. */
export function reasonIn(body: string | null): string | null {
  const said = (body ?? '')
    .replaceAll('\r', '')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/^[ \t]*(```|~~~)[\s\S]*?(^[ \t]*\1|(?![\s\S]))/gm, '');
  const reason = LINE.exec(said)?.[1];
  return reason === undefined ? null : cut(reason);
}

/** Who has set the label last, and when; null where GitHub doesn't say. */
async function labelled(
  repository: Repository,
  number: number,
  label: string,
  client: Client,
): Promise<{ actor: string | null; at: string; isMoved: boolean } | null> {
  const events = await client.paginate(client.rest.issues.listEvents, {
    ...place(repository),
    issue_number: number,
    per_page: 100,
  });
  const set = events.findLast(
    (event) => event.event === 'labeled' && textAt(event, 'label', 'name')?.toLowerCase() === label.toLowerCase(),
  );
  if (set === undefined) return null;
  // Older commits may have come back as the head by force.
  const isMoved = events.some((event) => event.event === 'head_ref_force_pushed' && event.created_at > set.created_at);
  return { actor: set.actor?.login ?? null, at: set.created_at, isMoved };
}

/**
 * Whether the label was set for an earlier commit: others were pushed since. When a commit was pushed says the first run
 * that it started; that a commit claims of itself is worth nothing. The first commit of a pull request is never outdated.
 */
async function isOutdated(
  set: string,
  { head }: { head: { sha: string; ref: string; repo: { id: number } | null } },
  repository: Repository,
  client: Client,
): Promise<boolean> {
  const { listWorkflowRunsForRepo: list } = client.rest.actions;
  const asked = { ...place(repository), event: 'pull_request', per_page: 100 };
  const started = async (more: { head_sha: string } | { branch: string; page: number }) => {
    const { data } = await list({ ...asked, ...more });
    const own = data.workflow_runs.filter((run) => run.head_repository?.id === head.repo?.id);
    return { own, isWhole: data.total_count <= 100 };
  };
  const ofHead = await started({ head_sha: head.sha });
  // So many runs of one commit are no help to the label: which was the first is not known then.
  if (!ofHead.isWhole) return true;
  const first = Math.min(...ofHead.own.map((run) => Date.parse(run.created_at)));
  const others = await started({ branch: head.ref, page: 1 });
  const isFirst =
    others.isWhole && !others.own.some((run) => run.head_sha !== head.sha && Date.parse(run.created_at) < first);
  return !isFirst && !(Date.parse(set) >= first);
}

function note(code: string, facts: Note['facts']): Note {
  return { code, level: 'warn', facts };
}
