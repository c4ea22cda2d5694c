/** Integrals of smooth functions by Gauss and Legendre: n nodes are exact for polynomials of a degree up to 2n - 1. */
export interface Nodes {
  /** Between -1 and 1. */
  at: Float64Array;
  weight: Float64Array;
}

/** Nodes and weights by Newton's method on the Legendre polynomial (Press et al., Numerical Recipes, 4.6). */
export function gaussLegendre(n: number): Nodes {
  const at = new Float64Array(n);
  const weight = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [last, value] = [0, 1];
      for (let k = 1; k <= n; k++) [last, value] = [value, ((2 * k - 1) * x * value - (k - 1) * last) / k];
      slope = (n * (x * value - last)) / (x * x - 1);
      const correction = value / slope;
      x -= correction;
      if (Math.abs(correction) < 1e-15) break;
    }
    at[i] = x;
    weight[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { at, weight };
}

export function integrate(f: (x: number) => number, from: number, to: number, { at, weight }: Nodes): number {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weight[i] * f(middle + half * at[i]);
  return sum * half;
}
