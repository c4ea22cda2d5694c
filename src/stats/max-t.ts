/**
 * Westfall and Young's (1993) step-down maxT: p values of several statistics at once, adjusted for their number and for
 * how they move together. The chance that any of them is called significant at level a when nothing has changed is at
 * most a.
 */

/** Null values of one statistic; entry 0 is the observed labelling, which counts as one of them. */
export type NullValues = Float64Array;

export interface Tested {
  mean: number;
  sd: number;
  /** The observed value, standardised by max(sd, error); NaN where sd is 0 and the statistic can't be tested. */
  z: number;
  p: number;
  pAdjusted: number;
}

export interface Family {
  tested: Tested[];
  /** The standardised value that a statistic must exceed to be significant at the level; infinite where none could be. */
  critical: number;
}

/** Values this near count as equal, so that sums in another order don't break a tie. */
const TIE = 1e-9;

/**
 * Tests the statistics of one family. `errors` are their standard errors from elsewhere: the observed value is divided
 * by the larger of it and the null's spread, so that two different but equally diverse sources stay quiet. Statistics
 * whose null has no spread leave the family with p = 1.
 */
export function maxT(values: readonly NullValues[], errors: readonly number[], level: number): Family {
  const tested = values.map((value, j) => standardise(value, errors[j]));
  const active = tested.map((_, j) => j).filter((j) => !Number.isNaN(tested[j].z));
  const labellings = values[0]?.length ?? 1;
  active.sort((i, j) => tested[j].z - tested[i].z || i - j);

  // From the least to the most extreme statistic: the largest of those not yet passed, in every labelling.
  const largest = new Float64Array(labellings).fill(Number.NEGATIVE_INFINITY);
  for (const j of active.toReversed()) {
    const { mean, sd, z } = tested[j];
    let reached = 0;
    let alone = 0;
    for (let r = 0; r < labellings; r++) {
      const zr = (values[j][r] - mean) / sd;
      if (zr > largest[r]) largest[r] = zr;
      if (zr >= z - TIE) alone++;
      if (largest[r] >= z - TIE) reached++;
    }
    tested[j].p = alone / labellings;
    tested[j].pAdjusted = reached / labellings;
  }
  for (let i = 1; i < active.length; i++) {
    const one = tested[active[i]];
    one.pAdjusted = Math.max(one.pAdjusted, tested[active[i - 1]].pAdjusted);
  }
  return { tested, critical: active.length === 0 ? Number.POSITIVE_INFINITY : criticalValue(largest, level) };
}

function standardise(value: NullValues, error: number): Tested {
  const n = value.length;
  let mean = 0;
  for (let r = 0; r < n; r++) mean += value[r] / n;
  let squares = 0;
  for (let r = 0; r < n; r++) squares += (value[r] - mean) ** 2;
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const spread = sd > 1e-12 * Math.max(1, Math.abs(mean));
  return {
    mean,
    sd: spread ? sd : 0,
    z: spread ? (value[0] - mean) / Math.max(sd, error) : Number.NaN,
    p: 1,
    pAdjusted: 1,
  };
}

/** The value that at most a share `level` of the labellings reach. */
function criticalValue(largest: Float64Array, level: number): number {
  const allowed = Math.floor(level * largest.length + TIE);
  if (allowed < 1) return Number.POSITIVE_INFINITY;
  return largest.slice().sort()[largest.length - allowed];
}
