import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { capTogether } from '../pool/cap.ts';
import type { Digest } from '../pool/digest.ts';
import {
  Digester,
  decodeProfile,
  isProfile,
  opened,
  type Profile,
  type ProfileOptions,
  type Scribe,
  scribe,
} from '../pool/profile/index.ts';
import { difference } from '../text/rule.ts';
import type { Attributes, Corpus, Row } from '../types.ts';
import type { Files } from './files.ts';
import type { Format, Source } from './format.ts';
import type { Gathered } from './gather.ts';
import { LIMITS } from './limits.ts';
import type { Reading } from './reading.ts';
import { shown } from './shown.ts';
import { NOTHING_TOLD } from './telling.ts';

/** A profile: what is counted of outputs in place of the outputs (pool/profile). */
export const profile: Format = {
  id: 'profile',
  title: 'Profile of outputs',
  recognise: ({ bytes }) => isProfile(opened(bytes)?.profile ?? bytes),

  async *rows(source, reading) {
    const place = { file: source.file, line: null };
    const { header, rows } = await readProfile(source, (outputs) => reading.hold(outputs, place));
    const hasGroups = rows.some(({ group }) => group !== null);
    reading.tells(source.file, header, hasGroups);
    if (reading.rule !== null) requireRule(header.tokeniser, reading.rule, source.file);
    if (reading.clean !== null) requireClean(header.clean, reading.clean, source.file);
    reading.told.add(header.told, header.contentIds);
    reading.choice.takesWhole();
    const isGrouped = hasGroups && header.group === reading.groupBy;
    if (isGrouped) reading.use('group', reading.groupBy!);
    for (const row of rows) {
      if (reading.choice.excludesHashed(row, row.outputs.length)) continue;
      yield {
        ...row,
        group: isGrouped ? row.group : null,
        attributes: row.attributes!.map((one) => asked(one, reading)),
      };
    }
  },
};

/** An error where the texts of a profile were cut by another rule than this, as far as they needed one. */
export function requireRule(found: string, here: string, file: string): void {
  const differs = difference(found, here);
  if (differs === null) return;
  const place = { file, line: null };
  if (differs.of === 'unit') throw new UserError('profile-unit', { found: differs.found, here: differs.here }, place);
  if (differs.of === 'rule')
    throw new UserError('foreign-profile', { what: 'the rule for words', found: differs.found, known: here }, place);
  const { found: tables, here: own } = differs;
  throw new UserError('profile-tokeniser', { found: tables, here: own, node: process.version }, place);
}

/** An error where something else was taken out of the outputs of a profile than is of others here. */
function requireClean(found: readonly string[], here: readonly string[], file: string): void {
  const [made, asked] = [found, here].map(cleanUps);
  if (made !== asked) throw new UserError('profile-clean', { found: made, here: asked }, { file, line: null });
}

/** The clean-ups as the option takes them. */
export function cleanUps(names: readonly string[]): string {
  return names.length === 0 ? '--clean none' : `--clean ${shown(names)}`;
}

/** What a profile of a side says of its outputs beside them. */
export function profileOptions(
  { told = NOTHING_TOLD, hasContentIds = false }: Pick<Corpus, 'told' | 'hasContentIds'>,
  options: Options,
): ProfileOptions {
  const { words, 'group-by': group, clean } = options;
  return { words, group, clean, contentIds: hasContentIds, told, mostGrams: mostGrams(options) };
}

/** So many words, and as many pairs, are kept of a side. */
export function mostGrams({ 'most-grams': most }: Options): number {
  return most === 0 ? Number.POSITIVE_INFINITY : most;
}

/** Whoever writes the digests of a side that is read as a profile holds it: other threads where there are any. */
export function scribeFor(options: Options, { scribe: others }: Files): Scribe {
  return others?.(options, mostGrams(options)) ?? scribe(tokeniserFor(options), mostGrams(options));
}

/** All of a profile, whatever the options ask for; `hold` is told how many outputs that will be. */
async function readProfile({ file, bytes }: Source, hold: (outputs: number) => void): Promise<Profile> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes()) {
    size += piece.length;
    if (size > LIMITS.profile) throw new UserError('profile-too-large', { limit: '1 GiB' }, { file, line: null });
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  return decodeProfile(opened(whole)?.profile ?? whole, file, hold);
}

/** The fields that the options ask for, as of rows of any other file. */
function asked({ numbers, labels, ...rest }: Attributes, reading: Reading): Attributes {
  const own = kept(numbers, reading.numberFields, reading.held.number);
  const values = kept(labels, reading.labelFields, reading.held.label);
  return { ...rest, ...(own && { numbers: own }), ...(values && { labels: values }) };
}

function kept<T>(values: Readonly<Record<string, T>> | undefined, fields: readonly string[], held: Set<string>) {
  if (values === undefined) return undefined;
  const own = fields.filter((field) => Object.hasOwn(values, field));
  for (const field of own) held.add(field);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((field) => [field, values[field]]));
}

function digestsOf(rows: readonly Row[]): Digest[] {
  return rows.flatMap(({ attributes = [] }) => attributes.flatMap(({ digest }) => digest ?? []));
}

/**
 * Sides in one space: where any row comes from a profile, ids and prompts of all are hashes, and all outputs digests, so
 * that they pair and no side is treated otherwise than another. What is known by name keeps it for display.
 */
export function alike<T extends Gathered | null>(sides: readonly T[], options: Options): T[] {
  if (!sides.some((side) => side?.rows.some(({ isHashed }) => isHashed))) return [...sides];
  if (options['pair-by'] === 'position') {
    const profiled = sides.find((side) => side !== null && side.reading.profile !== null);
    if (profiled) throw new UserError('profile-position', {}, { file: profiled.reading.profileFile, line: null });
  }
  const most = mostGrams(options);
  return sides.map((side) => {
    if (side === null) return side;
    const remembered = { outputs: true, prompts: true, rows: true };
    const digester = new Digester(scribe(tokeniserFor(options), most), remembered);
    const rows = side.rows.map((row) => digester.row(row));
    capTogether(digestsOf(rows), most);
    return { ...side, given: side.rows, rows };
  });
}
