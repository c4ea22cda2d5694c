import type { Source } from '../format.ts';
import type { Reading } from '../reading.ts';
import { pieces } from './json-pieces.ts';
import { jsonValue } from './json-row.ts';

/** What a JSON object says at its top under the names that are wanted; the rest is passed by unread. */
export async function membersOf(
  source: Source,
  reading: Reading,
  isWanted: (name: string) => boolean,
): Promise<Record<string, unknown>> {
  const members: Record<string, unknown> = Object.create(null);
  for await (const { text, line } of pieces(source, reading)) {
    const place = { file: source.file, line };
    const name = /^\s*"((?:[^"\\]|\\.)*)"\s*:/.exec(text)?.[1];
    if (name === undefined || !isWanted(name)) continue;
    const value = reading.attempt(place, () => jsonValue(`{${text}}`, place, reading, () => false));
    if (value !== null) Object.assign(members, value);
  }
  return members;
}
