import { judge } from './gate/judge.ts';
import type { Host } from './host/host.ts';
import type { Options } from './options/table.ts';
import { readBoth } from './read/corpus.ts';
import type { Report } from './types.ts';

/** The program: read both sides, judge, publish. */
export async function run(options: Options, host: Host): Promise<Report> {
  const { baseline, candidate } = await readBoth(options, host.files, (step) => host.progress({ step }));
  const report = judge(baseline, candidate, options, (done, total) =>
    host.progress({ step: 'relabelling', done, total }),
  );
  await host.publish(report, options);
  return report;
}
