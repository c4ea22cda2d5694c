import path from 'node:path';
import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import { ENDINGS_GLOB } from '../read/bytes/endings.ts';
import type { Files } from '../read/files.ts';
import type { BaseTree } from './base.ts';

/** What a path, folder or glob stands for at the base, in place of the workspace. */
export interface StandIn {
  /** Where each file can be read: under its path where the workspace has the same, else by git's name (branch:path). */
  paths: ReadonlyMap<string, string>;
  isFolder: boolean;
  /** Files that the workspace has otherwise, or has more. */
  differing: readonly string[];
}

/** A pattern as it stands at the base; null where the base has nothing of that name. */
export async function standIn(
  pattern: string,
  { branch, tree }: { branch: string; tree: BaseTree },
  files: Files,
  workspace: string,
): Promise<StandIn | null> {
  const inside = insideOf(workspace, pattern);
  if (inside === null) return null;
  const single = inside === '' ? null : await tree.file(inside);
  const names = single === null ? matching(inside, await tree.list()) : [inside];
  const paths = new Map<string, string>();
  const differing: string[] = [];
  for (const name of names) {
    const file = await tree.file(name);
    // A link that leads nowhere, or to a folder.
    if (file === null) continue;
    paths.set(file.differs ? `${branch}:${name}` : name, file.path);
    if (file.differs) differing.push(name);
  }
  if (paths.size === 0) {
    await requireNoLink(pattern, inside, tree);
    return null;
  }
  // A file that the change adds is none of the base's.
  const own = single === null ? await files.find(pattern).catch(() => []) : [];
  for (const added of own) if (!names.includes(added)) differing.push(added);
  return { paths, isFolder: single === null && names.every((name) => name.startsWith(folderOf(inside))), differing };
}

/** A path as the repository has it; null for one that lies beside it, which is in no commit of it. */
export function insideOf(workspace: string, pattern: string): string | null {
  const inside = path.relative(workspace, path.resolve(workspace, pattern)).split(path.sep).join('/');
  return inside === '..' || inside.startsWith('../') || path.isAbsolute(inside) ? null : inside;
}

/** Files of the base that a glob or a folder stands for. A folder's own name may begin with a dot. */
function matching(inside: string, list: readonly { path: string }[]): string[] {
  const isOutput = picomatch(ENDINGS_GLOB, { nocase: true });
  const isMatch = inside === '' ? () => false : picomatch(inside, { nocase: true });
  const folder = folderOf(inside);
  const isInside = (name: string) => name.startsWith(folder) && isOutput(name.slice(folder.length));
  return list
    .map(({ path }) => path)
    .filter((name) => isMatch(name) || isInside(name))
    .sort();
}

/** What lies behind a linked folder is at the base, if under another name: it must not pass for what the base does not have. */
async function requireNoLink(pattern: string, inside: string, tree: BaseTree): Promise<void> {
  const link = (await tree.list()).find(({ path, isLink }) => isLink && `${inside}/`.startsWith(`${path}/`));
  if (link !== undefined) throw new UserError('linked-folder', { path: pattern, link: link.path });
}

function folderOf(inside: string): string {
  return inside === '' ? '' : `${inside}/`;
}
