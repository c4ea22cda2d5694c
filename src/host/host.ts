import type { Options } from '../options/table.ts';
import type { Files } from '../read/files.ts';
import type { Report } from '../types.ts';

/** How far a run is, in a few words; `done` of `total` where that is known. */
export interface Progress {
  step: string;
  done?: number;
  total?: number;
}

/** Everything that touches the world. There are three: the runner of GitHub, a terminal, and one in memory for tests. */
export interface Host {
  files: Files;
  progress(progress: Progress): void;
  /** Shows the finished report wherever this host shows it. What can't be shown is a note there and never an error. */
  publish(report: Report, options: Options): Promise<void>;
}
