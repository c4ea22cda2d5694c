import { UserError } from '../src/errors.ts';
import type { Files } from '../src/read/files.ts';

/** Files in memory, by path: a text, or bytes, given out in pieces of a size. A path that ends in / is a folder, `*` a glob. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>, piece = 64 * 1024): Files {
  const files = new Map(Object.entries(contents));
  const bytesOf = (path: string) => {
    const content = files.get(path);
    if (content === undefined)
      throw new UserError('unreadable-file', { problem: 'it does not exist' }, { file: path, line: null });
    return Buffer.from(content as string);
  };
  return {
    root: 'memory',
    async find(pattern) {
      return [...files.keys()].filter((path) => matches(path, pattern)).sort();
    },
    async isFolder(pattern) {
      return [...files.keys()].some((path) => path.startsWith(pattern.endsWith('/') ? pattern : `${pattern}/`));
    },
    async *open(path) {
      const bytes = bytesOf(path);
      for (let at = 0; at < bytes.length; at += piece) yield new Uint8Array(bytes.subarray(at, at + piece));
    },
    async random(path) {
      const bytes = bytesOf(path);
      return { size: bytes.length, read: async (start, end) => bytes.subarray(start, Math.max(start, end)) };
    },
  };
}

function matches(path: string, pattern: string): boolean {
  if (path === pattern || path.startsWith(pattern.endsWith('/') ? pattern : `${pattern}/`)) return true;
  const [before, after] = pattern.split('*');
  return after !== undefined && path.startsWith(before) && path.endsWith(after);
}
