/**
 * A repository with a gate, for tests of what its runs do one after another: outputs are few, so that a run takes about a
 * second, and nothing is commented unless a test asks for it. Each test has a server of its own, so that several play at once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Report } from '../../src/types.ts';
import { onPush } from './events.ts';
import type { StoredArtifact } from './github/artifacts.ts';
import type { Repository, WorkflowRun } from './github/repository.ts';
import { GitHubServer } from './github-server.ts';
import { type Job, type Ran, runAction } from './runner.ts';

/** A baseline, outputs that are as good, and outputs that have collapsed. */
export type Outputs = 'baseline' | 'healthy' | 'collapsed';

const ROWS = 80;
/** So few relabellings show the difference between these, at an alpha for which they are enough. */
const QUICK = { relabellings: '99', alpha: '0.2', comment: 'never' };

export interface Play extends Omit<Job, 'server'> {
  /** What an earlier step has written to outputs.jsonl; null for nothing. Left out: healthy. */
  outputs?: Outputs | null;
}

export interface Told extends Ran {
  /** The report that the action wrote; null where it came to none. */
  report: Report | null;
  /** Codes of the report's notes. */
  notes: string[];
  /** Names of the artifacts that the run has now. */
  kept: string[];
}

export interface KeptBaseline {
  run?: Partial<WorkflowRun>;
  /** What its manifest says otherwise. */
  manifest?: object;
  bytes?: Buffer;
  artifact?: Partial<StoredArtifact>;
}

export class Scene {
  readonly server = new GitHubServer();

  get home(): Repository {
    return this.server.repository;
  }

  /** A job of the gate: without a baseline that is named, and with nothing said but what the files say. */
  async run({ outputs = 'healthy', ...job }: Play = {}): Promise<Told> {
    const files = { ...(outputs === null ? {} : { 'outputs.jsonl': outputsOf(outputs) }), ...job.files };
    const given = { baseline: '', candidate: 'outputs.jsonl', ...QUICK, ...job.with };
    const ran = await runAction({ server: this.server, ...job, files, with: given });
    const report: Report | null = ran.outputs.report ? JSON.parse(readFileSync(ran.outputs.report, 'utf8')) : null;
    // Bad input is told in words.
    expect(ran.log).not.toMatch(/^\s*at .*\.js:\d+/m);
    // What the artifact client says of every step of its own.
    const log = ran.log.replace(/^::debug::.*\n/gm, '');
    return { ...ran, log, report, notes: (report?.notes ?? []).map(({ code }) => code), kept: this.keptBy(ran.run) };
  }

  /** Leaves a baseline as if a run, of main's pushes unless it says otherwise, had kept it. */
  async keepBaseline({ run, manifest = {}, bytes, artifact }: KeptBaseline = {}): Promise<StoredArtifact> {
    const own = { commit: this.home.tip().sha, ...manifest };
    const content = bytes ?? rewritten(await storedBaseline(), own);
    return this.server.keep(this.home.run(run), 'collapse-gate-baseline-default', content, artifact);
  }

  keptBy(run: WorkflowRun): string[] {
    return this.server.artifacts.filter((one) => one.run === run && one.finalized).map(({ name }) => name);
  }

  /** An artifact by its name, the newest of them. */
  artifact(name: string): StoredArtifact | undefined {
    return this.server.artifacts.findLast((one) => one.name === name && one.finalized);
  }

  /** The body of the gate's only comment on a pull request. */
  comment(pull = 7): string {
    const own = this.server.own().filter((one) => one.pull === pull);
    expect(own).toHaveLength(1);
    return own[0]!.body;
  }
}

/** A test with a scene of its own. */
export function playing(play: (scene: Scene) => Promise<void>): () => Promise<void> {
  return async () => {
    const scene = new Scene();
    await scene.server.start();
    try {
      await play(scene);
    } finally {
      await scene.server.stop();
    }
  };
}

export function outputsOf(outputs: Outputs, rows = ROWS): string {
  const text = readFileSync(join(import.meta.dirname, '../../examples', `${outputs}.jsonl`), 'utf8');
  return `${text.split('\n').slice(0, rows).join('\n')}\n`;
}

let stored: Promise<Buffer> | undefined;

/** What a run of main has kept of the baseline's outputs. */
export function storedBaseline(): Promise<Buffer> {
  stored ??= storeBaseline();
  return stored;
}

async function storeBaseline(): Promise<Buffer> {
  let bytes: Buffer | undefined;
  await playing(async (scene) => {
    const { exit, log } = await scene.run({ outputs: 'baseline', event: onPush(scene.server) });
    expect(exit, log).toBe(0);
    bytes = scene.artifact('collapse-gate-baseline-default')!.bytes;
  })();
  return bytes!;
}

/** What a run has kept says of itself in its second line. */
export function manifestIn(bytes: Buffer): Record<string, unknown> {
  return JSON.parse(partsOf(bytes)[1].toString());
}

/** The same with other words in that line. */
export function rewritten(bytes: Buffer, change: object): Buffer {
  const [first, , profile] = partsOf(bytes);
  const manifest = `${JSON.stringify({ ...manifestIn(bytes), ...change })}\n`;
  return Buffer.concat([first, Buffer.from(manifest), profile]);
}

/** The line that names the format, the manifest, and the profile. */
export function partsOf(bytes: Buffer): [Buffer, Buffer, Buffer] {
  const first = bytes.indexOf('\n') + 1;
  const second = bytes.indexOf('\n', first) + 1;
  return [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
}

/** An ISO time so many days ago. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
}
