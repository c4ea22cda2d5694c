import { expect, test } from 'vitest';
import { effectiveNumber } from '../../src/stats/vendi.ts';

test('equal shares count as many as they are, whatever the order', () => {
  for (const q of [0.5, 1, 2, 7])
    expect(effectiveNumber(Float64Array.of(0.25, 0.25, 0.25, 0.25), q)).toBeCloseTo(4, 12);
});

test('the higher the order, the less the rare count', () => {
  const shares = Float64Array.of(0.5, 0.25, 0.25);
  expect(effectiveNumber(shares, 1)).toBeCloseTo(2 ** 1.5, 12);
  expect(effectiveNumber(shares, 2)).toBeCloseTo(1 / (1 / 4 + 1 / 16 + 1 / 16), 12);
  expect(effectiveNumber(shares, 0.5)).toBeCloseTo((Math.SQRT1_2 + 1 / 2 + 1 / 2) ** 2, 12);
});

test('what rounding makes of 0 is 0', () => {
  expect(effectiveNumber(Float64Array.of(1, 1e-16, -1e-16, 1e-17), 0.1)).toBe(1);
  expect(effectiveNumber(Float64Array.of(1, 1e-16, -1e-16, 1e-17), 1)).toBe(1);
});
