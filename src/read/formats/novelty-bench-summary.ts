import type { Format } from '../format.ts';

/** NoveltyBench, `summary.json`: two means of the whole run. */
export const noveltyBenchSummary: Format = {
  id: 'novelty-bench-summary',
  title: 'NoveltyBench summary',
  instead: 'the generations.jsonl or scores.jsonl beside it',
  recognise: ({ keys }) => keys.includes('mean_distinct') && keys.includes('mean_utility'),
  async *rows() {},
};
