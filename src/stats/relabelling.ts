import { type Random, shuffle } from './random.ts';

/**
 * Units that are exchangeable within their stratum when both sides come from one model: samples within a prompt, or
 * whole prompts where the sides share none. The units of stratum t are start[t] … start[t + 1] - 1. `label` is what was
 * observed: 0 baseline, 1 candidate.
 */
export interface Strata {
  start: Int32Array;
  label: Uint8Array;
}

/** One way to deal the units to the sides: the units of each stratum in some order, its first `baseline[t]` are the baseline's. */
export interface Dealing {
  order: Int32Array;
}

/** How many units of each stratum are the baseline's; relabelling keeps that. */
export function baselineUnits({ start, label }: Strata): Int32Array {
  const counts = new Int32Array(start.length - 1);
  for (let t = 0; t < counts.length; t++) {
    for (let u = start[t]; u < start[t + 1]; u++) if (label[u] === 0) counts[t]++;
  }
  return counts;
}

/**
 * The observed dealing first, then random ones, without end; or, where there are at most `limit` different ones in all,
 * each of them once (the observed one first). A dealing is valid until the next is taken. The order of the observed
 * one is random too within each side, since thinning takes units in that order.
 */
export function* dealings(strata: Strata, limit: number, source: Random): Generator<Dealing> {
  const { start, label } = strata;
  const order = Int32Array.from(label, (_, unit) => unit);
  const inner = baselineUnits(strata);
  for (let t = 0; t + 1 < start.length; t++) {
    order.subarray(start[t], start[t + 1]).sort((a, b) => label[a] - label[b] || a - b);
    shuffle(order, start[t], start[t] + inner[t], source);
    shuffle(order, start[t] + inner[t], start[t + 1], source);
  }
  yield { order };
  if (countRelabellings(strata, limit) <= limit) {
    yield* everyOther(strata, order.slice(), inner);
    return;
  }
  for (;;) {
    for (let t = 0; t + 1 < start.length; t++) shuffle(order, start[t], start[t + 1], source);
    yield { order };
  }
}

/** The number of different ways to deal the units, counted up to `limit` and as infinite beyond. */
export function countRelabellings(strata: Strata, limit: number): number {
  const inner = baselineUnits(strata);
  let ways = 1;
  for (let t = 0; t < inner.length; t++) {
    const units = strata.start[t + 1] - strata.start[t];
    for (let i = 1; i <= Math.min(inner[t], units - inner[t]); i++) {
      ways = (ways * (units - i + 1)) / i;
      if (ways > limit * 1e6) return Number.POSITIVE_INFINITY;
    }
  }
  return Math.round(ways) > limit ? Number.POSITIVE_INFINITY : Math.round(ways);
}

/** All dealings but the observed one: like an odometer, each stratum runs through its choices of baseline units. */
function* everyOther({ start }: Strata, observed: Int32Array, inner: Int32Array): Generator<Dealing> {
  const choices = Array.from(inner, (k, t) => combinations(start[t + 1] - start[t], k));
  const at = new Int32Array(inner.length);
  const order = observed.slice();
  for (;;) {
    let t = 0;
    while (t < at.length && ++at[t] === choices[t].length) at[t++] = 0;
    if (t === at.length) return;
    for (let s = 0; s < at.length; s++) {
      const units = observed.subarray(start[s], start[s + 1]);
      const chosen = new Set(choices[s][at[s]]);
      const first = choices[s][at[s]];
      const rest = Array.from(units.keys()).filter((i) => !chosen.has(i));
      [...first, ...rest].forEach((i, position) => {
        order[start[s] + position] = units[i];
      });
    }
    yield { order };
  }
}

/** The subsets of k of the numbers 0 … n - 1, the first k of them first. */
function combinations(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  if (k > n) return [];
  const withFirst = combinations(n - 1, k - 1).map((rest) => [0, ...rest.map((i) => i + 1)]);
  return withFirst.concat(combinations(n - 1, k).map((rest) => rest.map((i) => i + 1)));
}
