import { expect, test } from 'vitest';
import {
  about,
  amount,
  count,
  counted,
  interval,
  limit,
  number,
  percent,
  probability,
} from '../../src/report/format.ts';
import type { Interval } from '../../src/types.ts';

function between(point: number, low: number | null, high: number | null): Interval {
  return { point, low, high, level: 0.95, covers: 'sampling' };
}

test('a sentence has whole percents from 1 on, and one digit below', () => {
  expect([0.0912, 0.105, 0.0149, 0.004, 0.0003].map((x) => percent(x, 'coarse'))).toEqual([
    '9 %',
    '11 %',
    '1 %',
    '0.4 %',
    '0.03 %',
  ]);
});

test('a table has one decimal from 1 % on and two below', () => {
  expect([0.0912, 0.5, 0.0035, 0.0099].map((x) => percent(x))).toEqual(['9.1 %', '50.0 %', '0.35 %', '0.99 %']);
});

test('nothing and everything are said only when they are so', () => {
  expect([0, 1e-9, 1, 0.9999, 0.996].map((x) => percent(x))).toEqual(['0 %', '0 %', '100.0 %', '99.9 %', '99.6 %']);
  expect([1, 0.9999].map((x) => percent(x, 'coarse'))).toEqual(['100 %', '99.9 %']);
});

test('better has a minus, worse has no sign, and nothing is never negative', () => {
  expect(amount(-0.03, 'relative', 'coarse')).toBe('−3 %');
  expect(amount(0.021, 'points')).toBe('2.1 pp');
  expect(amount(-0.0000001, 'points')).toBe('0 pp');
  expect(amount(-0.0001, 'balance')).toBe('0.000');
});

test('an interval shares its unit', () => {
  expect(interval(between(0.0912, 0.0617, 0.1198), 'relative', 'coarse')).toBe('9 % (6-12 %)');
  expect(interval(between(0.0912, 0.0617, 0.1198), 'relative')).toBe('9.1 % (6.2-12.0 %)');
  expect(interval(between(0.2113, 0.178, 0.245), 'points', 'coarse')).toBe('21 pp (18-25 pp)');
  expect(interval(between(0.105, 0.071, 0.139), 'balance', 'coarse')).toBe('0.10 (0.07-0.14)');
});

test('beside a minus the interval says "to"', () => {
  expect(interval(between(0.008, -0.012, 0.028), 'relative')).toBe('0.80 % (−1.2 to 2.8 %)');
});

test('an estimate without an interval stands alone', () => {
  expect(interval(between(0.005, null, null), 'points')).toBe('0.50 pp');
});

test('a limit is shown as it was set', () => {
  expect(limit(0.06, 'relative')).toBe('6 %');
  expect(limit(0.025, 'relative')).toBe('2.5 %');
  expect(limit(0.005, 'points')).toBe('0.5 pp');
  expect(limit(0.15, 'balance')).toBe('0.15');
  expect(limit(0, 'points')).toBe('0 pp');
});

test('multiples of what trainings differ by have one decimal; a whole limit has none', () => {
  expect([8, 4.66, 0.04, -1.1].map((x) => amount(x, 'spreads'))).toEqual(['8.0×', '4.7×', '0.0×', '−1.1×']);
  expect([8, 4.66].map((x) => amount(x, 'spreads', 'coarse'))).toEqual(['8.0×', '4.7×']);
  expect([123.4, 1234.5].map((x) => amount(x, 'spreads'))).toEqual(['123×', '1,235×']);
  expect([4, 3.265986, 2, 10, 20, 0].map((x) => limit(x, 'spreads'))).toEqual(['4×', '3.3×', '2×', '10×', '20×', '0×']);
  expect(interval(between(8.4, 6.9, 9.9), 'spreads')).toBe('8.4× (6.9-9.9×)');
  expect(interval(between(0.25, -1.1, 1.6), 'spreads')).toBe('0.3× (−1.1 to 1.6×)');
});

test('counts have separators and their noun', () => {
  expect(count(23331)).toBe('23,331');
  expect(count(1812.4)).toBe('1,812');
  expect(counted(1, 'prompt')).toBe('1 prompt');
  expect(counted(2, 'prompt')).toBe('2 prompts');
});

test('other numbers keep three digits', () => {
  expect([1812.4, 99.96, 48.23, 0.0437, -0.25, 0].map(number)).toEqual(['1,812', '100', '48.2', '0.044', '−0.25', '0']);
});

test('p is never 0', () => {
  expect([0, 0.0001, 0.001, 0.0123, 0.341, 1].map(probability)).toEqual([
    '< 0.001',
    '< 0.001',
    '0.001',
    '0.012',
    '0.34',
    '1',
  ]);
});

test('a number of prompts to aim for is rounded up', () => {
  expect([7, 81, 388, 1180, 12_001].map(about)).toEqual(['7', '81', '390', '1,200', '13,000']);
});
