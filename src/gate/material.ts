import type { Layout } from '../compare/layout.ts';
import { type Trained, Trainings } from '../compare/trainings.ts';
import type { Declared, Index, Metric } from '../metrics/metric.ts';
import type { Options } from '../options/table.ts';
import type { Reference } from '../pool/reference.ts';
import type { Texts } from '../pool/texts.ts';
import { random } from '../stats/random.ts';
import type { Answer, Corpus } from '../types.ts';
import type { Panel } from './panel.ts';
import type { Slice } from './slices.ts';

/** All that a comparison is made of: the outputs as integers, and what was given beside them. */
export interface Material {
  layout: Layout;
  texts: Texts;
  reference: Reference | null;
  panel: Panel;
  /** The trainings that are known to be healthy, the baseline first, the candidate, and the reference's texts; null without further healthy ones. */
  known: { healthy: readonly Corpus[]; candidate: Corpus; reference: readonly Answer[] | null } | null;
}

/** What healthy trainings say of a slice; nothing of a metric that some of them have no value of. */
export function learn(
  { layout, texts, known }: Material,
  slice: Slice,
  { metrics, indices }: { metrics: Metric[]; indices: Index[] },
  options: Options,
): ReadonlyMap<Declared, Trained> | null {
  if (known === null) return null;
  const { healthy, candidate, reference } = known;
  const keys = new Set(Array.from(slice.samples, (s) => layout.prompts[layout.prompt[s]].key));
  const enough = healthy.filter((corpus) => sharesEnough(keys, corpus));
  if (enough.length < 2) return null;
  const directed = metrics.filter(({ unit, boundsOnly }) => unit !== 'distance' && !boundsOnly);
  const trainings = new Trainings(
    [...enough, candidate],
    (key) => keys.has(key),
    directed,
    indices,
    random(options.seed, 4),
    reference,
    texts.tokeniser,
  );
  const learnt = [...trainings.against(enough.length, [...enough.keys()])];
  return new Map(learnt.filter(([, { effect, variance }]) => Number.isFinite(effect) && Number.isFinite(variance)));
}

/**
 * A training that answered few of the prompts would say more of those few than of itself. Two that have two thirds each
 * share a third at least.
 */
export function sharesEnough(keys: ReadonlySet<string>, { prompts }: Corpus): boolean {
  let shared = 0;
  for (const key of keys) if (prompts.get(key)?.samples.some(({ text }) => text !== null)) shared++;
  return 3 * shared >= 2 * keys.size;
}

/** The runs whose outputs are not those of one of the sides or of a run before them. */
export function withoutCopies(sides: readonly Corpus[], runs: readonly Corpus[]): Corpus[] {
  const kept: Corpus[] = [];
  for (const run of runs) if (![...sides, ...kept].some((one) => isCopy(run, one))) kept.push(run);
  return kept;
}

function isCopy({ prompts }: Corpus, other: Corpus): boolean {
  if (prompts.size !== other.prompts.size) return false;
  for (const [key, { samples }] of prompts) {
    const same = other.prompts.get(key)?.samples;
    if (same === undefined || same.length !== samples.length) return false;
    if (samples.some(({ text }, i) => text !== same[i].text)) return false;
  }
  return true;
}
