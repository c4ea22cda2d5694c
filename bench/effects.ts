import { effect, measureBoth } from '../src/compare/effect.ts';
import { SHARE_COMPARED } from '../src/compare/length.ts';
import { answersIn } from '../src/compare/pairing.ts';
import { METRICS } from '../src/metrics/index.ts';
import type { Metric } from '../src/metrics/metric.ts';
import { BASELINE, CANDIDATE, NEITHER } from '../src/pool/label.ts';
import { once } from '../src/pool/once.ts';
import { buildPool, type Pool } from '../src/pool/pool.ts';
import { Labeller, type Sides } from '../src/pool/side.ts';
import { internTexts, outputsOf } from '../src/pool/texts.ts';
import { jackknifeError } from '../src/stats/jackknife.ts';
import type { Corpus } from '../src/types.ts';

/** The metrics that any two corpora have an effect in. */
export const PAIRED: readonly Metric[] = METRICS.filter(
  ({ boundsOnly, needsReference, byName }) => !boundsOnly && !needsReference && !byName,
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
  const sizes = once((n: number) => sums(pool.postings(n).tokens, corpusOf, corpora.length));

  /** The sides of a pair, without the prompts of a fold where one is named. */
  const sides = (baseline: number, candidate: number, fold?: number): Sides => {
    pool.gramsAt = (n) => Math.floor(SHARE_COMPARED * Math.min(sizes(n)[baseline], sizes(n)[candidate]));
    pool.at = { words: pool.gramsAt(1), tail: pool.gramsAt(1), bigrams: pool.gramsAt(2) };
    const label = Uint8Array.from(corpusOf, (corpus, s) => {
      if (pool.prompt[s] % FOLDS === fold) return NEITHER;
      return corpus === baseline ? BASELINE : corpus === candidate ? CANDIDATE : NEITHER;
    });
    return labeller.split(label);
  };
  const valuesOf = ([one, other]: Sides) => metrics.map((metric) => measureBoth(metric, one, other));
  /** Measured once, whichever of the two is the baseline. */
  const known = new Map<number, readonly (readonly [number, number])[]>();

  return {
    metrics,
    between(baseline, candidate) {
      const [low, high] = candidate < baseline ? [candidate, baseline] : [baseline, candidate];
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
        answersIn(prompt).map((answer) => ({ ...answer, prompt: keys.get(prompt.key)!, corpus })),
      ),
    )
    .sort((a, b) => a.prompt - b.prompt || a.corpus - b.corpus);
  const all = Int32Array.from(samples.keys());
  const given = { outputs: samples.length, empty: 0 };
  const uncut = all.map(() => 2 ** 31 - 1);
  const pool = buildPool(internTexts(outputsOf(samples)), all, [given, given], uncut);
  pool.corpus = Int32Array.from(samples, ({ corpus }) => corpus);
  return {
    pool,
    corpusOf: Int32Array.from(samples, ({ corpus }) => corpus),
  };
}

function sums(tokens: Int32Array, corpusOf: Int32Array, corpora: number): Float64Array {
  const sum = new Float64Array(corpora);
  for (let s = 0; s < tokens.length; s++) sum[corpusOf[s]] += tokens[s];
  return sum;
}
