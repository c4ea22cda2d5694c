/**
 * Every message for a mistake of the user, by code: what happened, where, what to do next. Codes are stable and tested,
 * wording is free to improve. A doubt that doesn't stop the run is a Note instead (types.ts).
 */
import type { Place } from './types.ts';

type Facts = Readonly<Record<string, string | number>>;

const MESSAGES = {
  'bad-option': (f) => `${f.option}: ${f.problem}. ${f.todo}`,
  'missing-option': (f) => `${f.option} is missing. ${f.todo}`,
  'unknown-metric': (f) => `there is no metric '${f.metric}'. ${f.todo}`,
  'not-measured': (f) =>
    `${f.metric} is made of two sides' differences, so one set of outputs has no value of it. Ask for its parts; see collapse-gate explain ${f.metric}.`,
  'bad-config': (f) => `${f.problem}. ${f.todo}`,
  'no-config': (f) => `the config file '${f.path}' does not exist. Check --config, or leave it out.`,
  'no-match': (f) =>
    `nothing matches the ${f.role} '${f.pattern}'. Check the path; it is read from ${f.root}. Did the step that writes the outputs run?`,
  'no-outputs-file': (f) =>
    `the folder '${f.pattern}' holds no file that could be outputs (${f.endings}). Name the file itself if it has another ending.`,
  'empty-file': () => 'the file is empty. Did the step that writes the outputs fail?',
  'unreadable-file': (f) => `the file can't be read: ${f.problem}.`,
  unwritable: (f) => `'${f.path}' can't be written (${f.problem}). Check the folder and its permissions.`,
  'too-large': (f) => `${f.what} is larger than ${f.limit}. Split the file, or cut the outputs.`,
  'unknown-format': (f) =>
    `this does not look like a file of outputs: ${f.seen}. Read are JSONL, JSON, CSV, TSV, plain text (.txt, one output a line) and .gz of each.`,
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
  'no-rows': (f) => `the ${f.role} has no rows. ${f.sources}`,
  'prompt-differs': (f) =>
    `id '${f.id}' has another prompt here than at ${f.other}. Give each prompt an id of its own, or pair by the prompt's text: --pair-by prompt.`,
  'no-pairing': (f) =>
    `rows can't be paired by ${f.by}: ${f.count} rows of the ${f.role} have none, the first of them here. Choose another --pair-by, or map the field: --field ${f.by}=NAME.`,
  'no-usable-output': (f) =>
    `all ${f.samples} outputs of the ${f.role} are empty or errors. That is a failed generation, not a collapse: check the step that writes them.`,
  'too-few-relabellings': (f) =>
    `${f.relabellings} relabellings can't show anything at alpha ${f.alpha}: the smallest share of alpha is ${f.share}, which needs at least ${f.needed}. Raise --relabellings or --alpha.`,
  'too-few-to-plan': (f) =>
    `too few prompts with an answer (${f.prompts}) to see how outputs vary: it takes ${f.needed}.`,
  'too-few-trainings': (f) =>
    `it takes two trainings or more to see how far they lie apart; there ${f.runs === 1 ? `is one (${f.run})` : 'is none'}. Name each as a file, folder or glob of its own.`,
  'few-shared-prompts': (f) =>
    `the trainings ${f.one} and ${f.other} share ${f.shared} of ${f.prompts} prompts, so they can't be compared. Let all answer the same prompts, under the same ids.`,
  'no-rules': () =>
    'every rule is off, so nothing would be judged. Leave at least one metric a limit, or leave the gate out.',
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
    super(`${place ? `${place.file}${place.line === null ? '' : `:${place.line}`}: ` : ''}${message(facts)}`);
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
    this.place = place;
  }
}
