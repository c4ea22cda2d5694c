import type { GateOutcome, Stage, Verdict } from '../types.ts';

/**
 * The gate's outcome. `fail` if anything is broken. Else `inconclusive` if the set could not have shown what the rules
 * forbid: if no early metric, or no late one, could; if a proven decline can't be told from a change of length; if a
 * metric that was asked for by name gave no clear answer; or if the outputs are not enough to judge by.
 */
export function outcomeOf(verdicts: readonly Verdict[], groups: readonly Verdict[], notEnough: boolean): GateOutcome {
  if ([...verdicts, ...groups].some(({ outcome }) => outcome === 'broken')) return 'fail';
  if (notEnough || isBlind(verdicts, 'early') || isBlind(verdicts, 'late')) return 'inconclusive';
  const unanswered = verdicts.some(
    ({ rule, outcome, reason }) =>
      reason === 'length' || (rule.asked && (outcome === 'unclear' || outcome === 'unmeasured')),
  );
  return unanswered ? 'inconclusive' : 'pass';
}

/** Whether none of a stage's metrics with a rule could have shown what it forbids; where there is a tail index, whether it couldn't. */
function isBlind(verdicts: readonly Verdict[], stage: Stage): boolean {
  const ruled = verdicts.filter(
    (verdict) => verdict.stage === stage && verdict.rule.fail !== null && verdict.rule.fail > 0,
  );
  const index = ruled.filter(({ metric }) => metric === 'tail-index');
  const judges = index.length > 0 ? index : ruled;
  return judges.length > 0 && judges.every(couldNotShow);
}

function couldNotShow({ outcome, enoughOutputs }: Verdict): boolean {
  return outcome !== 'holds' && !enoughOutputs;
}

/** `late` if a broken metric is a sign of late collapse, else `early` if one is of early, else none. */
export function stageOf(verdicts: readonly Verdict[]): Stage {
  const stages = verdicts.filter(({ outcome }) => outcome === 'broken').map(({ stage }) => stage);
  return stages.includes('late') ? 'late' : stages.includes('early') ? 'early' : 'none';
}
