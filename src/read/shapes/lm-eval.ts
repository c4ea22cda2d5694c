import { UserError } from '../../errors.ts';
import type { Fields } from '../format.ts';
import { modelOf, runFile } from '../formats/lm-eval-runs.ts';
import type { Context, Found, Shape } from '../shape.ts';
import { shown } from '../shown.ts';
import { Unreadable } from '../unreadable.ts';
import { isConversation, isObject, nameOf } from '../values.ts';
import { answeredOnce } from './answered.ts';

/** What a row holds besides a value for each metric. */
const OWN = new Set([
  ...['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps', 'filter', 'metrics', 'doc_hash'],
  ...['prompt_hash', 'target_hash', 'task_name', 'schema_version', 'input', 'sample_len'],
]);

/**
 * lm-evaluation-harness, `samples_*.jsonl`: a row for each document and filter. `resps` is what the model said, the same
 * under every filter; `filtered_resps` what the filter has found in it, often a number alone, so that its variety is that
 * of the solutions. Hence `resps` are the outputs, of one filter, since under several each would count several times.
 */
export const lmEval: Shape = {
  id: 'lm-eval',
  title: 'lm-evaluation-harness samples',
  fits: (record) =>
    Object.hasOwn(record, 'doc_id') &&
    (Array.isArray(record.resps) || Array.isArray(record.filtered_resps)) &&
    ['doc', 'arguments', 'target'].some((name) => Object.hasOwn(record, name)),

  read(record, context) {
    const requests = requestsOf(record.arguments);
    const responses = responsesOf(record, context);
    if (!isGenerated(requests, responses)) {
      context.reading.passes('rows of log-likelihoods, numbers for texts that were given', context.place.file);
      return [];
    }
    const run = runFile(context.place.file);
    const facts = {
      task: run?.task,
      filter: record.filter,
      model: run === null ? null : modelOf(context.reading, run),
      score: scoreOf(record),
    };
    const id = nameOf(record.doc_hash) ?? record.doc_id;
    const isContentId = nameOf(record.doc_hash) !== null;
    answeredOnce([facts.task, record.doc_id, id, record.filter], context.place, context.reading);
    // A field that is mapped stands for all requests of the row.
    const all = context.reading.fields.output === undefined ? responses : responses.slice(0, 1);
    return all.map(
      (texts, i): Found => ({
        id: all.length === 1 ? id : `${id}/${i}`,
        ...(isContentId && { isContentId }),
        prompt: promptIn(requests[i]?.[0]),
        answers: texts.length === 0 ? [{ text: null, conditions: ['failed'] }] : texts.map((text) => ({ text })),
        facts,
        settings: settingsIn(requests[i]?.[1]),
      }),
    );
  },
};

/** Of each request its arguments: `{gen_args_0: {arg_0, arg_1}}`, in older files `[[arg_0, arg_1]]`. */
function requestsOf(said: unknown): unknown[][] {
  if (typeof said !== 'object' || said === null) return [];
  return Object.values(said).map((one) => (typeof one === 'object' && one !== null ? Object.values(one) : [one]));
}

/** Of each request its answers: several where the task repeats it. */
function responsesOf(record: Fields, { place, reading }: Context): unknown[][] {
  const { resps } = record;
  if (Array.isArray(resps)) return resps.length === 0 ? [[]] : resps.map((one) => (Array.isArray(one) ? one : [one]));
  if (reading.fields.output !== undefined) return [[null]];
  if (reading.rowsOfFile > 1) throw new Unreadable("the row has no 'resps'");
  throw new UserError('no-output-field', { fields: shown(Object.keys(record)), guess: 'filtered_resps' }, place);
}

/**
 * Whether the model wrote text. Asked for the likelihood of a text, a request names that text, or (rolling) nothing but
 * the prompt; the answer is a number, with whether the text was the likeliest, all of it put down as texts.
 */
function isGenerated(requests: readonly unknown[][], responses: readonly unknown[][]): boolean {
  const answers = responses.flat();
  if (answers.some((one) => Array.isArray(one))) return false;
  const isNumber = (one: unknown) => typeof one === 'number' || (typeof one === 'string' && NUMBER.test(one));
  if (requests.length === 0 || requests.some(([, settings]) => isObject(settings))) return true;
  return answers.length === 0 || !answers.every(isNumber);
}

const NUMBER = /^-?(\d+(\.\d+)?(e[-+]?\d+)?|inf|nan)$/i;

/** A text; for models behind a chat API a JSON text of messages, alone in a list. */
function promptIn(said: unknown): unknown {
  const text = Array.isArray(said) && said.length === 1 ? said[0] : said;
  if (typeof text !== 'string' || !/^\s*\[\s*\{/.test(text)) return text;
  try {
    const messages: unknown = JSON.parse(text);
    return isConversation(messages) ? messages : text;
  } catch {
    return text;
  }
}

const SETTINGS: Readonly<Record<string, string>> = { until: 'stop', max_gen_toks: 'max_tokens' };

export function settingsIn(said: unknown): Fields {
  if (!isObject(said)) return {};
  const ours = (name: string) => (Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : name);
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [ours(name), value]));
}

/** The metric's number where there is one metric: of several nobody says which counts. */
function scoreOf(record: Fields): number | null {
  const names = Array.isArray(record.metrics) ? record.metrics.map(String) : Object.keys(record).filter(isMetric);
  const value = names.length === 1 && Object.hasOwn(record, names[0]) ? record[names[0]] : null;
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : null;
}

function isMetric(name: string): boolean {
  return !OWN.has(name);
}
