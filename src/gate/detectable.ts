import type { Compared } from '../compare/column.ts';
import { fromDecline, toDecline } from '../compare/effect.ts';
import { normalQuantile } from '../stats/student.ts';

/** Cases in which a decline should be seen to be called detectable. */
const POWER = 0.8;
const Z_POWER = normalQuantile(POWER);

/** What a comparison of this size can show of one metric, told as declines. Null: no decline at all. */
export interface Detectable {
  /** Would be proven in 80 % of cases. */
  smallest: number | null;
  /** Would be red in 80 % of cases: proven, and measured at or beyond the limit. */
  redAt80: number | null;
  /** Prompts at which the smallest would come down to the limit; null where it is there, or where no number would do. */
  promptsNeeded: number | null;
}

const NOTHING: Detectable = { smallest: null, redAt80: null, promptsNeeded: null };

/** `limit` is what a green must have been able to show. */
export function detectable(compared: Compared, fail: number | null, limit: number | null, prompts: number): Detectable {
  const { metric, critical, scale, sampled } = compared;
  if (compared.p === null) return NOTHING;
  if (scale === 0) return ofRareEvents(compared, fail, limit, prompts);
  // What is proven hangs on the words that are kept; how far they show a decline, on which ones these are as well.
  const noise = Math.hypot(scale, sampled);
  const smallest = critical * scale + Z_POWER * noise;
  if (!Number.isFinite(smallest) || !isPossible(compared, smallest)) {
    return { smallest: null, redAt80: null, promptsNeeded: needed(compared, smallest, limit, prompts) };
  }
  const red = fail === null ? null : Math.max(smallest, fromDecline(metric, fail) + Z_POWER * noise);
  return {
    smallest: toDecline(metric, smallest),
    redAt80: red === null || !isPossible(compared, red) ? null : toDecline(metric, red),
    promptsNeeded: needed(compared, smallest, limit, prompts),
  };
}

/** Of a value and of a share no more can be lost than there is. */
export function isPossible({ metric, baseline }: Compared, effect: number): boolean {
  if (metric.unit === 'relative') return effect < 2;
  const isLost = metric.unit === 'points' && metric.healthier === 'higher' && baseline !== null;
  return !isLost || effect <= baseline + 1e-12;
}

/** Noise of a mean falls with the root of the number of prompts; that of what more text shows more of, slower. */
function needed({ metric }: Compared, smallest: number, fail: number | null, prompts: number): number | null {
  if (fail === null || fail === 0 || !Number.isFinite(smallest)) return null;
  const ratio = smallest / fromDecline(metric, fail);
  return ratio <= 1 ? null : ceiling(prompts * ratio ** (1 / (metric.noiseFalls ?? 1 / 2)));
}

/**
 * Where no labelling has moved the metric, the rate of events that would be significant in 80 % of cases if all fell on
 * the candidate, each moving a mean by at most 1 / outputs. k events that a fair coin deals to the sides have the spread
 * root k, so it takes critical squared of them; and the rate at which so many come in 80 % of cases is the upper quantile
 * of a gamma distribution (Wilson and Hilferty's form).
 */
function ofRareEvents(
  { metric, level, critical, outputs, labellings }: Compared,
  fail: number | null,
  limit: number | null,
  prompts: number,
): Detectable {
  if (metric.unit !== 'points' || level * labellings < 1 || outputs === 0) return NOTHING;
  // Where nothing else is tested there is no critical value yet: that of a single test.
  const c = Number.isFinite(critical) ? critical : normalQuantile(1 - level);
  const events = Math.ceil(Math.max(c * c, Math.log(level) / Math.log(0.5)));
  const expected = events * (1 - 1 / (9 * events) + Z_POWER / (3 * Math.sqrt(events))) ** 3;
  const smallest = expected / outputs;
  return {
    smallest: smallest > 1 ? null : smallest,
    redAt80: fail === null || smallest > 1 ? null : Math.max(smallest, fail),
    promptsNeeded: limit === null || limit === 0 || smallest <= limit ? null : ceiling((prompts * smallest) / limit),
  };
}

/** Rounded up, but not for the last digit of a product. */
function ceiling(x: number): number {
  return Math.ceil(x * (1 - 1e-12));
}
