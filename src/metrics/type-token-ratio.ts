import { typeTokenRatio as ratioOf } from '../stats/lexical.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { choice, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';
import { typesAt } from './types-at.ts';
import { ofEachText } from './word-sequences.ts';

/**
 * Type-token ratio (TTR): different words over words. 1 where no word comes twice; a text that says the same again
 * and again drifts towards 0.
 *
 * The trap that gave it its bad name: it falls as text grows, so a model that says more looks poorer. Over the
 * corpus it is therefore the ratio expected among an equal number of words of both sides. Per output, averaged, it
 * falls with the length of outputs and sees nothing of outputs that are alike.
 *
 * Templin (1957), Certain Language Skills in Children. Of a corpus by itself equal to ttr of LexicalRichness and of
 * lexical_diversity.
 */
export const typeTokenRatio = metric({
  id: 'type-token-ratio',
  title: 'Type-token ratio',
  family: 'diversity',
  stage: 'late',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'Different words over words.',
  meaning: 'The candidate has stopped using words that the baseline uses.',
  source: 'Templin (1957); ttr of LexicalRichness and lexical_diversity.',
  cost: 'One pass over the counts of words.',
  amount:
    'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
  adds: 'counts',
  byName: true,
  followsLength: true,
  trainingSpread: 0.019,
  parameters: {
    n: whole(1, 9, 1, 'Words in an n-gram; per output it is of words.'),
    over: choice(
      ['corpus', 'texts'],
      'corpus',
      'Of the words of all outputs together, or per output and then averaged.',
    ),
  },
  // Of six words four are different.
  example: { texts: ['the cat sat', 'the cat ran'], value: 4 / 6 },

  measure(own, _other, { n, over }) {
    if (over === 'texts') return meanOf(own, perText(own.pool));
    const { types, tokens } = typesAt(own, n);
    return tokens === 0 ? undefined : types / tokens;
  },
});

const perText = perPool((pool) => ofEachText(pool, ratioOf));
