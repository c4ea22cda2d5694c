import type { GramIds } from '../pool/grams.ts';
import { once } from '../pool/once.ts';
import type { Pool } from '../pool/pool.ts';
import { buildGramPostings, type Postings } from '../pool/postings.ts';
import { gramIds, internTexts } from '../pool/texts.ts';
import { mteval13a } from '../text/mteval-13a.ts';
import { pythonSplit } from '../text/python-split.ts';
import { rougeWords } from '../text/rouge-words.ts';
import { choice } from './parameters.ts';
import { perPool } from './per-pool.ts';

/** What a metric may take for words instead of ours: the words of the implementations that it is compared with. */
const RULES = {
  python: pythonSplit,
  spaces: (text: string) => text.split(' '),
  rouge: rougeWords,
  '13a': mteval13a,
} as const;

export const wordRule = choice(
  ['ours', 'python', 'spaces', 'rouge', '13a'],
  'ours',
  'What counts as a word: our rule; `python`: str.split(), so case and marks stay; `spaces`: cut at each space, nothing else; `rouge`: runs of a-z and 0-9; `13a`: the tokens of mteval-v13a (sacrebleu).',
);
export type WordRule = (typeof wordRule)['values'][number];

/** The outputs of a pool as words of some rule. */
export interface Words {
  /** Words of sample s: `word[from[s]]` and the `length[s] - 1` behind it, ids below `types`. */
  word: Int32Array;
  from: Int32Array;
  length: Int32Array;
  types: number;
  /** Of each word the n-gram that begins there; it means nothing where that would reach beyond the output. */
  gramIds(n: number): GramIds;
  postings(n: number): Postings;
  bags(n: number): Bags;
}

/**
 * The different n-grams of each sample s: `id[start[s]]` … `id[start[s + 1] - 1]`, ascending, each with its count
 * there.
 */
export interface Bags {
  start: Int32Array;
  id: Int32Array;
  count: Int32Array;
  types: number;
}

/** The outputs as they are given are read once for a pool and a rule. */
export const wordsOf = perPool((pool: Pool, rule: WordRule): Words => {
  if (rule === 'ours') {
    const { word, from, length, words } = pool.tokens;
    const { gramIds, postings } = pool;
    return { word, from, length, types: words.length, gramIds, postings, bags: bagsOf(length, from, gramIds) };
  }
  const tokeniser = { id: rule, ruleFor: () => rule, tokenise: RULES[rule], prefix: (text: string) => text };
  const samples = Array.from(pool.prompt, (_, s) => ({ text: pool.raw(s) }));
  const texts = internTexts({ samples, prompt: pool.prompt, asked: pool.asked }, tokeniser);
  const from = texts.start.subarray(0, pool.samples);
  const { length } = texts;
  const grams = (n: number) => gramIds(texts, n);
  const postings = once((n: number) => buildGramPostings(grams(n), n, { from, length }));
  return {
    word: texts.word,
    from,
    length,
    types: texts.words.length,
    gramIds: grams,
    postings,
    bags: bagsOf(length, from, grams),
  };
});

function bagsOf(length: Int32Array, from: Int32Array, gramsOf: (n: number) => GramIds): (n: number) => Bags {
  return once((n: number) => {
    const grams = gramsOf(n);
    const start = new Int32Array(length.length + 1);
    const room = length.reduce((sum, own) => sum + Math.max(0, own - n + 1), 0);
    const id = new Int32Array(room);
    const count = new Int32Array(room);
    let end = 0;
    for (let s = 0; s < length.length; s++) {
      const sorted = grams.id.slice(from[s], from[s] + Math.max(0, length[s] - n + 1)).sort();
      for (let i = 0; i < sorted.length; i++) {
        if (i === 0 || sorted[i] !== sorted[i - 1]) id[end++] = sorted[i];
        count[end - 1]++;
      }
      start[s + 1] = end;
    }
    return { start, id: id.slice(0, end), count: count.slice(0, end), types: grams.types };
  });
}
