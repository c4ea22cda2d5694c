/**
 * Hill numbers (1973): how many equally frequent types would be as diverse as a side is. The order says how much rare
 * types count: at 0 each counts alike (the number of types), at 1 as it comes (exp of the entropy), at 2 the frequent
 * ones rule (1 over the chance that two tokens are of one type), without end only the most frequent counts.
 */
import { highestCount, sumOver, typesOf, typesThatCome } from './abundance.ts';
import { unseenTypes } from './coverage.ts';
import { chaoJostEntropy, entropy, ln } from './entropy.ts';
import { type Abundance, expectedTypes } from './rarefaction.ts';

/** Of the observed shares. Equal to vegan's `renyi(hill = TRUE)`. */
export function hillNumber(side: Abundance, order: number): number {
  const { total } = side;
  if (order === 0) return typesOf(side);
  if (order === 1) return Math.exp(entropy(side));
  const most = highestCount(side);
  if (order === Number.POSITIVE_INFINITY) return total / most;
  // Against the most frequent type's share, so that high powers don't vanish.
  const sum = sumOver(side, (k) => (k / most) ** order);
  return Math.exp((Math.log(sum) - order * Math.log(total / most)) / (1 - order));
}

/**
 * What the number would be if the model were asked without end (Chao and Jost 2015; iNEXT's asymptotic estimates), for
 * whole orders. Order 0 is a lower bound. Undefined for other orders, and where nothing comes twice and so no pair agrees.
 */
export function asymptoticHill(side: Abundance, order: number): number | undefined {
  if (order === 0) return typesOf(side) + unseenTypes(side);
  if (order === 1) return Math.exp(chaoJostEntropy(side));
  if (!Number.isInteger(order)) return undefined;
  // The chance that so many tokens, drawn without replacement, are all of one type.
  const agree = sumOver(side, (k) => {
    let chance = 1;
    for (let j = 0; j < order && chance > 0; j++) chance *= (k - j) / (side.total - j);
    return chance;
  });
  return agree > 0 ? agree ** (1 / (1 - order)) : undefined;
}

/**
 * The number that m tokens would show, whole m: drawn from the side for m < N (its expected counts, as iNEXT and Chao et
 * al. 2014 do), as many more from where it comes for m > N. Undefined where the asymptotic number is.
 */
export function hillAtSize(side: Abundance, order: number, m: number): number | undefined {
  const { total } = side;
  if (m < total) {
    const below = Math.floor(m);
    if (below === m) return rarefiedHill(side, order, m);
    // Between two whole numbers of tokens on the line, as iNEXT does.
    const above = hillAtSize(side, order, below + 1);
    return above === undefined
      ? undefined
      : above + (below + 1 - m) * ((below === 0 ? 0 : rarefiedHill(side, order, below)) - above);
  }
  if (m === total) return hillNumber(side, order);
  return extrapolatedHill(side, order, m);
}

function rarefiedHill(side: Abundance, order: number, m: number): number {
  if (order === 0) return expectedTypes(side, m);
  if (order === 1) {
    const weight = expectedOver(side, m, (k) => k * ln(k));
    return Math.exp(Math.log(m) - weight / m);
  }
  if (order === 2) return 1 / (1 / m + (1 - 1 / m) * pairsThatAgree(side));
  return expectedOver(side, m, (k) => (k / m) ** order) ** (1 / (1 - order));
}

/** The chance that two tokens are of one type. */
function pairsThatAgree(side: Abundance): number {
  return sumOver(side, (k) => (k / side.total) * ((k - 1) / (side.total - 1)));
}

/**
 * The number rises towards the asymptotic one by an equal share of what is left with each token, as it did with the last
 * one (Chao and Jost 2015).
 */
function extrapolatedHill(side: Abundance, order: number, m: number): number | undefined {
  const { total } = side;
  if (total === 1 && order === 2) return undefined;
  if (order === 2) return 1 / (1 / m + (1 - 1 / m) * pairsThatAgree(side));
  const limit = asymptoticHill(side, order);
  if (limit === undefined) return undefined;
  const observed = hillNumber(side, order);
  const before = total === 1 ? 0 : rarefiedHill(side, order, total - 1);
  if (limit === before || total === 1) return observed;
  const share = (observed - before) / (limit - before);
  return observed + (limit - observed) * (1 - (1 - share) ** (m - total));
}

/**
 * The sum over types of the mean of a function of how often the type is among m drawn tokens. How often is hypergeometric;
 * its chances are walked from the most likely one outwards until they no longer matter, by their ratios: no gamma
 * functions, and a few standard deviations of terms instead of m.
 */
function expectedOver(side: Abundance, m: number, of: (times: number) => number): number {
  const { total } = side;
  return sumOver(side, (count) => {
    const least = Math.max(0, m - (total - count));
    const most = Math.min(count, m);
    const mode = Math.min(most, Math.max(least, Math.floor(((m + 1) * (count + 1)) / (total + 2))));
    let weight = 1;
    let sum = mode === 0 ? 0 : of(mode);
    for (let k = mode, chance = 1; k < most && chance > 1e-19; k++) {
      chance *= ((count - k) * (m - k)) / ((k + 1) * (total - count - m + k + 1));
      weight += chance;
      sum += chance * of(k + 1);
    }
    for (let k = mode, chance = 1; k > least && chance > 1e-19; k--) {
      chance *= (k * (total - count - m + k)) / ((count - k + 1) * (m - k + 1));
      weight += chance;
      if (k > 1) sum += chance * of(k - 1);
    }
    return sum / weight;
  });
}

/** Types that m drawn tokens would show exactly so often, whole `times`, in expectation. */
export function expectedThatCome(side: Abundance, times: number, m: number): number {
  if (m >= side.total) return typesThatCome(times, side);
  return expectedOver(side, m, (k) => (k === times ? 1 : 0));
}
