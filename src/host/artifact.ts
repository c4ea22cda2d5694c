import type { Job } from './job.ts';
import { type Notice, notice, why } from './notices.ts';

/** Uploads files as one artifact and returns its address. Loads its client only here: it is most of the bundle. */
export async function uploadArtifact(
  name: string,
  folder: string,
  files: readonly string[],
  job: Job,
): Promise<string | null> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const { id } = await client.uploadArtifact(name, [...files], folder);
  return id === undefined || job.page === null ? null : `${job.page}/artifacts/${id}`;
}

export function artifactNotice(error: unknown, name: string): Notice {
  if (error instanceof Error && error.name === 'GHESNotSupportedError') return notice('artifact-ghes');
  if (why(error).endsWith(' 409')) return notice('artifact-taken', { name });
  return notice('artifact-refused', { why: why(error) });
}
