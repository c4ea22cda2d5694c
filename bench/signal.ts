/**
 * `npm run signals [-- FOLDER]`: which metric sees what, and how far above noise: neural lineages and their retrains,
 * trigram lineages, synthetic damage; into docs/signals.md. The folder is ../shared/examples unless named; without it
 * only what is made here is measured. Everything is seeded.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAMAGES } from './damage.ts';
import { writeSections } from './document.ts';
import { accumulated, DECODINGS, damaged, madeUp, recipe, trigramLineage, trigramSources } from './families.ts';
import { type Case, firstTable, signalTable, stepTable } from './signal-tables.ts';
import { byTwos, type Lineage, signals } from './signals.ts';
import { Yardsticks } from './tail-indices.ts';

const named = process.argv[2] ?? '../shared/examples';
const folder = existsSync(named) ? named : null;
if (folder === null) console.error(`no folder '${named}': neural lineages are left out`);

const HEAD = `# Which metric sees what

Written by \`npm run signals\`. Declines of each metric over its noise: the standard deviation of the difference of two
draws of one model (sampling) or of two healthy trainings (retrain). **Bold** is beyond the metric's limit. What was
chosen from these tables, and why, is in [decisions](decisions/) and [analysis.md](analysis.md).
`;
const sections: string[] = [HEAD];

function show(title: string, ...tables: string[]): void {
  console.error(title);
  sections.push(`## ${title}\n\n${tables.join('\n\n')}\n`);
}

const caseOf = (lineage: Lineage): Case => ({ name: lineage.name, steps: lineage.steps, signals: signals(lineage) });

/** Every damage to the draws of a lineage's first generation. */
function damageCases(base: Lineage): Case[] {
  const several = byTwos(base);
  return DAMAGES.map((damage) => {
    const lineage = damaged(base, damage);
    const seen = signals(lineage, undefined, several === base ? lineage : damaged(several, damage));
    return { name: damage.name, steps: lineage.steps, signals: seen };
  });
}

function showDamages(base: Lineage): void {
  const cases = damageCases(base);
  show(`Damages of ${base.name}`, stepTable(cases, 'sampling'));
  show(`Damages of ${base.name}: first seen`, firstTable(cases, 'sampling'));
}

const neural: Case[] = [];
if (folder !== null) {
  const slow = recipe(folder, 'temperature 1');
  const cool = recipe(join(folder, 'cool'), 'temperature 0.8');
  const kept = accumulated(folder, slow);
  for (const lineage of [slow, cool, kept]) {
    neural.push(caseOf(lineage));
    show(lineage.name, signalTable(neural.at(-1)!));
  }
  show('Neural lineages: first seen, over the retrain sd', firstTable(neural, 'retrain'));
  show('Neural lineages: first seen, over the sampling sd', firstTable(neural, 'sampling'));

  const yardsticks = new Yardsticks([slow, cool]);
  const others = [kept, ...DAMAGES.map((damage) => ({ ...damaged(slow, damage), name: damage.name }))];
  writeSections({ index: yardsticks.table() });
  show('One number of the tail metrics', yardsticks.table());
  show('The same on other cases, in spreads of the healthy pairs at temperature 1', yardsticks.stepTable(others));
  showDamages({ ...slow, name: 'the neural model at temperature 1' });
}

const trigrams = trigramSources(folder).flatMap((source) =>
  DECODINGS.map((decoding) => caseOf(trigramLineage(source, decoding))),
);
for (const one of trigrams) show(one.name, signalTable(one));
show('Trigram lineages: first seen', firstTable(trigrams, 'sampling'));

const draws = madeUp(6);
showDamages({ name: 'the made-up model', trainings: [draws], generations: [draws.slice(0, 3)], steps: [] });

writeFileSync(new URL('../docs/signals.md', import.meta.url), sections.join('\n'));
