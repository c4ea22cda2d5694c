import { expect, test } from 'vitest';
import { jackknifeError } from '../../src/stats/jackknife.ts';

test('for a mean it is the standard error of the mean, s / √n', () => {
  const values = [2, 3, 5, 7, 11, 13.5];
  const n = values.length;
  const sum = values.reduce((a, b) => a + b);
  const mean = sum / n;
  const s = Math.sqrt(values.reduce((total, x) => total + (x - mean) ** 2, 0) / (n - 1));
  expect(jackknifeError(values.map((x) => (sum - x) / (n - 1)))).toBeCloseTo(s / Math.sqrt(n), 12);
});

test('equal groups give the error of the mean of their means', () => {
  const groups = [
    [1, 2],
    [4, 6],
    [2, 9],
  ];
  const leaveOneOut = groups.map((_, g) => groups.filter((_, i) => i !== g).flat());
  const mean = (list: number[]) => list.reduce((a, b) => a + b) / list.length;
  const means = groups.map(mean);
  const spread = Math.sqrt(means.reduce((sum, x) => sum + (x - mean(means)) ** 2, 0) / 2);
  expect(jackknifeError(leaveOneOut.map(mean))).toBeCloseTo(spread / Math.sqrt(3), 12);
});

test('estimates that do not move have error 0; one group is refused', () => {
  expect(jackknifeError([4, 4, 4])).toBe(0);
  expect(() => jackknifeError([4])).toThrow(RangeError);
});
