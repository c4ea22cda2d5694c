import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

/**
 * Length spread: how much outputs differ in length, as the mean absolute deviation of the logarithm of their number of
 * words. A variance that every data set has for free; a model that has lost its variance answers everything at one
 * length.
 *
 * On a log scale, so that a change of the mean length alone does not move it. The mean, not the median, deviation: the
 * median one stands still under the jackknife on real data.
 */
export const lengthSpread = metric({
  id: 'length-spread',
  title: 'Length spread',
  family: 'variance',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Mean absolute deviation of the logarithm of the number of words of an output.',
  meaning: 'The candidate answers everything at much the same length.',
  source: 'Own choice; a robust spread after Levene (1960).',
  cost: 'One pass over the outputs.',
  amount: 'A mean over outputs: free of their number.',
  adds: 'two passes',
  followsLength: false,
  trainingSpread: 0.0436,
  limits: { fail: 0.35, warn: 0.2 },
  // ln 1 and ln 4 lie (ln 4)/2 from their mean.
  example: { texts: ['a', 'a b c d'], value: Math.LN2 },

  measure({ samples, pool }) {
    const logs = logLengths(pool);
    let sum = 0;
    let outputs = 0;
    let shortest = Number.POSITIVE_INFINITY;
    let longest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < samples.length; i++) {
      const log = logs[samples[i]];
      if (log < 0) continue;
      sum += log;
      outputs++;
      if (log < shortest) shortest = log;
      if (log > longest) longest = log;
    }
    if (outputs < 2) return undefined;
    // Equal lengths have no spread; the mean of equal logarithms may differ from them in its last digit.
    if (shortest === longest) return 0;
    const mean = sum / outputs;
    let deviation = 0;
    for (let i = 0; i < samples.length; i++) {
      const log = logs[samples[i]];
      if (log >= 0) deviation += Math.abs(log - mean);
    }
    return deviation / outputs;
  },
});

/** Of each output the logarithm of its number of words; below 0 where it has none. */
const logLengths = perPool((pool) =>
  new Float64Array(pool.words.tokens).map((n) => (n === 0 ? Number.NEGATIVE_INFINITY : Math.log(n))),
);
