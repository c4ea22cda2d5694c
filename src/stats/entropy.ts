import type { Abundance } from './rarefaction.ts';

/** Calls `visit` for every count that occurs, with the number of types that have it. */
function eachCount(side: Abundance, visit: (count: number, types: number) => void): void {
  for (let k = 1; k < side.spectrum.length; k++) if (side.spectrum[k] > 0) visit(k, side.spectrum[k]);
  for (let i = 0; i < side.frequent.length; i++) if (side.frequent[i] > 0) visit(side.frequent[i], 1);
}

/** Shannon's entropy in nats of the observed shares, -sum p ln p. Biased low by about types / (2 tokens). */
export function entropy(side: Abundance): number {
  let sum = 0;
  eachCount(side, (count, types) => {
    sum += types * count * Math.log(count);
  });
  return Math.log(side.total) - sum / side.total;
}

/**
 * Entropy in nats after Chao and Shen (2003), with the coverage of Chao and Jost as entropart's default has it: shares
 * are scaled to the part of the distribution that was seen, and each is weighted by its chance to be seen at all.
 */
export function chaoShenEntropy(side: Abundance): number {
  const { total } = side;
  const once = side.spectrum[1];
  const twice = side.spectrum[2] ?? 0;
  const unseen = ((total - 1) / total) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
  const correction = unseen + once > 0 ? (total * unseen) / (total * unseen + once) : 0;
  const coverage = 1 - (once / total) * correction;
  if (coverage <= 0) return entropy(side);
  let sum = 0;
  eachCount(side, (count, types) => {
    const p = (coverage * count) / total;
    // 1 - (1-p)^N without losing the digits of a small p.
    sum -= (types * p * Math.log(p)) / -Math.expm1(total * Math.log1p(-p));
  });
  return sum;
}
