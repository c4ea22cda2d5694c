import type { Side } from '../pool/side.ts';
import { heapsLine } from '../stats/fit.ts';
import { expectedTypes } from '../stats/rarefaction.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';

/**
 * Heaps exponent: how fast the vocabulary grows: with exponent 0.6 twice the text has 1.5 times the words. 1 where
 * each word is new, 0 where none is. The line is fitted to the logarithms of words and different words at each
 * fiftieth of the text.
 *
 * In the order in which the outputs stand (order: given) it hangs on that order, and on which output comes first.
 * So by default it is fitted to the growth expected over all orders of the words (rarefaction), which needs the
 * counts only.
 *
 * Heaps (1978). With order given equal to numpy polyfit on the growth along the text.
 */
export const heapsExponent = metric({
  id: 'heaps-exponent',
  title: 'Heaps exponent',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'How fast the vocabulary grows with the text.',
  meaning: 'The candidate runs out of new words sooner.',
  source: 'Heaps (1978); least squares on logarithms (numpy polyfit).',
  cost: 'Fifty expectations of one pass over the counts each.',
  amount: 'Falls as text grows; compared on the same number of words, by exact expectation, unless their order counts.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.0065,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram.'),
    order: choice(['any', 'given'], 'any', 'Over all orders of the words, or in that of the text.'),
  },
  // Each word is new.
  example: { texts: ['a b', 'c d'], value: 1 },

  measure(own, _other, { n, order }) {
    const grams = own.grams(n);
    const line =
      order === 'any'
        ? heapsLine(Math.min(grams.total, own.pool.gramsAt(n)), (tokens) => expectedTypes(grams, tokens))
        : heapsLine(grams.total, growthOf(own, n, grams.total));
    return line && Math.min(1, Math.max(0, line.slope));
  },
});

/** How many types the first tokens of a side have shown, in the order of its outputs. */
function growthOf({ pool, samples }: Side, n: number, total: number): (tokens: number) => number {
  const { id, types } = pool.gramIds(n);
  const { from, length } = pool.tokens;
  const seen = new Uint8Array(types);
  const after = new Int32Array(total + 1);
  let at = 0;
  for (const s of samples) {
    for (let i = from[s]; i + n <= from[s] + length[s]; i++, at++) {
      after[at + 1] = after[at] + (seen[id[i]] === 0 ? 1 : 0);
      seen[id[i]] = 1;
    }
  }
  return (tokens) => after[tokens];
}
