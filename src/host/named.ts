import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { isProfile } from '../pool/profile/index.ts';
import type { Origin } from '../read/corpus.ts';
import type { Note } from '../types.ts';
import { insideOf, type StandIn, standIn } from './base-files.ts';
import { needed } from './github.ts';
import type { Sources } from './supply.ts';

/** What the candidate is held against, and what is left out of that: a change must not bring its own. */
const HELD_AGAINST = ['baseline', 'reference', 'healthy', 'exclude-prompts'] as const;

/**
 * Lets the files that options name be those of the base. What the base does not have is read from the workspace, with a
 * note; a base that GitHub does not hand out is an error. Gives back the options with names for what differs there, and
 * where the baseline comes from, where it is all the base's.
 */
export async function standAtBase(
  options: Options,
  sources: Sources,
  problemOf: (profile: Uint8Array) => string | null,
  notes: Note[],
): Promise<{ options: Options; origin: Origin | null }> {
  const asGiven = { options, origin: null };
  const { standing, tree, shelf, job, files, others } = sources;
  const { ruledBy } = standing;
  const named = HELD_AGAINST.flatMap((role) => options[role]);
  if (ruledBy === null || named.length === 0) return asGiven;
  const { branch } = ruledBy;
  const add = (code: string, level: Note['level'], facts: Note['facts']) => notes.push({ code, level, facts });
  if (tree === null) {
    if (shelf !== null)
      throw new UserError('service-refused', {
        what: `what ${branch} has in ${named.join(', ')}`,
        why: 'see the log',
        todo: 'Give the job permissions: contents: read, or run it again once GitHub answers.',
      });
    add('baseline-from-workspace', 'warn', { path: named.join(', '), branch, why: 'unreachable' });
    return asGiven;
  }
  const found = new Map<string, StandIn>();
  for (const pattern of new Set(named)) {
    const ask = () => standIn(pattern, { branch, tree }, files, job.workspace);
    const there = await needed(`what ${branch} has in ${pattern}`, 'contents: read', ask);
    if (there === null) {
      // What a step brings from elsewhere lies where no change can reach it; in the workspace it may be the change's own.
      const level = insideOf(job.workspace, pattern) === null || standing.follows !== null ? 'info' : 'warn';
      add('baseline-from-workspace', level, { path: pattern, branch, why: 'untracked' });
    } else if (there.differing.length > 0 && (await isOutdated(there, problemOf))) {
      // Else nobody could ever replace it.
      add('baseline-replaced', 'warn', { path: pattern, branch });
    } else found.set(pattern, there);
  }
  // Where a run follows another one the workspace is not that of the change.
  const differing = (roles: readonly (typeof HELD_AGAINST)[number][]) =>
    standing.follows === null
      ? roles.flatMap((role) => options[role].flatMap((pattern) => found.get(pattern)?.differing ?? []))
      : [];
  const changed = {
    'baseline-changed': differing(['baseline']),
    'beside-changed': differing(['reference', 'healthy', 'exclude-prompts']),
  };
  for (const [code, paths] of Object.entries(changed))
    if (paths.length > 0) add(code, 'warn', { branch, paths: paths.join(', ') });
  const renamed = new Map<string, string>();
  for (const [pattern, { paths, isFolder, differing }] of found) {
    // Where nothing differs the workspace has the very same.
    if (differing.length === 0) continue;
    // By git's name, since the candidate may be of the same path.
    renamed.set(pattern, `${branch}:${pattern}`);
    others.patterns.set(`${branch}:${pattern}`, { names: [...paths.keys()], isFolder });
    for (const [name, path] of paths) others.paths.set(name, path);
  }
  const rename = (patterns: readonly string[]) => patterns.map((pattern) => renamed.get(pattern) ?? pattern);
  const { baseline, reference, healthy, 'exclude-prompts': excluded } = options;
  const isAllThere = baseline.length > 0 && baseline.every((pattern) => found.has(pattern));
  return {
    options: {
      ...options,
      baseline: rename(baseline),
      reference: rename(reference),
      healthy: rename(healthy),
      'exclude-prompts': rename(excluded),
    },
    origin: isAllThere ? { source: `${baseline.join(', ')} at ${branch}`, commit: tree.commit, run: null } : null,
  };
}

/** Whether it is a profile alone that can't be used on this machine any more, as after a new version of Unicode. */
async function isOutdated({ paths }: StandIn, problemOf: (profile: Uint8Array) => string | null): Promise<boolean> {
  const [path, ...others] = paths.values();
  if (path === undefined || others.length > 0) return false;
  const bytes = await readFile(path);
  return isProfile(bytes) && problemOf(bytes) !== null;
}
