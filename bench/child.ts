import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process took, its start included. */
export interface Cost {
  /** Seconds by the clock on the wall. */
  wall: number;
  /** Seconds of all cores together. */
  cpu: number;
  /** The most memory that it held at once, in MB (10^6 bytes). */
  peak: number;
  out: string;
}

/** Runs a program and says what it took, as GNU time tells it. Exit codes above 1 are an error: a red check is none. */
export async function costOf(command: string, args: readonly string[]): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  const told = join(folder, 'told');
  const before = performance.now();
  const { exit, out, err } = await run('/usr/bin/time', ['-f', '%U %S %M', '-o', told, command, ...args]);
  const wall = (performance.now() - before) / 1000;
  // Of a red check GNU time says so in a line before.
  const [user, system, kibibytes] = readFileSync(told, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number);
  rmSync(folder, { recursive: true });
  if (exit === null || exit > 1) throw new Error(`${args.join(' ')} ended with ${exit}: ${err}`);
  return { wall, cpu: user + system, peak: (kibibytes * 1024) / 1e6, out };
}

/** The costs of a program that was run several times: the median of each. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: 'wall' | 'cpu' | 'peak') => median(costs.map((cost) => cost[key]));
  return { wall: of('wall'), cpu: of('cpu'), peak: of('peak'), out: costs[0].out };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function run(command: string, args: readonly string[]): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
}
