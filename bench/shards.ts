/**
 * `npm run shards [-- OUTPUTS --shards N --folder DIR --as NAME]`: a million made-up outputs in 64 shards, each profiled by a
 * process of its own, two at a time; then merged, and compared with the profile of the whole. The answers to one prompt may
 * lie in two shards. What it takes goes into bench/README.md, and what 100 million outputs would take into docs/clusters.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { along, type Point } from './along.ts';
import { type Cost, costOf } from './child.ts';
import { BENCHES, CLUSTERS, writeSections } from './document.ts';
import { addRows, versionOfDist } from './history.ts';
import { madeOutputs } from './made.ts';
import { table } from './tables.ts';

const CLI = new URL('../dist/cli.js', import.meta.url).pathname;
const AT_A_TIME = 2;
/** A part of the shards whose costs give the slope. */
const PART = 8;
const MANY = 100_000_000;
/** Of fewer outputs nothing is said about so many. */
const ENOUGH = 100_000;
const MANY_SHARDS = [100, 1000, 10_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shards: { type: 'string', default: '64' }, folder: { type: 'string' }, as: { type: 'string' } },
});
const outputs = Number(positionals[0] ?? 1_000_000);
const shards = Number(values.shards);
const version = values.as ?? versionOfDist();

/** A profile as a file, and what it took to make it. */
interface Profiled {
  file: string;
  cost: Cost;
  /** MB. */
  size: number;
}

const made = values.folder ?? mkdtempSync(join(tmpdir(), 'made-'));
const folder = mkdtempSync(join(tmpdir(), 'shards-'));
const rows = join(folder, 'rows');
const profiles = join(folder, 'profiles');
for (const path of [rows, profiles]) mkdirSync(path);

const whole = madeOutputs(made, 'a', outputs);
const each = Math.ceil(outputs / shards);
execFileSync('split', ['-l', String(each), '-d', '-a', '5', '--additional-suffix=.jsonl', whole, join(rows, 'shard-')]);
const files = readdirSync(rows).map((name) => join(rows, name));
const own = await profileEach(files);
const part = own.slice(0, Math.ceil(own.length / PART)).map(({ file }) => file);
const mergedPart = await write('merge', part, 'merged-part.cgp');
const merged = await write('merge', [profiles], 'merged.cgp');
const ofPart = await write('profile', files.slice(0, part.length), 'part.cgp');
const ofWhole = await write('profile', [whole], 'whole.cgp');
const same =
  readFileSync(merged.file).equals(readFileSync(ofWhole.file)) &&
  readFileSync(mergedPart.file).equals(readFileSync(ofPart.file));
rmSync(folder, { recursive: true });
if (values.folder === undefined) rmSync(made, { recursive: true });

const shard = {
  cpu: mean(own.map(({ cost }) => cost.cpu)),
  size: mean(own.map(({ size }) => size)),
  peak: Math.max(...own.map(({ cost }) => cost.peak)),
};
addRows(
  'shards',
  BENCHES,
  [
    'outputs',
    'shards',
    'version',
    'Node.js',
    'a shard: s of a core',
    'a shard, peak: MB',
    'its profile: MB',
    'merge: s',
    'merge, peak: MB',
    'merged: MB',
    'profile of the whole: s',
    'whole, peak: MB',
    'merged is the whole, to the byte',
  ],
  [
    [
      outputs.toLocaleString('en-US'),
      String(files.length),
      version,
      process.versions.node,
      shown(shard.cpu),
      shown(shard.peak),
      shown(shard.size),
      shown(merged.cost.wall),
      shown(merged.cost.peak),
      shown(merged.size),
      shown(ofWhole.cost.wall),
      shown(ofWhole.cost.peak),
      same ? 'yes' : 'NO',
    ],
  ],
  { key: 4 },
);
if (outputs >= ENOUGH) writeSections({ shards: extrapolated() }, CLUSTERS);
if (!same) throw new Error('The merge of the shards is not the profile of the whole');

/** What 100 million outputs would take, by the straight lines through what was measured. */
function extrapolated(): string {
  const sizes = [each, each * part.length, outputs];
  const line = (amounts: readonly number[]): Point[] => amounts.map((amount, i) => [sizes[i], amount]);
  const cpu = line([shard.cpu, ofPart.cost.cpu, ofWhole.cost.cpu]);
  const peak = line([shard.peak, ofPart.cost.peak, ofWhole.cost.peak]);
  const size = line([shard.size, ofPart.size, ofWhole.size]);
  const head = [
    'shards',
    'outputs of each',
    'a core takes for one',
    'memory',
    'its profile',
    'all: hours of a core',
    'all profiles',
    'merging them',
    'memory for that',
  ];
  // The time by the bytes that are read, the memory by the number of files.
  const bytes = [own.slice(0, part.length), own].map((list) => list.reduce((sum, one) => sum + one.size, 0));
  const merges = [mergedPart, merged];
  const time = merges.map(({ cost }, i): Point => [bytes[i], cost.wall / 60]);
  const memory = merges.map(({ cost }, i): Point => [[part.length, own.length][i], cost.peak]);
  const cells = MANY_SHARDS.map((count) => {
    const n = MANY / count;
    const all = along(size, n) * count;
    return [
      count.toLocaleString('en-US'),
      n.toLocaleString('en-US'),
      `${shown(along(cpu, n))} s`,
      `${shown(along(peak, n))} MB`,
      `${shown(along(size, n))} MB`,
      shown((along(cpu, n) * count) / 3600),
      `${shown(all / 1000)} GB`,
      `${shown(along(time, all))} min`,
      `${shown(along(memory, count) / 1000)} GB`,
    ];
  });
  return `${table(head, cells)}\n\nMerging in stages, some shards at a time, comes to the same bytes and takes the memory of so many.`;
}

async function write(command: 'profile' | 'merge', from: readonly string[], name: string): Promise<Profiled> {
  const file = join(folder, name);
  const cost = await costOf(process.execPath, [CLI, command, ...from, '--output', file]);
  const size = statSync(file).size / 1e6;
  console.error(`${name}: ${cost.wall.toFixed(1)} s, ${cost.peak.toFixed(0)} MB; ${size.toFixed(1)} MB`);
  return { file, cost, size };
}

/** The profile of each file, some at a time. */
async function profileEach(files: readonly string[]): Promise<Profiled[]> {
  const done: Profiled[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < files.length; i = next++)
      done[i] = await write('profile', [files[i]], `profiles/${i}.cgp`);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return done;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b) / values.length;
}

function shown(x: number): string {
  return x < 9.95 ? x.toFixed(2) : x < 99.5 ? x.toFixed(1) : Math.round(x).toLocaleString('en-US');
}
