import { normalise } from '../text/normalise.ts';
import { type Tokeniser, WORDS } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import { PairIds } from './pairs.ts';

/** The outputs of both sides as integers, sample after sample: all that later steps know of the texts. */
export interface Texts {
  /** Tokens of sample s are word[start[s]] … word[start[s + 1] - 1]. */
  start: Int32Array;
  word: Int32Array;
  /** bigram[i] is the pair of tokens i and i + 1; at the last token of a sample it means nothing. */
  bigram: Int32Array;
  words: readonly string[];
  bigrams: number;
  /** Which prompt a sample answers. */
  prompt: Int32Array;
  /** Samples with the same number are the same text (normalised). */
  text: Int32Array;
  samples: readonly TextOf[];
  /** The rule that cut the texts. */
  tokeniser: Tokeniser;
}

/** An output and the number of its prompt. */
export interface TextOf extends Answer {
  prompt: number;
}

/** Of each token the n-gram that begins there; it means nothing where that would reach beyond the sample. */
export interface GramIds {
  id: Int32Array;
  types: number;
}

/** Reads every text once: words and bigrams get ids in order of first appearance. */
export function internTexts(samples: readonly TextOf[], tokeniser = WORDS): Texts {
  const wordIds = new Map<string, number>();
  const textIds = new Map<string, number>();
  const pairs = new PairIds();
  const start = new Int32Array(samples.length + 1);
  let word = new Int32Array(1 << 12);
  let bigram = new Int32Array(1 << 12);
  let end = 0;
  const text = new Int32Array(samples.length);
  samples.forEach((sample, s) => {
    text[s] = idOf(textIds, normalise(sample.text));
    const tokens = tokeniser.tokenise(sample.text, sample.attributes?.tokens);
    if (end + tokens.length > word.length) {
      const room = Math.max(word.length * 2, end + tokens.length);
      word = resized(word, room);
      bigram = resized(bigram, room);
    }
    for (const token of tokens) {
      word[end] = idOf(wordIds, token);
      if (end > start[s]) bigram[end - 1] = pairs.id(word[end - 1], word[end]);
      end++;
    }
    start[s + 1] = end;
  });
  return {
    start,
    word: word.subarray(0, end),
    bigram: bigram.subarray(0, end),
    words: [...wordIds.keys()],
    bigrams: pairs.size,
    prompt: Int32Array.from(samples, (sample) => sample.prompt),
    text,
    samples,
    tokeniser,
  };
}

const known = new WeakMap<Texts, GramIds[]>();

/** The n-grams of texts, none of them across two texts: an n-gram is one of n - 1 words and the word behind it. */
export function gramIds(texts: Texts, n: number): GramIds {
  const grams = known.get(texts) ?? [
    { id: texts.word, types: texts.words.length },
    { id: texts.bigram, types: texts.bigrams },
  ];
  known.set(texts, grams);
  const { start, word } = texts;
  for (let size = grams.length + 1; size <= n; size++) {
    const shorter = grams[size - 2].id;
    const pairs = new PairIds();
    const id = new Int32Array(word.length);
    for (let s = 0; s + 1 < start.length; s++) {
      for (let i = start[s]; i + size <= start[s + 1]; i++) id[i] = pairs.id(shorter[i], word[i + size - 1]);
    }
    grams.push({ id, types: pairs.size });
  }
  return grams[n - 1];
}

/** The ids of some of the numbers given anew, from 0 in order of first appearance. */
export function renumber(ids: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return ids.map((id) => idOf(known, id));
}

function idOf<K>(ids: Map<K, number>, key: K): number {
  let id = ids.get(key);
  if (id === undefined) {
    id = ids.size;
    ids.set(key, id);
  }
  return id;
}

function resized(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
