import { mean } from '../../stats/moments.ts';
import type { Fields, Format } from '../format.ts';
import { documentFormat } from '../json/document.ts';
import { sortedJson } from '../json/sorted-json.ts';
import { conditionOf, type FoundAnswer } from '../shape.ts';
import { fingerprint } from '../shapes/content-id.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject, nameOf } from '../values.ts';
import { helmTask } from './helm-runs.ts';

/**
 * HELM, `scenario_state.json`: a request for each question, for each choice of examples that come before it
 * (`train_trial_index`), and for each way in which the question was perturbed: those ask something else, so their ids do.
 * Requests that only weigh a given text are passed by; those for the letter of a choice are read, with a warning.
 */
export const helm: Format = documentFormat({
  id: 'helm',
  title: 'HELM scenario_state.json',
  list: ['request_states'],
  without:
    'Was it a dry run? Give the scenario_state.json that helm-run writes when it has sent the requests, or the folder of the run.',
  fits: () => false,
  recognise: ({ keys }) => keys.includes('adapter_spec') && keys.includes('request_states'),

  read(record, { document, place, reading }) {
    const instance = isObject(record.instance) ? record.instance : {};
    const request = isObject(record.request) ? record.request : {};
    const adapter = isObject(document.adapter_spec) ? document.adapter_spec : {};
    requireWhole(record, request, adapter);
    // Asked for no tokens, the model only tells how likely the prompt is.
    if (request.max_tokens === 0) {
      reading.passes('requests that weigh a given text, and generate none', place.file);
      return [];
    }
    if (nameOf(instance.id) === null) throw new Unreadable("the request's instance has no id");
    if (!isObject(record.result)) throw new Unreadable('the request has no result, as in a dry run');
    const answers = answersOf(record.result);
    if (/^multiple_choice_joint$|^ranking_binary$/.test(String(adapter.method)))
      for (const _ of answers) reading.doubt('not-generated', place.file, 1);
    return {
      id: idOf(record, instance),
      prompt: promptIn(request, instance),
      answers,
      ...(request.echo_prompt === true && { holdsPrompt: true }),
      facts: {
        task: helmTask(reading, place.file),
        model: request.model ?? adapter.model,
        split: instance.split,
      },
      settings: settingsOf(request, adapter),
    };
  },
});

/** What HELM always says, and without which a request would pass for another one. */
function requireWhole(record: Fields, request: Fields, { method }: Fields): void {
  if (typeof request.max_tokens !== 'number') throw new Unreadable('the request does not say how much to generate');
  if (typeof request.echo_prompt !== 'boolean') throw new Unreadable('the request does not say whether it is echoed');
  if (typeof record.train_trial_index !== 'number') throw new Unreadable("the request has no 'train_trial_index'");
  if (/separate|ranking/.test(String(method)) && typeof record.reference_index !== 'number')
    throw new Unreadable("the request has no 'reference_index'");
}

function idOf({ train_trial_index, reference_index, request_mode }: Fields, { id, perturbation }: Fields): string {
  const parts = [String(id)];
  if (isObject(perturbation)) {
    parts.push(`${nameOf(perturbation.name) ?? 'perturbed'}-${fingerprint(sortedJson(perturbation)).slice(0, 8)}`);
  }
  if (typeof train_trial_index === 'number' && train_trial_index > 0) parts.push(`trial ${train_trial_index}`);
  if (typeof reference_index === 'number') parts.push(`choice ${reference_index}`);
  if (nameOf(request_mode) !== null && request_mode !== 'original') parts.push(String(request_mode));
  return parts.join('/');
}

/** What was sent: messages, a text, or media of which the texts count; else the question as the scenario has it. */
function promptIn({ messages, prompt, multimodal_prompt }: Fields, { input }: Fields): unknown {
  if (isConversation(messages)) return messages;
  if (typeof prompt === 'string' && prompt !== '') return prompt;
  const media = isObject(multimodal_prompt) ? multimodal_prompt.media_objects : null;
  if (Array.isArray(media))
    return media.flatMap((one) => (isObject(one) && typeof one.text === 'string' ? [one.text] : [])).join('\n');
  return isObject(input) ? input.text : null;
}

function answersOf({ success, error, completions, cached }: Fields): FoundAnswer[] {
  const hasFailed = success === false || (error !== undefined && error !== null);
  if (hasFailed || !Array.isArray(completions) || completions.length === 0)
    return [{ text: null, conditions: ['failed'] }];
  return completions.map((one): FoundAnswer => {
    if (!isObject(one) || typeof one.text !== 'string') throw new Unreadable('a completion has no text');
    const finish = isObject(one.finish_reason) ? one.finish_reason.reason : one.finish_reason;
    return {
      text: one.text,
      facts: { finish_reason: finish, logprob: logprobOf(one.tokens) },
      conditions: [
        ...conditionOf(finish),
        ...(cached === true ? (['cached'] as const) : []),
        ...(isObject(one.thinking) ? (['reasoned'] as const) : []),
      ],
    };
  });
}

/** Where a service tells no log-probabilities, all of them are put down as 0. */
function logprobOf(tokens: unknown): number | null {
  const all = Array.isArray(tokens) ? tokens.map((token) => (isObject(token) ? token.logprob : null)) : [];
  if (!all.every((one): one is number => typeof one === 'number') || all.every((one) => one === 0)) return null;
  return mean(all);
}

const TEMPLATE = [
  ...['instructions', 'global_prefix', 'global_suffix', 'input_prefix', 'input_suffix', 'output_prefix'],
  ...['output_suffix', 'instance_prefix', 'reference_prefix', 'reference_suffix', 'substitutions'],
  ...['chain_of_thought_prefix', 'chain_of_thought_suffix'],
];

function settingsOf(request: Fields, adapter: Fields): Fields {
  const template = TEMPLATE.map((name) => adapter[name] ?? '');
  return {
    temperature: request.temperature,
    top_p: request.top_p,
    top_k: request.top_k_per_token,
    max_tokens: request.max_tokens,
    stop: request.stop_sequences,
    frequency_penalty: request.frequency_penalty,
    presence_penalty: request.presence_penalty,
    method: adapter.method,
    'few-shot': adapter.max_train_instances,
    'prompt template': template.every((part) => part === '') ? null : JSON.stringify(template),
  };
}
