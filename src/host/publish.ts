import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endGroup, startGroup, summary } from '@actions/core';
import type { Options } from '../options/table.ts';
import { upload } from './artifacts.ts';
import { attempt, attemptOwn } from './attempt.ts';
import { commentNotice, type Message, putComment } from './comment.ts';
import type { Client } from './github.ts';
import type { Job } from './job.ts';
import { reportName } from './kept.ts';
import { keyed } from './key.ts';
import { artifactNotice, type Notice, notice, why } from './notices.ts';
import type { PullRequest } from './occasion.ts';
import { within } from './patience.ts';

/** What there is to show of a run, whether it came to a verdict or not. */
export interface Publication {
  /** Whether there is something that a comment with `on-fail` speaks up for. */
  alarming: boolean;
  /** What renders each report, by file name; none where there is no verdict. */
  files: Readonly<Record<string, () => string>>;
  /** All of it in Markdown, in at most so many characters. */
  text(limit: number): string;
  /** What changes from day to day though nothing has happened, so that it is no reason to write a comment anew. */
  age: string | null;
  /** What else is to be kept for later runs, in a step that may fail by itself. */
  keep: { name: string; step(): Promise<void> } | null;
}

export type Settings = Pick<Options, 'comment' | 'comment-key' | 'report-artifact' | 'retention-days'> &
  Pick<Message, 'create'>;

/** Who is told, and by what means; both null where there is nobody, or no token. */
export interface Audience {
  pull: PullRequest | null;
  client: Client | null;
}

/** Where it can be seen now; null where it can't. */
export interface Published {
  report: string | null;
  comment: string | null;
  artifact: string | null;
  notices: Notice[];
}

/** A comment may have 65,536 characters, marker and links included; a summary 1 MiB, and a character takes up to 3 bytes. */
const LIMITS = { comment: 60_000, summary: 300_000 };
/** Milliseconds for the service to answer, its client's retries included. */
const PATIENCE = 100_000;

/**
 * Shows a run everywhere: files first, so that nothing is lost, then what needs a service. Each step may fail by itself;
 * it leaves a notice and never replaces the verdict.
 */
export async function publish(
  publication: Publication,
  settings: Settings,
  job: Job,
  audience: Audience,
): Promise<Published> {
  const notices: Notice[] = [];
  const files = await writeReports(publication, settings, job, notices);
  const report = files.find((file) => file.endsWith('report.json')) ?? null;
  const artifact = await uploadReport(report, settings, job, notices);
  if (publication.keep !== null) await keepForLater(publication.keep, notices);
  const comment = await writeComment(publication, settings, { ...job, ...audience, artifact }, notices);
  await writeSummary(publication, notices);
  return { report, comment, artifact, notices };
}

/** The paths of those that could be written. */
async function writeReports(
  { files }: Publication,
  settings: Settings,
  { temp }: Job,
  notices: Notice[],
): Promise<string[]> {
  const unwritten = (error: unknown) => notice('reports-unwritten', { why: why(error) });
  if (Object.keys(files).length === 0) return [];
  const name = keyed('collapse-gate', settings['comment-key']);
  const folder = await attempt(notices, () => newFolder(join(temp, name)), unwritten);
  if (folder === null) return [];
  const written: string[] = [];
  for (const [name, render] of Object.entries(files)) {
    const path = join(folder, name);
    const text = await attemptOwn(notices, `The report ${name}`, render);
    if (text === null) continue;
    const done = await attempt(notices, () => writeFile(path, text).then(() => path), unwritten);
    if (done !== null) written.push(done);
  }
  return written;
}

/** With a number behind its name where another gate of the job has that one. */
async function newFolder(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? path : `${path}-${number}`;
    try {
      await mkdir(numbered);
      return numbered;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** As a single file, not archived, so that a browser shows it; the others lie beside it on the runner. */
async function uploadReport(
  report: string | null,
  settings: Settings,
  job: Job,
  notices: Notice[],
): Promise<string | null> {
  if (report === null || !settings['report-artifact']) return null;
  const name = reportName(settings['comment-key']);
  const send = async () => upload(name, await readFile(report), settings['retention-days'], job);
  return quietly('Uploading the report', () =>
    attempt(notices, send, (error) => artifactNotice(error, 'artifact', name)),
  );
}

async function keepForLater({ name, step }: NonNullable<Publication['keep']>, notices: Notice[]): Promise<void> {
  await quietly('Keeping what was measured', () =>
    attempt(notices, step, (error) => artifactNotice(error, 'not-kept', name)),
  );
}

/** A step whose client writes lines into the log, folded there. */
async function quietly<T>(title: string, step: () => Promise<T>): Promise<T> {
  startGroup(title);
  try {
    return await step();
  } finally {
    endGroup();
  }
}

async function writeComment(
  publication: Publication,
  settings: Settings,
  { pull, client, page, artifact }: Job & Audience & { artifact: string | null },
  notices: Notice[],
): Promise<string | null> {
  const { comment: mode, 'comment-key': key, create } = settings;
  const { alarming, age } = publication;
  if (pull === null || mode === 'never') return null;
  if (client === null) {
    notices.push(notice('comment-no-token'));
    return null;
  }
  const links = [age, artifact && `[Full report](${artifact})`, page && `[workflow run](${page})`];
  const text = await attemptOwn(notices, 'The comment', () => publication.text(LIMITS.comment));
  if (text === null) return null;
  const message: Message = { key, mode, create, alarming, text, links: links.filter(Boolean).join(' · ') };
  const refused = (error: unknown) => commentNotice(error, pull);
  return attempt(notices, () => within(PATIENCE, putComment(client, pull, message)), refused);
}

async function writeSummary(publication: Publication, notices: Notice[]): Promise<void> {
  const text = await attemptOwn(notices, 'The job summary', () => publication.text(LIMITS.summary));
  const asides = notices.map(({ text }) => `> [!NOTE]\n> ${text}\n`);
  const whole = [text ?? '', publication.age ?? '', ...asides].filter((block) => block !== '').join('\n\n');
  const write = () => summary.addRaw(whole, true).write();
  await attempt(notices, write, (error) => notice('summary-unwritten', { why: why(error) }));
}
