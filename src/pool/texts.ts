import { normalise } from '../text/normalise.ts';
import { type Tokeniser, WORDS } from '../text/unit.ts';
import type { Answer } from '../types.ts';
import { type Book, type Digest, digested, Notebook, nextBoundary, wordsOfPair } from './digest.ts';
import { PairIds } from './pairs.ts';

/**
 * The outputs of both sides as integers, sample after sample: all that later steps know of the texts. Where any output is
 * known by its digest only, all are read so: tokens and pairs stand segment by segment, in an order that means nothing.
 */
export interface Texts {
  /** Tokens of sample s are word[start[s]] … word[start[s + 1] - 1]. */
  start: Int32Array;
  word: Int32Array;
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
  /** The words of the pair at a token, '' where they aren't known. Of a digest they are tried out: for few, not for all. */
  phrase(token: number): string;
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
    bigram: bigram.subarray(0, end),
    words,
    bigrams: pairs.size,
    prompt: Int32Array.from(samples, (sample) => sample.prompt),
    text,
    samples,
    tokeniser,
    digests: null,
    phrase: (i) => `${words[word[i]]} ${words[word[i + 1]]}`,
  };
}

/** As `internTexts`, of digests: grams of one hash are one gram, whichever book they stand in. */
function internDigests(given: readonly TextOf[], tokeniser: Tokeniser): Texts {
  const notebook = new Notebook(tokeniser);
  const samples = given.map((sample) => digested(sample, notebook));
  const digests = samples.map(({ attributes }) => attributes!.digest!);
  const words = new Shelf('words');
  const pairs = new Shelf('pairs');
  const textIds = new Map<string, number>();
  const start = new Int32Array(samples.length + 1);
  digests.forEach((digest, s) => {
    start[s + 1] = start[s] + digest.words.length;
  });
  const word = new Int32Array(start[samples.length]);
  const bigram = new Int32Array(word.length);
  digests.forEach((digest, s) => {
    words.place(digest, word, start[s]);
    pairs.place(digest, bigram, start[s]);
  });
  return {
    start,
    word,
    bigram,
    words: words.names,
    bigrams: pairs.names.length,
    prompt: Int32Array.from(samples, (sample) => sample.prompt),
    text: Int32Array.from(samples, (sample) => idOf(textIds, sample.text)),
    samples,
    tokeniser,
    digests,
    phrase: (i) => pairs.names[bigram[i]] || tried(i, { start, word, digests, names: words.names }),
  };
}

interface Named {
  start: Int32Array;
  word: Int32Array;
  digests: readonly Digest[];
  names: readonly string[];
}

/** The words of the pair at a token where both have names, whichever side they are known from. */
function tried(token: number, { start, word, digests, names }: Named): string {
  const sample = lastAtMost(start, token);
  const nameAt = (position: number) => names[word[start[sample] + position]];
  const found = wordsOfPair(digests[sample], token - start[sample], (position) => nameAt(position) !== '');
  return found === null ? '' : found.map(nameAt).join(' ');
}

/** The last index of a rising list whose value is not above x. */
function lastAtMost(rising: Int32Array, x: number): number {
  let [low, high] = [0, rising.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** Grams of several books side by side, numbered in order of first appearance. */
class Shelf {
  /** By id; '' where only the hash is known. */
  readonly names: string[] = [];
  private readonly ids = new Map<number, number>();
  private readonly ofBook = new Map<Book, Int32Array>();
  private readonly which: 'words' | 'pairs';

  constructor(which: 'words' | 'pairs') {
    this.which = which;
  }

  /** Writes the ids of a digest's grams. */
  place(digest: Digest, into: Int32Array, at: number): void {
    const { book } = digest;
    let table = this.ofBook.get(book);
    if (table === undefined) {
      table = new Int32Array(book[this.which].length).fill(-1);
      this.ofBook.set(book, table);
    }
    const grams = digest[this.which];
    for (let i = 0; i < grams.length; i++) {
      if (table[grams[i]] < 0) table[grams[i]] = this.id(book, grams[i]);
      into[at + i] = table[grams[i]];
    }
  }

  private id(book: Book, gram: number): number {
    const id = idOf(this.ids, book[this.which][gram]);
    if (!this.names[id]) this.names[id] = this.nameOf(book, gram);
    return id;
  }

  private nameOf({ names, parts }: Book, gram: number): string {
    if (this.which === 'words') return names[gram];
    return parts === null ? '' : `${names[parts[2 * gram]]} ${names[parts[2 * gram + 1]]}`;
  }
}

/** The first words of a digest, in an order that is the same for the same words of each segment. */
export function inOrder(words: Int32Array): Int32Array {
  const ordered = words.slice();
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    to = nextBoundary(from);
    ordered.subarray(from, to).sort();
  }
  return ordered;
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
