import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '../scripts/package.ts';
import { VERSION } from '../src/version.ts';

// What is published is packed and installed as a user's npm does it, but for the network: a package that needs another
// one can't be installed here.
const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'collapse-gate-package-'));
const laidOut = join(folder, 'package');
const user = join(folder, 'user');
const installed = join(user, 'node_modules', 'collapse-gate');
/** As from a user's own shell: the npm that runs these tests hands its settings down by environment. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
/** A cache of its own, which is empty: what is not in the tarball is not there. */
const settings = ['--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), '--loglevel', 'error'];

let tarball: { filename: string; size: number };

beforeAll(() => {
  layOut(laidOut, 'https://github.com/someone/collapse-gate');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{"private":true}');
  [tarball] = JSON.parse(npm(laidOut, 'pack', '--json', '--pack-destination', folder));
  npm(user, 'install', join(folder, tarball.filename));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as installed', () => {
  test('is all that was installed', () => {
    const names = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['collapse-gate']);
  });

  test('answers to its name with its version', () => {
    expect(npx('--version')).toEqual({ status: 0, stdout: `${VERSION}\n` });
  });

  test.each([
    ['healthy', 0, 'pass'],
    ['collapsed', 1, 'fail'],
  ])('judges the example %s with exit code %i', (name, status, outcome) => {
    const example = (file: string) => join(installed, 'examples', `${file}.jsonl`);
    const sides = ['--baseline', example('baseline'), '--candidate', example(name)];
    const run = npx('check', ...sides, '--json', 'report.json');
    expect(run.status).toBe(status);
    expect(JSON.parse(readFileSync(join(user, 'report.json'), 'utf8'))).toMatchObject({ outcome, version: VERSION });
  });

  test('ships the schema of its config file', () => {
    const schema = JSON.parse(readFileSync(join(installed, 'schema', 'config.schema.json'), 'utf8'));
    expect(schema.properties).toHaveProperty('baseline');
  });
});

describe('the package as packed', () => {
  test('is small, and holds the program, its licences and what a user reads, nothing else', () => {
    const outside = /^(dist\/(cli\.js$|package\.json$|cli\/)|examples\/\w+\.jsonl$|schema\/\w+\.schema\.json$)/;
    const pages = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    const files = filesIn(installed);
    expect(files.filter((file) => !outside.test(file) && !pages.includes(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining([...pages, 'dist/cli.js', 'dist/cli/licenses.txt']));
    expect(tarball.size).toBeLessThan(1_000_000);
  });

  test('names no other package, no script, and the repository that it comes from', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((name) => /dependencies|scripts|private|files/i.test(name))).toEqual([]);
    expect(manifest.repository).toEqual({ type: 'git', url: 'git+https://github.com/someone/collapse-gate.git' });
  });

  test('holds no source map and no path of the machine that made it', () => {
    const telling = filesIn(installed).filter((file) => {
      const text = readFileSync(join(installed, file), 'utf8');
      return file.endsWith('.map') || [ROOT, homedir()].some((path) => text.includes(`${path}/`));
    });
    expect(telling).toEqual([]);
  });
});

test('laid out without an address it names none', () => {
  const anywhere = join(folder, 'anywhere');
  layOut(anywhere);
  const manifest = JSON.parse(readFileSync(join(anywhere, 'package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('repository');
  expect(manifest).not.toHaveProperty('homepage');
});

test('the checkout itself can not be published by mistake', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).private).toBe(true);
});

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', [...args, ...settings], { cwd, env, encoding: 'utf8' });
}

function npx(...args: string[]): { status: number | null; stdout: string } {
  const all = [...settings, '--no', '--', 'collapse-gate', ...args];
  const { status, stdout } = spawnSync('npx', all, { cwd: user, env, encoding: 'utf8' });
  return { status, stdout };
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
}
