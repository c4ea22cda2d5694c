import { type Compared, LEVEL } from '../compare/column.ts';
import { fromDecline, toDecline } from '../compare/effect.ts';
import type { MetricId } from '../metrics/index.ts';
import type { Declared } from '../metrics/metric.ts';
import type { Rule } from '../options/table.ts';
import type { Interval, Verdict } from '../types.ts';
import { detectable, isPossible } from './detectable.ts';
import type { Retraining } from './retraining.ts';

/** What besides the figures bears on a verdict. */
export interface Circumstances {
  prompts: number;
  paired: boolean;
  /** The same metric with outputs cut to equal length, where lengths differ and the metric follows them. */
  equalLength: Compared | null;
  /** What another training could do by itself; null where the metric is not held against that. */
  retraining: Retraining | null;
  /** Whether the candidate fails to answer more often than the baseline, beyond chance: what a ceiling of ours asks for besides. */
  isWorse: () => boolean;
  /** Why a proven break of the rule can only warn. */
  warnsAtMost: 'unpaired-warns' | 'group-warns' | 'reference-warns' | null;
}

/** The verdict on one metric; the first of the cases that fits. */
export function decide(compared: Compared, rule: Rule, circumstances: Circumstances): Verdict {
  const { metric } = compared;
  const { retraining } = circumstances;
  const limit = limitToShow(metric, rule.fail);
  const able = detectable(compared, rule.fail, limit, circumstances.prompts);
  const atEqualLength =
    circumstances.equalLength && detectable(circumstances.equalLength, rule.fail, limit, circumstances.prompts);
  const sampling = atEqualLength ? larger(able.smallest, atEqualLength.smallest) : able.smallest;
  const told = (effect: number) => (isPossible(compared, effect) ? toDecline(metric, effect) : null);
  const smallest = retraining === null ? sampling : larger(sampling, told(retraining.smallest));
  const blind = isBlind(compared, rule, sampling);
  return {
    metric: metric.id as MetricId,
    family: metric.family,
    stage: metric.stage,
    unit: metric.unit,
    baseline: compared.baseline,
    candidate: compared.candidate,
    decline: compared.missing === null ? decline(compared) : null,
    p: compared.p,
    pAdjusted: compared.pAdjusted,
    pRetrain: retraining?.pAdjusted ?? null,
    smallestDetectable: smallest,
    redAt80: retraining === null ? able.redAt80 : larger(able.redAt80, told(retraining.smallest)),
    promptsNeeded: able.promptsNeeded,
    // Without common prompts healthy runs can't be held against both sides.
    healthyNeeded: (circumstances.paired ? retraining?.healthyNeeded : null) ?? null,
    enoughOutputs: compared.missing === null && !isSaturated(compared, rule) && !blind,
    rule,
    ...judgement(compared, rule, blind, circumstances),
  };
}

/** Whether the candidate is worse beyond chance: rare enough under relabelling, and an interval above 0 where there is one. */
export function isProven({ missing, effect, pAdjusted, level, interval }: Compared): boolean {
  return (
    missing === null &&
    effect > 0 &&
    pAdjusted !== null &&
    pAdjusted <= level + 1e-12 &&
    (interval === null || interval.low > 0)
  );
}

/** Of two smallest detectable declines the one that both would show; null is none. */
function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}

type Judgement = Pick<Verdict, 'outcome' | 'reason'>;

function judgement(compared: Compared, rule: Rule, blind: boolean, about: Circumstances): Judgement {
  const { missing, candidate } = compared;
  if (candidate !== null && rule.floor !== null && candidate < rule.floor) return broken('floor', about);
  if (candidate !== null && rule.ceiling !== null && candidate > rule.ceiling && (rule.asked || about.isWorse()))
    return broken('ceiling', about);
  // A bound that a team sets asks for no baseline.
  if (compared.metric.boundsOnly && rule.asked && candidate !== null) return { outcome: 'holds', reason: null };
  if (missing !== null) return { outcome: 'unmeasured', reason: missing };
  const proven = isProven(compared);
  if (isBeyond(compared, rule.fail)) {
    if (!proven)
      return { outcome: 'unclear', reason: compared.pAdjusted! > compared.level ? 'not-proven' : 'interval' };
    if (!isBeyondRetraining(about)) return { outcome: 'unclear', reason: 'retraining' };
    if (!holdsAtEqualLength(about.equalLength, rule.fail)) return { outcome: 'unclear', reason: 'length' };
    return broken(null, about);
  }
  if (
    isBeyond(compared, rule.warn) &&
    proven &&
    isBeyondRetraining(about) &&
    holdsAtEqualLength(about.equalLength, rule.warn)
  )
    return { outcome: 'warned', reason: null };
  if (isSaturated(compared, rule)) return { outcome: 'unclear', reason: 'saturated' };
  if (blind) return { outcome: 'unclear', reason: 'blind' };
  return { outcome: 'holds', reason: null };
}

/** The decline that a green must have been able to show. */
function limitToShow({ mustShow }: Declared, fail: number | null): number | null {
  return fail === null ? null : Math.max(fail, mustShow ?? 0);
}

/** Whether there is too little of what could be lost. */
function isSaturated({ events, metric }: Compared, rule: Rule): boolean {
  return events < (metric.fewestToHold ?? 0) && rule.fail !== null;
}

function isBeyondRetraining({ retraining }: Circumstances): boolean {
  return retraining === null || retraining.pAdjusted <= retraining.level + 1e-12;
}

/**
 * Whether a decline as large as the rule forbids could have gone unseen because there are too few outputs. What only
 * healthy runs could tell is said beside the verdict: no number of outputs would change it. Where every prompt has the
 * same outputs on both sides there is no such decline.
 */
function isBlind({ metric, scale, effect, interval }: Compared, rule: Rule, smallest: number | null): boolean {
  if (rule.fail === null || rule.fail === 0 || metric.stage === 'none') return false;
  const unmoved = scale === 0 && effect === 0 && metric.unit !== 'points';
  // What is better beyond chance can't be worse, however little a decline would show.
  const better = interval !== null && interval.high < 0;
  return !unmoved && !better && (smallest === null || smallest > limitToShow(metric, rule.fail)!);
}

function broken(reason: 'floor' | 'ceiling' | null, { warnsAtMost }: Circumstances): Judgement {
  if (reason === null && warnsAtMost !== null) return { outcome: 'warned', reason: warnsAtMost };
  return { outcome: 'broken', reason };
}

function isBeyond({ metric, effect }: Compared, limit: number | null): boolean {
  return limit !== null && effect >= fromDecline(metric, limit) - 1e-12;
}

function holdsAtEqualLength(equalLength: Compared | null, limit: number | null): boolean {
  return equalLength === null || (isBeyond(equalLength, limit) && isProven(equalLength));
}

function decline({ metric, effect, interval, sampled }: Compared): Interval {
  return {
    point: toDecline(metric, effect),
    low: end(interval && toDecline(metric, interval.low)),
    high: end(interval && toDecline(metric, interval.high)),
    level: LEVEL,
    covers: 'sampling',
    ...(sampled > 0 && { sampled: Math.abs(toDecline(metric, effect + sampled) - toDecline(metric, effect)) }),
  };
}

/** An interval that reaches past "nothing is left" has no end there. */
function end(decline: number | null): number | null {
  return decline !== null && Number.isFinite(decline) ? decline : null;
}
