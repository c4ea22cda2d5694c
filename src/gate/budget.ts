import { UserError } from '../errors.ts';

/**
 * How the accepted rate of false alarms is shared out: half to the tail index, a quarter to the other metrics, a quarter to
 * groups. A share that nobody needs goes to the metrics, or to the index where no metric is tested.
 */
export interface Budget {
  tail: number;
  whole: number;
  groups: number;
}

export function shareOut(alpha: number, tested: { tail: boolean; whole: boolean; groups: boolean }): Budget {
  const tail = tested.tail ? alpha / 2 : 0;
  const groups = tested.groups ? alpha / 4 : 0;
  const rest = alpha - tail - groups;
  return tested.whole || !tested.tail ? { tail, whole: rest, groups } : { tail: tail + rest, whole: 0, groups };
}

/** Refuses a number of relabellings so small that nothing could ever be significant. */
export function checkRelabellings(relabellings: number, alpha: number, { tail, whole, groups }: Budget): void {
  const share = Math.min(...[tail, whole, groups].filter((one) => one > 0));
  const needed = Math.ceil(1 / share - 1e-9) - 1;
  if (relabellings < needed) throw new UserError('too-few-relabellings', { relabellings, alpha, share, needed });
}
