/**
 * What runs keep for one another: a manifest, which says what became of some outputs, and their profile. It is one file,
 * so that an artifact needs no archive and reading it is bounded by its size: a line that names the format, the
 * manifest as a line of JSON, and the profile's bytes.
 */
import { ENVELOPE, isProfile, opened } from '../pool/profile/index.ts';
import type { Acceptance, GateOutcome } from '../types.ts';
import { at, branchOf, commitOf, isId, textAt } from './occasion.ts';

const MOST_VALUES = 200;

export interface Manifest {
  /** Only what is accepted may become a baseline. */
  accepted: boolean;
  outcome: GateOutcome;
  /** Whether it was compared with a baseline. */
  judged: boolean;
  acceptance: Acceptance | null;
  /** The commit whose model gave the outputs, and the branch that it is, or would be, part of. */
  commit: string | null;
  branch: string | null;
  /** The run that measured them, its event, and the pull request it was for. */
  run: number | null;
  event: string;
  pull: number | null;
  /** When they were measured, in ISO 8601. */
  created: string;
  version: string;
  /** What each metric said of these outputs, for those that had a value. */
  values: Readonly<Record<string, number>>;
}

export interface Stored {
  manifest: Manifest;
  profile: Uint8Array;
}

export function pack({ manifest, profile }: Stored): Uint8Array {
  return Buffer.concat([Buffer.from(`${ENVELOPE}${JSON.stringify(manifest)}\n`), profile]);
}

/** Null where it is not such a file, or says of itself what can't be. */
export function unpack(bytes: Uint8Array): Stored | null {
  const found = opened(bytes);
  const manifest = found && manifestIn(found.manifest);
  return found && manifest && isProfile(found.profile) ? { manifest, profile: found.profile } : null;
}

function manifestIn(line: string): Manifest | null {
  try {
    return manifestOf(JSON.parse(line));
  } catch {
    return null;
  }
}

/** What a manifest may say, and nothing else that stands in it; null where it says too little. */
export function manifestOf(value: unknown): Manifest | null {
  const accepted = at(value, 'accepted');
  const outcome = OUTCOMES.find((one) => one === at(value, 'outcome'));
  const created = textAt(value, 'created');
  if (typeof accepted !== 'boolean' || outcome === undefined || created === null || Number.isNaN(Date.parse(created)))
    return null;
  return {
    accepted,
    outcome,
    judged: at(value, 'judged') === true,
    acceptance: acceptanceIn(at(value, 'acceptance')),
    commit: commitOf(textAt(value, 'commit')),
    branch: branchOf(textAt(value, 'branch')),
    run: idAt(value, 'run'),
    event: /^[a-z_]{1,40}$/.exec(textAt(value, 'event') ?? '')?.[0] ?? '',
    pull: idAt(value, 'pull'),
    created,
    version: /^[\w.+-]{1,40}$/.exec(textAt(value, 'version') ?? '')?.[0] ?? '',
    values: valuesIn(at(value, 'values')),
  };
}

function valuesIn(value: unknown): Record<string, number> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  const known = entries.filter(([name, number]) => name.length <= 100 && Number.isFinite(number));
  return Object.fromEntries(known.slice(0, MOST_VALUES));
}

const OUTCOMES: readonly GateOutcome[] = ['pass', 'fail', 'inconclusive', 'skipped'];

function acceptanceIn(value: unknown): Acceptance | null {
  const reason = textAt(value, 'reason');
  const by = (['file', 'label'] as const).find((one) => one === at(value, 'by'));
  if (reason === null || by === undefined) return null;
  return { reason, actor: textAt(value, 'actor'), commit: commitOf(textAt(value, 'commit')), by };
}

function idAt(value: unknown, key: string): number | null {
  const id = at(value, key);
  return isId(id) ? id : null;
}
