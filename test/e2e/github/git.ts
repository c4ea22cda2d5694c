/** Git's own objects: branches, trees, blobs. */
import { type Answer, json, lines, missing, raw, refusal } from './answer.ts';
import type { Ask, Routes } from './ask.ts';
import { apiOf } from './bodies.ts';
import { AUTHOR, type Commit, type Entry } from './git-objects.ts';

export const GIT_ROUTES: Routes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': gitRef,
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': tree,
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': blob,
  'GET /repos/{owner}/{repo}/compare/{basehead}': compare,
};

const LARGEST_BLOB = 100 * 2 ** 20;

function gitRef({ home, values }: Ask): Answer {
  const sha = home.branches.get(values.ref!.replace(/^heads\//, ''));
  if (sha === undefined || !values.ref!.startsWith('heads/')) return missing();
  const url = `${apiOf(home.place)}/git/refs/${values.ref}`;
  const object = { type: 'commit', sha, url: `${apiOf(home.place)}/git/commits/${sha}` };
  return json({ ref: `refs/${values.ref}`, node_id: 'REF', url, object });
}

function tree({ home, values, query, server }: Ask): Answer {
  const { objects, branches } = home;
  const name = values.tree_sha!;
  const commit = objects.commits.get(branches.get(name) ?? name);
  const sha = commit?.tree ?? name;
  const top = objects.trees.get(sha);
  if (top === undefined) return missing();
  const rows: object[] = [];
  const walk = (entries: ReadonlyMap<string, Entry>, before: string) => {
    for (const [part, entry] of entries) {
      const path = `${before}${part}`;
      const kind = entry.type === 'tree' ? 'trees' : entry.type === 'blob' ? 'blobs' : 'commits';
      rows.push({ path, ...entry, url: `${apiOf(home.place)}/git/${kind}/${entry.sha}` });
      // Whatever the parameter says, even 0 or false, it is taken as a yes.
      if (entry.type === 'tree' && query.has('recursive')) walk(objects.trees.get(entry.sha)!, `${path}/`);
    }
  };
  walk(top, '');
  const most = server.limits.treeEntries;
  const url = `${apiOf(home.place)}/git/trees/${sha}`;
  return json({ sha: commit?.sha ?? sha, url, tree: rows.slice(0, most), truncated: rows.length > most });
}

function blob({ home, values, accept }: Ask): Answer {
  const sha = values.file_sha!;
  const bytes = home.objects.blobs.get(sha);
  if (bytes === undefined) return missing();
  const size = home.objects.size(sha);
  if (size > LARGEST_BLOB) return refusal(403, 'The requested blob is too large to fetch via the API.');
  const whole = size === bytes.length ? bytes : Buffer.alloc(size, '\n');
  if (/\braw\b/.test(accept)) return raw(whole, 'application/vnd.github.raw+json; charset=utf-8');
  const url = `${apiOf(home.place)}/git/blobs/${sha}`;
  return json({ sha, node_id: 'BLOB', size, url, content: lines(whole), encoding: 'base64' });
}

/** How the head stands to the base; what lies between them is not modelled. */
function compare({ home, values }: Ask): Answer {
  const { branches, objects } = home;
  const [base, head] = values.basehead!.split('...').map((name) => objects.commits.get(branches.get(name) ?? name));
  if (base === undefined || head === undefined) return missing();
  const [before, after] = [ancestors(base, home), ancestors(head, home)];
  const merged = [...before].find((sha) => after.has(sha));
  if (merged === undefined) return missing();
  const [ahead, behind] = [[...after].filter((sha) => !before.has(sha)), [...before].filter((sha) => !after.has(sha))];
  const one = ahead.length === 0 ? 'behind' : 'ahead';
  const status = base === head ? 'identical' : ahead.length > 0 && behind.length > 0 ? 'diverged' : one;
  const url = `${apiOf(home.place)}/compare/${values.basehead}`;
  const page = `https://github.com/${home.place.owner}/${home.place.name}/compare/${values.basehead}`;
  return json({
    url,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: wholeCommit(base, home.place),
    merge_base_commit: wholeCommit(objects.commits.get(merged)!, home.place),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: [],
    files: [],
  });
}

/** A commit and all it builds upon, the nearest first. */
function ancestors({ sha }: Commit, { objects }: Ask['home']): Set<string> {
  const found = new Set([sha]);
  for (const one of found) for (const parent of objects.commits.get(one)!.parents) found.add(parent);
  return found;
}

function wholeCommit({ sha, tree, parents, message, date }: Commit, place: Ask['home']['place']): object {
  const url = (part: string) => `${apiOf(place)}/${part}`;
  const html = `https://github.com/${place.owner}/${place.name}/commit/${sha}`;
  const git = { ...AUTHOR, date };
  return {
    url: url(`commits/${sha}`),
    sha,
    node_id: 'COMMIT',
    html_url: html,
    comments_url: url(`commits/${sha}/comments`),
    commit: {
      url: url(`git/commits/${sha}`),
      author: git,
      committer: git,
      message,
      comment_count: 0,
      tree: { sha: tree, url: url(`git/trees/${tree}`) },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: url(`commits/${parent}`) })),
  };
}
