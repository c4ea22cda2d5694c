/** Why a verdict is what it is, by its code. Each is the end of a sentence; wording.ts writes the beginning. */
import type { Verdict } from '../types.ts';
import { about, amount, counted, limit, NONE } from './format.ts';
import { bound, change } from './metric-words.ts';

const REASONS: Readonly<Record<string, (verdict: Verdict) => string>> = {
  'needs-texts': () => 'it needs the texts, or the order of their words, and a profile holds neither',
  'no-words': () => 'there are no words to compare',
  'no-numbers': () => 'too few outputs have a number in this field, or too many the same one',
  'no-prompts': () => 'no prompt is a text with terms that an output could keep',
  'small-reference': () => 'the reference has fewer than 500 words',
  'no-reference': () => 'it needs a reference corpus (--reference)',
  'needs-several-samples': () => 'it needs several samples per prompt on both sides',
  'too-few-events': () => 'it happens too rarely here to be tested',
  'baseline-zero': () => "the baseline's value is 0, so no part of it can be lost",
  'no-other': () => 'there is no other side to compare with',
  off: () => 'its rule is off',
  'not-proven': (v) => `chance can't be ruled out${needed(v)}`,
  retraining: (v) => `another training of the same recipe could do this by itself${healthyNeeded(v)}`,
  interval: (v) => `its interval does not exclude that nothing was lost${needed(v)}`,
  length: () => 'it is not proven with outputs cut to equal length, so their length may explain it',
  saturated: () => 'the baseline has hardly any rare words, so there is no tail whose loss could be seen',
  blind: (v) =>
    `${v.smallestDetectable === null ? `no ${change(v)}` : `only ${visible(v)}`} would show here${needed(v)}`,
  floor: (v) => `below the floor of ${bound(v.rule.floor, v)}`,
  ceiling: (v) => `above the ceiling of ${bound(v.rule.ceiling, v)}`,
  'reference-warns': () => 'this only warns, since the reference holds outputs of the baseline',
  'unpaired-warns': () => 'this only warns, since both sides share no prompt',
  'group-warns': () => 'this only warns: a group fails where its own rule says so, or with healthy runs',
};

/** Null where the outcome speaks for itself. */
export function reason(verdict: Verdict): string | null {
  if (verdict.reason === null) return null;
  return REASONS[verdict.reason]?.(verdict) ?? verdict.reason.replaceAll('-', ' ');
}

/** The end of a sentence about a decline that can't be seen or proven: what would be enough. */
export function needed({ promptsNeeded }: Verdict): string {
  return promptsNeeded === null ? '' : `; it would take about ${about(promptsNeeded)} prompts`;
}

/** What would tell a decline from another training. */
export function healthyNeeded({ healthyNeeded }: Verdict): string {
  return healthyNeeded === null ? '' : `; ${counted(healthyNeeded, 'healthy run')} would tell (--healthy)`;
}

function visible(verdict: Verdict): string {
  return `a ${change(verdict)} of ${amount(verdict.smallestDetectable ?? 0, verdict.unit, 'coarse')} or more`;
}

/** What the rule allows, as a table cell shows it. */
export function allowed(verdict: Verdict): string {
  const { rule, unit } = verdict;
  const { fail, warn, floor, ceiling } = rule;
  const parts = [
    fail !== null ? limit(fail, unit) : warn !== null ? `${limit(warn, unit)} warns` : null,
    floor === null ? null : `min ${bound(floor, verdict)}`,
    ceiling === null ? null : `max ${bound(ceiling, verdict)}`,
  ];
  return parts.filter((part) => part !== null).join(', ') || NONE;
}
