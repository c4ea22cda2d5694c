import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endGroup, startGroup, summary } from '@actions/core';
import type { Options } from '../options/table.ts';
import { artifactNotice, uploadArtifact } from './artifact.ts';
import { attempt, attemptOwn } from './attempt.ts';
import { commentNotice, connect, type Message, putComment } from './comment.ts';
import type { Job } from './job.ts';
import { keyed } from './key.ts';
import { type Notice, notice, why } from './notices.ts';
import { patiently, within } from './patience.ts';

/** What there is to show of a run, whether it came to a verdict or not. */
export interface Publication {
  /** Whether there is something that a comment with `on-fail` speaks up for. */
  alarming: boolean;
  /** What renders each report, by file name; none where there is no verdict. */
  files: Readonly<Record<string, () => string>>;
  /** All of it in Markdown, in at most so many characters. */
  text(limit: number): string;
}

export type Settings = Pick<Options, 'comment' | 'comment-key' | 'report-artifact' | 'token'> & Pick<Message, 'create'>;

/** Where it can be seen now; null where it can't. */
export interface Published {
  report: string | null;
  comment: string | null;
  artifact: string | null;
  notices: Notice[];
}

/** A comment may have 65,536 characters, marker and links included; a summary 1 MiB, and a character takes up to 3 bytes. */
const LIMITS = { comment: 60_000, summary: 300_000 };
/** Milliseconds for a service to answer, its client's retries included. */
const PATIENCE = { artifact: 120_000, comment: 60_000 };

/**
 * Shows a run everywhere: files first, so that nothing is lost, then what needs a service. Each step may fail by itself;
 * it leaves a notice and never replaces the verdict.
 */
export async function publish(publication: Publication, settings: Settings, job: Job): Promise<Published> {
  const notices: Notice[] = [];
  const files = await writeReports(publication, settings, job, notices);
  const report = files.find((file) => file.endsWith('report.json')) ?? null;
  const artifact = await upload(files, settings, job, notices);
  const comment = await writeComment(publication, settings, { ...job, artifact }, notices);
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

async function upload(
  files: readonly string[],
  settings: Settings,
  job: Job,
  notices: Notice[],
): Promise<string | null> {
  const [first] = files;
  if (first === undefined || !settings['report-artifact']) return null;
  const name = keyed('collapse-gate-report', settings['comment-key']);
  const send = () => within(PATIENCE.artifact, uploadArtifact(name, dirname(first), files, job));
  // Here and not around the upload itself, which may never come to its end.
  startGroup('Uploading the reports');
  try {
    return await attempt(notices, send, (error) => artifactNotice(error, name));
  } finally {
    endGroup();
  }
}

async function writeComment(
  publication: Publication,
  settings: Settings,
  { pullRequest, page, artifact }: Job & { artifact: string | null },
  notices: Notice[],
): Promise<string | null> {
  const { comment: mode, 'comment-key': key, token, create } = settings;
  const { alarming } = publication;
  if (pullRequest === null || mode === 'never') return null;
  if (token === null) {
    notices.push(notice('comment-no-token'));
    return null;
  }
  const links = [artifact && `[Full reports](${artifact})`, page && `[workflow run](${page})`];
  const text = await attemptOwn(notices, 'The comment', () => publication.text(LIMITS.comment));
  if (text === null) return null;
  const message: Message = { key, mode, create, alarming, text, links: links.filter(Boolean).join(' · ') };
  // Safe to repeat, since it looks first for what an answer that was lost may have written.
  const put = () => patiently(async () => putComment(await connect(token), pullRequest, message));
  const refused = (error: unknown) => commentNotice(error, pullRequest);
  return attempt(notices, () => within(PATIENCE.comment, put()), refused);
}

async function writeSummary(publication: Publication, notices: Notice[]): Promise<void> {
  const text = await attemptOwn(notices, 'The job summary', () => publication.text(LIMITS.summary));
  const asides = notices.map(({ text }) => `> [!NOTE]\n> ${text}\n`);
  const whole = [text ?? '', ...asides].join('\n\n');
  const write = () => summary.addRaw(whole, true).write();
  await attempt(notices, write, (error) => notice('summary-unwritten', { why: why(error) }));
}
