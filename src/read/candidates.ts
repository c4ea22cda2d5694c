import { UserError } from '../errors.ts';
import type { Place } from '../types.ts';
import { CERTAIN_OUTPUTS, FIELD_NAMES, LAST_OUTPUTS } from './fields.ts';
import type { Fields } from './format.ts';
import { shown } from './shown.ts';
import { isConversation, isObject, lastAnswer } from './values.ts';

const CERTAIN: readonly string[] = CERTAIN_OUTPUTS;
const LAST: readonly string[] = LAST_OUTPUTS;
const USUAL: readonly string[] = FIELD_NAMES.output;

/** A part of a name that speaks of an output. */
const SAYS_OUTPUT =
  /^(out|outputs?|resp|responses?|reply|replies|pred|preds|predict|predicted|predictions?|gen|gens|generated|generations?|llm|gpt\w*|answer|completions?|summary|translation|hypothesis)$/;
/** A part of a name that says it is about an output, about what was asked, or the right one. */
const SAYS_OTHER = new Set(
  [
    'prompt prompts query question input inputs instruction system template context id ids uid uuid key keys name names',
    'tokens token len length lengths chars words count num number n size time timed times latency duration date created',
    'score scores rating rank reward logprob logprobs prob probs confidence correct is has label labels type format schema',
    'args kwargs params config settings options choices path file dir url hash version provider family seed temperature',
    'cost price usage status reason error index idx role mode lang language category source by from at held embedding',
    'embeddings vector expected reference references ref gold golden target truth true ideal canonical right reasoning',
    'thinking evaluation eval metadata meta',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a field of that name is likely to hold an output. */
export function namesOutput(name: string): boolean {
  if (USUAL.includes(name)) return true;
  const parts = partsOf(name);
  if (parts.some((part) => SAYS_OTHER.has(part))) return false;
  // A model by itself, as in `base_model`, is a name; what it says stands after it.
  return parts.some((part, i) => SAYS_OUTPUT.test(part) || (part === 'model' && i < parts.length - 1));
}

/** Whether a name speaks of something else than an output, as `query_text` and `answer_id` do. */
export function namesOther(name: string): boolean {
  return partsOf(name).some((part) => SAYS_OTHER.has(part));
}

/** `modelAnswer`, `model_answer` and `Model Answer 1` have the same parts. */
function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((part) => part.replace(/\d+$/, ''))
    .filter((part) => part !== '');
}

/** The fields of a record that could be the model's output, by their names and by what they hold. */
export function outputCandidates(record: Fields): string[] {
  return Object.keys(record).filter((name) => namesOutput(name) && holdsText(record[name]));
}

/** Of those the ones that are no more likely to be something else. */
export function likelyOutputs(record: Fields): string[] {
  return outputCandidates(record).filter((name) => !LAST.includes(name));
}

function holdsText(value: unknown): boolean {
  if (isConversation(value)) return lastAnswer(value).answer !== null;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one === 'string' || isMessage(one));
  return typeof value === 'string' || isMessage(value);
}

function isMessage(value: unknown): boolean {
  return isObject(value) && (typeof value.text === 'string' || typeof value.content === 'string');
}

/** An error where a record has further fields that could be the output as well; `others` are those known to be none. */
export function refuseSeveral(own: string, record: Fields, others: ReadonlySet<string>, place: Place): void {
  const rivals = outputCandidates(record).filter((name) => name !== own && !others.has(name));
  const left = CERTAIN.includes(own)
    ? rivals.filter((name) => CERTAIN.includes(name) || !USUAL.includes(name))
    : rivals;
  if (left.length === 0) return;
  const names = [own, ...left];
  const guess = names.find((name) => /model|llm|gpt|pred|gener/i.test(name) && !/judge/i.test(name)) ?? own;
  throw new UserError('which-output', { fields: shown(names), guess: shown([guess]) }, place);
}
