import type { Condition } from '../../types.ts';
import { conditionOf, type Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, outputOf } from '../values.ts';

/** A line of the results of Anthropic's message batches: in no order, without what was asked. */
export const anthropicBatch: Shape = {
  id: 'anthropic-batch',
  title: 'Anthropic batch results',
  fits: ({ custom_id: id, result }) => typeof id === 'string' && isObject(result) && typeof result.type === 'string',
  read({ custom_id: id, result }) {
    if (!isObject(result)) throw new Unreadable('it has no result');
    if (result.type !== 'succeeded') return { id, answers: [{ text: null, conditions: ['failed'] }] };
    const { message } = result;
    if (!isObject(message)) throw new Unreadable('its result has no message');
    const { content, model, stop_reason: stop } = message;
    const thinks =
      Array.isArray(content) && content.some((part) => isObject(part) && /thinking$/.test(String(part.type)));
    const conditions: Condition[] = [...conditionOf(stop), ...(thinks ? (['reasoned'] as const) : [])];
    return {
      id,
      answers: [{ text: outputOf(content), facts: { finish_reason: stop }, conditions }],
      facts: { model },
    };
  },
};
