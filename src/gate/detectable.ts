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

export function detectable(compared: Compared, fail: number | null, prompts: number): Detectable {
  const { metric, critical, scale } = compared;
  if (compared.p === null) return NOTHING;
  if (scale === 0) return ofRareEvents(compared, fail, prompts);
  const smallest = (critical + Z_POWER) * scale;
  if (!Number.isFinite(smallest) || !isPossible(compared, smallest)) {
    return { smallest: null, redAt80: null, promptsNeeded: needed(compared, smallest, fail, prompts) };
  }
  const red = fail === null ? null : Math.max(smallest, fromDecline(metric, fail) + Z_POWER * scale);
  return {
    smallest: toDecline(metric, smallest),
    redAt80: red === null || !isPossible(compared, red) ? null : toDecline(metric, red),
    promptsNeeded: needed(compared, smallest, fail, prompts),
  };
}

/** A relative decline can't be more than everything. */
function isPossible({ metric }: Compared, effect: number): boolean {
  return metric.unit !== 'relative' || effect < 2;
}

/** Noise falls with the root of the number of prompts. */
function needed({ metric }: Compared, smallest: number, fail: number | null, prompts: number): number | null {
  if (fail === null || fail === 0 || !Number.isFinite(smallest)) return null;
  const ratio = smallest / fromDecline(metric, fail);
  return ratio <= 1 ? null : ceiling(prompts * ratio ** 2);
}

/**
 * Where no labelling has moved the metric, the smallest number of events that could be significant if they all fell on
 * the candidate, each of which moves a mean by at most 1 / outputs. Half of the labellings put an event there.
 */
function ofRareEvents(
  { metric, level, outputs, labellings }: Compared,
  fail: number | null,
  prompts: number,
): Detectable {
  if (metric.unit !== 'points' || level * labellings < 1 || outputs === 0) return NOTHING;
  const events = Math.ceil(Math.log(level) / Math.log(0.5));
  const smallest = events / outputs;
  return {
    smallest: smallest > 1 ? null : smallest,
    redAt80: fail === null || smallest > 1 ? null : Math.max(smallest, fail),
    promptsNeeded: fail === null || fail === 0 || smallest <= fail ? null : ceiling((prompts * smallest) / fail),
  };
}

/** Rounded up, but not for the last digit of a product. */
function ceiling(x: number): number {
  return Math.ceil(x * (1 - 1e-12));
}
