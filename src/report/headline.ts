/**
 * The one sentence that leads every report. It tells the worst thing there is, in this order: late before early
 * collapse, the whole before a group, then the largest decline in proportion to its limit.
 */
import type { Report, Stage, Verdict } from '../types.ts';
import { acceptanceOf, acceptedHeadline, acceptedReason } from './accepted.ts';
import { cut } from './escape.ts';
import { about, amount, counted, limit } from './format.ts';
import { change, declineOf, inSentence, lowerFirst, metricOf, noun, title, value } from './metric-words.ts';
import { note } from './notes.ts';
import { needed, reason } from './reasons.ts';
import { firstRunHeadline, isFirstRun, skippedHeadline } from './uncompared.ts';

/** A verdict and where it holds; `group` is null for the whole. */
export interface Finding {
  verdict: Verdict;
  group: string | null;
}

const STAGES: readonly Stage[] = ['late', 'early', 'none'];
/** So many signs of collapse that only warn are named. */
const NAMED = 4;

/** With the reason of an acceptance, for places where this sentence stands alone. */
export function headline(report: Report): string {
  const accepted = acceptanceOf(report);
  return accepted === null ? judged(report) : `${heading(report)} Reason: ${acceptedReason(accepted)}`;
}

/** Without the reason, which stands below it. */
export function heading(report: Report): string {
  const accepted = acceptanceOf(report);
  return accepted === null ? judged(report) : acceptedHeadline(accepted, judged(report));
}

function judged(report: Report): string {
  if (report.outcome === 'fail') return failed(report);
  if (report.outcome === 'inconclusive') return `Inconclusive: ${inconclusive(report)}.`;
  if (report.outcome === 'skipped') return skippedHeadline(report);
  if (isFirstRun(report)) return firstRunHeadline(report);
  const [warning] = findings(report, 'warned');
  const doubt = suspicion(report);
  if (warning === undefined && doubt !== undefined)
    return `A doubt, no failure: ${lowerFirst(inFull({ verdict: doubt, group: null }, report))}; ${odds(doubt)}.`;
  return warning === undefined
    ? passed(report)
    : `A warning, no failure${limited(warning)}: ${lowerFirst(told(warning))}.`;
}

/** Verdicts with this outcome, of the whole and of groups, the worst first. */
export function findings(report: Report, outcome: Verdict['outcome']): Finding[] {
  const all = [
    ...report.verdicts.map((verdict) => ({ verdict, group: null })),
    ...report.groups.flatMap(({ group, verdicts }) => verdicts.map((verdict) => ({ verdict, group: cut(group, 40) }))),
  ];
  return all.filter(({ verdict }) => verdict.outcome === outcome).sort((a, b) => compare(rank(a), rank(b)));
}

/** The worst of what is beyond its limit and more than chance, though another training could do it. */
export function suspicion({ outcome, verdicts }: Report): Verdict | undefined {
  if (outcome !== 'pass') return undefined;
  const suspects = verdicts
    .filter(({ reason }) => reason === 'retraining')
    .map((verdict) => ({ verdict, group: null }));
  return suspects.sort((a, b) => compare(rank(a), rank(b)))[0]?.verdict;
}

/** How often a healthy training looks as bad. */
function odds({ pRetrain }: Verdict): string {
  const one =
    pRetrain === null || pRetrain > 0.4 ? '' : `about one healthy training in ${about(1 / pRetrain)} shows as much`;
  return one === '' ? 'another healthy training may well show as much' : one;
}

/** A finding as a sentence without its full stop. */
export function told({ verdict, group }: Finding): string {
  const sentence = bounded(verdict) ?? declineOf(verdict);
  return group === null ? sentence : `In group ${group}, ${lowerFirst(sentence)}`;
}

function failed(report: Report): string {
  const [worst] = findings(report, 'broken');
  if (worst === undefined) return 'A rule is broken.';
  const { stage } = worst.verdict;
  return `${inFull(worst, report)}${stage === 'none' ? beside(report) : `: ${stage} collapse`}.`;
}

/** What is broken is no sign of collapse; that there is none may be said only where nothing else shows one. */
function beside(report: Report): string {
  const signs = findings(report, 'warned').filter(({ verdict }) => verdict.stage !== 'none');
  if (signs.length > 0) return `; signs of ${stagesOf(signs)} collapse that only warn: ${named(signs)}`;
  const all = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)];
  const isSuspect = all.some(({ stage, reason }) => stage !== 'none' && reason === 'retraining');
  return isSuspect ? ': more than the rules allow' : ': not a collapse, but more than the rules allow';
}

function stagesOf(signs: readonly Finding[]): string {
  return (['early', 'late'] as const)
    .filter((stage) => signs.some(({ verdict }) => verdict.stage === stage))
    .join(' and ');
}

function named(signs: readonly Finding[]): string {
  const each = signs
    .slice(0, NAMED)
    .map(({ verdict, group }) => `${inSentence(title(verdict.metric))}${group === null ? '' : ` in group ${group}`}`);
  return `${each.join(', ')}${signs.length > NAMED ? ', …' : ''}`;
}

/** The tail index by what it is made of, so that a reader knows what was lost. */
function inFull(finding: Finding, report: Report): string {
  const { verdict, group } = finding;
  if (verdict.metric !== 'tail-index' || verdict.decline === null) return told(finding);
  const verdicts =
    group === null ? report.verdicts : (report.groups.find((one) => cut(one.group, 40) === group)?.verdicts ?? []);
  const lost = (['unseen-mass', 'vocabulary'] as const).flatMap((id) => {
    const decline = verdicts.find(({ metric }) => metric === id)?.decline;
    return decline && decline.point > 0 ? [`${amount(decline.point, 'relative', 'coarse')} of its ${noun(id)}`] : [];
  });
  if (lost.length === 0) return told(finding);
  const sentence = `The candidate lost ${lost.join(' and ')}, ${amount(verdict.decline.point, 'spreads')} the usual difference of two trainings`;
  return group === null ? sentence : `In group ${group}, ${lowerFirst(sentence)}`;
}

function passed({ verdicts, inputs }: Report): string {
  const held = verdicts.filter(
    ({ outcome, rule }) => outcome === 'holds' && [rule.fail, rule.ceiling, rule.floor].some((limit) => limit !== null),
  );
  const unclear = verdicts.filter(({ outcome }) => outcome === 'unclear').length;
  const doubt = unclear === 0 ? '' : `; ${unclear} can't tell`;
  const prompts = inputs.paired ? `${counted(inputs.pairedPrompts, 'prompt')} show` : 'the outputs show';
  return `No sign of collapse: ${prompts} no decline beyond the limits of ${counted(held.length, 'metric')}${doubt}.`;
}

/** Notes of an outcome that is inconclusive because too little was handed in. */
const SHORTFALLS = ['candidate-missing-prompts', 'candidate-fewer-samples', 'nothing-varies', 'numbers-missing'];

/** What stands in the way: differing prompts, a metric that was asked for, a mute stage, or what was not handed in. */
function inconclusive(report: Report): string {
  if (!report.inputs.paired) return 'both sides share no prompt, so a difference may come from the prompts';
  const verdicts = report.verdicts.filter(isUnanswered);
  const [asked] = verdicts.filter(({ rule }) => rule.asked);
  if (asked !== undefined) return unanswered(asked, report);
  // More outputs would not help there.
  const blunt = report.notes.find(({ code }) => code === 'all-different');
  if (blunt !== undefined) return lowerFirst(note(blunt)).replace(/\.$/, '');
  const [mute] = (['early', 'late'] as const)
    .map((stage) => verdictsOfMuteStage(stage, report))
    .filter((list) => list.length > 0);
  if (mute !== undefined) return unanswered(mute.find(({ reason }) => reason !== 'blind') ?? mute[0], report);
  const missing = report.notes.find(({ code, level }) => SHORTFALLS.includes(code) && level === 'warn');
  if (missing !== undefined) return lowerFirst(note(missing)).replace(/\.$/, '');
  return verdicts.length === 0
    ? 'the outputs are too few, or too different, to see what the rules forbid'
    : unanswered(verdicts[0], report);
}

function isUnanswered({ outcome }: Verdict): boolean {
  return outcome === 'unclear' || outcome === 'unmeasured';
}

/** Those that can't tell, then those that aren't measured, of a stage with no answer at all; none otherwise. */
function verdictsOfMuteStage(stage: Stage, { verdicts }: Report): Verdict[] {
  const ruled = verdicts.filter((verdict) => verdict.stage === stage && verdict.rule.fail !== null);
  if (!ruled.every(isUnanswered)) return [];
  const unclear = ruled.filter(({ outcome }) => outcome === 'unclear');
  return unclear.length > 0 ? unclear : ruled;
}

function unanswered(verdict: Verdict, report: Report): string {
  if (verdict.outcome === 'unmeasured') return `${noun(verdict.metric)} could not be measured: ${reason(verdict)}`;
  if (verdict.reason === 'blind') return unseen(verdict, report);
  return `${lowerFirst(declineOf(verdict))}, but ${reason(verdict)}`;
}

function unseen(verdict: Verdict, { inputs }: Report): string {
  const { fail } = verdict.rule;
  const limitToShow = fail === null ? null : Math.max(fail, metricOf(verdict.metric)?.mustShow ?? 0);
  const prompts = inputs.paired ? counted(inputs.pairedPrompts, 'prompt') : counted(inputs.candidate.prompts, 'prompt');
  const size = limitToShow === null ? '' : ` of ${limit(limitToShow, verdict.unit)}`;
  return `${prompts} can't show a ${change(verdict)}${size} in ${noun(verdict.metric)}${needed(verdict).replace(/ prompts$/, '')}`;
}

/** A value beyond a floor or ceiling is told by itself, not by its change. */
function bounded(verdict: Verdict): string | null {
  if (verdict.reason !== 'floor' && verdict.reason !== 'ceiling') return null;
  const { metric, unit, candidate, baseline, decline } = verdict;
  const told = unit === 'points' && (decline?.point ?? 0) > 0;
  const before = baseline === null ? '' : ` (baseline: ${value(baseline, verdict, 'coarse')})`;
  const what = told
    ? declineOf(verdict)
    : `The candidate's ${noun(metric)} is ${value(candidate, verdict, 'coarse')}${before}`;
  return `${what}, ${reason(verdict)}`;
}

function limited({ verdict, group }: Finding): string {
  if (verdict.reason === 'unpaired-warns') return ' (both sides share no prompt)';
  return verdict.reason === 'group-warns' && group !== null ? ' (a group only warns)' : '';
}

function rank({ verdict, group }: Finding): [number, number, number] {
  return [STAGES.indexOf(verdict.stage), group === null ? 0 : 1, -excess(verdict)];
}

/** The decline in proportion to the limit it is held against; with a limit of 0 any decline is the worst. */
function excess({ decline, rule, candidate, reason }: Verdict): number {
  if (reason === 'ceiling') return (candidate ?? 0) / (rule.ceiling || Number.MIN_VALUE);
  if (reason === 'floor') return (rule.floor ?? 0) / (candidate || Number.MIN_VALUE);
  return (decline?.point ?? 0) / (rule.fail || rule.warn || Number.MIN_VALUE);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    if (x !== b[i]) return x - b[i];
  }
  return 0;
}
