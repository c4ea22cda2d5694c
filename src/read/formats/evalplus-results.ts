import type { Format } from '../format.ts';

/** EvalPlus, `*_eval_results.json`: which samples passed. */
export const evalplusResults: Format = {
  id: 'evalplus-results',
  title: 'EvalPlus results',
  instead: 'the .jsonl of samples that was evaluated, beside it',
  recognise: ({ keys, text }) =>
    keys.includes('eval') && (keys.includes('hash') || /"(base|plus)_status"\s*:/.test(text)),
  async *rows() {},
};
