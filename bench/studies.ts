/**
 * What is simulated, study by study. A study draws pairs of corpora whose truth is known and lets the gate judge them;
 * simulate.ts runs it many times and tabulates.
 */
import { judge } from '../src/gate/judge.ts';
import { METRICS } from '../src/metrics/index.ts';
import type { Given } from '../src/options/resolve.ts';
import type { Corpus, Report, Verdict } from '../src/types.ts';
import { corpus, type Draw, firstWords, kept, options, ZERO_LIMITS, ZERO_SPREADS } from './corpora.ts';
import { outputs, training, trueSpreads } from './recipe.ts';
import { model, PROSE, type Traits } from './source.ts';

export interface Study {
  name: string;
  /** A baseline, a candidate, and healthy runs; `run` makes them others each time. */
  draw(run: number): [Corpus, Corpus, ...Corpus[]];
  given: () => Given;
}

interface Setup {
  prompts: number;
  samples?: [number, number];
  baseline?: Partial<Traits>;
  candidate?: Partial<Traits>;
  group?: Draw['group'];
  cut?: Draw['cut'];
  apart?: boolean;
  given?: Given;
}

function study(
  name: string,
  { prompts, samples = [1, 1], baseline, candidate, group, cut, apart, given = {} }: Setup,
): Study {
  const traits: Traits = { ...PROSE, length: 40 };
  const before = model({ ...traits, ...baseline });
  const after = model({ ...traits, ...(candidate ?? baseline) });
  return {
    name,
    given: () => given,
    draw(run) {
      const list = (from: number) => Array.from({ length: prompts }, (_, i) => from + i);
      const first = run * 2 * prompts;
      const grouped = group && { group };
      return [
        corpus('baseline', before, { prompts: list(first), samples: samples[0], seed: 2 * run, ...grouped }),
        corpus('candidate', after, {
          prompts: list(apart ? first + prompts : first),
          samples: samples[1],
          seed: 2 * run + 1,
          ...grouped,
          ...(cut && { cut }),
        }),
      ];
    },
  };
}

/** Only the test of relabelling decides: two draws of one model are no two trainings. */
const only = { rules: ZERO_LIMITS, spreads: ZERO_SPREADS };
/** Models with other phrasings do differ in words, and shift rightly says so; no other metric should. */
const phrased = { ...only, rules: { ...ZERO_LIMITS, shift: 'off' } };
const byGroup = { 'group-by': 'group', 'group-rules': { '*': ZERO_LIMITS } };

/** Both sides are one model (or two that are equally diverse); only the test decides. */
export const NULL_STUDIES: readonly Study[] = [
  study('1 against 1, 30 prompts', { prompts: 30, given: only }),
  study('1 against 1, 100 prompts', { prompts: 100, given: only }),
  study('1 against 1, 500 prompts', { prompts: 500, given: only }),
  study('1 against 1, 60 prompts, 999 relabellings', { prompts: 60, given: { ...only, relabellings: 999 } }),
  study('4 against 4, 30 prompts', { prompts: 30, samples: [4, 4], given: only }),
  study('4 against 4, 100 prompts', { prompts: 100, samples: [4, 4], given: only }),
  study('1 against 4, 100 prompts', { prompts: 100, samples: [1, 4], given: only }),
  study('4 against 1, 100 prompts', { prompts: 100, samples: [4, 1], given: only }),
  study('candidate cut to half, 200 prompts', { prompts: 200, cut: firstWords(0.5), given: only }),
  study('candidate cut to half, 4 against 4, 50 prompts', {
    prompts: 50,
    samples: [4, 4],
    cut: firstWords(0.5),
    given: only,
  }),
  study('one-word answers (6 labels), 4 against 4, 100 prompts', {
    prompts: 100,
    samples: [4, 4],
    baseline: { labels: 6 },
    given: only,
  }),
  study('5 % copies, 1 against 1, 200 prompts', { prompts: 200, baseline: { copies: 0.05 }, given: only }),
  study('4 groups, 200 prompts', {
    prompts: 200,
    group: (p) => `g${p % 4}`,
    given: { ...only, ...byGroup, relabellings: 399 },
  }),
  study('disjoint phrasing, 1 against 1, 200 prompts', { prompts: 200, candidate: { phrasing: 2 }, given: phrased }),
  study('disjoint phrasing, 4 against 4, 100 prompts', {
    prompts: 100,
    samples: [4, 4],
    candidate: { phrasing: 2 },
    given: phrased,
  }),
  study('other prompts (unpaired), 150 against 150', {
    prompts: 150,
    apart: true,
    given: { ...only, unpaired: 'allow' },
  }),
];

function keeping(share: number, { name, draw, given }: Study): Study {
  return {
    name: `${name}, 1 in ${1 / share} words`,
    given,
    draw: (run) => draw(run).map((side) => kept(share, side)) as [Corpus, Corpus],
  };
}

/** The same where not all words are kept, as of very many outputs. */
export const KEPT_STUDIES: readonly Study[] = [
  keeping(1 / 4, study('4 against 4, 100 prompts', { prompts: 100, samples: [4, 4], given: only })),
  keeping(1 / 16, study('4 against 4, 100 prompts', { prompts: 100, samples: [4, 4], given: only })),
  keeping(1 / 8, study('1 against 1, 500 prompts', { prompts: 500, given: only })),
  keeping(1 / 8, study('1 against 4, 100 prompts', { prompts: 100, samples: [1, 4], given: only })),
  keeping(
    1 / 8,
    study('candidate cut to half, 4 against 4, 50 prompts', {
      ...{ prompts: 50, cut: firstWords(0.5), given: only },
      samples: [4, 4],
    }),
  ),
];

/** The most costly ones take minutes a comparison. */
const COSTLY = ['compression', 'ngram-vendi'];
/** All metrics by name with a direction, and the default ones besides: sixty at once. */
const named = METRICS.filter(
  ({ id, byName, boundsOnly, unit }) => byName && !boundsOnly && unit !== 'distance' && !COSTLY.includes(id),
);
const byName = {
  rules: { ...ZERO_LIMITS, ...Object.fromEntries(named.map(({ id }) => [id, { fail: 0, warn: 0 }])) },
  spreads: { ...ZERO_SPREADS, ...Object.fromEntries(named.map(({ id }) => [id, 0])) },
};

/** The same truth, every metric by name judged too. */
export const BY_NAME_STUDIES: readonly Study[] = [
  study('1 against 1, 100 prompts', { prompts: 100, given: byName }),
  study('4 against 4, 30 prompts', { prompts: 30, samples: [4, 4], given: byName }),
  study('1 against 4, 60 prompts', { prompts: 60, samples: [1, 4], given: byName }),
  study('candidate cut to half, 100 prompts', { prompts: 100, cut: firstWords(0.5), given: byName }),
  study('other prompts (unpaired), 80 against 80', {
    prompts: 80,
    apart: true,
    given: { ...byName, unpaired: 'allow' },
  }),
];

const HEALTHY = [0, 2, 5] as const;

interface Retrained {
  prompts: number;
  healthy: number;
  lost: number;
  given: () => Given;
  /** The groups that lose it; left out: all prompts. */
  partial?: readonly string[];
}

const GROUPS = 10;
/** Three in ten groups, so 30 % of the prompts. */
export const STRUCK: readonly string[] = ['g1', 'g4', 'g7'];

/** A baseline, a candidate and healthy runs, each another training of one recipe, the candidate with so much more of its tail lost. */
function retrained(name: string, { prompts, healthy, lost, given, partial }: Retrained): Study {
  return {
    name,
    given,
    draw(run) {
      const at = { first: run * prompts, prompts, groups: partial ? GROUPS : 1 };
      const first = 20 * run;
      const own = training(first + 1);
      return [
        outputs('baseline', first, { ...at, seed: first }),
        outputs('candidate', first + 1, { ...at, seed: first + 1 }, { tailLost: own.tailLost + lost }, partial ?? null),
        ...Array.from({ length: healthy }, (_, i) => outputs('healthy', first + 2 + i, { ...at, seed: first + 2 + i })),
      ];
    },
  };
}

/** Trainings of one recipe, whose spread is so many times what the gate believes; limits are 0, so only the tests decide. */
export const RETRAIN_STUDIES: readonly Study[] = [0.5, 1, 2].flatMap((times) =>
  HEALTHY.map((healthy) =>
    retrained(`${times}|${healthy}`, {
      prompts: 150,
      healthy,
      lost: 0,
      given: () => ({
        rules: { ...ZERO_LIMITS, shift: 'off' },
        spreads: Object.fromEntries(Object.entries(trueSpreads()).map(([id, spread]) => [id, spread! / times])),
      }),
    }),
  ),
);

/** How much of the tail a training must lose to be told from a healthy one, at the default limits and the true spread. */
export const RETRAIN_POWER_STUDIES: readonly Study[] = [150, 600].flatMap((prompts) =>
  [0.1, 0.2, 0.3, 0.5].flatMap((lost) =>
    HEALTHY.map((healthy) =>
      retrained(`${prompts}|${lost}|${healthy}`, { prompts, healthy, lost, given: () => ({ spreads: trueSpreads() }) }),
    ),
  ),
);

/** A tail that is lost in 30 % of the prompts only, with and without groups. */
export const PARTIAL_STUDIES: readonly Study[] = [0, 0.2, 0.4, 0.8].flatMap((lost) =>
  [0, 3].map((healthy) =>
    retrained(`${lost}|${healthy}`, {
      prompts: 600,
      healthy,
      lost,
      given: () => ({ spreads: trueSpreads(), 'group-by': 'group', relabellings: 399 }),
      partial: STRUCK,
    }),
  ),
);

/** How lost tails and lost variety are found at the default rules. */
export const POWER_STUDIES: readonly Study[] = [100, 500, 2000].flatMap((prompts) => [
  ...[0, 0.1, 0.2, 0.3, 0.5].map((tailLost) =>
    study(`rare words|${prompts}|${tailLost}`, { prompts, candidate: { tailLost } }),
  ),
  ...[0.25, 0.5, 0.75, 0.875].map((modesLost) =>
    study(`variety of a prompt|${prompts}|${modesLost}`, {
      prompts: prompts / 4,
      samples: [4, 4],
      candidate: { modesLost },
    }),
  ),
]);

/** Fewer than the gate's default, for speed: the test is as exact with 199 as with 999, only its p values are coarser. */
const RELABELLINGS = 199;

/** What of a report the tables are made of; small enough to send between processes. */
export interface Digest {
  outcome: Report['outcome'];
  stage: Report['stage'];
  broken: string[];
  /** Groups in which anything is broken or warned, and whether anything is in the whole. */
  named: string[];
  whole: boolean;
  verdicts: {
    metric: string;
    point: number | null;
    low: number | null;
    high: number | null;
    smallest: number | null;
    p: number | null;
    proven: boolean;
  }[];
}

const isFound = ({ outcome }: Verdict) => outcome === 'broken' || outcome === 'warned';

export function runOnce({ draw, given }: Study, run: number, alpha: number): Digest {
  const [baseline, candidate, ...healthy] = draw(run);
  const settings = options({ relabellings: RELABELLINGS, ...given(), alpha, seed: run });
  const report = judge(baseline, candidate, settings, undefined, { reference: null, healthy });
  const broken = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)].filter(
    ({ outcome }) => outcome === 'broken',
  );
  return {
    outcome: report.outcome,
    stage: report.stage,
    broken: broken.map(({ metric }) => metric),
    named: report.groups.filter(({ verdicts }) => verdicts.some(isFound)).map(({ group }) => group),
    whole: report.verdicts.some(isFound),
    verdicts: report.verdicts.map(({ metric, decline, smallestDetectable, p, pAdjusted, pRetrain }) => ({
      metric,
      point: decline?.point ?? null,
      low: decline?.low ?? null,
      high: decline?.high ?? null,
      smallest: smallestDetectable,
      p,
      // Half of alpha is the tail index's, half the other metrics'.
      proven: pAdjusted !== null && Math.max(pAdjusted, pRetrain ?? 0) <= alpha / 2 + 1e-12 && (decline?.low ?? 1) > 0,
    })),
  };
}
