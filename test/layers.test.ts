import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const LAYERS = ['stats', 'text', 'pool', 'metrics', 'options', 'read', 'compare', 'gate', 'report', 'host', 'run.ts'];
const ENTRIES = ['action.ts', 'commands.ts', 'program.ts', 'cli.ts'];
/** Constants and messages that hold for everybody. */
const COMMON = ['errors.ts', 'version.ts'];
const WORLD = /^(node:(fs|process|http|https|net|os|child_process|worker_threads)(\/.*)?|@actions\/.*|@octokit\/.*)$/;
const AMBIENT = /\bprocess\.(env|argv|exit|stdout|stderr|cwd)|\bDate\.now|\bnew Date\(\)|\bMath\.random|\bfetch\(/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const sources = new Map(files.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));
const rank = (path: string) => (ENTRIES.includes(path) ? LAYERS.length : LAYERS.indexOf(path.split('/')[0]!));
const touchesWorld = (path: string) => path.startsWith('host/') || ENTRIES.includes(path);

/** What a file imports and is still there at run time: type-only imports vanish. */
function imports(path: string): string[] {
  const found = sources
    .get(path)!
    .matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'|\bimport\('([^']+)'\)(?!\[)/gm);
  return [...found]
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

test('the command line reaches no client of GitHub, which would make its bundle twice as large', () => {
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    if (sources.has(path)) imports(path).forEach(reach);
  };
  reach('cli.ts');
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((name) => /^@(actions|octokit)\//.test(name))).toEqual([]);
});
