/**
 * Brent's two searches (1973, "Algorithms for Minimization without Derivatives"), for a root and for a minimum of a
 * function of one number. R's `uniroot` and `optimize` are the same procedures, step by step: with their tolerance ours
 * stop where theirs do.
 */

const EPSILON = Number.EPSILON;

/**
 * Where a function that has opposite signs at `low` and `high` is 0, to within `tolerance`: by the secant or a parabola
 * through the last points as long as that closes in fast, else by halving.
 */
export function rootBetween(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  // `best` is the closest point, `last` the one before it, `across` one where the function has the other sign.
  let last = low;
  let best = high;
  let across = low;
  let atLast = f(last);
  let atBest = f(best);
  let atAcross = atLast;
  if (atLast === 0) return last;
  for (let i = 0; i < 1000; i++) {
    const before = best - last;
    if (Math.abs(atAcross) < Math.abs(atBest)) {
      [last, best, across] = [best, across, best];
      [atLast, atBest, atAcross] = [atBest, atAcross, atBest];
    }
    const near = 2 * EPSILON * Math.abs(best) + tolerance / 2;
    const half = (across - best) / 2;
    if (Math.abs(half) <= near || atBest === 0) return best;
    let step = half;
    if (Math.abs(before) >= near && Math.abs(atLast) > Math.abs(atBest)) {
      const [p, q] = interpolate(last, best, across, atLast, atBest, atAcross);
      const room = 0.75 * (across - best) * q - Math.abs(near * q) / 2;
      if (p < room && p < Math.abs((before * q) / 2)) step = p / q;
    }
    if (Math.abs(step) < near) step = step > 0 ? near : -near;
    last = best;
    atLast = atBest;
    best += step;
    atBest = f(best);
    if (atBest > 0 === atAcross > 0 && atBest !== 0 && atAcross !== 0) {
      across = last;
      atAcross = atLast;
    }
  }
  return best;
}

/** The step p / q to the root of the line through two points, or of the parabola in y through three; p is not negative. */
function interpolate(last: number, best: number, across: number, atLast: number, atBest: number, atAcross: number) {
  const width = across - best;
  let p: number;
  let q: number;
  if (last === across) {
    const ratio = atBest / atLast;
    p = width * ratio;
    q = 1 - ratio;
  } else {
    const a = atLast / atAcross;
    const b = atBest / atAcross;
    const c = atBest / atLast;
    p = c * (width * a * (a - b) - (best - last) * (b - 1));
    q = (a - 1) * (b - 1) * (c - 1);
  }
  return p > 0 ? ([p, -q] as const) : ([-p, q] as const);
}

const GOLDEN = (3 - Math.sqrt(5)) / 2;

/**
 * Where a function is least between `low` and `high`, to within `tolerance`: by parabolas through the three best points,
 * else by golden section. Finds one dip; where there are several, any.
 */
export function minimumBetween(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b] = [low, high];
  // The best point so far, the second best, and the second best before that.
  let x = a + GOLDEN * (b - a);
  let [w, v] = [x, x];
  let fx = f(x);
  let [fw, fv] = [fx, fx];
  let step = 0;
  let stepBefore = 0;
  for (let i = 0; i < 1000; i++) {
    const middle = (a + b) / 2;
    const near = Math.sqrt(EPSILON) * Math.abs(x) + tolerance / 3;
    if (Math.abs(x - middle) <= 2 * near - (b - a) / 2) break;
    let parabolic = false;
    if (Math.abs(stepBefore) > near) {
      const r = (x - w) * (fx - fv);
      const s = (x - v) * (fx - fw);
      let p = (x - v) * s - (x - w) * r;
      let q = 2 * (s - r);
      if (q > 0) p = -p;
      else q = -q;
      const allowed = stepBefore;
      stepBefore = step;
      if (Math.abs(p) < Math.abs((q * allowed) / 2) && p > q * (a - x) && p < q * (b - x)) {
        parabolic = true;
        step = p / q;
        const to = x + step;
        if (to - a < 2 * near || b - to < 2 * near) step = x < middle ? near : -near;
      }
    }
    if (!parabolic) {
      stepBefore = (x < middle ? b : a) - x;
      step = GOLDEN * stepBefore;
    }
    const u = Math.abs(step) >= near ? x + step : step > 0 ? x + near : x - near;
    const fu = f(u);
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, w, x] = [w, x, u];
      [fv, fw, fx] = [fw, fx, fu];
    } else {
      if (u < x) a = u;
      else b = u;
      if (fu <= fw || w === x) {
        [v, w] = [w, u];
        [fv, fw] = [fw, fu];
      } else if (fu <= fv || v === x || v === w) {
        v = u;
        fv = fu;
      }
    }
  }
  return x;
}
