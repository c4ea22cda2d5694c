import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setOutput, setSecret } from '@actions/core';
import type { Given } from '../options/resolve.ts';
import type { Options } from '../options/table.ts';
import { ACCEPTED_FILE } from '../report/accepted.ts';
import { FORMATS } from '../report/index.ts';
import { markdown } from '../report/markdown.ts';
import { headline } from '../report/wording.ts';
import type { Report } from '../types.ts';
import { acceptanceOf, type Places } from './acceptance.ts';
import { ageNotices, ageOf } from './age.ts';
import { annotateError, annotateNotices, annotateReport } from './annotations.ts';
import type { Shelf } from './artifacts.ts';
import { attemptOwn } from './attempt.ts';
import { baseTree, textAtCommit } from './base.ts';
import { broken } from './broken.ts';
import { crew } from './crew.ts';
import { diskFiles, withOthers } from './disk.ts';
import { statusOf } from './github.ts';
import type { Concluded, Host } from './host.ts';
import { type Job, jobOf } from './job.ts';
import { keep, profileOf } from './keep.ts';
import { baselineName, candidateName } from './kept.ts';
import { say } from './log.ts';
import type { Notice } from './notices.ts';
import { pullMergedAs } from './promotion.ts';
import { type Audience, type Publication, type Published, publish, type Settings } from './publish.ts';
import { configOf, openSession, type Session, sessionless } from './session.ts';
import { supplyOf } from './supply.ts';
import { unjudged } from './unjudged.ts';

/** The runner of GitHub Actions: a step's log, annotations, summary and outputs, the run's artifacts, the comment. */
export interface RunnerHost extends Host {
  /** Sets the outcome to error until there is another one, for a job that is killed before. */
  begin(): void;
  /** What the config file sets, of the inputs' name for it; of a pull request as its base has it. */
  config(inputs: Given): Promise<Given>;
  /** Shows that there is no verdict, and why. */
  publishError(error: unknown, settings: Settings & Pick<Options, 'on-error'>): Promise<void>;
}

const NO_VERDICT = { outcome: 'error', stage: 'none', broken: '', accepted: 'false' };

export function runnerHost(env: NodeJS.ProcessEnv): RunnerHost {
  const job = jobOf(env);
  const others = { paths: new Map<string, string>(), patterns: new Map() };
  // Its path is nobody's business in a public comment.
  const files = withOthers(diskFiles(job.workspace, 'the workspace'), others);
  let session = sessionless(job);
  let token: string | null = null;
  let configNotes: Report['notes'] = [];
  /** Commit of a baseline that an earlier run has kept. */
  let heldAgainst: string | null = null;
  let said = '';
  const audience = (): Audience => ({ pull: session.standing.pull, client: session.client });
  return {
    files,
    begin: () => setOutputs(NO_VERDICT),
    async config(inputs) {
      token = typeof inputs.token === 'string' ? inputs.token : null;
      if (token !== null) setSecret(token);
      session = await openSession(token, job);
      const { config, notes } = await configOf(inputs.config, session, job, files);
      configNotes = notes;
      return config;
    },
    crew,
    progress({ step }) {
      // A line for each step, not for each part of it.
      if (step !== said) say(step);
      said = step;
    },
    async supply(options) {
      const { standing, tree } = session;
      const shelf = shelfOf(session, token, job);
      const isEnterpriseServer = !isOnGitHub(env.GITHUB_SERVER_URL);
      const supply = await supplyOf(options, { job, standing, shelf, tree, files, others, isEnterpriseServer });
      heldAgainst = supply.baseline?.commit ?? null;
      return { ...supply, notes: [...configNotes, ...supply.notes] };
    },
    async accepts(candidate, options) {
      const { standing, client } = session;
      const { repository } = job;
      const number = standing.accepts ?? (await mergedPull(session, job));
      return acceptanceOf(() => profileOf(candidate, options), {
        file: await fileOf(session, job, heldAgainst),
        pull: number === null || client === null || repository === null ? null : { repository, number, client },
        label: options['accept-label'] ?? '',
        commit: standing.head,
      });
    },
    async publish(concluded, options) {
      const now = Date.now();
      const { report, supply } = concluded;
      const publication = publicationOf(concluded, options, session, token, job, now);
      const published = await publish(
        publication,
        { ...options, create: report.outcome !== 'skipped' },
        job,
        audience(),
      );
      annotateNotices([...published.notices, ...ageNotices(supply.baseline, options['max-baseline-age'], now)]);
      const late: Notice[] = [];
      await attemptOwn(late, 'The headline', () => say(headline(report)));
      await attemptOwn(late, 'The annotations', () => annotateReport(report, options));
      const names = await attemptOwn(late, 'The output broken', () => broken(report));
      annotateNotices(late);
      const { outcome, stage } = report;
      setOutputs({ outcome, stage, broken: names, accepted: String(report.accepted !== null), ...shownAt(published) });
    },
    async publishError(error, settings) {
      const published = await publish(unjudged(error), settings, job, audience());
      annotateNotices(published.notices);
      annotateError(error, settings['on-error']);
      setOutputs({ ...NO_VERDICT, ...shownAt(published) });
    },
  };
}

/**
 * The file of accepted baselines of the change that this run is about, and the tree that it was made to: of a pull request
 * its base; on a branch the commit of the baseline, since what was accepted after it was accepted for what came since.
 */
async function fileOf(
  { standing, tree, client }: Session,
  job: Job,
  heldAgainst: string | null,
): Promise<Places['file']> {
  const { workspace, occasion, repository } = job;
  const { follows, head } = standing;
  if (follows !== null && client !== null && repository !== null && head !== null)
    return { own: () => textAtCommit(ACCEPTED_FILE, head, repository, client), base: tree };
  const own = () => readFile(join(workspace, ACCEPTED_FILE), 'utf8').catch(() => null);
  const at = (branch: string, commit: string) => baseTree({ branch, commit }, job, client);
  if (occasion.kind === 'branch') {
    const commit = heldAgainst ?? occasion.before;
    return commit === null ? null : { own, base: await at(occasion.branch, commit) };
  }
  // In the merge queue an entry that a pull request further ahead brings is no acceptance of this one.
  if (occasion.kind === 'queue' && occasion.before !== null)
    return { own, base: await at(occasion.base.branch, occasion.before) };
  return follows === null && standing.ruledBy !== null ? { own, base: tree } : null;
}

/** On a branch an acceptance is that of the pull request that was merged; null where there is none, or GitHub doesn't say. */
async function mergedPull({ standing, client }: Session, { event, repository }: Job): Promise<number | null> {
  const { branch, head, keeps } = standing;
  if (event !== 'push' || keeps !== 'baseline' || !branch || !head || client === null || repository === null)
    return null;
  const pull = await pullMergedAs(head, branch, repository, client).catch((error) => {
    if (statusOf(error) === 0) throw error;
    return null;
  });
  return pull?.number ?? null;
}

function publicationOf(
  { report, candidate, supply }: Concluded,
  options: Options,
  { standing, client }: Session,
  token: string | null,
  job: Job,
  now: number,
): Publication {
  const files = FORMATS.flatMap(({ file, render }) => (file === null ? [] : [[file, () => render(report)] as const]));
  const old = ageNotices(supply.baseline, options['max-baseline-age'], now);
  const aside = old.length === 0 ? '' : `The baseline is older than ${options['max-baseline-age']} days.`;
  const isKept = candidate !== null && standing.keeps !== null && options['keep-baseline'];
  const name = (standing.keeps === 'baseline' ? baselineName : candidateName)(options['comment-key']);
  const shelf = shelfOf({ client }, token, job);
  return {
    alarming: report.outcome === 'fail' || report.outcome === 'inconclusive',
    files: Object.fromEntries(files),
    text: (limit) => markdown(report, { limit, ...(aside !== '' && { aside }) }),
    age: ageOf(supply.baseline, now, job.page),
    keep: isKept
      ? { name, step: () => keep(report, profileOf(candidate, options), options, standing, { job, shelf }) }
      : null,
  };
}

function shelfOf({ client }: Pick<Session, 'client'>, token: string | null, job: Job): Shelf | null {
  const { repository } = job;
  return client === null || token === null || repository === null ? null : { repository, client, token, job };
}

function shownAt({ report, comment, artifact }: Published): Record<string, string | null> {
  return { report, 'comment-url': comment, 'artifact-url': artifact };
}

/** The client refuses every other server as GitHub Enterprise Server. */
function isOnGitHub(server = 'https://github.com'): boolean {
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

/** Of values that are set twice, the last one counts. */
function setOutputs(outputs: Readonly<Record<string, string | null>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value ?? '');
  } catch (error) {
    say(`outputs could not be set: ${String(error)}`);
  }
}
