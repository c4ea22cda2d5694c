/**
 * Lays out what is published on npm: the CLI's bundle with what belongs to it. Bundles need no packages, so the package
 * names none: who runs `npx collapse-gate` gets these files and nothing else, while the checkout goes on having its own
 * dependencies. `node scripts/package.ts FOLDER` writes the folder for `npm pack` and `npm publish`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What a user of the package is told; all else in package.json is for those who work here. */
const TOLD = ['name', 'version', 'description', 'keywords', 'license', 'type', 'engines', 'bin'];
/** Where npm finds them by itself. */
const PAGES = ['README.md', 'CHANGELOG.md', 'LICENSE'];

/** `repository` is an address of this project; npm's proof of provenance asks that the package names it. */
export function layOut(into: string, repository?: string): void {
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(into, { recursive: true });
  for (const path of [...whole.files, ...PAGES]) cpSync(join(root, path), join(into, path), { recursive: true });
  const told = Object.fromEntries(TOLD.map((name) => [name, whole[name]]));
  const address = repository === undefined ? {} : addresses(repository);
  writeFileSync(join(into, 'package.json'), `${JSON.stringify({ ...told, ...address }, null, 2)}\n`);
}

function addresses(page: string): object {
  return { homepage: `${page}#readme`, bugs: `${page}/issues`, repository: { type: 'git', url: `git+${page}.git` } };
}

if (import.meta.main) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  const [folder] = process.argv.slice(2);
  if (folder === undefined || existsSync(folder)) {
    console.error('Name a folder to write the package into; there must be none of that name yet.');
    process.exitCode = 2;
  } else layOut(resolve(folder), server && repository ? `${server}/${repository}` : undefined);
}
