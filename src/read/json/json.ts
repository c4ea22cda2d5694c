import { UserError } from '../../errors.ts';
import type { Place, Row } from '../../types.ts';
import type { Format, Source } from '../format.ts';
import { LIMITS } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { recordRows } from '../records.ts';
import { rowFrom } from '../row.ts';
import { Unreadable } from '../unreadable.ts';
import { losesDigitsWithin, rowsOfDocument } from './json-document.ts';
import { pieces } from './json-pieces.ts';
import { jsonMember, jsonValue } from './json-row.ts';
import { JsonSplitter, type Piece } from './json-split.ts';

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
  for await (const { text, line } of pieces(source, reading)) {
    const place = { file: source.file, line };
    number++;
    yield* reading.attempt(place, () => elementRows(text, number, place, reading)) ?? [];
  }
}

/** The rows of an element; a bare text is an output without a prompt. All may stand on one line: hence the number. */
function elementRows(text: string, number: number, place: Place, reading: Reading): readonly Row[] {
  try {
    const value = jsonValue(text, place, reading);
    return typeof value === 'string' ? bareOutput(value, place, reading) : recordRows(value, place, reading);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${error.message} (element ${number})`);
    throw error;
  }
}

function bareOutput(text: string, place: Place, reading: Reading): readonly Row[] {
  const row = rowFrom({ answers: [{ text }], isMapped: true }, {}, { place, document: {}, reading });
  return row === null ? [] : [row];
}

async function* document(source: Source, reading: Reading): AsyncGenerator<Row> {
  const { file } = source;
  const members: { key: string; value: unknown; piece: Piece }[] = [];
  let size = 0;
  for await (const piece of pieces(source, reading)) {
    size += piece.text.length;
    if (size > LIMITS.document)
      throw new UserError('too-large', { what: 'the JSON object', limit: '256 MiB' }, { file, line: piece.line });
    const place = { file, line: piece.line };
    const member = reading.attempt(place, () => jsonMember(piece.text, place, reading, losesDigitsWithin));
    if (member !== null) members.push({ key: member[0], value: member[1], piece });
  }
  const lines = new Map<string, number[]>();
  const placeOf = (key: string | null, index: number): Place => {
    if (key === null) return { file, line: members[0]?.piece.line ?? 1 };
    if (!lines.has(key)) lines.set(key, linesWithin(members.findLast((member) => member.key === key)!.piece, file));
    return { file, line: lines.get(key)![index] };
  };
  yield* rowsOfDocument(Object.fromEntries(members.map(({ key, value }) => [key, value])), placeOf, reading);
}

function linesWithin({ text, line }: Piece, file: string): number[] {
  const splitter = new JsonSplitter(file, { line });
  return splitter.push(Buffer.from(text)).map((piece) => (piece === false ? line : piece.line));
}
