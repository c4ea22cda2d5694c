import type { Row } from '../../types.ts';
import { fingerprint } from '../digest.ts';

/**
 * The order of rows in a profile, which knows nothing of where they come from: by id, prompt and group. Rows that have
 * neither id nor prompt stand by the fingerprints of their outputs. All rows here are digested.
 */
export function compareRows(a: Row, b: Row): number {
  return (
    compare(a.id, b.id) ||
    compare(a.prompt, b.prompt) ||
    compare(a.group, b.group) ||
    (isKeyed(a) ? 0 : compare(printsOf(a), printsOf(b)))
  );
}

/** Rows of one id, or prompt, and group are one; each of the others is one of its own. */
export function isKeyed({ id, prompt }: Row): boolean {
  return id !== null || prompt !== null;
}

/** What counts as the prompt of a row where it is asked whether words come from several: its text before its id. */
export function promptFor(row: Row): string {
  return row.prompt ?? row.id ?? fingerprint(printsOf(row));
}

function printsOf({ outputs }: Row): string {
  return outputs
    .map((print) => print ?? '')
    .sort()
    .join(' ');
}

/** What is missing stands first. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
