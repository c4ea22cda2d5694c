import type { Fields } from './format.ts';
import type { Reading } from './reading.ts';
import { isObject } from './values.ts';

/** Names that can be nothing but the model's output: beside one of them the usual others are the right answer. */
export const CERTAIN_OUTPUTS = [
  ...['model_output', 'model_response', 'actual_output', 'actualOutput', 'generated_text', 'generated_texts'],
] as const;
/** Names that may as well be the right answer, or what was asked. */
export const LAST_OUTPUTS = ['answer', 'text', 'content', 'messages'] as const;

/** Usual names of fields; the first that a row has is taken. */
export const FIELD_NAMES = {
  prompt: ['prompt', 'instruction', 'input', 'question', 'query', 'user_input'],
  output: [
    ...CERTAIN_OUTPUTS,
    ...['output', 'outputs', 'completion', 'completions', 'response', 'responses', 'generation', 'generations'],
    ...['output_text', 'prediction', 'predicted'],
    ...LAST_OUTPUTS,
  ],
  id: ['id', 'prompt_id', 'question_id', 'uid', 'task_id', 'doc_id', 'custom_id', 'sample_id'],
  tokens: ['token_ids', 'output_ids', 'tokens'],
} as const;

/** Whether the row's id or prompt is a whole number with more digits than a number can hold. */
export function losesDigits(record: unknown, reading: Reading): boolean {
  if (!isObject(record)) return false;
  return (['id', 'prompt'] as const).some((use) => {
    const name = nameIn(use, record, reading);
    const value = name === null ? null : valueAt(record, name);
    return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  });
}

/** A field by its name; where there is none of that name, by its path, as in `response.text` or `choices.0.text`. */
export function valueAt(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  if (!name.includes('.')) return undefined;
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Fields)[part];
  }
  return value;
}

/** Whether a record has one of the usual or mapped fields for that use. */
export function has(use: keyof typeof FIELD_NAMES, record: Fields, reading: Reading): boolean {
  return nameIn(use, record, reading) !== null;
}

/** The mapped field of that use, else the first of a usual name that a record has; it is what the use is read from. */
export function find(use: keyof typeof FIELD_NAMES, record: Fields, reading: Reading): string | null {
  const name = nameIn(use, record, reading);
  if (name !== null) reading.use(use, name);
  return name;
}

function nameIn(use: keyof typeof FIELD_NAMES, record: Fields, reading: Reading): string | null {
  const mapped = reading.fields[use];
  if (mapped !== undefined) return valueAt(record, mapped) === undefined ? null : mapped;
  return FIELD_NAMES[use].find((name) => Object.hasOwn(record, name)) ?? null;
}
