/**
 * `npm run lineages [-- FOLDER]`: what the gate says of small neural lineages and retrains, draw against draw,
 * generation against generation, training against training. The folder is ../shared/examples unless named.
 */
import { existsSync } from 'node:fs';
import { judge } from '../src/gate/judge.ts';
import { diskFiles } from '../src/host/disk.ts';
import { readBoth } from '../src/read/corpus.ts';
import type { Report } from '../src/types.ts';
import { options } from './corpora.ts';

const folder = process.argv[2] ?? '../shared/examples';

async function compare(baseline: string, candidate: string): Promise<Report> {
  const given = options({ baseline: [`${baseline}.jsonl`], candidate: [`${candidate}.jsonl`] });
  const sides = await readBoth(given, diskFiles(folder), () => {});
  return judge(sides.baseline, sides.candidate, given);
}

function row(name: string, { outcome, stage, verdicts }: Report): string {
  const told = ['vocabulary', 'unseen-mass', 'support-asymmetry', 'distinct-bigrams', 'length-spread'].map((id) => {
    const verdict = verdicts.find(({ metric }) => metric === id)!;
    const points = `${(100 * (verdict.decline?.point ?? 0)).toFixed(1)}`;
    return verdict.outcome === 'broken' ? `**${points}**` : verdict.outcome === 'warned' ? `${points} w` : points;
  });
  return `| ${[name, outcome === 'fail' ? `**red**, ${stage}` : outcome, ...told].join(' | ')} |`;
}

const HEAD =
  '| pair | outcome | vocabulary % | unseen mass % | asymmetry pp | bigrams % | length spread % |\n| --- | --- | --- | --- | --- | --- | --- |';

async function table(title: string, pairs: readonly (readonly [string, string, string])[]): Promise<void> {
  const rows = [];
  for (const [name, baseline, candidate] of pairs) rows.push(row(name, await compare(baseline, candidate)));
  const red = rows.filter((text) => text.includes('red')).length;
  console.log(`\n### ${title}: ${red} of ${rows.length} red\n\n${HEAD}\n${rows.join('\n')}`);
}

if (!existsSync(folder)) {
  console.error(`no folder '${folder}'`);
  process.exit(2);
}
for (const [recipe, at, trainings] of [
  ['temperature 1', '', 6],
  ['temperature 0.8', 'cool/', 5],
] as const) {
  const generations = [0, 1, 2, 3, 4, 5];
  const runs = Array.from({ length: trainings }, (_, i) => i + 1);
  await table(`${recipe}: draw 1 against draw 2 of one model`, [
    ...generations.flatMap((g): [string, string, string][] => [
      [`generation ${g}`, `${at}lineage/gen${g}.draw1`, `${at}lineage/gen${g}.draw2`],
      [`generation ${g}, swapped`, `${at}lineage/gen${g}.draw2`, `${at}lineage/gen${g}.draw1`],
    ]),
    ...runs.flatMap((k): [string, string, string][] => [
      [`training ${k}`, `${at}retrains/run${k}.draw1`, `${at}retrains/run${k}.draw2`],
      [`training ${k}, swapped`, `${at}retrains/run${k}.draw2`, `${at}retrains/run${k}.draw1`],
    ]),
  ]);
  await table(
    `${recipe}: generation 0 against later ones`,
    generations.slice(1).map((g) => [`0 against ${g}`, `${at}lineage/gen0.draw1`, `${at}lineage/gen${g}.draw1`]),
  );
  await table(
    `${recipe}: healthy training against healthy training`,
    runs.flatMap((i) =>
      runs
        .filter((j) => j !== i)
        .map((j): [string, string, string] => [
          `${i} against ${j}`,
          `${at}retrains/run${i}.draw1`,
          `${at}retrains/run${j}.draw1`,
        ]),
    ),
  );
}
