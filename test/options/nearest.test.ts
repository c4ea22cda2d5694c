import { describe, expect, test } from 'vitest';
import { didYouMean, didYouMeanMetric } from '../../src/options/nearest.ts';

const MANY = Array.from({ length: 21 }, (_, i) => `name-${i}`);

describe('a name that is not there', () => {
  test.each([
    ['alpa', "Did you mean 'alpha'?"],
    ['by', "Did you mean 'groups.by'?"],
    ['groups', "Did you mean 'groups.by' or 'groups.rules'?"],
    ['something', 'Known are alpha, groups.by, groups.rules.'],
  ])('%s', (name, says) => {
    expect(didYouMean(name, ['alpha', 'groups.by', 'groups.rules'])).toBe(says);
  });

  test('many names are told by where they stand', () => {
    expect(didYouMean('something', MANY)).toBe('docs/options.md lists all.');
    expect(didYouMean('something', MANY, 'Look there.')).toBe('Look there.');
    expect(didYouMean('something', MANY.slice(1))).toMatch(/^Known are name-1, /);
  });
});

test.each([
  ['bleu', "Did you mean 'self-bleu' or 'pairwise-bleu'?"],
  ['vocabulry', "Did you mean 'vocabulary'?"],
  ['effective_words', "Did you mean 'effective-words'?"],
  ['dup', "Did you mean 'duplicates' or 'near-duplicates' or 'exact-duplicates'?"],
  ['spred', "Did you mean 'FIELD:spread'?"],
  ['mark:spred', "Did you mean 'mark:spread'?"],
  [
    'score',
    'If it is a field of numbers, write score:tails, score:spread, score:mean or the like; collapse-gate explain lists all metrics.',
  ],
  ['what is this metric?', 'collapse-gate explain lists all metrics.'],
])("of a metric '%s'", (name, says) => {
  expect(didYouMeanMetric(name)).toBe(says);
});
