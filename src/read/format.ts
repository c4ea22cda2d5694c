import type { Row } from '../types.ts';
import type { Reading } from './reading.ts';

/** A record as a line, an element of a list or a row of a table holds one: values by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a file is recognised by: its first bytes, decompressed. */
export interface Head {
  /** The file's name in lower case, without folders and .gz or .zst. It decides only where content can't: text, CSV, TSV. */
  name: string;
  bytes: Uint8Array;
  /** The same bytes as text, without a BOM. The last line may be cut. */
  text: string;
  /** Whether the file ends within the head. */
  whole: boolean;
  /** Of JSON: the first object, be it the file's own, that of its first line or the first of its list; null where it does not end within the head. */
  record: Fields | null;
  /** The names at the top of that object, as far as the head goes. */
  keys: readonly string[];
  /** The names of what a ZIP archive holds; null where the file is none. */
  entries: readonly string[] | null;
}

/** Bytes at any place. */
export interface RandomAccess {
  size: number;
  /** Those from `start` up to `end`, exclusive; fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What a ZIP archive holds: files by their names, folders left out. */
export interface Archive {
  names: readonly string[];
  /** The bytes of one of them, decompressed; they start anew whenever it is called. */
  bytes(name: string): AsyncIterable<Uint8Array>;
}

/** A file on its way in: `bytes` starts anew whenever it is called, and is decompressed already. */
export interface Source {
  file: string;
  head: Head;
  /** What it was compressed with. */
  packed: 'gzip' | 'zstd' | null;
  bytes(): AsyncIterable<Uint8Array>;
  /** The same bytes at any place; what is compressed is decompressed whole for it. */
  random(): Promise<RandomAccess>;
  /** Null where it is no ZIP archive. */
  archive: Archive | null;
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
  /** Set where such files hold no outputs but stand beside them: which file of the tool does, in words. */
  instead?: string;
}
