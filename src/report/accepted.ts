/**
 * What is said of an acceptance: somebody answers for an outcome that is not a pass. What was found is told all the
 * same. Reason and name come from a pull request, so they are cut here and escaped by each format.
 */
import type { Acceptance, Report } from '../types.ts';
import { cut } from './escape.ts';
import { lowerFirst } from './metric-words.ts';
import { provenanceOf, short } from './provenance.ts';

/** Where the command `accept` writes to. */
export const ACCEPTED_FILE = '.github/collapse-gate-accepted.json';
/** Characters of a reason. */
const LONGEST = 300;

/** The acceptance, where there is something to accept. */
export function acceptanceOf({ accepted, outcome }: Report): Acceptance | null {
  return outcome === 'fail' || outcome === 'inconclusive' ? accepted : null;
}

/** Who accepted what; `judged` is the headline without it. */
export function acceptedHeadline({ actor }: Acceptance, judged: string): string {
  const name = cut((actor ?? '').replace(/^@+/, ''), 40);
  const isUnclear = judged.startsWith('Inconclusive');
  return `Accepted${name === '' ? '' : ` by ${name}`} although ${isUnclear ? 'the outcome is ' : ''}${lowerFirst(judged)}`;
}

/** Why, in the words of who accepted it. */
export function acceptedReason({ reason }: Acceptance): string {
  return `“${cut(reason, LONGEST)}”`;
}

/** Where it is written down. */
export function acceptedWhere(
  { by, commit }: Acceptance,
  mark: (foreign: string) => string = (foreign) => foreign,
): string {
  const way = by === 'file' ? `in ${mark(ACCEPTED_FILE)}` : "by the pull request's label and description";
  return `Accepted ${way}${commit === null ? '' : `, commit ${mark(short(commit))}`}.`;
}

/** What it means from now on, which depends on where the baseline is kept. */
export function acceptedStep({ inputs, notes, outcome }: Report): string {
  const from = provenanceOf(inputs.baseline);
  if (notes.some(({ code }) => code === 'baseline-changed'))
    return 'Nothing is blocked. Once this is merged, later candidates are compared with the baseline that it brings along.';
  if (from.kind === 'committed')
    return `Nothing is blocked. The baseline stays what ${from.branch} has in ${cut(from.paths.join(', '), 120)}: put these outputs in its place, or the next check finds the same again.`;
  const lost = outcome === 'fail' ? 'has lost' : 'may have lost';
  return `Nothing is blocked. Once this is merged, this candidate is the baseline: what it ${lost} is not missed again.`;
}
