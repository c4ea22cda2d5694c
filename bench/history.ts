import { execFileSync } from 'node:child_process';
import { readSection, writeSections } from './document.ts';
import { cellsOf, table } from './tables.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/**
 * A table that is its own memory: new rows take the place of those with the same first `key` cells, the others stay.
 * Sorted by the cells that `order` names, as numbers; else as they came.
 */
export function addRows(
  name: string,
  page: URL,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { key, order }: { key: number; order?: number },
): void {
  const keyOf = (row: readonly string[]) => row.slice(0, key).join('|');
  const kept = new Map(cellsOf(readSection(name, page)).map((row): [string, readonly string[]] => [keyOf(row), row]));
  for (const row of rows) kept.set(keyOf(row), row);
  const all = [...kept.values()];
  if (order !== undefined) all.sort((a, b) => plain(a[order]) - plain(b[order]));
  writeSections({ [name]: table(head, all) }, page);
}

/** A number as it was written for people. */
export function plain(shown: string): number {
  return Number(shown.replaceAll(',', ''));
}

/** What is measured: the commit, with a + where the built program is not the commit's. */
export function versionOfDist(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'dist') === '' ? '' : '+'}`;
}
