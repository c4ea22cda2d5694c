import { mean } from '../../stats/moments.ts';
import type { Condition } from '../../types.ts';
import type { Fields } from '../format.ts';
import { conditionOf, type Found, type FoundAnswer } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, outputOf } from '../values.ts';

/** What OpenAI's interfaces answer with, and all that speak as they do: chat completions, completions and responses. */
export function isBody(value: unknown): value is Fields {
  return isObject(value) && (isCompletion(value) || isResponse(value));
}

function isCompletion({ object, choices }: Fields): boolean {
  return Array.isArray(choices) && (object === 'chat.completion' || object === 'text_completion');
}

function isResponse({ object, output }: Fields): boolean {
  return object === 'response' && Array.isArray(output);
}

export function readBody(body: Fields): Pick<Found, 'answers' | 'facts' | 'settings'> {
  return {
    answers: isResponse(body) ? [responseOf(body)] : choicesOf(body),
    facts: { model: body.model },
    // A response repeats what it was asked for; a completion doesn't.
    ...(isResponse(body) && { settings: settingsOf(body) }),
  };
}

/** How answers were asked for, by the names that a request has for it. */
export function settingsOf(request: Fields): Fields {
  const { instructions, reasoning } = request;
  return {
    temperature: request.temperature,
    top_p: request.top_p,
    max_tokens: request.max_tokens ?? request.max_completion_tokens ?? request.max_output_tokens,
    stop: request.stop,
    seed: request.seed,
    'presence penalty': request.presence_penalty,
    'frequency penalty': request.frequency_penalty,
    'reasoning effort': request.reasoning_effort ?? (isObject(reasoning) ? reasoning.effort : undefined),
    'system prompt': typeof instructions === 'string' ? instructions : systemPromptOf(request.messages),
  };
}

function systemPromptOf(messages: unknown): unknown {
  if (!Array.isArray(messages)) return undefined;
  const first = messages.find((message) => isObject(message) && /^(system|developer)$/.test(String(message.role)));
  return first === undefined ? undefined : outputOf(first);
}

/** Several answers to one request (`n`) come in any order. */
function choicesOf({ choices }: Fields): FoundAnswer[] {
  if (!Array.isArray(choices) || choices.length === 0) throw new Unreadable('its choices are missing');
  return [...choices].sort((one, other) => indexOf(one) - indexOf(other)).map(choiceOf);
}

function indexOf(choice: unknown): number {
  return isObject(choice) && typeof choice.index === 'number' ? choice.index : 0;
}

function choiceOf(choice: unknown): FoundAnswer {
  if (!isObject(choice)) throw new Unreadable('a choice is no object');
  const { message, text, finish_reason: finish, logprobs, token_ids: tokens } = choice;
  const isRefused = isObject(message) && typeof message.refusal === 'string' && message.refusal !== '';
  const conditions: Condition[] = [
    ...conditionOf(finish),
    ...(isRefused ? (['refused'] as const) : []),
    ...(isObject(message) && hasReasoning(message) ? (['reasoned'] as const) : []),
  ];
  return {
    text: isObject(message) ? said(message) : text,
    facts: { finish_reason: finish, logprob: meanLogprob(logprobs), ...(Array.isArray(tokens) && { tokens }) },
    conditions: [...new Set(conditions)],
  };
}

/** A refusal is what the model has said instead; a call of a tool is no text. */
function said({ content, refusal }: Fields): string | null {
  return outputOf(content) ?? outputOf(refusal);
}

function hasReasoning({ reasoning_content: content, reasoning }: Fields): boolean {
  return [content, reasoning].some((text) => typeof text === 'string' && text !== '');
}

/** The tokens' own log-probabilities: `content[].logprob` of chats, `token_logprobs` of completions. */
function meanLogprob(logprobs: unknown): number | null {
  if (!isObject(logprobs)) return null;
  const { content, token_logprobs: tokens } = logprobs;
  const all = Array.isArray(content) ? content.map((token) => isObject(token) && token.logprob) : tokens;
  const known = Array.isArray(all) ? all.filter((one): one is number => typeof one === 'number') : [];
  return known.length === 0 ? null : mean(known);
}

/** The messages among what a response has put out; the rest is thoughts and calls of tools. */
function responseOf({ output, status, error, incomplete_details: incomplete }: Fields): FoundAnswer {
  const items = (output as unknown[]).filter(isObject);
  const parts = items
    .filter(({ type }) => type === 'message')
    .flatMap(({ content }) => (Array.isArray(content) ? content.filter(isObject) : []));
  const texts = parts.filter(({ type, text }) => type === 'output_text' && typeof text === 'string');
  const refusals = parts.filter(({ type, refusal }) => type === 'refusal' && typeof refusal === 'string');
  const reason = isObject(incomplete) ? incomplete.reason : null;
  const hasFailed = status === 'failed' || status === 'cancelled' || isObject(error);
  const conditions: Condition[] = [
    ...(hasFailed ? (['failed'] as const) : []),
    ...conditionOf(reason),
    ...(refusals.length > 0 ? (['refused'] as const) : []),
    ...(items.some(({ type }) => type === 'reasoning') ? (['reasoned'] as const) : []),
  ];
  const pieces = texts.length > 0 ? texts.map(({ text }) => text) : refusals.map(({ refusal }) => refusal);
  return {
    text: hasFailed || pieces.length === 0 ? null : pieces.join(''),
    facts: {
      finish_reason: reason ?? status,
      logprob: meanLogprob({ content: texts.flatMap(({ logprobs }) => (Array.isArray(logprobs) ? logprobs : [])) }),
    },
    conditions: [...new Set(conditions)],
  };
}
