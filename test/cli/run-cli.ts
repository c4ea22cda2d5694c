import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

export interface Ran {
  exit: number | null;
  out: string;
  err: string;
}

/** Runs the command line from its source, as its own process, without a terminal. */
export function cli(args: readonly string[], { cwd = '.', env = {}, closeAfter = Number.POSITIVE_INFINITY } = {}) {
  return new Promise<Ran>((resolve, reject) => {
    const { NO_COLOR, FORCE_COLOR, ...rest } = process.env;
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...rest, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => {
      out += piece;
      if (out.length > closeAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
}

/** A folder with these files, and what takes it away again. */
export function folderWith(files: Readonly<Record<string, string>>): { cwd: string; remove(): void } {
  const cwd = mkdtempSync(join(tmpdir(), 'collapse-gate-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return { cwd, remove: () => rmSync(cwd, { recursive: true }) };
}
