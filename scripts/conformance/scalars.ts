import { energyDistance, wasserstein } from '../../src/stats/distances.ts';
import { mean, variance } from '../../src/stats/moments.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm } from '../../src/stats/multiplicity.ts';
import { excessKurtosis, interquartileRange, medianDeviation, skewness } from '../../src/stats/shape.ts';
import { wilcoxon } from '../../src/stats/signed-rank.ts';
import { countBelow, quantile } from '../../src/stats/sorted.ts';
import { kendallTau, mannKendall, theilSen } from '../../src/stats/trend.ts';
import {
  type Alternative,
  brownForsythe,
  cramerVonMisesTest,
  kolmogorovSmirnovTest,
  type Method,
  mannWhitney,
  permutationOfMeans,
} from '../../src/stats/two-sample.ts';
import type { Entry, Given } from './map.ts';
import { oneOf, type Params, real, Unknown, unknownValue } from './parameters.ts';

const SCIPY = 'scipy';
const STATSMODELS = 'statsmodels';

/** Distances, tests, adjustments and trends of numbers; the inputs are among the records or the parameters. */
export const scalars: readonly Entry[] = [
  { impl: 'input', fn: 'data', ours: ({ baseline, candidate }) => ({ baseline, candidate }) },
  { impl: SCIPY, fn: 'wasserstein_distance', ours: (given) => wasserstein(...sortedSides(given)) },
  { impl: SCIPY, fn: 'energy_distance', ours: (given) => energyDistance(...sortedSides(given)) },
  {
    impl: SCIPY,
    fn: 'ks_2samp',
    says: { alternative: ['two-sided'] },
    ours: ({ baseline, candidate }, params) => {
      const { statistic, p } = kolmogorovSmirnovTest(baseline, candidate, methodOf(params));
      return { statistic, pvalue: p };
    },
  },
  {
    impl: SCIPY,
    fn: 'mannwhitneyu',
    ours: ({ baseline, candidate }, params) => {
      const { statistic, p } = mannWhitney(baseline, candidate, {
        method: methodOf(params),
        alternative: alternativeOf(params),
        continuity: oneOf(params, 'use_continuity', [true, false]),
      });
      return { U: statistic, pvalue: p };
    },
  },
  {
    impl: SCIPY,
    fn: 'brown_forsythe',
    ours: ({ baseline, candidate }, params) => {
      const { statistic, p } = brownForsythe(baseline, candidate, oneOf(params, 'center', ['median', 'mean']));
      return { W: statistic, pvalue: p };
    },
  },
  {
    impl: SCIPY,
    fn: 'cramervonmises_2samp',
    ours: ({ baseline, candidate }, params) => {
      const { statistic, p } = cramerVonMisesTest(baseline, candidate, methodOf(params));
      return { statistic, pvalue: p };
    },
  },
  { impl: SCIPY, fn: 'moments', says: { quantile: ['linear (type 7)'], iqr: ['linear'] }, ours: moments },
  {
    impl: SCIPY,
    fn: 'wilcoxon',
    ours: ({ baseline, candidate }, params) => {
      const tested = wilcoxon(baseline, candidate, {
        method: oneOf(params, 'method', ['auto', 'exact', 'approx']),
        zeros: oneOf(params, 'zero_method', ['wilcox', 'pratt', 'zsplit']),
        alternative: alternativeOf(params),
        continuity: oneOf(params, 'correction', [false, true]),
      });
      return tested && { statistic: tested.statistic, pvalue: tested.p };
    },
  },
  {
    impl: SCIPY,
    fn: 'permutation_exact',
    says: { statistic: ['mean(baseline)-mean(candidate)'] },
    ours: ({ baseline, candidate }, params) => {
      const tested = permutationOfMeans(baseline, candidate, alternativeOf(params));
      return tested && { statistic: tested.statistic, pvalue: tested.p };
    },
  },
  { impl: STATSMODELS, fn: 'holm', ours: adjusting(holm) },
  { impl: STATSMODELS, fn: 'fdr_bh', ours: adjusting(benjaminiHochberg) },
  { impl: STATSMODELS, fn: 'fdr_by', ours: adjusting(benjaminiYekutieli) },
  { impl: STATSMODELS, fn: 'bonferroni', ours: adjusting(bonferroni) },
  { impl: STATSMODELS, fn: 'simes-hochberg', ours: adjusting(hochberg) },
  {
    impl: 'pyMannKendall',
    fn: 'mann_kendall',
    ours: (_, params) => {
      const {
        trend,
        isSignificant: h,
        p,
        z,
        tau: Tau,
        s,
        variance: var_s,
        slope,
        intercept,
      } = mannKendall(numbers(params, 'x'), real(params, 'alpha', 0.05));
      return { trend, h, p, z, Tau, s, var_s, slope, intercept };
    },
  },
  {
    impl: SCIPY,
    fn: 'theil_sen',
    ours: (_, params) => {
      const values = numbers(params, 'y');
      return theilSen(values, timesOf(params, values.length), real(params, 'confidence', 0.95));
    },
  },
  {
    impl: SCIPY,
    fn: 'kendall_tau_b',
    says: { alternative: ['two-sided'] },
    ours: (given, params) => {
      // Of one list the times are 0, 1, 2 …; of none the series is that of the trend test of the same case.
      const { x, y = x ?? given.record(given.expected.case, 'mann_kendall').params.x } = params;
      const series = numbers({ y }, 'y');
      const { tau, p } = kendallTau(
        timesOf(params.y === undefined ? {} : params, series.length),
        series,
        methodOf(params),
      );
      return { tau, pvalue: p };
    },
  },
];

function sortedSides({ baseline, candidate }: Given): [Float64Array, Float64Array] {
  return [Float64Array.from(baseline).sort(), Float64Array.from(candidate).sort()];
}

/** Ratios are the candidate's over the baseline's; a share outside is the candidate's, of the baseline's range. */
function moments(given: Given): unknown {
  const sides = sortedSides(given);
  const ratio = (of: (sorted: Float64Array) => number) => of(sides[1]) / of(sides[0]);
  const range = sides.map((side) => [quantile(side, 0.05), quantile(side, 0.95)]);
  const [low, high] = range[0];
  const candidate = sides[1];
  const inside = countBelow(candidate, high, true) - countBelow(candidate, low, false);
  return {
    mean: sides.map(mean),
    var_ratio: ratio(variance),
    iqr_ratio: ratio(interquartileRange),
    mad_ratio: ratio(medianDeviation),
    q05_q95: range,
    tail_mass_outside_baseline_q05_q95: 1 - inside / candidate.length,
    skew: sides.map(skewness),
    kurtosis: sides.map(excessKurtosis),
  };
}

function adjusting(adjust: (p: readonly number[]) => number[]): Entry['ours'] {
  return (_, params) => {
    const adjusted = adjust(numbers(params, 'p'));
    const level = real(params, 'alpha', 0.05);
    // A level that is met exactly is met, whatever the last digit of a product.
    return { adjusted, reject: adjusted.map((p) => p <= level * (1 + 1e-12)) };
  };
}

function methodOf(params: Params): Method {
  const method = oneOf(params, 'method', ['auto', 'exact', 'asymptotic', 'asymp']);
  return method === 'asymp' ? 'asymptotic' : method;
}

function alternativeOf(params: Params): Alternative {
  return oneOf(params, 'alternative', ['two-sided', 'less', 'greater']);
}

function numbers(params: Params, name: string): readonly number[] {
  const list = params[name];
  if (!Array.isArray(list)) throw new Unknown(`the parameter '${name}' is no list of numbers`);
  return list;
}

/** Given, or 0, 1, 2 … where it is left out or said in words. */
function timesOf({ x }: Params, length: number): readonly number[] {
  if (Array.isArray(x)) return x;
  if (x !== undefined && x !== '0..n-1') throw unknownValue('x', x);
  return Array.from({ length }, (_, i) => i);
}
