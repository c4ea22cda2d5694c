import type { Crew } from '../compare/crew.ts';
import type { Options } from '../options/table.ts';
import type { Origin } from '../read/corpus.ts';
import type { Files } from '../read/files.ts';
import type { Acceptance, Corpus, Note, Report } from '../types.ts';

/** How far a run is, in a few words; `done` of `total` where that is known. */
export interface Progress {
  step: string;
  done?: number;
  total?: number;
}

/** Both sides as this host found them: files that can be read, or which side there is not. */
export interface Supply {
  /** With baseline and candidate as paths. */
  options: Options;
  /** Where a side comes from, where its paths don't say it. */
  origins: Partial<Record<'baseline' | 'candidate', Origin>>;
  notes: Note[];
  missing: 'baseline' | 'candidate' | null;
  /** Of a baseline that an earlier run has kept. */
  baseline: { created: string; run: number; branch: string; commit: string | null } | null;
}

/** A run that came to its end. */
export interface Concluded {
  report: Report;
  /** What was judged; null where there were no outputs. */
  candidate: Corpus | null;
  supply: Supply;
}

/** Everything that touches the world. There are three: the runner of GitHub, a terminal, and one in memory for tests. */
export interface Host {
  files: Files;
  progress(progress: Progress): void;
  /** Threads that walk labellings together. */
  crew(options: Options): Crew;
  supply(options: Options): Promise<Supply>;
  /** Whether somebody answers for what was found, and what is amiss with what was tried. Asked only where it matters. */
  accepts(candidate: Corpus, options: Options): Promise<{ accepted: Acceptance | null; notes: Note[] }>;
  /** Shows the finished report wherever this host shows it. What can't be shown is a note there and never an error. */
  publish(concluded: Concluded, options: Options): Promise<void>;
}
