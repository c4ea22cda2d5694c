/** What the server's repository begins with: a workflow, and the examples of this project as its outputs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Contents } from './repository.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WORKFLOW = 'on: [push, pull_request]\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    steps: []\n';
let read: Contents | null = null;

export function examples(): Contents {
  read ??= readExamples();
  return read;
}

function readExamples(): Contents {
  const files = readdirSync(join(ROOT, 'examples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/'));
  const contents = files.map((path) => [path, readFileSync(join(ROOT, path))]);
  return { '.github/workflows/gate.yml': WORKFLOW, ...Object.fromEntries(contents) };
}
