/** Notes by code on what was judged by what: where baseline, config and candidate come from, and what becomes of them. */
import type { Note } from '../types.ts';
import { ACCEPTED_FILE } from './accepted.ts';
import { cut } from './escape.ts';

type Facts = Note['facts'];

export const PROVENANCE_NOTES: Readonly<Record<string, (facts: Facts) => string>> = {
  'no-baseline': (f) => `${f.branch ? `${f.branch} has` : 'There is'} no baseline yet, so nothing was compared.`,
  'no-candidate-of-run': (f) =>
    `Run ${f.run} has kept no outputs of a candidate that could be read, so nothing was judged.`,
  'follow-up-without-pull': (f) => `Run ${f.run} belongs to no open pull request, so nothing was judged.`,
  'no-candidate': (f) =>
    `There are no outputs of a candidate${f.pattern ? ` (${said(f.pattern)})` : ''}, so nothing was judged.`,
  'baseline-from-workspace': (f) =>
    f.why === 'unreachable'
      ? `${f.branch} could not be read, so ${said(f.path)} was read from this checkout, which the pull request may have changed. Give the job permissions: contents: read.`
      : `${f.branch} does not have ${said(f.path)}, so it was read from this checkout, where the pull request may have brought it. Commit it to ${f.branch}, or keep what another step brings outside of the checkout.`,
  'config-from-workspace': (f) =>
    `${f.branch} could not be read, so the config is ${said(f.path)} as this checkout has it, which the pull request may have changed. Give the job permissions: contents: read.`,
  'config-mended': (f) =>
    `The config of ${f.branch} can't be read (${said(f.why)}), so this was judged by that of this checkout, ${said(f.path)}. Look at its rules.`,
  'baseline-replaced': (f) =>
    `What ${f.branch} has in ${said(f.path)} can't be used any more, so it was read from this checkout, where the pull request has changed it. Look at where its outputs come from.`,
  'config-changed': (f) =>
    `This pull request changes the config, but was judged by that of ${f.branch}. From the merge on: ${said(f.changes, CHANGES)}.`,
  'config-new': (f) =>
    `${f.branch} has no config file, so this was judged by the defaults. The one that this pull request adds holds from the merge on.`,
  'baseline-changed': (f) =>
    `This pull request changes the baseline (${said(f.paths)}), but was compared with that of ${f.branch}. Its own holds from the merge on.`,
  'beside-changed': (f) =>
    `This pull request changes the reference, the healthy runs or the prompts to leave out (${said(f.paths)}), but was judged by those of ${f.branch}. Its own hold from the merge on.`,
  'baseline-passed-over': (f) =>
    `${f.count === 1 ? 'The newest baseline' : `The ${f.count} newest baselines`} could not be used: ${said(f.why)}.`,
  'acceptance-incomplete': (f) =>
    f.missing === 'line'
      ? `The label ${said(f.label)} accepts nothing without a reason: add a line “Collapse-Gate-Accept: REASON” to the description, and run this job again.`
      : `The line “Collapse-Gate-Accept” of the description accepts nothing without the label ${said(f.label)}: set it, and run this job again.`,
  'acceptance-outdated': (f) =>
    `The label ${said(f.label)} was set for an earlier commit and does not count for this one: take it off, set it again, and run this job again.`,
  'acceptance-elsewhere': (f) =>
    `${ACCEPTED_FILE} accepts other outputs than these (profile ${said(f.profile, 20)}), so it does not count: run collapse-gate accept again with this candidate's profile.`,
  'acceptance-unread': (f) => `Whether these outputs are accepted could not be read, so they are not: ${said(f.why)}.`,
  promoted: (f) =>
    `The candidate of ${f.number ? `pull request ${f.number}` : 'the merged pull request'} is the baseline now.`,
  renewed: (f) => `The baseline of run ${f.run} was kept anew, so that it does not expire.`,
  'baseline-kept': (f) => {
    if (f.run === null) return 'There is no baseline yet, and no outputs to make one of.';
    return f.run === undefined
      ? 'These outputs were kept as the baseline that later ones are compared with.'
      : `The baseline is still that of run ${f.run}.`;
  },
  'not-promoted': (f) =>
    `${f.number ? `The candidate of pull request ${f.number}` : 'No candidate'} did not become the baseline: ${said(f.why)}.`,
  'candidate-of-run': (f) => `The candidate's outputs are those that run ${f.run} has kept.`,
};

/** What differs in a config may be a list. */
const CHANGES = 600;

/** A foreign piece in a sentence. One that ends it with a full stop of its own needs no second one. */
function said(fact: Facts[string] | undefined, length = 200): string {
  return cut(String(fact ?? ''), length).replace(/\.$/, '');
}
