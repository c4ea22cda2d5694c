import { expect, test } from 'vitest';
import { rounded } from '../../src/stats/rounding.ts';

test('a number is rounded by the value that it really has', () => {
  expect(rounded(5.128205128205132, 2)).toBe(5.13);
  // 2.675 is a little less than that, 1.005 too.
  expect(rounded(2.675, 2)).toBe(2.67);
  expect(rounded(1.005, 2)).toBe(1);
  expect(rounded(0, 3)).toBe(0);
});

test('of two decimals that are as near, the even one', () => {
  expect([0.125, 0.375, 3.125, 0.625, 2.5].map((x) => rounded(x, x === 2.5 ? 0 : 2))).toEqual([
    0.12, 0.38, 3.12, 0.62, 2,
  ]);
  expect([0.0625, 0.1875].map((x) => rounded(x, 3))).toEqual([0.062, 0.188]);
});
