/**
 * What a decline of each metric is called. A metric that isn't in the table is told by its title, so that adding one
 * needs nothing here.
 */
import { type MetricId, metricById } from '../metrics/index.ts';
import type { Declared } from '../metrics/metric.ts';
import type { Verdict } from '../types.ts';
import { type Grain, interval, limit, NONE, number, percent } from './format.ts';

interface Words {
  /** What there is less or more of: "a decline of 6 % in …". */
  noun: string;
  /** The decline as a sentence without its full stop. */
  decline(figures: Figures): string;
}

/** A verdict's numbers, formatted for a sentence. */
interface Figures {
  /** "9 %", to be followed by "of …", and its interval in brackets with a space before, or nothing. */
  lost: string;
  range: string;
  baseline: string;
  candidate: string;
}

const WORDS: Partial<Record<MetricId, Words>> = {
  'tail-index': {
    noun: 'the tail of rare words',
    decline: (f) =>
      `The candidate's tail of rare words shrank by ${f.lost}${f.range} the usual difference of two trainings`,
  },
  vocabulary: {
    noun: 'vocabulary',
    decline: (f) => `The candidate lost ${f.lost} of its vocabulary${f.range}`,
  },
  'unseen-mass': {
    noun: 'rare words',
    decline: (f) => `The candidate lost ${f.lost} of its tail of rare words${f.range}`,
  },
  'support-asymmetry': {
    noun: 'words lost beyond words gained',
    decline: (f) =>
      `The candidate lacks ${f.candidate} of the baseline's words, the baseline only ${f.baseline} of the candidate's`,
  },
  'distinct-bigrams': {
    noun: 'different word pairs',
    decline: (f) => `The candidate lost ${f.lost} of its different word pairs${f.range}`,
  },
  'reference-phrases': {
    noun: "the reference's phrases",
    decline: (f) =>
      `The candidate says ${f.candidate} of what is rare among the reference's word pairs (baseline: ${f.baseline})`,
  },
  'reference-coverage': {
    noun: "the reference's rare words",
    decline: (f) => `The candidate says ${f.candidate} of the reference's rare words (baseline: ${f.baseline})`,
  },
  'reference-divergence': {
    noun: 'distance from the reference',
    decline: (f) => `The candidate's words moved ${f.lost}${f.range} further from the reference's`,
  },
  'reference-surprisal': {
    noun: 'strangeness to the reference',
    decline: (f) =>
      `The candidate's text is ${f.candidate} off in predictability under a model of the reference (baseline: ${f.baseline})`,
  },
  'effective-words': {
    noun: 'effective vocabulary',
    decline: (f) => `The candidate lost ${f.lost} of its effective vocabulary${f.range}`,
  },
  duplicates: {
    noun: 'copied outputs',
    decline: (f) => `${f.candidate} of the candidate's outputs are copies of others (baseline: ${f.baseline})`,
  },
  repetition: {
    noun: 'repeated phrases within an output',
    decline: (f) => `The candidate repeats ${f.candidate} of its phrases within an output (baseline: ${f.baseline})`,
  },
  looping: {
    noun: 'outputs stuck in a loop',
    decline: (f) => `${f.candidate} of the candidate's outputs are stuck in a loop (baseline: ${f.baseline})`,
  },
  'length-spread': {
    noun: 'spread of lengths',
    decline: (f) => `The candidate's outputs vary ${f.lost} less in length${f.range}`,
  },
  'within-prompt-similarity': {
    noun: 'likeness of the answers to one prompt',
    decline: (f) => `The candidate's answers to one prompt are ${f.candidate} alike (baseline: ${f.baseline})`,
  },
  'distinct-answers': {
    noun: 'different answers to one prompt',
    decline: (f) => `${f.candidate} of the candidate's answers to one prompt are different (baseline: ${f.baseline})`,
  },
  shift: {
    noun: 'shift of the words',
    decline: (f) => `The candidate's words shifted away from the baseline's by ${f.lost}${f.range}`,
  },
  empties: {
    noun: 'empty outputs',
    decline: (f) => `${f.candidate} of the candidate's outputs are empty or errors (baseline: ${f.baseline})`,
  },
};

/** The metric's own declaration; undefined in a report that was written by another version. */
export function metricOf(id: MetricId): Declared | undefined {
  return metricById(id);
}

export function title(id: MetricId): string {
  return metricOf(id)?.title ?? upperFirst(id.replaceAll('-', ' '));
}

export function noun(id: MetricId): string {
  return WORDS[id]?.noun ?? inSentence(title(id));
}

/** Whether it gets worse by rising; what has only a floor, by falling. */
export function worsensUp({ metric, unit, rule }: Verdict): boolean {
  const { healthier, boundsOnly } = metricOf(metric) ?? {};
  if (boundsOnly && rule.floor !== null && rule.ceiling === null) return false;
  return healthier === undefined ? unit !== 'relative' : healthier === 'lower';
}

/** What it does when it gets worse. */
export function change(verdict: Verdict): string {
  return worsensUp(verdict) ? 'rise' : 'decline';
}

/** A value of the metric as a reader expects it: shares in percent, anything else as a number. */
export function value(x: number | null, verdict: Verdict, grain: Grain = 'fine'): string {
  if (x === null) return NONE;
  return isShare(verdict) ? percent(x, grain) : number(x);
}

/** A floor or ceiling on the value, as it was set. */
export function bound(x: number | null, verdict: Verdict): string {
  if (x === null) return NONE;
  return isShare(verdict) ? limit(x, 'relative') : number(x);
}

function isShare({ metric, unit }: Verdict): boolean {
  const range = metricOf(metric)?.range;
  if (range === undefined) return unit === 'points';
  return range[0] === 0 && range[1] === 1 && unit !== 'distance';
}

/** What got worse, as a sentence without its full stop. */
export function declineOf(verdict: Verdict): string {
  const words = WORDS[verdict.metric];
  const { decline, unit } = verdict;
  const [lost = NONE, range] = decline === null ? [] : interval(decline, unit, 'coarse').split(/ (?=\()/);
  const figures = {
    lost,
    range: range === undefined ? '' : ` ${range}`,
    baseline: value(verdict.baseline, verdict, 'coarse'),
    candidate: value(verdict.candidate, verdict, 'coarse'),
  };
  if (words !== undefined) return words.decline(figures);
  // What is only told between both sides, a distance, has no value of the baseline.
  if (verdict.baseline === null && unit !== 'relative')
    return `The candidate's ${noun(verdict.metric)} is ${figures.candidate}`;
  const moved = worsensUp(verdict) ? 'rose' : 'fell';
  if (unit === 'relative') return `The candidate's ${noun(verdict.metric)} ${moved} by ${lost}${figures.range}`;
  return `The candidate's ${noun(verdict.metric)} ${moved} from ${figures.baseline} to ${figures.candidate}`;
}

/** Names and abbreviations that a title may begin with keep their capital. */
const PROPER =
  /^([A-Z]{2}|[A-Z]+-[A-Z]\b|Berger|Chao|Dugast|Fisher|Gini|Heaps|Heip|Herdan|Hill|Jensen|Kolmogorov|Kullback|Maas|Margalef|McIntosh|Pielou|Simpson|Summer|Wasserstein|Yule|Zipf)/;

export function inSentence(title: string): string {
  return PROPER.test(title) ? title : lowerFirst(title);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
