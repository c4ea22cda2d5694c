import { UserError } from '../../src/errors.ts';
import { gather } from '../../src/read/gather.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

/** The ids of the rows of a file, in their order. */
export async function rowsOf(name: string, bytes: Uint8Array, piece?: number): Promise<(string | null)[]> {
  const { rows } = await gather('candidate', [name], optionsWith(), memoryFiles({ [name]: bytes }, piece), () => {});
  return rows.map(({ id }) => id);
}

export async function errorOf(name: string, bytes: Uint8Array): Promise<UserError> {
  try {
    await rowsOf(name, bytes);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}
