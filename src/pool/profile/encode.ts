import type { Tokeniser } from '../../text/unit.ts';
import type { Row } from '../../types.ts';
import { Census } from './census.ts';
import { Digester, scribe } from './digester.ts';
import { compareRows } from './order.ts';
import { type ProfileOptions, ProfileWriter, type Written } from './profile-writer.ts';

/**
 * The profile of rows, be they outputs, of profiles, or both. It holds the rows as a set: neither their order, nor where
 * they were read, nor how they are cut into profiles that are merged changes a byte.
 */
export function encodeProfile(
  rows: readonly Row[],
  tokeniser: Tokeniser,
  options: ProfileOptions,
): Uint8Array<ArrayBuffer> {
  const pieces = [...profilePieces(rows, tokeniser, options)];
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The same, piece by piece; and what there is to say of it. */
export function* profilePieces(
  rows: readonly Row[],
  tokeniser: Tokeniser,
  options: ProfileOptions,
): Generator<Uint8Array, Written> {
  const mostGrams = options.mostGrams ?? Number.POSITIVE_INFINITY;
  const digester = new Digester(scribe(tokeniser, mostGrams));
  const own = rows.map((row) => withGroup(digester.row(row), options.group)).sort(compareRows);
  const census = new Census(tokeniser.ruleFor(''), mostGrams);
  for (const row of own) census.add(row);
  census.settle();
  const writer = new ProfileWriter(census, options, (book) => census.ranksIn(book));
  for (let from = 0, to = 0; from < own.length; from = to) {
    while (to < own.length && compareRows(own[from], own[to]) === 0) to++;
    writer.write(own.slice(from, to));
    if (writer.isFull) yield writer.taken();
  }
  yield writer.end();
  return writer.written;
}

/** Groups are kept where they were asked for. */
export function withGroup(row: Row, field: string | null): Row {
  return field === null && row.group !== null ? { ...row, group: null } : row;
}
