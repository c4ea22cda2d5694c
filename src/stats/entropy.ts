import type { Abundance } from './rarefaction.ts';

/** Shannon's entropy in nats of the observed shares, -sum p ln p. Biased low by about types / (2 tokens). */
export function entropy({ total, spectrum, frequent }: Abundance): number {
  let sum = 0;
  for (let k = 2; k < spectrum.length; k++) if (spectrum[k] > 0) sum += spectrum[k] * k * ln(k);
  for (let i = 0; i < frequent.length; i++) if (frequent[i] > 0) sum += frequent[i] * Math.log(frequent[i]);
  return Math.log(total) - sum / total;
}

/** The logarithm of a count, from a table where it is small: asked for thousands of times a labelling. */
export function ln(k: number): number {
  return k < LOG.length ? LOG[k] : Math.log(k);
}

const LOG = Float64Array.from({ length: 1024 }, (_, k) => Math.log(k));

/**
 * Entropy in nats after Chao and Shen (2003): shares are scaled to the part of the distribution that was seen, and each
 * is weighted by its chance to be seen at all. The coverage is that of Chao and Jost (2012); entropart takes Zhang and
 * Huang's by default, which differs in the third digit at the most on real texts.
 */
export function chaoShenEntropy(side: Abundance): number {
  const { total } = side;
  const once = typesThatCome(1, side);
  const twice = typesThatCome(2, side);
  const unseen = ((total - 1) / total) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
  const correction = unseen + once > 0 ? (total * unseen) / (total * unseen + once) : 0;
  const coverage = 1 - (once / total) * correction;
  if (coverage <= 0) return entropy(side);
  const term = (count: number) => {
    const p = (coverage * count) / total;
    // 1 - (1-p)^N without losing the digits of a small p.
    return (p * Math.log(p)) / Math.expm1(total * Math.log1p(-p));
  };
  let sum = 0;
  for (let k = 1; k < side.spectrum.length; k++) if (side.spectrum[k] > 0) sum += side.spectrum[k] * term(k);
  for (let i = 0; i < side.frequent.length; i++) if (side.frequent[i] > 0) sum += term(side.frequent[i]);
  return sum;
}

/** Types frequent elsewhere may come as seldom here: they are not in the spectrum. */
function typesThatCome(times: number, { spectrum, frequent }: Abundance): number {
  let types = spectrum[times] ?? 0;
  for (let i = 0; i < frequent.length; i++) if (frequent[i] === times) types++;
  return types;
}
