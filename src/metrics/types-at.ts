import type { Side } from '../pool/side.ts';
import { expectedTypes } from '../stats/rarefaction.ts';

/**
 * How many different n-grams a side has, and among how many: at the number of tokens at which sides are compared the
 * expected ones (rarefaction); all of them where a corpus is measured by itself.
 */
export function typesAt(own: Side, n: number): { types: number; tokens: number } {
  const grams = own.grams(n);
  const tokens = Math.min(grams.total, own.pool.gramsAt(n));
  return { types: expectedTypes(grams, tokens), tokens };
}
