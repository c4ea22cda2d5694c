/**
 * The metrics, in the order in which reports show them: early signs first, then late ones. A metric is a file that
 * declares what it is and measures a side; its limits, intervals and tests are the same for all and live elsewhere.
 */
import { distinctAnswers } from './distinct-answers.ts';
import { distinctBigrams } from './distinct-bigrams.ts';
import { duplicates } from './duplicates.ts';
import { effectiveWords } from './effective-words.ts';
import { empties } from './empties.ts';
import { lengthSpread } from './length-spread.ts';
import { looping } from './looping.ts';
import type { Declared, Metric } from './metric.ts';
import { referenceCoverage } from './reference-coverage.ts';
import { referenceDivergence } from './reference-divergence.ts';
import { referencePhrases } from './reference-phrases.ts';
import { referenceSurprisal } from './reference-surprisal.ts';
import { repetition } from './repetition.ts';
import { shift } from './shift.ts';
import { supportAsymmetry } from './support-asymmetry.ts';
import { tailIndex } from './tail-index.ts';
import { unseenMass } from './unseen-mass.ts';
import { vocabulary } from './vocabulary.ts';
import { withinPromptSimilarity } from './within-prompt-similarity.ts';

const MEASURED = [
  vocabulary,
  unseenMass,
  supportAsymmetry,
  distinctBigrams,
  withinPromptSimilarity,
  distinctAnswers,
  duplicates,
  repetition,
  looping,
  lengthSpread,
  referencePhrases,
  referenceCoverage,
  referenceDivergence,
  referenceSurprisal,
  effectiveWords,
  shift,
  empties,
] as const;

export type MeasuredId = (typeof MEASURED)[number]['id'];
export type MetricId = typeof tailIndex.id | MeasuredId;
/** Those that are measured on a side. */
export const METRICS: readonly Metric<MeasuredId>[] = MEASURED;
/** All that a rule can be set for: what is measured, and what is made of it. */
export const PANEL: readonly Declared<MetricId>[] = [tailIndex, ...MEASURED];
