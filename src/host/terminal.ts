import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import type { Files } from '../read/files.ts';
import { FORMATS } from '../report/index.ts';
import { terminal } from '../report/terminal.ts';
import type { Report } from '../types.ts';
import { crew } from './crew.ts';
import { diskFiles, matchesAny } from './disk.ts';
import type { Host, Progress, Supply } from './host.ts';
import { screen } from './screen.ts';

/** A person's terminal, or another CI's log: files where asked for, a table on standard output, progress on standard error. */
export function terminalHost(process: NodeJS.Process): Host {
  const root = process.cwd();
  const bar = progressLine(process.stderr);
  return {
    files: diskFiles(root),
    progress: bar.show,
    crew,
    supply: (options) => supplyOf(options, diskFiles(root)),
    accepts: async () => ({ accepted: null, notes: [] }),
    async publish({ report }, options) {
      bar.clear();
      await writeReports(report, options, root);
      const asked = FORMATS.find(({ id }) => options[id as 'json' | 'markdown' | 'junit'] === '-');
      if (asked !== undefined) process.stdout.write(asked.render(report));
      else process.stdout.write(terminal(report, screen(process)));
    },
  };
}

/** Files as they were named; a candidate without any may be left out where the options say so. */
async function supplyOf(options: Options, files: Files): Promise<Supply> {
  const supply = { options, origins: {}, notes: [], missing: null, baseline: null };
  if (options['on-missing-candidate'] === 'fail' || options.candidate.length === 0) return supply;
  if (await matchesAny(options.candidate, files)) return supply;
  const pattern = options.candidate.join(', ');
  return { ...supply, missing: 'candidate', notes: [{ code: 'no-candidate', level: 'info', facts: { pattern } }] };
}

async function writeReports(report: Report, options: Options, root: string): Promise<void> {
  for (const { id, file, render } of FORMATS) {
    if (file === null) continue;
    const named = options[id as 'json' | 'markdown' | 'junit'];
    const targets = [named === '-' ? null : named, options.out === null ? null : path.join(options.out, file)];
    for (const target of targets) if (target !== null) await write(path.resolve(root, target), target, render(report));
  }
}

/** Whether there is a file of that name, and anything in it. */
export async function isFilled(absolute: string): Promise<boolean> {
  const found = await stat(absolute).catch(() => null);
  return found?.isFile() === true && found.size > 0;
}

/** Writes a file that the user named. */
export async function write(absolute: string, shown: string, text: string | Uint8Array): Promise<void> {
  await unless(shown, async () => {
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  });
}

/** What is done, with an error of the file that is shown where it can't be. */
async function unless<T>(shown: string, done: () => Promise<T>): Promise<T> {
  try {
    return await done();
  } catch (error) {
    throw new UserError('unwritable', {
      path: shown,
      problem: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    });
  }
}

/** The same of a file that comes in pieces: it is there once the last of them is. How many bytes it has. */
export async function writePieces(
  absolute: string,
  shown: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  await unless(shown, () => mkdir(path.dirname(absolute), { recursive: true }));
  const target = await realpath(absolute).catch(() => absolute);
  const found = await stat(target).catch(() => null);
  // A device or a pipe is no file that another could take the place of.
  const part = found === null || found.isFile() ? `${target}.${process.pid}.part` : target;
  let bytes = 0;
  try {
    const handle = await unless(shown, () => open(part, 'w'));
    try {
      for await (const piece of pieces) {
        await unless(shown, () => handle.writeFile(piece));
        bytes += piece.length;
      }
    } finally {
      await handle.close();
    }
    if (part !== target) await unless(shown, () => rename(part, target));
  } catch (error) {
    if (part !== target) await rm(part, { force: true });
    throw error;
  }
  return bytes;
}

/** One line that is written over and over, on a terminal only; at most ten times a second. */
function progressLine(stream: NodeJS.WriteStream): { show(progress: Progress): void; clear(): void } {
  let last = 0;
  let shown = '';
  const clear = () => {
    if (shown !== '') stream.write('\r\x1b[2K');
    shown = '';
  };
  return {
    clear,
    show({ step, done, total }) {
      const now = performance.now();
      if (!stream.isTTY || now - last < 100) return;
      last = now;
      clear();
      shown = done === undefined || total === undefined ? `${step} …` : `${step} ${done}/${total}`;
      stream.write(shown);
    },
  };
}
