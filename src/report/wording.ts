/**
 * All sentences of a report, as plain text, so that every format says the same thing. A format arranges them and
 * escapes them whole, since names of groups and files stand in them.
 */
import type { GateOutcome, Note, Report, Verdict, VerdictOutcome } from '../types.ts';
import { acceptanceOf } from './accepted.ts';
import { cut } from './escape.ts';
import { about, amount, count, counted, interval, limit, number, tokens } from './format.ts';
import { findings, heading, headline, suspicion, told } from './headline.ts';
import { change, metricOf, title, worsensUp } from './metric-words.ts';
import { note } from './notes.ts';
import { allowed, reason } from './reasons.ts';
import { isUncompared, leadingNote, unjudgedAmount } from './uncompared.ts';

export { allowed, findings, heading, headline, note, reason, title, told };

/** What was asked for and changes what is measured is said first of all, doubt or none. */
const ASKED = ['rows-left-out', 'cleaned'];

/** Notes on whose rules, and whose baseline, held. */
const RULE_NOTES = [
  'config-changed',
  'config-new',
  'config-from-workspace',
  'baseline-changed',
  'baseline-from-workspace',
  'beside-changed',
  'baseline-replaced',
  'config-mended',
];

/** The verdict of a row in a word or two. */
export const VERDICT_WORDS: Readonly<Record<VerdictOutcome, string>> = {
  broken: 'broken',
  warned: 'warned',
  unclear: "can't tell",
  holds: 'holds',
  unmeasured: 'not measured',
};

export const OUTCOME_WORDS: Readonly<Record<GateOutcome, string>> = {
  fail: 'failed',
  inconclusive: 'inconclusive',
  pass: 'passed',
  skipped: 'skipped',
};

/** How alarming a report is, for marks and colours; a pass with a warning is a doubt, one without a verdict is neither. */
export type Tone = 'bad' | 'accepted' | 'doubt' | 'good' | 'none';

export function tone(report: Report): Tone {
  if (acceptanceOf(report) !== null) return 'accepted';
  if (report.outcome === 'fail') return 'bad';
  if (isUncompared(report)) return 'none';
  const isDoubtful = report.outcome === 'inconclusive' || findings(report, 'warned').length > 0;
  return isDoubtful || suspicion(report) !== undefined ? 'doubt' : 'good';
}

/** Whether lost words are worth a line: something is in doubt, and not only in numbers or in the make-up of the data. */
export function leadsWithWords(report: Report): boolean {
  if (tone(report) === 'good') return false;
  const all = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)];
  const doubtful = all.filter(
    ({ outcome, reason }) => outcome === 'broken' || outcome === 'warned' || reason === 'retraining',
  );
  return doubtful.length === 0 || doubtful.some((verdict) => fieldOf(verdict) === null && !isShareOf(verdict));
}

/** A verdict as a sentence. */
export function sentence(verdict: Verdict): string {
  const { outcome, metric, unit, rule } = verdict;
  const why = reason(verdict);
  if (outcome === 'unmeasured') return `${title(metric)}: not measured${why === null ? '' : `, ${why}`}.`;
  if (outcome === 'holds') return `${title(metric)}: holds${moved(verdict)}.`;
  const what = told({ verdict, group: null });
  if (outcome === 'broken') return why === null ? `${what}; ${permitted(verdict)}.` : `${what}.`;
  if (outcome === 'warned' && why !== null) return `${what}; ${permitted(verdict)}, but ${why}.`;
  if (outcome === 'warned')
    return `${what}${rule.warn === null ? '' : `; it warns from ${limit(rule.warn, unit)} on`}.`;
  if (verdict.reason === 'blind') return `${title(metric)}: can't tell${why === null ? '' : `, ${why}`}.`;
  return `${what}${why === null ? '' : `, but ${why}`}.`;
}

/** What needs a word beside the table: why a row can't tell or only warns, and notes that are warnings. */
export function remarks(report: Report): string[] {
  const { verdicts, groups } = report;
  const isRed = verdicts.some(({ outcome }) => outcome === 'broken');
  // Once something is proven, what another training could do by itself is said in short.
  const isNews = ({ reason }: Verdict) => reason !== null && reason !== 'blind' && !(isRed && reason === 'retraining');
  const explained = isRed
    ? verdicts.filter(({ reason }) => reason === 'retraining').map(({ metric }) => title(metric))
    : [];
  const held = groups.some((group) => group.verdicts.some(({ reason }) => reason === 'group-warns'));
  return [
    ...verdicts.filter((v) => isLoud(v) && isNews(v)).map(sentence),
    ...(explained.length === 0
      ? []
      : [`Beyond the limit as well, but another training could do that by itself: ${explained.join(', ')}.`]),
    ...blindness(verdicts.filter(({ outcome, reason }) => outcome === 'unclear' && reason === 'blind')),
    ...(held
      ? ['A group fails where its own rule says so, or with healthy runs (--healthy); else it warns at most.']
      : []),
    ...furtherNotes(report)
      .filter((one) => (one.level === 'warn' || ASKED.includes(one.code)) && !RULE_NOTES.includes(one.code))
      .map(note),
  ];
}

/** What differs between the change and what it was judged by: it bears on all of the report, so it comes before it. */
export function ruleRemarks({ notes }: Report): string[] {
  return notes.filter(({ code, level }) => level === 'warn' && RULE_NOTES.includes(code)).map(note);
}

/** All notes but the one that the headline has told. */
export function furtherNotes(report: Report): Note[] {
  const told = leadingNote(report);
  return report.notes.filter((one) => one !== told);
}

/** What is broken or warned in groups, the worst first, but for what the headline says. */
export function groupRemarks(report: Report): string[] {
  const leading = headline(report).toLowerCase();
  const inGroups = (['broken', 'warned'] as const).flatMap((outcome) =>
    findings(report, outcome).filter(({ group }) => group !== null),
  );
  return inGroups
    .map(told)
    .filter((sentence) => !leading.includes(sentence.toLowerCase()))
    .map((sentence) => `${sentence}.`);
}

/** A row that needs a look. */
export function isLoud({ outcome }: { outcome: VerdictOutcome }): boolean {
  return outcome === 'broken' || outcome === 'warned' || outcome === 'unclear';
}

/** What was compared, and how much of it. */
export function compared(report: Report): string {
  if (isUncompared(report)) return unjudgedAmount(report);
  const { inputs, details, options } = report;
  const { baseline, candidate, paired, pairedPrompts } = inputs;
  const each = `${number(details.samplesPerPrompt)} ${details.samplesPerPrompt === 1 ? 'sample' : 'samples'} each`;
  const words = `${count(baseline.words)} ${tokens(options.unit, options.characters)} of the baseline against ${count(candidate.words)} of the candidate`;
  if (paired) return `${counted(pairedPrompts, 'prompt')}, ${each}: ${words}.`;
  return `${counted(baseline.prompts, 'prompt')} of the baseline and ${count(candidate.prompts)} others of the candidate: ${words}.`;
}

/** How often the gate is red for nothing. */
export function falseAlarms(report: Report): string | null {
  const { options, details } = report;
  if (options.alpha === undefined || isUncompared(report)) return null;
  const { trainings, spreads } = details.retraining;
  const known = spreads === 'own' ? "your config's spreads" : 'the built-in spreads';
  const apart = trainings > 1 ? `the baseline and ${counted(trainings - 1, 'healthy run')}, and ${known},` : known;
  return (
    `Outputs of one and the same model turn this gate red in at most ${limit(options.alpha, 'relative')} of runs; ` +
    `another healthy training does as rarely if trainings lie as far apart as ${apart} say.`
  );
}

/** The numeric field that it asks about; null where it asks about the text. */
export function fieldOf({ metric }: Verdict): string | null {
  const field = metricOf(metric)?.field;
  return field === undefined ? null : cut(field, 40);
}

/** Whether it asks how many outputs have some value. */
export function isShareOf({ metric }: Verdict): boolean {
  return metric.includes('=');
}

/** All metrics that can't see their limit in one sentence: the least change that would show, and the prompts it would take. */
function blindness(verdicts: readonly Verdict[]): string[] {
  if (verdicts.length === 0) return [];
  const each = verdicts.map((verdict) => {
    const { metric, unit, smallestDetectable, promptsNeeded } = verdict;
    const least =
      smallestDetectable === null ? `no ${change(verdict)} at this size` : amount(smallestDetectable, unit, 'coarse');
    return `${title(metric)} ${least}${promptsNeeded === null ? '' : ` (${about(promptsNeeded)})`}`;
  });
  return [
    `Too few outputs to see some limits. What would show, and about how many prompts it takes: ${each.join(', ')}.`,
  ];
}

function permitted(verdict: Verdict): string {
  const { rule, unit } = verdict;
  if (rule.fail === null) return 'that is more than its rule allows';
  const size = limit(rule.fail, unit);
  if (unit === 'relative') return `${size} is allowed`;
  return `a ${worsensUp(verdict) ? 'rise' : 'fall'} of ${size} is allowed`;
}

function moved(verdict: Verdict): string {
  const { decline, unit, rule } = verdict;
  if (decline === null) return '';
  const much =
    decline.point < 0
      ? `no ${change(verdict)} (${amount(decline.point, unit, 'coarse')})`
      : `a ${change(verdict)} of ${interval(decline, unit, 'coarse')}`;
  return `, ${much}${rule.fail === null ? '' : `, ${limit(rule.fail, unit)} allowed`}`;
}
