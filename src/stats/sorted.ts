/** What sorted numbers say: quantiles, and how far two lists of them lie apart. */

/** The value below which a share p lies, between two neighbours as far as p is (type 7 of Hyndman and Fan, 1996). */
export function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

/** How many are below a bound; `upTo`: or equal to it. By halving. */
export function countBelow(sorted: Float64Array, bound: number, upTo: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < bound || (upTo && sorted[middle] === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
