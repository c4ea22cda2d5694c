/**
 * Builds dist/, which is committed so that the action and the CLI run from a bare checkout: tsc to lib/, then one ncc
 * bundle for each entry. `--check` builds beside it and says which files of dist/ are stale, without touching them.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

function build(into: string): void {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  run('typescript/bin/tsc', '-p', '.');
  rmSync(into, { recursive: true, force: true });
  bundle('lib/action.js', into);
  bundle('lib/cli.js', join(into, 'cli'));
  // A file of its own, since ncc names every bundle index.js, and its chunks must not meet those of the action.
  writeFileSync(join(into, 'cli.js'), "#!/usr/bin/env node\nimport './cli/index.js';\n");
  chmodSync(join(into, 'cli.js'), 0o755);
}

/** Files that differ between two folders, by name; a file's mode counts as far as it makes it executable. */
function differences(one: string, other: string): string[] {
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  return [...names].sort().filter((name) => content(join(one, name)) !== content(join(other, name)));
}

/** Not minified: it would start no faster, and the stack of a bug would name nothing. */
function bundle(entry: string, into: string): void {
  run('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', into, '-C', '-q', '--license', 'licenses.txt');
  const licences = join(into, 'licenses.txt');
  appendFileSync(licences, unlicensed(into).map(licenceOf).join(''));
}

/** Folders of the bundled packages that licenses.txt leaves out: ncc skips every module that is merged into another. */
export function unlicensed(bundle: string): string[] {
  const licences = `\n\n${readFileSync(join(bundle, 'licenses.txt'), 'utf8')}`;
  return packagesIn(bundle).filter((folder) => {
    const name = nameOf(folder);
    return !licences.includes(`\n\n${name}\n`) && !licences.includes(`\n\n${name} `);
  });
}

/** Folders below the root of what is merged into the bundle or imported by that, as the comments in it name them; sorted. */
export function packagesIn(bundle: string): string[] {
  const scripts = readdirSync(bundle).filter((name) => name.endsWith('.js'));
  const named = scripts.flatMap((name) => {
    const text = readFileSync(join(bundle, name), 'utf8');
    return [...text.matchAll(/^(?:;?\/\/) \w+ MODULE:? \.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/\n]+)\//gm)];
  });
  return [...new Set(named.map(([, folder]) => folder!))].sort();
}

function licenceOf(folder: string): string {
  const { version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const [file] = readdirSync(join(root, folder))
    .filter((name) => /^licen[cs]e(\.|-|$)/i.test(name))
    .sort();
  const text =
    file === undefined
      ? null
      : readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r', '')
          .trim();
  return `\n\n${nameOf(folder)} ${version}\n${text ?? `no licence file; package.json says ${license}`}\n`;
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function run(tool: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The tool has said what is wrong.
  if (status !== 0) process.exit(status ?? 1);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function content(path: string): string | null {
  if (!existsSync(path)) return null;
  return `${statSync(path).mode & 0o100} ${readFileSync(path, 'latin1')}`;
}

function check(): void {
  // In lib/, which is ignored: ncc finds packages by walking up from the file.
  const fresh = join(root, 'lib', 'dist');
  build(fresh);
  const stale = differences(fresh, join(root, 'dist'));
  if (stale.length === 0) return;
  console.error(`dist/ is stale (${stale.join(', ')}): run 'npm run build' and commit what it writes.`);
  process.exitCode = 1;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) check();
  else build(join(root, 'dist'));
}
