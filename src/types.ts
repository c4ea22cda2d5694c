/**
 * The nouns of the program, in the order in which data passes through them. Types only: no code, so that any layer
 * may import them and nothing of them is left at run time.
 */
import type { MetricId } from './metrics/index.ts';
import type { Options, Rule } from './options/table.ts';
import type { Digest } from './pool/digest.ts';
import type { CleanUp } from './text/clean/index.ts';

/** Where something was read: line is 1-based, null where the file as a whole is meant. */
export interface Place {
  file: string;
  line: number | null;
}

/**
 * What came with an output besides its text: numbers such as a score, labels such as a language, ids of its tokens. With a
 * digest the text is a fingerprint: the output is known from a profile, or beside one.
 */
export interface Attributes {
  numbers?: Readonly<Record<string, number>>;
  labels?: Readonly<Record<string, string>>;
  tokens?: readonly number[];
  digest?: Digest;
  /** A vector that stands for the output, where one was asked for. */
  embedding?: Float32Array;
}

/** An output that is there. */
export interface Answer {
  text: string;
  /** What was asked, where the rows say so. */
  asked?: string;
  attributes?: Attributes;
}

/** One line of input, before it is known to which prompt it belongs. A null output is one that errored or is missing. */
export interface Row {
  id: string | null;
  prompt: string | null;
  group: string | null;
  outputs: (string | null)[];
  /** Of each output, where anything was asked for and came with it. */
  attributes?: readonly Attributes[];
  /** Id and prompt are hashes, as in a profile; what they were where that is known. */
  isHashed?: true;
  named?: { id: string | null; prompt: string | null };
  place: Place;
}

/** How an output came about, where the file says so: cut off at a limit, refused, failed, taken from a cache, or given with reasoning beside it. */
export type Condition = 'truncated' | 'refused' | 'failed' | 'cached' | 'reasoned';

/** Of how many outputs a clean-up has taken something, how many of these it has left empty, and how much it took in all. */
export interface CleanedOf {
  readonly outputs: number;
  readonly emptied: number;
  readonly characters: number;
}

/** What files say of the making of their outputs, and what was done to these before they were measured; it adds up over files and shards. */
export interface Told {
  /** Those that --where has left out among them; all else but `conditions` is told of the others. */
  outputs: number;
  left: number;
  /** How many outputs are said to be so, and of how many it is known how they ended. */
  known: number;
  conditions: Readonly<Partial<Record<Condition, number>>>;
  /** Of each setting of the generation (temperature …) its values, and how many outputs were made with each. */
  settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  cleaned: Readonly<Partial<Record<CleanUp, CleanedOf>>>;
  /** Characters of reasoning in outputs as they were read, of so many in all. */
  reasoning: { readonly characters: number; readonly of: number };
}

/** What tells prompts apart: `none` where rows have neither id nor prompt, so that every row is a prompt of its own. */
export type Pairing = 'id' | 'prompt' | 'position' | 'none';

/** One answer of a model to one prompt. `text` is null when the model gave none (an error, an empty output). */
export interface Sample {
  text: string | null;
  attributes?: Attributes;
}

/** A prompt with all answers to it. `text` is what was asked, where the rows say so. */
export interface Prompt {
  key: string;
  text: string | null;
  /** Where prompts are told apart by hashes: what the key was, as far as it is known; null where it isn't. */
  name?: string | null;
  group: string | null;
  samples: readonly [Sample, ...Sample[]];
}

/** What outputs are there for; 'outputs' where they are held against nothing. */
export type Role = 'baseline' | 'candidate' | 'reference' | 'healthy' | 'outputs';

/** All answers of one side, by prompt. Never without a prompt. A corpus knows the run (one training) it comes from. */
export interface Corpus {
  role: Role;
  run: string;
  /** What the user named, and the git commit of it when that is known. */
  source: string;
  commit: string | null;
  /** As they were read, where they were, for a profile: rows keep what no pairing needs. */
  rows?: readonly Row[];
  prompts: ReadonlyMap<string, Prompt>;
  pairing: Pairing;
  /** What files have told; left out where nothing was read. */
  told?: Told;
  /** Ids are made from the content of questions, so that a prompt that differs is another way to ask the same. */
  hasContentIds?: boolean;
  /** Doubts met while reading: lines that were skipped, NaN read as null, … */
  notes: readonly Note[];
}

export type Family = 'diversity' | 'uniqueness' | 'coverage' | 'variance' | 'validity';
export type Stage = 'none' | 'early' | 'late';

/**
 * How a metric's decline is told.
 * `relative`: the share of the baseline's value that is lost. `points`: difference of two shares. `balance`:
 * (candidate - baseline) / (candidate + baseline), between -1 and 1. `distance`: the distance between both sides itself,
 * less what two draws of one model have. `spreads`: multiples of what two healthy trainings differ by. `value`: difference
 * in the value's own unit.
 */
export type Unit = 'relative' | 'points' | 'balance' | 'distance' | 'spreads' | 'value';

/** An estimate with its uncertainty; low and high are null where none can be given. */
export interface Interval {
  point: number;
  low: number | null;
  high: number | null;
  level: number;
  covers: 'sampling';
  /** The part of its standard error that comes of keeping only a share of words and pairs; left out where all are kept. */
  sampled?: number;
}

export type VerdictOutcome = 'holds' | 'warned' | 'broken' | 'unclear' | 'unmeasured';

/** A metric on both sides, held against the rule that applies to it. A decline above 0 is worse, whatever the metric. */
export interface Verdict {
  metric: MetricId;
  family: Family;
  stage: Stage;
  unit: Unit;
  baseline: number | null;
  candidate: number | null;
  decline: Interval | null;
  /** Share of relabellings that look at least as bad, alone and adjusted for all metrics tested together. */
  p: number | null;
  pAdjusted: number | null;
  /** The chance that another healthy training lies as far off, adjusted for all metrics tested together. */
  pRetrain: number | null;
  /**
   * The decline that would be proven in 80 % of cases; the one that would be red; and the prompts and the healthy runs it
   * would take to see the rule's, null where there are enough or no number would do.
   */
  smallestDetectable: number | null;
  redAt80: number | null;
  promptsNeeded: number | null;
  healthyNeeded: number | null;
  /** Whether so many outputs could show the rule's decline, retraining aside. */
  enoughOutputs: boolean;
  rule: Rule;
  outcome: VerdictOutcome;
  /** A code that says why, worded in report/wording.ts; null where the outcome speaks for itself. */
  reason: string | null;
}

/** A doubt or fact that doesn't stop the run, worded in report/wording.ts. */
export interface Note {
  code: string;
  level: 'info' | 'warn';
  facts: Readonly<Record<string, string | number | null>>;
}

/** What was read of one side: all its samples and prompts, compared or not; words are those of the compared outputs. */
export interface InputSummary {
  source: string;
  commit: string | null;
  run: string;
  samples: number;
  prompts: number;
  words: number;
  empty: number;
}

/** A side that there is not (no baseline yet, no outputs of a candidate) has no samples. */
export interface Inputs {
  baseline: InputSummary;
  candidate: InputSummary;
  reference: InputSummary | null;
  healthy: InputSummary[];
  pairedPrompts: number;
  paired: boolean;
}

/** Something that the baseline had and the candidate has less of, or of which the candidate has more than it should. */
export interface Lost {
  item: string;
  baseline: number;
  candidate: number;
  p: number | null;
}

/** Of the baseline's words that it used so many times: the share that the candidate uses too, and what two draws of one model share. */
export interface RetentionBand {
  band: string;
  words: number;
  retained: number;
  expected: number;
}

/** Of the outputs of each side: the share whose field has that value; null where a side has no such field. */
export interface Share {
  field: string;
  value: string;
  baseline: number | null;
  candidate: number | null;
}

export interface GroupReport {
  by: string;
  group: string;
  outcome: GateOutcome;
  inputs: { samples: number; prompts: number; words: number };
  verdicts: Verdict[];
}

export type GateOutcome = 'pass' | 'fail' | 'inconclusive' | 'skipped';

/** A red verdict that somebody answers for: the model is meant to be like that, and becomes the next baseline. */
export interface Acceptance {
  reason: string;
  /** Who, and on which commit, where that is known. */
  actor: string | null;
  commit: string | null;
  by: 'file' | 'label';
}

/** All that any renderer may show: JSON as it stands, no clock, no machine. */
export interface Report {
  schema: 1;
  version: string;
  outcome: GateOutcome;
  stage: Stage;
  inputs: Inputs;
  verdicts: Verdict[];
  groups: GroupReport[];
  /** Set where the outcome is red, or can't tell, and the job is let pass all the same. */
  accepted: Acceptance | null;
  lost: { words: Lost[]; phrases: Lost[]; prompts: Lost[]; outputs: Lost[] };
  details: {
    /** Words, and pairs of them, at which both sides are compared; unseen mass at `tail`. */
    comparedAt: { words: number; tail: number; bigrams: number };
    samplesPerPrompt: number;
    relabellings: number;
    tokeniser: string;
    /** What the noise of retraining is known from: trainings of the baseline's recipe, and the spread that they are drawn towards. */
    retraining: { trainings: number; spreads: 'built-in' | 'own'; df: number };
    retention: RetentionBand[];
    shares: Share[];
  };
  notes: Note[];
  options: PublicOptions;
}

/** The options that decide the verdict: no token, no path of a file to write. */
export type PublicOptions = Partial<Options>;
