import { normalise } from '../text/normalise.ts';
import { type Tokeniser, WORDS } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import { internDigests } from './bags.ts';
import type { Digest } from './digest.ts';
import { lengthsOf, prefixes } from './extents.ts';
import { idOf } from './ids.ts';
import { PairIds } from './pairs.ts';

/**
 * The outputs of both sides as integers, sample after sample: all that later steps know of the texts. Where any output is
 * known by its digest only, all are read so: tokens and pairs stand segment by segment, in an order that means nothing.
 */
export interface Texts {
  /** Tokens of sample s are word[start[s]] … word[start[s + 1] - 1]; those that are kept, where not all are. */
  start: Int32Array;
  word: Int32Array;
  /** How many tokens each sample has, kept or not. */
  length: Int32Array;
  /** The share of words, and of pairs, that are kept; the others are in no token here. 1 where the texts themselves are. */
  kept: number;
  /** bigram[i] is the pair of tokens i and i + 1; at the last token of a sample it means nothing. */
  bigram: Int32Array;
  /** By id; '' where only a hash is known. */
  words: readonly string[];
  bigrams: number;
  /** Which prompt a sample answers. */
  prompt: Int32Array;
  /** Samples with the same number are the same text (normalised). */
  text: Int32Array;
  samples: readonly TextOf[];
  /** The rule that cut the texts. */
  tokeniser: Tokeniser;
  /** By sample; null where the texts themselves are there. */
  digests: readonly Digest[] | null;
  /** Where the words and the pairs of samples stand, each sample cut to so many tokens. */
  extents(samples: Int32Array, cut: Int32Array): { words: Extent; pairs: Extent };
  /** The words of the pair at a token, '' where they aren't known. Of a digest they are tried out: for few, not for all. */
  phrase(token: number): string;
}

/** Of each sample the place of its first gram in a sequence, and how many there are. */
export interface Extent {
  from: Int32Array;
  length: Int32Array;
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
  if (samples.some(({ attributes }) => attributes?.digest !== undefined)) return internDigests(samples, tokeniser);
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
  const words = [...wordIds.keys()];
  return {
    start,
    word: word.subarray(0, end),
    length: lengthsOf(start),
    kept: 1,
    bigram: bigram.subarray(0, end),
    words,
    bigrams: pairs.size,
    prompt: Int32Array.from(samples, (sample) => sample.prompt),
    text,
    samples,
    tokeniser,
    digests: null,
    extents: (own, cut) => prefixes(start, own, cut),
    phrase: (i) => `${words[word[i]]} ${words[word[i + 1]]}`,
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

function resized(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
