import { normalise } from '../text/normalise.ts';
import { type Tokeniser, WORDS } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import { internDigests } from './bags.ts';
import type { Digest } from './digest.ts';
import { lengthsOf, prefixes } from './extents.ts';
import { type GramIds, numberGrams } from './grams.ts';
import { idOf } from './ids.ts';
import { resized } from './room.ts';
import { WordIds } from './word-ids.ts';
import type { Names } from './word-list.ts';

/**
 * The outputs of both sides as integers, sample after sample: all that later steps know of the texts. Where any output is
 * known by its digest only, all are read so: tokens and pairs stand segment by segment, in an order that means nothing.
 */
export interface Texts extends Outputs {
  /** Tokens of sample s are word[start[s]] … word[start[s + 1] - 1]; those that are kept, where not all are. */
  start: Int32Array;
  word: Int32Array;
  /** How many tokens each sample has, kept or not. */
  length: Int32Array;
  /** The share of words, and of pairs, that are kept; the others are in no token here. 1 where the texts themselves are. */
  kept: number;
  /** How many different words each sample has, kept or not; null where all are kept. */
  distinct: Int32Array | null;
  /** bigram[i] is the pair of tokens i and i + 1; at the last token of a sample it means nothing. */
  bigram: Int32Array;
  words: Names;
  bigrams: number;
  /** Samples with the same number are the same text (normalised). */
  text: Int32Array;
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

/** Outputs to be read, the number of the prompt that each answers, and what that asked where it is known. */
export interface Outputs {
  samples: readonly Answer[];
  prompt: Int32Array;
  asked(sample: number): string | null;
}

/** An output and the number of its prompt. */
export interface TextOf extends Answer {
  prompt: number;
}

export function outputsOf(samples: readonly TextOf[]): Outputs {
  const prompt = Int32Array.from(samples, (sample) => sample.prompt);
  return { samples, prompt, asked: (s) => samples[s].asked ?? null };
}

/** Reads every text once: words get ids in order of first appearance. */
export function internTexts(outputs: Outputs, tokeniser = WORDS): Texts {
  const { samples } = outputs;
  if (samples.some(({ attributes }) => attributes?.digest !== undefined)) return internDigests(outputs, tokeniser);
  const words = new WordIds(tokeniser);
  const textIds = new Map<string, number>();
  const start = new Int32Array(samples.length + 1);
  let word = new Int32Array(1 << 12);
  let end = 0;
  const text = new Int32Array(samples.length);
  samples.forEach((sample, s) => {
    text[s] = idOf(textIds, normalise(sample.text));
    const ids = words.read(sample.text, sample.attributes?.tokens);
    if (end + ids.length > word.length) word = resized(word, Math.max(Math.ceil(word.length * 1.5), end + ids.length));
    word.set(ids, end);
    end += ids.length;
    start[s + 1] = end;
  });
  // Room that was not used takes nothing.
  word = word.subarray(0, end);
  const names = words.list();
  const pairs = numberGrams({ id: word, types: names.length }, { word, words: names.length, start }, 2);
  return {
    start,
    word,
    length: lengthsOf(start),
    kept: 1,
    distinct: null,
    bigram: pairs.id,
    words: names,
    bigrams: pairs.types,
    ...outputs,
    text,
    tokeniser,
    digests: null,
    extents: (own, cut) => prefixes(start, own, cut),
    phrase: (i) => `${names.at(word[i])} ${names.at(word[i + 1])}`,
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
  const { word, start } = texts;
  for (let size = grams.length + 1; size <= n; size++)
    grams.push(numberGrams(grams[size - 2], { word, words: texts.words.length, start }, size));
  return grams[n - 1];
}
