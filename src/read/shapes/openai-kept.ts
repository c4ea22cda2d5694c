import { find, valueAt } from '../fields.ts';
import type { Fields } from '../format.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';
import { isBody, readBody, settingsOf } from './openai-body.ts';

const NAMES = ['response', 'completion', 'output', 'result', 'raw_response'];

/** A row of one's own that keeps a whole completion beside what was asked, instead of its text. */
export const openaiKept: Shape = {
  id: 'openai-kept',
  title: 'rows with OpenAI completions',
  fits: (record) => bodyIn(record) !== null,
  read(record, { reading }) {
    const body = bodyIn(record);
    if (body === null) throw new Unreadable('the row has no completion');
    const [id, prompt] = (['id', 'prompt'] as const).map((use) => find(use, record, reading));
    const { request } = record;
    const asked = isObject(request) ? (request.messages ?? request.input ?? request.prompt) : record.messages;
    const read = readBody(body);
    return {
      ...read,
      id: id === null ? null : valueAt(record, id),
      prompt: prompt === null ? asked : valueAt(record, prompt),
      settings: { ...(isObject(request) && settingsOf(request)), ...read.settings },
    };
  },
};

function bodyIn(record: Fields): Fields | null {
  for (const name of NAMES) {
    const value = record[name];
    if (isBody(value)) return value;
  }
  return null;
}
