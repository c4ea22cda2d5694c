import { UserError } from '../errors.ts';
import type { Given } from '../options/resolve.ts';
import type { Files } from '../read/files.ts';
import type { Note } from '../types.ts';
import { type BaseTree, baseTree, textAtCommit } from './base.ts';
import { ownConfig, readConfig, readConfigAtBase } from './config-file.ts';
import { type Client, connect, statusOf } from './github.ts';
import type { Job } from './job.ts';
import { say } from './log.ts';
import { type Standing, standingAlone, standingOf } from './standing.ts';

/** What is known of GitHub once the token is: asked for once, when it is first needed. */
export interface Session {
  client: Client | null;
  standing: Standing;
  /** The tree that the change is made to; null where it is out of reach. */
  tree: BaseTree | null;
}

/** Before GitHub is asked anything. */
export function sessionless(job: Job): Session {
  return { client: null, standing: standingAlone(job), tree: null };
}

export async function openSession(token: string | null, job: Job): Promise<Session> {
  const client = token === null ? null : await connect(token);
  const standing = await standingOf(job, client);
  const { ruledBy } = standing;
  return { client, standing, tree: ruledBy && (await reached(() => baseTree(ruledBy, job, client))) };
}

/** The config that holds for this run: that of the base, where there is one. */
export async function configOf(
  named: unknown,
  { standing, tree, client }: Session,
  job: Job,
  files: Files,
): Promise<{ config: Given; notes: Note[] }> {
  const { ruledBy, follows, head } = standing;
  if (ruledBy === null) return { config: await readConfig(named, files), notes: [] };
  const { repository, workspace, occasion } = job;
  // Both have the base's rights, so nothing of the head may have a say in the rules.
  const isForeign = follows !== null || (occasion.kind === 'pull' && occasion.target);
  const isElsewhere = follows !== null && client !== null && repository !== null && head !== null;
  const own = isElsewhere ? (path: string) => textAtCommit(path, head, repository, client) : ownConfig(files);
  const places = { branch: ruledBy.branch, workspace, own, mends: !isForeign, isAsked: client !== null };
  const found = tree && (await reached(() => readConfigAtBase(named, files, { ...places, tree })));
  if (found !== null) return found;
  if (occasion.kind === 'pull' && occasion.target) throw new UserError('target-config', { branch: ruledBy.branch });
  return readConfigAtBase(named, files, { ...places, tree: null });
}

/** Null where a service refuses or does not answer, which the log tells. */
async function reached<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === 0) throw error;
    say(`the base is out of reach: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
