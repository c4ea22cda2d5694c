import type { Place, Row } from '../types.ts';
import type { Fields } from './format.ts';
import type { Reading } from './reading.ts';
import { rowFrom } from './row.ts';
import type { Context, Found, Shape } from './shape.ts';
import { shapeOf } from './shapes.ts';
import { Unreadable } from './unreadable.ts';
import { isObject, kindOf } from './values.ts';

/** The rows that a record stands for; the first record of a file shows of which shape all of them are. */
export function recordRows(record: unknown, place: Place, reading: Reading): Row[] {
  if (!isObject(record)) throw new Unreadable(`the row is ${kindOf(record)}, not an object with fields`);
  reading.shape ??= shapeOf(record);
  return rowsOf(reading.shape, record, { place, document: NOTHING, reading });
}

const NOTHING: Fields = {};

export function rowsOf(shape: Shape, record: unknown, context: Context): Row[] {
  const { reading } = context;
  if (!isObject(record)) throw new Unreadable(`the row is ${kindOf(record)}, not an object with fields`);
  reading.shape = shape;
  reading.saw(record);
  // A file that begins with a question and goes on with answers would lose them without a word.
  if (shape.isQuestions && !shape.fits(record)) throw new Unreadable(`the row is none of the ${shape.title}`);
  const found = shape.read(record, context);
  if (isSeveral(found)) {
    reading.sawFacts(found);
    return found.map((one) => rowFrom(one, record, context)).filter((row) => row !== null);
  }
  reading.sawFacts([found]);
  const row = rowFrom(found, record, context);
  return row === null ? [] : [row];
}

function isSeveral(found: Found | readonly Found[]): found is readonly Found[] {
  return Array.isArray(found);
}
