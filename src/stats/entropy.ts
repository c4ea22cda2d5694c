import { sumOver, typesOf, typesThatCome } from './abundance.ts';
import { coverage } from './coverage.ts';
import { digamma } from './digamma.ts';
import { lerch } from './lerch.ts';
import type { Abundance } from './rarefaction.ts';

/** Shannon's entropy in nats of the observed shares, -sum p ln p. Biased low by about types / (2 tokens). */
export function entropy({ total, spectrum, frequent, each = 1 }: Abundance): number {
  const all = Math.log(total);
  let sum = 0;
  for (let i = 0; i < frequent.length; i++) if (frequent[i] > 0) sum += frequent[i] * (all - Math.log(frequent[i]));
  sum *= each;
  for (let k = 1; k < spectrum.length; k++) if (spectrum[k] > 0) sum += spectrum[k] * k * (all - ln(k));
  return sum / total;
}

/** The logarithm of a count, from a table where it is small: asked for thousands of times a labelling. */
export function ln(k: number): number {
  return k < LOG.length ? LOG[k] : Math.log(k);
}

const LOG = Float64Array.from({ length: 1024 }, (_, k) => Math.log(k));

/** Miller and Madow (1955): the entropy of the observed shares, with the first term of its bias put back. */
export function millerMadowEntropy(side: Abundance): number {
  return entropy(side) + (typesOf(side) - 1) / (2 * side.total);
}

/**
 * Entropy in nats after Chao and Shen (2003): shares are scaled to the part of the distribution that was seen, and each
 * is weighted by its chance to be seen at all. The coverage is that of Chao and Jost (2012); entropart takes Zhang and
 * Huang's by default, which differs in the third digit at the most on real texts.
 */
export function chaoShenEntropy(side: Abundance, covered = coverage(side, 'chao')): number {
  const { total } = side;
  if (covered <= 0) return entropy(side);
  return sumOver(side, (count) => {
    const p = (covered * count) / total;
    // 1 - (1-p)^N without losing the digits of a small p.
    return (p * Math.log(p)) / Math.expm1(total * Math.log1p(-p));
  });
}

/** Grassberger (1988): the logarithm of each count is replaced by one whose mean is right for rare events. */
export function grassbergerEntropy(side: Abundance): number {
  const { total } = side;
  return sumOver(side, (k) => (k / total) * (Math.log(total) - digamma(k) - (k % 2 === 0 ? 1 : -1) / (k + 1)));
}

/**
 * Chao, Wang and Jost (2013): the curve of rarefied types, continued beyond the tokens that there are, has the entropy in
 * it. The first sum is what the tokens show; the second what those to come would add.
 */
export function chaoJostEntropy(side: Abundance): number {
  const { total } = side;
  const shown = sumOver(side, (k) => (k / total) * (digamma(total) - digamma(k)));
  const once = typesThatCome(1, side);
  if (once === 0) return shown;
  const twice = typesThatCome(2, side);
  const rate = twice > 0 ? (2 * twice) / ((total - 1) * once + 2 * twice) : 2 / ((total - 1) * (once - 1) + 2);
  return rate < 1 ? shown + (once / total) * lerch(1 - rate, total) : shown;
}
