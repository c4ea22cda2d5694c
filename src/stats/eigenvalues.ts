/**
 * The eigenvalues of a symmetric matrix, in no order. Householder's reflections make it tridiagonal, the QL iteration
 * with implicit shifts makes that diagonal; without vectors, that is 4/3 n^3 multiplications and some n^2. Each is
 * right to about n times the rounding of the largest.
 *
 * Only the lower triangle of `matrix` (n x n, row after row) is read; all of it is overwritten.
 */
export function eigenvalues(matrix: Float64Array, n: number): Float64Array {
  const { diagonal, beside } = tridiagonal(matrix, n);
  return diagonalised(diagonal, beside);
}

/** Reflects away row after row, from the last one up: what is left of a row are its last two elements. */
function tridiagonal(a: Float64Array, n: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  // Beside the largest element this is nothing; without it the squares of tiny ones would be 0 and divided by.
  let largest = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) largest = Math.max(largest, Math.abs(a[i * n + j]));
  const nothing = (1e-30 * largest) ** 2;
  for (let k = n - 1; k > 0; k--) {
    diagonal[k] = a[k * n + k];
    let rest = 0;
    for (let i = 0; i < k; i++) {
      v[i] = a[k * n + i];
      if (i < k - 1) rest += v[i] * v[i];
    }
    const last = v[k - 1];
    if (rest <= nothing) {
      beside[k] = last;
      continue;
    }
    // The reflection I - 2 v v' / (v'v) takes the row to (0, …, 0, length); of both signs the one that does not cancel.
    const length = last > 0 ? -Math.sqrt(rest + last * last) : Math.sqrt(rest + last * last);
    beside[k] = length;
    v[k - 1] = last - length;
    reflect(a, n, k, v, w, 2 / (rest + v[k - 1] * v[k - 1]));
  }
  if (n > 0) diagonal[0] = a[0];
  return { diagonal, beside };
}

/**
 * A -> A - v w' - w v' for the leading k rows, which is the reflection from both sides; w = b A v - (b^2 v'Av / 2) v.
 */
function reflect(a: Float64Array, n: number, k: number, v: Float64Array, w: Float64Array, b: number): void {
  w.fill(0, 0, k);
  for (let i = 0; i < k; i++) {
    const row = i * n;
    const vi = v[i];
    let sum = a[row + i] * vi;
    for (let j = 0; j < i; j++) {
      sum += a[row + j] * v[j];
      w[j] += a[row + j] * vi;
    }
    w[i] += sum;
  }
  let along = 0;
  for (let i = 0; i < k; i++) along += w[i] * v[i];
  for (let i = 0; i < k; i++) w[i] = b * (w[i] - ((b * along) / 2) * v[i]);
  for (let i = 0; i < k; i++) {
    const row = i * n;
    const vi = v[i];
    const wi = w[i];
    for (let j = 0; j <= i; j++) a[row + j] -= vi * w[j] + wi * v[j];
  }
}

/** `beside[i]` stands beside `diagonal[i]` and `diagonal[i - 1]`. Rotations chase a bulge up until an element is 0. */
function diagonalised(diagonal: Float64Array, beside: Float64Array): Float64Array {
  const d = diagonal;
  const n = d.length;
  // From here on e[i] stands between d[i] and d[i + 1].
  const e = new Float64Array(n);
  let largest = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0) e[i - 1] = beside[i];
    largest = Math.max(largest, Math.abs(d[i]) + Math.abs(beside[i]));
  }
  const nothing = Number.EPSILON * largest;
  for (let low = 0; low < n; low++) {
    for (;;) {
      let high = low;
      while (high < n - 1 && Math.abs(e[high]) > nothing) high++;
      if (high === low) break;
      rotate(d, e, low, high);
    }
  }
  return d;
}

/** One step over rows `low` to `high`, shifted by the eigenvalue of the upper corner that is nearer to d[low]. */
function rotate(d: Float64Array, e: Float64Array, low: number, high: number): void {
  const half = (d[low + 1] - d[low]) / (2 * e[low]);
  const root = Math.sqrt(half * half + 1);
  const shift = d[low] - e[low] / (half + (half < 0 ? -root : root));
  let bulge = d[high] - shift;
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = sine * e[i];
    const g = cosine * e[i];
    const r = Math.sqrt(f * f + bulge * bulge);
    e[i + 1] = r;
    if (r === 0) {
      // Nothing is left to rotate: the matrix has come apart here.
      d[i + 1] -= moved;
      e[high] = 0;
      return;
    }
    sine = f / r;
    cosine = bulge / r;
    const above = d[i + 1] - moved;
    const t = (d[i] - above) * sine + 2 * cosine * g;
    moved = sine * t;
    d[i + 1] = above + moved;
    bulge = cosine * t - g;
  }
  d[low] -= moved;
  e[low] = bulge;
  e[high] = 0;
}
