import type { Options } from '../options/table.ts';
import type { Scribe } from '../pool/profile/index.ts';
import type { Capacity } from './capacity.ts';
import type { RandomAccess } from './format.ts';

/** What reading needs of the world; a host supplies it. */
export interface Files {
  /** Where relative paths start, for messages. */
  root: string;
  /**
   * The files that a path, folder or glob stands for, sorted; empty where nothing matches. A folder without any file
   * that could be outputs is an error of its own ('no-outputs-file').
   */
  find(pattern: string): Promise<readonly string[]>;
  /** Whether that is the name of a folder. */
  isFolder(pattern: string): Promise<boolean>;
  /** The bytes of a file, in pieces, from its start whenever it is called. A failure is a UserError. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** The same bytes at any place; nothing has to be closed. */
  random(path: string): Promise<RandomAccess>;
  /** Left out where there is room for any number of outputs. */
  capacity?: Capacity;
  /** Threads that digest texts, for a side of which so many words and pairs are kept; null or left out where this one does. */
  scribe?(options: Options, mostGrams: number): Scribe | null;
}
