import { outputCandidates } from '../candidates.ts';
import { FIELD_NAMES } from '../fields.ts';
import type { Fields } from '../format.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject, lastAnswer, type Message } from '../values.ts';

const USERS = new Set(['human', 'user']);
const MODELS = new Set(['gpt', 'chatgpt', 'model', 'assistant', 'bing', 'bard']);

/** A conversation in the form of ShareGPT (`from` and `value`), or under another name than `messages`; its last answer counts. */
export const shareGpt: Shape = {
  id: 'sharegpt',
  title: 'ShareGPT conversations',
  // Beside an output under a name of its own, a conversation is what was asked.
  fits: (record) =>
    !FIELD_NAMES.output.some((name) => name in record) &&
    outputCandidates(record).length === 0 &&
    turnsOf(record).length > 0,
  read(record) {
    const turns = turnsOf(record);
    if (turns.length === 0) throw new Unreadable('the row has no conversation');
    const { answer, before } = lastAnswer(turns);
    return {
      id: record.id ?? record.conversation_id,
      prompt: before,
      answers: [{ text: answer }],
      facts: { model: record.model },
    };
  },
};

function turnsOf({ conversations, conversation }: Fields): Message[] {
  const turns = conversations ?? conversation;
  if (isConversation(turns)) return turns;
  return Array.isArray(turns) && turns.every(isTurn)
    ? turns.map(({ from, value }) => ({ role: roleOf(from.toLowerCase()), content: value }))
    : [];
}

function roleOf(name: string): string {
  if (USERS.has(name)) return 'user';
  return MODELS.has(name) ? 'assistant' : name;
}

function isTurn(value: unknown): value is { from: string; value: string } {
  return isObject(value) && typeof value.from === 'string' && typeof value.value === 'string';
}
