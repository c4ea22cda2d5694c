import { UserError } from '../../errors.ts';
import type { Row } from '../../types.ts';
import { utf8 } from '../bytes/utf8.ts';
import type { Archive, Fields, Format, Head, Source } from '../format.ts';
import { documentFormat } from '../json/document.ts';
import { jsonValue } from '../json/json-row.ts';
import { LIMITS } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { rowsOf } from '../records.ts';
import type { Shape } from '../shape.ts';
import { hasReferences } from '../shapes/inspect-attachments.ts';
import { inspectSample } from '../shapes/inspect-sample.ts';
import { shown } from '../shown.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';

const WITHOUT =
  'It is the head of a log, or of a run that logged no samples. Give the whole log: the .eval file, or what `inspect log dump` or `inspect log convert --to json` makes of it, without --header-only; and run with log_samples on.';

const toldOfFiles = () => new Set<string>();

/** Inspect AI, a log in JSON. */
export const inspectJson: Format = documentFormat({
  ...inspectSample,
  id: 'inspect-json',
  title: 'Inspect AI log (JSON)',
  list: ['samples'],
  without: WITHOUT,
  // Sample lists come last; what a log is shows before.
  recognise: (head) =>
    head.keys.includes('eval') &&
    head.keys.includes('status') &&
    (head.keys.includes('plan') || head.keys.includes('version')) &&
    namesTask(head),

  read(record, context) {
    const { document, place, reading } = context;
    requireEval(document, 'its head', place.file);
    const told = reading.memory(toldOfFiles);
    if (!told.has(place.file) && document.status !== undefined) tellStatus(document, place.file, reading);
    told.add(place.file);
    return inspectSample.read(record, context);
  },
});

/** Whether the evaluation names a task: by the record where it is whole, else by what there is of its text. */
function namesTask({ record, text }: Head): boolean {
  if (record !== null) return isObject(record.eval) && Object.hasOwn(record.eval, 'task');
  const start = text.search(/"eval"\s*:\s*\{/);
  return start >= 0 && /"task"\s*:/.test(text.slice(start));
}

const SAMPLE_OF_EVAL: Shape = { ...inspectSample, id: 'inspect-eval', title: 'Inspect AI log (.eval)' };

/**
 * Inspect AI, a log as it is written by default: a ZIP archive with a member for each sample and epoch, in the order in
 * which they were done. `header.json` comes when the run is over; until then `_journal/start.json` says what it is.
 * Summaries are passed by: they hold no outputs.
 */
export const inspectEval: Format = {
  id: SAMPLE_OF_EVAL.id,
  title: SAMPLE_OF_EVAL.title,
  recognise: ({ entries }) =>
    entries !== null &&
    (entries.includes('_journal/start.json') ||
      (entries.includes('header.json') && entries.some((name) => /^(summaries\.json$|samples\/)/.test(name)))),

  async *rows(source, reading) {
    const { file } = source;
    const archive = source.archive!;
    const names = archive.names.filter((name) => isSample(name)).sort();
    if (names.length === 0)
      throw new UserError(
        'no-outputs-inside',
        { title: inspectEval.title, list: 'samples', todo: WITHOUT },
        { file, line: null },
      );
    const document = await headOf(archive, source, reading);
    tellStatus(document, file, reading);
    const parts = partsByFolder(archive.names);
    for (const name of names) yield* await sampleRows(name, parts, archive, document, source, reading);
  },
};

const WHOLE = /^samples\/.+_epoch_\d+\.json$/;
const SHELL = /^samples\/.+_epoch_\d+\/sample\.json$/;

/** A sample's own member, or, where its parts are members of their own, the one that holds the others together. */
function isSample(name: string): boolean {
  return WHOLE.test(name) || SHELL.test(name);
}

async function headOf(archive: Archive, source: Source, reading: Reading): Promise<Fields> {
  const name = ['header.json', '_journal/start.json'].find((one) => archive.names.includes(one));
  const head = name === undefined ? null : await memberOf(name, archive, source, reading);
  const document = isObject(head) ? head : {};
  requireEval(document, name ?? 'it', source.file);
  return document;
}

/** Without the task that it names the samples would have other ids. */
function requireEval(document: Fields, what: string, file: string): void {
  if (!isObject(document.eval))
    throw new UserError(
      'unreadable-file',
      { problem: `${what} does not say which evaluation this is` },
      { file, line: null },
    );
}

/** A run that was stopped says so, or has not come to say anything. */
function tellStatus({ status }: Fields, file: string, reading: Reading): void {
  if (status !== 'success') reading.doubt('run-unfinished', file, 1);
}

/** What a folder of a sample in parts holds: its metadata, and the numbers at which its lists of texts start. */
interface Parts {
  hasMetadata: boolean;
  starts: number[];
}

const PART = /^(samples\/.+_epoch_\d+\/)(?:(metadata)|attachments\/(\d+))\.json$/;

/** The parts of all samples, so that no sample looks through the names of all others. */
function partsByFolder(names: readonly string[]): ReadonlyMap<string, Parts> {
  const parts = new Map<string, Parts>();
  for (const name of names) {
    const found = PART.exec(name);
    if (found === null) continue;
    const [, folder, metadata, start] = found;
    const own = parts.get(folder) ?? { hasMetadata: false, starts: [] };
    if (metadata !== undefined) own.hasMetadata = true;
    else own.starts.push(Number(start));
    parts.set(folder, own);
  }
  return parts;
}

async function sampleRows(
  name: string,
  parts: ReadonlyMap<string, Parts>,
  archive: Archive,
  document: Fields,
  source: Source,
  reading: Reading,
): Promise<readonly Row[]> {
  const place = { file: source.file, line: null };
  const sample = await memberOf(name, archive, source, reading);
  if (sample === null) return [];
  const apart =
    SHELL.test(name) && isObject(sample) ? await partsOf(name, sample, parts, archive, source, reading) : {};
  return (
    reading.attempt(place, () =>
      inMember(name, () =>
        rowsOf(SAMPLE_OF_EVAL, isObject(sample) ? { ...sample, ...apart } : sample, { place, document, reading }),
      ),
    ) ?? []
  );
}

/** Of a sample in parts those that are needed: its metadata, and the texts that it refers to, counted on from member to member. */
async function partsOf(
  name: string,
  sample: Fields,
  parts: ReadonlyMap<string, Parts>,
  archive: Archive,
  source: Source,
  reading: Reading,
): Promise<Fields> {
  const folder = name.slice(0, -'sample.json'.length);
  const { hasMetadata, starts } = parts.get(folder) ?? { hasMetadata: false, starts: [] };
  const metadata = hasMetadata ? await memberOf(`${folder}metadata.json`, archive, source, reading) : null;
  const attachments: Record<string, unknown> = {};
  if (hasReferences(JSON.stringify([sample.input, sample.output]))) {
    for (const start of starts.sort((one, other) => one - other)) {
      const texts = await memberOf(`${folder}attachments/${start}.json`, archive, source, reading);
      if (Array.isArray(texts)) for (const [i, text] of texts.entries()) attachments[start + i] = text;
    }
  }
  return { ...(metadata !== null && { metadata }), attachments };
}

/** What a member holds; null where it can't be read, which is counted. */
async function memberOf(name: string, archive: Archive, source: Source, reading: Reading): Promise<unknown> {
  const place = { file: source.file, line: null };
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const block of utf8({ ...source, bytes: () => archive.bytes(name) }, reading)) {
    blocks.push(block);
    size += block.length;
    if (size > LIMITS.document)
      throw new UserError('too-large', { what: `the member ${shown([name])}`, limit: '256 MiB' }, place);
  }
  const text = Buffer.concat(blocks).toString();
  return reading.attempt(place, () => inMember(name, () => jsonValue(text, place, reading)));
}

function inMember<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${error.message} (in ${shown([name])})`);
    throw error;
  }
}
