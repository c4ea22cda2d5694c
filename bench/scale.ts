/**
 * `npm run scale [-- SIZE... --folder DIR --as NAME --runs N --most N]`: what a check takes on so many outputs a side (1,000,
 * 10,000 and 100,000; a million on request), beside what it can't do without (floors.mjs), into the table of
 * bench/README.md. Each is a process of its own, on the built program, floors and check by turns in each run; the median
 * counts. Other versions keep their rows. Both sides are made by outputs.ts, and taken from DIR where they are there. Then
 * how long `--version` takes.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, costOf, median, medianCost } from './child.ts';
import { BENCHES, readSection } from './document.ts';
import { addRows, plain, versionOfDist } from './history.ts';
import { madeOutputs } from './made.ts';
import { cellsOf } from './tables.ts';

const CLI = new URL('../dist/cli.js', import.meta.url).pathname;
const FLOORS = new URL('floors.mjs', import.meta.url).pathname;
const RELABELLINGS = 999;
const STARTS = 20;
/** What design.md asks for, by outputs a side. */
const TARGETS: Readonly<Record<number, string>> = {
  1000: '1 s, 200 MB',
  10000: '5 s, 400 MB',
  100000: '30 s, 3 ×, 1,000 MB',
  1000000: '300 s, 2,000 MB',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    as: { type: 'string' },
    runs: { type: 'string', default: '3' },
    // So many postings at most does one relabelling walk.
    most: { type: 'string', default: '1200000' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 100_000];
const version = values.as ?? versionOfDist();
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'scale-'));

const HEAD = [
  'outputs a side',
  'version',
  'Node.js',
  'check: s',
  'of all cores: s',
  's per 1,000 a side',
  'against a tenth of the size',
  'parse: s',
  'parse and words: s',
  `${RELABELLINGS} passes: s`,
  'check / parse and words',
  'peak: MB',
  'target',
];
const CHECK_PER_THOUSAND = 5;

for (const size of sizes) {
  const files = [madeOutputs(folder, 'a', size), madeOutputs(folder, 'b', size)];
  const { check, parse, words } = await measured(files);
  const { postings, seconds } = JSON.parse(
    (await costOf(process.execPath, [FLOORS, 'passes', '--most', values.most, ...files])).out,
  );
  console.error(`${size}: one pass over ${postings} postings ${(1000 * seconds).toFixed(2)} ms`);
  const perThousand = (1000 * check.wall) / size;
  addRows(
    'scale',
    BENCHES,
    HEAD,
    [
      [
        size.toLocaleString('en-US'),
        version,
        process.versions.node,
        shown(check.wall),
        shown(check.cpu),
        shown(perThousand),
        againstTenth(size, perThousand),
        shown(parse.wall),
        shown(words.wall),
        shown(seconds * RELABELLINGS),
        `${shown(check.wall / words.wall)} ×`,
        megabytes(check.peak),
        TARGETS[size] ?? '',
      ],
    ],
    { key: 3, order: 0 },
  );
}
await starts();
if (values.folder === undefined) rmSync(folder, { recursive: true });

/** The check and its floors by turns. */
async function measured(files: readonly string[]): Promise<{ check: Cost; parse: Cost; words: Cost }> {
  const costs = { parse: [] as Cost[], words: [] as Cost[], check: [] as Cost[] };
  const commands = {
    parse: [FLOORS, 'parse', ...files],
    words: [FLOORS, 'words', ...files],
    check: [CLI, 'check', '--baseline', files[0], '--candidate', files[1], '--relabellings', String(RELABELLINGS)],
  };
  for (let run = 0; run < Number(values.runs); run++)
    for (const name of ['parse', 'words', 'check'] as const) {
      const cost = await costOf(process.execPath, commands[name]);
      costs[name].push(cost);
      console.error(`${files[0]} ${name} ${cost.wall.toFixed(2)} s, ${cost.peak.toFixed(0)} MB`);
    }
  return { check: medianCost(costs.check), parse: medianCost(costs.parse), words: medianCost(costs.words) };
}

/** How many times as long an output takes as in this version's check of a tenth as many. */
function againstTenth(size: number, perThousand: number): string {
  const row = cellsOf(readSection('scale', BENCHES)).find(
    ([outputs, of, node]) => plain(outputs) === size / 10 && of === version && node === process.versions.node,
  );
  return row === undefined ? '' : `${shown(perThousand / plain(row[CHECK_PER_THOUSAND]))} ×`;
}

/** How long `--version` takes, and Node.js that does nothing, by turns. */
async function starts(): Promise<void> {
  const rows: string[][] = [];
  for (const node of nodes()) {
    const own: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < STARTS; run++) {
      own.push((await costOf(node, [CLI, '--version'])).wall);
      bare.push((await costOf(node, ['-e', '0'])).wall);
    }
    const { out } = await costOf(node, ['-p', 'process.versions.node']);
    rows.push([out.trim(), version, milliseconds(own), milliseconds(bare), '100 ms']);
  }
  addRows('start', BENCHES, ['Node.js', 'version', '--version: ms', 'Node.js alone: ms', 'target'], rows, { key: 2 });
}

/** This Node.js, and the machine's own if that is another one. */
function nodes(): string[] {
  const places = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
  const own = places.map((place) => join(place, 'node')).find((path) => existsSync(path));
  return own === undefined || own === process.execPath ? [process.execPath] : [process.execPath, own];
}

function shown(x: number): string {
  return x < 9.95 ? x.toFixed(2) : x < 99.5 ? x.toFixed(1) : x.toFixed(0);
}

function megabytes(x: number): string {
  return Math.round(x).toLocaleString('en-US');
}

function milliseconds(seconds: readonly number[]): string {
  return (1000 * median(seconds)).toFixed(0);
}
