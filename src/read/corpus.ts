import { UserError } from '../errors.ts';
import { type AskedField, fieldsAsked } from '../options/fields.ts';
import type { Options } from '../options/table.ts';
import { normalise } from '../text/normalise.ts';
import type { Corpus, Note, Pairing, Place, Prompt, Role, Row, Sample } from '../types.ts';
import { confounds } from './confounds.ts';
import type { Files } from './files.ts';
import { type Gathered, gather, gatherRuns } from './gather.ts';
import { choosePairing, keysOf, placeText, required } from './pairing.ts';
import { alike } from './profile.ts';
import type { Reading } from './reading.ts';
import { shown } from './shown.ts';

/** All that a comparison is made of. */
export interface Corpora {
  baseline: Corpus;
  candidate: Corpus;
  reference: Corpus | null;
  healthy: Corpus[];
}

/** Where a side comes from, in words, where the paths that are read don't say it. */
export interface Origin {
  source: string;
  commit: string | null;
  run: string | null;
}

export function withOrigin(corpus: Corpus, origin: Origin | undefined): Corpus {
  return origin === undefined
    ? corpus
    : { ...corpus, source: origin.source, commit: origin.commit, run: origin.run ?? corpus.run };
}

/** Both sides, and what stands beside them; the prompts of all but the reference told apart in the same way. */
export async function readCorpora(
  options: Options,
  files: Files,
  progress: (step: string) => void,
  origins: Partial<Record<'baseline' | 'candidate', Origin>> = {},
): Promise<Corpora> {
  for (const role of ['baseline', 'candidate'] as const) {
    if (options[role].length === 0)
      throw new UserError('missing-option', {
        option: role,
        todo: `Name the files with the ${role} model's outputs: --${role} PATH, the action's input '${role}', or '${role}: PATH' in the config file.`,
      });
  }
  const given = [
    await gather('baseline', options.baseline, options, files, progress),
    await gather('candidate', options.candidate, options, files, progress),
    ...(await gatherRuns('healthy', options.healthy, options, files, progress)),
  ];
  const human = await readReference(options, files, progress);
  const [reference, ...all] = alike([human, ...given], options);
  const [sides, runs] = [all.slice(0, 2), all.slice(2)] as [Gathered[], Gathered[]];
  requireGroupField(sides, options);
  requireFields(sides, fieldsAsked(options));
  const pairing = choosePairing(sides, options);
  required(pairing, runs);
  const [baseline, candidate] = sides.map((side) => corpusOf(side, pairing));
  const healthy = runs.map((run) => corpusOf(run, pairing));
  const notes = confounds(baseline, candidate, options.clean);
  if (pairing === 'id') {
    notes.push(...promptsDiffer(baseline, candidate, sides));
    healthy.forEach((corpus, k) => {
      promptsDiffer(baseline, corpus, [sides[0], runs[k]]);
    });
  }
  return {
    baseline: withOrigin({ ...baseline, notes: beside(baseline, candidate) }, origins.baseline),
    candidate: withOrigin({ ...candidate, notes: [...beside(candidate, baseline), ...notes] }, origins.candidate),
    // Of the reference only the texts matter, whatever they answer: every row is a prompt of its own.
    reference: reference && corpusOf(reference, 'none'),
    healthy,
  };
}

/** A side's notes; that its profile was taken whole is a doubt where rows of the other side were left out. */
function beside({ notes }: Corpus, other: Corpus): Note[] {
  const isChosen = ({ code, facts }: Note) =>
    code === 'rows-left-out' && Number(facts.select) + Number(facts.where) > 0;
  if (!other.notes.some(isChosen)) return [...notes];
  return notes.map((note) => (note.code === 'profile-unfiltered' ? { ...note, level: 'warn' } : note));
}

async function readReference(
  options: Options,
  files: Files,
  progress: (step: string) => void,
): Promise<Gathered | null> {
  return options.reference.length === 0 ? null : gather('reference', options.reference, options, files, progress);
}

/** Several trainings of one recipe, each match of a glob or folder one of them, their prompts told apart in the same way. */
export async function readRuns(patterns: readonly string[], options: Options, files: Files): Promise<Corpus[]> {
  const runs = alike(await gatherRuns('healthy', patterns, options, files, () => {}), options);
  const pairing = choosePairing(runs, options);
  const corpora = runs.map((run) => corpusOf(run, pairing));
  if (pairing === 'id') {
    corpora.slice(1).forEach((corpus, k) => {
      promptsDiffer(corpora[0], corpus, [runs[0], runs[k + 1]]);
    });
  }
  return corpora;
}

/** One side by itself; of a measurement, which has no sides, with the fields that must be there. */
export async function readOne(
  role: Role,
  patterns: readonly string[],
  options: Options,
  files: Files,
  asked?: readonly AskedField[],
): Promise<Corpus> {
  const [side] = alike([await gather(role, patterns, options, files, () => {})], options);
  requireGroupField([side], options);
  requireFields([side], asked ?? fieldsAsked(options));
  return corpusOf(side, choosePairing([side], options));
}

/** What a profile is made of: rows as it holds them, whose texts are forgotten as they are read. */
export async function readDigested(patterns: readonly string[], options: Options, files: Files) {
  const side = await gather('outputs', patterns, options, files, () => {}, true);
  const { role, rows, reading } = side;
  requireGroupField([side], options);
  requireFields([side], fieldsAsked(options));
  if (choosePairing([side], options) === 'id') requireOnePrompt(side);
  const outputs = rows.reduce((sum, row) => sum + row.outputs.length, 0);
  if (rows.every((row) => row.outputs.every((output) => output === null)))
    throw new UserError('no-usable-output', { samples: outputs, role });
  return { rows, told: reading.told.result(), hasContentIds: reading.told.hasContentIds };
}

/** An error where rows of one id ask something else. */
function requireOnePrompt(side: Gathered): void {
  if (side.reading.told.hasContentIds) return;
  const asked = new Map<string, string>();
  for (const { id, prompt, place } of side.rows) {
    const before = asked.get(id!);
    if (prompt === null || before === prompt) continue;
    if (before !== undefined) throw promptDiffers(id!, place, side);
    asked.set(id!, prompt);
  }
}

type Draft = Omit<Prompt, 'samples'> & { samples: [Sample, ...Sample[]] };

function corpusOf(side: Gathered, pairing: Pairing): Corpus {
  const { role, run, source, rows, given, reading } = side;
  const keys = keysOf(rows, pairing);
  const drafts = new Map<string, Draft>();
  for (const [i, row] of rows.entries()) {
    const draft = drafts.get(keys[i]);
    if (draft === undefined)
      drafts.set(keys[i], {
        key: keys[i],
        text: row.prompt,
        ...named(row, pairing),
        group: row.group,
        samples: samplesOf(row),
      });
    else add(row, draft, side, pairing);
  }
  requireOutput(role, drafts);
  return {
    role,
    run,
    source,
    commit: null,
    // A profile is made of a candidate, or of outputs that are held against nothing.
    ...((role === 'candidate' || role === 'outputs') && { rows: given ?? rows }),
    prompts: drafts,
    pairing,
    told: reading.told.result(),
    hasContentIds: reading.told.hasContentIds,
    notes: reading.notes(),
  };
}

/** What a hash that tells prompts apart was, as far as that is known. */
function named({ isHashed, named }: Row, pairing: Pairing): Pick<Prompt, 'name'> {
  if (!isHashed || (pairing !== 'id' && pairing !== 'prompt')) return {};
  const name = named?.[pairing] ?? null;
  return { name: name !== null && pairing === 'prompt' ? normalise(name) : name };
}

function add(row: Row, draft: Draft, side: Gathered, pairing: Pairing): void {
  if (draft.text === null) draft.text = row.prompt;
  else if (row.prompt !== null && !side.reading.told.hasContentIds && !sameText(draft.text, row.prompt))
    throw promptDiffers(draft.key, row.place, side);
  draft.group ??= row.group;
  if (draft.name === null) Object.assign(draft, named(row, pairing));
  for (const sample of samplesOf(row)) draft.samples.push(sample);
}

/** A row has an output at least, be it a missing one. */
function samplesOf({ outputs, attributes }: Row): [Sample, ...Sample[]] {
  const samples = outputs.map((output, i) => {
    const text = output === null || !/\S/.test(output) ? null : output;
    return attributes === undefined ? { text } : { text, attributes: attributes[i] };
  });
  return samples as [Sample, ...Sample[]];
}

function requireOutput(role: Role, drafts: ReadonlyMap<string, Draft>): void {
  let samples = 0;
  for (const draft of drafts.values()) {
    if (draft.samples.some((sample) => sample.text !== null)) return;
    samples += draft.samples.length;
  }
  throw new UserError('no-usable-output', { samples, role });
}

/** What is asked of fields must be there, of the candidate or of both sides. */
function requireFields(sides: readonly Gathered[], asked: readonly AskedField[]): void {
  for (const { role, reading } of sides) {
    if (role === 'reference') continue;
    for (const { field, as, by } of asked) {
      // A share is that of the candidate; the baseline stands beside it where it has the field.
      if (reading.held[as].has(field) || (as === 'label' && role === 'baseline')) continue;
      if (isOnlyProfiles(reading))
        throw madeWithout(reading, { field, by, option: as === 'number' ? '--numbers' : 'shares in its config' });
      const what = as === 'number' ? 'a number' : 'a value';
      throw new UserError('no-such-field', { role, field, by, what, fields: shown(reading.seen) });
    }
  }
}

function isOnlyProfiles({ profile, hasRecords }: Reading): boolean {
  return profile !== null && !hasRecords;
}

/** What was not asked for when a profile was made is not in it, whatever the outputs had. */
function madeWithout({ profileFile, seen }: Reading, facts: { field: string; by: string; option: string }): UserError {
  return new UserError('profile-without-field', { ...facts, fields: shown(seen) }, { file: profileFile, line: null });
}

function requireGroupField(sides: readonly Gathered[], options: Options): void {
  const field = options['group-by'];
  if (field === null || sides.some(({ reading }) => reading.uses.has('group'))) return;
  const seen = new Set(sides.flatMap(({ reading }) => [...reading.seen]));
  const profiled = sides.find(({ reading: { profile } }) => profile !== null && profile.group !== field);
  if (profiled !== undefined && sides.every(({ reading }) => isOnlyProfiles(reading)))
    throw madeWithout(profiled.reading, { field, by: '--group-by', option: '--group-by' });
  throw new UserError('no-group-field', { field, fields: shown(seen) });
}

/**
 * The same id with another text is another prompt, and its outputs are not to be compared; unless ids are made from the
 * questions' content: then the same is asked in another way, which is a doubt.
 */
function promptsDiffer(
  baseline: Corpus,
  candidate: Corpus,
  [baselineSide, candidateSide]: readonly Gathered[],
): Note[] {
  const isSameQuestion = baseline.hasContentIds === true && candidate.hasContentIds === true;
  let [count, of] = [0, 0];
  for (const { key, text } of candidate.prompts.values()) {
    const before = baseline.prompts.get(key)?.text ?? null;
    if (text === null || before === null) continue;
    of++;
    if (sameText(text, before)) continue;
    if (!isSameQuestion) throw promptDiffers(key, askedAt(key, candidateSide), baselineSide, candidateSide);
    count++;
  }
  return count === 0 ? [] : [{ code: 'prompts-differ', level: 'warn', facts: { count, of } }];
}

function promptDiffers(id: string, place: Place, other: Gathered, own = other): UserError {
  const isKnown = (row: Row) => row.id === id && row.named !== undefined;
  const name = (own.rows.find(isKnown) ?? other.rows.find(isKnown))?.named?.id ?? id;
  return new UserError('prompt-differs', { id: shown([name]), other: placeText(askedAt(id, other)) }, place);
}

/** Where the prompt of that id is first asked in words. */
function askedAt(id: string, { rows }: Gathered): Place {
  return rows.find((row) => row.id === id && row.prompt !== null)!.place;
}

function sameText(one: string, other: string): boolean {
  return one === other || normalise(one) === normalise(other);
}
