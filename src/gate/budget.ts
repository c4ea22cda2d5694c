import { UserError } from '../errors.ts';

/** How the accepted rate of false alarms is shared out: a quarter to groups where there are any, the rest to the whole. */
export interface Budget {
  whole: number;
  groups: number;
}

export function shareOut(alpha: number, groups: boolean): Budget {
  return groups ? { whole: 0.75 * alpha, groups: 0.25 * alpha } : { whole: alpha, groups: 0 };
}

/** Refuses a number of relabellings so small that nothing could ever be significant. */
export function checkRelabellings(relabellings: number, alpha: number, budget: Budget): void {
  const share = budget.groups > 0 ? budget.groups : budget.whole;
  const needed = Math.ceil(1 / share - 1e-9) - 1;
  if (relabellings < needed) throw new UserError('too-few-relabellings', { relabellings, alpha, share, needed });
}
