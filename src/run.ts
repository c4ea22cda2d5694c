import { judge } from './gate/judge.ts';
import type { Host } from './host/host.ts';
import type { Options } from './options/table.ts';
import { readCorpora } from './read/corpus.ts';
import type { Report } from './types.ts';

/** The program: read what was given, judge, publish. */
export async function run(options: Options, host: Host): Promise<Report> {
  const { baseline, candidate, ...beside } = await readCorpora(options, host.files, (step) => host.progress({ step }));
  const progress = (done: number, total: number) => host.progress({ step: 'relabelling', done, total });
  const report = judge(baseline, candidate, options, progress, beside);
  await host.publish(report, options);
  return report;
}
