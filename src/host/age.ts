import { markdownText } from '../report/escape.ts';
import type { Supply } from './host.ts';
import { type Notice, notice } from './notices.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How old a kept baseline is, for the comment, which may know the time; null for a baseline of files. */
export function ageOf(baseline: Supply['baseline'], now: number, page: string | null): string | null {
  if (baseline === null) return null;
  const { run, branch, commit } = baseline;
  const address = page === null ? null : page.replace(/\d+$/, String(run));
  const name = address === null ? `run ${run}` : `[run ${run}](${address})`;
  const at = commit === null ? '' : ` at ${commit.slice(0, 7)}`;
  return `Baseline: ${name} of ${markdownText(branch)}${at}, ${days(baseline, now)} old`;
}

/** A warning past the age that is allowed. */
export function ageNotices(baseline: Supply['baseline'], most: number, now: number): Notice[] {
  if (baseline === null) return [];
  const age = wholeDays(baseline.created, now);
  return age <= most ? [] : [notice('baseline-old', { age: String(age), most: String(most), branch: baseline.branch })];
}

function days({ created }: { created: string }, now: number): string {
  const age = wholeDays(created, now);
  if (age < 1) return 'less than a day';
  return age === 1 ? '1 day' : `${age} days`;
}

function wholeDays(created: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(created)) / DAY));
}
