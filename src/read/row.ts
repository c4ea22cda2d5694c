import { UserError } from '../errors.ts';
import type { Row } from '../types.ts';
import { attributesOf, eachOf } from './attributes.ts';
import { facetsOf } from './facets.ts';
import { FIELD_NAMES, valueAt } from './fields.ts';
import type { Fields } from './format.ts';
import type { Reading } from './reading.ts';
import type { Context, Found, FoundAnswer } from './shape.ts';
import { shown } from './shown.ts';
import { Unreadable } from './unreadable.ts';
import { kindOf, nameOf, outputOf, outputsOf, promptOf } from './values.ts';

/** Finds the value of a field of a row: a list of one for each where its answers have it. */
export type At = (field: string) => unknown;

/**
 * The row that a question with its answers makes: read as options map fields, narrowed to what they select, cleaned up.
 * Null where nothing of it is left, and where it only asks.
 */
export function rowFrom(found: Found, record: Fields, context: Context): Row | null {
  const { place, reading } = context;
  const id = idOf(found, record, reading);
  if (found.answers.length === 0) {
    if (id !== null) reading.asks(id, { prompt: promptIn(found, record, context), at: lookup(found, record, []) });
    return null;
  }
  const question = id === null ? undefined : reading.questions.get(id);
  const prompt = promptIn(found, record, context) ?? question?.prompt ?? null;
  const all = answersOf(found, record, reading);
  const facets = facetsOf(found.facts ?? {});
  const task = nameOf(found.facts?.task);
  if (!reading.choice.selects(facets, all.length) || reading.choice.excludes({ id, task, prompt }, all.length))
    return null;
  const of = lookup(found, record, all, question?.at);
  const answers = meeting(all, of, reading);
  const ended = { all, ends: endsOf(of, all.length) };
  if (answers.length === 0) {
    reading.told.of(ended, 0, found, reading.fields);
    return null;
  }
  reading.choice.takes(facets);
  const at = answers === all ? of : lookup(found, record, answers, question?.at);
  const texts = answers.map(({ text }) => outputOf(text));
  const tokens = reading.wantsTokens && texts.some((text) => text !== null) ? tokensIn(at, record, context) : null;
  const attributes = attributesOf(at, tokens, texts, reading);
  // Only of what could be read.
  reading.told.of(ended, answers.length, found, reading.fields);
  const outputs = texts.map((text) => reading.told.cleaned(text, prompt, found.holdsPrompt));
  return { id, prompt, group: groupOf(at, reading), outputs, ...(attributes && { attributes }), place };
}

/** An id of one of several tasks' questions tells the task as well. */
function idOf({ id: found, facts }: Found, record: Fields, reading: Reading): string | null {
  const { id: field } = reading.fields;
  const value = field === undefined ? found : valueAt(record, field);
  if (typeof value === 'object' && value !== null) throw new Unreadable(`the id is ${kindOf(value)}`);
  if (field !== undefined && value !== undefined) reading.use('id', field);
  const id = nameOf(value);
  const task = nameOf(facts?.task);
  return id === null || task === null ? id : `${task}/${id}`;
}

function promptIn({ prompt }: Found, record: Fields, { place, reading }: Context): string | null {
  const { prompt: field } = reading.fields;
  if (field === undefined) return promptOf(prompt, place);
  const value = valueAt(record, field);
  if (value !== undefined) reading.use('prompt', field);
  return promptOf(value, place);
}

/** The answers, or what a mapped field holds in place of them. */
function answersOf({ answers, isMapped }: Found, record: Fields, reading: Reading): readonly FoundAnswer[] {
  const { output: field } = reading.fields;
  if (field === undefined || isMapped) return answers;
  const value = valueAt(record, field);
  if (value === undefined) throw new Unreadable(`the row has no field '${field}'`);
  reading.use('output', field);
  const texts = outputsOf(value);
  return texts.map((text, i) => (texts.length === answers.length ? { ...answers[i], text } : { text }));
}

/** What answers say themselves goes before what the shape has found, that before the record, that before the question. */
function lookup({ facts = {} }: Found, record: Fields, answers: readonly FoundAnswer[], asked?: At): At {
  const areTold = answers.some((answer) => answer.facts !== undefined);
  return (field) => {
    if (areTold && answers.some((answer) => answer.facts !== undefined && Object.hasOwn(answer.facts, field))) {
      const values = answers.map((answer) => answer.facts?.[field] ?? null);
      return values.length === 1 ? values[0] : values;
    }
    const value = Object.hasOwn(facts, field) ? facts[field] : valueAt(record, field);
    return value === undefined ? asked?.(field) : value;
  };
}

/** The answers that --where leaves. */
function meeting(answers: readonly FoundAnswer[], at: At, reading: Reading): readonly FoundAnswer[] {
  const { choice } = reading;
  if (choice.where.size === 0) return answers;
  const masks = [...choice.where.keys()].map((field) =>
    eachOf(at(field), answers.length, nameOf).map((value) => choice.meets(field, value)),
  );
  const left = answers.filter((_, i) => masks.every((mask) => mask[i]));
  choice.leaves(answers.length - left.length);
  return left;
}

/** How answers ended, as far as anything says so. */
function endsOf(at: At, answers: number): readonly (string | null)[] {
  return eachOf(at('finish_reason') ?? at('stop_reason'), answers, nameOf);
}

function groupOf(at: At, reading: Reading): string | null {
  if (reading.groupBy === null) return null;
  const value = at(reading.groupBy);
  if (value !== undefined) reading.use('group', reading.groupBy);
  return nameOf(value);
}

/** The name of the field with token ids. */
function tokensIn(at: At, record: Fields, { place, reading }: Context): string {
  const { tokens: mapped } = reading.fields;
  const name = (mapped === undefined ? FIELD_NAMES.tokens : [mapped]).find((one) => at(one) !== undefined);
  if (name !== undefined) {
    reading.use('tokens', name);
    return name;
  }
  if (reading.rowsOfFile > 1) throw new Unreadable('the row has no field with token ids');
  throw new UserError('no-token-field', { fields: shown(Object.keys(record)) }, place);
}
