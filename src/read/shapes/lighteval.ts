import { mean } from '../../stats/moments.ts';
import { baseName } from '../bytes/open.ts';
import type { Fields } from '../format.ts';
import { type Context, conditionOf, type Found, type FoundAnswer, type Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, nameOf } from '../values.ts';
import { answeredOnce } from './answered.ts';
import { pythonLiteral } from './python-literal.ts';

/**
 * lighteval's details, a Parquet file for each task with a row for each question and way of asking: what was asked, what
 * the model said and how it was scored are a group of fields each. The documentation names them `__doc__`, some versions
 * `doc`. `text` is what the model said; `text_post_processed`, which the scores are of, is the same without reasoning,
 * which `--clean reasoning` takes out of both sides alike. Token ids are left out: some models' are padded.
 */
export const lighteval: Shape = {
  id: 'lighteval',
  title: 'lighteval details',
  fits: (record) => NAMES.some(({ doc, response }) => isGroup(record[doc]) && isGroup(record[response])),

  read(record, context) {
    const names = NAMES.find(({ doc, response }) => Object.hasOwn(record, doc) && Object.hasOwn(record, response));
    if (names === undefined) throw new Unreadable('the row has no document or no model response');
    const doc = groupIn(record, names.doc);
    const response = groupIn(record, names.response);
    const metric = groupIn(record, names.metric);
    const answers = answersOf(response, doc);
    if (answers === null) return passed(context);
    return questionOf(
      {
        id: doc.id,
        prompt: doc.query,
        answers,
        facts: { task: nameOf(doc.task_name) },
        settings: {
          'few-shot': shotsOf(doc.num_effective_few_shots),
          max_tokens: doc.generation_size,
          stop: listOf(doc.stop_sequences)?.length ? doc.stop_sequences : null,
          'system prompt': doc.system_prompt,
          instruction: doc.instruction,
        },
      },
      metric,
      context,
    );
  },
};

const NAMES = [
  { doc: '__doc__', response: '__model_response__', metric: '__metric__' },
  { doc: 'doc', response: 'model_response', metric: 'metric' },
] as const;

/** The details of lighteval before 0.10: all fields side by side, in some versions each written by Python's repr(). */
export const lightevalFlat: Shape = {
  id: 'lighteval-flat',
  title: 'lighteval details, as versions before 0.10 wrote them',
  fits: (record) =>
    ['full_prompt', 'example', 'predictions', 'gold_index'].every((name) => Object.hasOwn(record, name)),

  read(record, context) {
    const predictions = valueIn(record.predictions);
    if (!Array.isArray(predictions)) throw new Unreadable("its 'predictions' are no list");
    const texts = predictions.flat();
    // Of a choice between texts that were given there are only likelihoods.
    if (texts.some((text) => typeof text === 'number' || typeof text === 'boolean')) return passed(context);
    const example = nameOf(record.example);
    return questionOf(
      {
        prompt: example ?? valueIn(record.full_prompt),
        answers: texts.length === 0 ? FAILED : texts.map((text) => ({ text })),
        settings: {
          'few-shot': shotsOf(record.num_effective_few_shots),
          instruction: record.instruction,
        },
      },
      groupIn(record, 'metrics'),
      context,
    );
  },
};

const FAILED: readonly FoundAnswer[] = [{ text: null, conditions: ['failed'] }];

function passed({ reading, place }: Context): [] {
  reading.passes('rows of log-likelihoods, numbers for texts that were given', place.file);
  return [];
}

function questionOf(found: Found, metric: Fields, context: Context): Found {
  const { file } = context.place;
  const scores = Object.entries(metric).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
  const task = found.facts?.task ?? taskIn(file);
  const model = modelIn(file);
  answeredOnce([model, task, nameOf(found.id) ?? found.prompt], context.place, context.reading);
  return {
    ...found,
    facts: {
      ...Object.fromEntries(scores),
      // Of several metrics nobody says which counts.
      ...(scores.length === 1 && { score: scores[0][1] }),
      task,
      model,
    },
  };
}

/** Null where the model was not asked for a text, but for the likelihood of texts that were given. */
function answersOf(response: Fields, doc: Fields): readonly FoundAnswer[] | null {
  const texts = listOf(response.text) ?? [];
  if (texts.length === 0) return listOf(response.logprobs)?.length || isChoice(doc) ? null : FAILED;
  const { reasonings, finish_reasons: finishes, output_tokens: tokens } = response;
  const logprobs = logprobsOf(listOf(response.logprobs), listOf(tokens), texts.length);
  return texts.map((text, i) => ({
    text,
    facts: { logprob: logprobs[i], finish_reason: listOf(finishes)?.[i] },
    conditions: [
      ...conditionOf(listOf(finishes)?.[i]),
      ...(isSaid(listOf(reasonings)?.[i]) ? (['reasoned'] as const) : []),
    ],
  }));
}

function isChoice({ sampling_methods: methods }: Fields): boolean {
  const all = listOf(methods) ?? [];
  return all.length > 0 && all.every((method) => /LOGPROBS|PERPLEXITY/.test(String(method)));
}

function isSaid(reasoning: unknown): boolean {
  return typeof reasoning === 'string' && reasoning.trim() !== '';
}

/** The mean of a list of as many as there are tokens; whether another number is of a token or of a text it doesn't say. */
function logprobsOf(all: unknown[] | null, tokens: unknown[] | null, answers: number): (number | null)[] {
  const lists = answers === 1 && all?.every((one) => typeof one === 'number') ? [all] : (all ?? []);
  return Array.from({ length: answers }, (_, i) => {
    const ids = listOf(tokens?.[i]);
    const list = lists.length === answers ? lists[i] : null;
    const isMean = Array.isArray(list) && list.length > 0 && list.length === ids?.length;
    return isMean && list.every((one) => typeof one === 'number') ? mean(list) : null;
  });
}

/** -1 is what nobody has counted. */
function shotsOf(said: unknown): unknown {
  return Number(said) >= 0 ? said : null;
}

function listOf(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function isGroup(value: unknown): boolean {
  return isObject(value) || (typeof value === 'string' && /^\s*\{\s*'/.test(value));
}

function groupIn(record: Fields, name: string): Fields {
  const value = valueIn(record[name]);
  if (value === null || value === undefined) return {};
  if (!isObject(value)) throw new Unreadable(`its '${name}' is no group of fields`);
  return value;
}

/** A value that came as the text of a list, a tuple or a dict; any other as it stands. */
function valueIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[({]/.test(value)) return value;
  const read = pythonLiteral(value);
  return read === undefined ? value : read;
}

/** Old files say of which task they are only by their name; the task's own may hold underscores. */
function taskIn(file: string): string | null {
  return /^details_(.+)_\d{4}-\d\d-\d\dT[\d.:-]+\.parquet$/.exec(baseName(file))?.[1] ?? null;
}

/** Folders are named after the model: details/ORGANISATION/MODEL/TIME/. */
function modelIn(file: string): string | null {
  return /(?:^|\/)details\/(.+)\/\d{4}-\d\d-\d\dT[^/]+\/details_[^/]+$/.exec(file)?.[1] ?? null;
}
