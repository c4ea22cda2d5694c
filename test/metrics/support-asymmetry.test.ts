import { expect, test } from 'vitest';
import { measureAnswers } from '../../src/compare/measure.ts';
import { supportAsymmetry } from '../../src/metrics/support-asymmetry.ts';
import { lnChoose } from '../stats/abundance.ts';

const given = { outputs: 1, empty: 0 };
const times = (n: number, word: string) => new Array<string>(n).fill(word).join(' ');

function missed(own: string, other: string): number {
  return measureAnswers([[own]], [[other]], given, [supportAsymmetry]).values[0]!;
}

/** The chance that none of k of the N words is among m drawn ones. */
const absent = (total: number, k: number, m: number) =>
  total - k < m ? 0 : Math.exp(lnChoose(total - k, m) - lnChoose(total, m));

test('where one side says far more words, even its frequent words may be missing among an equal number', () => {
  // 5 of 6,000 words are drawn: 'a', which comes 600 times, is not among them in 0.9 to the fifth of cases.
  const expected = 0.4 * absent(6000, 600, 5) + 0.5 * absent(6000, 5400, 5) + 0.1;
  expect(missed(`${times(600, 'a')} ${times(5400, 'b')}`, `${times(4, 'a')} ${times(5, 'b')} c`)).toBeCloseTo(
    expected,
    10,
  );
});

test('words that the own side has not at all are always missing', () => {
  expect(missed('a b c d', 'w x y z')).toBe(1);
});

test('words are missed as often as they stand on the other side, not as types', () => {
  // Of 8 words 4 are drawn; 'b' is said once: missing in half of cases, for 3 of the 4 words of the other side.
  expect(missed(`${times(7, 'a')} b`, 'b b b a a a a a')).toBeCloseTo((3 / 8) * 0.5, 12);
});
