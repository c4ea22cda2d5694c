/**
 * P(Z > z) of the normal distribution, to nearly all digits however far out: near 0 by a series all terms of which have one sign (Marsaglia, 2004), beyond
 * it by the continued fraction of Mills' ratio, where 1 - P(Z <= z) would have nothing left but rounding.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2.5) {
    let sum = z;
    for (let i = 3, term = z; Math.abs(term) > 1e-17 * sum; i += 2) {
      term *= (z * z) / i;
      sum += term;
    }
    return 0.5 - sum * density;
  }
  // z + 1/(z + 2/(z + 3/(z + …))), from the inside out; the further out the fewer steps.
  let fraction = z;
  for (let k = Math.ceil(20 + 800 / (z * z)); k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}
