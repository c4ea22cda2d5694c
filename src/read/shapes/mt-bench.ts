import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, nameOf, outputOf } from '../values.ts';

/** What FastChat writes in place of an answer that it could not get. */
const FAILED = new Set(['$ERROR$', 'ERROR']);

/**
 * A line of model_answer/MODEL.jsonl of MT-Bench and its kin: several choices, each a conversation of one turn or two.
 * The second turn follows on the model's own first answer, so each turn is a prompt of its own.
 */
export const mtBench: Shape = {
  id: 'mt-bench',
  title: 'MT-Bench answers',
  fits: ({ question_id: id, choices }) =>
    (typeof id === 'number' || typeof id === 'string') &&
    Array.isArray(choices) &&
    choices.some((choice) => isObject(choice) && Array.isArray(choice.turns)),
  read({ question_id: id, choices, model_id: model, generate_params: params }) {
    const all = Array.isArray(choices) ? [...choices].filter(isObject) : [];
    all.sort((one, other) => Number(one.index) - Number(other.index));
    const turns = all.map(({ turns }) => (Array.isArray(turns) ? turns : []));
    const longest = Math.max(0, ...turns.map(({ length }) => length));
    if (longest === 0) throw new Unreadable('its choices have no turns');
    return Array.from({ length: longest }, (_, turn) => ({
      id: turnId(id, turn),
      answers: turns.filter((said) => said.length > turn).map((said) => answerOf(said[turn])),
      facts: { model, turn: turn + 1 },
      ...(isObject(params) && {
        settings: { temperature: params.temperature, top_p: params.top_p, max_tokens: params.max_new_token },
      }),
    }));
  },
};

/** A line of question.jsonl: the user's turns, and the category. */
export const mtBenchQuestions: Shape = {
  id: 'mt-bench-questions',
  title: 'MT-Bench questions',
  isQuestions: true,
  fits: ({ question_id: id, turns, category, choices }) =>
    (typeof id === 'number' || typeof id === 'string') &&
    typeof category === 'string' &&
    Array.isArray(turns) &&
    turns.every((turn) => typeof turn === 'string' || (isObject(turn) && typeof turn.content === 'string')) &&
    choices === undefined,
  read({ question_id: id, turns }) {
    const asked = (Array.isArray(turns) ? turns : []).map((turn) => ({ role: 'user', content: outputOf(turn) }));
    return asked.map((_, turn) => ({
      id: turnId(id, turn),
      prompt: asked.slice(0, turn + 1),
      answers: [],
      facts: { turn: turn + 1 },
    }));
  },
};

function turnId(id: unknown, turn: number): string {
  if (nameOf(id) === null) throw new Unreadable('the row has no question_id');
  return `${id} turn ${turn + 1}`;
}

/** A text; later versions count its tokens beside it. */
function answerOf(turn: unknown) {
  const text = outputOf(turn);
  return text !== null && FAILED.has(text) ? { text: null, conditions: ['failed'] as const } : { text };
}
