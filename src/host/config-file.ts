import { UserError } from '../errors.ts';
import { parseConfig } from '../options/config.ts';
import type { Given } from '../options/resolve.ts';
import type { Files } from '../read/files.ts';

/** Read by itself when it exists. */
const USUAL = '.github/collapse-gate.yml';

/** What the config file sets; nothing where none was named and the usual one does not exist. */
export async function readConfig(named: unknown, files: Files): Promise<Given> {
  const path = typeof named === 'string' ? named : USUAL;
  const [found] = await files.find(path);
  if (found === undefined && path !== USUAL) throw new UserError('no-config', { path });
  return found === undefined ? {} : parseConfig(await textOf(found, files), path);
}

async function textOf(path: string, files: Files): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of files.open(path)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
