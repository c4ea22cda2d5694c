import { inOrder } from './bags.ts';
import { repeatsWithin } from './digest.ts';
import { renumber } from './ids.ts';
import { once } from './once.ts';
import { PairIds } from './pairs.ts';
import { buildGramPostings, buildPostings, type Postings } from './postings.ts';
import { type Reference, type ReferenceView, viewReference } from './reference.ts';
import { type Extent, type GramIds, gramIds, type Texts } from './texts.ts';

/** How many outputs a side gave, and how many of them were empty or errors; those are in no pool. */
export interface Given {
  outputs: number;
  empty: number;
  /** Of each field with labels: how many outputs have each value. */
  labels?: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface ComparedAt {
  words: number;
  tail: number;
  bigrams: number;
}

/** Tokens of samples: those of sample s are `word[from[s]]` and the `length[s] - 1` behind it, ids of `words`. */
export interface Tokens {
  word: Int32Array;
  from: Int32Array;
  length: Int32Array;
  words: readonly string[];
}

/** Something needs texts, or the order of their words, and a profile holds neither. */
export class NeedsTexts extends Error {}

/** Samples of both sides, once, as integers: everything that metrics count, built before any labelling is looked at. */
export interface Pool {
  samples: number;
  words: Postings;
  bigrams: Postings;
  /** Per sample: the prompt it answers; samples of a prompt lie next to each other. */
  prompt: Int32Array;
  /** Per sample: the share of its word 4-grams that it has said before; NaN under 4 words. */
  repetition: Float64Array;
  /** Per sample: equal numbers, all below `samples`, are equal texts; equal answers are equal texts to the same prompt. */
  text: Int32Array;
  answer: Int32Array;
  /** Of the baseline and the candidate, whatever the labelling. */
  given: readonly [Given, Given];
  /** The numbers of tokens at which sides are compared, unseen mass at `tail`; set by whoever knows how large sides can be. */
  at: ComparedAt;
  /** Where every side is a corpus or a part of it: of which corpus each sample is. Null where labellings mix them. */
  corpus: Int32Array | null;
  /** So many n-grams sides are compared at, whichever n; without end where a corpus is measured by itself. */
  gramsAt(n: number): number;
  /** The words of each sample, in whatever order; and as they stand in the text, which a profile does not say. */
  bag: Tokens;
  tokens: Tokens;
  /** The n-gram that begins at each token, where it ends within the sample; ids below `types`. */
  gramIds(n: number): GramIds;
  /** The n-grams of each sample; words for 1, bigrams for 2. */
  postings(n: number): Postings;
  /** An output as it was given; cut after its last word where outputs are cut. */
  raw(sample: number): string;
  /** What a sample was asked; null where nobody says. */
  asked(sample: number): string | null;
  /** Per sample the number that a field holds, NaN where it holds none. */
  numbers(field: string): Float64Array;
  /** What these samples share with the reference, where there is one. */
  reference: ReferenceView | null;
  /** Similarity of two answers to one prompt: asked for often, computed once. */
  similarity(a: number, b: number): number;
}

/**
 * The pool of some samples of the texts, all or a group, each cut to so many words. Types are counted anew within it.
 * Where any sample is cut, two texts are the same if their words are.
 */
export function buildPool(
  texts: Texts,
  samples: Int32Array,
  given: readonly [Given, Given],
  cut: Int32Array,
  reference: Reference | null = null,
): Pool {
  const { words: inWords, pairs: inPairs } = texts.extents(samples, cut);
  const { from } = inWords;
  const length = samples.map((s, i) => Math.min(cut[i], texts.length[s]));
  const isCut = samples.some((s, i) => length[i] < texts.length[s]);
  const prompt = samples.map((s) => texts.prompt[s]);
  const hasTexts = texts.digests === null;
  const needsTexts = (): never => {
    throw new NeedsTexts('a profile holds no text');
  };
  const bag = { word: texts.word, ...inWords, words: texts.words };
  const text = isCut ? sameWords(texts, inWords) : renumber(samples.map((s) => texts.text[s]));
  const answers = new PairIds();
  const words = buildPostings(texts.word, texts.words.length, inWords);
  const bigrams = buildPostings(texts.bigram, texts.bigrams, inPairs);
  return {
    samples: samples.length,
    words,
    bigrams,
    prompt,
    repetition: Float64Array.from(from, (begin, i) =>
      hasTexts
        ? repeatedShare(texts.bigram, begin, length[i])
        : length[i] < 4
          ? Number.NaN
          : repeatsWithin(texts.digests![samples[i]], length[i]) / (length[i] - 3),
    ),
    text,
    answer: text.map((id, i) => answers.id(prompt[i], id)),
    given,
    at: { words: 0, tail: 0, bigrams: 0 },
    corpus: null,
    gramsAt: () => Number.POSITIVE_INFINITY,
    bag,
    get tokens() {
      return hasTexts ? bag : needsTexts();
    },
    gramIds: (n) => (hasTexts ? gramIds(texts, n) : needsTexts()),
    postings: once((n) => {
      if (n <= 2) return n === 1 ? words : bigrams;
      if (!hasTexts) return needsTexts();
      return buildGramPostings(gramIds(texts, n), n, inWords);
    }),
    raw: (s) => {
      if (!hasTexts) return needsTexts();
      const { text } = texts.samples[samples[s]];
      return length[s] < texts.length[samples[s]] ? texts.tokeniser.prefix(text, length[s]) : text;
    },
    asked: (s) => (hasTexts ? (texts.samples[samples[s]].asked ?? null) : needsTexts()),
    numbers: once((field) =>
      Float64Array.from(samples, (s) => texts.samples[s].attributes?.numbers?.[field] ?? Number.NaN),
    ),
    reference:
      reference === null
        ? null
        : viewReference(reference, texts, { words: inWords, pairs: inPairs }, { words, bigrams }, needsTexts),
    similarity: similarities(texts, inWords, prompt),
  };
}

/** 1 - distinct / all of the 4-grams of a text (rep-4), a 4-gram being a bigram and the next but one. */
function repeatedShare(bigram: Int32Array, from: number, words: number): number {
  const grams = words - 3;
  if (grams < 1) return Number.NaN;
  const keys = new Float64Array(grams);
  for (let i = 0; i < grams; i++) keys[i] = bigram[from + i] * 2 ** 26 + bigram[from + i + 2];
  keys.sort();
  let repeats = 0;
  for (let i = 1; i < grams; i++) if (keys[i] === keys[i - 1]) repeats++;
  return repeats / grams;
}

/** Numbers that are equal where the words of two cut texts are. */
function sameWords(texts: Texts, { from, length }: Extent): Int32Array {
  const known = new Map<string, number>();
  return from.map((begin, i) => {
    const words = texts.word.subarray(begin, begin + length[i]);
    const key = (texts.digests === null ? words : inOrder(words)).join(' ');
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
}

/**
 * Dice's coefficient of the distinct words of two answers to one prompt, 2 shared / (both numbers). All pairs of a
 * prompt are computed when the first is asked for.
 */
function similarities(texts: Texts, { from, length }: Extent, prompt: Int32Array) {
  const first = new Int32Array(prompt.length);
  for (let i = 1; i < prompt.length; i++) first[i] = prompt[i] === prompt[i - 1] ? first[i - 1] : i;
  const tables = new Map<number, Float64Array>();
  const table = (begin: number) => {
    let end = begin;
    while (end < prompt.length && prompt[end] === prompt[begin]) end++;
    const sets = Array.from({ length: end - begin }, (_, i) =>
      distinctSorted(texts.word.slice(from[begin + i], from[begin + i] + length[begin + i])),
    );
    const values = new Float64Array((sets.length * (sets.length - 1)) / 2);
    for (let j = 1; j < sets.length; j++)
      for (let i = 0; i < j; i++) values[(j * (j - 1)) / 2 + i] = dice(sets[i], sets[j]);
    return values;
  };
  return (a: number, b: number) => {
    const begin = first[a];
    let values = tables.get(begin);
    if (values === undefined) {
      values = table(begin);
      tables.set(begin, values);
    }
    const [low, high] = a < b ? [a - begin, b - begin] : [b - begin, a - begin];
    return values[(high * (high - 1)) / 2 + low];
  };
}

function distinctSorted(ids: Int32Array): Int32Array {
  ids.sort();
  let end = 0;
  for (let i = 0; i < ids.length; i++) if (i === 0 || ids[i] !== ids[i - 1]) ids[end++] = ids[i];
  return ids.subarray(0, end);
}

function dice(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 1;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}
