/**
 * BLEU of one text against others, from counts: of its n-grams of each order how many there are and how many are
 * matched, its length and the length of the other text that comes closest. The geometric mean of the shares that are
 * matched, times a penalty for being shorter than what it is compared with.
 *
 * Papineni et al. (2002). One text is short, so that often nothing of a high order is matched and the mean would be 0;
 * what is done about that is where implementations differ.
 */

/**
 * What a share of 0 becomes (Chen and Cherry 2014): with `none` it stays and the whole is 0; `method1` counts epsilon
 * matches (sacrebleu: floor); `method2` counts one more of both, in all orders but the first (add-k); `method3` takes
 * 1/2, 1/4, 1/8 … of a match, halved at each share of 0 (exp).
 */
export const SMOOTHINGS = ['none', 'method1', 'method2', 'method3'] as const;
/**
 * What an order counts that the text is too short for: as none matched of one (nltk); the mean is over the orders
 * before it (sacrebleu's effective order); the whole is 0 (sacrebleu without it).
 */
export const SHORT_TEXTS = ['none-of-one', 'left-out', 'zero'] as const;

export interface BleuRule {
  smoothing: (typeof SMOOTHINGS)[number];
  epsilon: number;
  short: (typeof SHORT_TEXTS)[number];
}

/** `matches[k]` of the `totals[k]` (k+1)-grams are matched. Orders are weighted alike. */
export function bleu(
  matches: ArrayLike<number>,
  totals: ArrayLike<number>,
  length: number,
  closest: number,
  { smoothing, epsilon, short }: BleuRule,
): number {
  // No word is matched, so nothing longer is; without this every text would have a little in common with any.
  if (matches[0] === 0) return 0;
  let logs = 0;
  let orders = 0;
  let half = 1;
  for (let k = 0; k < matches.length; k++) {
    const added = smoothing === 'method2' && k > 0 ? 1 : 0;
    const matched = matches[k] + added;
    const total = (short === 'none-of-one' ? Math.max(1, totals[k]) : totals[k]) + added;
    if (total === 0) {
      if (short === 'zero') return 0;
      break;
    }
    orders++;
    if (matched > 0) {
      logs += Math.log(matched / total);
      continue;
    }
    half /= 2;
    const instead = smoothing === 'method1' ? epsilon : smoothing === 'method3' ? half : 0;
    if (instead === 0) return 0;
    logs += Math.log(instead / total);
  }
  return brevity(length, closest) * Math.exp(logs / orders);
}

/** 1 for a text that is at least as long as the other. */
function brevity(length: number, closest: number): number {
  return length >= closest ? 1 : Math.exp(1 - closest / length);
}
