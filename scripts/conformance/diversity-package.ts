/**
 * The package `diversity` of Shaib et al., and the sizes of compressed text that its ratios are made of
 * (diversity_pkg.json).
 */
import { rounded } from '../../src/stats/rounding.ts';
import { deflatedSize, gzipSizes } from '../../src/text/deflate.ts';
import { type Entry, Refused, value } from './map.ts';
import { ALL_PAIRS } from './overlap.ts';
import { matched, oneOf, type Params, whole } from './parameters.ts';

export const diversityPackage: readonly Entry[] = [
  {
    impl: 'diversity',
    fn: 'compression_ratio',
    ours: ({ texts }, params) => {
      if (oneOf(params, 'algorithm', ['gzip', 'xz']) === 'xz') throw new Refused('xz');
      return toDecimals(params, value('compression', { form: 'double-gzip' }, texts));
    },
  },
  {
    impl: 'diversity',
    fn: 'ngram_diversity_score',
    ours: ({ texts }, params) => {
      const n = whole(params, 'num_n', 5);
      return toDecimals(params, value('ngram-diversity', { n, words: 'spaces', across: true }, texts));
    },
  },
  {
    impl: 'diversity',
    fn: 'self_repetition_score',
    ours: ({ texts }, params) => {
      const n = whole(params, 'n', 4);
      return toDecimals(params, value('self-repetition', { n, words: 'python' }, texts));
    },
  },
  {
    impl: 'diversity',
    fn: 'homogenization_score',
    says: { measure: ['rougel'], use_stemmer: [false] },
    ours: ({ texts }, params) => {
      const mean = value('self-rouge', { type: 'rouge-l', words: 'rouge', pairs: ALL_PAIRS }, texts);
      // The reference takes texts without a word in common for copies of one.
      return toDecimals(params, mean === 0 ? 1 : mean);
    },
  },
  {
    impl: 'zlib',
    fn: 'deflate_sizes',
    says: { level: [9], memLevel: [8] },
    ours: ({ texts }) => {
      const bytes = new TextEncoder().encode(texts.join(' '));
      const { once, twice } = gzipSizes(bytes);
      return { raw: bytes.length, gzip9: once, gzip9_of_gzip9: twice, deflate_raw9: deflatedSize(bytes, 'pako') };
    },
  },
];

/** `rounding` is such as `3 decimals (as published)` or `none`, to which may be said how it is kept from rounding. */
function toDecimals(params: Params, figure: number | undefined): number | undefined {
  const decimals = matched(params, 'rounding', /^(?:none|(\d+) decimals)(?: \(.*\))?$/)?.[1];
  return decimals === undefined || figure === undefined ? figure : rounded(figure, Number(decimals));
}
