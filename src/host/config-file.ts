import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { parseConfig } from '../options/config.ts';
import type { Given } from '../options/resolve.ts';
import type { Files } from '../read/files.ts';
import type { Note } from '../types.ts';
import type { BaseTree } from './base.ts';
import { insideOf } from './base-files.ts';
import { configChanges } from './config-changes.ts';

/** Read by itself when it exists. */
const USUAL = '.github/collapse-gate.yml';
/** Bytes. No more is read, since anything may have been named. */
const LARGEST = 2 ** 20;
const TOO_LARGE = {
  problem: 'the file is larger than 1 MiB',
  todo: 'A config is short: check that this is the right file.',
};

/** What the config file sets, named by its exact path; nothing where none was named and the usual one does not exist. */
export async function readConfig(named: unknown, files: Files): Promise<Given> {
  const file = typeof named === 'string' ? named : USUAL;
  const text = await textOf(file, files);
  if (text === null && file !== USUAL) throw new UserError('no-config', { path: file });
  return text === null ? {} : parseConfig(text, file);
}

/** Where the config that holds is, and the change's own beside it. */
export interface ConfigPlaces {
  branch: string;
  /** Null where the base can't be read: then the workspace's holds, with a note. */
  tree: BaseTree | null;
  workspace: string;
  /** The change's own file, by its path in the repository; null where there is none. */
  own(path: string): Promise<string | null>;
  /** Whether the change's own may hold while the base's can't be parsed; else nobody could ever mend that. */
  mends: boolean;
  /** Whether there is a token to ask GitHub with. */
  isAsked: boolean;
}

/**
 * The config file as it stands at the base, so that a change can't loosen the rules that it is judged by; a note says
 * what its own file would change. A change's own that can't be parsed is an error: merged, it would be one for all.
 */
export async function readConfigAtBase(
  named: unknown,
  files: Files,
  { branch, tree, workspace, own, mends, isAsked }: ConfigPlaces,
): Promise<{ config: Given; notes: Note[] }> {
  const file = typeof named === 'string' ? named : USUAL;
  const inside = insideOf(workspace, file);
  if (tree === null || inside === null) {
    const text = await textOf(file, files);
    if (text === null && file !== USUAL) throw new UserError('no-config', { path: file });
    // Where nobody can be asked, and there is nothing, there is nothing to say.
    const notes = text === null && !isAsked ? [] : [warn('config-from-workspace', { path: file, branch })];
    return { config: text === null ? {} : await parseConfig(text, file), notes };
  }
  const proposed = await own(inside);
  const there = await tree.file(inside);
  if (there === null) {
    if (proposed === null && file !== USUAL) throw new UserError('no-config', { path: file });
    if (proposed !== null) await parseConfig(proposed, file);
    return { config: {}, notes: proposed === null ? [] : [warn('config-new', { path: file, branch })] };
  }
  const after = proposed === null ? {} : await parseConfig(proposed, file);
  try {
    const text = await textAt(there.path, file);
    const config = await parseConfig(text, file);
    return { config, notes: changed(config, after, file, branch) };
  } catch (error) {
    if (!(error instanceof UserError) || proposed === null || !mends) throw error;
    return { config: after, notes: [warn('config-mended', { path: file, branch, why: error.message })] };
  }
}

function changed(config: Given, after: Given, file: string, branch: string): Note[] {
  const { count, text } = configChanges(config, after);
  return count === 0 ? [] : [warn('config-changed', { path: file, branch, count, changes: text })];
}

/** The workspace's file as text; null where there is none. */
export function ownConfig(files: Files): (path: string) => Promise<string | null> {
  return (path) => textOf(path, files);
}

async function textAt(absolute: string, file: string): Promise<string> {
  if ((await stat(absolute)).size > LARGEST) throw new UserError('bad-config', TOO_LARGE, { file, line: null });
  return readFile(absolute, 'utf8');
}

/** Null where there is no such file. */
async function textOf(file: string, files: Files): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of files.open(file)) {
      size += piece.length;
      if (size > LARGEST) throw new UserError('bad-config', TOO_LARGE, { file, line: null });
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof UserError && ['ENOENT', 'ENOTDIR'].includes(String(error.facts.code))) return null;
    throw error;
  }
  return Buffer.concat(pieces).toString('utf8');
}

function warn(code: string, facts: Note['facts']): Note {
  return { code, level: 'warn', facts };
}
