import type { Place, Row } from '../../types.ts';
import { has, losesDigits } from '../fields.ts';
import type { Reading } from '../reading.ts';
import { recordRows } from '../records.ts';
import { shapeOf } from '../shapes.ts';
import { usual } from '../usual.ts';
import { isObject } from '../values.ts';

/** The rows of a JSON value that was read whole: those that it wraps, or itself. */
export function* rowsOfDocument(
  value: unknown,
  placeOf: (key: string | null, index: number) => Place,
  reading: Reading,
): Generator<Row> {
  const { key, rows } = wrapper(value, reading) ?? { key: null, rows: [value] };
  for (const [index, record] of rows.entries()) {
    const place = placeOf(key, index);
    yield* reading.attempt(place, () => recordRows(record, place, reading)) ?? [];
  }
}

/** `losesDigits` of any row that the value wraps or is. */
export function losesDigitsWithin(value: unknown, reading: Reading): boolean {
  return (wrapper(value, reading)?.rows ?? [value]).some((record) => losesDigits(record, reading));
}

/**
 * The rows that an object holds under exactly one of its names, such as `data` or `results`; null where it is a row
 * itself. An object with an id or a prompt is a row, whatever lists it has.
 */
function wrapper(value: unknown, reading: Reading): { key: string; rows: unknown[] } | null {
  if (!isObject(value) || shapeOf(value) !== usual) return null;
  if (has('id', value, reading) || has('prompt', value, reading)) return null;
  const lists = Object.entries(value).filter(([key, list]) => key !== reading.fields.output && isRows(list, reading));
  if (lists.length !== 1) return null;
  const [key, rows] = lists[0];
  return { key, rows: rows as unknown[] };
}

function isRows(list: unknown, reading: Reading): boolean {
  if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) return false;
  return (
    list.every((item) => typeof item.role !== 'string' && typeof item.type !== 'string') &&
    list.some((item) => shapeOf(item) !== usual || has('output', item, reading))
  );
}
