/**
 * Every message for a mistake of the user, by code: what happened, where, what to do next. Codes are stable and tested,
 * wording is free to improve. A doubt that doesn't stop the run is a Note instead (types.ts).
 */
import type { Place } from './types.ts';

type Facts = Readonly<Record<string, string | number>>;

/** What a side can hold several of, as a sentence says it. */
const FACETS: Readonly<Record<string, string>> = {
  model: 'models',
  filter: 'filters, so that each answer would count several times',
  template: 'prompt templates',
};

const MESSAGES = {
  'bad-option': (f) => `${f.option}: ${f.problem}. ${f.todo}`,
  'missing-option': (f) => `${f.option} is missing. ${f.todo}`,
  'unknown-metric': (f) => `there is no metric '${f.metric}'. ${f.todo}`,
  'not-measured': (f) =>
    `${f.metric} is made of two sides' differences, so one set of outputs has no value of it. Ask for its parts; see collapse-gate explain ${f.metric}.`,
  'bad-config': (f) => `${f.problem}. ${f.todo}`,
  'no-config': (f) => `the config file '${f.path}' does not exist. Check --config, or leave it out.`,
  'no-match': (f) =>
    `nothing matches the ${f.role} '${f.pattern}'. Check the path; it is read from ${f.root}.${f.role === 'prompts to leave out' ? '' : ' Did the step that writes the outputs run?'}`,
  'no-outputs-file': (f) =>
    `the folder '${f.pattern}' holds no file that could be outputs (${f.endings}). Name the file itself if it has another ending.`,
  'empty-file': () => 'the file is empty. Did the step that writes the outputs fail?',
  'unreadable-file': (f) => `the file can't be read: ${f.problem}.`,
  unwritable: (f) => `'${f.path}' can't be written (${f.problem}). Check the folder and its permissions.`,
  'too-large': (f) => `${f.what} is larger than ${f.limit}. Split the file, or cut the outputs.`,
  'too-many-outputs': (f) =>
    `with the ${f.role} there are more outputs than fit into the memory that Node.js may use here: about ${Number(f.most).toLocaleString('en-US', { maximumSignificantDigits: 2 })}, of all sides together. ${f.role === 'outputs' ? 'Profile them in parts and merge the profiles: collapse-gate merge.' : 'Judge a sample of the prompts: profile both sides in parts, and collapse-gate merge PARTS --sample-prompts 0.1 --output FILE for each.'} Or allow more: NODE_OPTIONS=--max-old-space-size=MEGABYTES, ${f.others} and ${f.million} for each million.`,
  'profile-too-large': (f) =>
    `the profile is larger than ${f.limit}: it stands for more outputs than are judged at once. Judge a sample of the prompts: collapse-gate merge PROFILE --sample-prompts 0.1 --output FILE, for both sides.`,
  'unknown-format': (f) =>
    `this does not look like a file of outputs: ${f.seen}. Read are JSONL, JSON, CSV, TSV, plain text (.txt, one output a line), profiles (.cgp), each also as .gz or .zst, and ZIP archives of them.`,
  'no-outputs-in-archive': (f) =>
    `the ZIP archive holds no file that could be outputs (${f.endings}); it holds: ${f.names}. Give such files their usual ending, or unpack it and name them.`,
  'no-outputs-there': (f) =>
    `this is a file of ${f.title}, which holds no outputs, and the ${f.role} ${f.role === 'outputs' ? 'have' : 'has'} no other rows. Give ${f.instead}.`,
  'only-questions': (f) =>
    `this file only asks: it holds questions and no answers, and the ${f.role} ${f.role === 'outputs' ? 'have' : 'has'} no other rows. Give the file with the model's answers, alone or together with this one.`,
  'no-outputs-inside': (f) => `this looks like a file of ${f.title}, but '${f.list}' holds no rows. ${f.todo}`,
  'which-output': (f) =>
    `the row has several texts that could be the model's answer: ${f.fields}. Say which one is: --field output=${f.guess}.`,
  'streamed-pieces': () =>
    'these are pieces of streamed answers (chat.completion.chunk), a few characters each. Save whole answers: ask without stream, or join the pieces before they are written.',
  several: (f) =>
    `the ${f.role} ${f.role === 'outputs' ? 'are' : 'is'} of ${f.count} ${FACETS[f.facet] ?? f.facet}: ${f.values}. Choose one${f.facet === 'filter' ? ' (of each task one, where tasks have different ones)' : ''}: --select ${f.facet}=${f.example}${f.role === 'outputs' ? '' : ` (for one side alone --select ${f.role}.${f.facet}=…)`}, or take all as if they were one: --select '${f.facet}=*'.`,
  'nothing-selected': (f) =>
    f.values === 'none'
      ? `no row of the ${f.role} has a '${f.facet}', which --select names; there is to select: ${f.facets}. For a field of the rows themselves take --where.`
      : `the ${f.role} ${f.role === 'outputs' ? 'have' : 'has'} no ${f.facet} '${f.wanted}'; there is: ${f.values}.`,
  'nothing-where': (f) =>
    `no row of the ${f.role} has ${f.wanted} in the field '${f.field}', which --where asks for; values seen: ${f.values}.`,
  'bad-line': (f) =>
    `the line can't be read: ${f.problem}. Mend it, or let some such lines pass with --max-bad-lines N (they are counted and shown).`,
  'bad-lines': (f) =>
    `${f.count} lines can't be read, ${f.allowed} are allowed by --max-bad-lines; the last: ${f.problem}.`,
  'bad-quote': (f) =>
    `the row that begins here can't be read: ${f.problem}. Where it ends nobody can tell, so --max-bad-lines doesn't let it pass. Put such cells in quotes and write each quote in them twice.`,
  'no-output-field': (f) =>
    `the row has no output field; its fields are ${f.fields}. Say which one holds the model's answer: --field output=${f.guess}.`,
  'no-token-field': (f) =>
    `the row has no field with token ids, which the unit asks for; its fields are ${f.fields}. Say which one it is (--field tokens=NAME), or count in words: --unit words.`,
  'no-such-field': (f) =>
    `no row of the ${f.role} has ${f.what} in the field '${f.field}' that ${f.by} names; fields seen: ${f.fields}.`,
  'all-excluded': (f) =>
    `--exclude-prompts leaves nothing of the ${f.role}: all prompts that were left are among those that it names (outputs left out: ${f.count}).`,
  'no-rows': (f) => `the ${f.role} ${f.role === 'outputs' ? 'have' : 'has'} no rows. ${f.sources}`,
  'prompt-differs': (f) =>
    `id '${f.id}' has another prompt here than at ${f.other}. Give each prompt an id of its own, or pair by the prompt's text: --pair-by prompt.`,
  'no-pairing': (f) =>
    `rows can't be paired by ${f.by}: ${f.count} rows of the ${f.role} have none, the first of them here. Choose another --pair-by, or map the field: --field ${f.by}=NAME.`,
  'no-usable-output': (f) =>
    `all ${f.samples} outputs${f.role === 'outputs' ? '' : ` of the ${f.role}`} are empty or errors. That is a failed generation, not a collapse: check the step that writes them.`,
  'too-few-relabellings': (f) =>
    `${f.relabellings} relabellings can't show anything at alpha ${f.alpha}: the smallest share of alpha is ${f.share}, which needs at least ${f.needed}. Raise --relabellings or --alpha.`,
  'too-few-to-plan': (f) =>
    `too few prompts with an answer (${f.prompts}) to see how outputs vary: it takes ${f.needed}.`,
  'too-few-trainings': (f) =>
    `it takes two trainings or more to see how far they lie apart; there ${f.runs === 1 ? `is one (${f.run})` : 'is none'}. Name each as a file, folder or glob of its own.`,
  'few-shared-prompts': (f) =>
    `the trainings ${f.one} and ${f.other} share ${f.shared} of ${f.prompts} prompts, so they can't be compared. Let all answer the same prompts, under the same ids.`,
  'no-baseline': (f) =>
    `${f.branch} has no baseline that could be used, and on-missing-baseline is fail. Let a run of that branch keep one, name a file with the input baseline, or set on-missing-baseline: pass for the first run.`,
  'service-refused': (f) => `${f.what} could not be had from GitHub (${f.why}). ${f.todo}`,
  'baseline-ghes': () =>
    'on GitHub Enterprise Server runs keep no baseline, since its artifact service is another one. Name a file instead, committed or downloaded by a step before: the input baseline.',
  'baseline-not-kept': (f) =>
    `the baseline could not be kept as an artifact (${f.why}), so later runs would be held against the one before. Run the job again; in a matrix, give each job a comment-key of its own.`,
  'baseline-unusable': (f) =>
    `${f.branch} has kept a baseline that can't be used: ${f.why}. Nothing was compared. Run the workflow on ${f.branch} by hand (workflow_dispatch) with outputs of the model in use there: that run keeps a new one.`,
  'head-not-judged': (f) =>
    `there are no outputs, and run ${f.run} for the same commit failed before it came to a verdict, so nothing may be skipped. Run that one again, or let this one generate outputs.`,
  'linked-folder': (f) =>
    `'${f.path}' leads through the link '${f.link}' at the base branch, which is not followed. Name the folder that it leads to.`,
  'too-many-artifacts': (f) =>
    `among the newest ${f.count} artifacts named ${f.name} none is of this branch. Give branches that keep baselines of their own another comment-key, or set keep-baseline: false there.`,
  'base-too-large': (f) =>
    `the tree of the base (${f.commit}) has more files than GitHub lists. Name the baseline's files one by one, or check out with fetch-depth: 0.`,
  'lfs-pointer': (f) =>
    `'${f.path}' is a pointer of Git LFS at the base branch, and the workspace has another content, so the base's is out of reach. Check out with lfs: true and leave the file as the base has it, or keep it outside of LFS.`,
  'bad-accepted-file': () =>
    'the file of accepted baselines is not one ({"schema":1,"accepted":[…]}), so nothing was added to it. Mend it, or delete it.',
  'no-token': (f) => `without a token ${f.what} can't be had. Leave the input token out to use the job's own.`,
  'target-config': (f) =>
    `a job for pull_request_target must not read the config of the pull request, and the one of ${f.branch} is out of reach. Use the event pull_request (and the recipe for forks), or give the token contents: read.`,
  'no-rules': () =>
    'every rule is off, so nothing would be judged. Leave at least one metric a limit, or leave the gate out.',
  'damaged-profile': (f) => `the profile is damaged: ${f.problem}. Make it anew, or fetch it again.`,
  'foreign-profile': (f) =>
    `the profile can't be read: ${f.what} is ${f.found}, this version of Collapse Gate knows ${f.known}. Make it anew from the outputs, or use the version that wrote it.`,
  'profile-unit': (f) =>
    `the profile was made with ${f.found}, and here it is ${f.here}: give the same here, or make it anew from the outputs.`,
  'profile-clean': (f) =>
    `the profile was made with ${f.found}, and here it is ${f.here}: what was taken out of its outputs, or left in, can't be undone. Give the same here, or make it anew from the outputs.`,
  'profile-tokeniser': (f) =>
    `the profile was made by a Node.js with ${f.found}, this one (${f.node}) has ${f.here}, and its outputs need it: make it anew with this Node.js, or use the same on both sides.`,
  'profile-without-field': (f) =>
    `the profile was made without the field '${f.field}' that ${f.by} names; the fields it has: ${f.fields}. Make it anew from the outputs with ${f.option}${f.option === '--numbers' || f.option === '--group-by' ? ` ${f.field}` : ''}.`,
  'profile-position': () =>
    "a profile holds its rows in no order, so they can't be paired by position. Choose another --pair-by, or give the outputs themselves.",
  'sample-without-prompts': (f) =>
    `the profile has rows with ${f.what}, so no prompts can be sampled: of two sides other outputs would be kept. Make it from outputs that have ids or prompts${f.what.toString().startsWith('no ') ? ', or choose another --pair-by' : ''}.`,
  'empty-sample': (f) =>
    `none of the prompts is among the share of ${f.share} that --sample-prompts keeps. Keep a larger share.`,
  'not-a-profile': () => 'this is no profile. Make one of it first: collapse-gate profile PATH --output FILE.',
  'profiles-differ': (f) =>
    `the profile does not fit together with ${f.other}: ${f.what} is ${f.found} here and ${f.wanted} there. Make both from the outputs ${f.todo}.`,
  'output-is-input': (f) => `'${f.path}' is read and would be written over. Choose another --output.`,
  'output-is-no-profile': (f) =>
    `'${f.path}' exists and is no profile, so it is not written over. Choose another --output, or delete it first.`,
  'no-group-field': (f) => `no row has the field '${f.field}' that --group-by names; fields seen: ${f.fields}.`,
} satisfies Record<string, (facts: Facts) => string>;

export type ErrorCode = keyof typeof MESSAGES;

/** A mistake that only the user can mend. Its message is for people; nothing else in it is shown. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly facts: Facts;
  readonly place: Place | null;

  constructor(code: ErrorCode, facts: Facts = {}, place: Place | null = null) {
    const message: (facts: Facts) => string = MESSAGES[code];
    super(
      `${place ? `${place.file.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')}${place.line === null ? '' : `:${place.line}`}: ` : ''}${message(facts)}`,
    );
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
    this.place = place;
  }
}
