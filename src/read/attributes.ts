import type { Attributes } from '../types.ts';
import { embeddingsOf } from './embedding.ts';
import type { Reading } from './reading.ts';
import { Unreadable } from './unreadable.ts';

/** What came with the outputs of a row and was asked for; undefined where there is nothing. */
export function attributesOf(
  at: (field: string) => unknown,
  tokens: string | null,
  outputs: readonly (string | null)[],
  reading: Reading,
): readonly Attributes[] | undefined {
  const {
    numberFields,
    labelFields,
    fields: { embedding },
  } = reading;
  if (numberFields.length + labelFields.length === 0 && tokens === null && embedding === undefined) return undefined;
  const numbers = present(numberFields, at, outputs.length, numberOf, reading.held.number);
  const labels = present(labelFields, at, outputs.length, labelOf, reading.held.label);
  const ids = tokens === null ? null : tokensOf(at(tokens), outputs);
  const vectors = embedding === undefined ? null : embeddingsOf(at(embedding), embedding, outputs, reading);
  if (vectors !== null) reading.use('embedding', embedding!);
  if (numbers.length + labels.length === 0 && ids === null && vectors === null) return undefined;
  return Array.from(outputs, (_, i) => ({
    ...(numbers.length > 0 && { numbers: Object.fromEntries(known(numbers, i)) }),
    ...(labels.length > 0 && { labels: Object.fromEntries(known(labels, i)) }),
    ...(ids !== null && { tokens: ids[i] }),
    ...(vectors !== null && vectors[i] !== null && { embedding: vectors[i] }),
  }));
}

type Each<T> = readonly (T | null)[];

/** Those of the fields that any of the outputs has, with what each has. Rows are many and most lack most fields. */
function present<T>(
  fields: readonly string[],
  at: (field: string) => unknown,
  outputs: number,
  one: (value: unknown) => T | null,
  held: Set<string>,
): [field: string, each: Each<T>][] {
  const found: [string, Each<T>][] = [];
  for (const field of fields) {
    const value = at(field);
    if (value === undefined) continue;
    const each = eachOf(value, outputs, one);
    if (each.every((known) => known === null)) continue;
    held.add(field);
    found.push([field, each]);
  }
  return found;
}

function known<T>(fields: readonly (readonly [string, Each<T>])[], i: number): [string, T][] {
  return fields.flatMap(([field, each]): [string, T][] => (each[i] === null ? [] : [[field, each[i]]]));
}

/** One value for each output: a list of as many, or a single one that is that of all. */
export function eachOf<T>(value: unknown, outputs: number, one: (value: unknown) => T | null): Each<T> {
  const list = Array.isArray(value) && value.length === outputs ? value : null;
  return list === null ? new Array<T | null>(outputs).fill(one(value)) : list.map((item) => one(item));
}

/** Beyond this a number measures nothing; below, sums of squares stay finite. */
const LARGEST = 1e100;

/** A finite number, or a text that is one, as in a table; true counts as 1, false as 0. NaN is none. */
function numberOf(value: unknown): number | null {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (said === true || said === 'true') return 1;
  if (said === false || said === 'false') return 0;
  const n = typeof said === 'string' && said !== '' ? Number(said) : said;
  return typeof n === 'number' && Math.abs(n) <= LARGEST ? n : null;
}

/** A short value as text; nothing is what nobody knows. */
function labelOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.toWellFormed();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** Token ids: a list of whole numbers for the output, or a list of such lists. An output that is missing needs none. */
function tokensOf(value: unknown, outputs: readonly (string | null)[]): readonly (readonly number[])[] {
  const lists: unknown = outputs.length === 1 && isIds(value) ? [value] : value;
  const isOne = (ids: unknown, i: number) => isIds(ids) || outputs[i] === null;
  if (!Array.isArray(lists) || lists.length !== outputs.length || !lists.every(isOne))
    throw new Unreadable(
      `the token ids are not a list of whole numbers${outputs.length === 1 ? '' : ' for each of the outputs'}`,
    );
  return lists.map((ids) => (isIds(ids) ? ids : []));
}

function isIds(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id));
}
