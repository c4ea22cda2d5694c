import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { encodeProfile } from '../pool/profile/index.ts';
import { profileOptions } from '../read/profile.ts';
import type { Corpus, Report } from '../types.ts';
import { VERSION } from '../version.ts';
import { type Shelf, upload } from './artifacts.ts';
import type { Job } from './job.ts';
import { candidateName } from './kept.ts';
import { keepBaseline, renew } from './promotion.ts';
import type { Standing } from './standing.ts';
import { type Manifest, pack } from './stored.ts';

/** The candidate's profile. */
export function profileOf(candidate: Corpus, options: Options): Uint8Array {
  return encodeProfile(candidate.rows ?? [], tokeniserFor(options), profileOptions(candidate, options));
}

/**
 * Keeps what was measured for later runs: a candidate's profile until its merge, a branch's as its next baseline if it
 * may be one. Nothing that was red becomes a baseline by itself, nor what could not be judged for want of outputs.
 */
export async function keep(
  report: Report,
  profile: Uint8Array,
  options: Options,
  standing: Standing,
  { job, shelf }: { job: Job; shelf: Shelf | null },
): Promise<void> {
  const stored = { manifest: manifestFor(report, standing, job), profile };
  if (standing.keeps === 'candidate')
    await upload(candidateName(options['comment-key']), pack(stored), options['retention-days'], job);
  if (standing.keeps !== 'baseline' || standing.branch === null || shelf === null) return;
  const place = { ...standing, branch: standing.branch };
  if (stored.manifest.accepted) await keepBaseline(stored, options, place, shelf);
  // Else the one that it was held against must outlast a row of such runs.
  else await renew(options, place, shelf);
}

function manifestFor({ outcome, accepted, verdicts }: Report, { head, branch, accepts }: Standing, job: Job): Manifest {
  const values = verdicts.flatMap(({ metric, candidate }) =>
    candidate === null ? [] : [[metric, candidate] as const],
  );
  return {
    accepted: outcome === 'pass' || accepted !== null,
    outcome,
    judged: verdicts.length > 0,
    acceptance: accepted,
    commit: head,
    branch,
    run: job.run,
    event: job.event,
    pull: accepts,
    created: new Date().toISOString(),
    version: VERSION,
    values: Object.fromEntries(values),
  };
}
