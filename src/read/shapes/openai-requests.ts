import type { Shape } from '../shape.ts';
import { isObject } from '../values.ts';
import { settingsOf } from './openai-body.ts';

/** A line of a batch's input file: what was asked under a custom_id, and how. */
export const openaiRequests: Shape = {
  id: 'openai-requests',
  title: 'OpenAI batch requests',
  isQuestions: true,
  fits: ({ custom_id: id, method, url, body }) =>
    typeof id === 'string' && typeof method === 'string' && typeof url === 'string' && isObject(body),
  read({ custom_id: id, body }, { reading }) {
    if (!isObject(body)) return [];
    // Of outputs that others hold: how many came of it is not known here.
    reading.told.settings(settingsOf(body), 0);
    return { id, prompt: body.messages ?? body.input ?? body.prompt, answers: [] };
  },
};
