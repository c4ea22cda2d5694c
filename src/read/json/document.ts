import { UserError } from '../../errors.ts';
import type { Row } from '../../types.ts';
import type { Fields, Format, Head, Source } from '../format.ts';
import type { Reading } from '../reading.ts';
import { rowsOf } from '../records.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { pieces } from './json-pieces.ts';
import { jsonMember, jsonValue } from './json-row.ts';

/** A tool's JSON document that holds its records in one list, which is read element by element. */
export interface DocumentShape extends Shape {
  recognise(head: Head): boolean;
  /** Where the list is: names from the top of the document, as `['results', 'results']`. */
  list: readonly string[];
  /** What a document without such a list is likely to be, and what to give instead. */
  without: string;
  /** What the document says beside its list, once all of it is known. */
  after?(document: Fields, reading: Reading): void;
}

export function documentFormat(shape: DocumentShape): Format {
  return {
    id: shape.id,
    title: shape.title,
    recognise: shape.recognise,
    rows: (source, reading) => elements(source, shape, reading),
  };
}

async function* elements(source: Source, shape: DocumentShape, reading: Reading): AsyncGenerator<Row> {
  const { file } = source;
  const document: Record<string, unknown> = Object.create(null);
  let hasList = false;
  let number = 0;
  for await (const { text, line, depth } of pieces(source, reading, shape.list)) {
    const place = { file, line };
    if (depth === shape.list.length) {
      hasList = true;
      number++;
      const rows = reading.attempt(place, () =>
        numbered(number, () => {
          const value = jsonValue(text, place, reading);
          return rowsOf(shape, value, { place, document, reading });
        }),
      );
      if (rows !== null) yield* rows;
    } else {
      const member = reading.attempt(place, () => jsonMember(text, place, reading, () => false));
      if (member !== null) within(document, shape.list.slice(0, depth))[member[0]] = member[1];
    }
  }
  shape.after?.(document, reading);
  if (!hasList && reading.badLines === 0)
    throw new UserError(
      'no-outputs-inside',
      { title: shape.title, list: shape.list.join('.'), todo: shape.without },
      { file, line: null },
    );
}

/** All elements may stand on one line: hence the number. */
function numbered<T>(number: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${error.message} (element ${number})`);
    throw error;
  }
}

/** The object inside a document that those names lead to. */
function within(document: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  let object = document;
  for (const name of path) {
    object[name] ??= Object.create(null);
    object = object[name] as Record<string, unknown>;
  }
  return object;
}
