import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';
import { isBody, readBody } from './openai-body.ts';

/**
 * A line of a batch's output or error file, of OpenAI, Azure or vLLM's run-batch. Lines come in no order; what was asked
 * stands only in the batch's input file, under the same custom_id.
 */
export const openaiBatch: Shape = {
  id: 'openai-batch',
  title: 'OpenAI batch results',
  fits: ({ custom_id: id, response, error }) =>
    typeof id === 'string' && (isObject(response) ? 'body' in response || 'status_code' in response : isObject(error)),
  read({ custom_id: id, response, error }) {
    const { status_code: status, body } = isObject(response) ? response : {};
    if (response === undefined && error === undefined) throw new Unreadable('it has neither a response nor an error');
    if (isSaid(error) || (typeof status === 'number' && status !== 200) || !isObject(response))
      return { id, answers: [{ text: null, conditions: ['failed'] }] };
    if (!isBody(body)) throw new Unreadable('its response is neither a chat completion, a completion nor a response');
    return { id, ...readBody(body) };
  },
};

function isSaid(error: unknown): boolean {
  return isObject(error) || (typeof error === 'string' && error !== '');
}
