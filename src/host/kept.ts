/** What a branch's own runs keep: its baseline and its lineage, and which of all that is there is to be taken. */
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { headerOf, isForeign } from '../pool/profile/index.ts';
import { cleanUps } from '../read/profile.ts';
import { difference } from '../text/rule.ts';
import { type Artifact, artifactOfRun, artifactsOf, download, type Shelf } from './artifacts.ts';
import { statusOf } from './github.ts';
import { keyed } from './key.ts';
import { type Manifest, manifestOf, type Stored, unpack } from './stored.ts';

export interface Kept extends Stored {
  artifact: Artifact;
}

/** So many are looked into before it is taken that there is none. */
const MOST = 5;
/** The newest lineages that are brought together: two branch runs at once each know one entry that the other does not. */
const LINEAGES = 2;
/** Entries of a lineage. */
const LONGEST = 500;

export function baselineName(key: string | null): string {
  return keyed('collapse-gate-baseline', key ?? 'default');
}

export function candidateName(key: string | null): string {
  return keyed('collapse-gate-candidate', key ?? 'default');
}

export function reportName(key: string | null): string {
  return `${keyed('collapse-gate', key ?? 'default')}.json`;
}

export function lineageName(key: string | null): string {
  return `${keyed('collapse-gate-lineage', key ?? 'default')}.json`;
}

/** Why a profile can't be held against these outputs, or null. */
export function problemFor(options: Options): (profile: Uint8Array) => string | null {
  const { id } = tokeniserFor(options);
  return (profile) => {
    const header = headerOf(profile);
    if (header === null) return isForeign(profile) ? 'made by another version of Collapse Gate' : 'damaged';
    const differs = difference(header.tokeniser, id);
    if (differs !== null) return `its words are cut by other rules (${differs.found}; here ${differs.here})`;
    const [made, here] = [header.clean, options.clean].map(cleanUps);
    return made === here ? null : `its outputs were cleaned in another way (${made}; here ${here})`;
  };
}

/** The newest accepted baseline that can be used, and why newer ones can't. */
export async function newestBaseline(
  key: string | null,
  branch: string,
  workflow: string | null,
  shelf: Shelf,
  problemOf: (profile: Uint8Array) => string | null,
): Promise<{ kept: Kept | null; passedOver: string[] }> {
  const passedOver: string[] = [];
  for await (const artifact of artifactsOf(baselineName(key), branch, workflow, shelf)) {
    if (passedOver.length >= MOST) break;
    if ('lacks' in artifact) {
      passedOver.push(artifact.lacks);
      continue;
    }
    const stored = await storedIn(artifact, shelf);
    const problem = stored === null ? 'damaged' : stored.manifest.accepted ? problemOf(stored.profile) : 'not accepted';
    if (stored !== null && problem === null) return { kept: { ...stored, artifact }, passedOver };
    passedOver.push(problem ?? 'damaged');
  }
  return { kept: null, passedOver };
}

/** What a run has kept of its candidate; null where there is nothing, or nothing that can be read. */
export async function candidateOf(run: number, key: string | null, shelf: Shelf): Promise<Kept | null> {
  const artifact = await artifactOfRun(candidateName(key), run, shelf);
  if (artifact === null) return null;
  const stored = await storedIn(artifact, shelf).catch((error) => {
    // It has expired.
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  });
  return stored && { ...stored, artifact };
}

async function storedIn(artifact: Artifact, shelf: Shelf): Promise<Stored | null> {
  const bytes = await download(artifact, shelf);
  return bytes && unpack(bytes);
}

/** The accepted runs of a branch in order: those of its newest lineages together, each run once. */
export async function lineageOf(
  key: string | null,
  branch: string,
  workflow: string | null,
  shelf: Shelf,
): Promise<{ runs: Manifest[]; newest: Artifact | null }> {
  const lists: Manifest[][] = [];
  let newest: Artifact | null = null;
  for await (const artifact of artifactsOf(lineageName(key), branch, workflow, shelf)) {
    if (lists.length >= LINEAGES || 'lacks' in artifact) break;
    newest ??= artifact;
    lists.push(runsIn(await download(artifact, shelf)));
  }
  return { runs: union(lists), newest };
}

/** A run's newest entry counts: it may have been run again. */
export function union(lists: readonly (readonly Manifest[])[]): Manifest[] {
  const byRun = new Map<number | string, Manifest>();
  for (const one of lists.flat()) {
    const id = one.run ?? `${one.commit} ${one.created}`;
    const known = byRun.get(id);
    if (known === undefined || known.created < one.created) byRun.set(id, one);
  }
  const sorted = [...byRun.values()].sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  return sorted.slice(-LONGEST);
}

export function lineageText(runs: readonly Manifest[]): string {
  return `${JSON.stringify({ schema: 1, runs }, null, 2)}\n`;
}

function runsIn(bytes: Uint8Array | null): Manifest[] {
  try {
    const { runs } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as { runs: unknown };
    return (Array.isArray(runs) ? runs : []).map(manifestOf).filter((one) => one !== null);
  } catch {
    return [];
  }
}
