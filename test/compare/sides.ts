import { Arena } from '../../src/compare/arena.ts';
import { type Layout, layOut } from '../../src/compare/layout.ts';
import { comparedAt } from '../../src/compare/length.ts';
import type { PairedPrompt } from '../../src/compare/pairing.ts';
import { METRICS, type MeasuredId } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { internTexts, type Texts } from '../../src/pool/texts.ts';
import { random } from '../../src/stats/random.ts';
import type { Corpus, Prompt, Role, Sample } from '../../src/types.ts';

export function metricNamed(id: MeasuredId): Metric<MeasuredId> {
  return METRICS.find((metric) => metric.id === id)!;
}

/** Both sides' answers to each prompt, in order. */
export type Answers = readonly (readonly [baseline: readonly string[], candidate: readonly string[]])[];

export function promptsOf(answers: Answers): PairedPrompt[] {
  const answer = (text: string) => ({ text });
  return answers.map(([baseline, candidate], i) => ({
    key: `p${i}`,
    text: null,
    group: null,
    baseline: baseline.map(answer),
    candidate: candidate.map(answer),
  }));
}

/** A layout of paired prompts and an arena of all of its samples. */
export function setUp(answers: Answers, metrics: readonly Metric[], paired = true) {
  const layout = layOut(
    { paired, prompts: promptsOf(answers), onlyBaseline: 0, onlyCandidate: 0, groupDiffers: 0 },
    random(1, 3),
  );
  const texts = internTexts(layout);
  return { layout, texts, arena: arenaOf(layout, texts, metrics) };
}

export function arenaOf(layout: Layout, texts: Texts, metrics: readonly Metric[], cut?: Int32Array): Arena {
  const samples = Int32Array.from(layout.samples.keys());
  const nobody = { outputs: 0, empty: 0 };
  const length = cut ?? samples.map((s) => texts.start[s + 1] - texts.start[s]);
  const pool = buildPool(texts, samples, [nobody, nobody], length);
  pool.gramsAt = (n) => comparedAt(layout, samples, (s) => Math.max(0, length[s] - n + 1));
  pool.at = { words: pool.gramsAt(1), tail: pool.gramsAt(1), bigrams: pool.gramsAt(2) };
  return new Arena(pool, samples, metrics, samples.length);
}

/** A corpus of answers by prompt; null is an output that is missing. */
export function corpusOf(
  role: Role,
  answers: Readonly<Record<string, readonly (string | null)[]>>,
  group: (key: string) => string | null = () => null,
): Corpus {
  const prompts = new Map<string, Prompt>();
  for (const [key, texts] of Object.entries(answers)) {
    const samples = texts.map((text): Sample => ({ text }));
    prompts.set(key, { key, text: null, group: group(key), samples: samples as [Sample] });
  }
  return { role, run: role, source: `${role}.jsonl`, commit: null, prompts, pairing: 'id', notes: [] };
}
