import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summary } from '@actions/core';
import type { Options } from '../options/table.ts';
import { artifactNotice, uploadArtifact } from './artifact.ts';
import { commentNotice, connect, type Message, putComment } from './comment.ts';
import type { Job } from './job.ts';
import { keyed } from './key.ts';
import { say } from './log.ts';
import { type Notice, notice, why } from './notices.ts';
import { patiently, within } from './patience.ts';

/** What there is to show of a run, whether it came to a verdict or not. */
export interface Publication {
  /** Whether there is something that a comment with `on-fail` speaks up for. */
  alarming: boolean;
  /** Reports by file name; none where there is no verdict. */
  files: Readonly<Record<string, string>>;
  /** All of it in Markdown, in at most so many characters. */
  text(limit: number): string;
}

export type Settings = Pick<Options, 'comment' | 'comment-key' | 'report-artifact' | 'token'> & Pick<Message, 'create'>;

/** Where it can be seen now; null where it can't. */
export interface Published {
  report: string | null;
  comment: string | null;
  artifact: string | null;
  notices: readonly Notice[];
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
  const report = await writeReports(publication, settings, job, notices);
  const artifact = report === null ? null : await upload(publication, settings, job, notices);
  const comment = await writeComment(publication, settings, { ...job, artifact }, notices);
  await writeSummary(publication, notices);
  return { report, comment, artifact, notices };
}

async function writeReports(
  { files }: Publication,
  settings: Settings,
  job: Job,
  notices: Notice[],
): Promise<string | null> {
  if (files['report.json'] === undefined) return null;
  const folder = folderOf(settings, job);
  const write = async () => {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return join(folder, 'report.json');
  };
  return attempt(notices, write, (error) => notice('reports-unwritten', { why: why(error) }));
}

async function upload({ files }: Publication, settings: Settings, job: Job, notices: Notice[]): Promise<string | null> {
  if (!settings['report-artifact']) return null;
  const folder = folderOf(settings, job);
  const name = keyed('collapse-gate-report', settings['comment-key']);
  const paths = Object.keys(files).map((file) => join(folder, file));
  const send = () => within(PATIENCE.artifact, uploadArtifact(name, folder, paths, job));
  return attempt(notices, send, (error) => artifactNotice(error, name));
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
  const text = publication.text(LIMITS.comment);
  const message: Message = { key, mode, create, alarming, text, links: links.filter(Boolean).join(' · ') };
  // Safe to repeat, since it looks first for what an answer that was lost may have written.
  const put = () => patiently(async () => putComment(await connect(token), pullRequest, message));
  const refused = (error: unknown) => commentNotice(error, pullRequest);
  return attempt(notices, () => within(PATIENCE.comment, put()), refused);
}

async function writeSummary(publication: Publication, notices: Notice[]): Promise<void> {
  const asides = notices.map(({ text }) => `> [!NOTE]\n> ${text}\n`);
  const text = [publication.text(LIMITS.summary), ...asides].join('\n\n');
  await attempt(
    notices,
    () => summary.addRaw(text, true).write(),
    (error) => notice('summary-unwritten', { why: why(error) }),
  );
}

async function attempt<T>(
  notices: Notice[],
  step: () => Promise<T>,
  refused: (error: unknown) => Notice,
): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    const met = refused(error);
    say(`${met.code}: ${error instanceof Error ? error.message : String(error)}`);
    notices.push(met);
    return null;
  }
}

function folderOf(settings: Settings, { temp }: Job): string {
  return join(temp, keyed('collapse-gate', settings['comment-key']));
}
