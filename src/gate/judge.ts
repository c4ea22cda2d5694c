import type { Entry } from '../compare/column.ts';
import { comparing } from '../compare/compare.ts';
import { findCopying } from '../compare/copying.ts';
import { alone, type Errand, REST } from '../compare/crew.ts';
import { Labelling } from '../compare/labelling.ts';
import { type Layout, layOut } from '../compare/layout.ts';
import { findLost } from '../compare/lost.ts';
import { countGiven, groupOf, pairPrompts } from '../compare/pairing.ts';
import { retention } from '../compare/retention.ts';
import { sharesOf } from '../compare/shares.ts';
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { internWith } from '../pool/reference.ts';
import type { Texts } from '../pool/texts.ts';
import { random } from '../stats/random.ts';
import { Dealer } from '../stats/relabelling.ts';
import type { Corpus, GroupReport, InputSummary, Report, Verdict } from '../types.ts';
import { VERSION } from '../version.ts';
import { numbersMissing, riseOfEmpties, shortfalls } from './enough.ts';
import { type Material, sharesEnough, withoutCopies } from './material.ts';
import { findNotes } from './notes.ts';
import { outcomeOf, stageOf } from './outcome.ts';
import { panelOf } from './panel.ts';
import { areApart, strangers } from './retraining.ts';
import { type Slice, slices } from './slices.ts';
import { answersOf, published, summary, summaryOfWhole } from './summaries.ts';
import { budgetOf, conclude, families, prepare, retrainings, type Trial } from './trial.ts';

/** What may be given beside both sides. */
export interface Beside {
  reference: Corpus | null;
  healthy: readonly Corpus[];
}

const NOTHING: Beside = { reference: null, healthy: [] };

/** The decision, from data to data: no file, no clock, no network. */
export function judge(...given: Parameters<typeof judging>): Report {
  return alone(judging(...given));
}

/** The decision, with errands that a crew may do. */
export function* judging(
  baseline: Corpus,
  candidate: Corpus,
  options: Options,
  progress: (done: number, total: number) => void = () => {},
  { reference, healthy }: Beside = NOTHING,
): Generator<Errand, Report, void> {
  const pairing = pairPrompts(baseline, candidate);
  const layout = layOut(pairing, random(options.seed, 3));
  const tokeniser = tokeniserFor(options);
  const human = reference && answersOf(reference);
  const interned = internWith(layout, human, tokeniser);
  yield REST;
  const { texts } = interned;
  const { whole, groups, small } = slices(layout, options['group-by']);
  const of = (slice: Slice) => (key: string) => slice.holds(groupOf(key, baseline, candidate));
  const keys = new Set(pairing.prompts.map(({ key }) => key));
  const distinct = withoutCopies([baseline, candidate], healthy);
  const used = pairing.paired ? distinct.filter((corpus) => sharesEnough(keys, corpus)) : [];
  const known = used.length > 0 ? { healthy: [baseline, ...used], candidate, reference: human } : null;
  const material: Material = { layout, ...interned, panel: panelOf(layout, options), known };
  const entries: Entry[] = [];
  const trials = [whole, ...groups].map((slice) => {
    const given = [countGiven(baseline, of(slice)), countGiven(candidate, of(slice))] as const;
    return prepare(slice, material, given, options, entries);
  });
  const budget = budgetOf(entries, options);
  const comparison = yield* comparing(layout, entries, families(budget), options, progress);
  const seen = comparison.entries[trials[0].entry];
  const apart = areApart(seen);
  const trainings = apart ? 1 + used.length : 1;
  const retraining = retrainings(trials, comparison, budget, options, apart);
  const given = [countGiven(baseline), countGiven(candidate)] as const;
  const fields = [...new Set(options.shares.map(({ field }) => field))];
  const shares = fields.flatMap((field) => sharesOf(field, ...given));
  const missing = numbersMissing(pairing);
  const labels = observedLabels(layout, options.seed);
  const copying = findCopying(texts, labels);
  const suspect = copying.referenceByBaseline.isCopied;
  const [verdicts, ...byGroup] = trials.map((trial) => {
    const isWorse = () => riseOfEmpties(baseline, candidate, of(trial.slice)) <= options.alpha;
    return conclude(trial, comparison, { paired: pairing.paired, isWorse, retraining, apart, suspect }, options);
  });
  const { arena, length } = trials[0];
  const index = seen.find(({ metric }) => metric.id === 'tail-index');
  const told = verdicts.find(({ metric }) => metric === 'tail-index')?.smallestDetectable ?? null;
  const held = index && retraining.get(index);
  const short = shortfalls(
    { baseline, candidate, pairing, alpha: options.alpha },
    { layout, texts },
    verdicts,
    missing,
    options.unit,
    arena.pool.at.words,
  );

  return {
    schema: 1,
    version: VERSION,
    outcome: outcomeOf(verdicts, byGroup.flat(), short.length > 0),
    stage: stageOf([...verdicts, ...byGroup.flat()]),
    inputs: {
      baseline: summaryOfSide(baseline, layout, texts, 0),
      candidate: summaryOfSide(candidate, layout, texts, 1),
      reference: reference && summary(reference, interned.reference!.total),
      healthy: healthy.map((one) => summaryOfWhole(one, tokeniser)),
      pairedPrompts: pairing.paired ? pairing.prompts.length : 0,
      paired: pairing.paired,
    },
    verdicts,
    groups: byGroup.map((list, i) => groupReport(trials[i + 1], list, options)),
    accepted: null,
    lost: findLost(layout, texts, arena.sides([labels])[0], {
      outputs: options.examples,
      // Without ids a prompt's key is its text.
      prompts: options.examples || baseline.pairing !== 'prompt',
    }),
    details: {
      comparedAt: arena.pool.at,
      samplesPerPrompt: layout.size.reduce((sum, n) => sum + n, 0) / Math.max(1, layout.size.length),
      relabellings: comparison.labellings - 1,
      tokeniser: tokeniser.id,
      retraining: {
        trainings,
        spreads: Object.keys(options.spreads).length > 0 ? 'own' : 'built-in',
        df: options['spread-df'],
      },
      retention: retention(layout, arena, options.seed),
      shares,
    },
    notes: [
      ...baseline.notes,
      ...candidate.notes,
      ...(reference?.notes ?? []),
      ...healthy.flatMap(({ notes }) => notes),
      ...short,
      ...findNotes({
        baseline,
        candidate,
        pairing,
        layout,
        comparison,
        kept: texts.kept,
        length,
        verdicts,
        small,
        copying,
        given,
        shares,
        missing,
        options,
        healthy: {
          given: healthy,
          distinct,
          used,
          trainings,
          isAlike: !apart && seen.some(({ trained }) => trained !== null),
          strange: index ? strangers(index, options).map((i) => [baseline, ...used][i]) : [],
        },
        tail: held && told !== null ? { retraining: held, smallest: told } : null,
      }),
    ],
    options: published(options),
  };
}

/** The labels as observed, the larger side of a prompt thinned. */
function observedLabels(layout: Layout, seed: number): Uint8Array {
  const labelling = new Labelling(layout);
  labelling.take(new Dealer(layout.strata, 1, seed), 0);
  labelling.thin(0);
  return labelling.label;
}

/** Of one of the sides: its words that are compared. */
function summaryOfSide(corpus: Corpus, layout: Layout, texts: Texts, side: number): InputSummary {
  let words = 0;
  layout.strata.label.forEach((label, unit) => {
    if (label !== side) return;
    for (let s = layout.unit[unit]; s < layout.unit[unit + 1]; s++) words += texts.length[s];
  });
  return summary(corpus, words);
}

function groupReport({ slice, arena }: Trial, verdicts: Verdict[], options: Options): GroupReport {
  return {
    by: options['group-by']!,
    group: slice.group!,
    outcome: outcomeOf(verdicts, [], false),
    inputs: {
      samples: slice.samples.length,
      prompts: slice.prompts,
      words: arena.pool.words.tokens.reduce((sum, n) => sum + n, 0),
    },
    verdicts,
  };
}
