import { describe, expect, test } from 'vitest';
import type { Compared } from '../../src/compare/column.ts';
import { effect, fromDecline } from '../../src/compare/effect.ts';
import { checkRelabellings, shareOut } from '../../src/gate/budget.ts';
import { type Circumstances, decide, isProven } from '../../src/gate/decide.ts';
import { detectable } from '../../src/gate/detectable.ts';
import { outcomeOf, stageOf } from '../../src/gate/outcome.ts';
import type { Rule } from '../../src/options/table.ts';
import type { Verdict } from '../../src/types.ts';
import { metricNamed } from '../compare/sides.ts';

const vocabulary = metricNamed('vocabulary');
const looping = metricNamed('looping');
const shift = metricNamed('shift');

/** A proven decline of the vocabulary by 20 %, in a set that could have shown 5 %. */
const PROVEN: Compared = {
  metric: vocabulary,
  baseline: 100,
  candidate: 80,
  missing: null,
  effect: effect(vocabulary, 100, 80),
  interval: { low: 0.1, high: 0.34 },
  scale: 0.01,
  p: 0.001,
  pAdjusted: 0.001,
  critical: 3,
  level: 0.01,
  outputs: 100,
  events: 1000,
  labellings: 1000,
};
const RULE: Rule = { fail: 0.06, warn: 0.03, floor: null, ceiling: null, asked: false };
const PLAIN: Circumstances = { prompts: 100, equalLength: null, isWorse: () => false, warnsAtMost: null };

/** A decline of so much, otherwise as above. */
const declined = (share: number, rest: Partial<Compared> = {}): Compared => ({
  ...PROVEN,
  effect: fromDecline(vocabulary, share),
  interval: { low: fromDecline(vocabulary, share) - 0.01, high: fromDecline(vocabulary, share) + 0.01 },
  ...rest,
});

describe('a verdict is the first that fits', () => {
  const unproven: Partial<Compared> = { p: 0.2, pAdjusted: 0.5 };
  const cases: [string, Compared, Partial<Rule>, Partial<Circumstances>, string, string | null][] = [
    ['a value under the floor is broken, proven or not', declined(0, unproven), { floor: 81 }, {}, 'broken', 'floor'],
    ['a value at the floor is not', declined(0.2), { floor: 80 }, {}, 'broken', null],
    [
      'a value above the ceiling is broken',
      declined(0, unproven),
      { ceiling: 79 },
      { isWorse: () => true },
      'broken',
      'ceiling',
    ],
    [
      'a value above a ceiling that the team set is broken in any case',
      declined(0, unproven),
      { ceiling: 79, asked: true },
      {},
      'broken',
      'ceiling',
    ],
    [
      'one above a ceiling of ours is not where the baseline does as badly',
      declined(0),
      { ceiling: 79 },
      {},
      'holds',
      null,
    ],
    ['a value at the ceiling is not', declined(0), { ceiling: 80 }, {}, 'holds', null],
    [
      'a bound breaks even where a decline could only warn',
      declined(0),
      { floor: 81 },
      { warnsAtMost: 'group-warns' },
      'broken',
      'floor',
    ],
    ['what was not measured says why', { ...PROVEN, missing: 'baseline-zero' }, {}, {}, 'unmeasured', 'baseline-zero'],
    ['a proven decline beyond fail is broken', PROVEN, {}, {}, 'broken', null],
    ['a proven decline exactly at fail is broken', declined(0.06), {}, {}, 'broken', null],
    ['just under fail it warns', declined(0.0599), {}, {}, 'warned', null],
    [
      'where it may warn at most, it warns and says so',
      PROVEN,
      {},
      { warnsAtMost: 'unpaired-warns' },
      'warned',
      'unpaired-warns',
    ],
    ['beyond fail but likely by chance is unclear', declined(0.2, unproven), {}, {}, 'unclear', 'not-proven'],
    ['at the level itself it is proven', declined(0.2, { pAdjusted: 0.01 }), {}, {}, 'broken', null],
    ['just over the level it is not', declined(0.2, { pAdjusted: 0.011 }), {}, {}, 'unclear', 'not-proven'],
    [
      'an interval that reaches 0 is unclear',
      declined(0.2, { interval: { low: 0, high: 0.4 } }),
      {},
      {},
      'unclear',
      'interval',
    ],
    ['no interval is no objection', declined(0.2, { interval: null }), {}, {}, 'broken', null],
    ['not so at equal length is unclear', PROVEN, {}, { equalLength: declined(0.05) }, 'unclear', 'length'],
    [
      'not proven at equal length is unclear',
      PROVEN,
      {},
      { equalLength: declined(0.2, unproven) },
      'unclear',
      'length',
    ],
    [
      'unmeasured at equal length is unclear',
      PROVEN,
      {},
      { equalLength: { ...PROVEN, missing: 'no-words' } },
      'unclear',
      'length',
    ],
    ['so at equal length too is broken', PROVEN, {}, { equalLength: declined(0.07) }, 'broken', null],
    ['proven beyond warn warns', declined(0.04), {}, {}, 'warned', null],
    ['exactly at warn warns', declined(0.03), {}, {}, 'warned', null],
    ['beyond warn only by its length holds', declined(0.04), {}, { equalLength: declined(0.02) }, 'holds', null],
    ['beyond warn but not proven holds', declined(0.04, unproven), {}, {}, 'holds', null],
    ['under warn holds, also when proven', declined(0.02), {}, {}, 'holds', null],
    ['a set that could not have shown fail is blind', declined(0.02, { scale: 0.03 }), {}, {}, 'unclear', 'blind'],
    ['a warning comes before blindness', declined(0.04, { scale: 0.03 }), {}, {}, 'warned', null],
    ['no labelling could be significant: blind', declined(0.02, { critical: Infinity }), {}, {}, 'unclear', 'blind'],
    [
      'without a limit there is nothing to be blind to',
      declined(0.3, { scale: 0.1 }),
      { fail: null, warn: null },
      {},
      'holds',
      null,
    ],
    [
      'an improvement holds',
      declined(-0.3, { interval: { low: -0.5, high: -0.1 }, p: 1, pAdjusted: 1 }),
      {},
      {},
      'holds',
      null,
    ],
    [
      'a limit of 0 forbids any proven decline',
      declined(0.001, { interval: { low: 0.0005, high: 0.01 } }),
      { fail: 0, warn: 0 },
      {},
      'broken',
      null,
    ],
  ];
  test.each(cases)('%s', (_, compared, rule, about, outcome, reason) => {
    const verdict = decide(compared, { ...RULE, ...rule }, { ...PLAIN, ...about });
    expect([verdict.outcome, verdict.reason]).toEqual([outcome, reason]);
  });
});

test('a verdict tells the decline and its interval as shares of the baseline', () => {
  const { decline, baseline, candidate, unit } = decide(PROVEN, RULE, PLAIN);
  expect([baseline, candidate, unit]).toEqual([100, 80, 'relative']);
  expect(decline!.point).toBeCloseTo(0.2, 12);
  // 2 (1 - c) / (1 + c) = 0.1 at c = 1.9 / 2.1.
  expect(decline!.low).toBeCloseTo(1 - 1.9 / 2.1, 12);
  expect(decline!.high).toBeCloseTo(1 - 1.66 / 2.34, 12);
  expect([decline!.level, decline!.covers]).toEqual([0.95, 'sampling']);
});

test('an interval that reaches beyond everything has no infinite end', () => {
  const { decline } = decide(declined(0, { interval: { low: -2.3, high: 2.3 } }), RULE, PLAIN);
  for (const end of [decline!.low, decline!.high]) expect(end === null || Number.isFinite(end)).toBe(true);
});

test('proof needs all of it: a decline, a rare p, an interval above 0 where there is one', () => {
  expect(isProven(PROVEN)).toBe(true);
  expect(isProven({ ...PROVEN, interval: null })).toBe(true);
  for (const spoilt of [
    { effect: 0 },
    { effect: -0.1 },
    { pAdjusted: null },
    { pAdjusted: 0.02 },
    { interval: { low: 0, high: 1 } },
    { missing: 'too-few-events' as const },
  ])
    expect(isProven({ ...PROVEN, ...spoilt })).toBe(false);
});

test('the smallest detectable decline is (critical + z of 80 %) scales, told as a decline', () => {
  const { smallest, redAt80, promptsNeeded } = detectable(PROVEN, 0.06, 100);
  const x = (3 + 0.8416212335729143) * 0.01;
  expect(smallest).toBeCloseTo((2 * x) / (2 + x), 9);
  const red = fromDecline(vocabulary, 0.06) + 0.8416212335729143 * 0.01;
  expect(redAt80).toBeCloseTo((2 * red) / (2 + red), 9);
  expect(promptsNeeded).toBeNull();
});

test('prompts needed grow with the square of what is missing, and bring the smallest down to the limit', () => {
  const noisy = { ...PROVEN, scale: 0.05 };
  const { promptsNeeded, smallest } = detectable(noisy, 0.06, 100);
  expect(smallest).toBeGreaterThan(0.06);
  const shrunk = { ...noisy, scale: 0.05 * Math.sqrt(100 / promptsNeeded!) };
  expect(detectable(shrunk, 0.06, promptsNeeded!).smallest).toBeLessThanOrEqual(0.06 + 1e-9);
  expect(detectable(shrunk, 0.06, promptsNeeded!).smallest).toBeGreaterThan(0.059);
});

test('a decline of more than everything is not detectable, whatever the prompts it takes', () => {
  const hopeless = { ...PROVEN, scale: 1 };
  expect(detectable(hopeless, 0.06, 100)).toMatchObject({ smallest: null, redAt80: null });
  expect(detectable(hopeless, 0.06, 100).promptsNeeded).toBeGreaterThan(100);
  expect(detectable({ ...PROVEN, p: null }, 0.06, 100)).toEqual({ smallest: null, redAt80: null, promptsNeeded: null });
  expect(detectable({ ...PROVEN, critical: Infinity }, 0.06, 100)).toMatchObject({
    smallest: null,
    promptsNeeded: null,
  });
});

test('rare events: as many as could not all fall on the candidate by chance, over its outputs', () => {
  const none: Compared = {
    ...PROVEN,
    metric: looping,
    baseline: 0,
    candidate: 0,
    effect: 0,
    interval: null,
    scale: 0,
    p: 1,
    pAdjusted: 1,
  };
  // The critical value is 3: nine events on one side are three spreads; 11.4 are expected where nine come in 80 % of cases.
  const { smallest, redAt80, promptsNeeded } = detectable({ ...none, critical: 3 }, 0.03, 100);
  expect(smallest! * 100).toBeCloseTo(11.37, 1);
  expect(redAt80).toBe(smallest);
  expect(promptsNeeded).toBe(Math.ceil((100 * smallest!) / 0.03));
  expect(detectable({ ...none, critical: 3, outputs: 1000 }, 0.03, 1000)).toMatchObject({
    redAt80: 0.03,
    promptsNeeded: null,
  });
  // Where nothing else is tested: as many as a fair coin deals to one side by chance in less than the level.
  expect(detectable({ ...none, critical: Number.POSITIVE_INFINITY }, null, 100).smallest).not.toBeNull();
  expect(detectable({ ...none, critical: 3, outputs: 5 }, 0.03, 5).smallest).toBeNull();
  // So few labellings that none could be significant, and metrics that are no share of outputs.
  expect(detectable({ ...none, labellings: 64 }, 0.02, 100).smallest).toBeNull();
  expect(detectable({ ...none, metric: vocabulary }, 0.02, 100).smallest).toBeNull();
});

test('at the rate that is called the smallest, enough events for significance come in 80 % of cases', () => {
  for (const critical of [2.5, 3, 3.5]) {
    const none = { ...PROVEN, metric: looping, scale: 0, p: 1, level: 0.01, labellings: 1e6, outputs: 1000, critical };
    const rate = detectable(none, 0.5, 1000).smallest! * 1000;
    let fewer = 0;
    for (let k = 0, p = Math.exp(-rate); k < Math.ceil(critical ** 2); k++, p *= rate / k) fewer += p;
    expect(1 - fewer).toBeCloseTo(0.8, 2);
  }
});

test('half of the budget of false alarms is never spent twice: shares add up to alpha', () => {
  expect(shareOut(0.01, false)).toEqual({ whole: 0.01, groups: 0 });
  const { whole, groups } = shareOut(0.01, true);
  expect(whole + groups).toBeCloseTo(0.01, 15);
  expect(groups).toBeCloseTo(0.0025, 15);
});

test('relabellings too few for the smallest share are refused, and just enough are not', () => {
  const refuse =
    (relabellings: number, alpha: number, groups = false) =>
    () =>
      checkRelabellings(relabellings, alpha, shareOut(alpha, groups));
  expect(refuse(99, 0.01)).not.toThrow();
  expect(refuse(98, 0.01)).toThrow(expect.objectContaining({ code: 'too-few-relabellings' }));
  expect(refuse(19, 0.05)).not.toThrow();
  expect(refuse(18, 0.05)).toThrow();
  expect(refuse(399, 0.01, true)).not.toThrow();
  expect(refuse(398, 0.01, true)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ needed: 399 }) }));
});

describe('the outcome', () => {
  const verdict = (rest: Partial<Verdict>): Verdict => ({
    ...decide(declined(0), RULE, PLAIN),
    smallestDetectable: 0.01,
    ...rest,
  });
  const early = (rest: Partial<Verdict> = {}) => verdict({ stage: 'early', ...rest });
  const late = (rest: Partial<Verdict> = {}) => verdict({ stage: 'late', ...rest });

  test('is pass where all holds or warns', () => {
    expect(outcomeOf([early(), late({ outcome: 'warned' })], [], false)).toBe('pass');
  });
  test('is fail where anything is broken, in a group too, even with prompts missing and all else blind', () => {
    const blind = early({ outcome: 'unclear', smallestDetectable: null });
    expect(outcomeOf([blind, late({ outcome: 'broken' })], [], true)).toBe('fail');
    expect(outcomeOf([early(), late()], [late({ outcome: 'broken' })], false)).toBe('fail');
  });
  test('is inconclusive where too many prompts are missing', () => {
    expect(outcomeOf([early(), late()], [], true)).toBe('inconclusive');
  });
  test('is inconclusive where no metric of a stage could have shown what its rule forbids', () => {
    const blind = { outcome: 'unclear', smallestDetectable: 0.07 } as const;
    expect(outcomeOf([early(blind), early({ ...blind, smallestDetectable: null }), late()], [], false)).toBe(
      'inconclusive',
    );
    expect(outcomeOf([early(), late(blind), late({ outcome: 'unmeasured' })], [], false)).toBe('inconclusive');
    expect(outcomeOf([early(blind), early(), late()], [], false)).toBe('pass');
    // A rule without a limit can't be blind, and does not see for the others.
    const off = early({ rule: { ...RULE, fail: null } });
    expect(outcomeOf([off, late()], [], false)).toBe('pass');
    expect(outcomeOf([off, early(blind), late()], [], false)).toBe('inconclusive');
  });
  test('is inconclusive where a metric that was asked for by name gave no clear answer', () => {
    const asked = { rule: { ...RULE, asked: true } };
    expect(outcomeOf([early(), late(), late({ ...asked, outcome: 'unclear' })], [], false)).toBe('inconclusive');
    expect(outcomeOf([early(), late(), late({ ...asked, outcome: 'unmeasured' })], [], false)).toBe('inconclusive');
    expect(outcomeOf([early(), late(), late(asked)], [], false)).toBe('pass');
    expect(outcomeOf([early(), late(), late({ outcome: 'unclear' })], [], false)).toBe('pass');
  });
  test('of a group that is unclear is nothing to the whole', () => {
    expect(outcomeOf([early(), late()], [late({ outcome: 'unclear', smallestDetectable: null })], false)).toBe('pass');
  });
  test('has the stage of the worst that is broken', () => {
    const broken = { outcome: 'broken' } as const;
    expect(stageOf([early(), late({ outcome: 'warned' })])).toBe('none');
    expect(stageOf([early(broken), late()])).toBe('early');
    expect(stageOf([early(broken), late(broken)])).toBe('late');
    expect(stageOf([verdict({ stage: 'none', ...broken })])).toBe('none');
  });
});

test('a distance warns only', () => {
  const apart: Compared = {
    ...PROVEN,
    metric: shift,
    baseline: null,
    candidate: 0.2,
    effect: 0.15,
    interval: { low: 0.1, high: 0.2 },
  };
  expect(decide(apart, { ...RULE, fail: null, warn: 0.05 }, PLAIN)).toMatchObject({
    outcome: 'warned',
    smallestDetectable: expect.any(Number),
    redAt80: null,
  });
});
