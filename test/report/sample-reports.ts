/** Finished reports as the gate would make them, one per story. Numbers are made up but fit together. */
import { type MetricId, PANEL } from '../../src/metrics/index.ts';
import type { GroupReport, InputSummary, Lost, Note, Report, Verdict } from '../../src/types.ts';

/** Baseline, candidate, decline and its interval; the rest as the gate would fill it in. */
export function verdict(
  id: MetricId,
  [baseline, candidate, point, low = null, high = null]: (number | null)[],
  rest: Partial<Verdict> = {},
): Verdict {
  const metric = PANEL.find((one) => one.id === id)!;
  const { fail, warn, floor = null, ceiling = null } = metric.limits;
  // What no limit is set for is measured and not tested.
  const tested = fail !== null || warn !== null;
  return {
    metric: id,
    family: metric.family,
    stage: metric.stage,
    unit: metric.unit,
    baseline,
    candidate,
    decline: point === null || point === undefined ? null : { point, low, high, level: 0.95, covers: 'sampling' },
    p: tested ? 0.412 : null,
    pAdjusted: tested ? 0.98 : null,
    pRetrain: tested && metric.unit !== 'distance' ? 0.84 : null,
    smallestDetectable: tested ? 0.013 : null,
    redAt80: tested ? 0.062 : null,
    promptsNeeded: null,
    healthyNeeded: null,
    enoughOutputs: true,
    rule: { fail, warn, floor, ceiling, asked: false },
    outcome: 'holds',
    reason: null,
    ...rest,
  };
}

const PROVEN: Partial<Verdict> = { p: 0.001, pAdjusted: 0.001, pRetrain: 0.0004, outcome: 'broken' };

function unmeasured(id: MetricId, reason: string): Verdict {
  const nothing = { p: null, pAdjusted: null, pRetrain: null, smallestDetectable: null, redAt80: null };
  return verdict(id, [null, null, null], { ...nothing, enoughOutputs: false, outcome: 'unmeasured', reason });
}

function input(source: string, words: number, rest: Partial<InputSummary> = {}): InputSummary {
  return { source, commit: null, run: source, samples: 600, prompts: 600, words, empty: 0, ...rest };
}

function note(code: string, facts: Note['facts'] = {}, level: Note['level'] = 'info'): Note {
  return { code, level, facts };
}

/** How far trainings lie apart is known from ours alone, unless other facts say so. */
function retraining(smallest: number, facts: Note['facts'] = {}): Note {
  const known = { trainings: 1, healthy: 0, spreads: 'built-in', smallest, withTwo: 5, withFive: 4.4 };
  return note('retraining', { ...known, ...facts });
}

/** The limits of the tail index with two healthy runs: 4 and 2 times root(2/3). */
const WITH_TWO: Partial<Verdict> = {
  rule: { fail: 3.265986323710904, warn: 1.632993161855452, floor: null, ceiling: null, asked: false },
};

const HOLDING = [
  verdict('tail-index', [null, null, 0.25, -1.1, 1.6], { pRetrain: 0.42, smallestDetectable: 6.7, redAt80: 6.7 }),
  verdict('vocabulary', [1812.4, 1806.1, 0.0035, -0.012, 0.019], { smallestDetectable: 0.209, redAt80: 0.209 }),
  verdict('unseen-mass', [0.0812, 0.0806, 0.0071, -0.021, 0.035], {
    smallestDetectable: 0.188,
    redAt80: 0.188,
    healthyNeeded: 2,
  }),
  verdict('support-asymmetry', [0.191, 0.193, 0.0052, -0.031, 0.041]),
  verdict('distinct-bigrams', [0.712, 0.715, -0.0042, -0.011, 0.003], { smallestDetectable: 0.165, redAt80: 0.165 }),
  unmeasured('within-prompt-similarity', 'needs-several-samples'),
  unmeasured('distinct-answers', 'needs-several-samples'),
  verdict('duplicates', [0, 0.0017, 0.0017], { smallestDetectable: 0.024, redAt80: 0.03 }),
  verdict('repetition', [0.0031, 0.0028, -0.0003, -0.0012, 0.0006]),
  verdict('looping', [0, 0, 0], { smallestDetectable: 0.024, redAt80: 0.03 }),
  verdict('length-spread', [0.312, 0.309, 0.0096, -0.05, 0.07], {
    smallestDetectable: 0.425,
    redAt80: 0.425,
    healthyNeeded: 1,
  }),
  verdict('effective-words', [402.1, 398.8, 0.0082, -0.02, 0.036]),
  verdict('shift', [null, 0.004, 0.001, -0.002, 0.004], { smallestDetectable: 0.0036, redAt80: null }),
  verdict('empties', [0, 0.0017, 0.0017]),
];

const healthy: Report = {
  schema: 1,
  version: '0.1.0',
  outcome: 'pass',
  stage: 'none',
  inputs: {
    baseline: input('examples/baseline.jsonl', 23331, { commit: '388e882c6dc7731d7f9630c1a2b3c4d5e6f70819' }),
    candidate: input('examples/healthy.jsonl', 23214),
    reference: null,
    healthy: [],
    pairedPrompts: 600,
    paired: true,
  },
  verdicts: HOLDING,
  groups: [],
  accepted: null,
  lost: { words: [], phrases: [], prompts: [], outputs: [] },
  details: {
    comparedAt: { words: 17410, tail: 17410, bigrams: 16960 },
    samplesPerPrompt: 1,
    relabellings: 999,
    tokeniser: 'words-1 (Unicode 16.0, ICU 76.1)',
    retraining: { trainings: 1, spreads: 'built-in', df: 4 },
    retention: [
      { band: '1', words: 1204, retained: 0.402, expected: 0.411 },
      { band: '2', words: 391, retained: 0.641, expected: 0.65 },
      { band: '3-5', words: 402, retained: 0.86, expected: 0.855 },
      { band: '6-10', words: 210, retained: 0.981, expected: 0.979 },
    ],
    shares: [],
  },
  notes: [retraining(6.7), note('better', { metric: 'distinct-bigrams' })],
  options: { 'pair-by': 'auto', alpha: 0.01, relabellings: 999, seed: 1, unpaired: 'warn', examples: false },
};

function replaced(changes: readonly Verdict[]): Verdict[] {
  return HOLDING.map((held) => changes.find(({ metric }) => metric === held.metric) ?? held);
}

function lost(...items: [string, number, number][]): Lost[] {
  return items.map(([item, baseline, candidate]) => ({ item, baseline, candidate, p: 0.002 }));
}

const early: Report = {
  ...healthy,
  outcome: 'fail',
  stage: 'early',
  inputs: {
    ...healthy.inputs,
    baseline: input('examples/early/baseline.jsonl', 23331),
    candidate: input('examples/early/collapsed.jsonl', 22000),
  },
  // The index is proven; of its parts unseen mass is too, and vocabulary could be another training's doing.
  verdicts: replaced([
    verdict('tail-index', [null, null, 8.4, 6.9, 9.9], { ...PROVEN, smallestDetectable: 6.6, redAt80: 6.6 }),
    verdict('vocabulary', [1812.4, 1647.2, 0.0912, 0.0617, 0.1198], {
      ...PROVEN,
      pRetrain: 0.061,
      smallestDetectable: 0.211,
      redAt80: 0.211,
      outcome: 'unclear',
      reason: 'retraining',
    }),
    verdict('unseen-mass', [0.0812, 0.0642, 0.2094, 0.171, 0.247], {
      ...PROVEN,
      pRetrain: 0.0031,
      smallestDetectable: 0.186,
      redAt80: 0.186,
      healthyNeeded: 2,
    }),
    verdict('support-asymmetry', [0.191, 0.236, 0.105, 0.071, 0.139]),
    verdict('distinct-bigrams', [0.712, 0.745, -0.0463, -0.059, -0.034], {
      p: 1,
      pAdjusted: 1,
      pRetrain: 1,
      smallestDetectable: 0.166,
      redAt80: 0.166,
    }),
  ]),
  lost: {
    words: lost(
      ['approbation', 14, 0],
      ['gremio', 11, 0],
      ['saucy', 9, 0],
      ['pilgrimage', 9, 1],
      ['quiet', 8, 0],
      ['honourable', 8, 1],
      ['slain', 21, 6],
      ['sheet', 7, 0],
      ['provost', 7, 1],
      ['verona', 6, 0],
    ),
    phrases: lost(['king richard iii', 12, 1], ['in the wreck', 5, 0]),
    prompts: [],
    outputs: [],
  },
  details: {
    ...healthy.details,
    retention: [
      { band: '1', words: 1204, retained: 0.31, expected: 0.411 },
      { band: '2', words: 391, retained: 0.52, expected: 0.65 },
      { band: '3-5', words: 402, retained: 0.78, expected: 0.855 },
    ],
  },
  notes: [
    retraining(6.6),
    note('better', { metric: 'distinct-bigrams' }),
    note('drift', { metric: 'length-spread', decline: 0.08, p: 0.004 }),
  ],
};

const late: Report = {
  ...early,
  stage: 'late',
  inputs: {
    ...early.inputs,
    baseline: input('examples/baseline.jsonl', 23331),
    candidate: input('examples/collapsed.jsonl', 24012),
    healthy: [input('runs/seed-2.jsonl', 23101), input('runs/seed-3.jsonl', 23466)],
  },
  verdicts: replaced([
    verdict('tail-index', [null, null, 42.8, 40.3, 45.3], {
      ...PROVEN,
      ...WITH_TWO,
      smallestDetectable: 4.9,
      redAt80: 4.9,
    }),
    verdict('vocabulary', [1812.4, 668.9, 0.631, 0.612, 0.65], PROVEN),
    verdict('unseen-mass', [0.0812, 0.0253, 0.688, 0.66, 0.715], PROVEN),
    verdict('support-asymmetry', [0.05, 0.316, 0.727, 0.7, 0.753]),
    verdict('distinct-bigrams', [0.712, 0.331, 0.535, 0.51, 0.559], PROVEN),
    verdict('duplicates', [0.0017, 0.213, 0.2113, 0.178, 0.245], PROVEN),
    verdict('repetition', [0.0031, 0.074, 0.0709, 0.062, 0.08]),
    verdict('looping', [0, 0.005, 0.005], {
      p: 0.25,
      pAdjusted: 0.6,
      outcome: 'unclear',
      reason: 'not-proven',
      promptsNeeded: 1180,
      enoughOutputs: false,
    }),
    verdict('length-spread', [0.312, 0.221, 0.292, 0.21, 0.371], { ...PROVEN, outcome: 'warned' }),
    verdict('effective-words', [402.1, 96.3, 0.7605, 0.74, 0.78]),
    verdict('shift', [null, 0.212, 0.208, 0.199, 0.217], { ...PROVEN, pRetrain: null, outcome: 'warned' }),
  ]),
  lost: {
    ...early.lost,
    outputs: lost(
      ['i have been a man, and i have been my father', 0, 41],
      ['i have been a man, and i have a man', 0, 22],
    ),
    prompts: lost(['no doubt but he', 31, 9], ['if the man be', 28, 8]),
  },
  details: { ...early.details, retraining: { trainings: 3, spreads: 'own', df: 6 } },
  notes: [
    note('length-changed', { baseline: 38.9, candidate: 48.2, change: 0.239 }, 'warn'),
    note('copies-answers', { share: 0.061, expected: 0.004, prompts: 600 }, 'warn'),
    retraining(4.9, { trainings: 3, healthy: 2, spreads: 'own', withTwo: null, withFive: 4.2 }),
    note('more-relabellings', { relabellings: 9999 }),
  ],
  options: {
    ...healthy.options,
    spreads: { 'tail-index': 0.66, vocabulary: 0.017, 'unseen-mass': 0.013 },
    'spread-df': 6,
  },
};

const BLIND: Partial<Verdict> = { outcome: 'unclear', reason: 'blind', enoughOutputs: false };

const inconclusive: Report = {
  ...healthy,
  outcome: 'inconclusive',
  inputs: {
    ...healthy.inputs,
    baseline: input('outputs/main/*.jsonl', 3110, { samples: 80, prompts: 80 }),
    candidate: input('outputs/pr/*.jsonl', 3044, { samples: 80, prompts: 80 }),
    pairedPrompts: 80,
  },
  verdicts: replaced([
    verdict('tail-index', [null, null, 2.3, -3.9, 8.5], {
      ...BLIND,
      smallestDetectable: 13.4,
      redAt80: 13.4,
      promptsNeeded: 188,
    }),
    verdict('vocabulary', [612.4, 589.1, 0.038, -0.021, 0.094], {
      ...BLIND,
      smallestDetectable: 0.134,
      redAt80: 0.142,
      promptsNeeded: 238,
    }),
    verdict('unseen-mass', [0.191, 0.179, 0.063, -0.05, 0.17], {
      ...BLIND,
      smallestDetectable: 0.21,
      redAt80: 0.24,
      promptsNeeded: 168,
    }),
    verdict('support-asymmetry', [0.391, 0.42, 0.036, -0.09, 0.16]),
    verdict('duplicates', [0, 0.0125, 0.0125], { ...BLIND, smallestDetectable: 0.1, redAt80: 0.1, promptsNeeded: 267 }),
    unmeasured('looping', 'too-few-events'),
  ]),
  details: { ...healthy.details, comparedAt: { words: 2283, tail: 2283, bigrams: 2223 }, retention: [] },
  notes: [note('few-prompts', { prompts: 80 }, 'warn'), retraining(13.4, { withTwo: 11.8, withFive: 11.1 })],
};

const unpaired: Report = {
  ...early,
  outcome: 'pass',
  stage: 'none',
  inputs: {
    ...early.inputs,
    baseline: input('a.txt', 23331, { samples: 580, prompts: 580 }),
    candidate: input('b.txt', 22000),
    healthy: [input('c.txt', 23101)],
    pairedPrompts: 0,
    paired: false,
  },
  verdicts: replaced([
    verdict('tail-index', [null, null, 6.9, 4.7, 9.1], {
      ...PROVEN,
      smallestDetectable: 6.7,
      redAt80: 6.7,
      outcome: 'warned',
      reason: 'unpaired-warns',
    }),
    verdict('vocabulary', [1812.4, 1594.9, 0.12, 0.08, 0.16], {
      ...PROVEN,
      outcome: 'warned',
      reason: 'unpaired-warns',
    }),
  ]),
  notes: [
    note('unpaired', {}, 'warn'),
    retraining(6.7, { withTwo: null, withFive: null }),
    note('healthy-unused', {}, 'warn'),
  ],
};

function group(name: string, prompts: number, outcome: GroupReport['outcome'], verdicts: Verdict[]): GroupReport {
  return { by: 'task', group: name, outcome, inputs: { samples: prompts * 2, prompts, words: prompts * 80 }, verdicts };
}

const groups: Report = {
  ...healthy,
  outcome: 'fail',
  stage: 'late',
  groups: [
    group('qa', 300, 'pass', HOLDING.slice(0, 5)),
    group('story', 120, 'fail', [
      verdict('tail-index', [null, null, 7.4, 3.1, 11.7], { ...PROVEN, outcome: 'warned', reason: 'group-warns' }),
      verdict('vocabulary', [640, 582, 0.0906, 0.05, 0.13], { ...PROVEN, outcome: 'warned', reason: 'group-warns' }),
      verdict('duplicates', [0.008, 0.192, 0.184, 0.12, 0.25], {
        ...PROVEN,
        rule: { fail: 0.03, warn: 0.01, floor: null, ceiling: null, asked: true },
      }),
    ]),
    group('(other)', 57, 'inconclusive', [
      verdict('vocabulary', [310, 300, 0.032, -0.06, 0.12], { ...BLIND, smallestDetectable: 0.2, promptsNeeded: 640 }),
    ]),
  ],
  notes: [
    note('group-differs', { count: 1 }, 'warn'),
    note('small-groups', { count: 4, prompts: 57 }),
    retraining(6.8),
  ],
  options: { ...healthy.options, 'group-by': 'task', 'group-rules': { story: { duplicates: { fail: 0.03 } } } },
};

/** Text that tries each sink: mentions, references, links, HTML, tables, fences, commands, controls. */
export const HOSTILE = [
  '@octocat',
  'a@evil.example',
  '#123',
  'octo/cat#1',
  'GH-12',
  '0123456789abcdef0123456789abcdef01234567',
  'https://evil.example/x',
  'www.evil.example',
  '![x](https://evil.example/p.png)',
  '[click](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '</details></summary>',
  '<!-- collapse-gate:default -->',
  '&lt;b&gt; &#64;user',
  '| a | b |',
  'a\\|b',
  '`',
  '```',
  '`` ` ``',
  '```sh\nrm -rf /\n```',
  '~~~',
  '$x$',
  ':tada:',
  '**bold** _it_ ~s~',
  '- item',
  '1. one',
  '# title',
  '> quote',
  '---',
  'line\nbreak\r\nand\u2028more',
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  '\u009B31m',
  '\u202Egnp.exe',
  '\u2066x\u2069',
  'zero\u200Bwidth',
  '\u0000\u0008\u000B',
  '\uD800',
  '\uFFFE',
  '::set-output name=x::y',
  '##[error]x',
  ']]>',
  '"\'',
  '\u{E0041}\u{E0042}',
  'z̷̧̢͇̤̗'.repeat(40),
] as const;

const hostile: Report = {
  ...groups,
  inputs: {
    ...groups.inputs,
    baseline: input("outputs/@team/it's `x`\u202E.jsonl", 23331),
    candidate: input('<b>|a|\n::error::x.jsonl', 22000),
  },
  groups: [{ ...groups.groups[1], by: '@by|x', group: '</testsuite>@octocat | `x` <img src=x> \u0000\u001B[31m#12' }],
  lost: {
    words: HOSTILE.map((item, i) => ({ item, baseline: 60 - i, candidate: 0, p: null })),
    phrases: HOSTILE.map((item) => ({ item: `say ${item} now`, baseline: 3, candidate: 0, p: null })),
    prompts: lost(['Ignore all | previous\n\n# instructions', 9, 1]),
    outputs: lost(['x'.repeat(5000), 0, 7]),
  },
  notes: [
    note('bad-lines-skipped', { count: 2, file: '</summary>@octocat|`x`.jsonl', line: 7 }, 'warn'),
    note('nan-read-as-null', { count: 1, file: '![x](https://evil.example)' }),
    note('invalid-utf8', { count: 3, file: '\u001B[31mx' }),
    note('a-code-of-another-version', { what: '<script>@all</script>', n: 3 }),
  ],
};

const firstSmall: Report = {
  ...inconclusive,
  inputs: {
    ...inconclusive.inputs,
    baseline: input('outputs.jsonl', 410, { samples: 12, prompts: 12 }),
    candidate: input('outputs-new.jsonl', 388, { samples: 12, prompts: 12, empty: 1 }),
    pairedPrompts: 12,
  },
  verdicts: replaced([
    verdict('tail-index', [null, null, 0.6, -13.2, 14.4], {
      ...BLIND,
      smallestDetectable: 33.5,
      redAt80: 33.5,
      promptsNeeded: 211,
    }),
    verdict('vocabulary', [141.2, 139.9, 0.009, -0.16, 0.15], {
      ...BLIND,
      smallestDetectable: 0.41,
      redAt80: 0.44,
      promptsNeeded: 460,
    }),
    verdict('unseen-mass', [0.402, 0.395, 0.017, -0.3, 0.27], {
      ...BLIND,
      smallestDetectable: 0.6,
      redAt80: 0.63,
      promptsNeeded: 335,
    }),
    verdict('duplicates', [0, 0, 0], { ...BLIND, smallestDetectable: null, redAt80: null, promptsNeeded: null }),
    verdict('empties', [0, 0.0833, 0.0833]),
  ]),
  notes: [
    note('few-prompts', { prompts: 12 }, 'warn'),
    note('empty-outputs', { baseline: 0, candidate: 1 }, 'warn'),
    retraining(33.5, { withTwo: 29.8, withFive: 28.1 }),
    note('exhaustive', { relabellings: 4096 }),
  ],
};

/** The tail has shrunk beyond its limit, but another training could have done it: a pass that is a doubt. */
const suspicion: Report = {
  ...early,
  outcome: 'pass',
  stage: 'none',
  inputs: {
    ...early.inputs,
    baseline: input('outputs/main.jsonl', 93324, { samples: 2400 }),
    candidate: input('outputs/pr.jsonl', 91810, { samples: 2400 }),
  },
  verdicts: replaced([
    verdict('tail-index', [null, null, 4.7, 3.9, 5.5], {
      ...PROVEN,
      pRetrain: 0.0121,
      smallestDetectable: 5.2,
      redAt80: 5.2,
      healthyNeeded: 4,
      outcome: 'unclear',
      reason: 'retraining',
    }),
    verdict('vocabulary', [3120.8, 2911.7, 0.067, 0.051, 0.083], {
      ...PROVEN,
      pRetrain: 0.21,
      smallestDetectable: 0.192,
      redAt80: 0.192,
      outcome: 'holds',
    }),
    verdict('unseen-mass', [0.0412, 0.0362, 0.1214, 0.101, 0.142], {
      ...PROVEN,
      pRetrain: 0.09,
      smallestDetectable: 0.147,
      redAt80: 0.161,
      outcome: 'holds',
    }),
    verdict('within-prompt-similarity', [0.312, 0.314, 0.002, -0.004, 0.008], {
      smallestDetectable: 0.044,
      redAt80: 0.044,
      healthyNeeded: 1,
    }),
    verdict('distinct-answers', [0.991, 0.988, 0.003, -0.002, 0.008]),
  ]),
  details: {
    ...early.details,
    comparedAt: { words: 68857, tail: 68857, bigrams: 67057 },
    samplesPerPrompt: 4,
  },
  notes: [
    note('copies-baseline', { share: 0.092, expected: 0.031, prompts: 600 }, 'warn'),
    retraining(5.2, { withTwo: 3.9, withFive: 3.5 }),
    note('drift', { metric: 'vocabulary', decline: 0.067, p: 0.001 }),
    note('drift', { metric: 'unseen-mass', decline: 0.1214, p: 0.001 }),
  ],
};

/** Against a reference, and with healthy runs: what a pair of models shows only generations later. */
const reference: Report = {
  ...early,
  inputs: {
    ...early.inputs,
    baseline: input('outputs/main.jsonl', 23331),
    candidate: input('outputs/pr.jsonl', 22870),
    reference: input('evals/human.jsonl', 14838),
    healthy: [
      input('runs/seed-2.jsonl', 23101),
      input('runs/seed-3.jsonl', 23466),
      input('runs/seed-4.jsonl', 8120, { samples: 210, prompts: 210 }),
    ],
  },
  verdicts: [
    ...replaced([
      verdict('tail-index', [null, null, 2.6, 1.1, 4.1], {
        ...PROVEN,
        ...WITH_TWO,
        pRetrain: 0.041,
        smallestDetectable: 5,
        redAt80: 5,
        outcome: 'holds',
      }),
      verdict('vocabulary', [1809.1, 1740.3, 0.038, 0.011, 0.065], { p: 0.008, pAdjusted: 0.031, pRetrain: 0.6 }),
      verdict('unseen-mass', [0.0809, 0.0759, 0.062, 0.024, 0.1], { p: 0.004, pAdjusted: 0.018, pRetrain: 0.4 }),
    ]).slice(0, 11),
    verdict('reference-phrases', [0.691, 0.669, 0.0318, 0.008, 0.055], {
      p: 0.011,
      pAdjusted: 0.042,
      pRetrain: 0.33,
      smallestDetectable: 0.072,
      redAt80: 0.091,
    }),
    verdict('reference-coverage', [0.795, 0.697, 0.1233, 0.098, 0.148], {
      ...PROVEN,
      pRetrain: 0.0011,
      smallestDetectable: 0.081,
      redAt80: 0.081,
      healthyNeeded: 5,
    }),
    verdict('reference-divergence', [0.154, 0.171, 0.017, 0.012, 0.022], {
      ...PROVEN,
      pRetrain: 0.0019,
      smallestDetectable: 0.014,
      redAt80: 0.024,
      outcome: 'warned',
    }),
    verdict('reference-surprisal', [0.092, 0.1284, 0.0364, 0.028, 0.045], {
      ...PROVEN,
      pRetrain: 0.071,
      smallestDetectable: 0.058,
      redAt80: 0.058,
      outcome: 'unclear',
      reason: 'retraining',
    }),
    ...HOLDING.slice(11),
  ],
  details: { ...early.details, retraining: { trainings: 3, spreads: 'built-in', df: 4 } },
  notes: [
    note('copies-reference', { share: 0.121, expected: 0.052, prompts: 600 }, 'warn'),
    retraining(5, { trainings: 3, healthy: 2, withTwo: null, withFive: 4.4 }),
    note('healthy-left-out', { count: 1, total: 3, runs: 'seed-4' }, 'warn'),
  ],
};

/** Of a side that there is not. */
const NOTHING: InputSummary = { source: '', commit: null, run: '', samples: 0, prompts: 0, words: 0, empty: 0 };

/** Nothing was compared, as src/gate/uncompared.ts has it. */
const uncompared: Report = {
  ...healthy,
  inputs: { ...healthy.inputs, baseline: NOTHING, pairedPrompts: 0, paired: false },
  verdicts: [],
  details: {
    ...healthy.details,
    comparedAt: { words: 0, tail: 0, bigrams: 0 },
    samplesPerPrompt: 0,
    relabellings: 0,
    retraining: { trainings: 0, spreads: 'built-in', df: 0 },
    retention: [],
  },
};

const firstRun: Report = {
  ...uncompared,
  inputs: { ...uncompared.inputs, candidate: input('outputs/*.jsonl', 23214) },
  notes: [note('no-baseline', { branch: 'main', kept: 'merge' }, 'warn')],
};

const skipped: Report = {
  ...uncompared,
  outcome: 'skipped',
  inputs: { ...uncompared.inputs, candidate: NOTHING },
  notes: [note('no-candidate', { pattern: 'outputs/*.jsonl' })],
};

const MAIN = '388e882c6dc7731d7f9630c1a2b3c4d5e6f70819';

/** A pull request that loosens its own rules, and brings another baseline. */
const changedRules: Report = {
  ...healthy,
  inputs: {
    ...healthy.inputs,
    baseline: input('evals/baseline.jsonl at main', 23331, { commit: MAIN }),
    candidate: input('outputs/*.jsonl', 23214),
  },
  notes: [
    note(
      'config-changed',
      {
        path: '.github/collapse-gate.yml',
        branch: 'main',
        count: 2,
        changes: 'alpha 0.01 → 0.05; rules.vocabulary.fail 8 % → 20 %',
      },
      'warn',
    ),
    note('baseline-changed', { branch: 'main', paths: 'evals/baseline.jsonl' }, 'warn'),
    ...healthy.notes,
  ],
};

/** A loss that somebody answers for, in words that nobody has checked. */
const accepted: Report = {
  ...early,
  inputs: {
    ...early.inputs,
    baseline: input('run 17181920 of main', 23331, { commit: MAIN, run: 'run-17181920' }),
    candidate: input('outputs/*.jsonl', 22000),
  },
  accepted: {
    reason:
      'The new style guide asks for short, plain answers, so rare words had to go; agreed with @octocat/team in #12 and ' +
      'https://evil.example/x\n\n### 🟢 No sign of collapse </h3><img src=x onerror=alert(1)> | a | b | ``` **bold** ' +
      '[click](javascript:alert(1)) \u202Egnp.exe \u001B[31mred ::error::x <!-- collapse-gate:default --> and so on, '.repeat(
        3,
      ),
    actor: '@octocat',
    commit: '4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2',
    by: 'file',
  },
};

export const STORIES: Readonly<Record<string, Report>> = {
  healthy,
  early,
  late,
  inconclusive,
  unpaired,
  groups,
  hostile,
  'first-small': firstSmall,
  suspicion,
  reference,
  'first-run': firstRun,
  skipped,
  'changed-rules': changedRules,
  accepted,
};
