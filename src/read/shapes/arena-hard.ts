import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject, outputOf } from '../values.ts';

/** A line of model_answer/MODEL.jsonl of Arena-Hard: a conversation whose answer stands in an object. */
export const arenaHard: Shape = {
  id: 'arena-hard',
  title: 'Arena-Hard answers',
  fits: ({ uid, messages, ans_id: answer }) =>
    typeof uid === 'string' && typeof answer === 'string' && isConversation(messages),
  read({ uid, messages, model }) {
    if (!isConversation(messages)) throw new Unreadable('the row has no messages');
    const last = messages[messages.length - 1];
    const isAnswered = last.role === 'assistant';
    const content = isAnswered ? last.content : null;
    const { answer, thought } = isObject(content) ? content : { answer: content };
    const text = outputOf(answer);
    const isThere = text !== null && text !== '$ERROR$';
    const hasReasoning = typeof thought === 'string' && thought !== '';
    return {
      id: uid,
      prompt: isAnswered ? messages.slice(0, -1) : messages,
      answers: [
        {
          text: isThere ? text : null,
          conditions: [...(isThere ? [] : (['failed'] as const)), ...(hasReasoning ? (['reasoned'] as const) : [])],
        },
      ],
      facts: { model },
    };
  },
};

/** A line of its question.jsonl: 250 clusters of prompts to group by. */
export const arenaHardQuestions: Shape = {
  id: 'arena-hard-questions',
  title: 'Arena-Hard questions',
  isQuestions: true,
  fits: ({ uid, prompt, category, cluster, subcategory, messages }) =>
    typeof uid === 'string' &&
    typeof prompt === 'string' &&
    typeof category === 'string' &&
    (typeof cluster === 'string' || typeof subcategory === 'string') &&
    messages === undefined,
  read: ({ uid, prompt }) => ({ id: uid, prompt, answers: [] }),
};
