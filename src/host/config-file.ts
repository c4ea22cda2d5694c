import { UserError } from '../errors.ts';
import { parseConfig } from '../options/config.ts';
import type { Given } from '../options/resolve.ts';
import type { Files } from '../read/files.ts';

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
  const path = typeof named === 'string' ? named : USUAL;
  const text = await textOf(path, files);
  if (text === null && path !== USUAL) throw new UserError('no-config', { path });
  return text === null ? {} : parseConfig(text, path);
}

/** Null where there is no such file. */
async function textOf(path: string, files: Files): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of files.open(path)) {
      size += piece.length;
      if (size > LARGEST) throw new UserError('bad-config', TOO_LARGE, { file: path, line: null });
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof UserError && ['ENOENT', 'ENOTDIR'].includes(String(error.facts.code))) return null;
    throw error;
  }
  return Buffer.concat(pieces).toString('utf8');
}
