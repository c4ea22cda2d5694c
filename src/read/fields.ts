import { UserError } from '../errors.ts';
import type { Place, Row } from '../types.ts';
import { attributesOf } from './attributes.ts';
import { type FieldUse, type Reading, Unreadable } from './reading.ts';
import { shown } from './shown.ts';
import { isConversation, isObject, lastAnswer, nameOf, outputsOf, promptOf } from './values.ts';

/** Usual names of fields; the first that a row has is taken. */
export const FIELD_NAMES = {
  prompt: ['prompt', 'instruction', 'input', 'question', 'query'],
  output: [
    ...['output', 'outputs', 'completion', 'completions', 'response', 'responses', 'generation', 'generations'],
    ...['answer', 'text', 'prediction', 'predicted', 'content', 'messages'],
  ],
  id: ['id', 'prompt_id', 'question_id', 'uid', 'task_id', 'doc_id', 'custom_id', 'sample_id'],
  tokens: ['token_ids', 'output_ids', 'tokens'],
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** The row that a record of named fields stands for. */
export function rowOf(record: unknown, place: Place, reading: Reading): Row {
  if (!isObject(record)) throw new Unreadable(`the row is ${kindOf(record)}, not an object with fields`);
  reading.saw(record);
  const output = outputField(record, place, reading);
  const prompt = find('prompt', record, reading);
  const value = output === null ? null : valueAt(record, output);
  const asked = prompt === null ? undefined : valueAt(record, prompt);
  const outputs = outputsOf(value);
  const attributes = attributesOf(
    (field) => valueAt(record, field),
    reading.wantsTokens && outputs.some((text) => text !== null) ? tokenField(record, place, reading) : null,
    outputs,
    reading,
  );
  return {
    id: idOf(record, reading),
    prompt: prompt === null && isConversation(value) ? lastAnswer(value).before : promptOf(asked, place),
    group: groupOf(record, reading),
    outputs,
    ...(attributes && { attributes }),
    place,
  };
}

function tokenField(record: Fields, place: Place, reading: Reading): string {
  const name = find('tokens', record, reading);
  if (name !== null) return name;
  if (reading.rowsOfFile > 1) throw new Unreadable('the row has no field with token ids');
  throw new UserError('no-token-field', { fields: shown(Object.keys(record)) }, place);
}

/** Whether the row's id or prompt is a whole number with more digits than a number can hold. */
export function losesDigits(record: unknown, reading: Reading): boolean {
  if (!isObject(record)) return false;
  return (['id', 'prompt'] as const).some((use) => {
    const name = find(use, record, reading);
    const value = name === null ? null : valueAt(record, name);
    return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  });
}

/** A field by its name; where there is none of that name, by its path, as in `response.text` or `choices.0.text`. */
export function valueAt(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Fields)[part];
  }
  return value;
}

/** Whether a record has one of the usual or mapped fields for that use. */
export function has(use: keyof typeof FIELD_NAMES, record: Fields, reading: Reading): boolean {
  return find(use, record, reading) !== null;
}

function find(use: keyof typeof FIELD_NAMES, record: Fields, reading: Reading): string | null {
  const mapped = reading.fields[use];
  if (mapped !== undefined) return valueAt(record, mapped) === undefined ? null : used(use, mapped, reading);
  for (const name of FIELD_NAMES[use]) if (Object.hasOwn(record, name)) return used(use, name, reading);
  return null;
}

function used(use: FieldUse, name: string, reading: Reading): string {
  reading.use(use, name);
  return name;
}

/** The name of the output's field; null where the row says that there was an error instead of an output. */
function outputField(record: Fields, place: Place, reading: Reading): string | null {
  const name = find('output', record, reading);
  if (name !== null) return name;
  const { error } = record;
  if (isObject(error) || (typeof error === 'string' && error.trim() !== '')) return null;
  // In a file's first row it is the mapping that is wrong, and every other row would be skipped as well.
  if (reading.rowsOfFile > 1) throw new Unreadable('the row has no output field');
  const names = Object.keys(record);
  throw new UserError(
    'no-output-field',
    { fields: names.length === 0 ? 'none' : shown(names), guess: likeliestOutput(names) },
    place,
  );
}

function likeliestOutput(names: readonly string[]): string {
  const likely = names.find((name) => /out|resp|compl|gener|answ|pred|repl|result|text/i.test(name));
  return likely === undefined ? 'NAME' : shown([likely]);
}

function idOf(record: Fields, reading: Reading): string | null {
  const name = find('id', record, reading);
  const value = name === null ? null : valueAt(record, name);
  if (typeof value === 'object' && value !== null) throw new Unreadable(`the id is ${kindOf(value)}`);
  return nameOf(value);
}

function groupOf(record: Fields, reading: Reading): string | null {
  if (reading.groupBy === null) return null;
  const value = valueAt(record, reading.groupBy);
  if (value !== undefined) used('group', reading.groupBy, reading);
  return nameOf(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
