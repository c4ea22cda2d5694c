import { describe, expect, test } from 'vitest';
import { type BleuRule, bleu } from '../../src/stats/bleu.ts';

const RULE: BleuRule = { smoothing: 'method1', epsilon: 0.1, short: 'none-of-one' };

describe('BLEU of counts', () => {
  test('all matched and long enough is 1; the shares are multiplied and their root taken', () => {
    expect(bleu([4, 3], [4, 3], 4, 3, RULE)).toBeCloseTo(1, 14);
    expect(bleu([2, 1], [4, 3], 4, 4, RULE)).toBeCloseTo(Math.sqrt((2 / 4) * (1 / 3)), 14);
  });

  test('a text that is shorter than the closest is penalised', () => {
    expect(bleu([4], [4], 4, 6, RULE)).toBeCloseTo(Math.exp(1 - 6 / 4), 14);
  });

  test('where no word is matched it is 0, smoothed or not', () => {
    for (const smoothing of ['none', 'method1', 'method2', 'method3'] as const)
      expect(bleu([0, 0], [3, 2], 3, 3, { ...RULE, smoothing })).toBe(0);
    expect(bleu([0], [0], 0, 4, RULE)).toBe(0);
  });

  test('the smoothings differ in what a share of 0 becomes', () => {
    const of = (smoothing: BleuRule['smoothing']) => bleu([3, 0, 0], [3, 2, 1], 3, 3, { ...RULE, smoothing });
    expect(of('none')).toBe(0);
    expect(of('method1')).toBeCloseTo(Math.cbrt((0.1 / 2) * (0.1 / 1)), 14);
    expect(of('method2')).toBeCloseTo(Math.cbrt((1 / 3) * (1 / 2)), 14);
    expect(of('method3')).toBeCloseTo(Math.cbrt((1 / 2 / 2) * (1 / 4 / 1)), 14);
    expect(bleu([3, 0], [3, 2], 3, 3, { ...RULE, epsilon: 0.5 })).toBeCloseTo(Math.sqrt(0.5 / 2), 14);
  });

  test('orders that the text is too short for', () => {
    const of = (short: BleuRule['short'], smoothing: BleuRule['smoothing'] = 'method1') =>
      bleu([2, 1, 0, 0], [2, 1, 0, 0], 2, 2, { ...RULE, smoothing, short });
    expect(of('none-of-one')).toBeCloseTo((0.1 * 0.1) ** (1 / 4), 14);
    expect(of('left-out')).toBe(1);
    expect(of('zero')).toBe(0);
    // With one more of both there is no order of nothing.
    expect(of('left-out', 'method2')).toBeCloseTo(1, 14);
    expect(of('none-of-one', 'method2')).toBeCloseTo((1 / 2) ** (2 / 4), 14);
  });
});
