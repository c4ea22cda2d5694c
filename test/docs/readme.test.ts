import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../../src/gate/judge.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { parseConfig } from '../../src/options/config.ts';
import { resolve } from '../../src/options/resolve.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import { FORMATS as READ } from '../../src/read/index.ts';
import { SHAPES } from '../../src/read/shapes.ts';
import { FORMATS } from '../../src/report/index.ts';
import { markdown } from '../../src/report/markdown.ts';
import { CLEAN_UPS } from '../../src/text/clean/index.ts';
import type { Corpus, Report } from '../../src/types.ts';

// What the README promises is tried here, so that it can't go stale.
const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'docs/analysis.md',
  'docs/clusters.md',
  'docs/formats.md',
  'docs/github.md',
  'docs/metrics.md',
  'docs/profiles.md',
  'docs/recipes/README.md',
  'docs/recipes/other-ci.md',
];
const BLOCKS = [...README.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1]);

test('the comment that is shown is how the comment on the first example begins', async () => {
  const shown = between('comment').replace(/^> ?/gm, '').trim();
  const whole = markdown(await reportOn('examples/baseline.jsonl', 'examples/collapsed.jsonl'), { limit: 60_000 });
  expect(whole.slice(0, shown.length)).toBe(shown);
});

test.each([
  ['collapsed.jsonl', 30, 'late'],
  ['early/collapsed.jsonl', 200, 'early'],
])('examples/%s is red from %i prompts on', async (file, prompts, stage) => {
  const baseline = file.replace('collapsed', 'baseline');
  for (const first of [prompts, 600])
    expect(await reportOn(`examples/${baseline}`, `examples/${file}`, first)).toMatchObject({ outcome: 'fail', stage });
});

test('each tool whose files are read has a row in docs/formats.md, and each clean-up', () => {
  const page = readFileSync(join(ROOT, 'docs/formats.md'), 'utf8');
  const own = ['profile', 'parquet', 'json', 'jsonl', 'csv', 'text'];
  // A title begins with the name of its tool.
  const tools = [...READ.filter(({ id }) => !own.includes(id)), ...SHAPES].map(({ title }) => title.split(/[ ,]/)[0]);
  const words = ['rows', 'preference', 'the'];
  const unnamed = tools.filter((tool) => !words.includes(tool) && !page.includes(tool));
  expect(tools.length).toBeGreaterThan(30);
  expect(unnamed).toEqual([]);
  for (const name of CLEAN_UPS) expect(page).toContain(`| \`${name}\` |`);
});

test('the config file that is shown is valid', async () => {
  const text = BLOCKS.find((block) => block.startsWith('# .github/collapse-gate.yml'))!;
  const { options } = resolve({}, await parseConfig(text, 'README.md'), 'cli');
  expect(options.rules.vocabulary).toEqual({ fail: 0.08, warn: 0.04 });
  expect(options['group-rules'].math).toEqual({ vocabulary: 'off' });
});

test('the workflow that is shown names inputs that the action has', () => {
  const { jobs } = parse(BLOCKS.find((block) => block.startsWith('on:\n'))!);
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const step = jobs.gate.steps.find((one: { uses?: string }) => one.uses?.includes('/collapse-gate@'));
  expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
});

test('the outputs that are named are those of the action', () => {
  const { outputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  expect(Object.keys(outputs).filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
});

test('--out writes a report in each of the three formats', () => {
  expect(FORMATS.map(({ file }) => file).filter((file) => file !== null)).toEqual([
    'report.json',
    'report.md',
    'junit.xml',
  ]);
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  test('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...text.matchAll(/`npm run ([\w-]+)/g)].map((match) => match[1]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

function between(marker: string): string {
  return README.split(`<!-- ${marker} -->`)[1].split(`<!-- /${marker} -->`)[0];
}

/** The report on the first so many prompts of both files, by default options. */
async function reportOn(baseline: string, candidate: string, prompts = 600): Promise<Report> {
  const { options } = resolve({ baseline, candidate }, {}, 'cli');
  const sides = await readCorpora(options, diskFiles(ROOT), () => {});
  const some = (corpus: Corpus): Corpus => ({ ...corpus, prompts: new Map([...corpus.prompts].slice(0, prompts)) });
  return judge(some(sides.baseline), some(sides.candidate), options);
}
