import { UserError } from '../errors.ts';
import type { Place, Row } from '../types.ts';
import { rowOf } from './fields.ts';
import type { Format, Source } from './format.ts';
import { losesDigitsWithin, rowsOfDocument } from './json-document.ts';
import { jsonValue } from './json-row.ts';
import { JsonSplitter, type Piece } from './json-split.ts';
import { LIMITS } from './limits.ts';
import { type Reading, Unreadable } from './reading.ts';
import { utf8 } from './utf8.ts';

/**
 * A JSON file: an array of rows, read one by one, or an object, which is read whole since only its end shows whether
 * it is a row or wraps rows. A row's line is the one it begins on.
 */
export const json: Format = {
  id: 'json',
  title: 'JSON, an array of rows or an object that holds them',
  recognise: ({ text }) => isArray(text) || isSpreadObject(text),
  rows: (source, reading) => (isArray(source.head.text) ? elements(source, reading) : document(source, reading)),
};

/** An array that could hold rows: not, say, a line of text that starts with `[1]`. */
function isArray(text: string): boolean {
  return /^\s*\[\s*(?:[[{"\]]|null\b|$)/.test(text);
}

/** An object over several lines, where JSONL would have one on each. */
function isSpreadObject(text: string): boolean {
  return /^\s*\{(?:\s*$|\s*\n\s*["}]|\s*"[^\n]*[[{,:][ \t\r]*\n)/.test(text);
}

async function* elements(source: Source, reading: Reading): AsyncGenerator<Row> {
  let number = 0;
  for await (const { text, line } of pieces(source, reading, LIMITS.row)) {
    const place = { file: source.file, line };
    number++;
    const row = reading.attempt(place, () => elementRow(text, number, place, reading));
    if (row !== null) yield row;
  }
}

/** The row of an element; a bare text is an output without a prompt. All may stand on one line: hence the number. */
function elementRow(text: string, number: number, place: Place, reading: Reading): Row {
  try {
    const value = jsonValue(text, place, reading);
    return typeof value === 'string' ? bareOutput(value, place) : rowOf(value, place, reading);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${error.message} (element ${number})`);
    throw error;
  }
}

function bareOutput(text: string, place: Place): Row {
  return { id: null, prompt: null, group: null, outputs: [text.toWellFormed()], place };
}

async function* document(source: Source, reading: Reading): AsyncGenerator<Row> {
  const { file } = source;
  const members: { key: string; value: unknown; piece: Piece }[] = [];
  let size = 0;
  for await (const piece of pieces(source, reading, LIMITS.document)) {
    size += piece.text.length;
    if (size > LIMITS.document)
      throw new UserError('too-large', { what: 'the JSON object', limit: '256 MiB' }, { file, line: piece.line });
    const member = reading.attempt({ file, line: piece.line }, () => memberOf(piece, file, reading));
    if (member !== null) members.push({ ...member, piece });
  }
  const lines = new Map<string, number[]>();
  const placeOf = (key: string | null, index: number): Place => {
    if (key === null) return { file, line: members[0]?.piece.line ?? 1 };
    if (!lines.has(key)) lines.set(key, linesWithin(members.findLast((member) => member.key === key)!.piece, file));
    return { file, line: lines.get(key)![index] };
  };
  yield* rowsOfDocument(Object.fromEntries(members.map(({ key, value }) => [key, value])), placeOf, reading);
}

function memberOf({ text, line }: Piece, file: string, reading: Reading): { key: string; value: unknown } {
  const [entry] = Object.entries(jsonValue(`{${text}}`, { file, line }, reading, losesDigitsWithin) as object);
  if (entry === undefined) throw new Unreadable('a comma has nothing before or after it');
  return { key: entry[0], value: entry[1] };
}

function linesWithin({ text, line }: Piece, file: string): number[] {
  const splitter = new JsonSplitter(file, LIMITS.document, line);
  return splitter.push(Buffer.from(text)).map((piece) => (piece === false ? line : piece.line));
}

async function* pieces(source: Source, reading: Reading, limit: number): AsyncGenerator<Piece> {
  const { file } = source;
  const splitter = new JsonSplitter(file, limit);
  for await (const block of utf8(source, reading)) {
    for (const piece of splitter.push(block)) {
      if (piece !== false) yield piece;
      else return reading.bad({ file, line: splitter.line }, 'something follows the end of the JSON');
    }
  }
  if (splitter.ended) return;
  reading.bad({ file, line: splitter.rest()?.line ?? splitter.line }, 'the file ends in the middle of its JSON');
}
