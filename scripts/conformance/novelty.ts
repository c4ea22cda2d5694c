import type { Answer } from '../../src/types.ts';
import { type Entry, Refused, value } from './map.ts';
import { type Params, real } from './parameters.ts';

interface Row {
  partition: readonly number[];
  generation_scores: readonly number[];
}

/** NoveltyBench: classes and scores of the generations of each prompt come with the rows. */
export const novelty: readonly Entry[] = [
  {
    impl: 'novelty-bench',
    fn: 'distinct_and_utility',
    ours: (given, params) => {
      const rows = given.record(given.expected.case, 'rows').value as readonly Row[];
      const classified = rows.reduce((sum, { partition }) => sum + partition.length, 0);
      if (classified < given.texts.length) throw new Refused('classifier');
      const utility = utilityOf(rows, params);
      return { mean_distinct: classesOf(rows), mean_utility: utility, utility_in_file: utility };
    },
  },
  {
    impl: 'values stored in the file',
    fn: 'rows',
    ours: ({ expected }, params) =>
      (expected.value as readonly Row[]).map((row) => ({
        partition: row.partition,
        generation_scores: row.generation_scores,
        distinct: classesOf([row]),
        utility: utilityOf([row], params),
      })),
  },
];

function classesOf(rows: readonly Row[]): number | undefined {
  return value('equivalence-classes', { classes: 'partition' }, answersOf(rows));
}

function utilityOf(rows: readonly Row[], params: Params): number | undefined {
  const patience = real(params, 'patience', 0.8);
  return value('novelty-utility', { classes: 'partition', score: 'score', patience }, answersOf(rows));
}

/** A row's generations are the answers to its prompt; their texts are not asked for. */
function answersOf(rows: readonly Row[]): readonly (readonly Answer[])[] {
  return rows.map(({ partition, generation_scores: scores }) =>
    partition.map((one, i) => ({ text: 'text', attributes: { numbers: { partition: one, score: scores[i] } } })),
  );
}
