import { WORDS } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import type { Left } from './count-all.ts';
import { buildPostings, countTokens, type Postings } from './postings.ts';
import { type Extent, internTexts, type Outputs, type Texts } from './texts.ts';

/** Words and pairs that the reference has from twice to so many times are its tail. */
const MOST_TIMES = 10;

/** A fixed corpus, such as human answers, over the ids of the texts. It is built once and never relabelled. */
export interface Reference {
  /** How often it has each word and each pair of words, by id. */
  words: Int32Array;
  pairs: Int32Array;
  /** Its words, kept or not. */
  total: number;
  /** Bits per word of its own texts, each under the model of the others; NaN under two texts. */
  ownBits: number;
  /** The bits that a run of tokens has under the model of all of its texts. */
  bits(from: number, length: number): number;
}

/** The reference as some samples of the texts see it. */
export interface ReferenceView {
  /** All words that it has too, and the pairs of its tail. */
  words: Shared;
  pairs: Shared;
  total: number;
  /** Which word follows which is not told by a bag of pairs: without texts there are no bits. */
  hasTexts: boolean;
  ownBits: number;
  /** Per sample: the bits of its words. */
  bits: Float64Array;
}

/** Grams that the reference has too: as rare types of postings of their own, and then the pool's frequent types. */
export interface Shared {
  postings: Postings;
  /** Per type its id in the texts. */
  id: Int32Array;
  /** Per type: how often the reference has it, and what it weighs as a part of its tail. */
  times: Int32Array;
  weight: Int32Array;
  /** The weight of the whole tail, whether these samples show it or not. */
  tail: number;
}

/** Samples and, where there is one, the reference behind them, as integers together. */
export function internWith(
  outputs: Outputs,
  reference: readonly Answer[] | null,
  tokeniser = WORDS,
): { texts: Texts; reference: Reference | null } {
  if (reference === null) return { texts: internTexts(outputs, tokeniser), reference };
  const first = outputs.samples.length;
  const prompt = new Int32Array(first + reference.length).fill(-1);
  prompt.set(outputs.prompt);
  const texts = internTexts({ ...outputs, samples: [...outputs.samples, ...reference], prompt }, tokeniser);
  return { texts, reference: readReference(texts, first) };
}

/** Reads the samples of the texts from number `first` on as a reference: they are interned together with the others. */
export function readReference(texts: Texts, first: number): Reference {
  const samples = new Int32Array(texts.start.length - 1 - first).map((_, i) => first + i);
  const length = samples.map((s) => texts.length[s]);
  const extents = texts.extents(samples, length);
  return {
    words: countTokens(texts.word, texts.words.length, extents.words),
    pairs: countTokens(texts.bigram, texts.bigrams, extents.pairs),
    total: length.reduce((sum, n) => sum + n, 0),
    // The bits of digests are asked for by nobody.
    ...(texts.digests === null ? surprisal(texts, first) : { ownBits: Number.NaN, bits: () => Number.NaN }),
  };
}

function surprisal(texts: Texts, first: number): Pick<Reference, 'ownBits' | 'bits'> {
  const { start } = texts;
  const model = new Model(texts);
  const last = start.length - 1;
  for (let s = first; s < last; s++) model.add(start[s], start[s + 1], 1);
  let bits = 0;
  let withWords = 0;
  for (let s = first; s < last; s++) {
    if (start[s + 1] > start[s]) withWords++;
    model.add(start[s], start[s + 1], -1);
    bits += model.bits(start[s], start[s + 1] - start[s]);
    model.add(start[s], start[s + 1], 1);
  }
  return {
    ownBits: withWords < 2 ? Number.NaN : bits / model.total,
    bits: (from, length) => model.bits(from, length),
  };
}

/** A reference seen from samples whose words and pairs have these extents, and from the postings of these. */
export function viewReference(
  reference: Reference,
  texts: Texts,
  extents: { words: Extent; pairs: Extent },
  { words, bigrams }: { words: Postings; bigrams: Postings },
  needsTexts: () => never,
): ReferenceView {
  const weights = reference.pairs.map(weigh);
  const hasTexts = texts.digests === null;
  const { from, length } = extents.words;
  const bits = hasTexts ? new Float64Array(from).map((begin, s) => reference.bits(begin, length[s])) : null;
  return {
    words: share(reference.words, reference.words, texts.word, extents.words, words),
    pairs: share(reference.pairs, weights, texts.bigram, extents.pairs, bigrams),
    total: reference.total,
    hasTexts,
    get ownBits() {
      return hasTexts ? reference.ownBits : needsTexts();
    },
    get bits() {
      return bits ?? needsTexts();
    },
  };
}

function share(
  all: Int32Array,
  wanted: Int32Array,
  sequence: Int32Array,
  extent: Extent,
  { firstSeen, rare }: Postings,
): Shared {
  const frequent = firstSeen.subarray(rare).map((i) => sequence[i]);
  const rarely = wanted.slice();
  for (const id of frequent) rarely[id] = 0;
  const postings = buildPostings(sequence, all.length, extent, { ids: rarely });
  const id = new Int32Array(postings.types + frequent.length);
  id.set(postings.firstSeen.map((i) => sequence[i]));
  id.set(frequent, postings.types);
  const times = id.map((own) => all[own]);
  return { postings, id, times, weight: times.map(weigh), tail: all.reduce((sum, n) => sum + weigh(n), 0) };
}

/** The view as if a part of all words, and of all pairs, were in no text. */
export function viewWithout(view: ReferenceView, { words, pairs }: Reference, { keeps }: Left): ReferenceView {
  const part = (shared: Shared, all: Int32Array): Shared => {
    const times = shared.times.map((n, type) => (keeps(shared.id[type]) ? n : 0));
    const tail = all.reduce((sum, n, id) => (n > 0 && keeps(id) ? sum + weigh(n) : sum), 0);
    return { ...shared, times, weight: times.map(weigh), tail };
  };
  // Bits are asked for where texts are there, and then nothing is left out.
  return Object.create(view, {
    words: { value: part(view.words, words) },
    pairs: { value: part(view.pairs, pairs) },
  });
}

/** A gram of the tail weighs as often as the reference comes back to it: what it has once may be chance. */
function weigh(times: number): number {
  return times <= MOST_TIMES ? Math.max(0, times - 1) : 0;
}

/**
 * How surprising each word is after the one before it: a bigram model that leans on single words where a pair was not
 * seen, and counts a word never seen as one of as many as there are known ones. Witten and Bell (1991), interpolated.
 */
class Model {
  private readonly words: Int32Array;
  private readonly pairs: Int32Array;
  total = 0;
  private types = 0;
  /** Per word: how many words follow it, and how many different ones. */
  private readonly followers: Int32Array;
  private readonly kinds: Int32Array;
  private readonly texts: Texts;

  constructor(texts: Texts) {
    this.texts = texts;
    this.words = new Int32Array(texts.words.length);
    this.followers = new Int32Array(texts.words.length);
    this.kinds = new Int32Array(texts.words.length);
    this.pairs = new Int32Array(texts.bigrams);
  }

  /** Adds the tokens of a text to the counts, or takes them out. */
  add(from: number, to: number, step: 1 | -1): void {
    const { words, pairs, followers, kinds, texts } = this;
    // A count that goes to 1 is a new kind, one that goes to 0 a lost one.
    const edge = step === 1 ? 1 : 0;
    for (let i = from; i < to; i++) {
      const word = texts.word[i];
      words[word] += step;
      this.total += step;
      if (words[word] === edge) this.types += step;
      if (i + 1 === to) continue;
      const pair = texts.bigram[i];
      pairs[pair] += step;
      followers[word] += step;
      if (pairs[pair] === edge) kinds[word] += step;
    }
  }

  bits(from: number, length: number): number {
    const { words, pairs, followers, kinds, texts } = this;
    const all = this.total + this.types;
    let bits = 0;
    for (let i = from; i < from + length; i++) {
      const alone = Math.max(1, words[texts.word[i]]) / all;
      const before = i === from ? 0 : followers[texts.word[i - 1]];
      const other = i === from ? 1 : kinds[texts.word[i - 1]];
      const chance = before === 0 ? alone : (pairs[texts.bigram[i - 1]] + other * alone) / (before + other);
      bits -= Math.log2(chance);
    }
    return bits;
  }
}
