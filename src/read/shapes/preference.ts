import { UserError } from '../../errors.ts';
import { likelyOutputs } from '../candidates.ts';
import { valueAt } from '../fields.ts';
import type { Shape } from '../shape.ts';
import { isConversation, lastAnswer } from '../values.ts';

/** A row of preference data: of two answers to a prompt either may be the model's, so options have to say which. */
export const preference: Shape = {
  id: 'preference',
  title: 'preference pairs',
  // Beside an output the pair is of others.
  fits: (record) => isAnswer(record.chosen) && isAnswer(record.rejected) && likelyOutputs(record).length === 0,
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
