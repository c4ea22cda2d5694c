import type { Metric } from '../metrics/metric.ts';
import { buildPool, type Given } from '../pool/pool.ts';
import { internWith } from '../pool/reference.ts';
import { Labeller, type Sides } from '../pool/side.ts';
import { outputsOf } from '../pool/texts.ts';
import { WORDS } from '../text/unit.ts';
import type { Answer, Corpus } from '../types.ts';
import { unlessTexts } from './effect.ts';
import { answersIn, countGiven } from './pairing.ts';

const NEEDS_TEXTS = 'needs-texts';

/** Raw values of one corpus, at full precision; null with a reason where it has none. */
export interface Measurement {
  samples: number;
  words: number;
  metrics: Readonly<Record<string, { value: number } | { value: null; reason: string }>>;
}

/** Outputs of which a value is asked, by prompt; one that is only a text may be given as that. */
export type Answers = readonly (readonly (string | Answer)[])[];

/**
 * Measures a corpus by itself, or against a reference. What depends on the amount of text is measured at half of the
 * corpus's words, unseen mass at a quarter, as other tools do (a check reads further, compare/length.ts); against a
 * reference, of the smaller one's.
 */
export function measureCorpus(
  corpus: Corpus,
  reference: Corpus | null,
  metrics: readonly Metric[],
  tokeniser = WORDS,
): Measurement {
  const given = countGiven(corpus);
  const own = answersOf(corpus);
  const other = reference === null ? [] : answersOf(reference);
  const texts = reference === null ? null : other.flat();
  const { words, values, needTexts } = measureAnswers(own, other, given, metrics, texts, tokeniser);
  return {
    samples: given.outputs,
    words,
    metrics: Object.fromEntries(
      metrics.map((metric, i) => {
        const reason = needTexts.includes(metric) ? NEEDS_TEXTS : reasonOf(metric, reference === null);
        return [metric.id, toJson(values[i], reason)];
      }),
    ),
  };
}

/** The values of some metrics on answers, each prompt's samples together; `reference` is what a metric may ask for besides. */
export function measureAnswers(
  own: Answers,
  other: Answers,
  given: Given,
  metrics: readonly Metric[],
  reference: readonly (string | Answer)[] | null = null,
  tokeniser = WORDS,
) {
  const [left, right] = sidesOfAnswers(own, other, given, reference, tokeniser);
  const values = metrics.map((metric) =>
    unlessTexts<number | undefined | typeof NEEDS_TEXTS>(
      () => metric.measure(left, right),
      () => NEEDS_TEXTS,
    ),
  );
  return {
    words: left.words.total,
    values: values.map((value) => (value === NEEDS_TEXTS ? undefined : value)),
    needTexts: metrics.filter((_, i) => values[i] === NEEDS_TEXTS),
  };
}

/**
 * Answers as the sides of one pool. Metrics of the default panel are compared at half of the smaller side's words, unseen
 * mass at a quarter.
 */
export function sidesOfAnswers(
  own: Answers,
  other: Answers,
  given: Given,
  reference: readonly (string | Answer)[] | null = null,
  tokeniser = WORDS,
): Sides {
  const samples = [own, other].flatMap((answers, label) =>
    // Samples of a prompt lie next to each other; the other side's prompts are others.
    answers.flatMap((list, i) =>
      list.map((answer) => ({ ...asAnswer(answer), prompt: label * own.length + i, label })),
    ),
  );
  const { texts, reference: read } = internWith(outputsOf(samples), reference?.map(asAnswer) ?? null, tokeniser);
  const everything = Int32Array.from(samples.keys());
  const uncut = new Int32Array(samples.length).fill(2 ** 31 - 1);
  const pool = buildPool(texts, everything, [given, { outputs: 0, empty: 0 }], uncut, read);
  const sides = new Labeller(pool).split(Uint8Array.from(samples, ({ label }) => label));
  const half = (n: number) => {
    const sizes = sides.slice(0, other.length === 0 ? 1 : 2).map((side) => side.grams(n).total);
    return Math.floor(Math.min(...sizes) / 2);
  };
  pool.at = { words: half(1), tail: Math.floor(half(1) / 2), bigrams: half(2) };
  return sides;
}

function toJson(value: number | undefined, reason: string): { value: number } | { value: null; reason: string } {
  return value !== undefined && Number.isFinite(value) ? { value } : { value: null, reason };
}

/** Why a metric would have no value. */
function reasonOf(
  { needsOther, needsReference, needsPrompt, samplesPerPrompt, field }: Omit<Metric, 'id'>,
  noReference: boolean,
): string {
  if ((needsOther || needsReference) && noReference) return 'no-reference';
  if (field !== undefined) return 'no-numbers';
  if (needsPrompt) return 'no-prompts';
  return samplesPerPrompt > 1 ? 'needs-several-samples' : 'too-little-text';
}

function answersOf({ prompts }: Corpus): Answer[][] {
  return [...prompts.values()].map(answersIn);
}

function asAnswer(answer: string | Answer): Answer {
  return typeof answer === 'string' ? { text: answer } : answer;
}
