/**
 * All sentences of a report, as plain text, so that every format says the same thing. A format arranges them and
 * escapes them whole, since names of groups and files stand in them.
 */
import type { GateOutcome, Report, Verdict, VerdictOutcome } from '../types.ts';
import { cut } from './escape.ts';
import { about, amount, count, counted, interval, limit, number, tokens } from './format.ts';
import { findings, headline, suspicion, told } from './headline.ts';
import { change, metricOf, title, worsensUp } from './metric-words.ts';
import { note } from './notes.ts';
import { allowed, reason } from './reasons.ts';

export { allowed, findings, headline, note, reason, title, told };

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

/** How alarming a report is, for marks and colours; a pass with a warning is a doubt. */
export type Tone = 'bad' | 'doubt' | 'good' | 'none';

export function tone(report: Report): Tone {
  if (report.outcome === 'fail') return 'bad';
  if (report.outcome === 'skipped') return 'none';
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
export function remarks({ verdicts, groups, notes }: Report): string[] {
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
    ...notes.filter(({ level }) => level === 'warn').map(note),
  ];
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

/** What to do next. */
export function nextStep(report: Report): string {
  if (report.outcome === 'fail') return failedStep(report);
  if (report.outcome === 'inconclusive') {
    if (!report.inputs.paired)
      return 'Give both sides the same prompts, by id or by text; or allow a verdict on differing prompts: unpaired: allow.';
    if (report.notes.some(({ code }) => code === 'candidate-missing-prompts'))
      return 'Generate the candidate again for the prompts it has no output for.';
    const explained = report.verdicts.find(({ rule, reason }) => rule.asked && reason === 'retraining');
    if (explained !== undefined) return suspectedStep(explained, report);
    return 'Generate outputs for more prompts, or several per prompt, on both sides; or allow a larger decline if that is all that matters to you.';
  }
  if (report.outcome === 'skipped') return 'Nothing was judged. Check the step that writes the outputs.';
  const doubt = suspicion(report);
  if (doubt !== undefined) return suspectedStep(doubt, report);
  if (tone(report) === 'doubt') return warnedStep(report);
  if (report.verdicts.some(({ outcome }) => outcome === 'unclear'))
    return "Nothing is blocked. With more prompts the metrics that can't tell could.";
  return 'Nothing to do.';
}

/** What was compared, and how much of it. */
export function compared({ inputs, details, options }: Report): string {
  const { baseline, candidate, paired, pairedPrompts } = inputs;
  const each = `${number(details.samplesPerPrompt)} ${details.samplesPerPrompt === 1 ? 'sample' : 'samples'} each`;
  const words = `${count(baseline.words)} ${tokens(options.unit, options.characters)} of the baseline against ${count(candidate.words)} of the candidate`;
  if (paired) return `${counted(pairedPrompts, 'prompt')}, ${each}: ${words}.`;
  return `${counted(baseline.prompts, 'prompt')} of the baseline and ${count(candidate.prompts)} others of the candidate: ${words}.`;
}

/** How often the gate is red for nothing. */
export function falseAlarms({ options, details }: Report): string | null {
  if (options.alpha === undefined) return null;
  const { trainings, spreads } = details.retraining;
  const known = spreads === 'own' ? "your config's spreads" : 'the built-in spreads';
  const apart = trainings > 1 ? `the baseline and ${counted(trainings - 1, 'healthy run')}, and ${known},` : known;
  return (
    `Outputs of one and the same model turn this gate red in at most ${limit(options.alpha, 'relative')} of runs; ` +
    `another healthy training does as rarely if trainings lie as far apart as ${apart} say.`
  );
}

/** The numeric field that it asks about; null where it asks about the text. */
function fieldOf({ metric }: Verdict): string | null {
  const field = metricOf(metric)?.field;
  return field === undefined ? null : cut(field, 40);
}

/** Whether it asks how many outputs have some value. */
function isShareOf({ metric }: Verdict): boolean {
  return metric.includes('=');
}

function warnedStep(report: Report): string {
  const [worst] = findings(report, 'warned');
  if (worst === undefined || leadsWithWords(report))
    return 'Nothing is blocked. Look at what was lost before you merge.';
  const field = fieldOf(worst.verdict);
  if (field === null) return 'Nothing is blocked. Look at where the outputs come from before you merge.';
  return `Nothing is blocked. Look at the outputs with the highest and the lowest ${field} before you merge.`;
}

function failedStep(report: Report): string {
  const [worst] = findings(report, 'broken');
  if (worst !== undefined && isShareOf(worst.verdict))
    return 'Look at where the outputs come from: what was added, and what was left out. If the mix is meant, change the bound.';
  if (worst?.verdict.unit === 'value')
    return "Look at the outputs whose numbers fell most. If the change is meant, make these outputs the new baseline, or raise the metric's limit.";
  const field = worst === undefined ? null : fieldOf(worst.verdict);
  if (field !== null && (worst?.verdict.stage === 'none' || !leadsWithWords(report)))
    return `Look at the outputs with the highest and the lowest ${field}, on both sides. If the change is meant, make these outputs the new baseline, or raise the metric's limit.`;
  if (worst?.verdict.stage === 'none') return 'Look at the step that generates the outputs before you judge the model.';
  const kept = report.verdicts.every(({ metric, decline }) => metric !== 'vocabulary' || (decline?.point ?? 0) <= 0);
  if (worst?.verdict.metric.startsWith('reference-') && kept)
    return `No ${tokens(report.options.unit, report.options.characters)} were lost, but they no longer stand as in the reference. Look for noise first: decoding, temperature, broken text. If it is none, look at the training data.`;
  return "Look at what was lost. Usual causes: too much generated text in the training data, a narrower data mix, a lower temperature. If the change is meant, make these outputs the new baseline, or raise the metric's limit.";
}

/** As many further trainings as the verdict asks for; where no number would surely do, the more the better. */
function suspectedStep({ healthyNeeded }: Verdict, { details, inputs }: Report): string {
  if (!inputs.paired) return 'Nothing is blocked. Give both sides the same prompts, by id or by text, to know more.';
  const given = details.retraining.trainings - 1;
  const [times, then] =
    healthyNeeded === null
      ? ['as often as you can afford', 'the more there are, the sooner this can be told']
      : [counted(healthyNeeded - given, given > 0 ? 'more time' : 'time'), 'then this can be told'];
  return `Nothing is blocked, but this may be a collapse that begins. Train the baseline again with other seeds, ${times}, and give those outputs as healthy runs (--healthy): ${then}.`;
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
