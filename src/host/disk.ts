import { createReadStream } from 'node:fs';
import { open as openHandle, stat } from 'node:fs/promises';
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { UserError } from '../errors.ts';
import { ENDINGS_GLOB, ENDINGS_SHOWN } from '../read/bytes/endings.ts';
import { Capacity } from '../read/capacity.ts';
import type { Files } from '../read/files.ts';
import type { RandomAccess } from '../read/format.ts';
import { scribes } from './scribes.ts';

const PIECE = 256 * 1024;

/** The files of this machine. Paths are relative to root and have forward slashes; only those outside of it are absolute. Messages call it shownRoot. */
export function diskFiles(root: string, shownRoot: string = root): Files {
  return {
    root: shownRoot,
    find: (pattern) => find(pattern, root),
    isFolder: async (pattern) => (await kindOf(path.resolve(root, pattern), pattern)) === 'folder',
    open: (file) => open(file, root),
    random: (file) => random(file, root),
    capacity: Capacity.ofHeap(getHeapStatistics().heap_size_limit),
    scribe: scribes,
  };
}

/** Files under names of their own, and patterns that stand for some of them: what came from elsewhere lies where nobody needs to know. */
export interface Others {
  paths: ReadonlyMap<string, string>;
  patterns: ReadonlyMap<string, { names: readonly string[]; isFolder: boolean }>;
}

export function withOthers(files: Files, { paths, patterns }: Others): Files {
  return {
    root: files.root,
    find: async (pattern) => patterns.get(pattern)?.names ?? (paths.has(pattern) ? [pattern] : files.find(pattern)),
    isFolder: async (pattern) => patterns.get(pattern)?.isFolder ?? (!paths.has(pattern) && files.isFolder(pattern)),
    open: (file) => files.open(paths.get(file) ?? file),
    random: (file) => files.random(paths.get(file) ?? file),
    ...(files.capacity && { capacity: files.capacity }),
    scribe: (options, mostGrams) => files.scribe?.(options, mostGrams) ?? null,
  };
}

/** Whether any of these paths and globs stands for a file. */
export async function matchesAny(patterns: readonly string[], files: Files): Promise<boolean> {
  for (const pattern of patterns) {
    try {
      if ((await files.find(pattern)).length > 0) return true;
    } catch (error) {
      // A folder without outputs matches nothing.
      if (!(error instanceof UserError) || error.code !== 'no-outputs-file') throw error;
    }
  }
  return false;
}

/** Hidden in a folder, but for what lm_eval names after the path of a model: the folder of ./model is `.__model`. */
const HIDDEN = ['**/.[!_]*', '**/.[!_]*/**', '**/._[!_]*', '**/._[!_]*/**'];

/** What exists is taken by its name, so that a name may hold the characters of a glob. */
async function find(pattern: string, root: string): Promise<readonly string[]> {
  const known = await kindOf(path.resolve(root, pattern), pattern);
  if (known === 'file') return [shownPath(path.resolve(root, pattern), root)];
  if (known === 'none') return glob(slashed(pattern), root, root);
  const inside = await glob(ENDINGS_GLOB, path.resolve(root, pattern), root, HIDDEN);
  if (inside.length === 0) throw new UserError('no-outputs-file', { pattern, endings: ENDINGS_SHOWN });
  return inside;
}

async function glob(pattern: string, folder: string, root: string, ignore?: string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd: folder,
    absolute: true,
    dot: ignore !== undefined,
    ...(ignore && { ignore }),
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return found.map((file) => shownPath(file, root)).sort();
}

async function kindOf(absolute: string, pattern: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(absolute)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG'].includes(codeOf(error))) return 'none';
    throw unreadable(error, pattern);
  }
}

async function* open(file: string, root: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path.resolve(root, file), { highWaterMark: PIECE }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** Each read opens the file anew: a handle that waits for the next one would have to be closed by whoever reads last. */
async function random(file: string, root: string): Promise<RandomAccess> {
  const absolute = path.resolve(root, file);
  try {
    const { size } = await stat(absolute);
    return { size, read: (start, end) => readAt(absolute, file, start, Math.min(end, size)) };
  } catch (error) {
    throw unreadable(error, file);
  }
}

async function readAt(absolute: string, file: string, start: number, end: number): Promise<Uint8Array> {
  if (!(start < end)) return new Uint8Array(0);
  try {
    const handle = await openHandle(absolute);
    try {
      const bytes = Buffer.allocUnsafe(end - start);
      let length = 0;
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (await handle.read(bytes, length, bytes.length - length, start + length)).bytesRead;
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(error, file);
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
};

/** Node's own message holds the absolute path. */
function unreadable(error: unknown, file: string): Error {
  const code = codeOf(error);
  if (code === '') return error as Error;
  return new UserError('unreadable-file', { problem: PROBLEMS[code] ?? code, code }, { file, line: null });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
}

function shownPath(absolute: string, root: string): string {
  const relative = path.relative(path.resolve(root), absolute);
  return slashed(relative.startsWith('..') || path.isAbsolute(relative) ? absolute : relative);
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
