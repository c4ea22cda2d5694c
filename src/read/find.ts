import { UserError } from '../errors.ts';
import type { Role } from '../types.ts';
import type { Files } from './files.ts';

/** Every file once, however many patterns find it. */
export async function findAll(
  role: Role | 'profile' | 'prompts to leave out',
  patterns: readonly string[],
  files: Files,
): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const paths = await files.find(pattern);
    if (paths.length === 0) throw new UserError('no-match', { role, pattern, root: files.root });
    for (const path of paths) found.add(path);
  }
  return [...found].sort();
}
