/** The contents API: files up to 1 MB as they are, up to 100 MB on demand, folders, links, submodules. */
import { posix } from 'node:path';
import { type Answer, json, lines, missing, raw, refusal } from './answer.ts';
import type { Ask } from './ask.ts';
import { apiOf, pageOf } from './bodies.ts';
import type { Commit, Entry } from './git-objects.ts';
import type { Repository } from './repository.ts';

const SENT_ALONG = 2 ** 20;
const LARGEST = 100 * 2 ** 20;
/** Entries of a folder that are listed. */
const LISTED = 1000;

export function contents({ home, values, query, accept }: Ask): Answer {
  const ref = query.get('ref') ?? home.defaultBranch;
  const commit = home.objects.commits.get(home.branches.get(ref.replace(/^(refs\/)?heads\//, '')) ?? ref);
  if (commit === undefined) return missing(`No commit found for the ref ${ref}`);
  const path = values.path!.replace(/\/$/, '');
  const entry = commit.files.get(path);
  if (entry === undefined) return folder(path, commit, ref, home);
  const about = facts(path, entry, ref, home);
  if (entry.type === 'commit')
    return json({ ...about, type: 'submodule', submodule_git_url: `${pageOf(home.place)}.git` });
  if (entry.mode !== '120000') return file(path, entry, ref, accept, home);
  const target = home.objects.blobs.get(entry.sha)!.toString();
  // A link to a file of the repository is followed.
  const followed = posix.join(posix.dirname(path), target);
  const linked = commit.files.get(followed);
  if (linked !== undefined) return file(path, linked, ref, accept, home);
  return json({ ...about, type: 'symlink', target });
}

function file(path: string, entry: Entry, ref: string, accept: string, home: Repository): Answer {
  const size = entry.size ?? 0;
  if (size > LARGEST)
    return refusal(403, 'This API returns blobs up to 100 MB in size. The requested blob is too large.');
  const held = home.objects.blobs.get(entry.sha)!;
  const bytes = held.length === size ? held : Buffer.alloc(size, '\n');
  if (/\braw\b/.test(accept)) return raw(bytes, 'application/vnd.github.raw+json; charset=utf-8');
  const sent = size > SENT_ALONG ? { content: '', encoding: 'none' } : { content: lines(bytes), encoding: 'base64' };
  return json({ ...facts(path, entry, ref, home), type: 'file', ...sent });
}

function folder(path: string, commit: Commit, ref: string, home: Repository): Answer {
  let entries = home.objects.trees.get(commit.tree)!;
  for (const part of path === '' ? [] : path.split('/')) {
    const inner = entries.get(part);
    if (inner?.type !== 'tree') return missing();
    entries = home.objects.trees.get(inner.sha)!;
  }
  const kinds = { blob: 'file', tree: 'dir', commit: 'file' };
  const rows = [...entries].slice(0, LISTED).map(([name, entry]) => ({
    ...facts(posix.join(path, name), entry, ref, home),
    type: entry.mode === '120000' ? 'symlink' : kinds[entry.type],
  }));
  return json(rows);
}

function facts(path: string, { sha, size = 0, type }: Entry, ref: string, home: Repository) {
  const url = `${apiOf(home.place)}/contents/${encodeURI(path)}?ref=${ref}`;
  const git = `${apiOf(home.place)}/git/${type === 'tree' ? 'trees' : 'blobs'}/${sha}`;
  const html = `${pageOf(home.place)}/blob/${ref}/${encodeURI(path)}`;
  const { owner, name } = home.place;
  const download =
    type === 'blob' ? `https://raw.githubusercontent.com/${owner}/${name}/${ref}/${encodeURI(path)}` : null;
  const links = { self: url, git, html };
  return {
    name: posix.basename(path),
    path,
    sha,
    size,
    url,
    html_url: html,
    git_url: git,
    download_url: download,
    _links: links,
  };
}
