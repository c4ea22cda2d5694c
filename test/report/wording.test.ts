import { describe, expect, test } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { declineOf } from '../../src/report/metric-words.ts';
import { compared, falseAlarms, headline, nextStep, note, reason, sentence, tone } from '../../src/report/wording.ts';
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
    ['healthy', 'No sign of collapse: 600 prompts show no decline beyond the limits of 9 metrics.'],
    ['early', 'The candidate lost 16 % of its tail of rare words (12-20 %): early collapse.'],
    ['late', "21 % of the candidate's outputs are copies of others (baseline: 0.2 %): late collapse."],
    ['inconclusive', "Inconclusive: 80 prompts can't show a decline of 6 % in vocabulary; it would take about 390."],
    [
      'unpaired',
      'A warning, no failure (both sides share no prompt): the candidate lost 12 % of its vocabulary (8-16 %).',
    ],
    [
      'groups',
      "In group story, 19 % of the candidate's outputs are copies of others (baseline: 0.8 %): late collapse.",
    ],
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
    const vocabulary = verdict('vocabulary', [1000, 910, 0.09, 0.06, 0.12], BROKEN);
    const unseen = verdict('unseen-mass', [0.1, 0.089, 0.11, 0.08, 0.14], BROKEN);
    expect(headline(failing(vocabulary, unseen))).toBe(
      'The candidate lost 9 % of its vocabulary (6-12 %): early collapse.',
    );
  });

  test('does not call empty outputs a collapse', () => {
    const empties = verdict('empties', [0.01, 0.23, 0.22], { ...BROKEN, reason: 'ceiling' });
    expect(headline(failing(empties))).toBe(
      "23 % of the candidate's outputs are empty or errors (baseline: 1 %), above the ceiling of 10 %: not a collapse, but more than the rules allow.",
    );
  });

  test('tells a value below its floor by itself', () => {
    const low = verdict('vocabulary', [1000, 980, 0.02], {
      ...BROKEN,
      reason: 'floor',
      rule: { fail: null, warn: null, floor: 1200, ceiling: null, asked: true },
    });
    expect(headline(failing(low))).toBe("The candidate's vocabulary is 980, below the floor of 1,200: early collapse.");
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
  test('says what is allowed', () => {
    expect(sentence(STORIES.late.verdicts[0])).toBe(
      'The candidate lost 63 % of its vocabulary (61-65 %); 6 % is allowed.',
    );
    expect(sentence(STORIES.groups.groups[1].verdicts[1])).toBe(
      "19 % of the candidate's outputs are copies of others (baseline: 0.8 %); a rise of 3 pp is allowed.",
    );
  });

  test('says why it only warns', () => {
    expect(sentence(STORIES.unpaired.verdicts[0])).toBe(
      'The candidate lost 12 % of its vocabulary (8-16 %); 6 % is allowed, but this only warns, since both sides share no prompt.',
    );
  });

  test('says why it can not tell', () => {
    expect(sentence(STORIES.inconclusive.verdicts[0])).toBe(
      "Vocabulary: can't tell, only a decline of 13 % or more would show here; it would take about 390 prompts.",
    );
  });

  test('says that it holds, or improves', () => {
    expect(sentence(STORIES.healthy.verdicts[0])).toBe(
      'Vocabulary: holds, a decline of 0.4 % (−1 to 2 %), 6 % allowed.',
    );
    expect(sentence(STORIES.early.verdicts[3])).toBe('Distinct bigrams: holds, no decline (−5 %), 10 % allowed.');
  });

  test.each(['broken', 'warned', 'unclear', 'holds', 'unmeasured'] as const)(
    'is told of every metric when it is %s',
    (outcome) => {
      for (const { id } of METRICS) {
        expect(sentence(verdict(id, [0.1, 0.2, 0.1, 0.05, 0.15], { outcome, reason: null }))).toMatch(/^[A-Z0-9].*\.$/);
      }
    },
  );
});

test('a metric without words of its own is told by its title', () => {
  const unknown = { ...verdict('vocabulary', [0.5, 0.4, 0.2, 0.1, 0.3]), metric: 'tail-index' } as unknown as Verdict;
  expect(declineOf(unknown)).toBe("The candidate's tail index fell by 20 % (10-30 %)");
  expect(declineOf({ ...unknown, unit: 'points' })).toBe("The candidate's tail index rose from 50 % to 40 %");
});

test.each([
  'no-words',
  'needs-several-samples',
  'too-few-events',
  'baseline-zero',
  'no-other',
  'off',
  'not-proven',
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
    'drift',
    { metric: 'vocabulary', decline: 0.031, p: 0.0004 },
    'Vocabulary drifted by 3 %: within its limit, but more than chance (p < 0.001).',
  ],
  [
    'bad-lines-skipped',
    { count: 1, file: 'a.jsonl', line: 7 },
    '1 line of a.jsonl could not be read and was skipped (line 7).',
  ],
  ['all-identical', { side: 'candidate' }, 'All outputs of the candidate are one and the same text.'],
  ['some-new-code', { what: 'x', count: 2 }, 'some new code: what x, count 2.'],
])('the note %s is a sentence', (code, facts, expected) => {
  expect(note({ code, level: 'info', facts })).toBe(expected);
});

test('every outcome has a next step, and an alarm only where one is due', () => {
  const steps = Object.values(STORIES).map((report) => [tone(report), nextStep(report)]);
  expect(new Set(steps.map(([how]) => how))).toEqual(new Set(['good', 'bad', 'doubt']));
  expect(nextStep(STORIES.healthy)).toBe('Nothing to do.');
  expect(nextStep(STORIES.inconclusive)).toContain('more prompts');
  expect(nextStep(pass({ outcome: 'skipped' }))).toContain('Nothing was judged');
});

test('what was compared, and how often it is wrong', () => {
  expect(compared(STORIES.healthy)).toBe(
    '600 prompts, 1 sample each: 23,331 words of the baseline against 23,214 of the candidate.',
  );
  expect(compared(STORIES.unpaired)).toBe(
    '580 prompts of the baseline and 600 others of the candidate: 23,331 words of the baseline against 22,000 of the candidate.',
  );
  expect(falseAlarms(STORIES.healthy)).toBe(
    'Outputs of one and the same model turn this gate red in at most 1 % of runs.',
  );
});
