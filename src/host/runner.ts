import { setOutput, setSecret } from '@actions/core';
import type { Options } from '../options/table.ts';
import { FORMATS } from '../report/index.ts';
import { markdown } from '../report/markdown.ts';
import { headline } from '../report/wording.ts';
import type { Report } from '../types.ts';
import { annotateError, annotateNotices, annotateReport } from './annotations.ts';
import { attemptOwn } from './attempt.ts';
import { broken } from './broken.ts';
import { diskFiles } from './disk.ts';
import type { Host } from './host.ts';
import { jobOf } from './job.ts';
import { say } from './log.ts';
import type { Notice } from './notices.ts';
import { type Publication, type Published, publish, type Settings } from './publish.ts';
import { unjudged } from './unjudged.ts';

/** The runner of GitHub Actions: a step's log, annotations, summary and outputs, the run's artifact, the comment. */
export interface RunnerHost extends Host {
  /** Sets the outcome to error until there is another one, for a job that is killed before. */
  begin(): void;
  /** Shows that there is no verdict, and why. */
  publishError(error: unknown, settings: Settings & Pick<Options, 'on-error'>): Promise<void>;
}

const NO_VERDICT = { outcome: 'error', stage: 'none', broken: '' };

export function runnerHost(env: NodeJS.ProcessEnv): RunnerHost {
  const job = jobOf(env);
  let said = '';
  return {
    // Its path is nobody's business in a public comment.
    files: diskFiles(job.workspace, 'the workspace'),
    begin: () => setOutputs(NO_VERDICT),
    progress({ step }) {
      // A line for each step, not for each part of it.
      if (step !== said) say(step);
      said = step;
    },
    async publish(report, options) {
      hide(options.token);
      const published = await publish(publicationOf(report), { ...options, create: true }, job);
      annotateNotices(published.notices);
      const late: Notice[] = [];
      await attemptOwn(late, 'The headline', () => say(headline(report)));
      await attemptOwn(late, 'The annotations', () => annotateReport(report, options));
      const names = await attemptOwn(late, 'The output broken', () => broken(report));
      annotateNotices(late);
      setOutputs({ outcome: report.outcome, stage: report.stage, broken: names, ...shownAt(published) });
    },
    async publishError(error, settings) {
      hide(settings.token);
      const published = await publish(unjudged(error), settings, job);
      annotateNotices(published.notices);
      annotateError(error, settings['on-error']);
      setOutputs({ ...NO_VERDICT, ...shownAt(published) });
    },
  };
}

function publicationOf(report: Report): Publication {
  const files = FORMATS.flatMap(({ file, render }) => (file === null ? [] : [[file, () => render(report)] as const]));
  return {
    alarming: report.outcome === 'fail' || report.outcome === 'inconclusive',
    files: Object.fromEntries(files),
    text: (limit) => markdown(report, { limit }),
  };
}

function shownAt({ report, comment, artifact }: Published): Record<string, string | null> {
  return { report, 'comment-url': comment, 'artifact-url': artifact };
}

/** Of values that are set twice, the last one counts. */
function setOutputs(outputs: Readonly<Record<string, string | null>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value ?? '');
  } catch (error) {
    say(`outputs could not be set: ${String(error)}`);
  }
}

function hide(token: string | null): void {
  if (token !== null) setSecret(token);
}
