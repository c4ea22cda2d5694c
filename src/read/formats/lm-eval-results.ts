import type { Format, Source } from '../format.ts';
import { membersOf } from '../json/members.ts';
import type { Reading } from '../reading.ts';
import { settingsIn } from '../shapes/lm-eval.ts';
import { isObject } from '../values.ts';
import { rememberModel } from './lm-eval-runs.ts';

const READ = ['configs', 'n-shot', 'system_instruction_sha', 'chat_template_sha', 'fewshot_as_multiturn', 'model_name'];

/** lm-evaluation-harness, `results_*.json`: figures of the whole run, and how the outputs beside it were made. */
export const lmEvalResults: Format = {
  id: 'lm-eval-results',
  title: 'lm-evaluation-harness results',
  instead: 'the samples_*.jsonl beside it, which lm_eval writes with --log_samples',
  recognise: ({ keys, name }) =>
    keys.includes('results') &&
    keys.includes('configs') &&
    (['group_subtasks', 'versions', 'n-shot'].some((key) => keys.includes(key)) || /^results.*\.json$/.test(name)),

  async *rows(source: Source, reading: Reading) {
    const results = await membersOf(source, reading, (name) => READ.includes(name));
    const shots = isObject(results['n-shot']) ? [...new Set(Object.values(results['n-shot']))] : [];
    reading.told.settings(
      {
        'few-shot': shots.length === 1 ? shots[0] : results['n-shot'],
        'few-shot as turns': results.fewshot_as_multiturn,
        'system prompt': results.system_instruction_sha,
        'chat template': results.chat_template_sha,
      },
      0,
    );
    for (const task of Object.values(results.configs ?? {}))
      if (isObject(task)) reading.told.settings(settingsIn(task.generation_kwargs), 0);
    if (typeof results.model_name === 'string' && results.model_name !== '')
      rememberModel(reading, source.file, results.model_name);
  },
};
