/** Richness, coverage and diversity of counts as ecology has them; types are n-grams of words (ecology.json). */
import { distinctCounts, typesOf, typesThatCome } from '../../src/stats/abundance.ts';
import { coverageAt, sizeAtCoverageByOptimize } from '../../src/stats/coverage.ts';
import { heapsLine, zipfLine } from '../../src/stats/fit.ts';
import type { Abundance } from '../../src/stats/rarefaction.ts';
import { aceError, chao1Error, chaoRichness, expectedTypesError } from '../../src/stats/richness.ts';
import { rounded } from '../../src/stats/rounding.ts';
import { type Entry, type Given, Refused, value } from './map.ts';
import { oneOf, type Params, real, Unknown, unknownValue, whole } from './parameters.ts';

const SKBIO = 'scikit-bio';
const VEGAN = 'vegan';
const INEXT = 'iNEXT';
const ENTROPART = 'entropart';

export const ecology: readonly Entry[] = [
  {
    impl: 'input',
    fn: 'frequency_of_frequencies',
    ours: (given) => {
      const { count, types } = distinctCounts(countsOf(given));
      return count.map((k, i) => [k, types[i]]);
    },
  },

  {
    impl: SKBIO,
    fn: 'chao1',
    ours: (given, params) =>
      ours(given, 'chao1', { form: oneOf(params, 'bias_corrected', [true, false]) ? 'bias-corrected' : 'classic' }),
  },
  {
    impl: SKBIO,
    fn: 'ace',
    ours: (given, params) => ours(given, 'ace', { rare: whole(params, 'rare_threshold', 10) }),
  },
  { impl: SKBIO, fn: 'goods_coverage', ours: (given) => ours(given, 'sample-coverage', { estimator: 'turing' }) },
  {
    impl: SKBIO,
    fn: 'shannon',
    ours: (given, params) => ours(given, 'shannon-entropy', { estimator: 'plug-in', base: real(params, 'base', 2) }),
  },
  { impl: SKBIO, fn: 'simpson', ours: (given) => ours(given, 'gini-simpson') },
  { impl: SKBIO, fn: 'dominance', ours: (given) => 1 - Number(ours(given, 'gini-simpson')) },
  { impl: SKBIO, fn: /^(enspie|inv_simpson)$/, ours: (given) => observed(given, 2) },
  { impl: SKBIO, fn: /^berger_parker_d$/, ours: (given) => ours(given, 'berger-parker') },
  {
    impl: SKBIO,
    fn: 'gini_index',
    ours: (given, params) => ours(given, 'gini', { area: oneOf(params, 'method', ['rectangles', 'trapezoids']) }),
  },
  // One type only is 0 over 0 there.
  { impl: SKBIO, fn: 'heip_e', ours: (given) => ofSeveral(given, 'heip-evenness') },
  { impl: SKBIO, fn: 'pielou_e', ours: (given) => ofSeveral(given, 'pielou-evenness') },
  { impl: SKBIO, fn: 'robbins', ours: (given) => ours(given, 'hapax-share', { of: 'tokens' }) },
  { impl: SKBIO, fn: 'singles', ours: (given) => typesThatCome(1, countsOf(given)) },
  { impl: SKBIO, fn: 'doubles', ours: (given) => typesThatCome(2, countsOf(given)) },
  { impl: SKBIO, fn: 'menhinick', ours: (given) => ours(given, 'root-ttr') },
  { impl: SKBIO, fn: 'margalef', ours: (given) => ours(given, 'margalef') },
  { impl: SKBIO, fn: 'mcintosh_d', ours: (given) => ours(given, 'mcintosh-d') },

  {
    impl: 'numpy',
    fn: 'zipf_ols',
    says: { fit: ['log count on log rank, all ranks, ties by position'], order: ['counts descending'] },
    ours: (given) => {
      const exponent = ours(given, 'zipf-exponent');
      return { slope: exponent && -exponent, intercept: zipfLine(countsOf(given))?.intercept };
    },
  },
  {
    impl: 'numpy',
    fn: 'heaps_ols',
    says: { fit: ['log types on log tokens at multiples of floor(N/50), text order'] },
    ours: (given) => {
      const line = heapsLine(countsOf(given).total, growthOf(given));
      return { beta: ours(given, 'heaps-exponent', { order: 'given' }), logK: line?.intercept, points: line?.points };
    },
  },

  {
    impl: VEGAN,
    fn: 'diversity',
    ours: (given, params) => {
      const index = oneOf(params, 'index', ['shannon', 'simpson', 'invsimpson']);
      if (index === 'shannon') return ours(given, 'shannon-entropy', { estimator: 'plug-in' });
      return index === 'simpson' ? ours(given, 'gini-simpson') : observed(given, 2);
    },
  },
  {
    impl: VEGAN,
    fn: 'estimateR',
    says: { order: [['S.obs', 'S.chao1', 'se.chao1', 'S.ACE', 'se.ACE']] },
    ours: (given) => {
      const counts = countsOf(given);
      const error = aceError(counts);
      // Where no type is rare vegan has no ACE; ours is the number of types then.
      const ace = error === undefined ? undefined : ours(given, 'ace');
      return [typesOf(counts), ours(given, 'chao1'), chao1Error(counts), ace, error];
    },
  },
  {
    impl: VEGAN,
    fn: 'renyi_hill',
    says: { hill: [true] },
    ours: (given, { scales }) => {
      if (!Array.isArray(scales)) throw unknownValue('scales', scales);
      return scales.map((q) => observed(given, q === 'Inf' ? Number.POSITIVE_INFINITY : q));
    },
  },
  { impl: VEGAN, fn: 'fisher.alpha', ours: (given) => ours(given, 'fisher-alpha', { search: 'uniroot' }) },
  {
    impl: VEGAN,
    fn: 'rarefy',
    says: { order: [['S', 'se']], se: [true, false] },
    ours: (given, params) => {
      const size = whole(params, 'sample');
      const types = atSize(given, 0, size);
      if (!Array.isArray(given.expected.value)) return types;
      const error = expectedTypesError(countsOf(given), size);
      // Nothing hangs on the draw there: what vegan gives is the root of its rounding.
      const theirs = given.expected.value[1];
      if (error === 0 && typeof theirs === 'number' && theirs > given.expected.atol)
        throw new Refused('digits of the reference');
      return [types, error];
    },
  },

  {
    impl: INEXT,
    fn: 'Chat.Ind',
    ours: (given, params) => numbers(params, 'm').map((size) => ours(given, 'sample-coverage', { size })),
  },
  {
    impl: INEXT,
    fn: 'ChaoRichness',
    says: { order: [['Observed', 'Estimator', 'Est_s.e.', 'lower95', 'upper95']] },
    ours: (given) => {
      const { seen, estimate, error, low, high } = chaoRichness(countsOf(given));
      return [seen, estimate, error, low, high].map((one) => rounded(one, 3));
    },
  },
  {
    impl: INEXT,
    fn: /^Diversity_profile/,
    ours: (given, params) =>
      numbers(params, 'q').map((order) => ours(given, 'hill-number', { order, estimator: 'asymptotic' })),
  },
  {
    impl: INEXT,
    fn: 'TD.m.est',
    says: { order: ['all m for q=0, then q=1, q=2'] },
    ours: (given, params) =>
      numbers(params, 'q').flatMap((order) => numbers(params, 'm').map((size) => atSize(given, order, size))),
  },
  {
    impl: INEXT,
    fn: /^invChat\.Ind/,
    says: { order: /^m,SC(,q\d+(\.\d+)?)*$/ },
    ours: (given, params) => {
      const counts = countsOf(given);
      const coverage = goalOf(counts, real(params, 'coverage'));
      const size = sizeAtCoverageByOptimize(counts, coverage);
      return [
        size,
        size && coverageAt(counts, size),
        ...numbers(params, 'q').map((order) =>
          ours(given, 'hill-number', { order, estimator: 'at-coverage', coverage, search: 'optimize' }),
        ),
      ];
    },
  },

  { impl: ENTROPART, fn: 'bcShannon None', ours: (given) => entropy(given, 'plug-in') },
  { impl: ENTROPART, fn: /^bcShannon Miller/, ours: (given) => entropy(given, 'miller-madow') },
  { impl: ENTROPART, fn: 'bcShannon ChaoShen', ours: (given) => entropy(given, 'chao-shen', 'zhang-huang') },
  { impl: ENTROPART, fn: 'bcShannon Grassberger', ours: (given) => entropy(given, 'grassberger') },
  { impl: ENTROPART, fn: /^bcShannon Chao(Wang)?Jost$/, ours: (given) => entropy(given, 'chao-jost') },
  {
    impl: ENTROPART,
    fn: /^Coverage (Turing|Chao|ZhangHuang)$/,
    ours: (given) => {
      const counts = countsOf(given);
      // Where every type comes once it says 0 before it looks at which estimate is asked for.
      if (typesOf(counts) === counts.total) return 0;
      const estimator = { Turing: 'turing', Chao: 'chao', ZhangHuang: 'zhang-huang' }[given.expected.fn.split(' ')[1]]!;
      return ours(given, 'sample-coverage', { estimator });
    },
  },
];

function ours(given: Given, id: string, parameters: Record<string, number | string> = {}): number | undefined {
  return value(id, { n: given.n, ...parameters }, given.texts);
}

function ofSeveral(given: Given, id: string): number | undefined {
  return typesOf(countsOf(given)) === 1 ? undefined : ours(given, id);
}

function observed(given: Given, order: number): number | undefined {
  return ours(given, 'hill-number', { order, estimator: 'observed' });
}

function atSize(given: Given, order: number, size: number): number | undefined {
  return ours(given, 'hill-number', { order, estimator: 'at-size', size });
}

function entropy(given: Given, estimator: string, coverage = 'chao'): number | undefined {
  return ours(given, 'shannon-entropy', { estimator, coverage });
}

/** A list among the parameters, or a single number. */
function numbers(params: Params, name: string): readonly number[] {
  const list = [params[name]].flat();
  if (list.some((one) => typeof one !== 'number')) throw new Unknown(`the parameter '${name}' is no list of numbers`);
  return list as number[];
}

/**
 * The coverage that was asked for: the parameter is written to six digits, and what was asked for is a round share of the
 * coverage of the whole. The share is taken where it gives the six digits, else the number as it stands.
 */
function goalOf(counts: Abundance, written: number): number {
  const all = coverageAt(counts, counts.total);
  const share = Math.round((100 * written) / all) / 100;
  return Number((share * all).toPrecision(6)) === written ? share * all : written;
}

const kept = new WeakMap<Given['tokens'], Map<number, Abundance>>();

/** How often the n-grams of a corpus come. */
function countsOf({ tokens, n }: Given): Abundance {
  const known = kept.get(tokens) ?? new Map<number, Abundance>();
  kept.set(tokens, known);
  const counts = known.get(n) ?? count(tokens, n);
  known.set(n, counts);
  return counts;
}

function count(tokens: Given['tokens'], n: number): Abundance {
  const times = new Map<string, number>();
  for (const gram of gramsOf(tokens, n)) times.set(gram, (times.get(gram) ?? 0) + 1);
  const all = [...times.values()];
  return { total: all.reduce((sum, one) => sum + one, 0), spectrum: [], frequent: all };
}

function gramsOf(tokens: Given['tokens'], n: number): string[] {
  return tokens.flatMap((text) =>
    Array.from({ length: Math.max(0, text.length - n + 1) }, (_, i) => text.slice(i, i + n).join(' ')),
  );
}

/** How many types the first n-grams of a corpus have shown. */
function growthOf({ tokens, n }: Given): (grams: number) => number {
  const seen = new Set<string>();
  const after = [0, ...gramsOf(tokens, n).map((gram) => seen.add(gram).size)];
  return (grams) => after[grams];
}
