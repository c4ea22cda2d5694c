import { namesOutput } from '../candidates.ts';
import type { Format } from '../format.ts';

/** EvalPlus, `*_eval_results.json`: which samples passed. */
export const evalplusResults: Format = {
  id: 'evalplus-results',
  title: 'EvalPlus results',
  instead: 'the .jsonl of samples that was evaluated, beside it',
  recognise: ({ keys, text }) =>
    ['date', 'hash', 'eval'].every((key) => keys.includes(key)) &&
    /"eval"\s*:\s*\{/.test(text) &&
    !keys.some(namesOutput),
  async *rows() {},
};
