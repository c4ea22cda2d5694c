import { pipeline, Readable } from 'node:stream';
import type { CsvError, Options } from 'csv-parse';
import { UserError } from '../errors.ts';
import type { Place, Row } from '../types.ts';
import { isBinary } from './appearance.ts';
import { utf8 } from './bytes/utf8.ts';
import { FIELD_NAMES } from './fields.ts';
import type { Format, Source } from './format.ts';
import { LIMITS } from './limits.ts';
import type { Reading } from './reading.ts';
import { recordRows } from './records.ts';
import { Unreadable } from './unreadable.ts';

const DELIMITERS = [',', '\t', ';'] as const;
const USUAL: readonly string[] = Object.values(FIELD_NAMES).flat();

/** A table whose first line names the columns, separated by commas, tabs or semicolons. Cells may hold line breaks. */
export const csv: Format = {
  id: 'csv',
  title: 'CSV or TSV with a header line',
  recognise: ({ name, text }) => !isBinary(text) && (/\.(csv|tsv)$/.test(name) || namesOutput(text)),

  async *rows(source, reading) {
    let columns: string[] | null = null;
    for await (const { cells, place } of recordsOf(source, reading)) {
      if (columns === null) columns = columnNames(cells, reading);
      else {
        yield* rowsOfCells(cells, columns, place, reading);
      }
    }
  },
};

/** A row of the file, the header among them, and where it begins. */
interface TableRow {
  cells: string[];
  place: Place;
}

/**
 * The rows as csv-parse finds them, by RFC 4180 to the letter: a cell with a quote in it is quoted, each of its quotes
 * written twice. A stray quote takes rows into a cell or tears cells apart, and nobody can tell where that ends. So it
 * is an error that no max-bad-lines lets pass; what may pass are rows with a wrong number of cells, one by one.
 */
async function* recordsOf(source: Source, reading: Reading): AsyncGenerator<TableRow> {
  // Loaded only where there is a table to read.
  const { parse } = await import('csv-parse');
  const at = (line: number): Place => ({ file: source.file, line });
  /** The line after the records so far, blank ones not counted. csv-parse's own count takes CRLF in a cell for two. */
  let next = 1;
  const options: Options<TableRow, string[]> = {
    delimiter: delimiterOf(source.head.text),
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.row,
    // Further delimiters count as text of the last cell: empty cells add nothing to the record's size.
    ignore_last_delimiters: LIMITS.cells,
    on_record(cells, { empty_lines }) {
      const line = next + empty_lines;
      next += 1 + cells.reduce((sum, cell) => sum + occurrences(cell, '\n'), 0);
      return { cells, place: at(line) };
    },
  };
  // Its types know no on_record that makes something else of a record.
  const parser = parse(options as unknown as Options);
  // A failure of either destroys the other, and reaches the loop below.
  pipeline(Readable.from(utf8(source, reading)), parser, () => {});
  try {
    yield* parser as AsyncIterable<TableRow>;
  } catch (error) {
    throw isCsvError(error) ? userError(error, at(next + parser.info.empty_lines)) : error;
  }
}

/** csv-parse's own messages quote the file. */
function userError({ code }: CsvError, place: Place): Error {
  if (code === 'CSV_MAX_RECORD_SIZE') return new UserError('too-large', { what: 'the row', limit: '64 MiB' }, place);
  return new UserError('bad-quote', { problem: QUOTE_PROBLEMS[code] ?? 'its quotes are broken' }, place);
}

const QUOTE_PROBLEMS: Readonly<{ [code: string]: string }> = {
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  INVALID_OPENING_QUOTE: 'a quote stands in a cell that is not quoted',
};

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && /^(CSV_|INVALID_)/.test(String(error.code));
}

function rowsOfCells(
  cells: readonly string[],
  columns: readonly string[],
  place: Place,
  reading: Reading,
): readonly Row[] {
  const rows = reading.attempt(place, () => {
    if (cells.length !== columns.length)
      throw new Unreadable(`it has ${cells.length} cells, the header has ${columns.length}`);
    const texts = cells.map((cell) => cell.replaceAll('\r\n', '\n'));
    return recordRows(Object.fromEntries(columns.map((column, i) => [column, texts[i]])), place, reading);
  });
  return rows ?? [];
}

/** Spreadsheets like to capitalise: a usual name counts in any case, unless the user has named the column so. */
function columnNames(cells: readonly string[], reading: Reading): string[] {
  const mapped: readonly (string | null | undefined)[] = [...Object.values(reading.fields), reading.groupBy];
  return cells.map((cell) => {
    const name = cell.trim();
    const lower = name.toLowerCase();
    return mapped.includes(name) || !USUAL.includes(lower) ? name : lower;
  });
}

/** Without a telling file name: a first line of two or more columns, one of them with a usual name for the output. */
function namesOutput(text: string): boolean {
  const cells = firstLine(text).split(delimiterOf(text));
  const names: readonly string[] = FIELD_NAMES.output;
  const plain = (cell: string) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase();
  return cells.length > 1 && cells.some((cell) => names.includes(plain(cell)));
}

/** The one that is most frequent in the header. */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map((delimiter) => occurrences(firstLine(text), delimiter));
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0];
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
