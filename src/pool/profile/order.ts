import { UserError } from '../../errors.ts';
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

/** So large a share of all prompts, told apart by their ids or texts; `auto` takes the id where there is one. */
export interface PromptSample {
  share: number;
  by: 'auto' | 'id' | 'prompt';
}

/**
 * Whether a row is in the sample: decided by a hash of its prompt alone, so profiles of other models keep the same prompts.
 * An error where the row has nothing that tells its prompt.
 */
export function isSampled(row: Row, { share, by }: PromptSample): boolean {
  const key = by === 'auto' ? (row.id ?? row.prompt) : row[by];
  if (key === null) {
    const what = by === 'auto' ? 'neither an id nor a prompt' : by === 'id' ? 'no id' : 'no prompt';
    throw new UserError('sample-without-prompts', { what }, row.place);
  }
  return Number.parseInt(key.slice(0, 8), 16) < share * 2 ** 32;
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
