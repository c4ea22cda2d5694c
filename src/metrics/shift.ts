import { metric } from './metric.ts';

/**
 * Shift: how far the two sides' word distributions lie apart, as the Jensen-Shannon divergence in bits, each side
 * weighted by its size. It is what knowing the side tells about a word: 0 when the distributions are equal, at most 1.
 *
 * It has no direction, so it only warns: a new style moves it as a collapse does. Two draws of one model are some way
 * apart already; what they are apart under relabelling is taken off the decline.
 *
 * Lin (1991), the generalised form; half of Dunning's (1993) G per word.
 */
export const shift = metric({
  id: 'shift',
  title: 'Shift',
  family: 'coverage',
  stage: 'none',
  healthier: 'lower',
  unit: 'distance',
  range: [0, 1],
  summary: "Jensen-Shannon divergence of both sides' words, in bits.",
  meaning: 'The candidate speaks differently from the baseline; whether better or worse, other metrics say.',
  source: 'Lin (1991); weights are the shares of the words.',
  cost: 'One pass over the words of each labelling.',
  followsLength: true,
  samplesPerPrompt: 1,
  needsOther: true,
  limits: { fail: null, warn: 0.05 },
  // Equal sizes, half of each side's words shared: entropies 1 bit each, 1.5 bits together.
  example: { texts: ['a b'], other: ['a c'], value: 0.5 },

  measure(own, other) {
    const n = own.words.total;
    const m = other.words.total;
    if (n === 0 || m === 0) return undefined;
    const mine = own.words.of;
    const theirs = other.words.of;
    // With S(x) = sum of x ln x over counts: (n + m) JSD = S(own) + S(other) - S(both) - S(n) - S(m) + S(n + m).
    // A type on one side only adds the same to both sums, so only shared ones are looked at.
    let sum = 0;
    for (let type = 0; type < mine.length; type++) {
      if (mine[type] !== 0 && theirs[type] !== 0)
        sum += xLogX(mine[type]) + xLogX(theirs[type]) - xLogX(mine[type] + theirs[type]);
    }
    return Math.max(0, (sum - xLogX(n) - xLogX(m) + xLogX(n + m)) / ((n + m) * Math.LN2));
  },
});

const TABLE = Float64Array.from({ length: 1 << 12 }, (_, x) => (x === 0 ? 0 : x * Math.log(x)));

function xLogX(x: number): number {
  return x < TABLE.length ? TABLE[x] : x * Math.log(x);
}
