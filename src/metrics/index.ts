/**
 * The metrics, in the order in which reports show them: early signs first, then late ones. A metric is a file that
 * declares what it is and measures a side; its limits, intervals and tests are the same for all and live elsewhere.
 */
import { ace } from './ace.ts';
import { bergerParker } from './berger-parker.ts';
import { chao1 } from './chao1.ts';
import { compression } from './compression.ts';
import { correctedTtr } from './corrected-ttr.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { distinctBigrams } from './distinct-bigrams.ts';
import { distinctN } from './distinct-n.ts';
import { dugastU } from './dugast-u.ts';
import { duplicates } from './duplicates.ts';
import { effectiveWords } from './effective-words.ts';
import { empties } from './empties.ts';
import { equivalenceClasses } from './equivalence-classes.ts';
import { exactDuplicates } from './exact-duplicates.ts';
import { expectationAdjustedDistinct } from './expectation-adjusted-distinct.ts';
import { fisherAlpha } from './fisher-alpha.ts';
import { gini } from './gini.ts';
import { giniSimpson } from './gini-simpson.ts';
import { hapaxShare } from './hapax-share.ts';
import { hdd } from './hdd.ts';
import { heapsExponent } from './heaps-exponent.ts';
import { heipEvenness } from './heip-evenness.ts';
import { herdanC } from './herdan-c.ts';
import { herdanVm } from './herdan-vm.ts';
import { hillNumber } from './hill-number.ts';
import { jsDivergence } from './js-divergence.ts';
import { klDivergence } from './kl-divergence.ts';
import { lengthSpread } from './length-spread.ts';
import { looping } from './looping.ts';
import { maasA2 } from './maas-a2.ts';
import { margalef } from './margalef.ts';
import { mattr } from './mattr.ts';
import { mcintoshD } from './mcintosh-d.ts';
import type { Declared, Metric } from './metric.ts';
import { msttr } from './msttr.ts';
import { mtld } from './mtld.ts';
import { mtldMa } from './mtld-ma.ts';
import { nameWords } from './name-words.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { ngramDiversity } from './ngram-diversity.ts';
import { ngramVendi } from './ngram-vendi.ts';
import { noveltyUtility } from './novelty-utility.ts';
import { numberWords } from './number-words.ts';
import { kolmogorovSmirnov } from './numbers/kolmogorov-smirnov.ts';
import { lowerTail } from './numbers/lower-tail.ts';
import { mean } from './numbers/mean.ts';
import type { NumberMetric } from './numbers/number-metric.ts';
import { outside } from './numbers/outside.ts';
import { spread } from './numbers/spread.ts';
import { tails } from './numbers/tails.ts';
import { upperTail } from './numbers/upper-tail.ts';
import { variance } from './numbers/variance.ts';
import { wasserstein } from './numbers/wasserstein.ts';
import { pairwiseBleu } from './pairwise-bleu.ts';
import { phraseDiversity } from './phrase-diversity.ts';
import { pielouEvenness } from './pielou-evenness.ts';
import { rareWords } from './rare-words.ts';
import { referenceCoverage } from './reference-coverage.ts';
import { referenceDivergence } from './reference-divergence.ts';
import { referencePhrases } from './reference-phrases.ts';
import { referenceSurprisal } from './reference-surprisal.ts';
import { repeatedNGrams } from './repeated-n-grams.ts';
import { repetition } from './repetition.ts';
import { rootTtr } from './root-ttr.ts';
import { sampleCoverage } from './sample-coverage.ts';
import { selfBleu } from './self-bleu.ts';
import { selfRepetition } from './self-repetition.ts';
import { selfRouge } from './self-rouge.ts';
import { shannonEntropy } from './shannon-entropy.ts';
import { shareOf } from './share.ts';
import { shift } from './shift.ts';
import { simpsonD } from './simpson-d.ts';
import { sourceTerms } from './source-terms.ts';
import { summerS } from './summer-s.ts';
import { supportAsymmetry } from './support-asymmetry.ts';
import { surprisal } from './surprisal.ts';
import { tailIndex } from './tail-index.ts';
import { tailMass } from './tail-mass.ts';
import { tailRetention } from './tail-retention.ts';
import { typeTokenRatio } from './type-token-ratio.ts';
import { unseenMass } from './unseen-mass.ts';
import { verbatimOverlap } from './verbatim-overlap.ts';
import { vocabulary } from './vocabulary.ts';
import { withinPromptSimilarity } from './within-prompt-similarity.ts';
import { yuleI } from './yule-i.ts';
import { yuleK } from './yule-k.ts';
import { zipfExponent } from './zipf-exponent.ts';

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
  nameWords,
  numberWords,
  rareWords,
  sourceTerms,
  surprisal,
  nearDuplicates,
  distinctN,
  expectationAdjustedDistinct,
  ngramDiversity,
  ngramVendi,
  compression,
  selfBleu,
  pairwiseBleu,
  selfRouge,
  selfRepetition,
  repeatedNGrams,
  phraseDiversity,
  exactDuplicates,
  jsDivergence,
  klDivergence,
  tailRetention,
  tailMass,
  verbatimOverlap,
  typeTokenRatio,
  rootTtr,
  correctedTtr,
  herdanC,
  summerS,
  dugastU,
  maasA2,
  yuleK,
  yuleI,
  herdanVm,
  simpsonD,
  mattr,
  msttr,
  mtld,
  mtldMa,
  hdd,
  chao1,
  ace,
  sampleCoverage,
  shannonEntropy,
  hillNumber,
  giniSimpson,
  bergerParker,
  gini,
  heipEvenness,
  pielouEvenness,
  hapaxShare,
  margalef,
  mcintoshD,
  fisherAlpha,
  zipfExponent,
  heapsExponent,
  equivalenceClasses,
  noveltyUtility,
] as const;

/** Those of numeric fields, each of any field: score:spread is the spread of the field score. */
const KINDS = [tails, spread, mean, lowerTail, upperTail, outside, variance, wasserstein, kolmogorovSmirnov] as const;
export type NumberKind = (typeof KINDS)[number]['id'];
export const NUMBER_METRICS: readonly NumberMetric<NumberKind>[] = KINDS;

export type MeasuredId = (typeof MEASURED)[number]['id'];
export type MetricId = typeof tailIndex.id | MeasuredId | `${string}:${NumberKind}` | `${string}=${string}`;
/** Those that are measured on a side. */
export const METRICS: readonly Metric<MeasuredId>[] = MEASURED;
/** All that a rule can be set for: what is measured, and what is made of it. */
export const PANEL: readonly Declared<MetricId>[] = [tailIndex, ...MEASURED];

/** The metric of that id, be it one of the panel's, of a numeric field, or the share of a value. */
export function metricById(id: string): Declared | undefined {
  const known = PANEL.find((one) => one.id === id);
  if (known !== undefined) return known;
  const at = id.lastIndexOf(':');
  const kind = at < 1 ? undefined : NUMBER_METRICS.find((one) => one.id === id.slice(at + 1));
  if (kind !== undefined) return kind.of(id.slice(0, at));
  const equals = id.indexOf('=');
  return equals < 1 ? undefined : shareOf(id.slice(0, equals), id.slice(equals + 1));
}
