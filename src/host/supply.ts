import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import type { Origin } from '../read/corpus.ts';
import type { Files } from '../read/files.ts';
import type { Note } from '../types.ts';
import { NO_LONGER_PART, type Shelf } from './artifacts.ts';
import type { BaseTree } from './base.ts';
import { matchesAny } from './disk.ts';
import { needed } from './github.ts';
import type { Supply } from './host.ts';
import type { Job } from './job.ts';
import { candidateOf, newestBaseline, problemFor } from './kept.ts';
import { standAtBase } from './named.ts';
import { keptByBranch, measuredBefore } from './promotion.ts';
import type { Standing } from './standing.ts';
import type { Stored } from './stored.ts';

/** What finding runs and their artifacts takes. */
const READING = 'actions: read, contents: read, pull-requests: read';

/** What a supply is brought together from. */
export interface Sources {
  job: Job;
  standing: Standing;
  /** Null without a token: then nothing that GitHub keeps can be had. */
  shelf: Shelf | null;
  tree: BaseTree | null;
  files: Files;
  /** What was brought here, by the names under which `files` has it. */
  others: {
    paths: Map<string, string>;
    patterns: Map<string, { names: readonly string[]; isFolder: boolean }>;
  };
  /** GitHub Enterprise Server has no artifacts of the kind that the client knows. */
  isEnterpriseServer: boolean;
}

/**
 * Both sides as files that can be read here, with where they come from; or which side there is not. For the baseline there is a
 * ladder: named files as they stand at the base, then what the base branch's own runs keep, then none.
 */
export async function supplyOf(options: Options, sources: Sources): Promise<Supply> {
  const { standing } = sources;
  const notes: Note[] = [];
  const candidate = await candidateIn(options, sources, notes);
  if (candidate === null) return { options, origins: {}, notes, missing: 'candidate', baseline: null };
  const named = await standAtBase(options, sources, problemFor(options), notes);
  const baseline =
    options.baseline.length > 0
      ? { paths: named.options.baseline, origin: named.origin, age: null }
      : await keptBaseline(options, sources, notes);
  const found = {
    ...named.options,
    candidate: candidate.paths,
    baseline: baseline?.paths ?? [],
  };
  const origins = {
    ...(candidate.origin && { candidate: candidate.origin }),
    ...(baseline?.origin && { baseline: baseline.origin }),
  };
  if (baseline !== null) return { options: found, origins, notes, missing: null, baseline: baseline.age };
  const branch = options['baseline-branch'] ?? standing.branch;
  if (options['on-missing-baseline'] === 'fail')
    throw new UserError('no-baseline', { branch: branch ?? 'this branch' });
  notes.unshift({ code: 'no-baseline', level: 'warn', facts: { branch, kept: whenKept(options, standing) } });
  return { options: found, origins, notes, missing: 'baseline', baseline: null };
}

/** When a candidate that nothing was there to be held against becomes the baseline. */
function whenKept(options: Options, { keeps }: Standing): 'now' | 'merge' | 'never' {
  if (!options['keep-baseline'] || keeps === null) return 'never';
  return keeps === 'baseline' ? 'now' : 'merge';
}

interface Side {
  paths: readonly string[];
  origin: Origin | null;
}

async function candidateIn(options: Options, sources: Sources, notes: Note[]): Promise<Side | null> {
  const { standing, shelf, files, job, isEnterpriseServer } = sources;
  if (standing.follows !== null) return candidateOfRun(options, sources, notes);
  if (await matchesAny(options.candidate, files)) return { paths: options.candidate, origin: null };
  const pattern = options.candidate.join(', ');
  // After a merge outputs may be missing, since those of the pull request are there; elsewhere only as the options say.
  const isExpected = job.event !== 'push' && pattern !== '' && options['on-missing-candidate'] === 'fail';
  if (
    standing.keeps === 'baseline' &&
    shelf !== null &&
    options['keep-baseline'] &&
    !isExpected &&
    !isEnterpriseServer
  ) {
    const branch = standing.branch!;
    const ask = () => keptByBranch(options, { ...standing, branch }, shelf);
    notes.push(...(await needed(`what ${branch} keeps`, READING, ask)));
    return null;
  }
  // Reading says what is amiss, in words for each case.
  const isBare = standing.keeps === 'baseline' && !isExpected;
  if (options['on-missing-candidate'] === 'fail' && !isBare) return { paths: options.candidate, origin: null };
  const ask = () => (shelf === null ? Promise.resolve(null) : measuredBefore(options, standing, shelf));
  const before =
    standing.pull === null || isEnterpriseServer ? null : await needed('what earlier runs found', READING, ask);
  if (typeof before === 'number') throw new UserError('head-not-judged', { run: before });
  if (before !== null) return broughtFrom(before, before.artifact.run, standing.head, sources, notes);
  notes.unshift({ code: 'no-candidate', level: 'info', facts: { pattern } });
  return null;
}

async function candidateOfRun(options: Options, sources: Sources, notes: Note[]): Promise<Side | null> {
  const { standing, shelf } = sources;
  const run = standing.follows!;
  const missing = (code: string) => {
    notes.unshift({ code, level: 'info', facts: { run: run.id } });
    return null;
  };
  if (standing.pull === null) return missing('follow-up-without-pull');
  if (shelf === null) throw new UserError('no-token', { what: 'the outputs of the run that this one follows' });
  const ask = () => candidateOf(run.id, options['comment-key'], shelf);
  const kept = await needed('the outputs of the run that this one follows', READING, ask);
  if (kept === null) return missing('no-candidate-of-run');
  return broughtFrom(kept, run.id, run.head, sources, notes);
}

/** A candidate that another run has kept, as a side of this one. */
async function broughtFrom(
  { profile }: Stored,
  run: number,
  commit: string | null,
  sources: Sources,
  notes: Note[],
): Promise<Side> {
  notes.push({ code: 'candidate-of-run', level: 'info', facts: { run } });
  return {
    paths: [await bring(`run-${run}/candidate.cgp`, profile, sources)],
    origin: { source: `run ${run}`, commit, run: `run-${run}` },
  };
}

/** What the base branch's own runs keep. */
async function keptBaseline(
  options: Options,
  sources: Sources,
  notes: Note[],
): Promise<(Side & { age: Supply['baseline'] }) | null> {
  const { standing, shelf, isEnterpriseServer } = sources;
  const branch = options['baseline-branch'] ?? standing.branch;
  if (branch === null) return null;
  if (isEnterpriseServer) throw new UserError('baseline-ghes');
  if (shelf === null) throw new UserError('no-token', { what: `the baseline of ${branch}` });
  const workflow = options['baseline-workflow'] ?? standing.workflow;
  const ask = () => newestBaseline(options['comment-key'], branch, workflow, shelf, problemFor(options));
  const { kept, passedOver } = await needed(`the baseline of ${branch}`, READING, ask);
  if (passedOver.length > 0)
    notes.push({
      code: 'baseline-passed-over',
      level: kept === null ? 'warn' : 'info',
      facts: { count: passedOver.length, why: [...new Set(passedOver)].join('; ') },
    });
  if (kept === null && !mayBeReplaced(passedOver, sources))
    throw new UserError('baseline-unusable', { branch, why: [...new Set(passedOver)].join('; ') });
  if (kept === null) return null;
  const { manifest, artifact, profile } = kept;
  // A renewed one is the artifact of a later run than the one that measured it.
  const { run } = artifact;
  return {
    paths: [await bring(`run-${run}/baseline.cgp`, profile, sources)],
    origin: { source: `run ${run} of ${branch}`, commit: manifest.commit, run: `run-${run}` },
    age: { created: manifest.created, run, branch, commit: manifest.commit },
  };
}

/**
 * A baseline that is there and of no use must not look like a first run, or the gate would be off from then on. On its own
 * branch somebody may set a new one by hand, and a branch that was rewritten begins anew.
 */
function mayBeReplaced(passedOver: readonly string[], { standing, job }: Sources): boolean {
  const useless = passedOver.filter((why) => why !== 'expired' && why !== 'not accepted');
  if (useless.length === 0) return true;
  if (standing.keeps !== 'baseline') return false;
  return job.event === 'workflow_dispatch' || useless.every((why) => why === NO_LONGER_PART);
}

async function bring(name: string, bytes: Uint8Array, { job, others }: Sources): Promise<string> {
  const path = join(job.temp, 'collapse-gate-brought', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  others.paths.set(name, path);
  return name;
}
