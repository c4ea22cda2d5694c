/**
 * Where a side comes from when no path of this machine says it: files at a commit of the base branch, or what a run has
 * kept. The source says it in words: `evals/main.jsonl at main`, `run 123 of main`, `run 123`.
 */
import type { InputSummary, Report } from '../types.ts';
import { cut } from './escape.ts';

export type Provenance =
  | { kind: 'kept'; run: string }
  | { kind: 'committed'; paths: readonly string[]; branch: string; commit: string }
  | { kind: 'here'; paths: readonly string[] };

/** Without a commit it is a file, which may be called anything. */
export function provenanceOf({ source, commit }: InputSummary): Provenance {
  if (commit === null) return { kind: 'here', paths: pathsIn(source) };
  const kept = /^run (\d+)(?: of \S+)?$/.exec(source);
  if (kept !== null) return { kind: 'kept', run: kept[1] };
  const committed = /^(.+) at (\S+)$/s.exec(source);
  if (committed !== null) return { kind: 'committed', paths: pathsIn(committed[1]), branch: committed[2], commit };
  return { kind: 'here', paths: pathsIn(source) };
}

/** Both sides as far as more than a path is known of them; `mark` sets foreign pieces apart from our own words. */
export function cameFrom({ inputs }: Report, mark: (foreign: string) => string = (foreign) => foreign): string {
  const sides = [
    ['Baseline', inputs.baseline],
    ['Candidate', inputs.candidate],
  ] as const;
  return sides
    .flatMap(([name, { source, commit }]) =>
      commit === null ? [] : [`${name}: ${mark(cut(source, 120))}, commit ${mark(short(commit))}.`],
    )
    .join(' ');
}

/** A commit as people read it. */
export function short(commit: string): string {
  return commit.slice(0, 7);
}

/** Reading joins several paths with a comma and a space. */
function pathsIn(source: string): string[] {
  return source.split(/, |\n/);
}
