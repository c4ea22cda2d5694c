import type { Row } from '../../types.ts';
import { Damaged, Reader, TooShort } from './bytes.ts';
import { type Header, named, unwrap } from './header.ts';
import { RowReader } from './row-reader.ts';
import { readContents, Tally } from './tables.ts';

/** As many as rows of other files (read/limits.ts). */
const MOST_OUTPUTS = 50_000_000;

export interface Profile {
  header: Header;
  /** Ids and prompts are hashes, the texts of outputs fingerprints with a digest beside them. */
  rows: Row[];
}

/**
 * The rows of a profile; an error of that file where it isn't one as this version writes it. Before there are any `hold` is
 * told how many outputs they hold.
 */
export function decodeProfile(bytes: Uint8Array, file: string, hold: (outputs: number) => void = () => {}): Profile {
  try {
    const { header, payload } = unwrap(bytes);
    if (header.outputs > payload.length) throw new TooShort();
    if (header.outputs > MOST_OUTPUTS) throw new Damaged('it holds more outputs than any should');
    hold(header.outputs);
    const reader = new Reader(payload);
    const contents = readContents(new Reader(reader.take(reader.size())), header);
    const { book, texts } = contents;
    const tally = new Tally(header, contents);
    const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, file);
    const rows: Row[] = [];
    while (reader.left > 0) {
      const from = book.columns.outputs;
      const row = reads.row(reader, book);
      tally.add(row.outputs.length, book.columns, from);
      rows.push(row);
    }
    tally.require();
    return { header, rows };
  } catch (error) {
    throw named(file, error);
  }
}
