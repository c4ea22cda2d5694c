import { describe, expect, test } from 'vitest';
import type { Compared } from '../../src/compare/column.ts';
import { effect, fromDecline } from '../../src/compare/effect.ts';
import { type Circumstances, decide, isProven } from '../../src/gate/decide.ts';
import { detectable } from '../../src/gate/detectable.ts';
import { outcomeOf, stageOf } from '../../src/gate/outcome.ts';
import type { Retraining } from '../../src/gate/retraining.ts';
import { tailIndex } from '../../src/metrics/tail-index.ts';
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
  sampled: 0,
  interval: { low: 0.1, high: 0.34 },
  chance: 0.01,
  scale: 0.01,
  p: 0.001,
  pAdjusted: 0.001,
  critical: 3,
  level: 0.01,
  outputs: 100,
  events: 1000,
  labellings: 1000,
  trained: null,
};
const RULE: Rule = { fail: 0.06, warn: 0.03, floor: null, ceiling: null, asked: false };
const PLAIN: Circumstances = {
  prompts: 100,
  paired: true,
  equalLength: null,
  retraining: null,
  isWorse: () => false,
  warnsAtMost: null,
};
/** Another training could not do it, and one that could do half of what the rule forbids would be seen. */
const UNLIKELY: Retraining = {
  p: 0.0001,
  pAdjusted: 0.0004,
  level: 0.0025,
  smallest: 0.03,
  healthyNeeded: null,
  smallestWith: () => 0.03,
};
const COULD: Retraining = { ...UNLIKELY, p: 0.02, pAdjusted: 0.1, smallest: 0.3, healthyNeeded: 3 };

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
    ['what another training does by itself is unclear', PROVEN, {}, { retraining: COULD }, 'unclear', 'retraining'],
    ['what another training would not do is broken', PROVEN, {}, { retraining: UNLIKELY }, 'broken', null],
    [
      'at the share of alpha itself it is proven against retraining',
      PROVEN,
      {},
      { retraining: { ...UNLIKELY, pAdjusted: 0.0025 } },
      'broken',
      null,
    ],
    [
      'the adjusted p decides, not its own',
      PROVEN,
      {},
      { retraining: { ...UNLIKELY, pAdjusted: 0.0026 } },
      'unclear',
      'retraining',
    ],
    [
      'what chance could do by sampling alone is said first',
      declined(0.2, unproven),
      {},
      { retraining: COULD },
      'unclear',
      'not-proven',
    ],
    [
      'what retraining could do is said before what length could',
      PROVEN,
      {},
      { retraining: COULD, equalLength: declined(0.05) },
      'unclear',
      'retraining',
    ],
    [
      'where it may only warn, retraining is still asked first',
      PROVEN,
      {},
      { retraining: COULD, warnsAtMost: 'group-warns' },
      'unclear',
      'retraining',
    ],
    [
      'a warning needs it as well: what another training does holds',
      declined(0.04),
      {},
      { retraining: COULD },
      'holds',
      null,
    ],
    ['a warning beyond retraining is one', declined(0.04), {}, { retraining: UNLIKELY }, 'warned', null],
    ['a floor needs no proof against retraining', declined(0), { floor: 81 }, { retraining: COULD }, 'broken', 'floor'],
    [
      'that only healthy runs would tell is no blindness: no number of outputs would change it',
      declined(0.01),
      {},
      { retraining: COULD },
      'holds',
      null,
    ],
    [
      'too few outputs are blindness, whatever retraining does',
      declined(0.01, { scale: 0.03 }),
      {},
      { retraining: UNLIKELY },
      'unclear',
      'blind',
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
    [
      'as it does where the reference favours the baseline',
      PROVEN,
      {},
      { warnsAtMost: 'reference-warns' },
      'warned',
      'reference-warns',
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
  const { smallest, redAt80, promptsNeeded } = detectable(PROVEN, 0.06, 0.06, 100);
  const x = (3 + 0.8416212335729143) * 0.01;
  expect(smallest).toBeCloseTo((2 * x) / (2 + x), 9);
  const red = fromDecline(vocabulary, 0.06) + 0.8416212335729143 * 0.01;
  expect(redAt80).toBeCloseTo((2 * red) / (2 + red), 9);
  expect(promptsNeeded).toBeNull();
});

describe('prompts needed', () => {
  /** A comparison of so noisy a metric, and what the noise is with so many prompts in place of 100. */
  const noisy = (metric: Compared['metric'], scale: number, rest: Partial<Compared> = {}): Compared => ({
    ...PROVEN,
    metric,
    scale,
    ...rest,
  });
  const among = (compared: Compared, prompts: number): Compared => ({
    ...compared,
    scale: compared.scale * (100 / prompts) ** (compared.metric.noiseFalls ?? 1 / 2),
  });

  test.each([
    ['vocabulary', 0.35],
    ['unseen-mass', 0.25],
    ['distinct-bigrams', 0.3],
    ['length-spread', undefined],
    ['within-prompt-similarity', undefined],
  ] as const)('bring the smallest decline of %s down to the limit, at the rate its noise falls', (id, falls) => {
    const compared = noisy(metricNamed(id), 0.02);
    expect(compared.metric.noiseFalls).toBe(falls);
    const { promptsNeeded, smallest } = detectable(compared, 0.06, 0.06, 100);
    expect(smallest).toBeGreaterThan(0.06);
    expect(detectable(among(compared, promptsNeeded!), 0.06, 0.06, promptsNeeded!).smallest).toBeLessThanOrEqual(
      0.06 + 1e-9,
    );
    expect(detectable(among(compared, promptsNeeded! - 1), 0.06, 0.06, promptsNeeded! - 1).smallest).toBeGreaterThan(
      0.06,
    );
    // Enough are enough.
    expect(detectable(among(compared, promptsNeeded!), 0.06, 0.06, promptsNeeded!).promptsNeeded).toBeNull();
  });

  test('grow with the square of what is missing for a mean, and faster for what more text shows more of', () => {
    const times = (id: 'length-spread' | 'unseen-mass') => {
      const metric = metricNamed(id);
      const at = (times: number) =>
        // (3 + 0.84) scales are `times` the limit.
        detectable(noisy(metric, (times * fromDecline(metric, 0.06)) / (3 + 0.8416212335729143)), 0.06, 0.06, 1e6)
          .promptsNeeded! / 1e6;
      return [at(1.5), at(2)];
    };
    expect(times('length-spread')[0]).toBeCloseTo(2.25, 3);
    expect(times('length-spread')[1]).toBeCloseTo(4, 3);
    expect(times('unseen-mass')[0]).toBeCloseTo(1.5 ** 4, 3);
    expect(times('unseen-mass')[1]).toBeCloseTo(16, 3);
  });

  test('are none where there is no limit, or any decline fails', () => {
    for (const limit of [null, 0])
      expect(detectable(noisy(vocabulary, 0.05), limit, limit, 100).promptsNeeded).toBeNull();
  });
});

test('a decline of more than everything is not detectable, whatever the prompts it takes', () => {
  const hopeless = { ...PROVEN, scale: 1 };
  expect(detectable(hopeless, 0.06, 0.06, 100)).toMatchObject({ smallest: null, redAt80: null });
  expect(detectable(hopeless, 0.06, 0.06, 100).promptsNeeded).toBeGreaterThan(100);
  expect(detectable({ ...PROVEN, p: null }, 0.06, 0.06, 100)).toEqual({
    smallest: null,
    redAt80: null,
    promptsNeeded: null,
  });
  expect(detectable({ ...PROVEN, critical: Infinity }, 0.06, 0.06, 100)).toMatchObject({
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
  const { smallest, redAt80, promptsNeeded } = detectable({ ...none, critical: 3 }, 0.03, 0.03, 100);
  expect(smallest! * 100).toBeCloseTo(11.37, 1);
  expect(redAt80).toBe(smallest);
  expect(promptsNeeded).toBe(Math.ceil((100 * smallest!) / 0.03));
  expect(detectable({ ...none, critical: 3, outputs: 1000 }, 0.03, 0.03, 1000)).toMatchObject({
    redAt80: 0.03,
    promptsNeeded: null,
  });
  // Where nothing else is tested: as many as a fair coin deals to one side by chance in less than the level.
  expect(detectable({ ...none, critical: Number.POSITIVE_INFINITY }, null, null, 100).smallest).not.toBeNull();
  expect(detectable({ ...none, critical: 3, outputs: 5 }, 0.03, 0.03, 5).smallest).toBeNull();
  // So few labellings that none could be significant, and metrics that are no share of outputs.
  expect(detectable({ ...none, labellings: 64 }, 0.02, 0.02, 100).smallest).toBeNull();
  expect(detectable({ ...none, metric: vocabulary }, 0.02, 0.02, 100).smallest).toBeNull();
});

test('at the rate that is called the smallest, enough events for significance come in 80 % of cases', () => {
  for (const critical of [2.5, 3, 3.5]) {
    const none = { ...PROVEN, metric: looping, scale: 0, p: 1, level: 0.01, labellings: 1e6, outputs: 1000, critical };
    const rate = detectable(none, 0.5, 0.5, 1000).smallest! * 1000;
    let fewer = 0;
    for (let k = 0, p = Math.exp(-rate); k < Math.ceil(critical ** 2); k++, p *= rate / k) fewer += p;
    expect(1 - fewer).toBeCloseTo(0.8, 2);
  }
});

test('a verdict has what retraining says beside it, and the larger of the two smallest declines', () => {
  const { pRetrain, smallestDetectable, redAt80, healthyNeeded, enoughOutputs } = decide(declined(0.01), RULE, {
    ...PLAIN,
    retraining: COULD,
  });
  // An effect of 0.3 is a decline of 0.6 / 2.3; sampling alone would show 3.8 %.
  expect([pRetrain, healthyNeeded, enoughOutputs]).toEqual([0.1, 3, true]);
  expect(smallestDetectable).toBeCloseTo(0.6 / 2.3, 12);
  expect(redAt80).toBeCloseTo(0.6 / 2.3, 12);
  const sure = decide(declined(0.01), RULE, { ...PLAIN, retraining: { ...UNLIKELY, smallest: 0.001 } });
  const alone = decide(declined(0.01), RULE, PLAIN);
  expect([sure.smallestDetectable, sure.redAt80]).toEqual([alone.smallestDetectable, alone.redAt80]);
  expect([alone.pRetrain, alone.healthyNeeded]).toEqual([null, null]);
});

test('without common prompts no healthy runs are asked for, since they could not be held against both sides', () => {
  const apart = decide(declined(0.01), RULE, { ...PLAIN, paired: false, retraining: COULD });
  expect([apart.pRetrain, apart.healthyNeeded]).toEqual([0.1, null]);
});

test('where retraining could do more than everything, no decline at all would show, and green it stays', () => {
  const verdict = decide(declined(0.01), RULE, { ...PLAIN, retraining: { ...COULD, smallest: 2.5 } });
  expect(verdict).toMatchObject({ outcome: 'holds', smallestDetectable: null, redAt80: null, enoughOutputs: true });
});

test('outputs are enough where sampling lets the decline of the rule be seen, and there is something to lose', () => {
  const enough = (compared: Compared, rule: Partial<Rule> = {}) =>
    decide(compared, { ...RULE, ...rule }, { ...PLAIN, retraining: COULD }).enoughOutputs;
  expect(enough(PROVEN)).toBe(true);
  expect(enough(declined(0, { scale: 0.03 }))).toBe(false);
  // Also of what is warned of or broken: it says what would have been seen, not what was.
  expect(decide(declined(0.2, { scale: 0.03 }), RULE, PLAIN)).toMatchObject({
    outcome: 'broken',
    enoughOutputs: false,
  });
  expect(enough({ ...PROVEN, missing: 'no-words' })).toBe(false);
  expect(enough(declined(0, { events: 19 }))).toBe(false);
  expect(enough(declined(0, { events: 20 }))).toBe(true);
  // Without a limit there is nothing that could be missed.
  expect(enough(declined(0, { scale: 0.3, events: 3 }), { fail: null, warn: null })).toBe(true);
});

describe('a metric that says what a green must have been able to show', () => {
  const drop = (rest: Partial<Compared> = {}): Compared => ({
    ...PROVEN,
    metric: tailIndex,
    baseline: null,
    candidate: null,
    effect: 0.5,
    interval: { low: -1, high: 2 },
    scale: 0.4,
    p: 0.2,
    pAdjusted: 0.2,
    ...rest,
  });
  const rule: Rule = { fail: 2, warn: 1, floor: null, ceiling: null, asked: false };
  const about = (smallest: number): Circumstances => ({ ...PLAIN, retraining: { ...COULD, smallest } });

  test('holds where sampling would let that be seen, though it would hide the decline that fails, and retraining more', () => {
    expect(tailIndex.mustShow).toBe(6);
    // Sampling alone shows (3 + 0.84) * 1.5 = 5.8 of 6; another training hides up to 7.9, which is told.
    expect(decide(drop({ scale: 1.5 }), rule, about(7.9))).toMatchObject({
      outcome: 'holds',
      smallestDetectable: 7.9,
      redAt80: 7.9,
      enoughOutputs: true,
      promptsNeeded: null,
    });
    expect(decide(drop(), rule, about(60))).toMatchObject({ outcome: 'holds', enoughOutputs: true });
  });

  test('is blind where sampling would hide it, whatever retraining would', () => {
    for (const smallest of [0.1, 5, 60])
      expect(decide(drop({ scale: 1.6 }), rule, about(smallest))).toMatchObject({
        outcome: 'unclear',
        reason: 'blind',
        enoughOutputs: false,
      });
  });

  test('counts the prompts to that, not to what fails', () => {
    // (3 + 0.84) * 2.5 = 9.6 spreads: 1.6 times 6. Its noise falls with the power 0.3, so 1.6 ** (1 / 0.3) times the prompts.
    expect(tailIndex.noiseFalls).toBe(0.3);
    const { promptsNeeded } = decide(drop({ scale: 2.5 }), rule, about(5));
    expect(promptsNeeded).toBe(Math.ceil(100 * (((3 + 0.8416212335729143) * 2.5) / 6) ** (1 / 0.3)));
    expect(promptsNeeded).toBe(480);
    expect(decide(drop(), rule, about(5)).promptsNeeded).toBeNull();
  });

  test('must show the limit itself where a team sets a wider one', () => {
    expect(decide(drop({ scale: 2.6 }), { ...rule, fail: 10 }, about(5))).toMatchObject({ outcome: 'holds' });
    expect(decide(drop({ scale: 2.61 }), { ...rule, fail: 10 }, about(5))).toMatchObject({ reason: 'blind' });
  });

  test('is red from the limit on, once proven', () => {
    const lost = drop({ effect: 2, interval: { low: 1.2, high: 2.8 }, p: 0.001, pAdjusted: 0.001 });
    expect(decide(lost, rule, { ...PLAIN, retraining: UNLIKELY })).toMatchObject({
      outcome: 'broken',
      unit: 'spreads',
    });
    expect(decide(lost, rule, { ...PLAIN, retraining: COULD })).toMatchObject({ reason: 'retraining' });
    expect(decide({ ...lost, effect: 1.9 }, rule, { ...PLAIN, retraining: UNLIKELY }).outcome).toBe('warned');
    expect(decide(lost, rule, PLAIN).decline).toEqual({
      point: 2,
      low: 1.2,
      high: 2.8,
      level: 0.95,
      covers: 'sampling',
    });
  });

  test('can break but not hold with too little that could be lost', () => {
    expect(decide(drop({ events: 10 }), rule, about(5))).toMatchObject({ outcome: 'unclear', reason: 'saturated' });
  });
});

describe('the outcome', () => {
  const verdict = (rest: Partial<Verdict>): Verdict => ({
    ...decide(declined(0), RULE, PLAIN),
    ...rest,
  });
  const early = (rest: Partial<Verdict> = {}) => verdict({ stage: 'early', ...rest });
  const late = (rest: Partial<Verdict> = {}) => verdict({ stage: 'late', ...rest });

  test('is pass where all holds or warns', () => {
    expect(outcomeOf([early(), late({ outcome: 'warned' })], [], false)).toBe('pass');
  });
  test('is fail where anything is broken, in a group too, even with prompts missing and all else blind', () => {
    const blind = early({ outcome: 'unclear', enoughOutputs: false });
    expect(outcomeOf([blind, late({ outcome: 'broken' })], [], true)).toBe('fail');
    expect(outcomeOf([early(), late()], [late({ outcome: 'broken' })], false)).toBe('fail');
  });
  test('is inconclusive where too many prompts are missing', () => {
    expect(outcomeOf([early(), late()], [], true)).toBe('inconclusive');
  });
  test('is inconclusive where no metric of a stage could have shown what its rule forbids', () => {
    const blind = { outcome: 'unclear', reason: 'blind', enoughOutputs: false } as const;
    const unmeasured = { outcome: 'unmeasured', enoughOutputs: false } as const;
    expect(outcomeOf([early(blind), early(blind), late()], [], false)).toBe('inconclusive');
    expect(outcomeOf([early(), late(blind), late(unmeasured)], [], false)).toBe('inconclusive');
    expect(outcomeOf([early(), late(unmeasured)], [], false)).toBe('inconclusive');
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
    expect(outcomeOf([early(), late()], [late({ outcome: 'unclear', enoughOutputs: false })], false)).toBe('pass');
  });
  test('is pass where what was seen could be another training: more outputs would not tell', () => {
    const could = { outcome: 'unclear', reason: 'retraining', enoughOutputs: true } as const;
    expect(outcomeOf([early(could), early(could), late(could)], [], false)).toBe('pass');
    expect(outcomeOf([early({ ...could, enoughOutputs: false }), late()], [], false)).toBe('inconclusive');
    // Unless the team asked for it by name.
    expect(outcomeOf([early({ ...could, rule: { ...RULE, asked: true } }), late()], [], false)).toBe('inconclusive');
  });
  test('hangs, of the early ones, on the tail index alone where there is one', () => {
    const index = (rest: Partial<Verdict> = {}) => early({ metric: 'tail-index', rule: { ...RULE, fail: 2 }, ...rest });
    const blind = { outcome: 'unclear', reason: 'blind', enoughOutputs: false } as const;
    expect(outcomeOf([index(blind), early(), early(), late()], [], false)).toBe('inconclusive');
    expect(outcomeOf([index(), early(blind), early(blind), late()], [], false)).toBe('pass');
    expect(outcomeOf([index({ outcome: 'unmeasured', enoughOutputs: false }), early(), late()], [], false)).toBe(
      'inconclusive',
    );
    // Late ones have no index.
    expect(outcomeOf([index(), early(), late(blind)], [], false)).toBe('inconclusive');
    // Switched off, or without a limit, it decides nothing.
    expect(outcomeOf([index({ ...blind, rule: { ...RULE, fail: null } }), early(), late()], [], false)).toBe('pass');
    expect(outcomeOf([index({ ...blind, rule: { ...RULE, fail: null } }), early(blind), late()], [], false)).toBe(
      'inconclusive',
    );
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
