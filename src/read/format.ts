import type { Row } from '../types.ts';
import type { Reading } from './reading.ts';

/** What a file is recognised by: its first bytes, decompressed. */
export interface Head {
  /** The file's name in lower case, without folders and .gz. It decides only where content can't: text, CSV, TSV. */
  name: string;
  bytes: Uint8Array;
  /** The same bytes as text, without a BOM. The last line may be cut. */
  text: string;
  /** Whether the file ends within the head. */
  whole: boolean;
}

/** A file on its way in: `bytes` starts anew whenever it is called, and is decompressed already. */
export interface Source {
  file: string;
  head: Head;
  gzipped: boolean;
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * A kind of file that holds outputs. What it can't read of a file it hands to `reading`, which knows whether that may
 * pass, and goes on.
 */
export interface Format {
  id: string;
  title: string;
  /** Whether a file is of this kind. No is the better answer in doubt: a wrong guess reads the wrong text as output. */
  recognise(head: Head): boolean;
  rows(source: Source, reading: Reading): AsyncIterable<Row>;
}
