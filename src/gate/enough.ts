import type { Layout } from '../compare/layout.ts';
import { type Missing, missingNumbers } from '../compare/numbers.ts';
import { countGiven, type Pairing } from '../compare/pairing.ts';
import type { Texts } from '../pool/texts.ts';
import { studentCdf } from '../stats/student.ts';
import type { UnitOfText } from '../text/unit.ts';
import type { Corpus, Note, Verdict } from '../types.ts';

/** More prompts without an answer of the candidate than this share, and the outcome is inconclusive at best. */
const MISSING_SHARE = 0.02;

/** Reasons for which what was handed in is too little to call the candidate healthy, as notes; none where it is enough. */
export function shortfalls(
  { baseline, candidate, pairing, alpha }: { baseline: Corpus; candidate: Corpus; pairing: Pairing; alpha: number },
  { layout, texts }: { layout: Layout; texts: Texts },
  verdicts: readonly Verdict[],
  missing: readonly MissingNumbers[],
  unit: UnitOfText,
  compared: number,
): Note[] {
  return [
    ...missingPrompts(baseline, candidate, pairing, alpha),
    ...leftOut(baseline, candidate),
    ...fewerSamples(baseline, candidate, verdicts),
    ...oneText(layout, texts),
    ...allDifferent(verdicts, unit, compared),
    ...missing.flatMap(({ note, isSuspect, isPartial }) => (isSuspect && isPartial ? [note] : [])),
  ];
}

/**
 * --where that takes more outputs from the candidate than from the baseline, beyond chance, may have taken the bad ones:
 * those without an end, with a low score.
 */
function leftOut(baseline: Corpus, candidate: Corpus): Note[] {
  const [before, after] = [baseline, candidate].map(({ told }) => ({
    count: told?.left ?? 0,
    all: told?.outputs ?? 0,
  }));
  const [one, other] = [before, after].map(({ count, all }) => count / Math.max(1, all));
  if (other - one <= Math.max(MISSING_SHARE, 3 * errorOf(before, after))) return [];
  return [warn('where-differs', { baseline: one, candidate: other })];
}

/** A numeric field that some outputs hold no number of, as a note, and what that makes of the outcome. */
export interface MissingNumbers {
  note: Note;
  isSuspect: boolean;
  isPartial: boolean;
}

/** What the candidate may lack more of than the baseline, beyond what three standard errors explain. */
const MISSING_NUMBERS = 0.02;

/**
 * Of each numeric field how many outputs hold none. Suspect is a candidate that lacks more than the baseline beyond chance:
 * leaving out the numbers of bad outputs must not pay. Partial where some outputs of the candidate do hold one: none at all is
 * rather a step that was left out.
 */
export function numbersMissing({ prompts }: Pairing): MissingNumbers[] {
  return [...missingNumbers(prompts)].flatMap(([field, { baseline, candidate }]) => {
    if (baseline.count + candidate.count === 0) return [];
    const excess = candidate.count / Math.max(1, candidate.all) - baseline.count / Math.max(1, baseline.all);
    const isSuspect = excess > Math.max(MISSING_NUMBERS, 3 * errorOf(baseline, candidate));
    const facts = { field, baseline: baseline.count, candidate: candidate.count };
    const note: Note = { code: 'numbers-missing', level: isSuspect ? 'warn' : 'info', facts };
    return [{ note, isSuspect, isPartial: candidate.count < candidate.all }];
  });
}

/** The standard error of the difference of two shares, were they one. */
function errorOf(one: Missing, other: Missing): number {
  const share = (one.count + other.count) / Math.max(1, one.all + other.all);
  return Math.sqrt(share * (1 - share) * (1 / Math.max(1, one.all) + 1 / Math.max(1, other.all)));
}

/** Dropping hard prompts must not pay, by leaving them out or by leaving them empty more often than the baseline does. */
function missingPrompts(baseline: Corpus, candidate: Corpus, pairing: Pairing, alpha: number): Note[] {
  if (!pairing.paired) return [];
  const total = pairing.prompts.length + pairing.onlyBaseline;
  const share = pairing.onlyBaseline / total;
  const absent = [...baseline.prompts.keys()].filter((key) => !candidate.prompts.has(key)).length / total;
  const excess = (pairing.onlyBaseline - pairing.onlyCandidate) / total;
  const rises = excess > MISSING_SHARE && riseOfEmpties(baseline, candidate) <= alpha;
  if (absent <= MISSING_SHARE && !rises) return [];
  return [warn('candidate-missing-prompts', { count: pairing.onlyBaseline, share, total })];
}

/** Where the baseline shows how alike its answers to a prompt are, a candidate with one answer each could hide a collapse. */
function fewerSamples(baseline: Corpus, candidate: Corpus, verdicts: readonly Verdict[]): Note[] {
  const [before, after] = [baseline, candidate].map((corpus) => countGiven(corpus).outputs / corpus.prompts.size);
  const wanted = verdicts.some(({ reason, rule }) => reason === 'needs-several-samples' && rule.fail !== null);
  return wanted && before >= 2 && after < 2
    ? [warn('candidate-fewer-samples', { baseline: before, candidate: after })]
    : [];
}

/** Where more of the words than this are different ones, hardly any comes back. */
const ALL_DIFFERENT = 0.9;
/** Fewer words may well be all different. */
const FEW_WORDS = 1000;

/** Where nearly every word comes only once, as long runs of characters do, no word can be seen to be lost. */
function allDifferent(verdicts: readonly Verdict[], unit: UnitOfText, compared: number): Note[] {
  const types = verdicts.find(({ metric }) => metric === 'vocabulary')?.baseline ?? 0;
  return compared > FEW_WORDS && types > ALL_DIFFERENT * compared
    ? [warn('all-different', { share: types / compared, unit })]
    : [];
}

/** Where all outputs of both sides are one text nothing could be seen. */
function oneText({ prompts, samples }: Layout, { text }: Texts): Note[] {
  return prompts.length > 1 && text.subarray(0, samples.length).every((id) => id === text[0])
    ? [warn('nothing-varies')]
    : [];
}

/**
 * The chance of so large a rise of the share of empty outputs when both sides fail equally often: one-sided t test over
 * prompts, which may fail as a whole, of their differences; over the prompts of each side where they share none.
 */
export function riseOfEmpties(
  baseline: Corpus,
  candidate: Corpus,
  among: (key: string) => boolean = () => true,
): number {
  const before = emptyShares(baseline, among);
  const after = emptyShares(candidate, among);
  const shared = [...before.keys()].filter((key) => after.has(key));
  if (shared.length > 1) return tail([shared.map((key) => after.get(key)! - before.get(key)!)]);
  return tail([[...after.values()], [...before.values()].map((share) => -share)]);
}

/** One-sided p of the sum of the lists' means being above 0. */
function tail(lists: readonly (readonly number[])[]): number {
  let rise = 0;
  let variance = 0;
  let df = -lists.length;
  for (const list of lists) {
    const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
    rise += mean;
    variance += list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1) / list.length;
    df += list.length;
  }
  if (!(rise > 0) || df < 1 || Number.isNaN(variance)) return 1;
  return variance === 0 ? 0 : 1 - studentCdf(rise / Math.sqrt(variance), df);
}

function emptyShares({ prompts }: Corpus, among: (key: string) => boolean): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [key, { samples }] of prompts) {
    if (among(key)) shares.set(key, samples.filter(({ text }) => text === null).length / samples.length);
  }
  return shares;
}

function warn(code: string, facts: Note['facts'] = {}): Note {
  return { code, level: 'warn', facts };
}
