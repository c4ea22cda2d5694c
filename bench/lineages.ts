/**
 * `npm run lineages [-- FOLDER]`: what the gate says of small neural lineages and retrains, draw against draw,
 * generation against generation, training against training; into docs/analysis.md. The folder is ../shared/examples
 * unless named.
 */
import { existsSync } from 'node:fs';
import { judge } from '../src/gate/judge.ts';
import { diskFiles } from '../src/host/disk.ts';
import { readBoth } from '../src/read/corpus.ts';
import type { Report } from '../src/types.ts';
import { options } from './corpora.ts';
import { writeSections } from './document.ts';

const folder = process.argv[2] ?? '../shared/examples';

async function compare(baseline: string, candidate: string): Promise<Report> {
  const given = options({ baseline: [`${baseline}.jsonl`], candidate: [`${candidate}.jsonl`] });
  const sides = await readBoth(given, diskFiles(folder), () => {});
  return judge(sides.baseline, sides.candidate, given);
}

function row(name: string, { outcome, stage, verdicts }: Report): string {
  const told = SHOWN.map((id) => {
    const verdict = verdicts.find(({ metric }) => metric === id)!;
    const points = `${(100 * (verdict.decline?.point ?? 0)).toFixed(1)}`;
    return verdict.outcome === 'broken' ? `**${points}**` : verdict.outcome === 'warned' ? `${points} w` : points;
  });
  return `| ${[name, outcome === 'fail' ? `**red**, ${stage}` : outcome, ...told].join(' | ')} |`;
}

const SHOWN = ['vocabulary', 'unseen-mass', 'support-asymmetry', 'distinct-bigrams', 'length-spread'];
const HEAD = `| pair | outcome | ${SHOWN.join(' | ')} |\n|${' --- |'.repeat(SHOWN.length + 2)}`;

type Pairs = readonly (readonly [name: string, baseline: string, candidate: string])[];

async function reports(pairs: Pairs): Promise<{ name: string; report: Report }[]> {
  const list = [];
  for (const [name, baseline, candidate] of pairs) list.push({ name, report: await compare(baseline, candidate) });
  return list;
}

async function inFull(title: string, pairs: Pairs): Promise<string> {
  const list = await reports(pairs);
  return `**${title}.** Declines in percent or points.\n\n${HEAD}\n${list.map(({ name, report }) => row(name, report)).join('\n')}`;
}

/** How many were red, warned or inconclusive, and the largest declines. */
async function inShort(title: string, pairs: Pairs): Promise<string> {
  const list = (await reports(pairs)).map(({ report }) => report);
  const count = (is: (report: Report) => boolean) => list.filter(is).length;
  const largest = SHOWN.map((id) => {
    const points = list.map(({ verdicts }) => verdicts.find(({ metric }) => metric === id)!.decline?.point ?? 0);
    return `${id} ${(100 * Math.max(...points)).toFixed(1)}`;
  });
  return (
    `**${title}:** ${count(({ outcome }) => outcome === 'fail')} of ${list.length} red, ` +
    `${count(({ outcome }) => outcome === 'inconclusive')} inconclusive, ` +
    `${count(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'warned'))} with a warning. Largest declines: ${largest.join(', ')}.`
  );
}

function swapped(pairs: Pairs): Pairs {
  return pairs.flatMap(
    ([name, one, other]) =>
      [
        [name, one, other],
        [name, other, one],
      ] as const,
  );
}

if (!existsSync(folder)) {
  console.error(`no folder '${folder}'`);
  process.exit(2);
}
const sections = [];
for (const [recipe, at, trainings] of [
  ['temperature 1', '', 6],
  ['temperature 0.8', 'cool/', 5],
] as const) {
  const generations = [0, 1, 2, 3, 4, 5];
  const runs = Array.from({ length: trainings }, (_, i) => i + 1);
  const models = [...generations.map((g) => `${at}lineage/gen${g}`), ...runs.map((k) => `${at}retrains/run${k}`)];
  sections.push(
    await inShort(
      `${recipe}, two draws of one model, both ways`,
      swapped(models.map((name) => [name, `${name}.draw1`, `${name}.draw2`])),
    ),
    await inShort(
      `${recipe}, healthy training against healthy training`,
      runs.flatMap((i) =>
        runs
          .filter((j) => j !== i)
          .map((j) => [`${i}-${j}`, `${at}retrains/run${i}.draw1`, `${at}retrains/run${j}.draw1`] as const),
      ),
    ),
    await inFull(
      `${recipe}, generation 0 against later ones`,
      generations.slice(1).map((g) => [`0 against ${g}`, `${at}lineage/gen0.draw1`, `${at}lineage/gen${g}.draw1`]),
    ),
  );
}
writeSections({ lineages: sections.join('\n\n') });
