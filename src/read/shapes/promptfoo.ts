import type { Condition } from '../../types.ts';
import type { Fields } from '../format.ts';
import { sortedJson } from '../json/sorted-json.ts';
import { conditionOf, type FoundAnswer, type Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, nameOf } from '../values.ts';
import { contentId } from './content-id.ts';

/**
 * A result of promptfoo: one test with one prompt template and one provider. Results come in the order in which they were
 * done, and `--repeat` numbers each repeat as a test of its own, so the question is told by its variables.
 */
export const promptfoo: Shape = {
  id: 'promptfoo',
  title: 'promptfoo results',
  fits: (record) =>
    isObject(record.prompt) &&
    typeof record.prompt.raw === 'string' &&
    typeof record.success === 'boolean' &&
    isObject(record.namedScores) &&
    ('response' in record || 'error' in record),
  read(record) {
    const prompt = isObject(record.prompt) ? record.prompt : {};
    const raw = prompt.raw === '[prompt stripped]' ? null : prompt.raw;
    const { config } = prompt;
    return {
      id: questionOf(record, raw),
      isContentId: true,
      prompt: raw,
      answers: [answerOf(record)],
      facts: {
        model: modelOf(record.provider),
        template: templateOf(prompt, record.promptId),
        score: record.score,
      },
      ...(isObject(config) && { settings: settingsOf(config) }),
    };
  },
};

/** The variables; without any, or where they were left out of the export, what was asked; else the number of the test. */
function questionOf({ vars, testCase, testIdx }: Fields, raw: unknown): string | null {
  const given = isObject(vars) ? vars : isObject(testCase) && isObject(testCase.vars) ? testCase.vars : {};
  const own = Object.entries(given).filter(([name]) => !isAtRunTime(name));
  if (own.length > 0) return contentId(Object.fromEntries(own));
  return typeof raw === 'string' ? contentId(raw) : nameOf(testIdx);
}

/** Variables that promptfoo itself sets, anew in every run. */
function isAtRunTime(name: string): boolean {
  return name.startsWith('_') || name === 'sessionId';
}

/** `error` is also the reason why an assertion did not hold; the answer is there all the same. */
function answerOf({ response, error: problem }: Fields): FoundAnswer {
  if (response === undefined && problem === undefined) throw new Unreadable('it has neither a response nor an error');
  const { output, error, cached, finishReason, isRefusal, raw } = isObject(response) ? response : {};
  if (output === '[output stripped]')
    throw new Unreadable('its output was left out of the export (PROMPTFOO_STRIP_RESPONSE_OUTPUT)');
  const isThere = output !== undefined && output !== null && !(error !== undefined && error !== null && output === '');
  const conditions: Condition[] = [
    ...(isThere ? [] : (['failed'] as const)),
    ...conditionOf(finishReason),
    ...(isRefusal === true ? (['refused'] as const) : []),
    ...(cached === true ? (['cached'] as const) : []),
    ...(hasReasoning(raw) ? (['reasoned'] as const) : []),
  ];
  return {
    text: isThere ? textOf(output) : null,
    facts: { finish_reason: finishReason },
    conditions: [...new Set(conditions)],
  };
}

/** Of providers that answer with an object, a list or a number: its JSON, as promptfoo itself shows it. */
function textOf(output: unknown): string {
  return typeof output === 'string' ? output : sortedJson(output);
}

function hasReasoning(raw: unknown): boolean {
  return isObject(raw) && typeof raw.reasoning_content === 'string' && raw.reasoning_content !== '';
}

function modelOf(provider: unknown): string | null {
  return isObject(provider) ? (nameOf(provider.label) ?? nameOf(provider.id)) : nameOf(provider);
}

/** A prompt's label is the whole template unless it was given one. */
function templateOf({ label, raw }: Fields, promptId: unknown): string | null {
  const name = nameOf(label) ?? nameOf(raw);
  if (name === null) return null;
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 28)}… #${nameOf(promptId)?.slice(0, 8) ?? ''}`;
}

/** What a prompt says of its own generation; a provider's settings are only in the file's config. */
export function settingsOf(config: Fields): Fields {
  return {
    temperature: config.temperature,
    top_p: config.top_p ?? config.topP,
    max_tokens: config.max_tokens ?? config.max_completion_tokens ?? config.max_output_tokens ?? config.maxTokens,
    stop: config.stop,
    seed: config.seed,
    'reasoning effort': config.reasoning_effort ?? (isObject(config.reasoning) ? config.reasoning.effort : undefined),
  };
}
