import { mean } from '../../stats/moments.ts';
import type { Condition } from '../../types.ts';
import type { Fields } from '../format.ts';
import { conditionOf, type FoundAnswer, type Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject } from '../values.ts';
import { answeredOnce } from './answered.ts';
import { type Attachments, isKept, resolved, resolvedContent } from './inspect-attachments.ts';

/**
 * A sample of an Inspect log: one question, asked once in each epoch. What counts is `output`, what the sample ended in;
 * `messages` and `events` tell how it came to that. `document` is the head of the log.
 */
export const inspectSample: Shape = {
  id: 'inspect-sample',
  title: 'samples of Inspect',
  // It is read by the formats of logs alone, which know it by what stands around it.
  fits: () => false,

  read(record, { document, place, reading }) {
    if (!isObject(record.output) || !Object.hasOwn(record, 'id')) throw new Unreadable('the sample has no output');
    const head = isObject(document.eval) ? document.eval : {};
    const facts = {
      ...scoresOf(record.scores),
      model: head.model,
      task: head.task,
      epoch: record.epoch,
    };
    answeredOnce([head.model, head.task, record.id, record.epoch], place, reading);
    const attachments = isObject(record.attachments) ? record.attachments : {};
    return {
      id: record.id,
      prompt: promptIn(record.input, attachments),
      answers: answersOf(record, record.output, attachments),
      facts,
      settings: settingsOf(head, isObject(document.plan) ? document.plan : {}),
    };
  },
};

/** Where the question is a text, a reference that nothing is kept for may well be what it says. */
function promptIn(input: unknown, attachments: Attachments): unknown {
  if (typeof input === 'string') return isKept(input, attachments) ? resolved(input, attachments) : input;
  if (!isConversation(input)) return input;
  return input.map((message) => ({ ...message, content: resolvedContent(message.content, attachments) }));
}

/** One for each choice. What a sample that ended in an error had said by then is no answer. */
function answersOf(record: Fields, output: Fields, attachments: Attachments): FoundAnswer[] {
  if (isObject(record.error)) return [{ text: null, conditions: ['failed'] }];
  const choices = Array.isArray(output.choices) ? output.choices : [];
  if (choices.length === 0) return [{ text: null, conditions: ['failed'] }];
  const isLimited = isObject(record.limit);
  return choices.map((choice): FoundAnswer => {
    if (!isObject(choice) || !isObject(choice.message)) throw new Unreadable('a choice of the output has no message');
    const { message, stop_reason } = choice;
    const conditions = new Set<Condition>(conditionOf(stop_reason));
    if (isLimited) conditions.add('truncated');
    if (hasReasoning(message)) conditions.add('reasoned');
    if (isCached(record.events, message.id)) conditions.add('cached');
    return {
      text: textIn(resolvedContent(message.content, attachments)),
      facts: { finish_reason: stop_reason, logprob: logprobOf(choice.logprobs) },
      conditions: [...conditions],
    };
  });
}

/** Parts stand on lines of their own, as Inspect itself puts them together. */
function textIn(content: unknown): string | null {
  if (typeof content === 'string') return content;
  if (content === null || content === undefined) return null;
  if (!Array.isArray(content)) throw new Unreadable('the content of the output is neither a text nor a list of parts');
  const texts = content.filter((part) => isObject(part) && part.type === 'text' && typeof part.text === 'string');
  return texts.length === 0 ? null : texts.map(({ text }) => text).join('\n');
}

function hasReasoning({ content, reasoning }: Fields): boolean {
  const isReasoning = (part: unknown) => isObject(part) && part.type === 'reasoning';
  return (Array.isArray(content) && content.some(isReasoning)) || (typeof reasoning === 'string' && reasoning !== '');
}

/** Whether the call of the model that gave this message was answered from a cache. */
function isCached(events: unknown, id: unknown): boolean {
  if (!Array.isArray(events) || typeof id !== 'string') return false;
  return events.some((event) => {
    if (!isObject(event) || event.event !== 'model' || event.cache !== 'read' || !isObject(event.output)) return false;
    const { choices } = event.output;
    return (
      Array.isArray(choices) && choices.some((one) => isObject(one) && isObject(one.message) && one.message.id === id)
    );
  });
}

function logprobOf(said: unknown): number | null {
  const content = isObject(said) && Array.isArray(said.content) ? said.content : [];
  const all = content.map((token) => (isObject(token) ? token.logprob : null));
  if (all.length === 0 || !all.every((one): one is number => typeof one === 'number')) return null;
  return mean(all);
}

/** Correct, incorrect, partial, no answer: with the numbers that Inspect's own means take for them. */
const LETTERS: Readonly<Record<string, number>> = { C: 1, I: 0, P: 0.5, N: 0 };

/** Each scorer's value under its name, or under `name.key` where it gives several; `score` where there is one number alone. */
function scoresOf(said: unknown): Fields {
  if (!isObject(said)) return {};
  const values = Object.entries(said).flatMap(([name, score]): [string, unknown][] => {
    const value = isObject(score) ? score.value : score;
    if (!isObject(value)) return [[name, numberIn(value)]];
    return Object.entries(value).map(([key, one]) => [`${name}.${key}`, numberIn(one)]);
  });
  const [[, only] = []] = values;
  return {
    ...Object.fromEntries(values),
    ...(values.length === 1 && typeof only === 'number' && { score: only }),
  };
}

function numberIn(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' && Object.hasOwn(LETTERS, value) ? LETTERS[value] : value;
}

/** Of what a call of the model can be told, that which bears on its text: not how often it is tried again. */
const GENERATION: Readonly<Record<string, string>> = {
  ...{ temperature: 'temperature', top_p: 'top_p', top_k: 'top_k', max_tokens: 'max_tokens', stop_seqs: 'stop' },
  ...{ seed: 'seed', frequency_penalty: 'frequency_penalty', presence_penalty: 'presence_penalty' },
  ...{ logit_bias: 'logit_bias', num_choices: 'n', best_of: 'best_of', system_message: 'system prompt' },
  ...{ reasoning_effort: 'reasoning_effort', reasoning_tokens: 'reasoning_tokens', effort: 'effort', cache: 'cache' },
};

/** What the plan says goes before what the model was set up with; the steps of the plan hold templates of prompts. */
function settingsOf(head: Fields, plan: Fields): Fields {
  const config = {
    ...(isObject(head.model_generate_config) ? head.model_generate_config : {}),
    ...(isObject(plan.config) ? plan.config : {}),
  };
  return {
    ...Object.fromEntries(
      Object.entries(GENERATION).flatMap(([name, usual]) =>
        Object.hasOwn(config, name) ? [[usual, config[name]]] : [],
      ),
    ),
    solver: plan.steps,
    'task arguments': isObject(head.task_args) && Object.keys(head.task_args).length > 0 ? head.task_args : null,
  };
}
