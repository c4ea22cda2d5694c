import type { Condition } from '../../types.ts';
import type { Fields } from '../format.ts';
import type { FoundAnswer, Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject, nameOf, outputsOf } from '../values.ts';
import { answeredOnce } from './answered.ts';

/**
 * Every Eval Ever, `<uuid>_samples.jsonl`: an answer, or several, to one question of an evaluation. Its hash is that of the
 * question and its reference answers, and is the same for all models.
 */
export const everyEvalEver: Shape = {
  id: 'every-eval-ever',
  title: 'Every Eval Ever samples',
  fits: (record) =>
    ['schema_version', 'evaluation_id', 'model_id', 'interaction_type', 'sample_id'].every((name) =>
      Object.hasOwn(record, name),
    ),

  read(record, { place, reading }) {
    const { sample_hash, sample_id, model_id, evaluation_name, input, evaluation } = record;
    const hash = nameOf(sample_hash);
    answeredOnce([evaluation_name, model_id, sample_id, hash], place, reading);
    const { score, is_correct } = isObject(evaluation) ? evaluation : {};
    return {
      id: hash ?? sample_id,
      ...(hash !== null && { isContentId: true }),
      prompt: isObject(input) ? (input.formatted ?? input.raw) : input,
      answers: answersOf(record),
      facts: { model: model_id, task: evaluation_name, score, is_correct },
    };
  },
};

/** A single turn's answers are its output; a conversation's is what the model said last, between or after its calls of tools. */
function answersOf(record: Fields): FoundAnswer[] {
  const { output, messages } = record;
  if (isObject(output)) {
    const thoughts = hasText(output.reasoning_trace);
    return outputsOf(output.raw).map((text) => ({ text, conditions: conditionsOf(record, text, thoughts) }));
  }
  if (isConversation(messages)) {
    const last = messages.findLast(({ role, content }) => role === 'assistant' && hasText(content));
    const text = last?.content ?? null;
    const thoughts = last !== undefined && 'reasoning_trace' in last && hasText(last.reasoning_trace);
    return [{ text, conditions: conditionsOf(record, text, thoughts) }];
  }
  if (hasText(record.error)) return [{ text: null, conditions: ['failed'] }];
  throw new Unreadable("the row has neither an 'output' nor 'messages'");
}

function conditionsOf({ error }: Fields, text: unknown, hasThoughts: boolean): Condition[] {
  return [
    ...(hasText(error) || text === null ? (['failed'] as const) : []),
    ...(hasThoughts ? (['reasoned'] as const) : []),
  ];
}

/** A text that says something, or a list with one. */
function hasText(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasText) : typeof value === 'string' && value.trim() !== '';
}
