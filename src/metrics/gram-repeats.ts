import type { Pool } from '../pool/pool.ts';
import { perPool } from './per-pool.ts';
import { type WordRule, wordsOf } from './raw-words.ts';

/**
 * Of each output how many n-grams it has, and how many different ones; `dropLast` leaves each output's last n-gram out.
 */
export const gramsWithin = perPool((pool: Pool, n: number, words: WordRule, dropLast: boolean) => {
  const { from, length, gramIds } = wordsOf(pool, words);
  const { id } = gramIds(n);
  const total = length.map((own) => Math.max(0, own - n + (dropLast ? 0 : 1)));
  const distinct = total.map((grams, s) => {
    const sorted = id.slice(from[s], from[s] + grams).sort();
    return sorted.reduce((types, gram, i) => types + (i === 0 || gram !== sorted[i - 1] ? 1 : 0), 0);
  });
  return { total, distinct, repeated: new Float64Array(total).map((grams, s) => 1 - distinct[s] / grams) };
});

/** Among all n-grams of some outputs, the share that the same output has said before; undefined where there is none. */
export function repeatedOf(
  samples: Int32Array,
  { total, distinct }: Pick<ReturnType<typeof gramsWithin>, 'total' | 'distinct'>,
): number | undefined {
  let grams = 0;
  let types = 0;
  for (let i = 0; i < samples.length; i++) {
    grams += total[samples[i]];
    types += distinct[samples[i]];
  }
  return grams === 0 ? undefined : 1 - types / grams;
}
