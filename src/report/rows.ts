/** The table of metrics as text, for formats to lay out. The loud rows come first, then the panel's order. */
import type { Report, Verdict, VerdictOutcome } from '../types.ts';
import { type Grain, interval, NONE } from './format.ts';
import { lowerFirst, title, value } from './metric-words.ts';
import { allowed, findings, VERDICT_WORDS } from './wording.ts';

export interface Row {
  metric: string;
  baseline: string;
  candidate: string;
  decline: string;
  allowed: string;
  outcome: VerdictOutcome;
  verdict: string;
}

export const COLUMNS = ['Metric', 'Baseline', 'Candidate', 'Decline', 'Allowed', 'Verdict'] as const;

const ORDER: readonly VerdictOutcome[] = ['broken', 'warned', 'unclear', 'holds', 'unmeasured'];

export function rows(verdicts: readonly Verdict[], grain: Grain = 'fine'): Row[] {
  return verdicts
    .map((verdict) => row(verdict, grain))
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** What is broken or warned in groups, the worst first, at most so many. */
export function groupRows(report: Report, most: number, grain: Grain = 'fine'): Row[] {
  return (['broken', 'warned'] as const)
    .flatMap((outcome) => findings(report, outcome))
    .filter(({ group }) => group !== null)
    .slice(0, most)
    .map(({ verdict, group }) => ({
      ...row(verdict, grain),
      metric: `${group}: ${lowerFirst(title(verdict.metric))}`,
    }));
}

/** Whether a rule can say anything of it; the others are figures for the details. */
export function isGated({ rule }: Verdict): boolean {
  return [rule.fail, rule.warn, rule.floor, rule.ceiling].some((limit) => limit !== null);
}

function row(verdict: Verdict, grain: Grain): Row {
  const { metric, baseline, candidate, decline, unit, outcome } = verdict;
  return {
    metric: title(metric),
    baseline: value(baseline, verdict, grain),
    candidate: value(candidate, verdict, grain),
    decline: decline === null ? NONE : interval(decline, unit, grain),
    allowed: allowed(verdict),
    outcome,
    verdict: VERDICT_WORDS[outcome],
  };
}
