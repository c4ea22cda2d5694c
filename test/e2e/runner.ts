/** Runs the built action as GitHub's runner does: inputs and facts in the environment, command files, nothing else inherited. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Checkout, checkOut } from './checkout.ts';
import { type Event, onPullRequest } from './events.ts';
import { runtimeToken } from './github/artifacts.ts';
import type { WorkflowRun } from './github/repository.ts';
import { FORK_TOKEN } from './github/tokens.ts';
import type { GitHubServer } from './github-server.ts';

const ROOT = join(import.meta.dirname, '../..');
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
  /** Left out: a pull request of the same repository is opened. */
  event?: Event;
  env?: Record<string, string>;
  /** What of the event's commit is in the workspace; left out: its files, without a repository. */
  checkout?: Checkout;
  /** Files to write into the workspace on top of that, as earlier steps do. */
  files?: Record<string, string | Uint8Array>;
  /** The workflow run it belongs to; left out: one of its own. */
  run?: WorkflowRun;
  node?: string;
}

export interface Ran {
  exit: number | null;
  log: string;
  outputs: Record<string, string>;
  summary: string;
  run: WorkflowRun;
  /** What it asked of GitHub, in order; `GitHubServer.requests` says in which form. */
  requests: string[];
}

/** Runs the action as a job of its own; the token of a fork's job may only read. */
export async function runAction(job: Job): Promise<Ran> {
  const { server, event = onPullRequest(server) } = job;
  const folder = newFolder();
  const run = job.run ?? server.repository.run(event.run);
  Object.assign(run, { status: 'in_progress', conclusion: null });
  checkOut(job.checkout ?? 'files', server.repository, event.commit, event.env.GITHUB_REF!, folder);
  const files = prepare(folder, event, job.files ?? {});
  const asked = server.calls.length;
  const { token } = server;
  if (event.readOnly) server.token = { ...token, permissions: FORK_TOKEN.permissions };
  const { exit, log } = await execute(job.node ?? process.execPath, join(folder, 'workspace'), {
    ...facts(server, event, run, folder, files),
    ...inputs({ baseline: 'examples/baseline.jsonl', token: token.secret, ...job.with }),
    ...job.env,
  });
  server.token = token;
  Object.assign(run, { status: 'completed', conclusion: exit === 0 ? 'success' : 'failure' });
  return {
    exit,
    log,
    outputs: outputsIn(readFileSync(files.output, 'utf8')),
    summary: readFileSync(files.summary, 'utf8'),
    run,
    requests: server.requests(asked),
  };
}

/** Another Node.js on the machine than the one that runs the tests, such as the oldest that the action supports. */
export function otherNode(): string | null {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return path.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? null;
}

interface CommandFiles {
  event: string;
  output: string;
  summary: string;
}

function prepare(folder: string, event: Event, files: Record<string, string | Uint8Array>): CommandFiles {
  mkdirSync(join(folder, 'temp'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, 'workspace', path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, text);
  }
  const named = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  writeFileSync(named.event, JSON.stringify(event.payload));
  writeFileSync(named.output, '');
  writeFileSync(named.summary, '');
  return named;
}

function facts(server: GitHubServer, event: Event, run: WorkflowRun, folder: string, files: CommandFiles) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_NUMBER: String(run.id - 41),
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: join(folder, 'temp'),
    ACTIONS_RESULTS_URL: `${server.url}/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(`run-${run.id}`),
    ...event.env,
  };
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
