import type { Pool } from '../pool/pool.ts';
import { metric } from './metric.ts';
import { name } from './parameters.ts';
import { meanOverPrompts } from './prompts.ts';

/**
 * Equivalence classes: how many really different answers a prompt gets, averaged over prompts. Which answers say the same
 * is told by a classifier, whose verdict comes with the outputs: a field that numbers the class of each among the answers
 * to its prompt. Without such a field equal texts are one class. Models with good scores often have one or two classes
 * in ten answers.
 *
 * The number rises with that of the answers, so both sides are compared at the same. An answer without a class is left out.
 *
 * NoveltyBench's distinct_k (Zhang et al., 2025). The field `distinct` of its older files is one too low: it holds the
 * highest number of a class, and they begin at 0.
 */
export const equivalenceClasses = metric({
  id: 'equivalence-classes',
  title: 'Equivalence classes',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Number of really different answers to a prompt, averaged over prompts.',
  meaning: 'Asked the same thing again, the candidate gives an answer that says the same.',
  source: 'NoveltyBench distinct_k (Zhang et al., 2025), on the classes that come with the outputs.',
  cost: 'One pass over the outputs.',
  amount: 'Rises with the number of answers to a prompt, which is the same on both sides.',
  adds: 'sums',
  byName: true,
  followsLength: false,
  samplesPerPrompt: 2,
  trainingSpread: 0.005,
  parameters: { classes: name('', 'Field with the number of the class; where none is named, equal texts are one.') },
  example: {
    texts: [
      ['yes', 'yes', 'no'],
      ['red', 'blue', 'green'],
    ],
    value: (2 + 3) / 2,
  },

  measure(own, _, { classes }) {
    const classOf = classesOf(own.pool, classes);
    return meanOverPrompts(own, (samples, from, to) => {
      let different = 0;
      for (let i = from; i < to; i++) if (isNew(classOf, samples, from, i)) different++;
      return different;
    });
  },
});

/** The class of each sample by a field, or by its text. */
export function classesOf(pool: Pool, field: string): ArrayLike<number> {
  return field === '' ? pool.answer : pool.numbers(field);
}

/** Whether none of the samples from `from` up to the i-th has the class of that one; it has none itself: false. */
export function isNew(classOf: ArrayLike<number>, samples: Int32Array, from: number, i: number): boolean {
  const own = classOf[samples[i]];
  let j = from;
  while (j < i && classOf[samples[j]] !== own) j++;
  return j === i && !Number.isNaN(own);
}
