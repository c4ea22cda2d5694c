import { jointCounts } from '../../src/metrics/joint-counts.ts';
import { mean } from '../../src/stats/moments.ts';
import { absence, expectedUnseen } from '../../src/stats/rarefaction.ts';
import { medianDeviation } from '../../src/stats/shape.ts';
import { deflateBlocks } from '../../src/text/deflate.ts';
import { type Corpus, type Entry, type Given, sidesOf, value } from './map.ts';
import type { Params } from './parameters.ts';

/** The gate's default signals on a pair of corpora, at half of the smaller one; of both sides, baseline first. */
export const panel: readonly Entry[] = [
  {
    impl: 'own definition',
    fn: 'panel',
    says: {
      order: ['[baseline, candidate]'],
      blocks: ['whole 32,768-byte blocks of the joined UTF-8 text, rest dropped; the whole text if shorter'],
    },
    ours: (given) => {
      const sides = [given.corpus, given.other];
      return {
        unigram: { ...words(given), ...grams(given, 1) },
        bigram: { ...pairs(given), ...grams(given, 2) },
        mad_log_length: sides.map(lengthDeviation),
        mean_tokens: sides.map(({ tokens }) => mean(tokens.map((list) => list.length))),
        seq_rep_4_mean: sides.map(({ texts }) => value('repetition', {}, texts) ?? 0),
        share_rep_4_over_half: sides.map(({ texts }) => value('looping', {}, texts) ?? 0),
        exact_duplicate_share: sides.map(({ texts }) => value('exact-duplicates', { same: 'raw' }, texts)),
        blocks_32k: sides.map(({ texts }) => {
          const { blocks, raw, deflated } = deflateBlocks(new TextEncoder().encode(texts.join(' ')), 'pako');
          return { blocks, raw, deflate_raw9: deflated };
        }),
      };
    },
  },
];

/** One of our metrics from both sides. */
function bothWays({ corpus, other }: Given, id: string, options: Params = {}): (number | undefined)[] {
  return [value(id, options, corpus.texts, other.texts), value(id, options, other.texts, corpus.texts)];
}

function words(given: Given): object {
  const sides = sidesOf(given.corpus.texts, given.other.texts);
  const m = sides[0].pool.at.words;
  // What is missing of a side is asked of the other.
  const [ofCandidate, ofBaseline] = bothWays(given, 'support-asymmetry');
  const missing = [ofBaseline ?? Number.NaN, ofCandidate ?? Number.NaN];
  // Of a side with one word nothing is drawn: the metrics have no value then, the figures have.
  return {
    S_m: m === 0 ? sides.map(() => 0) : bothWays(given, 'vocabulary'),
    unseen_m: m === 0 ? sides.map(() => 1) : bothWays(given, 'unseen-mass'),
    missing_mass: m === 0 ? sides.map(() => 1) : missing,
    support_asymmetry: m === 0 ? 0 : balance(missing[0], missing[1]),
    chao_shen_nats: bothWays(given, 'effective-words').map((words) => Math.log(words ?? Number.NaN)),
  };
}

function pairs(given: Given): object {
  const [own, other] = sidesOf(given.corpus.texts, given.other.texts);
  const m = own.pool.at.bigrams;
  const missing = [missingMass(jointCounts(own, other, 2), m), missingMass(jointCounts(other, own, 2), m)];
  return {
    S_m: bothWays(given, 'distinct-bigrams').map((share) => (share ?? 0) * m),
    unseen_m: [own, other].map((side) => expectedUnseen(side.bigrams, m)),
    missing_mass: missing,
    support_asymmetry: balance(missing[0], missing[1]),
  };
}

/** The share of own tokens whose type m tokens of the other side are expected not to show. */
function missingMass(
  { own, other, ownOnce, ownTokens, otherTokens }: ReturnType<typeof jointCounts>,
  m: number,
): number {
  const absent = absence(otherTokens, m);
  return own.reduce((sum, tokens, type) => sum + tokens * (absent[other[type]] ?? 0), ownOnce) / ownTokens;
}

function balance(a: number, b: number): number {
  return a + b === 0 ? 0 : (a - b) / (a + b);
}

function grams({ corpus, other }: Given, n: number): object {
  const [own] = sidesOf(corpus.texts, other.texts);
  return {
    m: n === 1 ? own.pool.at.words : own.pool.at.bigrams,
    tail_mass_1_5: value('tail-mass', { n, from: 1, to: 5 }, other.texts, corpus.texts),
  };
}

function lengthDeviation({ tokens }: Corpus): number {
  const lengths = tokens.map((list) => list.length).filter((length) => length > 0);
  return medianDeviation(Float64Array.from(lengths, Math.log).sort());
}
