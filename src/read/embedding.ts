import type { Reading } from './reading.ts';
import { shown } from './shown.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The vectors of outputs, where a field is mapped to them: one list of numbers for one output, a list of such lists for
 * several; in a table as JSON. An output that is missing needs none. All of a side are of one length, else they would be of
 * two models of embedding.
 */
export function embeddingsOf(
  value: unknown,
  field: string,
  outputs: readonly (string | null)[],
  reading: Reading,
): readonly (Float32Array | null)[] {
  const given = fromCell(value);
  const lists = outputs.length === 1 && (given === null || given === undefined || isVector(given)) ? [given] : given;
  if (!Array.isArray(lists) || lists.length !== outputs.length) throw noVector(field, outputs.length);
  return outputs.map((text, i) => {
    const list: unknown = lists[i] ?? null;
    if (list === null && text === null) return null;
    if (!isVector(list)) throw noVector(field, outputs.length);
    reading.dimension ??= list.length;
    if (list.length !== reading.dimension)
      throw new Unreadable(`the embedding has ${list.length} numbers, those before have ${reading.dimension}`);
    return Float32Array.from(list);
  });
}

function noVector(field: string, outputs: number): Unreadable {
  const each = outputs === 1 ? '' : ' for each of the outputs';
  return new Unreadable(`the field '${shown([field])}' is not a list of finite numbers${each}`);
}

/** Numbers that stay finite in single precision, as vectors are kept. */
export function isVector(value: unknown): value is ArrayLike<number> & Iterable<number> {
  const isList = Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
  return (
    isList && value.length > 0 && value.every((x: unknown) => typeof x === 'number' && Number.isFinite(Math.fround(x)))
  );
}

function fromCell(value: unknown): unknown {
  if (typeof value !== 'string' || !value.trimStart().startsWith('[')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** So many numbers that are not all whole look like a vector; whole ones would be ids of tokens. */
const FEWEST = 8;

/** The length of what looks like a vector, or like a list of them; null where it doesn't. */
export function dimensionOf(value: unknown): number | null {
  const one: unknown = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : value;
  return isVector(one) && one.length >= FEWEST && [...one].some((x) => !Number.isInteger(x)) ? one.length : null;
}
