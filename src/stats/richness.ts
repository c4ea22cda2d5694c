/**
 * How many types there are, those that the tokens have not shown among them: estimated from how many come once, twice, and
 * so on. All are lower bounds in the end: what is rare enough leaves no trace.
 */
import { distinctCounts, sumOver, typesOf, typesThatCome } from './abundance.ts';
import { rootBetween } from './brent.ts';
import { R_TOLERANCE, unseenTypes } from './coverage.ts';
import { type Abundance, absence } from './rarefaction.ts';
import { normalQuantile } from './student.ts';

/**
 * Which of Chao's forms: with the factor (N - 1) / N (iNEXT); the bias-corrected one, which needs no type that comes twice
 * (vegan, and scikit-bio by default); or the classic f1² / 2 f2 where both f1 and f2 are there.
 */
export type ChaoForm = 'with-factor' | 'bias-corrected' | 'classic';

/** Chao (1984): the types seen and the least number of unseen ones that those seen once and twice speak for. */
export function chao1(side: Abundance, form: ChaoForm): number {
  const seen = typesOf(side);
  if (form === 'with-factor') return seen + unseenTypes(side);
  const once = typesThatCome(1, side);
  const twice = typesThatCome(2, side);
  if (form === 'classic' && once > 0 && twice > 0) return seen + once ** 2 / (2 * twice);
  return seen + (once * (once - 1)) / (2 * (twice + 1));
}

/**
 * The standard error of the bias-corrected form by the delta method, as vegan's `estimateR` has it: the numbers of types
 * per count vary as a multinomial does, the estimate's slope in each is 1, plus that of the unseen number.
 */
export function chao1Error(side: Abundance): number {
  const once = typesThatCome(1, side);
  const twice = typesThatCome(2, side);
  const ofOnce = (2 * once - 1) / (2 * (twice + 1));
  const ofTwice = (-once * (once - 1)) / (2 * (twice + 1) ** 2);
  const sum = once * ofOnce + twice * ofTwice;
  const squares = once * ofOnce ** 2 + twice * ofTwice ** 2;
  const seen = typesOf(side);
  return Math.sqrt(Math.max(0, seen + 2 * sum + squares - (seen + sum) ** 2 / chao1(side, 'bias-corrected')));
}

/** The rare types of a side: how many come 1, 2, … times, up to `rarest` times, and the sums that ACE is made of. */
function rareTypes(side: Abundance, rarest: number) {
  const types = Array.from({ length: rarest }, (_, i) => typesThatCome(i + 1, side));
  const sum = (weight: (count: number) => number) => types.reduce((all, f, i) => all + f * weight(i + 1), 0);
  return { types, all: sum(() => 1), tokens: sum((k) => k), pairs: sum((k) => k * (k - 1)) };
}

/**
 * ACE (Chao and Lee 1992), from all types that come at most so often: their number over their coverage, and more the less
 * even they are. Undefined where every rare type comes once.
 */
export function ace(side: Abundance, rarest = 10): number | undefined {
  const { types, all, tokens, pairs } = rareTypes(side, rarest);
  const frequent = typesOf(side) - all;
  if (all === 0) return frequent;
  const covered = 1 - types[0] / tokens;
  if (covered === 0) return undefined;
  const variation = Math.max(0, (all * pairs) / (covered * tokens * (tokens - 1)) - 1);
  return frequent + all / covered + (types[0] / covered) * variation;
}

/**
 * The standard error of ACE as vegan gives it, by the delta method. Its slopes are those of a formula in which the
 * coverage is 1 - f1 / (1 - tokens), with a sign that ACE itself doesn't have, and in which the variation may fall below 0:
 * kept, so that the numbers are the same.
 */
export function aceError(side: Abundance): number | undefined {
  const estimate = ace(side);
  const { types, all, tokens, pairs } = rareTypes(side, 10);
  if (estimate === undefined || all === 0) return undefined;
  const once = types[0];
  const covered = 1 - once / (1 - tokens);
  const size = covered * tokens * (tokens - 1);
  const variation = (all * pairs) / size - 1;
  const slope = (count: number) => {
    const ofOnce = count === 1 ? 1 : 0;
    const ofCovered = -ofOnce / (1 - tokens) - (once * count) / (1 - tokens) ** 2;
    const ofSize = ofCovered * tokens * (tokens - 1) + covered * count * (2 * tokens - 1);
    const ofVariation = (pairs + all * count * (count - 1)) / size - (all * pairs * ofSize) / size ** 2;
    const ofSum = 1 + ofOnce * variation + once * ofVariation;
    return ofSum / covered - ((all + once * variation) * ofCovered) / covered ** 2;
  };
  const slopes = types.map((_, i) => slope(i + 1));
  const sum = types.reduce((s, f, i) => s + f * slopes[i], 0);
  const squares = types.reduce((s, f, i) => s + f * slopes[i] ** 2, 0);
  return Math.sqrt(squares - sum ** 2 / estimate);
}

/**
 * Chao's estimate with the factor, its standard error and an interval that never goes below the types seen, since it is
 * symmetric in the logarithm of the unseen number (Chao 1987). Equal to iNEXT's ChaoRichness before that rounds. Where
 * nothing is estimated to be unseen the interval rests on what Poisson counts like these would miss.
 */
export function chaoRichness(side: Abundance, level = 0.95) {
  const z = normalQuantile(1 - (1 - level) / 2);
  const seen = typesOf(side);
  const once = typesThatCome(1, side);
  const twice = typesThatCome(2, side);
  const factor = (side.total - 1) / side.total;
  const estimate = seen + unseenTypes(side);
  if (once === 0 || (once === 1 && twice === 0)) {
    const missed = sumOver(side, (k) => Math.exp(-k)) / seen;
    const tokens = sumOver(side, (k) => k * Math.exp(-k));
    const error = Math.sqrt(sumOver(side, (k) => Math.exp(-k) - Math.exp(-2 * k)) - tokens ** 2 / side.total);
    const centre = seen / (1 - missed);
    const reach = (z * error) / (1 - missed);
    return { seen, estimate: seen, error, low: Math.max(seen, centre - reach), high: centre + reach };
  }
  const ratio = once / twice;
  const square =
    twice > 0
      ? twice * ((factor * ratio ** 2) / 2 + factor ** 2 * ratio ** 3 + (factor ** 2 * ratio ** 4) / 4)
      : (factor * once * (once - 1)) / 2 +
        (factor ** 2 * once * (2 * once - 1) ** 2) / 4 -
        (factor ** 2 * once ** 4) / (4 * estimate);
  const unseen = estimate - seen;
  const spread = Math.exp(z * Math.sqrt(Math.log(1 + square / unseen ** 2)));
  return { seen, estimate, error: Math.sqrt(square), low: seen + unseen / spread, high: seen + unseen * spread };
}

/**
 * The standard error of the types that m tokens drawn from the side show: types that stay away together. Equal to vegan's
 * `rarefy(se = TRUE)`, which needs memory for each pair of types; here each pair of counts is one term.
 */
export function expectedTypesError(side: Abundance, m: number): number {
  // One token shows one type, all show all, and where each is a type of its own m show m.
  if (m <= 1 || m >= side.total || typesOf(side) === side.total) return 0;
  const { count, types } = distinctCounts(side);
  const absent = absence(side.total, m);
  const chance = (k: number) => absent[k] ?? 0;
  let square = 0;
  for (let i = 0; i < count.length; i++) {
    const one = chance(count[i]);
    if (one === 0) break;
    const alike = chance(2 * count[i]) - one ** 2;
    square += types[i] * (one - one ** 2) + types[i] * (types[i] - 1) * alike;
    for (let j = 0; j < i; j++)
      square += 2 * types[i] * types[j] * (chance(count[i] + count[j]) - one * chance(count[j]));
  }
  return Math.sqrt(Math.max(0, square));
}

/**
 * Fisher's alpha (1943): the number of types grows as alpha ln(1 + N / alpha) where counts follow his series of
 * logarithms. Undefined where every token is a type of its own: then no alpha is large enough.
 */
export function fisherAlpha(types: number, tokens: number): number | undefined {
  if (types >= tokens || types <= 0) return undefined;
  const excess = (alpha: number) => alpha * Math.log1p(tokens / alpha) - types;
  let [low, high] = [1, 1];
  while (excess(low) > 0) low /= 2;
  while (excess(high) < 0) high *= 2;
  return low === high ? low : rootBetween(excess, low, high, 0);
}

/**
 * The same as vegan finds it: with R's `uniroot`, to within some 1e-4, from 1 to 50 or, where that doesn't hold it, from a
 * range that grows on both sides by twice as much each time. Where no alpha is large enough it answers with where its
 * numbers run out of digits.
 */
export function fisherAlphaByUniroot(types: number, tokens: number): number {
  const excess = (alpha: number) => alpha * Math.log(1 + tokens / alpha) - types;
  let [low, high] = [1, 50];
  let [down, up] = [0.01 * low, 0.01 * high];
  for (let i = 0; i < 1000 && excess(low) * excess(high) > 0; i++) {
    if (Number.isNaN(excess(low - down))) down /= 4;
    else low -= down;
    high += up;
    down *= 2;
    up *= 2;
  }
  return rootBetween(excess, low, high, R_TOLERANCE);
}
