import type { Format } from '../format.ts';
import { membersOf } from '../json/members.ts';
import { isObject } from '../values.ts';

const NAMES: Readonly<Record<string, string>> = { max_output_tokens: 'max_tokens', stop_sequences: 'stop' };

/** Every Eval Ever, `<uuid>.json`: the figures of an evaluation, and how the outputs beside it were made. */
export const everyEvalEverResults: Format = {
  id: 'every-eval-ever-results',
  title: 'Every Eval Ever results',
  instead: 'the _samples.jsonl of the same name beside it (its detailed_evaluation_results name it)',
  recognise: ({ keys }) =>
    ['schema_version', 'evaluation_id'].every((key) => keys.includes(key)) &&
    ['evaluation_results', 'model_info', 'source_metadata'].some((key) => keys.includes(key)) &&
    !keys.includes('interaction_type'),

  async *rows(source, reading) {
    const { evaluation_results } = await membersOf(source, reading, (name) => name === 'evaluation_results');
    for (const result of Array.isArray(evaluation_results) ? evaluation_results : []) {
      const config = isObject(result) && isObject(result.generation_config) ? result.generation_config : {};
      if (!isObject(config.generation_args)) continue;
      const said = Object.entries(config.generation_args).map(([name, value]) => [
        Object.hasOwn(NAMES, name) ? NAMES[name] : name,
        value,
      ]);
      reading.told.settings(Object.fromEntries(said), 0);
    }
  },
};
