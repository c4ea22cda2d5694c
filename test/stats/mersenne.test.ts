import { expect, test } from 'vitest';
import { MersenneTwister } from '../../src/stats/mersenne.ts';

test('the sequence is that of MT19937: its 1st and its 10,000th number, as the C++ standard has them', () => {
  const source = new MersenneTwister(5489);
  expect(source.next()).toBe(3499211612);
  for (let i = 2; i < 10_000; i++) source.next();
  expect(source.next()).toBe(4123659995);
});

test('numbers up to a bound stay below it and reach both halves', () => {
  const source = new MersenneTwister(3);
  const most = { high: 4, low: 10 };
  const seen = new Set<number>();
  for (let i = 0; i < 2000; i++) {
    const { high, low } = source.upTo(most);
    expect(high < 4 || (high === 4 && low <= 10)).toBe(true);
    seen.add(high);
  }
  expect([...seen].sort()).toEqual([0, 1, 2, 3]);
});
