/**
 * What is said where a side is missing, so that nothing was compared. It must never read as a green verdict: a first
 * run, a run without outputs, or one of a branch that only keeps its baseline.
 */
import type { Note, Report } from '../types.ts';
import { count, counted, tokens } from './format.ts';
import { lowerFirst } from './metric-words.ts';
import { note } from './notes.ts';

/** What a branch's run without outputs did for its baseline, the most telling first. */
const UPKEEP = ['promoted', 'not-promoted', 'renewed', 'baseline-kept'];
/** Why there are no outputs of a candidate. */
const ABSENCE = ['no-candidate', 'no-candidate-of-run', 'follow-up-without-pull'];

/** Whether there was a candidate and no baseline: the job passes, and that says nothing of the candidate. */
export function isFirstRun({ outcome, verdicts, inputs }: Report): boolean {
  return outcome === 'pass' && verdicts.length === 0 && inputs.baseline.samples === 0;
}

export function isUncompared(report: Report): boolean {
  return report.outcome === 'skipped' || isFirstRun(report);
}

/** The note that the headline tells, which is then not said again. */
export function leadingNote(report: Report): Note | undefined {
  const { notes } = report;
  if (isFirstRun(report)) return notes.find(({ code }) => code === 'no-baseline');
  if (report.outcome !== 'skipped') return undefined;
  const [first] = [...UPKEEP, ...ABSENCE].flatMap((code) => notes.filter((one) => one.code === code));
  return first ?? notes.find(({ level }) => level === 'warn') ?? notes[0];
}

export function firstRunHeadline(report: Report): string {
  const branch = leadingNote(report)?.facts.branch;
  if (report.notes.some(({ code }) => code === 'baseline-passed-over'))
    return `No verdict: ${branch ? `${branch} has no baseline` : 'there is no baseline'} that can be compared with.`;
  return `First run, no verdict: ${branch ? `${branch} has no baseline yet` : 'there is no baseline yet'} to compare with.`;
}

export function skippedHeadline(report: Report): string {
  const why = leadingNote(report);
  if (why === undefined) return 'Skipped: nothing was compared.';
  return `${UPKEEP.includes(why.code) ? 'Nothing to judge' : 'Skipped'}: ${lowerFirst(note(why))}`;
}

/** The fact `kept` says when the outputs become the baseline: now, with the merge, or never. */
export function firstRunStep(report: Report): string {
  const branch = leadingNote(report)?.facts.branch ?? 'the base branch';
  switch (leadingNote(report)?.facts.kept) {
    case 'now':
      return 'Look at these outputs yourself: they are the baseline from now on, and what is wrong with them will not be seen later. The next run is judged.';
    case 'never':
      return `These outputs are not kept. For a verdict, run this workflow on ${branch}, or commit outputs of the model that is in use there and name them in the option baseline.`;
    default:
      return `Look at these outputs yourself before you merge: they become the baseline then, and what is wrong with them will not be seen later. For a verdict now, run this workflow on ${branch} first, or commit outputs of the model that is in use there and name them in the option baseline.`;
  }
}

export function skippedStep(report: Report): string {
  const why = leadingNote(report);
  switch (why?.code) {
    case 'promoted':
    case 'renewed':
      return 'Nothing to do.';
    case 'baseline-kept':
      return why.facts.run === null
        ? 'Let a run of this branch write outputs: they become the baseline.'
        : 'Nothing to do.';
    case 'not-promoted':
      return 'The baseline stays what it was. For a new one, let a run of this branch write outputs; if they are red, they have to be accepted (collapse-gate accept).';
    case 'follow-up-without-pull':
      return 'Nothing to do, if the run was not for a pull request that is open.';
    default:
      return 'Nothing was judged. That is right where a change makes no new outputs; if this one should, look at the step that writes them.';
  }
}

/** What was read, where nothing was compared. */
export function unjudgedAmount({ inputs, options }: Report): string {
  const { samples, prompts, words } = inputs.candidate;
  if (samples === 0) return 'nothing.';
  return `nothing. Read: ${counted(samples, 'output')} to ${counted(prompts, 'prompt')}, ${count(words)} ${tokens(options.unit, options.characters)}.`;
}
