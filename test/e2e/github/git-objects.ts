/**
 * Git's objects as Git itself names and stores them, so that a commit of the server's model is the very commit that a
 * real checkout of it has.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** What stands at a path. `size`: a file of so many bytes, which is not really there. */
export type Content = string | Buffer | { link: string } | { submodule: string } | { size: number };

export interface Entry {
  mode: '100644' | '120000' | '160000' | '040000';
  type: 'blob' | 'commit' | 'tree';
  sha: string;
  size?: number;
}

/** Paths of a whole tree, files alone. */
export type Files = ReadonlyMap<string, Entry>;

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  message: string;
  /** When it was made, to the second. */
  date: string;
  files: Files;
}

type Kind = 'blob' | 'tree' | 'commit';

export const AUTHOR = { name: 'Octo', email: 'octo@example.com' };

export class GitObjects {
  readonly blobs = new Map<string, Buffer>();
  /** What each tree holds directly. */
  readonly trees = new Map<string, ReadonlyMap<string, Entry>>();
  readonly commits = new Map<string, Commit>();
  /** Where it is not the size of what is held. */
  readonly #sizes = new Map<string, number>();
  readonly #stored = new Map<string, Buffer>();

  entry(content: Content): Entry {
    if (typeof content === 'string' || Buffer.isBuffer(content)) return this.#file('100644', Buffer.from(content));
    if ('link' in content) return this.#file('120000', Buffer.from(content.link));
    if ('submodule' in content) return { mode: '160000', type: 'commit', sha: content.submodule };
    const entry = this.#file('100644', Buffer.from(`${content.size} bytes`));
    this.#sizes.set(entry.sha, content.size);
    return { ...entry, size: content.size };
  }

  size(sha: string): number {
    return this.#sizes.get(sha) ?? this.blobs.get(sha)!.length;
  }

  commit(files: Files, parents: string[], message: string, date: string): Commit {
    const tree = this.#tree([...files]);
    const by = `${AUTHOR.name} <${AUTHOR.email}> ${Date.parse(date) / 1000} +0000`;
    const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${by}`, `committer ${by}`];
    const sha = this.#store('commit', Buffer.from(`${head.join('\n')}\n\n${message}\n`));
    const commit = { sha, tree, parents, message, date, files };
    this.commits.set(sha, commit);
    return commit;
  }

  /** Puts every object into a repository's folder. */
  write(repository: string): void {
    for (const [sha, bytes] of this.#stored) {
      const path = join(repository, 'objects', sha.slice(0, 2), sha.slice(2));
      if (existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, deflateSync(bytes, { level: 1 }));
    }
  }

  #file(mode: '100644' | '120000', bytes: Buffer): Entry {
    const sha = this.#store('blob', bytes);
    this.blobs.set(sha, bytes);
    return { mode, type: 'blob', sha, size: bytes.length };
  }

  #tree(files: [string, Entry][]): string {
    const entries = new Map<string, Entry>();
    const folders = new Map<string, [string, Entry][]>();
    for (const [path, entry] of files) {
      const [name, ...rest] = path.split('/') as [string, ...string[]];
      if (rest.length === 0) entries.set(name, entry);
      else folders.set(name, [...(folders.get(name) ?? []), [rest.join('/'), entry]]);
    }
    for (const [name, inner] of folders) entries.set(name, { mode: '040000', type: 'tree', sha: this.#tree(inner) });
    // Git orders by bytes, a folder as if its name ended in a slash.
    const key = ([name, { type }]: [string, Entry]) => Buffer.from(type === 'tree' ? `${name}/` : name);
    const sorted = [...entries].sort((one, other) => Buffer.compare(key(one), key(other)));
    const rows = sorted.flatMap(([name, { mode, sha }]) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(sha, 'hex'),
    ]);
    const sha = this.#store('tree', Buffer.concat(rows));
    this.trees.set(sha, new Map(sorted));
    return sha;
  }

  #store(kind: Kind, content: Buffer): string {
    const bytes = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content]);
    const sha = createHash('sha1').update(bytes).digest('hex');
    this.#stored.set(sha, bytes);
    return sha;
  }
}
