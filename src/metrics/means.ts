import type { Side } from '../pool/side.ts';
import { expectedTypes } from '../stats/rarefaction.ts';

/** The mean over a side's samples of values that each sample of the pool has; NaN is none. Undefined where none has any. */
export function meanOf({ samples }: Side, values: Float64Array): number | undefined {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < samples.length; i++) {
    const value = values[samples[i]];
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}

/**
 * How many different n-grams a side has, and among how many: at the number of tokens at which sides are compared the
 * expected ones (rarefaction); all of them where a corpus is measured by itself.
 */
export function typesAt(own: Side, n: number): { types: number; tokens: number } {
  const grams = own.grams(n);
  const tokens = Math.min(grams.total, own.pool.gramsAt(n));
  return { types: expectedTypes(grams, tokens), tokens };
}
