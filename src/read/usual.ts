import { UserError } from '../errors.ts';
import type { Place } from '../types.ts';
import { namesOther, namesOutput, refuseSeveral } from './candidates.ts';
import { find, valueAt } from './fields.ts';
import type { Fields } from './format.ts';
import type { Reading } from './reading.ts';
import { conditionOf, type Shape } from './shape.ts';
import { shown } from './shown.ts';
import { Unreadable } from './unreadable.ts';
import { isConversation, isObject, lastAnswer, outputsOf } from './values.ts';

/** A record of no tool in particular: its fields have usual names, or options say which they are. */
export const usual: Shape = {
  id: 'rows',
  title: 'rows',
  fits: () => true,
  read(record, { place, reading }) {
    const output = outputField(record, place, reading);
    const prompt = find('prompt', record, reading);
    const id = find('id', record, reading);
    const value = output === null ? null : valueAt(record, output);
    const outputs = outputsOf(value);
    const conditions = conditionOf(record.finish_reason ?? record.stop_reason);
    const before = isConversation(value) ? lastAnswer(value).before : null;
    return {
      id: id === null ? null : valueAt(record, id),
      prompt: prompt === null ? before : valueAt(record, prompt),
      answers: outputs.map((text) => ({ text, conditions: output === null ? ['failed'] : conditions })),
      isMapped: true,
      facts: { model: record.model },
    };
  },
};

/** The name of the output's field; null where the row says that there was an error instead of an output. */
function outputField(record: Fields, place: Place, reading: Reading): string | null {
  const name = find('output', record, reading);
  if (name !== null) {
    // The first row shows what there is to choose from.
    if (reading.fields.output === undefined && reading.rowsOfFile === 1)
      refuseSeveral(name, record, usedOtherwise(reading), place);
    return name;
  }
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

/** Fields that options name for something else than the output. */
function usedOtherwise(reading: Reading): ReadonlySet<string> {
  const { prompt, id, tokens } = reading.fields;
  const named = [prompt, id, tokens, reading.groupBy, ...reading.numberFields, ...reading.labelFields];
  return new Set([...named, ...reading.choice.where.keys()].filter((name) => typeof name === 'string'));
}

function likeliestOutput(names: readonly string[]): string {
  const likely =
    names.find(namesOutput) ??
    names.find((name) => !namesOther(name) && /out|resp|compl|gener|answ|pred|repl|result|text/i.test(name));
  return likely === undefined ? 'NAME' : shown([likely]);
}
