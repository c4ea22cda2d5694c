/**
 * The report as JSON, as schema/report.schema.json describes it. Keys come in the order of types.ts, whatever order the
 * report was built in, and nothing comes along that isn't named here; numbers have 12 significant digits, which is as
 * far as sums in another order agree.
 */
import type {
  Acceptance,
  GroupReport,
  InputSummary,
  Inputs,
  Interval,
  Lost,
  Note,
  Report,
  RetentionBand,
  Verdict,
} from '../types.ts';

export function json(report: Report): string {
  return `${JSON.stringify(ordered(report), rounded, 2)}\n`;
}

/** NaN and Infinity would become null in silence: whoever computed them has a bug. */
function rounded(key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error(`the report holds ${value} as '${key}'`);
  return Number(value.toPrecision(12));
}

function ordered({ inputs, lost, details, ...report }: Report): Report {
  return {
    schema: report.schema,
    version: report.version,
    outcome: report.outcome,
    stage: report.stage,
    inputs: orderedInputs(inputs),
    verdicts: report.verdicts.map(verdict),
    groups: report.groups.map(group),
    accepted: report.accepted && acceptance(report.accepted),
    lost: {
      words: lost.words.map(lostItem),
      phrases: lost.phrases.map(lostItem),
      prompts: lost.prompts.map(lostItem),
      outputs: lost.outputs.map(lostItem),
    },
    details: {
      comparedAt: {
        words: details.comparedAt.words,
        tail: details.comparedAt.tail,
        bigrams: details.comparedAt.bigrams,
      },
      samplesPerPrompt: details.samplesPerPrompt,
      relabellings: details.relabellings,
      tokeniser: details.tokeniser,
      retraining: {
        trainings: details.retraining.trainings,
        spreads: details.retraining.spreads,
        df: details.retraining.df,
      },
      retention: details.retention.map(band),
      shares: details.shares.map(({ field, value, baseline, candidate }) => ({ field, value, baseline, candidate })),
    },
    notes: report.notes.map(orderedNote),
    options: report.options,
  };
}

function orderedInputs({ baseline, candidate, reference, healthy, pairedPrompts, paired }: Inputs): Inputs {
  return {
    baseline: input(baseline),
    candidate: input(candidate),
    reference: reference === null ? null : input(reference),
    healthy: healthy.map(input),
    pairedPrompts,
    paired,
  };
}

function input({ source, commit, run, samples, prompts, words, empty }: InputSummary): InputSummary {
  return { source, commit, run, samples, prompts, words, empty };
}

function verdict({ rule, decline, ...v }: Verdict): Verdict {
  return {
    metric: v.metric,
    family: v.family,
    stage: v.stage,
    unit: v.unit,
    baseline: v.baseline,
    candidate: v.candidate,
    decline: decline === null ? null : interval(decline),
    p: v.p,
    pAdjusted: v.pAdjusted,
    pRetrain: v.pRetrain,
    smallestDetectable: v.smallestDetectable,
    redAt80: v.redAt80,
    promptsNeeded: v.promptsNeeded,
    healthyNeeded: v.healthyNeeded,
    enoughOutputs: v.enoughOutputs,
    rule: { fail: rule.fail, warn: rule.warn, floor: rule.floor, ceiling: rule.ceiling, asked: rule.asked },
    outcome: v.outcome,
    reason: v.reason,
  };
}

function interval({ point, low, high, level, covers, sampled }: Interval): Interval {
  return { point, low, high, level, covers, ...(sampled !== undefined && { sampled }) };
}

function group({ by, group, outcome, inputs, verdicts }: GroupReport): GroupReport {
  const { samples, prompts, words } = inputs;
  return { by, group, outcome, inputs: { samples, prompts, words }, verdicts: verdicts.map(verdict) };
}

function acceptance({ reason, actor, commit, by }: Acceptance): Acceptance {
  return { reason, actor, commit, by };
}

function lostItem({ item, baseline, candidate, p }: Lost): Lost {
  return { item, baseline, candidate, p };
}

function band({ band, words, retained, expected }: RetentionBand): RetentionBand {
  return { band, words, retained, expected };
}

function orderedNote({ code, level, facts }: Note): Note {
  return { code, level, facts };
}
