import { type Counted, countAll, type Left, partsOf } from './count-all.ts';
import { repeatsWithin } from './digest.ts';
import type { Counts } from './gram-counter.ts';
import type { GramIds } from './grams.ts';
import { renumber } from './ids.ts';
import { once } from './once.ts';
import { PairIds } from './pairs.ts';
import { buildGramPostings, buildPostings, type Postings, type Wanted } from './postings.ts';
import { type Reference, type ReferenceView, viewReference, viewWithout } from './reference.ts';
import { shareable } from './room.ts';
import { SharedWords } from './shared-words.ts';
import { type Extent, gramIds, type Texts } from './texts.ts';
import type { Names } from './word-list.ts';

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
  words: Names;
}

/** Something needs texts, or the order of their words, and a profile holds neither. */
export class NeedsTexts extends Error {}

/** Samples of both sides, once, as integers: everything that metrics count, built before any labelling is looked at. */
export interface Pool {
  samples: number;
  /** The share of words, and of pairs, that are kept. */
  kept: number;
  /** What labellings walk: all words and pairs, or as many as were allowed (postings.ts). */
  words: Postings;
  bigrams: Postings;
  /** Whether labellings walk all words and pairs that are kept; and what one counts of all of these. */
  isWhole: boolean;
  countAll(label: Uint8Array): Record<'words' | 'bigrams', readonly [Counts, Counts]>;
  /**
   * Where a share of words and pairs is kept: the same pool under one labelling, with one of some parts of these left out
   * after the other, as if the share were that much smaller. What figures differ by says how sure they are. None where all
   * are kept.
   */
  without(label: Uint8Array): Generator<Pool>;
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
  /** Of answers to one prompt: computed when they are first asked for. */
  readonly similarities: Similarities;
  /** What metrics have asked for beside what no pool is without. */
  readonly used: Used;
}

/** Whether a metric has asked for texts, or the tokens of samples; which numbers, and whether similarities. */
export interface Used {
  texts: boolean;
  numbers: Map<string, Float64Array>;
  similarities: Similarities | null;
}

/**
 * The pool of some samples of the texts, all or a group, each cut to so many words. Types are counted anew within it.
 * Where any sample is cut, two texts are the same if their words are. Labellings walk `most` tokens, of words and of pairs,
 * rare and frequent, at the most.
 */
export function buildPool(
  texts: Texts,
  samples: Int32Array,
  given: readonly [Given, Given],
  cut: Int32Array,
  reference: Reference | null = null,
  most = Number.POSITIVE_INFINITY,
): Pool {
  const { words: inWords, pairs: inPairs } = texts.extents(samples, cut);
  const { from } = inWords;
  const length = shareable(samples.map((s, i) => Math.min(cut[i], texts.length[s])));
  const isCut = samples.some((s, i) => length[i] < texts.length[s]);
  const prompt = shareable(samples.map((s) => texts.prompt[s]));
  const hasTexts = texts.digests === null;
  const used: Used = { texts: false, numbers: new Map(), similarities: null };
  const needsTexts = (): never => {
    throw new NeedsTexts('a profile holds no text');
  };
  const needsAll = () => texts.kept === 1 || needsTexts();
  /** Something that no other thread is handed. */
  const here = <T>(value: T): T => {
    used.texts = true;
    return value;
  };
  const bag = { word: texts.word, ...inWords, words: texts.words };
  // What few kept words say of two cut texts is not that they are the same.
  const text = shareable(
    isCut && texts.kept === 1 ? sameWords(texts, inWords) : renumber(samples.map((s) => texts.text[s])),
  );
  const repeats = new Repeats(texts.bigram);
  const each = 1 / texts.kept;
  const pairTokens = shareable(length.map((n) => Math.max(0, n - 1)));
  const ofWords = { sequence: texts.word, ids: texts.words.length, extent: inWords, tokens: length, each };
  const ofPairs = { sequence: texts.bigram, ids: texts.bigrams, extent: inPairs, tokens: pairTokens, each };
  const build = ({ sequence, ids, extent, ...own }: Counted, wanted: Wanted = {}) =>
    buildPostings(sequence, ids, extent, { ...own, ...wanted });
  // What a reference shares is counted type by type.
  const walked = { most: reference === null ? most : Number.POSITIVE_INFINITY };
  const [words, bigrams] = [build(ofWords, walked), build(ofPairs, walked)];
  const isWhole = [words, bigrams].every((own) => own.each.rare === each && own.each.frequent === each);
  const pool: Pool = {
    samples: samples.length,
    kept: texts.kept,
    words,
    bigrams,
    isWhole,
    countAll: (label) => ({ words: countAll(ofWords, label)[0], bigrams: countAll(ofPairs, label)[0] }),
    *without(label) {
      const left = partsOf(texts.kept);
      let room: Float64Array | undefined;
      if (left.length === 0) return;
      const [words, bigrams] = [ofWords, ofPairs].map((grams) => countAll(grams, label, left));
      for (const [i, part] of left.entries()) {
        let own: Similarities | undefined;
        yield Object.create(pool, {
          isWhole: { value: false },
          countAll: { value: () => ({ words: words[i], bigrams: bigrams[i] }) },
          reference: { value: pool.reference && viewWithout(pool.reference, reference!, part) },
          similarities: { get: () => (own ??= similarities(texts, samples, inWords, prompt, isCut, part, room)) },
        });
        // The next part writes over it.
        room = own?.value;
      }
    },
    prompt,
    repetition: shareable(
      new Float64Array(from).map((begin, i) =>
        hasTexts
          ? repeats.share(begin, length[i])
          : length[i] < 4
            ? Number.NaN
            : repeatsWithin(texts.digests![samples[i]], length[i]) / (length[i] - 3),
      ),
    ),
    text,
    answer: shareable(idsOfPairs(prompt, text)),
    given,
    at: { words: 0, tail: 0, bigrams: 0 },
    corpus: null,
    gramsAt: () => Number.POSITIVE_INFINITY,
    get bag() {
      needsAll();
      return here(bag);
    },
    get tokens() {
      return hasTexts ? here(bag) : needsTexts();
    },
    gramIds: (n) => (hasTexts ? here(gramIds(texts, n)) : needsTexts()),
    postings: once((n) => {
      needsAll();
      if (n <= 2 && isWhole) return here(n === 1 ? words : bigrams);
      if (n <= 2) return here(build(n === 1 ? ofWords : ofPairs));
      if (!hasTexts) return needsTexts();
      return here(buildGramPostings(gramIds(texts, n), n, inWords));
    }),
    raw: (s) => {
      if (!hasTexts) return needsTexts();
      const { text } = here(texts.samples[samples[s]]);
      return length[s] < texts.length[samples[s]] ? texts.tokeniser.prefix(text, length[s]) : text;
    },
    asked: (s) => (hasTexts ? here(texts.asked(samples[s])) : needsTexts()),
    numbers: (field) => {
      const known = used.numbers.get(field);
      if (known !== undefined) return known;
      const own = new Float64Array(samples).map((s) => texts.samples[s].attributes?.numbers?.[field] ?? Number.NaN);
      used.numbers.set(field, own);
      return own;
    },
    reference:
      reference === null
        ? null
        : viewReference(reference, texts, { words: inWords, pairs: inPairs }, { words, bigrams }, needsTexts),
    get similarities() {
      used.similarities ??= similarities(texts, samples, inWords, prompt, isCut);
      return used.similarities;
    },
    used,
  };
  return pool;
}

/** Numbers that are equal where both of two numbers are. In a function of its own: the pool holds on to what stands beside it. */
function idsOfPairs(first: Int32Array, second: Int32Array): Int32Array {
  const ids = new PairIds();
  return first.map((own, i) => ids.id(own, second[i]));
}

/** Counts the 4-grams of texts that came before in the same text, a 4-gram being a bigram and the next but one. */
class Repeats {
  private readonly bigram: Int32Array;
  /** Which text has last used a slot, and for which bigrams. */
  private text = new Int32Array(0);
  private first = new Int32Array(0);
  private second = new Int32Array(0);
  private now = 0;

  constructor(bigram: Int32Array) {
    this.bigram = bigram;
  }

  /** The share of the 4-grams of so many words that are repeats (rep-4); NaN where there are none. */
  share(from: number, words: number): number {
    const grams = words - 3;
    if (grams < 1) return Number.NaN;
    while (this.text.length < 2 * grams) this.grow();
    const { bigram, text, first, second } = this;
    const now = ++this.now;
    const mask = text.length - 1;
    let repeats = 0;
    for (let i = from; i < from + grams; i++) {
      const [a, b] = [bigram[i], bigram[i + 2]];
      let slot = ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 8) & mask;
      while (text[slot] === now && !(first[slot] === a && second[slot] === b)) slot = (slot + 1) & mask;
      if (text[slot] === now) repeats++;
      text[slot] = now;
      first[slot] = a;
      second[slot] = b;
    }
    return repeats / grams;
  }

  private grow(): void {
    const room = Math.max(1 << 10, 2 * this.text.length);
    this.text = new Int32Array(room);
    this.first = new Int32Array(room);
    this.second = new Int32Array(room);
  }
}

/** Numbers that are equal where the words of two cut texts are; those of digests stand in order within each segment. */
function sameWords(texts: Texts, { from, length }: Extent): Int32Array {
  const known = new Map<string, number>();
  return from.map((begin, i) => {
    const key = texts.word.subarray(begin, begin + length[i]).join(' ');
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
}

/**
 * How alike each two answers to a prompt are: those numbered i and j within it, i the lower, stand at
 * `value[from[s] + (j * (j - 1)) / 2 + i]`, s being either of them.
 */
export interface Similarities {
  /** Per sample: the first of its prompt, and where the prompt's pairs begin. */
  first: Int32Array;
  from: Int32Array;
  value: Float64Array;
}

/**
 * Dice's coefficient of the distinct words of two answers to one prompt, 2 shared / (both numbers), of all pairs. Where not
 * all words are kept, an estimate whose mean is right: each shared one stands for several.
 */
function similarities(
  { word, words, kept, distinct }: Texts,
  samples: Int32Array,
  extent: Extent,
  prompt: Int32Array,
  isCut: boolean,
  left?: Left,
  room?: Float64Array,
): Similarities {
  const first = new Int32Array(prompt.length);
  const from = new Int32Array(prompt.length);
  let pairs = 0;
  for (let a = 0, end = 0; a < prompt.length; a = end) {
    while (end < prompt.length && prompt[end] === prompt[a]) end++;
    first.fill(a, a, end);
    from.fill(pairs, a, end);
    pairs += ((end - a) * (end - a - 1)) / 2;
  }
  // In memory that other threads are handed as it is.
  const value = room?.fill(0) ?? new Float64Array(new SharedArrayBuffer(pairs * Float64Array.BYTES_PER_ELEMENT));
  // How many different words there are up to a cut nobody knows; of those that are kept it shows.
  const sizes = isCut ? null : distinct && samples.map((s) => distinct[s]);
  const known = sizes && { sizes, each: (left?.each ?? 1) / kept };
  const shared = new SharedWords({ word, extent, words: words.length, known, keeps: left?.keeps });
  for (let a = 0, end = 0; a < prompt.length; a = end) {
    while (end < prompt.length && prompt[end] === prompt[a]) end++;
    shared.dice(a, end, value, from[a]);
  }
  return { first: shareable(first), from: shareable(from), value };
}
