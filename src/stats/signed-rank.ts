/**
 * Wilcoxon's (1945) signed-rank test of pairs: ranks of the sizes of the differences, added up for those above and those
 * below 0. Options and results are those of scipy 1.10.
 */
import { normalTail } from './normal.ts';
import { ranksOf, sumOverTies } from './ranks.ts';
import type { Alternative, Tested } from './two-sample.ts';

export interface SignedRankOptions {
  method?: 'exact' | 'approx' | 'auto';
  /** What becomes of differences of 0: left out; ranked, then left out; ranked, and half given to each sign. */
  zeros?: 'wilcox' | 'pratt' | 'zsplit';
  alternative?: Alternative;
  continuity?: boolean;
}

/**
 * The test of own less other, pair by pair. The statistic is the smaller sum of ranks, one-sided that of the differences
 * above 0. Undefined where all differences are 0 and none of them is to be ranked.
 */
export function wilcoxon(
  own: ArrayLike<number>,
  other: ArrayLike<number>,
  { method = 'auto', zeros = 'wilcox', alternative = 'two-sided', continuity = false }: SignedRankOptions = {},
): Tested | undefined {
  const every = Array.from(own, (x, i) => x - other[i]);
  const equal = every.filter((d) => d === 0).length;
  if (equal === every.length && zeros !== 'zsplit') return undefined;
  const differences = zeros === 'wilcox' ? every.filter((d) => d !== 0) : every;
  const { rank } = ranksOf(differences.map(Math.abs));
  let [above, below] = [0, 0];
  differences.forEach((d, i) => {
    if (d > 0) above += rank[i];
    else if (d < 0) below += rank[i];
    else if (zeros === 'zsplit') [above, below] = [above + rank[i] / 2, below + rank[i] / 2];
  });
  const statistic = alternative === 'two-sided' ? Math.min(above, below) : above;
  // Exact values are those of ranks without ties and zeros; scipy asks for them up to 50 pairs where no difference is 0.
  const isExact = equal === 0 && (method === 'exact' || (method === 'auto' && every.length <= 50));
  if (isExact) return { statistic, p: exactP(Math.floor(above), differences.length, alternative) };
  const leftOut = zeros === 'pratt' ? equal : 0;
  const ranked = zeros === 'pratt' ? rank.filter((_, i) => differences[i] !== 0) : rank;
  const mean = (sumTo(differences.length) - sumTo(leftOut)) / 2;
  const squares = (k: number) => k * (k + 1) * (2 * k + 1);
  const ties = sumOverTies(ranksOf(ranked).ties, (t) => t ** 3 - t);
  const sd = Math.sqrt((squares(differences.length) - squares(leftOut) - ties / 2) / 24);
  const distance = statistic - mean;
  const shift = !continuity
    ? 0
    : alternative === 'two-sided'
      ? Math.sign(distance) / 2
      : alternative === 'greater'
        ? 0.5
        : -0.5;
  const z = (distance - shift) / sd;
  if (alternative === 'two-sided') return { statistic, p: 2 * normalTail(Math.abs(z)) };
  return { statistic, p: normalTail(alternative === 'greater' ? z : -z) };
}

function sumTo(k: number): number {
  return (k * (k + 1)) / 2;
}

/** Of all ways to give signs to the ranks 1 … n, the share in which those above 0 add up to as much or as little. */
function exactP(above: number, n: number, alternative: Alternative): number {
  // Shares, since the numbers of ways outgrow any number.
  const chance = new Float64Array(sumTo(n) + 1);
  chance[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = sumTo(rank); sum >= 0; sum--)
      chance[sum] = (chance[sum] + (sum < rank ? 0 : chance[sum - rank])) / 2;
  }
  const share = (from: number, to: number) => chance.subarray(from, to).reduce((a, b) => a + b, 0);
  const [less, greater] = [share(0, above + 1), share(above, chance.length)];
  if (alternative === 'two-sided') return Math.min(1, 2 * Math.min(less, greater));
  return alternative === 'less' ? less : greater;
}
