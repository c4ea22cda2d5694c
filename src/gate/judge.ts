import type { Entry } from '../compare/column.ts';
import { compare } from '../compare/compare.ts';
import { Labelling } from '../compare/labelling.ts';
import { type Layout, layOut } from '../compare/layout.ts';
import { findLost } from '../compare/lost.ts';
import { countGiven, groupOf, pairPrompts } from '../compare/pairing.ts';
import { retention } from '../compare/retention.ts';
import { type Options, optionList } from '../options/table.ts';
import { internTexts, type Texts } from '../pool/texts.ts';
import { random } from '../stats/random.ts';
import { dealings } from '../stats/relabelling.ts';
import { TOKENISER } from '../text/tokenise.ts';
import type { Corpus, GroupReport, InputSummary, PublicOptions, Report, Verdict } from '../types.ts';
import { VERSION } from '../version.ts';
import { checkRelabellings, shareOut } from './budget.ts';
import { riseOfEmpties, shortfalls } from './enough.ts';
import { findNotes } from './notes.ts';
import { outcomeOf, stageOf } from './outcome.ts';
import { type Slice, slices } from './slices.ts';
import { conclude, families, prepare, type Trial } from './trial.ts';

/** The decision, from data to data: no file, no clock, no network. */
export function judge(
  baseline: Corpus,
  candidate: Corpus,
  options: Options,
  progress: (done: number, total: number) => void = () => {},
): Report {
  const pairing = pairPrompts(baseline, candidate);
  const layout = layOut(pairing, random(options.seed, 3));
  const texts = internTexts(layout.samples);
  const { whole, groups, small } = slices(layout, options['group-by']);
  const budget = shareOut(options.alpha, groups.length > 0);
  checkRelabellings(options.relabellings, options.alpha, budget);

  const of = (slice: Slice) => (key: string) => slice.holds(groupOf(key, baseline, candidate));
  const entries: Entry[] = [];
  const trials = [whole, ...groups].map((slice) => {
    const given = [countGiven(baseline, of(slice)), countGiven(candidate, of(slice))] as const;
    return prepare(slice, { layout, texts }, given, options, entries);
  });
  const comparison = compare(layout, entries, families(budget), options, progress);
  const [verdicts, ...byGroup] = trials.map((trial) => {
    const isWorse = () => riseOfEmpties(baseline, candidate, of(trial.slice)) <= options.alpha;
    return conclude(trial, comparison, { paired: pairing.paired, isWorse }, options);
  });
  const { arena, length } = trials[0];
  const short = shortfalls({ baseline, candidate, pairing, alpha: options.alpha }, { layout, texts }, verdicts);

  return {
    schema: 1,
    version: VERSION,
    outcome: outcomeOf(verdicts, byGroup.flat(), short.length > 0),
    stage: stageOf([...verdicts, ...byGroup.flat()]),
    inputs: {
      baseline: summary(baseline, layout, texts, 0),
      candidate: summary(candidate, layout, texts, 1),
      reference: null,
      healthy: [],
      pairedPrompts: pairing.paired ? pairing.prompts.length : 0,
      paired: pairing.paired,
    },
    verdicts,
    groups: byGroup.map((list, i) => groupReport(trials[i + 1], list, options)),
    lost: findLost(layout, texts, arena.sides([observedLabels(layout, options.seed)])[0], {
      outputs: options.examples,
      // Without ids a prompt's key is its text.
      prompts: options.examples || baseline.pairing !== 'prompt',
    }),
    details: {
      comparedAt: arena.pool.at,
      samplesPerPrompt: layout.size.reduce((sum, n) => sum + n, 0) / Math.max(1, layout.size.length),
      relabellings: comparison.labellings - 1,
      tokeniser: TOKENISER,
      retention: retention(layout, arena, options.seed),
    },
    notes: [
      ...baseline.notes,
      ...candidate.notes,
      ...short,
      ...findNotes({ baseline, candidate, pairing, layout, comparison, length, verdicts, small, options }),
    ],
    options: published(options),
  };
}

/** The labels as observed, the larger side of a prompt thinned. */
function observedLabels(layout: Layout, seed: number): Uint8Array {
  const labelling = new Labelling(layout);
  for (const observed of dealings(layout.strata, 1, random(seed, 0))) {
    labelling.take(observed);
    labelling.thin(0);
    break;
  }
  return labelling.label;
}

function summary(corpus: Corpus, layout: Layout, texts: Texts, side: number): InputSummary {
  let words = 0;
  layout.strata.label.forEach((label, unit) => {
    if (label === side) words += texts.start[layout.unit[unit + 1]] - texts.start[layout.unit[unit]];
  });
  const { outputs, empty } = countGiven(corpus);
  const { source, commit, run, prompts } = corpus;
  return { source, commit, run, samples: outputs, prompts: prompts.size, words, empty };
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

function published(options: Options): PublicOptions {
  const shown = optionList().filter(({ option }) => option.unreported !== true);
  return Object.fromEntries(shown.map(({ name }) => [name, options[name]]));
}
