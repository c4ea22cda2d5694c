import { expect, test } from 'vitest';
import { measureAnswers } from '../../src/compare/measure.ts';
import { lengthSpread } from '../../src/metrics/length-spread.ts';

test('outputs of one length have no spread, to the last digit, however many and however long they are', () => {
  for (let words = 1; words <= 7; words++) {
    for (const outputs of [20, 37, 60, 100, 150, 300]) {
      const answers = Array.from({ length: outputs }, () => [Array(words).fill('word').join(' ')]);
      const { values } = measureAnswers(answers, [], { outputs, empty: 0 }, [lengthSpread]);
      expect(values).toEqual([0]);
    }
  }
});
