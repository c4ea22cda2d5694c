import { UserError } from '../../errors.ts';
import type { Place } from '../../types.ts';
import type { Fields } from '../format.ts';
import { sortedJson } from '../json/sorted-json.ts';
import type { Context, Found, Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, nameOf, outputsOf } from '../values.ts';
import { answeredOnce } from './answered.ts';

/** What has been read of a record: who answers in it, and of each sample what was asked first. */
interface Run {
  model: string | null;
  settings: Fields;
  /** Null of a sample that has failed before anything was asked. */
  asked: Map<string, string | null>;
  /** The number of the next event. */
  next: number;
}

const runsOfFiles = () => new Map<string, Run>();

/**
 * openai/evals, a record: what is evaluated, then events as they come. Of these only `sampling` holds answers, but a
 * sample may have several: graders, and whatever a completion function asks on its way, are recorded in the same manner
 * and with nothing to tell them by. A sample is worked on by one thread, the model before its graders; so what is asked
 * first is the question. Whatever else is answered to the same prompt is a further answer, and the rest is left out.
 */
export const openaiEvals: Shape = {
  id: 'openai-evals',
  title: 'openai/evals record',
  fits: (record) => isSpec(record) || isEvent(record),

  read(record, { place, reading }) {
    const runs = reading.memory(runsOfFiles);
    const run = runs.get(place.file) ?? { model: null, settings: {}, asked: new Map(), next: 0 };
    runs.set(place.file, run);
    if (isSpec(record)) {
      // Another run may have been appended.
      runs.set(place.file, { ...specOf(record.spec as Fields), asked: new Map(), next: 0 });
      return [];
    }
    if (Object.hasOwn(record, 'final_report')) return [];
    if (!isEvent(record)) throw new Unreadable('the line is neither an event nor the report at the end');
    requireNext(record.event_id, run, place);
    const { type, data } = record;
    if (type === 'cond_logp' || type === 'pick_option') reading.passes('events that weigh given texts', place.file);
    if (type === 'error') return failure(record, run);
    return type === 'sampling' && isObject(data) ? sampling(record, data, run, { place, reading }) : [];
  },
};

/**
 * Events are written in the order of their numbers. Where one is missing it may have been a model's answer, and what comes
 * after, a grader's, would be taken for it.
 */
function requireNext(event: unknown, run: Run, place: Place): void {
  if (event !== run.next)
    throw new UserError(
      'unreadable-file',
      {
        problem: `event ${run.next} of the record is not where it should be, and without it answers can't be told from those of graders. Give the whole record, as it was written or sorted by event_id`,
      },
      place,
    );
  run.next++;
}

function isSpec({ spec }: Fields): boolean {
  return isObject(spec) && ['run_id', 'eval_name', 'created_at'].every((name) => Object.hasOwn(spec, name));
}

function isEvent(record: Fields): boolean {
  return ['run_id', 'event_id', 'sample_id', 'type', 'data'].every((name) => Object.hasOwn(record, name));
}

/** Before completion functions there were models. */
function specOf({ completion_fns, model_name, model_names, run_config }: Fields): Pick<Run, 'model' | 'settings'> {
  const models = Array.isArray(completion_fns) ? completion_fns : isObject(model_names) ? model_names.completions : [];
  const { seed, initial_settings } = isObject(run_config) ? run_config : {};
  return {
    model: Array.isArray(models) && models.length > 0 ? models.map(String).join(' + ') : nameOf(model_name),
    settings: {
      seed,
      settings: isObject(initial_settings) && Object.keys(initial_settings).length > 0 ? initial_settings : null,
    },
  };
}

function sampling(
  { sample_id }: Fields,
  data: Fields,
  run: Run,
  { place, reading }: Pick<Context, 'place' | 'reading'>,
): Found | [] {
  const id = nameOf(sample_id);
  if (id === null) throw new Unreadable('the event has no sample_id');
  if (!Object.hasOwn(data, 'sampled')) throw new Unreadable("the event has no 'sampled'");
  const prompt = sortedJson(data.prompt ?? null);
  const first = run.asked.get(id) ?? null;
  if (first === null) {
    run.asked.set(id, prompt);
    answeredOnce([run.model, id], place, reading);
  } else if (first !== prompt) {
    reading.doubt('further-calls', place.file, 1);
    return [];
  }
  const sampled = outputsOf(data.sampled);
  return {
    id,
    prompt: data.prompt,
    answers: sampled.map((text) => ({ text, conditions: text === null ? ['failed'] : [] })),
    facts: { model: run.model ?? data.model },
    settings: run.settings,
  };
}

/** A sample that ended in an error before anything was answered; later ones are of graders. */
function failure({ sample_id }: Fields, run: Run): Found | [] {
  const id = nameOf(sample_id);
  if (id === null || run.asked.has(id)) return [];
  run.asked.set(id, null);
  return {
    id,
    answers: [{ text: null, conditions: ['failed'] }],
    facts: { model: run.model },
    settings: run.settings,
  };
}
