/**
 * How many things that are wholly unlike each other would be as diverse: exp of the entropy of order q of the
 * eigenvalues of a kernel divided by its size. Friedman and Dieng (2023), "The Vendi Score"; with q Pasarkar and Dieng
 * (2024). Eigenvalues that can't be told from 0 count as 0: under q = 1 their noise would rule the sum.
 */
export function effectiveNumber(eigenvalues: Float64Array, q: number): number {
  const largest = eigenvalues.reduce((most, one) => Math.max(most, one), 0);
  const nothing = eigenvalues.length * Number.EPSILON * largest;
  let sum = 0;
  for (const p of eigenvalues) {
    if (p <= nothing) continue;
    sum += q === 1 ? -p * Math.log(p) : p ** q;
  }
  return q === 1 ? Math.exp(sum) : sum ** (1 / (1 - q));
}
