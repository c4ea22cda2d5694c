/** Diversity of n-grams as Vendi-Score has it (vendi_text.json). */
import { type Entry, value } from './map.ts';
import { wordsBy } from './overlap.ts';
import { oneOf, type Params, real, unknownValue } from './parameters.ts';

export const vendiText: readonly Entry[] = [
  {
    impl: 'Vendi-Score',
    fn: 'ngram_vendi_score',
    ours: ({ texts }, params) =>
      value('ngram-vendi', { ...orders(params), q: real(params, 'q', 1), outputs: 5000, ...wordsOf(params) }, texts),
  },
  {
    impl: 'Vendi-Score',
    fn: 'ngram_diversity',
    ours: ({ texts }, params) => {
      const shares = listed(params).map((n) => value('ngram-diversity', { from: n, n, ...wordsOf(params) }, texts));
      return shares.reduce<number>((sum, share) => sum + (share ?? Number.NaN), 0) / shares.length;
    },
  },
];

function listed({ ns = [1, 2, 3, 4] }: Params): number[] {
  if (!Array.isArray(ns) || ns.some((n) => !Number.isInteger(n))) throw unknownValue('ns', ns);
  return [...ns];
}

/** The kernels of neighbouring orders are averaged. */
function orders(params: Params): { from: number; n: number } {
  const list = listed(params).sort((a, b) => a - b);
  if (list.some((n, i) => n !== list[0] + i)) throw unknownValue('ns', params.ns);
  return { from: list[0], n: list[list.length - 1] };
}

/** Words of the oracle's rule are in small letters, whatever is asked for. */
function wordsOf(params: Params): Params {
  const words = wordsBy(params);
  if (oneOf(params, 'lowercase', [false, true]) && words !== 'ours') throw unknownValue('lowercase', true);
  return { words };
}
