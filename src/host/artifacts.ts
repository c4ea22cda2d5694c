import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type Client, found, place, ServiceError } from './github.ts';
import type { Job } from './job.ts';
import { why } from './notices.ts';
import { BRANCH_EVENTS, type Repository, workflowFile } from './occasion.ts';
import { within } from './patience.ts';

/** An artifact of some run of this repository. */
export interface Artifact {
  id: number;
  name: string;
  run: number;
  size: number;
  digest: string | null;
  created: string;
  /** When GitHub deletes it; null where it doesn't say. */
  expires: string | null;
}

/** Access to this repository's artifacts: as much as looking for them needs. */
export interface Shelf {
  repository: Repository;
  client: Client;
  token: string;
  job: Job;
}

/** Bytes; a million outputs take less. */
const LARGEST = 2 ** 30;
const PAGE = 100;
const MOST_PAGES = 10;
/** So many runs are asked about, of other workflows too. */
const MOST_RUNS = 50;
/** Milliseconds for a service to answer, its client's retries included. */
const PATIENCE = 120_000;

export const NO_LONGER_PART = 'its commit is no longer part of the branch';

/** Why an artifact that the branch's own runs have left is not there to be taken. */
export interface Lacking {
  lacks: 'expired' | typeof NO_LONGER_PART;
}

/**
 * Artifacts of this name that the branch's own runs of one workflow have left, those of the newest runs first: a run that
 * is started again leaves nothing newer. Of this repository and never of a fork's run, whatever its branch is called.
 * Asks for as many pages and runs as are looked at.
 */
export async function* artifactsOf(
  name: string,
  branch: string,
  workflow: string | null,
  shelf: Shelf,
): AsyncGenerator<Artifact | Lacking> {
  const { client, repository } = shelf;
  const runs = new Map<number, Promise<'own' | 'foreign' | 'gone'>>();
  const tip = once(() => tipOf(branch, shelf));
  let seen = 0;
  for (let page = 1; ; page++) {
    const asked = { ...place(repository), name, per_page: PAGE, page };
    const { artifacts } = (await client.rest.actions.listArtifactsForRepo(asked)).data;
    // The newest come first, and with them those of the newest runs, but for runs that were started again.
    const own = artifacts.flatMap((artifact) => {
      const run = artifact.workflow_run;
      const isOwn = run?.head_repository_id !== undefined && run.head_repository_id === run.repository_id;
      const fits = artifact.name === name && run?.id !== undefined && run.head_branch === branch && isOwn;
      return fits ? [{ ...artifact, run: run.id! }] : [];
    });
    own.sort((a, b) => b.run - a.run || b.id - a.id);
    for (const artifact of own) {
      const standing = runs.get(artifact.run) ?? standingOfRun(artifact.run, branch, tip, workflow, shelf);
      runs.set(artifact.run, standing);
      if ((await standing) === 'foreign') continue;
      seen++;
      if ((await standing) === 'gone') yield { lacks: NO_LONGER_PART };
      else if (artifact.expired) yield { lacks: 'expired' };
      else
        yield {
          id: artifact.id,
          name,
          run: artifact.run,
          size: artifact.size_in_bytes,
          digest: artifact.digest ?? null,
          created: artifact.created_at ?? '',
          expires: artifact.expires_at ?? null,
        };
    }
    if (artifacts.length < PAGE) return;
    if (page < MOST_PAGES && runs.size < MOST_RUNS) continue;
    // Nobody knows what lies further back; what was there has been looked at.
    if (seen > 0) return;
    throw new UserError('too-many-artifacts', { name, count: PAGE * page });
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The branch's own commit: its name alone may be that of a tag as well. */
async function tipOf(branch: string, { client, repository }: Shelf): Promise<string> {
  const { data } = await client.rest.git.getRef({ ...place(repository), ref: `heads/${branch}` });
  return data.object.sha;
}

/**
 * Whether a run is one of the branch itself and of the workflow that keeps its baseline. A tag may have the branch's name,
 * and a branch may have been rewritten: the run's commit must be part of the branch.
 */
async function standingOfRun(
  id: number,
  branch: string,
  tip: () => Promise<string>,
  workflow: string | null,
  { client, repository }: Shelf,
): Promise<'own' | 'foreign' | 'gone'> {
  const { data: run } = await client.rest.actions.getWorkflowRun({ ...place(repository), run_id: id });
  const isOwn =
    BRANCH_EVENTS.includes(run.event) &&
    run.head_branch === branch &&
    run.head_repository?.id === run.repository.id &&
    (workflow === null || workflowFile(run.path) === workflow);
  if (!isOwn) return 'foreign';
  const basehead = `${await tip()}...${run.head_sha}`;
  const comparison = await found(
    client.rest.repos.compareCommitsWithBasehead({ ...place(repository), basehead, per_page: 1 }),
  );
  return comparison?.status === 'identical' || comparison?.status === 'behind' ? 'own' : 'gone';
}

/** The artifact of this name that a run has left; null where it has none. */
export async function artifactOfRun(name: string, run: number, shelf: Shelf): Promise<Artifact | null> {
  const client = await artifactClient();
  try {
    const { artifact } = await client.getArtifact(name, { findBy: findBy(run, shelf) });
    const { id, size, digest, createdAt } = artifact;
    return { id, name, run, size, digest: digest ?? null, created: createdAt?.toISOString() ?? '', expires: null };
  } catch (error) {
    if (error instanceof Error && error.name === 'ArtifactNotFoundError') return null;
    throw new ServiceError(error);
  }
}

/** The one file that an artifact is; null where it is too large or not what its digest says. Nothing is unpacked. */
export async function download(artifact: Artifact, shelf: Shelf): Promise<Uint8Array | null> {
  if (artifact.size > LARGEST) return null;
  const client = await artifactClient();
  const folder = join(shelf.job.temp, 'collapse-gate-artifacts', String(artifact.id));
  await mkdir(folder, { recursive: true });
  const options = { findBy: findBy(artifact.run, shelf), path: folder, skipDecompress: true };
  await within(PATIENCE, client.downloadArtifact(artifact.id, options)).catch((error) => {
    throw new ServiceError(error);
  });
  const [file] = await readdir(folder);
  if (file === undefined) return null;
  const bytes = await readFile(join(folder, file));
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return artifact.digest === null || artifact.digest === digest ? bytes : null;
}

/** Uploads a file as an artifact of its name, not archived, and returns its address; null where it has none. */
export async function upload(
  name: string,
  content: string | Uint8Array,
  days: number,
  job: Job,
): Promise<string | null> {
  const client = await artifactClient();
  const folder = join(job.temp, 'collapse-gate-uploads');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, content);
  const options = { skipArchive: true, ...(days > 0 && { retentionDays: days }) };
  const send = () => within(PATIENCE, client.uploadArtifact(name, [path], folder, options));
  const { id } = await send().catch(async (error) => {
    // A run that is started again still has what its first attempt left; at the first it is another job's.
    if (!job.isAgain || !why(error).endsWith(' 409')) throw error;
    await within(PATIENCE, client.deleteArtifact(name));
    return send();
  });
  return id === undefined || job.page === null ? null : `${job.page}/artifacts/${id}`;
}

/** Loaded only here: it is most of the bundle. */
async function artifactClient() {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

function findBy(run: number, { repository, token }: Shelf) {
  return { token, workflowRunId: run, repositoryOwner: repository.owner, repositoryName: repository.repo };
}
