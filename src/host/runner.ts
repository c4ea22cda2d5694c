import { setOutput, setSecret } from '@actions/core';
import type { Options } from '../options/table.ts';
import { FORMATS } from '../report/index.ts';
import { markdown } from '../report/markdown.ts';
import { headline } from '../report/wording.ts';
import type { Report } from '../types.ts';
import { annotateError, annotateNotices, annotateReport } from './annotations.ts';
import { diskFiles } from './disk.ts';
import type { Host } from './host.ts';
import { jobOf } from './job.ts';
import { say } from './log.ts';
import { type Publication, type Published, publish, type Settings } from './publish.ts';
import { unjudged } from './unjudged.ts';

/** The runner of GitHub Actions: a step's log, annotations, summary and outputs, the run's artifact, the comment. */
export interface RunnerHost extends Host {
  /** Shows that there is no verdict, and why. */
  publishError(error: unknown, settings: Settings & Pick<Options, 'on-error'>): Promise<void>;
}

export function runnerHost(env: NodeJS.ProcessEnv): RunnerHost {
  const job = jobOf(env);
  let said = '';
  return {
    files: diskFiles(job.workspace),
    progress({ step }) {
      // A line for each step, not for each part of it.
      if (step !== said) say(step);
      said = step;
    },
    async publish(report, options) {
      hide(options.token);
      const published = await publish(publicationOf(report), { ...options, create: true }, job);
      say(headline(report));
      annotateNotices(published.notices);
      annotateReport(report, options);
      setOutputs({ outcome: report.outcome, stage: report.stage, broken: broken(report) }, published);
    },
    async publishError(error, settings) {
      hide(settings.token);
      const published = await publish(unjudged(error), settings, job);
      annotateNotices(published.notices);
      annotateError(error, settings['on-error']);
      setOutputs({ outcome: 'error', stage: 'none', broken: '' }, published);
    },
  };
}

function publicationOf(report: Report): Publication {
  const files = FORMATS.flatMap(({ file, render }) => (file === null ? [] : [[file, render(report)] as const]));
  return {
    alarming: report.outcome === 'fail' || report.outcome === 'inconclusive',
    files: Object.fromEntries(files),
    text: (limit) => markdown(report, { limit }),
  };
}

/** Ids of broken metrics; those of a group as group/metric. Few enough for the next step's environment. */
function broken({ verdicts, groups }: Report): string {
  const whole = verdicts.map((verdict) => ({ verdict, name: verdict.metric as string }));
  const parts = groups.flatMap(({ group, verdicts }) =>
    verdicts.map((verdict) => ({ verdict, name: `${group}/${verdict.metric}` })),
  );
  const names = [...whole, ...parts].filter(({ verdict }) => verdict.outcome === 'broken').map(({ name }) => name);
  return names
    .slice(0, 100)
    .map((name) => name.replace(/[\s,\p{C}]+/gu, '_'))
    .join(',');
}

function setOutputs(verdict: Readonly<Record<string, string>>, { report, comment, artifact }: Published): void {
  const outputs = { ...verdict, report, 'comment-url': comment, 'artifact-url': artifact };
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value ?? '');
  } catch (error) {
    say(`outputs could not be set: ${String(error)}`);
  }
}

function hide(token: string | null): void {
  if (token !== null) setSecret(token);
}
