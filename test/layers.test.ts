import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const LAYERS = ['stats', 'text', 'pool', 'metrics', 'options', 'read', 'compare', 'gate', 'report', 'host', 'run.ts'];
const ENTRIES = ['action.ts', 'commands.ts', 'program.ts', 'cli.ts', 'worker.ts'];
/** Constants and messages that hold for everybody. */
const COMMON = ['errors.ts', 'version.ts'];
const WORLD = /^(node:(fs|process|http|https|net|os|child_process|worker_threads)(\/.*)?|@actions\/.*|@octokit\/.*)$/;
const AMBIENT = /\bprocess\.(env|argv|exit|stdout|stderr|cwd)|\bDate\.now|\bnew Date\(\)|\bMath\.random|\bfetch\(/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const sources = new Map(files.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));
const rank = (path: string) => (ENTRIES.includes(path) ? LAYERS.length : LAYERS.indexOf(path.split('/')[0]!));
const touchesWorld = (path: string) => path.startsWith('host/') || ENTRIES.includes(path);

/** What a file imports and is still there at run time: type-only imports vanish. */
function imports(path: string, when: 'at once' | 'ever' = 'ever'): string[] {
  const found = sources
    .get(path)!
    .matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'|\bimport\('([^']+)'\)(?!\[)/gm);
  return [...found]
    .filter((match) => when === 'ever' || match[1] !== undefined)
    .map((match) => (match[1] ?? match[2])!)
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

test('imports point to the own folder, to folders on the left, and to what is common', () => {
  const wrong = files.flatMap((path) =>
    imports(path)
      .filter(
        (other) => sources.has(other) && !COMMON.includes(other) && !(rank(other) >= 0 && rank(other) <= rank(path)),
      )
      .map((other) => `${path} -> ${other}`),
  );
  expect(wrong).toEqual([]);
});

test('types.ts holds no code', () => {
  expect(imports('types.ts')).toEqual([]);
});

test('there is no cycle of imports', () => {
  const done = new Set<string>();
  const cycleFrom = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    return imports(path)
      .filter((other) => sources.has(other))
      .map((other) => cycleFrom(other, [...trail, path]))
      .find(Boolean);
  };
  expect(files.map((path) => cycleFrom(path, [])).filter(Boolean)).toEqual([]);
});

test('only hosts and entry points touch files, network, environment, clock and chance', () => {
  const inner = files.filter((path) => !touchesWorld(path));
  expect(
    inner.filter((path) => imports(path).some((name) => WORLD.test(name)) || AMBIENT.test(sources.get(path)!)),
  ).toEqual([]);
});

test('a library that reads one kind of file is loaded when there is such a file', () => {
  const atOnce = reached('read/gather.ts', (path) => imports(path, 'at once'));
  expect(atOnce).toContain('read/bytes/zstd.ts');
  expect(atOnce.filter((name) => /^(yauzl|fzstd|csv-parse|hyparquet)/.test(name))).toEqual([]);
  expect(imports('read/bytes/archive.ts')).toContain('yauzl');
  expect(imports('read/bytes/zstd.ts')).toContain('fzstd');
});

test('the command line reaches no client of GitHub, which would make its bundle twice as large', () => {
  const all = reached('cli.ts', (path) => imports(path));
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name) => /^@(actions|octokit)\//.test(name))).toEqual([]);
});

/** A file and all that it imports, and that these import. */
function reached(from: string, importsOf: (path: string) => string[]): string[] {
  const found = new Set([from]);
  for (const path of found) if (sources.has(path)) for (const name of importsOf(path)) found.add(name);
  return [...found];
}
