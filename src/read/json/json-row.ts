import type { Place, Row } from '../../types.ts';
import { losesDigits } from '../fields.ts';
import type { Reading } from '../reading.ts';
import { recordRows } from '../records.ts';
import { Unreadable } from '../unreadable.ts';
import { parseJson, quoteLongIntegers } from './json-text.ts';

/** The value of a JSON text. NaN is counted; where ids have more digits than a number holds, long numbers become texts. */
export function jsonValue(text: string, place: Place, reading: Reading, loses = losesDigits): unknown {
  const { value, nulls } = parseJson(text);
  if (nulls > 0) reading.doubt('nan-read-as-null', place.file, nulls);
  return loses(value, reading) ? parseJson(quoteLongIntegers(text)).value : value;
}

/** Name and value of a member of an object, as it stands between two commas. */
export function jsonMember(text: string, place: Place, reading: Reading, loses = losesDigits): [string, unknown] {
  const [entry] = Object.entries(jsonValue(`{${text}}`, place, reading, loses) as object);
  if (entry === undefined) throw new Unreadable('a comma has nothing before or after it');
  return entry;
}

/** The rows that a JSON text stands for; none where it can't be read, which is counted. */
export function jsonRows(text: string, place: Place, reading: Reading): readonly Row[] {
  return reading.attempt(place, () => recordRows(jsonValue(text, place, reading), place, reading)) ?? [];
}
