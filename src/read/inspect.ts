import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import type { Header } from '../pool/profile/index.ts';
import { difference } from '../text/rule.ts';
import type { Note, Place, Row, Told } from '../types.ts';
import { sourcesOf, type Unopened } from './bytes/sources.ts';
import type { Files } from './files.ts';
import { findAll } from './find.ts';
import type { Format, Source } from './format.ts';
import { recognise } from './index.ts';
import { cleanUps, requireRule } from './profile.ts';
import { type FieldUse, Reading } from './reading.ts';
import { usual } from './usual.ts';

const SAMPLES_SHOWN = 3;

/** What would be read of each file. Raw texts of outputs are in it: a renderer escapes and cuts them. */
export interface Inspection {
  files: readonly FileInspection[];
}

export interface FileInspection {
  file: string;
  format: { id: string; title: string } | null;
  packed: Source['packed'];
  /** What a profile says of itself. */
  profile: Header | null;
  rows: number;
  samples: number;
  empty: number;
  prompts: number;
  /** Told apart by the id where every row has one, else by the prompt's text, else by the row. */
  samplesPerPrompt: { min: number; median: number; max: number } | null;
  /** Of a file of questions: how many it asks. */
  questions: number;
  /** What there is to --select from: of each facet the values, with how many outputs have them. */
  facets: readonly (readonly [name: string, values: readonly (readonly [value: string, outputs: number])[]])[];
  /** What the file says of the making of its outputs, and what was cleaned out of them. */
  told: Told;
  /** Fields of the first rows, with what each is used as; of one that looks like a vector how long it is. */
  fields: readonly { name: string; use: FieldUse | 'number' | 'label' | null; dimension?: number }[];
  badLines: number;
  firstBad: { place: Place; problem: string } | null;
  /** Why the file can't be read as it is, and what would help; null where it can. */
  problem: { code: string; message: string } | null;
  first: readonly { place: Place; text: string | null }[];
  notes: readonly Note[];
}

/** Looks at files as a check would read them, but shows what is wrong with them instead of failing. */
export async function inspect(patterns: readonly string[], options: Options, files: Files): Promise<Inspection> {
  const inspected: FileInspection[] = [];
  for (const path of await findAll('outputs', patterns, files))
    for (const source of await sourcesAt(path, files)) inspected.push(await inspectSource(source, options));
  return { files: inspected };
}

/** What a path stands for; what is wrong with it as a whole comes up again when it is opened. */
async function sourcesAt(path: string, files: Files): Promise<readonly Unopened[]> {
  try {
    return await sourcesOf(path, files);
  } catch (error) {
    return [{ file: path, open: () => Promise.reject(error) }];
  }
}

async function inspectSource({ file, open }: Unopened, options: Options): Promise<FileInspection> {
  const reading = new Reading(options, { allowed: Number.POSITIVE_INFINITY });
  const notes: Note[] = [];
  // Of a profile that could not be compared it can still be said what it is.
  const here = reading.rule!;
  reading.rule = null;
  reading.clean = null;
  const tally = new Tally();
  let format: FileInspection['format'] = null;
  let packed: Source['packed'] = null;
  let problem: FileInspection['problem'] = null;
  try {
    const source = await open();
    packed = source.packed;
    const found = recognise(source);
    format = { id: found.id, title: found.title };
    if (found.instead !== undefined)
      notes.push({ code: 'stands-beside', level: 'info', facts: { instead: found.instead } });
    for await (const row of found.rows(source, reading)) tally.add(row);
    format = titled(found, reading);
    const differs = reading.profile && difference(reading.profile.tokeniser, here);
    if (differs?.of === 'unit')
      notes.push({ code: 'other-unit', level: 'info', facts: { made: differs.found, here: differs.here } });
    else if (differs) requireRule(reading.profile!.tokeniser, here, file);
    const [made, asked] = [reading.profile?.clean ?? options.clean, options.clean].map(cleanUps);
    if (made !== asked) notes.push({ code: 'other-clean', level: 'info', facts: { made, here: asked } });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problem = { code: error.code, message: error.message };
  }
  const { badLines, firstBad } = reading;
  return {
    file,
    format,
    packed,
    profile: reading.profile,
    ...tally.result(),
    questions: reading.questions.size,
    facets: reading.choice.facets(),
    told: reading.told.result(),
    fields: fieldsOf(reading),
    badLines,
    firstBad,
    problem,
    notes: [...reading.notes(), ...notes],
  };
}

/** What the file is of, and how it is written down where that says more. */
function titled({ id, title }: Format, { shape }: Reading): NonNullable<FileInspection['format']> {
  if (shape === null || shape === usual || shape.id === id) return { id, title };
  return { id: shape.id, title: `${shape.title} (${id})` };
}

function fieldsOf(reading: Reading): FileInspection['fields'] {
  const held = (['number', 'label'] as const).flatMap((use) =>
    [...reading.held[use]].map((name) => [name, use] as const),
  );
  const uses = new Map([...held, ...[...reading.uses].map(([use, name]) => [name, use] as const)]);
  // A path such as response.text is no name of a field, but is what is read.
  return [...new Set([...reading.seen, ...uses.keys()])].map((name) => {
    const use = uses.get(name) ?? null;
    const dimension = use === 'embedding' ? reading.dimension : (reading.vectors.get(name) ?? null);
    return { name, use, ...(dimension !== null && { dimension }) };
  });
}

/** Counts rows one by one, so that a look at a large file takes no more memory than its prompts. */
class Tally {
  #rows = 0;
  #samples = 0;
  #empty = 0;
  readonly #first: { place: Place; text: string | null }[] = [];
  readonly #withId = new Map<string, number>();
  readonly #withPrompt = new Map<string, number>();
  readonly #byRow: number[] = [];
  #ids = 0;
  #prompts = 0;

  add({ id, prompt, outputs, isHashed, place }: Row): void {
    this.#rows++;
    this.#samples += outputs.length;
    this.#byRow.push(outputs.length);
    if (id !== null) this.#ids++;
    if (prompt !== null) this.#prompts++;
    count(this.#withId, id, outputs.length);
    count(this.#withPrompt, prompt, outputs.length);
    for (const text of outputs) {
      if (text === null || !/\S/.test(text)) this.#empty++;
      // A fingerprint is nothing to look at.
      if (this.#first.length < SAMPLES_SHOWN && !isHashed) this.#first.push({ place, text });
    }
  }

  result(): Pick<FileInspection, 'rows' | 'samples' | 'empty' | 'prompts' | 'samplesPerPrompt' | 'first'> {
    const counts = this.#countsByPrompt().sort((one, other) => one - other);
    const samplesPerPrompt =
      counts.length === 0 ? null : { min: counts[0], median: median(counts), max: counts[counts.length - 1] };
    return {
      rows: this.#rows,
      samples: this.#samples,
      empty: this.#empty,
      prompts: counts.length,
      samplesPerPrompt,
      first: this.#first,
    };
  }

  #countsByPrompt(): number[] {
    if (this.#ids === this.#rows) return [...this.#withId.values()];
    return this.#prompts === this.#rows ? [...this.#withPrompt.values()] : this.#byRow;
  }
}

function count(counts: Map<string, number>, key: string | null, by: number): void {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + by);
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}
