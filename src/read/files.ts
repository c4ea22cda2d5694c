/** What reading needs of the world; a host supplies it. */
export interface Files {
  /** Where relative paths start, for messages. */
  root: string;
  /** The files that a path, folder or glob stands for, sorted; empty where nothing matches. */
  find(pattern: string): Promise<readonly string[]>;
  /** The bytes of a file, in pieces. Fails as `node:fs` does. */
  open(path: string): AsyncIterable<Uint8Array>;
}
