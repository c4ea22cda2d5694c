import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { Digester } from '../pool/profile/index.ts';
import type { Role, Row } from '../types.ts';
import { baseName } from './bytes/open.ts';
import { sourcesOf, type Unopened } from './bytes/sources.ts';
import { excludedBy } from './exclude.ts';
import type { Files } from './files.ts';
import { findAll } from './find.ts';
import type { Format, Source } from './format.ts';
import { Holding } from './holding.ts';
import { recognise } from './index.ts';
import { LIMITS } from './limits.ts';
import { scribeFor } from './profile.ts';
import { Reading } from './reading.ts';
import { shapeOf } from './shapes.ts';

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

/**
 * What of a path is read in the second round: the numbers of its sources that hold answers, and how to read each. What it
 * stands for is kept of a single path, and of many looked for again, so that no thousands of heads are held.
 */
interface Left {
  path: string;
  sources: readonly Unopened[] | null;
  answering: { number: number; format: Format }[];
}

/**
 * Reads all files that the patterns stand for, in the order of their paths; before them those that say something of
 * others: what was asked, and how a run was made. Where a profile is made, no more is held of rows than that will hold.
 */
export async function gather(
  role: Role,
  patterns: readonly string[],
  options: Options,
  files: Files,
  progress: (step: string) => void,
  asProfile = false,
): Promise<Gathered> {
  const paths = await findAll(role, patterns, files);
  const reading = new Reading(options, { role, excluded: await excludedBy(options, files), capacity: files.capacity });
  const pairs = role === 'reference' ? 'none' : options['pair-by'];
  const isByRow = !asProfile && (pairs === 'none' || pairs === 'position');
  const remembered = { outputs: false, prompts: false, rows: isByRow };
  const holding = new Holding(options, () => new Digester(scribeFor(options, files), remembered), asProfile);
  const { rows } = holding;
  const asking: string[] = [];
  let [count, unasked] = [0, 0];
  const read = async (source: Source, format: Format) => {
    progress(`reading ${role} ${source.file}`);
    reading.beginFile();
    for await (const row of format.rows(source, reading)) {
      if (count++ >= LIMITS.rows)
        throw new UserError('too-large', { what: `the ${role}`, limit: '50 million rows' }, row.place);
      if (row.id === null || !reading.questions.has(row.id)) unasked++;
      // Those of a profile are held already.
      if (!row.isHashed) reading.hold(row.outputs.length, row.place);
      const room = holding.take(row);
      if (room !== null) await room;
    }
  };
  try {
    const left: Left[] = [];
    for (const path of paths) {
      const sources = await sourcesOf(path, files);
      const answering: Left['answering'] = [];
      for (const [number, { open }] of sources.entries()) {
        const source = await open();
        const format = recognise(source);
        if (format.instead !== undefined) {
          reading.beside.push({ file: source.file, format });
        } else if (asksOnly(source)) asking.push(source.file);
        else {
          answering.push({ number, format });
          continue;
        }
        await read(source, format);
      }
      if (answering.length > 0) left.push({ path, sources: paths.length === 1 ? sources : null, answering });
    }
    for (const { path, sources, answering } of left) {
      const opened = sources ?? (await sourcesOf(path, files));
      for (const { number, format } of answering) await read(await opened[number].open(), format);
    }
    await holding.finish();
  } finally {
    holding.end();
  }
  reading.choice.require();
  if (rows.length === 0) throw nothingIn(role, { paths, asking }, reading);
  doubtQuestions(asking, unasked, count, reading);
  return { role, run: runOf(paths, role), source: patterns.join(', '), rows, reading };
}

function asksOnly({ head: { record } }: Source): boolean {
  return record !== null && shapeOf(record).isQuestions === true;
}

/** What is there in place of outputs, and what to give instead. */
function nothingIn(
  role: Role,
  { paths, asking }: { paths: readonly string[]; asking: readonly string[] },
  { passed, beside }: Reading,
): UserError {
  if (beside.length > 0 && passed === '') {
    const [{ file, format }] = beside;
    return new UserError(
      'no-outputs-there',
      { role, title: format.title, instead: format.instead! },
      { file, line: null },
    );
  }
  if (asking.length > 0) return new UserError('only-questions', { role }, { file: asking[0], line: null });
  return new UserError('no-rows', { role, sources: `Read: ${paths.join(', ')}. ${passed}`.trim() });
}

/** Questions of which rows answer none are those of others; of some that are answered the rest may be missing. */
function doubtQuestions([file]: readonly string[], unasked: number, rows: number, reading: Reading): void {
  if (file === undefined) return;
  if (unasked > 0) reading.doubt(unasked === rows ? 'questions-unmatched' : 'questions-missing', file, unasked);
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

/** The name of a run: that of its file without endings, or of the folder that holds its files. */
function runOf(paths: readonly string[], role: Role): string {
  if (paths.length === 1) return baseName(paths[0]).replace(/(?<=.)\.[^.]*$/, '');
  const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const apart = first.findIndex((folder, i) => others.some((folders) => folders[i] !== folder));
  return (apart < 0 ? first : first.slice(0, apart)).at(-1) || role;
}
