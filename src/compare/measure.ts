import type { MeasuredId } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { BASELINE, CANDIDATE } from '../pool/label.ts';
import { buildPool, type Given } from '../pool/pool.ts';
import { internWith } from '../pool/reference.ts';
import { Labeller } from '../pool/side.ts';
import type { TextOf } from '../pool/texts.ts';
import type { Corpus } from '../types.ts';
import { countGiven } from './pairing.ts';

/** Raw values of one corpus, at full precision; null with a reason where it has none. */
export interface Measurement {
  samples: number;
  words: number;
  metrics: { readonly [Id in MeasuredId]?: { value: number } | { value: null; reason: string } };
}

/** Texts of which a value is asked, by prompt. */
export type Answers = readonly (readonly string[])[];

/**
 * Measures a corpus by itself, or against a reference. What depends on the amount of text is measured at half of the
 * corpus's words, unseen mass at a quarter, as other tools do (a check reads further, compare/length.ts); against a
 * reference, of the smaller one's.
 */
export function measureCorpus(
  corpus: Corpus,
  reference: Corpus | null,
  metrics: readonly Metric<MeasuredId>[],
): Measurement {
  const given = countGiven(corpus);
  const own = answersOf(corpus);
  const other = reference === null ? [] : answersOf(reference);
  const texts = reference === null ? null : other.flat();
  const { words, values } = measureAnswers(own, other, given, metrics, texts);
  return {
    samples: given.outputs,
    words,
    metrics: Object.fromEntries(
      metrics.map(({ id, ...metric }, i) => [
        id,
        toJson(values[i], (metric.needsOther || metric.needsReference === true) && reference === null),
      ]),
    ),
  };
}

/** The values of some metrics on answers, each prompt's samples together; `reference` is what a metric may ask for besides. */
export function measureAnswers(
  own: Answers,
  other: Answers,
  given: Given,
  metrics: readonly Metric[],
  reference: readonly string[] | null = null,
) {
  const samples: TextOf[] = [];
  const labels: number[] = [];
  for (const [label, answers] of [
    [BASELINE, own],
    [CANDIDATE, other],
  ] as const) {
    answers.forEach((list, i) => {
      // Samples of a prompt lie next to each other; the other side's prompts are others.
      for (const text of list) {
        samples.push({ prompt: label === BASELINE ? i : own.length + i, text });
        labels.push(label);
      }
    });
  }
  const { texts, reference: read } = internWith(samples, reference);
  const everything = Int32Array.from(samples.keys());
  const pool = buildPool(
    texts,
    everything,
    [given, { outputs: 0, empty: 0 }],
    everything.map(() => 2 ** 31 - 1),
    read,
  );
  const size = (label: number, short: number) =>
    labels.reduce((sum, l, s) => sum + (l === label ? Math.max(0, pool.words.tokens[s] - short) : 0), 0);
  const half = (short: number) => {
    const sizes = [size(BASELINE, short), ...(other.length === 0 ? [] : [size(CANDIDATE, short)])];
    return Math.floor(Math.min(...sizes) / 2);
  };
  pool.at = { words: half(0), tail: Math.floor(half(0) / 2), bigrams: half(1) };
  const [left, right] = new Labeller(pool).split(Uint8Array.from(labels));
  return { words: size(BASELINE, 0), values: metrics.map((metric) => metric.measure(left, right)) };
}

function toJson(value: number | undefined, noReference: boolean): { value: number } | { value: null; reason: string } {
  if (value !== undefined && Number.isFinite(value)) return { value };
  return { value: null, reason: noReference ? 'no-reference' : 'too-little-text' };
}

function answersOf({ prompts }: Corpus): string[][] {
  return [...prompts.values()].map(({ samples }) => samples.map(({ text }) => text).filter((text) => text !== null));
}
