/** Runs the built action as GitHub's runner does: inputs and facts in the environment, command files, nothing else inherited. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { GitHubServer } from './github-server.ts';

const ROOT = join(import.meta.dirname, '../..');
let runs = 0;
const folders: string[] = [];
let bare: string | undefined;

/** What a checkout has without `npm ci`: dist/ far from any node_modules, which would hide what the bundle lacks. */
export function bareCheckout(): string {
  if (bare === undefined) {
    bare = newFolder();
    for (const part of ['dist', 'examples']) cpSync(join(ROOT, part), join(bare, part), { recursive: true });
  }
  return bare;
}

/** Removes every folder that was made here. */
export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  bare = undefined;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collapse-gate-e2e-'));
  folders.push(folder);
  return folder;
}

export interface Job {
  server: GitHubServer;
  /** Inputs as in `with:`. */
  with?: Record<string, string>;
  /** The event's name and payload; left out: a pull request of the same repository. */
  event?: { name: string; payload: unknown };
  env?: Record<string, string>;
  /** Files to write into the workspace, beside `examples/`. */
  files?: Record<string, string>;
  /** The workflow run it belongs to; left out: one of its own. */
  run?: string;
  node?: string;
}

export interface Ran {
  exit: number | null;
  log: string;
  outputs: Record<string, string>;
  summary: string;
}

export function pullRequest(head = 'octo/models'): { name: string; payload: unknown } {
  return { name: 'pull_request', payload: { pull_request: { number: 7, head: { repo: { full_name: head } } } } };
}

export async function runAction(job: Job): Promise<Ran> {
  const folder = newFolder();
  const workspace = join(folder, 'workspace');
  const files = prepare(folder, workspace, job);
  const { exit, log } = await execute(job.node ?? process.execPath, workspace, {
    ...facts(job, folder, workspace, files),
    ...inputs({ baseline: 'examples/baseline.jsonl', token: 'secret-token', ...job.with }),
    ...job.env,
  });
  return {
    exit,
    log,
    outputs: outputsIn(readFileSync(files.output, 'utf8')),
    summary: readFileSync(files.summary, 'utf8'),
  };
}

/** Another Node.js on the machine than the one that runs the tests, such as the oldest that the action supports. */
export function otherNode(): string | null {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return path.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? null;
}

function prepare(folder: string, workspace: string, { event, files = {} }: Job) {
  mkdirSync(join(folder, 'temp'), { recursive: true });
  cpSync(join(ROOT, 'examples'), join(workspace, 'examples'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(workspace, path, '..'), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const named = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  writeFileSync(named.event, JSON.stringify((event ?? pullRequest()).payload));
  writeFileSync(named.output, '');
  writeFileSync(named.summary, '');
  return named;
}

function facts(
  { server, event, run = `run-${++runs}` }: Job,
  folder: string,
  workspace: string,
  files: { event: string; output: string; summary: string },
) {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/models',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: (event ?? pullRequest()).name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: join(folder, 'temp'),
    ACTIONS_RESULTS_URL: `${server.url}/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(run),
  };
}

/** Three parts as the runner's token has them; the second names run and job. */
function runtimeToken(run: string): string {
  return `e30.${Buffer.from(JSON.stringify({ scp: `Actions.Results:${run}:job` })).toString('base64url')}.e30`;
}

/** The runner upper-cases an input's name and turns its spaces, not its dashes, into underscores. */
function inputs(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function execute(
  node: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ exit: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [join(bareCheckout(), 'dist/index.js')], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.on('data', (chunk) => (log += chunk));
    child.stderr.on('data', (chunk) => (log += chunk));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, log }));
  });
}

/** Reads the command file: `name<<DELIMITER`, the value's lines, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n?\2\n/gm)) outputs[match[1]] = match[3]!;
  return outputs;
}
