import { countNames } from '../text/names.ts';
import { tokenise } from '../text/tokenise.ts';
import { meanOf } from './mean-of.ts';
import { metric } from './metric.ts';
import { whole } from './parameters.ts';
import { perPool } from './per-pool.ts';

/** With fewer terms than this a prompt is no source whose detail could be kept. */
const FEWEST_TERMS = 3;

/**
 * Source terms: where the prompt is a text to be summarised or rewritten, the share of its salient terms that an output
 * keeps, averaged over outputs: its numbers, its names, and words that hardly any other prompt has. An instruction that
 * all prompts repeat is no term of any.
 *
 * Longer outputs keep more, so it is judged again at equal length. Prompts with fewer than three such terms are left out.
 */
export const sourceTerms = metric({
  id: 'source-terms',
  title: 'Source terms',
  family: 'coverage',
  stage: 'early',
  healthier: 'higher',
  unit: 'points',
  range: [0, 1],
  summary: "Share of the prompt's numbers, names and rare words that an output keeps, averaged over outputs.",
  meaning: 'The outputs keep less of what their source says: summaries have grown vague.',
  source: 'Own definition.',
  cost: 'One pass over prompts and outputs, once; then a mean over outputs.',
  amount: 'A mean over outputs: free of their number; longer ones keep more.',
  adds: 'two passes',
  followsLength: true,
  needsPrompt: true,
  againstPool: true,
  byName: true,
  trainingSpread: 0.0046,
  parameters: { most: whole(0, 1000, 1, 'How many other prompts may have a rare word.') },
  // Terms are 'ada', 'paid' and '50'; two of them are kept.
  example: { texts: ['ada had 50'], asked: ['ada paid 50'], value: 2 / 3 },

  measure: (own, _, { most }) => meanOf(own, kept(own.pool, most)),
});

const kept = perPool((pool, most: number) => {
  const termsOf = new Map<string, ReadonlySet<string>>();
  const prompts = new Map<string, number>();
  for (let s = 0; s < pool.samples; s++) {
    const asked = pool.asked(s);
    if (asked === null || termsOf.has(asked)) continue;
    const words = new Set(tokenise(asked));
    termsOf.set(asked, words);
    for (const word of words) prompts.set(word, (prompts.get(word) ?? 0) + 1);
  }
  for (const [asked, words] of termsOf) {
    const names = new Set(countNames(asked).names);
    const isTerm = (word: string) => /\p{N}/u.test(word) || names.has(word) || prompts.get(word)! - 1 <= most;
    termsOf.set(asked, new Set([...words].filter(isTerm)));
  }
  return Float64Array.from({ length: pool.samples }, (_, s) => {
    const asked = pool.asked(s);
    const terms = asked === null ? undefined : termsOf.get(asked);
    if (terms === undefined || terms.size < FEWEST_TERMS) return Number.NaN;
    // Words of the text, whatever outputs are counted in.
    const found = new Set(tokenise(pool.raw(s)).filter((word) => terms.has(word)));
    return found.size / terms.size;
  });
});
