import { effect } from '../src/compare/effect.ts';
import { SHARE_COMPARED } from '../src/compare/length.ts';
import { METRICS } from '../src/metrics/index.ts';
import type { Metric } from '../src/metrics/metric.ts';
import { BASELINE, CANDIDATE, NEITHER } from '../src/pool/label.ts';
import { buildPool, type Pool } from '../src/pool/pool.ts';
import { Labeller, type Sides } from '../src/pool/side.ts';
import { internTexts } from '../src/pool/texts.ts';
import { jackknifeError } from '../src/stats/jackknife.ts';
import type { Corpus } from '../src/types.ts';

/** The metrics that any two corpora have an effect in. */
export const PAIRED: readonly Metric[] = METRICS.filter(
  ({ boundsOnly, needsReference }) => !boundsOnly && !needsReference,
);

const FOLDS = 40;

/** The effects (src/compare/effect.ts) of some metrics between any two of some corpora, by their numbers. */
export interface Effects {
  metrics: readonly Metric[];
  /** By metric: above 0 is worse, NaN where a side has no value. */
  between(baseline: number, candidate: number): Float64Array;
  /** The jackknife's standard errors of these, prompts left out in forty groups. */
  errorsBetween(baseline: number, candidate: number): Float64Array;
}

/** All corpora are in one pool, and a pair is compared at the gate's share of its smaller side's words. */
export function effectsBetween(corpora: readonly Corpus[], metrics: readonly Metric[] = PAIRED): Effects {
  const { pool, corpusOf } = poolOf(corpora);
  const labeller = new Labeller(pool);
  const words = sums(pool.words.tokens, corpusOf, corpora.length);
  const bigrams = sums(pool.bigrams.tokens, corpusOf, corpora.length);

  /** The sides of a pair, without the prompts of a fold where one is named. */
  const sides = (baseline: number, candidate: number, fold?: number): Sides => {
    const at = (sizes: Float64Array) => Math.floor(SHARE_COMPARED * Math.min(sizes[baseline], sizes[candidate]));
    pool.at = { words: at(words), tail: at(words), bigrams: at(bigrams) };
    const label = Uint8Array.from(corpusOf, (corpus, s) => {
      if (pool.prompt[s] % FOLDS === fold) return NEITHER;
      return corpus === baseline ? BASELINE : corpus === candidate ? CANDIDATE : NEITHER;
    });
    return labeller.split(label);
  };
  const valuesOf = ([one, other]: Sides) =>
    metrics.map(
      (metric) => [metric.measure(one, other) ?? Number.NaN, metric.measure(other, one) ?? Number.NaN] as const,
    );
  /** Measured once, whichever of the two is the baseline. */
  const known = new Map<number, readonly (readonly [number, number])[]>();

  return {
    metrics,
    between(baseline, candidate) {
      const [low, high] = [Math.min(baseline, candidate), Math.max(baseline, candidate)];
      const key = low * corpora.length + high;
      if (!known.has(key)) known.set(key, valuesOf(sides(low, high)));
      return Float64Array.from(known.get(key)!, ([one, other], j) =>
        baseline === low ? effect(metrics[j], one, other) : effect(metrics[j], other, one),
      );
    },
    errorsBetween(baseline, candidate) {
      const folds = Array.from({ length: FOLDS }, (_, fold) => valuesOf(sides(baseline, candidate, fold)));
      return Float64Array.from(metrics, (metric, j) =>
        jackknifeError(folds.map((values) => effect(metric, ...values[j]))),
      );
    },
  };
}

/** A metric as it would be at another share of the words than the gate's. */
export function atShare(metric: Metric, share: number): Metric {
  return {
    ...metric,
    id: `${metric.id} at ${share}`,
    measure(own, other) {
      const { pool } = own;
      const { at } = pool;
      const scaled = (n: number) => Math.floor((n * share) / SHARE_COMPARED);
      pool.at = { words: scaled(at.words), tail: scaled(at.tail), bigrams: scaled(at.bigrams) };
      const value = metric.measure(own, other);
      pool.at = at;
      return value;
    },
  };
}

/** The samples of all corpora, those to one prompt next to each other, and to which corpus each belongs. */
function poolOf(corpora: readonly Corpus[]): { pool: Pool; corpusOf: Int32Array } {
  const keys = new Map(
    [...new Set(corpora.flatMap(({ prompts }) => [...prompts.keys()]))].sort().map((key, p) => [key, p]),
  );
  const samples = corpora
    .flatMap(({ prompts }, corpus) =>
      [...prompts.values()].flatMap((prompt) =>
        prompt.samples.flatMap(({ text }) => (text === null ? [] : [{ prompt: keys.get(prompt.key)!, text, corpus }])),
      ),
    )
    .sort((a, b) => a.prompt - b.prompt || a.corpus - b.corpus);
  const all = Int32Array.from(samples.keys());
  const given = { outputs: samples.length, empty: 0 };
  const uncut = all.map(() => 2 ** 31 - 1);
  return {
    pool: buildPool(internTexts(samples), all, [given, given], uncut),
    corpusOf: Int32Array.from(samples, ({ corpus }) => corpus),
  };
}

function sums(tokens: Int32Array, corpusOf: Int32Array, corpora: number): Float64Array {
  const sum = new Float64Array(corpora);
  for (let s = 0; s < tokens.length; s++) sum[corpusOf[s]] += tokens[s];
  return sum;
}
