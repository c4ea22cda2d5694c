import type { Format } from '../format.ts';
import { membersOf } from '../json/members.ts';
import { isObject } from '../values.ts';

/** lighteval, `results_*.json`: figures of the whole run, and how the outputs in its details were made. */
export const lightevalResults: Format = {
  id: 'lighteval-results',
  title: 'lighteval results',
  instead: 'the details_*.parquet of the same run, which lighteval writes with --save-details',
  recognise: ({ keys }) =>
    keys.includes('config_general') &&
    keys.includes('results') &&
    ['config_tasks', 'summary_tasks', 'summary_general'].some((name) => keys.includes(name)),

  async *rows(source, reading) {
    const { config_general: config } = await membersOf(source, reading, (name) => name === 'config_general');
    if (!isObject(config)) return;
    const model = isObject(config.model_config) ? config.model_config : config;
    const { temperature, top_p, top_k, seed } = isObject(model.generation_parameters)
      ? model.generation_parameters
      : {};
    reading.told.settings({ temperature, top_p, top_k, seed, 'system prompt': model.system_prompt }, 0);
  },
};
