import type { Format } from '../format.ts';
import { pieces } from '../json/json-pieces.ts';
import { jsonValue } from '../json/json-row.ts';
import { rowsOf } from '../records.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';

const NOTHING = {};
const ROLES: ReadonlyMap<unknown, string> = new Map([
  ['HUMAN', 'user'],
  ['BOT', 'assistant'],
  ['SYSTEM', 'system'],
]);

/** A prediction: its number starts anew in every file of a data set that was cut up, so what was asked tells it apart. */
const prediction: Shape = {
  id: 'opencompass',
  title: 'OpenCompass predictions',
  fits: ({ origin_prompt: asked, prediction: said }) => asked !== undefined && said !== undefined,
  read({ origin_prompt: asked, prediction: said }) {
    if (said === undefined) throw new Unreadable('it has no prediction');
    return {
      prompt: Array.isArray(asked) ? asked.map(messageOf) : asked,
      answers: (Array.isArray(said) ? said : [said]).map((text: unknown) => ({ text })),
    };
  },
};

function messageOf(turn: unknown): unknown {
  return isObject(turn) ? { role: ROLES.get(turn.role) ?? String(turn.role), content: turn.prompt } : turn;
}

/** OpenCompass, predictions/MODEL/DATASET.json: one object, a member for each question, by its number. */
export const opencompass: Format = {
  id: prediction.id,
  title: prediction.title,
  recognise: ({ text }) => /^\s*\{\s*"\d+"\s*:\s*\{\s*"(origin_prompt|prediction)"\s*:/.test(text),

  async *rows(source, reading) {
    for await (const { text, line } of pieces(source, reading)) {
      const place = { file: source.file, line };
      const rows = reading.attempt(place, () => {
        const [value] = Object.values(jsonValue(`{${text}}`, place, reading, () => false) as object);
        return rowsOf(prediction, value, { place, document: NOTHING, reading });
      });
      if (rows !== null) yield* rows;
    }
  },
};
