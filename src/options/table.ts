/**
 * Every option, once. From an entry follow its field in `Options`, its flag and --help, its input in action.yml, its
 * property in the config file's schema, and its row in docs/options.md. Nothing later reads an input, a flag or the
 * environment.
 */
import { CLEAN_UPS, type CleanUp } from '../text/clean/index.ts';
import { choice, flag, integer, integerOrZero, type Kind, list, names, number, paths, record, text } from './kinds.ts';
import { type Rules, rules, rulesByGroup, type Spreads, spreads } from './rules.ts';
import { type Chosen, chosen } from './selection.ts';
import { type Settings, settings } from './settings.ts';
import { type ShareRule, shares } from './shares.ts';

export type { Rule, Rules } from './rules.ts';

/** Where an option may be set. */
export type Source = 'cli' | 'action' | 'config';

export interface Option<T> {
  kind: Kind<T>;
  default: T;
  about: string;
  /** Left out: all three. */
  from?: readonly Source[];
  /** The property in the config file, dots for nesting, where it is not the option's own name. */
  key?: string;
  /** The flag, where it is not the option's own name. */
  flag?: string;
  /** It does not bear on the verdict, so reports leave it out. */
  unreported?: true;
}

/** The kind says what T is; the default must fit it. */
function option<T>(entry: { kind: Kind<T> } & Option<NoInfer<T>>): Option<T> {
  return entry;
}

/** Days. Base branches that nobody has merged into for so long are rare. */
const OLD = 60;
/** About 28,000 outputs of 150 words. */
const MOST_GRAMS = 2 ** 22;
/** Of fewer nobody can say how far off they are. */
const FEWEST_GRAMS = 1000;
const NO_PATHS: readonly string[] = [];
const NO_FIELDS: Readonly<Partial<Record<'output' | 'prompt' | 'id' | 'tokens' | 'embedding', string>>> = {};
const NUMBERS: readonly string[] = ['score', 'reward', 'logprob', 'perplexity'];
const NO_SHARES: readonly ShareRule[] = [];
const NOTHING_CHOSEN: readonly Chosen[] = [];
const NO_CLEAN_UP: readonly CleanUp[] = [];
const NO_SETTINGS: Settings = {};
const NO_RULES: Rules = {};
const NO_SPREADS: Spreads = {};
const NO_GROUP_RULES: Readonly<Record<string, Rules>> = {};

export const OPTIONS = {
  baseline: option({
    kind: paths('or what is beside them'),
    default: NO_PATHS,
    about:
      "Files, folders or globs with the baseline model's outputs, read at the base branch on a pull request. In the action left out: what the base branch's own runs have kept.",
    unreported: true,
  }),
  'baseline-branch': option({
    kind: text('branch'),
    default: null,
    about: "The branch whose kept baseline is taken. Left out: the pull request's base branch, else the run's own.",
    from: ['action', 'config'],
    key: 'baseline.branch',
    unreported: true,
  }),
  'baseline-workflow': option({
    kind: text('file'),
    default: null,
    about: 'File name of the workflow whose runs keep the baseline (train.yml). Left out: the workflow that runs.',
    from: ['action', 'config'],
    key: 'baseline.workflow',
    unreported: true,
  }),
  candidate: option({
    kind: paths(),
    default: NO_PATHS,
    about: "Files, folders or globs with the candidate model's outputs.",
    unreported: true,
  }),
  reference: option({
    kind: paths(),
    default: NO_PATHS,
    about: 'Files, folders or globs with human answers, or the original training text: the tail that should be kept.',
    unreported: true,
  }),
  healthy: option({
    kind: paths(),
    default: NO_PATHS,
    about:
      "Outputs of further healthy trainings of the baseline's recipe, to know how far trainings differ by themselves: each file is one, a folder is one.",
    unreported: true,
  }),
  config: option({
    kind: text('file'),
    default: null,
    about: 'The config file (YAML or JSON); .github/collapse-gate.yml is read by itself when it exists.',
    from: ['cli', 'action'],
    unreported: true,
  }),
  fields: option({
    kind: record(['output', 'prompt', 'id', 'tokens', 'embedding'], 'name=field...'),
    default: NO_FIELDS,
    about:
      'Which field of a row holds the output, prompt, id, token ids or embedding, where it has an unusual name (output=my_pred).',
    flag: 'field',
  }),
  numbers: option({
    kind: names(),
    default: NUMBERS,
    about:
      'Fields that hold a number for each output; the spread and the tails of those that both sides have are judged as those of words are.',
  }),
  shares: option({
    kind: shares(),
    default: NO_SHARES,
    about: 'Fields whose values are counted, and how large the share of a value may be (max) or must be (min).',
    from: ['config'],
  }),
  unit: option({
    kind: choice('words', 'characters', 'tokens'),
    default: 'words',
    about: 'What outputs are counted in: words, runs of characters, or the token ids of a field.',
  }),
  characters: option({
    kind: integer(1, 5),
    default: 4,
    about: 'How many characters a run has where the unit is characters.',
  }),
  'pair-by': option({
    kind: choice('auto', 'id', 'prompt', 'position', 'none'),
    default: 'auto',
    about: "What makes two rows answers to the same prompt; auto takes the id, else the prompt's text, else nothing.",
  }),
  select: option({
    kind: chosen(),
    default: NOTHING_CHOSEN,
    about:
      'Of a file with several models, filters, tasks or epochs the one to read (model=NAME), for one side where it is named (candidate.model=NAME); * takes all.',
  }),
  where: option({
    kind: chosen(),
    default: NOTHING_CHOSEN,
    about: 'Only rows whose field has that value (language=de); several values of one field are any of them.',
  }),
  'exclude-prompts': option({
    kind: paths(),
    default: NO_PATHS,
    about: 'Files with ids or prompts to leave out on all sides: one a line (.txt), or rows that have them.',
  }),
  clean: option({
    kind: list(...CLEAN_UPS),
    default: NO_CLEAN_UP,
    about: 'What to take out of outputs before they are measured; each is counted in the report.',
  }),
  'max-bad-lines': option({
    kind: integer(0),
    default: 0,
    about: "So many lines that can't be read are skipped, counted and shown, before it is an error.",
  }),
  rules: option({
    kind: rules(),
    default: NO_RULES,
    about: 'Per metric the declines that fail and warn, a floor or ceiling on its value, or off.',
    from: ['config'],
  }),
  'metric-settings': option({
    kind: settings(),
    default: NO_SETTINGS,
    about: 'What is set of single metrics (self-bleu.n=4); explain METRIC says what there is.',
    key: 'metrics',
    flag: 'set',
  }),
  'group-by': option({
    kind: text('field'),
    default: null,
    about: 'Field that slices the prompts (task, topic, language); each group is judged on its own as well.',
    key: 'groups.by',
  }),
  'group-rules': option({
    kind: rulesByGroup(),
    default: NO_GROUP_RULES,
    about: "Rules for single groups, by the group's name; * stands for every other group.",
    from: ['config'],
    key: 'groups.rules',
  }),
  unpaired: option({
    kind: choice('warn', 'allow'),
    default: 'warn',
    about: 'What a red verdict may do when both sides share no prompt: warn at most, or allow it to fail.',
  }),
  spreads: option({
    kind: spreads(),
    default: NO_SPREADS,
    about:
      'Per metric how far healthy trainings of your recipe lie apart (standard deviation of one), as calibrate finds it; 0 leaves retraining out of account.',
    from: ['config'],
    key: 'retraining.spreads',
  }),
  'spread-df': option({
    kind: number(0.5, 1000),
    default: 4,
    about: 'How far the spreads are to be trusted before healthy runs are seen, in degrees of freedom.',
    from: ['config'],
    key: 'retraining.df',
  }),
  alpha: option({
    kind: number(0, 0.5),
    default: 0.01,
    about: 'The most frequent false alarm that is accepted: the share of red gates when both sides are one model.',
  }),
  relabellings: option({
    kind: integer(19, 1_000_000),
    default: 999,
    about: 'How often the outputs are relabelled at random between the sides, to see what chance does.',
  }),
  seed: option({
    kind: integer(0),
    default: 1,
    about: 'Start of the random sequence. The same seed and inputs give the same report, byte for byte.',
  }),
  threads: option({
    kind: integer(0, 64),
    default: 0,
    about:
      'How many threads read and relabel; 0 takes as many as the machine has. The report is the same with any number.',
    unreported: true,
  }),
  'fail-on': option({
    kind: choice('fail', 'inconclusive', 'never'),
    default: 'fail',
    about: 'Which outcome fails the job: fail; inconclusive (that and fail); or never (none).',
    unreported: true,
  }),
  'on-error': option({
    kind: choice('fail', 'warn'),
    default: 'fail',
    about: 'What becomes of the job when the gate could not judge (unreadable input, a bug): fail, or warn and go on.',
    from: ['action', 'config'],
    unreported: true,
  }),
  comment: option({
    kind: choice('always', 'on-change', 'on-fail', 'never'),
    default: 'on-change',
    about:
      'When to write the comment on the pull request: always, on every run; on-change, only when what it says has changed; on-fail, only once something is wrong (and then until it is green again); or never.',
    from: ['action', 'config'],
    unreported: true,
  }),
  'comment-key': option({
    kind: text('key'),
    default: null,
    about: 'Name of this gate where a pull request has several: each key has its own comment, artifact and files.',
    from: ['action', 'config'],
    unreported: true,
  }),
  'on-missing-baseline': option({
    kind: choice('pass', 'fail'),
    default: 'pass',
    about: 'What becomes of a run that finds no baseline, as the first one does: pass with a note, or fail.',
    from: ['action', 'config'],
    unreported: true,
  }),
  'on-missing-candidate': option({
    kind: choice('fail', 'skip'),
    default: 'fail',
    about:
      'What becomes of a run without outputs of a candidate: fail, or skip (outcome skipped, so that a required check never hangs).',
    unreported: true,
  }),
  'max-baseline-age': option({
    kind: integer(1, 36_500),
    default: OLD,
    about: 'After so many days a baseline is old enough for a warning.',
    from: ['action', 'config'],
    unreported: true,
  }),
  'accept-label': option({
    kind: text('label'),
    default: 'collapse-gate-accept',
    about:
      "The label that lets a red pull request pass, together with a line 'Collapse-Gate-Accept: REASON' in its description.",
    from: ['action', 'config'],
    unreported: true,
  }),
  'keep-baseline': option({
    kind: flag(),
    default: true,
    about:
      "Keep profiles of the candidate's outputs as artifacts: that of a pull request for its merge, that of a branch as the next baseline.",
    from: ['action', 'config'],
    unreported: true,
  }),
  'retention-days': option({
    kind: integer(0, 400),
    default: 0,
    about: "How many days artifacts are kept; 0 is as the repository's settings say.",
    from: ['action', 'config'],
    unreported: true,
  }),
  words: option({
    kind: flag(),
    default: true,
    about: 'Write into a profile the words that outputs to two prompts or more share, so that lost words have names.',
    from: ['action', 'config'],
    unreported: true,
  }),
  'most-grams': option({
    kind: integerOrZero(FEWEST_GRAMS),
    default: MOST_GRAMS,
    about:
      'Of a side or profile with more words than this, or pairs of words, only those are kept whose hash lies below a threshold, the same on all sides; 0 keeps all.',
  }),
  examples: option({
    kind: flag(),
    default: false,
    about: 'Let short, escaped pieces of outputs into reports and comments.',
  }),
  'report-artifact': option({
    kind: flag(),
    default: true,
    about: 'Upload the reports as an artifact of the workflow run.',
    from: ['action', 'config'],
    unreported: true,
  }),
  token: option({
    kind: text('token'),
    default: null,
    about:
      'Token that writes the comment (pull-requests: write), and reads the base branch (contents: read) and its baseline (actions: read).',
    from: ['action'],
    unreported: true,
  }),
  json: option({
    kind: text('file'),
    default: null,
    about: 'Write the report as JSON to this file; - or no file means standard output.',
    from: ['cli'],
    unreported: true,
  }),
  markdown: option({
    kind: text('file'),
    default: null,
    about: 'Write the report as Markdown to this file.',
    from: ['cli'],
    unreported: true,
  }),
  junit: option({
    kind: text('file'),
    default: null,
    about: 'Write the verdicts as JUnit XML to this file.',
    from: ['cli'],
    unreported: true,
  }),
  out: option({
    kind: text('folder'),
    default: null,
    about: 'Write all of the reports into this folder.',
    from: ['cli'],
    unreported: true,
  }),
};

export type OptionName = keyof typeof OPTIONS;
type ValueOf<O> = O extends Option<infer T> ? T : never;
export type Options = { readonly [Name in OptionName]: ValueOf<(typeof OPTIONS)[Name]> };

/** The entries as a list, in order, with their names. */
export function optionList(): readonly { name: OptionName; option: Option<unknown> }[] {
  return (Object.keys(OPTIONS) as OptionName[]).map((name) => ({ name, option: OPTIONS[name] as Option<unknown> }));
}

/** Whether an option may be set from there. */
export function settable(option: Option<unknown>, source: Source): boolean {
  return option.from === undefined || option.from.includes(source);
}
