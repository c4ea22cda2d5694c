import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { isProfile } from '../pool/profile/index.ts';
import { ACCEPTED_FILE } from '../report/accepted.ts';
import { type AcceptedEntry, listIn } from './accepted-file.ts';
import { git } from './git.ts';
import { commitOf } from './occasion.ts';
import { unpack } from './stored.ts';

/** Adds an entry to the file of accepted baselines in a folder, and gives it back. What stands there already stays. */
export async function accept(folder: string, reason: string, profile: string | null): Promise<AcceptedEntry> {
  const path = resolve(folder, ACCEPTED_FILE);
  const before = await readFile(path, 'utf8').catch(() => null);
  const entry = {
    reason: reason.trim(),
    actor: (await git(folder, 'config', 'user.name'))?.trim() || null,
    commit: commitOf((await git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD'))?.trim()),
    profile: profile === null ? null : await digestOf(resolve(folder, profile), profile),
  };
  const accepted = [...(before === null ? [] : entriesOf(before)), entry];
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ schema: 1, accepted }, null, 2)}\n`);
  return entry;
}

/** A file that can't be read is not to be written over. */
function entriesOf(text: string): unknown[] {
  const list = listIn(text);
  if (list !== null) return list;
  throw new UserError('bad-accepted-file', {}, { file: ACCEPTED_FILE, line: null });
}

/** What an entry names a profile by: of an artifact, the profile in it. */
async function digestOf(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null)
    throw new UserError('unreadable-file', { problem: 'it does not exist' }, { file: shown, line: null });
  const profile = unpack(bytes)?.profile ?? bytes;
  if (!isProfile(profile)) throw new UserError('not-a-profile', {}, { file: shown, line: null });
  return createHash('sha256').update(profile).digest('hex');
}
