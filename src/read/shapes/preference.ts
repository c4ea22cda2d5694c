import { UserError } from '../../errors.ts';
import { valueAt } from '../fields.ts';
import type { Shape } from '../shape.ts';
import { isConversation, lastAnswer } from '../values.ts';

/** Beside one of these, the pair is of others. */
const OUTPUTS = ['output', 'model_output', 'completion', 'response', 'generation', 'generated_text', 'prediction'];

/** A row of preference data: of two answers to a prompt either may be the model's, so options have to say which. */
export const preference: Shape = {
  id: 'preference',
  title: 'preference pairs',
  fits: (record) =>
    isAnswer(record.chosen) && isAnswer(record.rejected) && !OUTPUTS.some((name) => typeof record[name] === 'string'),
  read(record, { reading, place }) {
    const { output } = reading.fields;
    if (output === undefined)
      throw new UserError('which-output', { fields: 'chosen, rejected', guess: 'chosen' }, place);
    const value = valueAt(record, output);
    // Without a prompt of its own, what was asked is the beginning of the conversation.
    const prompt = record.prompt ?? (isConversation(value) ? lastAnswer(value).before : null);
    return { id: record.id ?? record.prompt_id, prompt, answers: [{ text: null }] };
  },
};

function isAnswer(value: unknown): boolean {
  return typeof value === 'string' || isConversation(value);
}
