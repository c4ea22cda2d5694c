import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { typesAt } from './types-at.ts';

/**
 * Expectation-adjusted distinct (EAD): how many different n-grams there are, divided by how many as many draws from a
 * vocabulary of fixed size would show if each word were as likely as any. About 1 would be random words; text is far
 * below.
 *
 * It was made to take the length out of distinct-n, and does so for draws that are alike; words are not, so under 10^5
 * of them it still falls with the amount of text, by 3 to 31 percent where text halves. Hence it too is taken at an
 * equal number of n-grams. The vocabulary is a constant of the tokeniser, never the words that were seen.
 *
 * Liu et al. (2022), "Rethinking and Refining the Distinct Metric".
 */
export const expectationAdjustedDistinct = metric({
  id: 'expectation-adjusted-distinct',
  title: 'Expectation-adjusted distinct',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, Number.POSITIVE_INFINITY],
  summary: 'Different n-grams, divided by how many random draws from a fixed vocabulary would show.',
  meaning: 'The candidate builds its sentences from fewer words and phrases.',
  source: 'Liu et al. (2022), EAD.',
  cost: 'One pass over the n-grams.',
  amount: 'Still falls a little as text grows: compared at an equal number of n-grams, by exact expectation.',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.019,
  parameters: {
    n: whole(1, 9, 1, 'Words in a run.'),
    vocabulary: whole(
      2,
      10_000_000,
      50_257,
      "Size of the vocabulary drawn from: that of the tokeniser of GPT-2; 30,522 is BERT's.",
    ),
  },
  // Three draws of two words show 2 (1 - (1/2)^3) = 7/4 different ones; 'a b a' shows 2.
  example: { texts: ['a b a'], with: { vocabulary: 2 }, value: 2 / (7 / 4) },

  measure(own, _other, { n, vocabulary }) {
    const { types, tokens } = typesAt(own, n);
    if (tokens === 0) return undefined;
    // 1 - (1 - 1/U)^N, without losing the digits of 1/U.
    return types / (vocabulary * -Math.expm1(tokens * Math.log1p(-1 / vocabulary)));
  },
});
