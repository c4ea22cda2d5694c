import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Bytes of a list of files. */
const LARGEST = 64 * 2 ** 20;
const PATIENCE = 60_000;

/** What git says in a folder; null where there is no git, no repository, or git fails. No shell, and nothing of git's own config is asked. */
export function git(folder: string, ...args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', gitArgs(folder, args), { ...SETTINGS, maxBuffer: LARGEST }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
}

/** Writes what git says to a file; whether git could. */
export async function gitInto(path: string, folder: string, ...args: readonly string[]): Promise<boolean> {
  const child = spawn('git', gitArgs(folder, args), { ...SETTINGS, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  await pipeline(child.stdout, createWriteStream(path)).catch(() => undefined);
  return (await ended) === 0;
}

/** In a container the checkout may be another user's; what is read of it is data alone. */
function gitArgs(folder: string, args: readonly string[]): string[] {
  return ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args];
}

/** Git needs to find itself and the user's folder, and nothing of the job's inputs or tokens. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_|GIT_)/i.test(name)),
);
const SETTINGS = { timeout: PATIENCE, windowsHide: true, env: { ...ENVIRONMENT, GIT_TERMINAL_PROMPT: '0' } };
