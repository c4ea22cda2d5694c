import { UserError } from '../../errors.ts';
import type { Row } from '../../types.ts';
import type { Fields, Format, Source } from '../format.ts';
import { documentFormat } from '../json/document.ts';
import type { Reading } from '../reading.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, nameOf } from '../values.ts';

/** A case of a test run: what was asked tells it apart, since names number the cases of one run alone. */
const single: Shape = {
  id: 'deepeval',
  title: 'deepeval test run',
  fits: ({ actualOutput, metricsData }) => typeof actualOutput === 'string' && Array.isArray(metricsData),
  read({ input, name, order, actualOutput: output, metricsData, success }) {
    if (input === undefined && name === undefined) throw new Unreadable('the case has neither an input nor a name');
    const isThere = typeof output === 'string';
    return {
      ...(typeof input !== 'string' && { id: name ?? order }),
      prompt: input,
      answers: [{ text: isThere ? output : null, conditions: isThere ? [] : ['failed'] }],
      facts: scoresOf(metricsData, success),
    };
  },
};

/** A conversation, often with a user who is a model as well: each thing that the assistant says is an answer. */
const conversation: Shape = {
  id: single.id,
  title: single.title,
  fits: ({ turns }) => Array.isArray(turns),
  read({ name, scenario, order, turns, metricsData, success }) {
    const said = (Array.isArray(turns) ? turns : []).filter((turn) => isObject(turn) && turn.role === 'assistant');
    const id = nameOf(scenario) ?? nameOf(name) ?? nameOf(order);
    return said.map(({ content }, turn) => ({
      id: id === null ? null : `${id} turn ${turn + 1}`,
      answers: [{ text: content }],
      facts: { ...scoresOf(metricsData, success), turn: turn + 1 },
    }));
  },
};

/**
 * What deepeval saves of a test run: test_run_*.json, or .deepeval/.latest_run_full.json with the same one level deeper.
 * A run may have cases of either kind, each in a list of its own.
 */
export const deepeval: Format = {
  id: single.id,
  title: single.title,
  recognise: ({ keys, text }) =>
    (keys.includes('testCases') || keys.includes('testRunData')) &&
    /"(actualOutput|metricsData|metricsScores|conversationalTestCases)"\s*:/.test(text),

  async *rows(source, reading) {
    const above = source.head.keys.includes('testRunData') ? ['testRunData'] : [];
    const known = { hasConversations: false };
    try {
      yield* cases(single, [...above, 'testCases'], source, reading, known);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'no-outputs-inside') throw error;
      known.hasConversations = true;
    }
    if (known.hasConversations) yield* cases(conversation, [...above, 'conversationalTestCases'], source, reading);
  },
};

function cases(
  shape: Shape,
  list: readonly string[],
  source: Source,
  reading: Reading,
  known?: { hasConversations: boolean },
): AsyncIterable<Row> {
  const without = 'Nor does testCases. Give the file of a run that has evaluated cases.';
  const after = ({ testRunData, ...document }: Fields) => {
    const { conversationalTestCases: others } = isObject(testRunData) ? testRunData : document;
    if (known !== undefined && Array.isArray(others)) known.hasConversations = others.length > 0;
  };
  return documentFormat({ ...shape, recognise: deepeval.recognise, list, without, after }).rows(source, reading);
}

/** Each metric's score under its name; of a lone metric it is the score, of several whether all of them held. */
function scoresOf(metrics: unknown, success: unknown): Fields {
  const all = (Array.isArray(metrics) ? metrics : []).filter(isObject);
  const scores = all.flatMap(({ name, score }): [string, unknown][] =>
    typeof name === 'string' ? [[name, score]] : [],
  );
  return { ...Object.fromEntries(scores), score: scores.length === 1 ? scores[0][1] : success };
}
