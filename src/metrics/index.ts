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
import type { Metric } from './metric.ts';
import { repetition } from './repetition.ts';
import { shift } from './shift.ts';
import { supportAsymmetry } from './support-asymmetry.ts';
import { unseenMass } from './unseen-mass.ts';
import { vocabulary } from './vocabulary.ts';
import { withinPromptSimilarity } from './within-prompt-similarity.ts';

const LIST = [
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
  effectiveWords,
  shift,
  empties,
] as const;

export type MetricId = (typeof LIST)[number]['id'];
export const METRICS: readonly Metric<MetricId>[] = LIST;
