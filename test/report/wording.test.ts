import { describe, expect, test } from 'vitest';
import { type MetricId, PANEL } from '../../src/metrics/index.ts';
import { suspicion } from '../../src/report/headline.ts';
import { markdown } from '../../src/report/markdown.ts';
import { declineOf, title } from '../../src/report/metric-words.ts';
import { nextStep } from '../../src/report/next-step.ts';
import { terminal } from '../../src/report/terminal.ts';
import {
  compared,
  falseAlarms,
  headline,
  leadsWithWords,
  note,
  reason,
  remarks,
  sentence,
  tone,
} from '../../src/report/wording.ts';
import type { Report, Verdict } from '../../src/types.ts';
import { STORIES, verdict } from './sample-reports.ts';

const BROKEN: Partial<Verdict> = { outcome: 'broken' };

function failing(...verdicts: Verdict[]): Report {
  return { ...STORIES.healthy, outcome: 'fail', verdicts };
}

function pass(changes: Partial<Report>): Report {
  return { ...STORIES.healthy, ...changes };
}

describe('the headline', () => {
  test.each([
    ['healthy', 'No sign of collapse: 600 prompts show no decline beyond the limits of 8 metrics.'],
    [
      'early',
      'The candidate lost 21 % of its rare words and 9 % of its vocabulary, 8.4× the usual difference of two trainings: early collapse.',
    ],
    ['late', 'The candidate lost 54 % of its different word pairs (51-56 %): late collapse.'],
    [
      'inconclusive',
      "Inconclusive: 80 prompts can't show a decline of 6× in the tail of rare words; it would take about 190.",
    ],
    [
      'unpaired',
      "A warning, no failure (both sides share no prompt): the candidate's tail of rare words shrank by 6.9× (4.7-9.1×) the usual difference of two trainings.",
    ],
    [
      'groups',
      "In group story, 19 % of the candidate's outputs are copies of others (baseline: 0.8 %): late collapse.",
    ],
    [
      'suspicion',
      'A doubt, no failure: the candidate lost 12 % of its rare words and 7 % of its vocabulary, 4.7× the usual difference of two trainings; about one healthy training in 83 shows as much.',
    ],
    ['reference', "The candidate says 70 % of the reference's rare words (baseline: 80 %): early collapse."],
  ])('of the story %s', (story, expected) => {
    expect(headline(STORIES[story])).toBe(expected);
  });

  test('prefers late to early, whatever the size', () => {
    const report = failing(
      verdict('vocabulary', [1000, 500, 0.5, 0.4, 0.6], BROKEN),
      verdict('repetition', [0.01, 0.045, 0.035, 0.02, 0.05], BROKEN),
    );
    expect(headline(report)).toBe(
      'The candidate repeats 5 % of its phrases within an output (baseline: 1 %): late collapse.',
    );
  });

  test('then takes the largest decline in proportion to its limit', () => {
    // 9 % of 8, and 16 % of 15.
    const vocabulary = verdict('vocabulary', [1000, 910, 0.09, 0.06, 0.12], BROKEN);
    const unseen = verdict('unseen-mass', [0.1, 0.084, 0.16, 0.13, 0.19], BROKEN);
    expect(headline(failing(vocabulary, unseen))).toBe(
      'The candidate lost 9 % of its vocabulary (6-12 %): early collapse.',
    );
  });

  describe('of a broken tail index', () => {
    const index = verdict('tail-index', [null, null, 6.25, 5, 7.5], BROKEN);
    const vocabulary = (point: number) => verdict('vocabulary', [1000, 1000 * (1 - point), point, null, null]);
    const unseen = (point: number) => verdict('unseen-mass', [0.1, 0.1 * (1 - point), point, null, null]);

    test('names what it is made of, as far as that was lost', () => {
      expect(headline(failing(index, vocabulary(0.08), unseen(0.19)))).toBe(
        'The candidate lost 19 % of its rare words and 8 % of its vocabulary, 6.3× the usual difference of two trainings: early collapse.',
      );
      expect(headline(failing(index, vocabulary(-0.01), unseen(0.19)))).toBe(
        'The candidate lost 19 % of its rare words, 6.3× the usual difference of two trainings: early collapse.',
      );
      expect(headline(failing(index, vocabulary(0.08)))).toBe(
        'The candidate lost 8 % of its vocabulary, 6.3× the usual difference of two trainings: early collapse.',
      );
    });

    test('tells the index where its parts are switched off or have not declined', () => {
      for (const others of [[], [vocabulary(-0.01), unseen(0)]])
        expect(headline(failing(index, ...others))).toBe(
          "The candidate's tail of rare words shrank by 6.3× (5.0-7.5×) the usual difference of two trainings: early collapse.",
        );
    });

    test('in a group names the losses of that group', () => {
      const [group] = STORIES.groups.groups;
      const report: Report = {
        ...STORIES.healthy,
        outcome: 'fail',
        groups: [
          { ...group, group: 'qa', verdicts: [verdict('tail-index', [null, null, 1, 0, 2]), unseen(0.9)] },
          { ...group, group: 'story', verdicts: [index, vocabulary(0.08), unseen(0.19)] },
        ],
      };
      expect(headline(report)).toBe(
        'In group story, the candidate lost 19 % of its rare words and 8 % of its vocabulary, 6.3× the usual difference of two trainings: early collapse.',
      );
    });
  });

  describe('of a suspicion', () => {
    const doubt = STORIES.suspicion.verdicts[0];

    test('is that of a warning where there is one as well', () => {
      const warned = verdict('shift', [null, 0.06, 0.06, 0.05, 0.07], { outcome: 'warned' });
      expect(headline({ ...STORIES.suspicion, verdicts: [doubt, warned] })).toMatch(/^A warning, no failure: /);
    });

    test('is raised by any metric that another training could explain, the worst first, and only in a pass', () => {
      expect(suspicion(STORIES.suspicion)).toBe(doubt);
      expect(suspicion({ ...STORIES.suspicion, outcome: 'inconclusive' })).toBeUndefined();
      for (const story of ['healthy', 'early', 'inconclusive', 'unpaired', 'reference'])
        expect(suspicion(STORIES[story])).toBeUndefined();
      const other = verdict('vocabulary', [100, 88, 0.12, 0.1, 0.14], { outcome: 'unclear', reason: 'retraining' });
      const report = pass({ verdicts: [verdict('tail-index', [null, null, 1, 0, 2]), other] });
      expect([suspicion(report), tone(report)]).toEqual([other, 'doubt']);
      expect(headline({ ...report, verdicts: [{ ...other, pRetrain: 0.02 }] })).toBe(
        'A doubt, no failure: the candidate lost 12 % of its vocabulary (10-14 %); about one healthy training in 50 shows as much.',
      );
      // 12 % of 8 is more than 4.7× of 4; a late one comes before either.
      expect(suspicion(pass({ verdicts: [doubt, other] }))).toBe(other);
      expect(suspicion(pass({ verdicts: [doubt, { ...other, decline: { ...other.decline!, point: 0.09 } }] }))).toBe(
        doubt,
      );
      const late = verdict('looping', [0, 0.021, 0.021, 0.01, 0.03], { outcome: 'unclear', reason: 'retraining' });
      expect(suspicion(pass({ verdicts: [doubt, other, late] }))).toBe(late);
      const unproven = { ...doubt, reason: 'not-proven' };
      expect(tone(pass({ verdicts: [unproven] }))).toBe('good');
    });

    test('is yellow, and asks for as many healthy runs as the verdict does', () => {
      expect(tone(STORIES.suspicion)).toBe('doubt');
      expect(nextStep(STORIES.suspicion)).toContain('again with other seeds, 4 times, and give those outputs');
      const { details } = STORIES.suspicion;
      const told = {
        ...STORIES.suspicion,
        details: { ...details, retraining: { ...details.retraining, trainings: 4 } },
      };
      expect(nextStep(told)).toContain('with other seeds, 1 more time, and');
      const endless = { ...STORIES.suspicion, verdicts: [{ ...doubt, healthyNeeded: null }] };
      expect(nextStep(endless)).toContain('as often as you can afford');
      expect(nextStep(endless)).not.toContain('then this can be told');
    });
  });

  test('does not call empty outputs a collapse', () => {
    const empties = verdict('empties', [0.01, 0.23, 0.22], { ...BROKEN, reason: 'ceiling' });
    expect(headline(failing(empties))).toBe(
      "23 % of the candidate's outputs are empty or errors (baseline: 1 %), above the ceiling of 10 %: not a collapse, but more than the rules allow.",
    );
  });

  describe('of a bound that is broken', () => {
    const rule = { fail: null, warn: null, floor: null, ceiling: 0.15, asked: true };
    const share = {
      ...verdict('empties', [0.1, 0.21, 0.11], { ...BROKEN, reason: 'ceiling', rule }),
      metric: 'kind=web',
    } as unknown as Verdict;

    test('names the signs of collapse that only warn beside it', () => {
      const early = verdict('vocabulary', [1000, 950, 0.05, 0.03, 0.07], { outcome: 'warned' });
      const late = verdict('length-spread', [0.3, 0.2, 0.29, 0.2, 0.4], { outcome: 'warned' });
      expect(headline(failing(early, share))).toMatch(
        /^The candidate's share of kind = web .*; signs of early collapse that only warn: vocabulary\.$/,
      );
      expect(headline(failing(early, late, share))).toMatch(
        /^The candidate's share .*; signs of early and late collapse that only warn: length spread, vocabulary\.$/,
      );
      const [group] = STORIES.groups.groups;
      expect(headline({ ...failing(share), groups: [{ ...group, group: 'story', verdicts: [early] }] })).toMatch(
        /; signs of early collapse that only warn: vocabulary in group story\.$/,
      );
      const drift = verdict('shift', [null, 0.06, 0.06, 0.05, 0.07], { outcome: 'warned', stage: 'none' });
      expect(headline(failing(drift, share))).toMatch(/: not a collapse, but more than the rules allow\.$/);
    });

    test('does not rule a collapse out where another training could explain a sign of one', () => {
      expect(headline(failing(STORIES.suspicion.verdicts[0], share))).toMatch(/%: more than the rules allow\.$/);
    });
  });

  test('tells a value below its floor by itself', () => {
    const low = verdict('vocabulary', [1000, 980, 0.02], {
      ...BROKEN,
      reason: 'floor',
      rule: { fail: null, warn: null, floor: 1200, ceiling: null, asked: true },
    });
    expect(headline(failing(low))).toBe(
      "The candidate's vocabulary is 980 (baseline: 1,000), below the floor of 1,200: early collapse.",
    );
  });

  test('says how many metrics can not tell in a pass', () => {
    const blind = verdict('looping', [0, 0, 0], { outcome: 'unclear', reason: 'blind' });
    expect(headline(pass({ verdicts: [verdict('vocabulary', [100, 99, 0.01]), blind] }))).toBe(
      "No sign of collapse: 600 prompts show no decline beyond the limits of 1 metric; 1 can't tell.",
    );
  });

  test('blames missing prompts when the metrics could tell', () => {
    const notes = [
      { code: 'candidate-missing-prompts', level: 'warn' as const, facts: { count: 31, share: 0.0517, total: 600 } },
    ];
    expect(headline(pass({ outcome: 'inconclusive', notes }))).toBe(
      "Inconclusive: the candidate has no output for 31 of the baseline's 600 prompts (5 %).",
    );
  });

  test('blames the metric that was asked for', () => {
    const { rule } = verdict('looping', [0, 0, 0]);
    const asked = verdict('looping', [0, 0.02, 0.02], {
      outcome: 'unclear',
      reason: 'not-proven',
      promptsNeeded: 900,
      rule: { ...rule, asked: true },
    });
    expect(headline(pass({ outcome: 'inconclusive', verdicts: [verdict('vocabulary', [100, 99, 0.01]), asked] }))).toBe(
      "Inconclusive: 2 % of the candidate's outputs are stuck in a loop (baseline: 0 %), but chance can't be ruled out; it would take about 900 prompts.",
    );
  });

  test('is one line even where everything is missing', () => {
    expect(headline(pass({ outcome: 'skipped', notes: [] }))).toBe('Skipped: nothing was compared.');
    expect(headline(pass({ outcome: 'fail', verdicts: [] }))).toBe('A rule is broken.');
    expect(headline(pass({ outcome: 'inconclusive', verdicts: [], notes: [] }))).toBe(
      'Inconclusive: the outputs are too few, or too different, to see what the rules forbid.',
    );
  });
});

describe('a verdict as a sentence', () => {
  const of = (story: string, id: MetricId) => STORIES[story].verdicts.find(({ metric }) => metric === id)!;

  test('says what is allowed', () => {
    expect(sentence(of('late', 'vocabulary'))).toBe(
      'The candidate lost 63 % of its vocabulary (61-65 %); 8 % is allowed.',
    );
    // With two healthy runs the limit of 4 has come down.
    expect(sentence(of('late', 'tail-index'))).toBe(
      "The candidate's tail of rare words shrank by 42.8× (40.3-45.3×) the usual difference of two trainings; a fall of 3.3× is allowed.",
    );
    expect(sentence(STORIES.groups.groups[1].verdicts[2])).toBe(
      "19 % of the candidate's outputs are copies of others (baseline: 0.8 %); a rise of 3 pp is allowed.",
    );
  });

  test('says why it only warns', () => {
    expect(sentence(of('unpaired', 'vocabulary'))).toBe(
      'The candidate lost 12 % of its vocabulary (8-16 %); 8 % is allowed, but this only warns, since both sides share no prompt.',
    );
    expect(sentence(STORIES.groups.groups[1].verdicts[1])).toBe(
      'The candidate lost 9 % of its vocabulary (5-13 %); 8 % is allowed, but this only warns: a group fails where its own rule says so, or with healthy runs.',
    );
  });

  test('says why it can not tell', () => {
    expect(sentence(of('inconclusive', 'vocabulary'))).toBe(
      "Vocabulary: can't tell, only a decline of 13 % or more would show here; it would take about 240 prompts.",
    );
    expect(sentence(of('inconclusive', 'tail-index'))).toBe(
      "Tail index: can't tell, only a decline of 13.4× or more would show here; it would take about 190 prompts.",
    );
  });

  test('says that another training could have done it, and how many healthy runs would tell', () => {
    expect(sentence(of('suspicion', 'tail-index'))).toBe(
      "The candidate's tail of rare words shrank by 4.7× (3.9-5.5×) the usual difference of two trainings, but another training of the same recipe could do this by itself; 4 healthy runs would tell (--healthy).",
    );
    expect(sentence(of('early', 'vocabulary'))).toBe(
      'The candidate lost 9 % of its vocabulary (6-12 %), but another training of the same recipe could do this by itself.',
    );
    expect(sentence({ ...of('early', 'vocabulary'), healthyNeeded: 1 })).toContain('; 1 healthy run would tell');
  });

  test('tells what is held against a reference', () => {
    expect(sentence(of('reference', 'reference-coverage'))).toBe(
      "The candidate says 70 % of the reference's rare words (baseline: 80 %); 6 % is allowed.",
    );
    expect(sentence(of('reference', 'reference-divergence'))).toBe(
      "The candidate's words moved 2 pp (1-2 pp) further from the reference's; it warns from 1 pp on.",
    );
  });

  test('says that it holds, or improves', () => {
    expect(sentence(of('healthy', 'vocabulary'))).toBe(
      'Vocabulary: holds, a decline of 0.4 % (−1 to 2 %), 8 % allowed.',
    );
    expect(sentence(of('healthy', 'tail-index'))).toBe(
      'Tail index: holds, a decline of 0.3× (−1.1 to 1.6×), 4× allowed.',
    );
    expect(sentence(of('early', 'distinct-bigrams'))).toBe('Distinct bigrams: holds, no decline (−5 %), 6 % allowed.');
  });

  test.each(['broken', 'warned', 'unclear', 'holds', 'unmeasured'] as const)(
    'is told of every metric when it is %s',
    (outcome) => {
      for (const { id } of PANEL) {
        expect(sentence(verdict(id, [0.1, 0.2, 0.1, 0.05, 0.15], { outcome, reason: null }))).toMatch(/^[A-Z0-9].*\.$/);
      }
    },
  );
});

test('a metric without words of its own is told by its title', () => {
  const unknown = { ...verdict('vocabulary', [0.5, 0.4, 0.2, 0.1, 0.3]), metric: 'word-rarity' } as unknown as Verdict;
  expect(declineOf(unknown)).toBe("The candidate's word rarity fell by 20 % (10-30 %)");
  expect(declineOf({ ...unknown, unit: 'points' })).toBe("The candidate's word rarity rose from 50 % to 40 %");
});

test('what has no value of the baseline is told by the candidate alone', () => {
  const distance = {
    ...verdict('shift', [null, 2.05, 2.01, 1.9, 2.1]),
    metric: 'score:wasserstein',
  } as unknown as Verdict;
  expect(declineOf(distance)).toMatch(/^The candidate's wasserstein distance of score is 2\.05$/i);
});

test.each([
  'needs-texts',
  'no-words',
  'needs-several-samples',
  'too-few-events',
  'baseline-zero',
  'no-other',
  'off',
  'no-reference',
  'small-reference',
  'reference-warns',
  'not-proven',
  'retraining',
  'saturated',
  'blind',
  'interval',
  'length',
  'floor',
  'ceiling',
  'unpaired-warns',
  'group-warns',
])('the reason %s has words', (code) => {
  const words = reason(verdict('vocabulary', [1, 1, 0], { reason: code }));
  expect(words).toMatch(/^[a-z].* .*[^.]$/);
  expect(words).not.toContain(code.includes('-') ? code : '\n');
});

test('a reason of another version is its code in words', () => {
  expect(reason(verdict('vocabulary', [1, 1, 0], { reason: 'other-tokeniser' }))).toBe('other tokeniser');
});

test.each([
  [
    'length-changed',
    { baseline: 47, candidate: 34, change: -0.277 },
    "The candidate's outputs are 28 % shorter (34 words on average, baseline: 47), so what depends on length is red only if it is at equal length too.",
  ],
  [
    'length-changed',
    { baseline: 0, candidate: 34, change: null },
    "The candidate's outputs are longer (34 words on average, baseline: 0), so what depends on length is red only if it is at equal length too.",
  ],
  [
    'unpaired-prompts',
    { baseline: 1, candidate: 3 },
    'Left out, because only one side answered them: 1 prompt of the baseline, 3 of the candidate.',
  ],
  [
    'samples-thinned',
    { baseline: 4, candidate: 1 },
    'The baseline has 4 samples per prompt, the candidate 1; both were compared at the smaller number.',
  ],
  [
    'samples-thinned',
    { baseline: 1.0033, candidate: 1.4 },
    'The baseline has 1 sample per prompt, the candidate 1.4; both were compared at the smaller number.',
  ],
  [
    'samples-thinned',
    { baseline: 1.0033, candidate: 1.0017 },
    'Some prompts have more samples on one side than on the other; both were compared at the smaller number.',
  ],
  [
    'share-value-unseen',
    { field: 'provenance', value: 'synthetc', count: 2, values: 'human, synthetic' },
    'No output of either side has provenance = synthetc; seen are human, synthetic.',
  ],
  [
    'drift',
    { metric: 'vocabulary', decline: 0.031, p: 0.0004 },
    'Vocabulary drifted by 3 %: within its limit, but more than chance (p < 0.001).',
  ],
  [
    'bad-lines-skipped',
    { count: 1, file: 'a.jsonl', line: 7 },
    '1 line of a.jsonl could not be read and was skipped (line 7).',
  ],
  [
    'retraining',
    { trainings: 1, healthy: 0, spreads: 'built-in', smallest: 6.73, withTwo: 4.96, withFive: 4.42 },
    'Intervals and p cover the noise of sampling; how far healthy trainings lie apart is known only from the built-in spreads, which come from two small recipes. A tail index of 6.7× or more would show here; with two healthy runs 5.0×, with five healthy runs 4.4× (--healthy).',
  ],
  [
    'retraining',
    { trainings: 3, healthy: 2, spreads: 'own', smallest: 4.96, withTwo: null, withFive: 4.42 },
    "Intervals and p cover the noise of sampling; how far healthy trainings lie apart is known from 3 trainings and, for the rest, from your config's spreads. Declines are from the mean of these trainings, and the column of the baseline shows that. A tail index of 5.0× or more would show here; with five healthy runs 4.4× (--healthy).",
  ],
  [
    'retraining',
    { trainings: 8, healthy: 7, spreads: 'built-in', smallest: 4, withTwo: null, withFive: null },
    'Intervals and p cover the noise of sampling; how far healthy trainings lie apart is known from 8 trainings and, for the rest, from the built-in spreads, which come from two small recipes. Declines are from the mean of these trainings, and the column of the baseline shows that. A tail index of 4.0× or more would show here.',
  ],
  [
    'healthy-left-out',
    { count: 1, total: 3, runs: 'seed-4' },
    '1 healthy run of 3 answered less than two thirds of the prompts and was left out: seed-4.',
  ],
  [
    'healthy-left-out',
    { count: 2, total: 2, runs: 'a, b' },
    '2 healthy runs of 2 answered less than two thirds of the prompts and were left out: a, b.',
  ],
  [
    'healthy-copies',
    { count: 1, runs: 'seed-4' },
    '1 healthy run has the very outputs of the baseline, the candidate or another run, and was left out: seed-4.',
  ],
  [
    'healthy-alike',
    { count: 5 },
    'The baseline and 5 healthy runs differ no more than draws of one training do and count as one: they say nothing of retraining. If they are outputs of one training, give those of trainings with other seeds.',
  ],
  [
    'healthy-strange',
    { count: 1, runs: 'seed-4' },
    'Far from the other trainings in the tail index: seed-4. If it is not a healthy training of this recipe, leave it out: the gate sees less with it.',
  ],
  [
    'reference-holds-baseline',
    {},
    'The reference holds outputs of the baseline word for word, which favours the baseline: metrics of the reference only warn. Take human answers, or text that neither side wrote.',
  ],
  ['healthy-unused', {}, 'Healthy runs are of no use here: both sides share no prompt.'],
  [
    'other-unit',
    { made: '--unit tokens', here: '--unit words' },
    'To compare this profile takes --unit tokens: that is how it was made, and --unit words counts something else.',
  ],
  [
    'other-clean',
    { made: '--clean reasoning', here: '--clean none' },
    'To compare this profile takes --clean reasoning: that is how it was made, and here it is --clean none.',
  ],
  [
    'profile-unfiltered',
    { role: 'baseline', by: '--select and --where' },
    "The baseline came as a profile, or part of it did, whose rows can't be chosen by --select and --where: it is taken as it was made. If it was made without the same choice, make it anew.",
  ],
  [
    'reasoning-text',
    { baseline: 0.5, candidate: 0.2, measured: 1 },
    "Reasoning is 20 % of the candidate's text (baseline: 50 %), and is measured as part of the answers: --clean reasoning takes it out.",
  ],
  [
    'reasoning-text',
    { baseline: 0.5, candidate: 0.2, measured: 0 },
    "Reasoning is 20 % of the candidate's text (baseline: 50 %); it was taken out before measuring.",
  ],
  [
    'where-differs',
    { baseline: 0, candidate: 0.413 },
    "Left out by where: 41 % of the candidate's outputs, 0 % of the baseline's. What is compared may be what is left of a collapse.",
  ],
  [
    'from-profile',
    {},
    'Some of the outputs came as a profile, which holds no text: whether the candidate repeats whole passages of others could not be seen.',
  ],
  [
    'copies-baseline',
    { share: 0.092, expected: 0.031, prompts: 600 },
    'The candidate says word for word what the baseline says to other prompts, in 9 % of the prompts (expected: 3 %): if it was trained on these outputs, it looks healthier than it is.',
  ],
  [
    'copies-answers',
    { share: 0.061, expected: 0.004, prompts: 600 },
    "The candidate repeats the baseline's answers word for word in 6 % of the prompts (expected: 0.4 %): if it was trained on these outputs, it looks healthier than it is.",
  ],
  [
    'copies-reference',
    { share: 0.121, expected: 0.052, prompts: 600 },
    'The candidate says word for word what the reference says, in 12 % of the prompts (baseline: 5 %): if the reference is in its training data, it looks healthier than it is.',
  ],
  ['no-baseline', { branch: 'main' }, 'main has no baseline yet, so nothing was compared.'],
  ['no-baseline', { branch: null }, 'There is no baseline yet, so nothing was compared.'],
  [
    'no-candidate',
    { pattern: 'outputs/*.jsonl' },
    'There are no outputs of a candidate (outputs/*.jsonl), so nothing was judged.',
  ],
  ['no-candidate', { pattern: '' }, 'There are no outputs of a candidate, so nothing was judged.'],
  [
    'no-candidate-of-run',
    { run: 345 },
    'Run 345 has kept no outputs of a candidate that could be read, so nothing was judged.',
  ],
  ['follow-up-without-pull', { run: 345 }, 'Run 345 belongs to no open pull request, so nothing was judged.'],
  [
    'baseline-from-workspace',
    { path: 'evals/main.jsonl', branch: 'main', why: 'untracked' },
    'main does not have evals/main.jsonl, so it was read from this checkout, where the pull request may have brought it. Commit it to main, or keep what another step brings outside of the checkout.',
  ],
  [
    'baseline-from-workspace',
    { path: 'evals/main.jsonl', branch: 'main', why: 'unreachable' },
    'main could not be read, so evals/main.jsonl was read from this checkout, which the pull request may have changed. Give the job permissions: contents: read.',
  ],
  [
    'config-from-workspace',
    { path: '.github/collapse-gate.yml', branch: 'main' },
    'main could not be read, so the config is .github/collapse-gate.yml as this checkout has it, which the pull request may have changed. Give the job permissions: contents: read.',
  ],
  [
    'config-changed',
    { branch: 'main', count: 1, changes: 'alpha 0.01 → 0.05' },
    'This pull request changes the config, but was judged by that of main. From the merge on: alpha 0.01 → 0.05.',
  ],
  [
    'config-new',
    { branch: 'main' },
    'main has no config file, so this was judged by the defaults. The one that this pull request adds holds from the merge on.',
  ],
  [
    'baseline-changed',
    { branch: 'main', paths: 'evals/main.jsonl' },
    'This pull request changes the baseline (evals/main.jsonl), but was compared with that of main. Its own holds from the merge on.',
  ],
  [
    'files-beside',
    { count: 1, files: 'results.json' },
    'Not read as outputs, because they stand beside them and hold none: 1 file (results.json).',
  ],
  [
    'files-beside',
    { count: 4, files: 'a.json, b.json, c.json' },
    'Not read as outputs, because they stand beside them and hold none: 4 files (a.json, b.json, c.json, …).',
  ],
  ['baseline-passed-over', { count: 1, why: 'expired' }, 'The newest baseline could not be used: expired.'],
  [
    'baseline-passed-over',
    { count: 2, why: 'expired; damaged' },
    'The 2 newest baselines could not be used: expired; damaged.',
  ],
  [
    'acceptance-incomplete',
    { label: 'ok-to-lose', missing: 'line' },
    'The label ok-to-lose accepts nothing without a reason: add a line “Collapse-Gate-Accept: REASON” to the description, and run this job again.',
  ],
  [
    'acceptance-incomplete',
    { label: 'ok-to-lose', missing: 'label' },
    'The line “Collapse-Gate-Accept” of the description accepts nothing without the label ok-to-lose: set it, and run this job again.',
  ],
  [
    'beside-changed',
    { branch: 'main', paths: 'evals/human.jsonl' },
    'This pull request changes the reference, the healthy runs or the prompts to leave out (evals/human.jsonl), but was judged by those of main. Its own hold from the merge on.',
  ],
  [
    'acceptance-outdated',
    { label: 'gate-accept' },
    'The label gate-accept was set for an earlier commit and does not count for this one: take it off, set it again, and run this job again.',
  ],
  [
    'config-mended',
    { path: 'gate.yml', branch: 'main', why: "gate.yml:1: there is no option 'alhpa'." },
    "The config of main can't be read (gate.yml:1: there is no option 'alhpa'), so this was judged by that of this checkout, gate.yml. Look at its rules.",
  ],
  [
    'baseline-replaced',
    { path: 'evals/main.cgp', branch: 'main' },
    "What main has in evals/main.cgp can't be used any more, so it was read from this checkout, where the pull request has changed it. Look at where its outputs come from.",
  ],
  [
    'acceptance-elsewhere',
    { profile: '0123456789ab' },
    ".github/collapse-gate-accepted.json accepts other outputs than these (profile 0123456789ab), so it does not count: run collapse-gate accept again with this candidate's profile.",
  ],
  [
    'acceptance-unread',
    { why: 'the base is out of reach' },
    'Whether these outputs are accepted could not be read, so they are not: the base is out of reach.',
  ],
  ['promoted', { number: 12, run: 345 }, 'The candidate of pull request 12 is the baseline now.'],
  ['promoted', { number: null, run: 345 }, 'The candidate of the merged pull request is the baseline now.'],
  ['renewed', { run: 345 }, 'The baseline of run 345 was kept anew, so that it does not expire.'],
  ['baseline-kept', {}, 'These outputs were kept as the baseline that later ones are compared with.'],
  ['baseline-kept', { run: 345 }, 'The baseline is still that of run 345.'],
  ['baseline-kept', { run: null }, 'There is no baseline yet, and no outputs to make one of.'],
  [
    'not-promoted',
    { number: 12, why: 'its outcome was fail' },
    'The candidate of pull request 12 did not become the baseline: its outcome was fail.',
  ],
  ['candidate-of-run', { run: 345 }, "The candidate's outputs are those that run 345 has kept."],
  ['all-identical', { side: 'candidate' }, 'All outputs of the candidate are one and the same text.'],
  ['some-new-code', { what: 'x', count: 2 }, 'some new code: what x, count 2.'],
])('the note %s is a sentence', (code, facts, expected) => {
  expect(note({ code, level: 'info', facts })).toBe(expected);
});

test('every outcome has a next step, and an alarm only where one is due', () => {
  const steps = Object.values(STORIES).map((report) => [tone(report), nextStep(report)]);
  expect(new Set(steps.map(([how]) => how))).toEqual(new Set(['good', 'bad', 'doubt', 'none', 'accepted']));
  expect(nextStep(STORIES.healthy)).toBe('Nothing to do.');
  expect(nextStep(STORIES.inconclusive)).toContain('more prompts');
  expect(nextStep(pass({ outcome: 'skipped' }))).toContain('Nothing was judged');
});

describe('where nothing was compared', () => {
  const firstRun = STORIES['first-run'];
  const of = (code: string, facts: Report['notes'][number]['facts'], level: 'info' | 'warn' = 'info') => ({
    code,
    level,
    facts,
  });
  const passed = (...notes: Report['notes']): Report => ({ ...firstRun, notes });
  const skipped = (...notes: Report['notes']): Report => ({ ...STORIES.skipped, notes });

  test('a first run is no green verdict in any sentence', () => {
    expect(tone(firstRun)).toBe('none');
    expect(headline(firstRun)).toBe('First run, no verdict: main has no baseline yet to compare with.');
    expect(compared(firstRun)).toBe('nothing. Read: 600 outputs to 600 prompts, 23,214 words.');
    expect(falseAlarms(firstRun)).toBeNull();
    expect(remarks(firstRun)).toEqual([]);
  });

  test('it is no first run where there were baselines that can not be used', () => {
    const report = passed(
      of('no-baseline', { branch: 'main' }, 'warn'),
      of('baseline-passed-over', { count: 2, why: 'expired' }, 'warn'),
    );
    expect(headline(report)).toBe('No verdict: main has no baseline that can be compared with.');
    expect(remarks(report)).toEqual(['The 2 newest baselines could not be used: expired.']);
  });

  test('the next step depends on when the outputs become the baseline', () => {
    const step = (kept: string | null) => nextStep(passed(of('no-baseline', { branch: 'main', kept }, 'warn')));
    expect(step('merge')).toMatch(/before you merge: they become the baseline then/);
    expect(step(null)).toBe(step('merge'));
    expect(step('now')).toMatch(/they are the baseline from now on.*The next run is judged\.$/);
    expect(step('never')).toMatch(/^These outputs are not kept\. For a verdict, run this workflow on main/);
  });

  test('a run of a branch says what it did for its baseline, the most telling first', () => {
    const kept = of('baseline-kept', { run: 345 });
    const refused = of('not-promoted', { number: 12, why: 'its outcome was fail' });
    const promoted = of('promoted', { number: 12, run: 345 });
    expect(headline(skipped(promoted))).toBe('Nothing to judge: the candidate of pull request 12 is the baseline now.');
    expect(nextStep(skipped(promoted))).toBe('Nothing to do.');
    expect(headline(skipped(refused, kept))).toBe(
      'Nothing to judge: the candidate of pull request 12 did not become the baseline: its outcome was fail.',
    );
    expect(nextStep(skipped(refused, kept))).toContain('collapse-gate accept');
    expect(headline(skipped(kept))).toBe('Nothing to judge: the baseline is still that of run 345.');
    expect(nextStep(skipped(kept))).toBe('Nothing to do.');
    expect(nextStep(skipped(of('baseline-kept', { run: null })))).toMatch(/^Let a run of this branch write outputs/);
    expect(tone(skipped(promoted))).toBe('none');
  });
});

describe('an accepted outcome', () => {
  const { accepted } = STORIES;
  const acceptance = { reason: 'shorter answers are meant', actor: 'octocat', commit: null, by: 'label' as const };

  test('says what was found, who accepted it and why', () => {
    expect(headline({ ...accepted, accepted: acceptance })).toBe(
      'Accepted by octocat although the candidate lost 21 % of its rare words and 9 % of its vocabulary, 8.4× the usual difference of two trainings: early collapse. Reason: “shorter answers are meant”',
    );
    expect(headline({ ...accepted, accepted: { ...acceptance, actor: null } })).toMatch(/^Accepted although the can/);
    expect(headline({ ...STORIES.inconclusive, accepted: acceptance })).toMatch(
      /^Accepted by octocat although the outcome is inconclusive: 80 prompts can't show .* Reason: “shorter/,
    );
    expect(headline({ ...STORIES.groups, accepted: acceptance })).toMatch(/although in group story, 19 % of the/);
  });

  test('is neither red nor green, and counts only where there is something to accept', () => {
    expect(tone(accepted)).toBe('accepted');
    expect(tone({ ...STORIES.inconclusive, accepted: acceptance })).toBe('accepted');
    expect(tone({ ...STORIES.healthy, accepted: acceptance })).toBe('good');
    expect(headline({ ...STORIES.healthy, accepted: acceptance })).toBe(headline(STORIES.healthy));
  });

  test('a long reason and a long name are cut', () => {
    const long = { ...acceptance, reason: 'why '.repeat(500), actor: 'o'.repeat(500) };
    expect(headline({ ...accepted, accepted: long }).length).toBeLessThan(520);
    expect(headline({ ...accepted, accepted: long })).toMatch(/…”$/);
  });

  test('stands with its reason and its place in Markdown and on the terminal, each once', () => {
    const report = { ...accepted, accepted: { ...acceptance, commit: '4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2' } };
    const shown = markdown(report);
    const printed = terminal(report, { color: false, width: 1000 });
    expect(shown).toContain(
      "**Why:** “shorter answers are meant” Accepted by the pull request's label and description, commit `4f5e6d7`.",
    );
    expect(printed).toContain(
      "Why: “shorter answers are meant” Accepted by the pull request's label and description, commit 4f5e6d7.",
    );
    for (const text of [shown, printed]) expect(text.split('shorter answers are meant')).toHaveLength(2);
  });

  test('the next step says what the baseline is from now on', () => {
    expect(nextStep(accepted)).toMatch(/this candidate is the baseline: what it has lost is not missed again\.$/);
    expect(nextStep({ ...STORIES.inconclusive, accepted: acceptance })).toContain('what it may have lost');
    const { baseline } = STORIES['changed-rules'].inputs;
    const committed = { ...accepted, inputs: { ...accepted.inputs, baseline } };
    expect(nextStep(committed)).toContain('what main has in evals/baseline.jsonl: put these outputs in its place');
    expect(nextStep({ ...committed, notes: STORIES['changed-rules'].notes })).toContain(
      'the baseline that it brings along',
    );
  });
});

test('a loss that is meant is accepted where the baseline is not a path of this machine', () => {
  const red = { ...STORIES.accepted, accepted: null };
  expect(nextStep(red)).toMatch(/If the change is meant, accept it with a reason \(collapse-gate accept\), or raise/);
  expect(nextStep(STORIES.early)).toMatch(/If the change is meant, make these outputs the new baseline, or raise/);
});

test('a good verdict on a change of the rules asks for a look at them', () => {
  expect(nextStep(STORIES['changed-rules'])).toBe(
    'Nothing is blocked. Before you merge, look at the changes to the config and the baseline: later candidates are judged by them.',
  );
  expect(remarks(STORIES['changed-rules'])).toEqual([]);
});

describe('where only numbers or the make-up of the data are worse', () => {
  const other = (metric: string, rest: Partial<Verdict>) =>
    ({ ...verdict('empties', [0.3, 0.1, 0.66, 0.5, 0.8], rest), metric }) as unknown as Verdict;
  const spread = other('score:spread', { ...BROKEN, stage: 'late', unit: 'relative' });
  const moved = other('score:wasserstein', { ...BROKEN, stage: 'none', unit: 'distance' });
  const share = other('kind=web', { ...BROKEN, reason: 'ceiling' });
  const vocabulary = verdict('vocabulary', [1000, 900, 0.1, 0.08, 0.12], { outcome: 'warned' });
  const lost = STORIES.early.lost;
  const report = (...verdicts: Verdict[]) => ({ ...failing(...verdicts), lost });

  test('words are not what is told as lost', () => {
    for (const verdicts of [[spread], [moved], [share], [spread, share]]) {
      expect(leadsWithWords(report(...verdicts))).toBe(false);
      expect(terminal(report(...verdicts), { color: false, width: 80 })).not.toContain('Lost words');
      expect(markdown(report(...verdicts))).not.toContain('**Lost words**');
      expect(leadsWithWords(report(...verdicts, vocabulary))).toBe(true);
    }
    expect(leadsWithWords(report(spread, STORIES.suspicion.verdicts[0]))).toBe(true);
    expect(leadsWithWords({ ...STORIES.inconclusive, lost })).toBe(true);
    expect(leadsWithWords({ ...STORIES.healthy, lost })).toBe(false);
    expect(markdown(report(share, vocabulary))).toContain('**Lost words**');
  });

  test('the advice is about them', () => {
    const extremes = /^Look at the outputs with the highest and the lowest score, on both sides\./;
    expect(nextStep(report(spread))).toMatch(extremes);
    expect(nextStep(report(moved))).toMatch(extremes);
    expect(nextStep(report(share))).toMatch(/^Look at where the outputs come from/);
    expect(nextStep(report(spread, vocabulary))).toMatch(/^Look at what was lost\. Usual causes/);
    const warned = (one: Verdict) => pass({ verdicts: [{ ...one, outcome: 'warned' }], lost });
    expect(nextStep(warned(spread))).toBe(
      'Nothing is blocked. Look at the outputs with the highest and the lowest score before you merge.',
    );
    expect(nextStep(warned(share))).toBe('Nothing is blocked. Look at where the outputs come from before you merge.');
    expect(nextStep(warned(vocabulary))).toBe('Nothing is blocked. Look at what was lost before you merge.');
  });
});

test.each([
  ['characters', 'runs of 3 characters', 'Run of 3 characters'],
  ['tokens', 'token ids', 'Token id'],
] as const)('where %s are counted, they are named so', (unit, many, one) => {
  const { options, notes } = STORIES.late;
  const facts = { baseline: 40, candidate: 30, change: -0.25, unit, run: 3 };
  const report: Report = {
    ...STORIES.late,
    options: { ...options, unit, characters: 3 },
    notes: [...notes.filter(({ code }) => code !== 'length-changed'), { code: 'length-changed', level: 'warn', facts }],
  };
  const [shown, printed] = [markdown(report), terminal(report, { color: false, width: 1000 })];
  for (const text of [shown, printed]) {
    expect(text).toContain(`(30 ${many} on average, baseline: 40)`);
    expect(text).toContain(`23,331 ${many} of the baseline against`);
    expect(text).not.toMatch(/\d words|lost words/i);
  }
  expect(printed).toContain(`Lost ${many} (in how many outputs`);
  expect(shown).toContain(`**Lost ${many}** (in how many outputs`);
  expect(shown).toContain(`What was lost: 10 ${many}`);
  expect(shown).toContain(`| ${one} | Baseline | Candidate |`);
  expect(shown).toContain(`How many rare ${many} are kept`);
  expect(shown).toContain(`at 17,410 ${many}, `);
});

test('what would show nowhere is said in words', () => {
  expect(remarks(STORIES['first-small']).join(' ')).toContain('Duplicates no rise at this size.');
});

test('what was compared, and how often it is wrong', () => {
  expect(compared(STORIES.healthy)).toBe(
    '600 prompts, 1 sample each: 23,331 words of the baseline against 23,214 of the candidate.',
  );
  expect(compared(STORIES.unpaired)).toBe(
    '580 prompts of the baseline and 600 others of the candidate: 23,331 words of the baseline against 22,000 of the candidate.',
  );
});

test('how often the gate is red for nothing, and what that rests on', () => {
  const same = 'Outputs of one and the same model turn this gate red in at most 1 % of runs; ';
  expect(falseAlarms(STORIES.healthy)).toBe(
    `${same}another healthy training does as rarely if trainings lie as far apart as the built-in spreads say.`,
  );
  const { details } = STORIES.healthy;
  const known = (trainings: number, spreads: 'own' | 'built-in') =>
    falseAlarms(pass({ details: { ...details, retraining: { trainings, spreads, df: 4 } } }));
  expect(known(1, 'own')).toBe(
    `${same}another healthy training does as rarely if trainings lie as far apart as your config's spreads say.`,
  );
  expect(known(3, 'built-in')).toBe(
    `${same}another healthy training does as rarely if trainings lie as far apart as the baseline and 2 healthy runs, and the built-in spreads, say.`,
  );
  expect(falseAlarms(pass({ options: {} }))).toBeNull();
});

test('what another training could do is a remark in a pass, and one line beside something proven', () => {
  expect(remarks(STORIES.suspicion)[0]).toBe(sentence(STORIES.suspicion.verdicts[0]));
  expect(remarks(STORIES.early).join(' ')).not.toContain('another training of the same recipe');
  const beyond = (report: Report) => remarks(report).filter((line) => line.startsWith('Beyond the limit as well'));
  expect(beyond(STORIES.suspicion)).toEqual([]);
  const explained = STORIES.early.verdicts.filter(({ reason }) => reason === 'retraining').map(({ metric }) => metric);
  expect(explained).toContain('vocabulary');
  expect(beyond(STORIES.early)).toEqual([
    `Beyond the limit as well, but another training could do that by itself: ${explained.map(title).join(', ')}.`,
  ]);
});
