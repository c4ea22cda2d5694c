import { describe, expect, test } from 'vitest';
import { checkRelabellings, shareOut } from '../../src/gate/budget.ts';

describe('the accepted rate of false alarms', () => {
  test('goes half to the tail index, a quarter to the other metrics, a quarter to groups', () => {
    expect(shareOut(0.01, { tail: true, whole: true, groups: true })).toEqual({
      tail: 0.005,
      whole: 0.0025,
      groups: 0.0025,
    });
  });

  test('leaves what nobody needs to the metrics, or to the index where no metric is tested', () => {
    expect(shareOut(0.08, { tail: true, whole: true, groups: false })).toEqual({ tail: 0.04, whole: 0.04, groups: 0 });
    expect(shareOut(0.08, { tail: false, whole: true, groups: false })).toEqual({ tail: 0, whole: 0.08, groups: 0 });
    expect(shareOut(0.08, { tail: false, whole: true, groups: true })).toEqual({ tail: 0, whole: 0.06, groups: 0.02 });
    expect(shareOut(0.08, { tail: true, whole: false, groups: false })).toEqual({ tail: 0.08, whole: 0, groups: 0 });
    expect(shareOut(0.08, { tail: true, whole: false, groups: true })).toEqual({ tail: 0.06, whole: 0, groups: 0.02 });
  });

  test('is never spent twice: whatever is tested, the shares that are used add up to alpha', () => {
    for (const tail of [true, false])
      for (const whole of [true, false])
        for (const groups of [true, false]) {
          const shares = shareOut(0.01, { tail, whole, groups });
          expect(shares.tail + shares.whole + shares.groups).toBeCloseTo(0.01, 15);
          for (const [name, tested] of Object.entries({ tail, groups }))
            expect(shares[name as 'tail' | 'groups'] > 0, name).toBe(tested);
          if (whole) expect(shares.whole).toBeGreaterThan(0);
        }
  });
});

test('relabellings too few for the smallest share are refused, and just enough are not', () => {
  const refuse =
    (relabellings: number, alpha: number, groups = false, tail = true) =>
    () =>
      checkRelabellings(relabellings, alpha, shareOut(alpha, { tail, whole: true, groups }));
  const needs = (needed: number) =>
    expect.objectContaining({ code: 'too-few-relabellings', facts: expect.objectContaining({ needed }) });
  expect(refuse(99, 0.01, false, false)).not.toThrow();
  expect(refuse(98, 0.01, false, false)).toThrow(needs(99));
  // Half of alpha for the index, half for the others.
  expect(refuse(199, 0.01)).not.toThrow();
  expect(refuse(198, 0.01)).toThrow(needs(199));
  expect(refuse(19, 0.1)).not.toThrow();
  expect(refuse(18, 0.1)).toThrow();
  expect(refuse(399, 0.01, true)).not.toThrow();
  expect(refuse(398, 0.01, true)).toThrow(needs(399));
  // The defaults, 999 relabellings at alpha 0.01, are enough for all three.
  expect(refuse(999, 0.01, true)).not.toThrow();
});
