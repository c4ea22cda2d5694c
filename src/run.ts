import { together } from './compare/crew.ts';
import { judging } from './gate/judge.ts';
import { uncompared } from './gate/uncompared.ts';
import type { Concluded, Host, Supply } from './host/host.ts';
import type { Options } from './options/table.ts';
import { readCorpora, readOne, withOrigin } from './read/corpus.ts';
import type { Report } from './types.ts';

/** The program: find both sides, read, judge, publish. */
export async function run(options: Options, host: Host): Promise<Report> {
  const supply = await host.supply(options);
  const concluded = await conclude(supply, host);
  await host.publish(concluded, options);
  return concluded.report;
}

async function conclude(supply: Supply, host: Host): Promise<Concluded> {
  const { options, origins, notes, missing } = supply;
  const reading = (step: string) => host.progress({ step });
  if (missing === 'candidate') return { report: uncompared('skipped', null, notes, options), candidate: null, supply };
  if (missing === 'baseline') {
    const read = await readOne('candidate', options.candidate, options, host.files);
    const candidate = withOrigin(read, origins.candidate);
    return { report: uncompared('pass', candidate, notes, options), candidate, supply };
  }
  const { baseline, candidate, ...beside } = await readCorpora(options, host.files, reading, origins);
  const progress = (done: number, total: number) => host.progress({ step: 'relabelling', done, total });
  const found = await together(judging(baseline, candidate, options, progress, beside), host.crew(options));
  const report = { ...found, notes: [...notes, ...found.notes] };
  if (report.outcome === 'pass') return { report, candidate, supply };
  const { accepted, notes: also } = await host.accepts(candidate, options);
  return { report: { ...report, accepted, notes: [...report.notes, ...also] }, candidate, supply };
}
