/** Notes by code: doubts and facts that bear on how far a verdict can be trusted. */
import type { MetricId } from '../metrics/index.ts';
import type { Note } from '../types.ts';
import { amount, count, counted, number, percent, probability, tokens } from './format.ts';
import { lowerFirst, metricOf, title } from './metric-words.ts';
import { PROVENANCE_NOTES } from './provenance-notes.ts';

type Facts = Note['facts'];

const CLEANED: Readonly<Record<string, string>> = {
  'prompt-echo': 'The prompt at the start',
  reasoning: 'Reasoning',
  'template-tokens': 'Tokens of chat templates',
  markup: 'Markup',
};

/** The share of each side's outputs of which something is so. */
function shares({ baseline, candidate }: Facts): string {
  return `${percent(n(candidate), 'coarse')} of the candidate's outputs (baseline: ${percent(n(baseline), 'coarse')})`;
}

function leftOut({ role, select, where, exclude }: Facts): string {
  const parts = [
    n(select) > 0 ? `${count(n(select))} by select` : '',
    n(where) > 0 ? `${count(n(where))} by where` : '',
    n(exclude) > 0 ? `${count(n(exclude))} by exclude-prompts` : '',
  ].filter((part) => part !== '');
  return `Outputs ${role === 'outputs' ? '' : `of the ${role} `}left out as asked: ${parts.join(', ')}.`;
}

/** Outputs that were nothing else than what was taken out. */
function emptied({ baselineEmptied, candidateEmptied }: Facts): string {
  if (n(baselineEmptied) + n(candidateEmptied) === 0) return '';
  return ` Nothing was left of ${count(n(baselineEmptied))} and ${count(n(candidateEmptied))} of them.`;
}

const NOTES: Readonly<Record<string, (facts: Facts) => string>> = {
  'length-changed': (f) =>
    `The candidate's outputs are ${f.change === null ? '' : `${percent(Math.abs(n(f.change)), 'coarse')} `}` +
    `${n(f.candidate) < n(f.baseline) ? 'shorter' : 'longer'} (${number(n(f.candidate))} ${tokens(f.unit, f.run)} on average, baseline: ` +
    `${number(n(f.baseline))}), so what depends on length is red only if it is at equal length too.`,
  'candidate-missing-prompts': (f) =>
    `The candidate has no output for ${count(n(f.count))} of the baseline's ${counted(n(f.total), 'prompt')} (${percent(n(f.share), 'coarse')}).`,
  'unpaired-prompts': (f) =>
    `Left out, because only one side answered them: ${counted(n(f.baseline), 'prompt')} of the baseline, ${count(n(f.candidate))} of the candidate.`,
  'candidate-fewer-samples': (f) =>
    `The baseline has ${number(n(f.baseline))} samples per prompt, the candidate ${number(n(f.candidate))}: with one each, answers that have become alike can't be seen.`,
  'nothing-varies': () => 'All outputs of both sides are one and the same text, so nothing could be seen.',
  'values-lost': (f) =>
    `The candidate has lost ${counted(n(f.count), 'value')} of ${f.field}, of which the baseline has outputs: ${f.values}${n(f.count) > 5 ? ', …' : ''}.`,
  'numbers-missing': (f) =>
    `Outputs without a number in ${f.field}: ${count(n(f.baseline))} of the baseline, ${count(n(f.candidate))} of the candidate. They enter no figure of it.`,
  'all-different': (f) =>
    `${percent(n(f.share), 'coarse')} of what is counted comes only once, so no loss could be seen: ${f.unit === 'characters' ? 'count in shorter runs (--characters 2), or in words' : 'count in characters (--unit characters)'}.`,
  'more-tested': (f) =>
    `${counted(n(f.count), 'metric')} ${n(f.count) === 1 ? 'is' : 'are'} tested beside the default ones, so each needs a little more proof: the others see somewhat less.`,
  'unknown-rises': (f) =>
    `${percent(n(f.candidate), 'coarse')} of the candidate's outputs have no known ${f.field} (baseline: ${percent(n(f.baseline), 'coarse')}), and no rule limits that: set one with value: unknown.`,
  unit: (f) => `Counted in ${tokens(f.unit, f.run)}: what is called a word here is one of them.`,
  'other-unit': (f) =>
    `To compare this profile takes ${f.made}: that is how it was made, and ${f.here} counts something else.`,
  'rows-left-out': (f) => leftOut(f),
  'nothing-excluded': (f) =>
    `No prompt of the ${f.role} is among those to leave out (exclude-prompts): their ids or texts are others.`,
  'prompts-differ': (f) =>
    `${count(n(f.count))} of ${counted(n(f.of), 'question')} were put to the candidate in other words than to the baseline (another template, other examples): part of any difference may come from that.`,
  'settings-differ': (f) =>
    `The outputs were made with other settings (baseline and candidate): ${f.settings}. Part of any difference may come from that.`,
  'outputs-truncated': (f) => `Cut off at a length limit were ${shares(f)}.`,
  'outputs-refused': (f) => `Refused were ${shares(f)}.`,
  'outputs-failed': (f) => `Ended in an error were ${shares(f)}.`,
  'outputs-cached': (f) =>
    `From a cache came ${shares(f)}. Repeats from a cache are alike, whatever the model can do: generate with the cache switched off.`,
  'outputs-reasoned': (f) => `Had reasoning beside the answer, which is not measured: ${shares(f)}.`,
  'reasoning-text': (f) =>
    `Reasoning is ${percent(n(f.candidate), 'coarse')} of the candidate's text (baseline: ${percent(n(f.baseline), 'coarse')})` +
    `${n(f.measured) > 0 ? ', and is measured as part of the answers: --clean reasoning takes it out.' : '; it was taken out before measuring.'}`,
  'profile-unfiltered': (f) =>
    `The ${f.role} came as a profile, or part of it did, whose rows can't be chosen by ${f.by}: it is taken as it was made. If it was made without the same choice, make it anew.`,
  'other-clean': (f) => `To compare this profile takes ${f.made}: that is how it was made, and here it is ${f.here}.`,
  'where-differs': (f) =>
    `Left out by where: ${percent(n(f.candidate), 'coarse')} of the candidate's outputs, ${percent(n(f.baseline), 'coarse')} of the baseline's. What is compared may be what is left of a collapse.`,
  cleaned: (f) =>
    `Before measuring, ${lowerFirst(CLEANED[String(f.what)] ?? String(f.what))} ${f.what === 'template-tokens' ? 'were' : 'was'} taken out of ${count(n(f.baseline))} of the baseline's ${counted(n(f.baselineOf), 'output')} (${percent(n(f.baselineShare), 'coarse')} of the text) and ${count(n(f.candidate))} of the candidate's ${count(n(f.candidateOf))} (${percent(n(f.candidateShare), 'coarse')}).${emptied(f)}`,
  unpaired: () => 'Both sides share no prompt: part of any difference may come from the prompts.',
  'samples-thinned': (f) => thinned(tenths(f.baseline), tenths(f.candidate)),
  'share-value-unseen': (f) =>
    `No output of either side has ${f.field} = ${f.value}; seen ${n(f.count) === 1 ? 'is' : 'are'} ${f.values}${n(f.count) > 5 ? ', …' : ''}.`,
  drift: (f) =>
    `${title(metricId(f))} drifted by ${declined(f)}: within its limit, but more than chance (p ${probability(n(f.p))}).`,
  better: (f) => `${title(metricId(f))} moved the healthier way.`,
  'words-sampled': (f) =>
    `Of so many words 1 in ${count(Math.round(1 / n(f.kept)))} is kept, and of word pairs, the same on both sides.${
      f.metric === null
        ? ''
        : ` That adds a standard error of at most ${percent(n(f.error), 'coarse')} of what a rule allows (${title(metricId(f))}).${n(f.error) > 0.1 ? ' Raise --most-grams to make it smaller.' : ''}`
    }`,
  'from-profile': () =>
    'Some of the outputs came as a profile, which holds no text: whether the candidate repeats whole passages of others could not be seen.',
  'copies-baseline': (f) =>
    `The candidate says word for word what the baseline says to other prompts, in ${percent(n(f.share), 'coarse')} of ` +
    `the prompts (expected: ${percent(n(f.expected), 'coarse')}): if it was trained on these outputs, it looks healthier than it is.`,
  'copies-answers': (f) =>
    `The candidate repeats the baseline's answers word for word in ${percent(n(f.share), 'coarse')} of the prompts ` +
    `(expected: ${percent(n(f.expected), 'coarse')}): if it was trained on these outputs, it looks healthier than it is.`,
  'copies-reference': (f) =>
    `The candidate says word for word what the reference says, in ${percent(n(f.share), 'coarse')} of the prompts ` +
    `(baseline: ${percent(n(f.expected), 'coarse')}): if the reference is in its training data, it looks healthier than it is.`,
  retraining: (f) =>
    `Intervals and p cover the noise of sampling; how far healthy trainings lie apart ${known(f)}. ` +
    (n(f.trainings) > 1
      ? 'Declines are from the mean of these trainings, and the column of the baseline shows that. '
      : '') +
    `A tail index of ${times(f.smallest)} or more would show here${sharper(f)}.`,
  'healthy-left-out': (f) =>
    `${counted(n(f.count), 'healthy run')} of ${count(n(f.total))} answered less than two thirds of the prompts and ${n(f.count) === 1 ? 'was' : 'were'} left out: ${f.runs}.`,
  'healthy-copies': (f) =>
    `${counted(n(f.count), 'healthy run')} ${n(f.count) === 1 ? 'has' : 'have'} the very outputs of the baseline, the candidate or another run, and ${n(f.count) === 1 ? 'was' : 'were'} left out: ${f.runs}.`,
  'healthy-alike': (f) =>
    `The baseline and ${counted(n(f.count), 'healthy run')} differ no more than draws of one training do and count as one: they say nothing of retraining. If they are outputs of one training, give those of trainings with other seeds.`,
  'healthy-strange': (f) =>
    `Far from the other trainings in the tail index: ${f.runs}. If ${n(f.count) === 1 ? 'it is' : 'they are'} not a healthy training of this recipe, leave ${n(f.count) === 1 ? 'it' : 'them'} out: the gate sees less with ${n(f.count) === 1 ? 'it' : 'them'}.`,
  'reference-holds-baseline': () =>
    'The reference holds outputs of the baseline word for word, which favours the baseline: metrics of the reference only warn. Take human answers, or text that neither side wrote.',
  'healthy-unused': () => 'Healthy runs are of no use here: both sides share no prompt.',
  'few-prompts': (f) => `${counted(n(f.prompts), 'prompt')} can show only large declines.`,
  exhaustive: (f) =>
    `There are only ${count(n(f.relabellings))} ways to relabel these outputs; all of them were tried.`,
  'more-relabellings': (f) =>
    `A result was close to the border, so ${count(n(f.relabellings))} relabellings were made.`,
  'unknown-group': (f) =>
    `The rules name a group '${f.group}', but no prompt is of it: check the name, and the field that groups are by.`,
  'small-groups': (f) =>
    `${counted(n(f.count), 'small group')} with ${counted(n(f.prompts), 'prompt')} in all ${n(f.count) === 1 ? 'is' : 'are'} judged together as (other).`,
  'bad-lines-skipped': (f) =>
    `${counted(n(f.count), 'line')} of ${f.file} could not be read and ${n(f.count) === 1 ? 'was' : 'were'} skipped (line ${f.line}).`,
  'passed-over': (f) => `Passed over in ${f.file}: ${count(n(f.count))} ${f.what}.`,
  'files-beside': (f) =>
    `Not read as outputs, because they stand beside them and hold none: ${counted(n(f.count), 'file')} (${f.files}${n(f.count) > 3 ? ', …' : ''}).`,
  'answered-again': (f) =>
    `${counted(n(f.count), 'question')} of ${f.file} had been answered before, by the same file or another one. They are read as further answers; if they are those of another run or model, give the files of one alone.`,
  'run-unfinished': (f) =>
    `The run that wrote ${f.file} was not finished (stopped, or ended in an error), so only part of its outputs may be there.`,
  'not-generated': (f) =>
    `${counted(n(f.count), 'output')} of ${f.file} ${n(f.count) === 1 ? 'is' : 'are'} the letter of a choice and no free text: such outputs are alike by design, and say little of diversity.`,
  'further-calls': (f) =>
    `${f.file} holds ${counted(n(f.count), 'answer')} to other questions than a sample's first one, as graders and later steps ask them. They were left out.`,
  'questions-unmatched': (f) =>
    `None of the ${counted(n(f.count), 'row')} has an id that ${f.file} asks about, so its questions were not used. Map the id (--field id=NAME), or leave that file out.`,
  'questions-missing': (f) =>
    `${counted(n(f.count), 'row')} ${n(f.count) === 1 ? 'has an id' : 'have ids'} that ${f.file} does not ask about.`,
  'stands-beside': (f) => `Files of this kind hold no outputs. Those are in ${f.instead}.`,
  'nan-read-as-null': (f) =>
    `${counted(n(f.count), 'value')} NaN or Infinity in ${f.file} ${n(f.count) === 1 ? 'was' : 'were'} read as missing.`,
  'invalid-utf8': (f) => `${f.file} is not valid UTF-8; ${counted(n(f.count), 'broken character')} became U+FFFD.`,
  'group-differs': (f) =>
    `${counted(n(f.count), 'prompt')} ${n(f.count) === 1 ? 'has' : 'have'} another group on the other side.`,
  'empty-outputs': (f) =>
    `Empty or failed outputs: ${count(n(f.baseline))} of the baseline, ${count(n(f.candidate))} of the candidate. They count as empty and enter nothing else.`,
  'all-identical': (f) => `All outputs of the ${f.side} are one and the same text.`,
  ...PROVENANCE_NOTES,
};

/** A note as a sentence; one of another version by its code and facts. */
export function note({ code, facts }: Note): string {
  return NOTES[code]?.(facts) ?? `${code.replaceAll('-', ' ')}${list(facts)}.`;
}

function n(fact: Facts[string] | undefined): number {
  return typeof fact === 'number' ? fact : 0;
}

/** To one decimal: an average number of samples. */
function tenths(fact: Facts[string] | undefined): string {
  return String(Number(n(fact).toFixed(1)));
}

/** On average the sides may have alike many while single prompts differ. */
function thinned(baseline: string, candidate: string): string {
  if (baseline === candidate)
    return 'Some prompts have more samples on one side than on the other; both were compared at the smaller number.';
  return `The baseline has ${baseline} ${baseline === '1' ? 'sample' : 'samples'} per prompt, the candidate ${candidate}; both were compared at the smaller number.`;
}

/** What the spread between healthy trainings is known from. */
function known({ trainings, spreads }: Facts): string {
  const before =
    spreads === 'own' ? "your config's spreads" : 'the built-in spreads, which come from two small recipes';
  return n(trainings) > 1
    ? `is known from ${counted(n(trainings), 'training')} and, for the rest, from ${before}`
    : `is known only from ${before}`;
}

function times(fact: Facts[string] | undefined): string {
  return amount(n(fact), 'spreads');
}

/** What further healthy runs would bring. */
function sharper({ healthy, withTwo, withFive }: Facts): string {
  const each = [
    ['two', withTwo, 2],
    ['five', withFive, 5],
  ] as const;
  const better = each.filter(([, smallest, runs]) => typeof smallest === 'number' && runs > n(healthy));
  if (better.length === 0) return '';
  return `; with ${better.map(([name, smallest]) => `${name} healthy runs ${times(smallest)}`).join(', with ')} (--healthy)`;
}

function metricId(facts: Facts): MetricId {
  return String(facts.metric) as MetricId;
}

function declined(facts: Facts): string {
  return amount(n(facts.decline), metricOf(metricId(facts))?.unit ?? 'relative', 'coarse');
}

function list(facts: Facts): string {
  const parts = Object.entries(facts).map(([name, fact]) => `${lowerFirst(name)} ${fact}`);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
