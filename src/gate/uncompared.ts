import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import type { Corpus, InputSummary, Note, Report } from '../types.ts';
import { VERSION } from '../version.ts';
import { published, summaryOfWhole } from './summaries.ts';

const NOTHING: InputSummary = { source: '', commit: null, run: '', samples: 0, prompts: 0, words: 0, empty: 0 };

/** The report of a run in which nothing was compared, since one side is not there: a first run, or one without outputs. */
export function uncompared(
  outcome: 'pass' | 'skipped',
  candidate: Corpus | null,
  notes: readonly Note[],
  options: Options,
): Report {
  const tokeniser = tokeniserFor(options);
  return {
    schema: 1,
    version: VERSION,
    outcome,
    stage: 'none',
    inputs: {
      baseline: NOTHING,
      candidate: candidate === null ? NOTHING : summaryOfWhole(candidate, tokeniser),
      reference: null,
      healthy: [],
      pairedPrompts: 0,
      paired: false,
    },
    verdicts: [],
    groups: [],
    accepted: null,
    lost: { words: [], phrases: [], prompts: [], outputs: [] },
    details: {
      comparedAt: { words: 0, tail: 0, bigrams: 0 },
      samplesPerPrompt: 0,
      relabellings: 0,
      tokeniser: tokeniser.id,
      retraining: { trainings: 0, spreads: 'built-in', df: 0 },
      retention: [],
      shares: [],
    },
    notes: [...notes, ...(candidate?.notes ?? [])],
    options: published(options),
  };
}
