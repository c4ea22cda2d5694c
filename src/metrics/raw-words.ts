import { once } from '../pool/once.ts';
import { PairIds } from '../pool/pairs.ts';
import type { Pool } from '../pool/pool.ts';
import { buildPostings, type Postings } from '../pool/postings.ts';
import type { GramIds } from '../pool/texts.ts';
import { mteval13a } from '../text/mteval-13a.ts';
import { pythonSplit } from '../text/python-split.ts';
import { rougeWords } from '../text/rouge-words.ts';
import { perPool } from './once.ts';
import { choice } from './parameters.ts';

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
    const gramIds = (n: number) => pool.gramIds(n);
    const bags = bagsOf(length, from, gramIds);
    return { word, from, length, types: words.length, gramIds, postings: (n) => pool.postings(n), bags };
  }
  const { word, from, length, types } = intern(pool, RULES[rule]);
  const gramIds = once((n: number): GramIds => longer(n, { word, from, length, types }, gramIds));
  const postings = once((n: number) => {
    const grams = gramIds(n);
    return buildPostings(
      grams.id,
      grams.types,
      from,
      length.map((own) => Math.max(0, own - n + 1)),
    );
  });
  return { word, from, length, types, gramIds, postings, bags: bagsOf(length, from, gramIds) };
});

function intern(pool: Pool, cut: (text: string) => readonly string[]) {
  const ids = new Map<string, number>();
  const from = new Int32Array(pool.samples);
  const length = new Int32Array(pool.samples);
  let word = new Int32Array(1 << 12);
  let end = 0;
  for (let s = 0; s < pool.samples; s++) {
    const words = cut(pool.raw(s));
    from[s] = end;
    length[s] = words.length;
    if (end + words.length > word.length) {
      const larger = new Int32Array(Math.max(2 * word.length, end + words.length));
      larger.set(word);
      word = larger;
    }
    for (const one of words) {
      const id = ids.get(one) ?? ids.size;
      if (id === ids.size) ids.set(one, id);
      word[end++] = id;
    }
  }
  return { word: word.subarray(0, end), from, length, types: ids.size };
}

/** An n-gram is one of n - 1 words and the word behind it. */
function longer(
  n: number,
  { word, from, length, types }: Pick<Words, 'word' | 'from' | 'length' | 'types'>,
  gramIds: (n: number) => GramIds,
): GramIds {
  if (n === 1) return { id: word, types };
  const shorter = gramIds(n - 1).id;
  const pairs = new PairIds();
  const id = new Int32Array(word.length);
  for (let s = 0; s < from.length; s++) {
    for (let i = from[s]; i + n <= from[s] + length[s]; i++) id[i] = pairs.id(shorter[i], word[i + n - 1]);
  }
  return { id, types: pairs.size };
}

function bagsOf(length: Int32Array, from: Int32Array, gramIds: (n: number) => GramIds): (n: number) => Bags {
  return once((n: number) => {
    const grams = gramIds(n);
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
