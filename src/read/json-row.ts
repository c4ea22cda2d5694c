import type { Place, Row } from '../types.ts';
import { losesDigits, rowOf } from './fields.ts';
import { parseJson, quoteLongIntegers } from './json-text.ts';
import type { Reading } from './reading.ts';

/** The value of a JSON text. NaN is counted; where ids have more digits than a number holds, long numbers become texts. */
export function jsonValue(text: string, place: Place, reading: Reading, loses = losesDigits): unknown {
  const { value, nulls } = parseJson(text);
  if (nulls > 0) reading.doubt('nan-read-as-null', place.file, nulls);
  return loses(value, reading) ? parseJson(quoteLongIntegers(text)).value : value;
}

/** The row that a JSON text holds; null where it can't be read, which is counted. */
export function jsonRow(text: string, place: Place, reading: Reading): Row | null {
  return reading.attempt(place, () => rowOf(jsonValue(text, place, reading), place, reading));
}
