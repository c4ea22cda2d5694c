import { HASHES } from './digest.ts';

/**
 * Of many outputs only some grams are kept: those whose hash lies below a share of all hashes. Whoever keeps the same
 * share keeps the same grams, so that counts of those are exact on all sides, and add up. Shares are 1, 1/2, 1/4 and so on.
 */

/** Shares are no smaller than this. */
export const SMALLEST = 2 ** -40;

/** Hashes of kept grams lie below it. */
export function limitOf(kept: number): number {
  return kept * HASHES;
}

export function isShare(kept: unknown): kept is number {
  return typeof kept === 'number' && kept <= 1 && kept >= SMALLEST && Number.isInteger(Math.log2(kept));
}

/** The smallest of some shares, which all have in common. */
export function commonShare(shares: Iterable<number>): number {
  let common = 1;
  for (const kept of shares) common = Math.min(common, kept);
  return common;
}

/** Tokens by the smallest share at which their gram is kept: how many would be left at any share is known from them. */
export class Levels {
  /** By k: of grams that are kept at the share 2^-k and not at the next one. */
  readonly tokens = new Float64Array(49);

  /** Adds what others have counted. */
  addAll(tokens: ArrayLike<number>): void {
    for (let k = 0; k < this.tokens.length; k++) this.tokens[k] += tokens[k];
  }

  add(hash: number, tokens: number): void {
    this.tokens[hash < 2 ** 32 ? 16 + Math.clz32(hash) : Math.clz32(hash / 2 ** 32) - 16] += tokens;
  }

  /** The largest share, up to that one, at which at most so many tokens are left. */
  share(largest: number, most: number): number {
    const { tokens } = this;
    let kept = largest;
    let left = 0;
    for (let k = -Math.log2(kept); k < tokens.length; k++) left += tokens[k];
    for (; left > most && kept > SMALLEST; kept /= 2) left -= tokens[-Math.log2(kept)];
    return kept;
  }
}
