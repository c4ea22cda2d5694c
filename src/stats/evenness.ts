import { distinctCounts } from './abundance.ts';
import type { Abundance } from './rarefaction.ts';

/**
 * Gini's coefficient of the counts: how far the curve of the tokens that the rarest types hold together (Lorenz) lies
 * below that of equal counts. The area under the curve is taken in trapezoids, or in rectangles as scikit-bio has it by
 * default, which makes the coefficient smaller by 1 / types and that of equal counts negative.
 */
export function gini(side: Abundance, area: 'trapezoids' | 'rectangles'): number {
  const { count, types } = distinctCounts(side);
  let all = 0;
  let under = 0;
  let tokens = 0;
  for (let i = 0; i < count.length; i++) {
    // The types of one count make a straight piece of the curve.
    under += types[i] * tokens + (count[i] * types[i] * (types[i] + 1)) / 2;
    tokens += types[i] * count[i];
    all += types[i];
  }
  const rectangles = 1 - (2 * under) / (tokens * all);
  return area === 'rectangles' ? rectangles : rectangles + 1 / all;
}
