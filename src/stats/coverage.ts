/**
 * Sample coverage: which share of a side's next tokens would be of types that it has shown already. 1 less it is the
 * unseen mass. Good and Turing's view of a tail: where every type comes once nothing is covered, where none does all is.
 */
import { highestCount, sumOver, typesThatCome } from './abundance.ts';
import { minimumBetween } from './brent.ts';
import { type Abundance, expectedUnseen } from './rarefaction.ts';

export type CoverageEstimator = 'turing' | 'chao' | 'zhang-huang';

/** How many types were not seen, at least (Chao 1984), from those that come once and twice; with the factor (N - 1) / N. */
export function unseenTypes(side: Abundance): number {
  const once = typesThatCome(1, side);
  const twice = typesThatCome(2, side);
  return ((side.total - 1) / side.total) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
}

/** The coverage of the whole side, 0 to 1. */
export function coverage(side: Abundance, estimator: CoverageEstimator): number {
  const { total } = side;
  const once = typesThatCome(1, side);
  switch (estimator) {
    case 'turing':
      return 1 - once / total;
    case 'chao':
      return 1 - (once / total) * notShownAgain(side);
    case 'zhang-huang':
      return zhangHuang(side);
  }
}

/**
 * The coverage that m tokens of the side would have: drawn from it for m < N, as many more from where it comes for
 * m > N (Chao and Jost 2012); between two whole numbers of tokens it is on the line. The same as iNEXT's Chat.Ind.
 */
export function coverageAt(side: Abundance, m: number): number {
  const { total } = side;
  if (m >= total) return 1 - (typesThatCome(1, side) / total) * notShownAgain(side) ** (m - total + 1);
  const below = Math.floor(m);
  const low = below === 0 ? 0 : 1 - expectedUnseen(side, below);
  return below === m ? low : (below + 1 - m) * low + (m - below) * coverageAt(side, below + 1);
}

/** Of the mass that tokens seen once stand for, the share that the next token doesn't show again (Chao and Jost's A). */
function notShownAgain(side: Abundance): number {
  const unseen = unseenTypes(side);
  const once = typesThatCome(1, side);
  return unseen + once > 0 ? (side.total * unseen) / (side.total * unseen + once) : 0;
}

/**
 * Zhang and Huang (2007): 1 less the sum over types of (-1)^(n+1) / C(N, n), all orders of Turing's correction. It
 * isn't defined where a type makes up half of the tokens; Chao's stands there, and 1 where nothing comes once, as in
 * entropart.
 */
function zhangHuang(side: Abundance): number {
  const { total } = side;
  const once = typesThatCome(1, side);
  if (once === 0 || once === total) return once === 0 ? 1 : 0;
  if (2 * highestCount(side) >= total) return coverage(side, 'chao');
  // 1 / C(N, k) from 1 / C(N, k - 1); beyond a few k it is nothing.
  const inverse = [1];
  for (let k = 1; k <= total / 2 && inverse[k - 1] > 1e-25; k++) inverse.push((inverse[k - 1] * k) / (total - k + 1));
  return 1 - sumOver(side, (k) => (k % 2 === 0 ? -1 : 1) * (inverse[k] ?? 0));
}

/**
 * The number of tokens, whole or not, at which the coverage is `goal`, by halving. Undefined where no number of tokens
 * reaches it.
 */
export function sizeAtCoverage(side: Abundance, goal: number): number | undefined {
  const { total } = side;
  if (goal > coverageAt(side, total)) return sizeBeyond(side, goal);
  let low = 0;
  let high = total;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (coverageAt(side, middle) < goal) low = middle;
    else high = middle;
  }
  const before = coverageAt(side, low);
  const after = coverageAt(side, high);
  return after <= before ? high : low + Math.max(0, goal - before) / (after - before);
}

/** The m > N with 1 - f1/N A^(m - N + 1) = goal. */
function sizeBeyond(side: Abundance, goal: number): number | undefined {
  const once = typesThatCome(1, side);
  const rest = notShownAgain(side);
  if (goal >= 1 || once === 0 || rest <= 0 || rest >= 1) return undefined;
  return side.total - 1 + Math.log(((1 - goal) * side.total) / once) / Math.log(rest);
}

/**
 * The same number as iNEXT finds it: by R's `optimize`, which minimises the distance from the goal. It stops some 1e-4
 * tokens off, and where the curve is flat it can be led astray.
 */
export function sizeAtCoverageByOptimize(side: Abundance, goal: number): number | undefined {
  const { total } = side;
  const whole = coverageAt(side, total);
  if (goal === whole) return total;
  if (goal > whole) return sizeBeyond(side, goal) ?? total;
  const found = minimumBetween((m) => Math.abs(coverageAt(side, m) - goal), 0, total, R_TOLERANCE);
  return Math.max(1, found);
}

/** R's default for `optimize` and `uniroot`: the fourth root of the machine's precision. */
export const R_TOLERANCE = 2 ** -13;
