import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { terminalText } from '../report/escape.ts';
import type { Finding } from '../report/headline.ts';
import { findings, headline, sentence, told } from '../report/wording.ts';
import type { Report } from '../types.ts';
import { say } from './log.ts';
import type { Notice } from './notices.ts';
import { reasonOf } from './unjudged.ts';

/** GitHub shows so many errors and so many warnings of a step and drops the rest. */
const SHOWN = 10;
const TITLE = { title: 'Collapse Gate' };

/** The worst findings beside the job, or that there was too little data for any; as warnings where it isn't what fails the job. */
export function annotateReport(report: Report, options: Options): void {
  const passes = options['fail-on'] === 'never' || report.accepted !== null;
  const alarm = passes ? warning : error;
  const doubt = options['fail-on'] === 'inconclusive' && !passes ? error : warning;
  if (report.verdicts.length === 0) notice(terminalText(headline(report)), TITLE);
  if (report.outcome === 'inconclusive') doubt(terminalText(headline(report)), TITLE);
  for (const finding of findings(report, 'broken').slice(0, SHOWN)) alarm(saidOf(finding), TITLE);
  for (const finding of findings(report, 'warned').slice(0, SHOWN)) warning(saidOf(finding), TITLE);
}

function saidOf(finding: Finding): string {
  return terminalText(finding.group === null ? sentence(finding.verdict) : `${told(finding)}.`);
}

export function annotateNotices(notices: readonly Notice[]): void {
  for (const { level, text } of notices) (level === 'info' ? notice : warning)(text, TITLE);
}

/** Why there is no verdict, at the line of input that is to blame. The stack of a bug is for the log alone. */
export function annotateError(met: unknown, mode: Options['on-error']): void {
  if (!(met instanceof UserError)) say(met instanceof Error ? (met.stack ?? met.message) : String(met));
  const alarm = mode === 'warn' ? warning : error;
  alarm(terminalText(reasonOf(met)), { title: 'Collapse Gate could not judge', ...placeOf(met) });
}

function placeOf(met: unknown): AnnotationProperties {
  const place = met instanceof UserError ? met.place : null;
  // GitHub finds no file by an altered name, and the message has it as well.
  if (place === null || terminalText(place.file) !== place.file) return {};
  return place.line === null ? { file: place.file } : { file: place.file, startLine: place.line };
}
