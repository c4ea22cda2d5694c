/**
 * Standard error by the delete-a-group jackknife: how much the estimate moves when one of G groups of prompts is left
 * out. Never by redrawing prompts: a prompt drawn twice looks like repetition and pulls every pooled count down.
 * Needs two groups; the estimates are those with group 1, 2, … left out.
 */
export function jackknifeError(leaveOneOut: ArrayLike<number>): number {
  const groups = leaveOneOut.length;
  if (groups < 2) throw new RangeError('the jackknife needs two groups');
  let mean = 0;
  for (let g = 0; g < groups; g++) mean += leaveOneOut[g] / groups;
  let squares = 0;
  for (let g = 0; g < groups; g++) squares += (leaveOneOut[g] - mean) ** 2;
  return Math.sqrt(((groups - 1) / groups) * squares);
}
