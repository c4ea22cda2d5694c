/** What a reader is to do about a report, in a sentence or two. */
import type { Report, Verdict } from '../types.ts';
import { acceptanceOf, acceptedStep } from './accepted.ts';
import { counted, tokens } from './format.ts';
import { findings, suspicion } from './headline.ts';
import { provenanceOf } from './provenance.ts';
import { firstRunStep, isFirstRun, skippedStep } from './uncompared.ts';
import { fieldOf, isShareOf, leadsWithWords, tone } from './wording.ts';

/** What to do next. */
export function nextStep(report: Report): string {
  if (acceptanceOf(report) !== null) return acceptedStep(report);
  if (isFirstRun(report)) return firstRunStep(report);
  if (report.outcome === 'fail') return failedStep(report);
  if (report.outcome === 'inconclusive') {
    if (!report.inputs.paired)
      return 'Give both sides the same prompts, by id or by text; or allow a verdict on differing prompts: unpaired: allow.';
    if (report.notes.some(({ code }) => code === 'candidate-missing-prompts'))
      return 'Generate the candidate again for the prompts it has no output for.';
    const explained = report.verdicts.find(({ rule, reason }) => rule.asked && reason === 'retraining');
    if (explained !== undefined) return suspectedStep(explained, report);
    return 'Generate outputs for more prompts, or several per prompt, on both sides; or allow a larger decline if that is all that matters to you.';
  }
  if (report.outcome === 'skipped') return skippedStep(report);
  const doubt = suspicion(report);
  if (doubt !== undefined) return suspectedStep(doubt, report);
  if (tone(report) === 'doubt') return warnedStep(report);
  const rules = ruleStep(report);
  if (rules !== null) return rules;
  if (report.verdicts.some(({ outcome }) => outcome === 'unclear'))
    return "Nothing is blocked. With more prompts the metrics that can't tell could.";
  return 'Nothing to do.';
}

/** A verdict may be good and the change still loosen what later ones are held against. */
function ruleStep({ notes }: Report): string | null {
  const changed = (code: string) => notes.some((one) => one.code === code);
  const what = [
    changed('config-changed') || changed('config-new') ? 'the config' : '',
    changed('baseline-changed') ? 'the baseline' : '',
  ].filter((part) => part !== '');
  if (what.length === 0) return null;
  return `Nothing is blocked. Before you merge, look at the changes to ${what.join(' and ')}: later candidates are judged by them.`;
}

function warnedStep(report: Report): string {
  const [worst] = findings(report, 'warned');
  if (worst === undefined || leadsWithWords(report))
    return 'Nothing is blocked. Look at what was lost before you merge.';
  const field = fieldOf(worst.verdict);
  if (field === null) return 'Nothing is blocked. Look at where the outputs come from before you merge.';
  return `Nothing is blocked. Look at the outputs with the highest and the lowest ${field} before you merge.`;
}

function failedStep(report: Report): string {
  const [worst] = findings(report, 'broken');
  if (worst !== undefined && isShareOf(worst.verdict))
    return 'Look at where the outputs come from: what was added, and what was left out. If the mix is meant, change the bound.';
  if (worst?.verdict.unit === 'value') return `Look at the outputs whose numbers fell most. ${meant(report)}`;
  const field = worst === undefined ? null : fieldOf(worst.verdict);
  if (field !== null && (worst?.verdict.stage === 'none' || !leadsWithWords(report)))
    return `Look at the outputs with the highest and the lowest ${field}, on both sides. ${meant(report)}`;
  if (worst?.verdict.stage === 'none') return 'Look at the step that generates the outputs before you judge the model.';
  const kept = report.verdicts.every(({ metric, decline }) => metric !== 'vocabulary' || (decline?.point ?? 0) <= 0);
  if (worst?.verdict.metric.startsWith('reference-') && kept)
    return `No ${tokens(report.options.unit, report.options.characters)} were lost, but they no longer stand as in the reference. Look for noise first: decoding, temperature, broken text. If it is none, look at the training data.`;
  return `Look at what was lost. Usual causes: too much generated text in the training data, a narrower data mix, a lower temperature. ${meant(report)}`;
}

/** What to do about a loss that is wanted. A path of this machine is a baseline that its owner can replace; any other changes by a merge. */
function meant({ inputs }: Report): string {
  const how =
    provenanceOf(inputs.baseline).kind === 'here'
      ? 'make these outputs the new baseline'
      : 'accept it with a reason (collapse-gate accept)';
  return `If the change is meant, ${how}, or raise the metric's limit.`;
}

/** As many further trainings as the verdict asks for; where no number would surely do, the more the better. */
function suspectedStep({ healthyNeeded }: Verdict, { details, inputs }: Report): string {
  if (!inputs.paired) return 'Nothing is blocked. Give both sides the same prompts, by id or by text, to know more.';
  const given = details.retraining.trainings - 1;
  const [times, then] =
    healthyNeeded === null
      ? ['as often as you can afford', 'the more there are, the sooner this can be told']
      : [counted(healthyNeeded - given, given > 0 ? 'more time' : 'time'), 'then this can be told'];
  return `Nothing is blocked, but this may be a collapse that begins. Train the baseline again with other seeds, ${times}, and give those outputs as healthy runs (--healthy): ${then}.`;
}
