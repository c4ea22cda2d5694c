import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import type { Role, Row } from '../types.ts';
import type { Files } from './files.ts';
import { recognise } from './index.ts';
import { LIMITS } from './limits.ts';
import { baseName, openFile } from './open.ts';
import { Reading } from './reading.ts';

/** The rows of one side, before it is known what tells its prompts apart. */
export interface Gathered {
  role: Role;
  run: string;
  source: string;
  rows: readonly Row[];
  /** As they were read, where `rows` are no longer that (profile.ts). */
  given?: readonly Row[];
  reading: Reading;
}

/** Reads all files that the patterns stand for, in the order of their paths. */
export async function gather(
  role: Role,
  patterns: readonly string[],
  options: Options,
  files: Files,
  progress: (step: string) => void,
): Promise<Gathered> {
  const paths = await findAll(role, patterns, files);
  const reading = new Reading(options);
  const rows: Row[] = [];
  const prompts = new Map<string, string>();
  for (const path of paths) {
    progress(`reading ${role} ${path}`);
    const source = await openFile(path, files);
    reading.beginFile();
    for await (const row of recognise(source).rows(source, reading)) {
      if (rows.length >= LIMITS.rows)
        throw new UserError('too-large', { what: `the ${role}`, limit: '50 million rows' }, row.place);
      rows.push(row);
      shareText(row, prompts);
    }
  }
  if (rows.length === 0) throw new UserError('no-rows', { role, sources: `Read: ${paths.join(', ')}.` });
  return { role, run: runOf(paths, role), source: patterns.join(', '), rows, reading };
}

/** Several runs of one role: each file that the patterns stand for is one, and each folder that they name. */
export async function gatherRuns(
  role: Role,
  patterns: readonly string[],
  options: Options,
  files: Files,
  progress: (step: string) => void,
): Promise<Gathered[]> {
  const sources = new Set<string>();
  for (const pattern of patterns) {
    const isFolder = await files.isFolder(pattern);
    for (const source of isFolder ? [pattern] : await findAll(role, [pattern], files)) sources.add(source);
  }
  const runs: Gathered[] = [];
  for (const source of sources) runs.push(await gather(role, [source], options, files, progress));
  const named = (run: string) => runs.filter((other) => other.run === run).length;
  // Files of one name in several folders are told apart by their paths.
  return runs.map((one) => (named(one.run) === 1 ? one : { ...one, run: one.source }));
}

/** Every file once, however many patterns find it. */
export async function findAll(role: Role | 'profile', patterns: readonly string[], files: Files): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const paths = await files.find(pattern);
    if (paths.length === 0) throw new UserError('no-match', { role, pattern, root: files.root });
    for (const path of paths) found.add(path);
  }
  return [...found].sort();
}

/** Rows that ask the same hold the same text, once. */
function shareText(row: Row, prompts: Map<string, string>): void {
  if (row.prompt === null) return;
  const known = prompts.get(row.prompt);
  if (known === undefined) prompts.set(row.prompt, row.prompt);
  else row.prompt = known;
}

/** The name of a run: that of its file without endings, or of the folder that holds its files. */
function runOf(paths: readonly string[], role: Role): string {
  if (paths.length === 1) return baseName(paths[0]).replace(/(?<=.)\.[^.]*$/, '');
  const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const apart = first.findIndex((folder, i) => others.some((folders) => folders[i] !== folder));
  return (apart < 0 ? first : first.slice(0, apart)).at(-1) || role;
}
