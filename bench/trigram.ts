import { type Random, random } from '../src/stats/random.ts';
import { tokenise } from '../src/text/tokenise.ts';
import type { Corpus } from '../src/types.ts';
import { redraw, textsOf, type Writer } from './rewrite.ts';

/** How words are drawn: probabilities to the power 1 / temperature, of which the likeliest that make up topP are kept. */
export interface Decoding {
  temperature: number;
  topP: number;
}

/** The weights of words by themselves, after one word, and after two; that of a context never seen goes to the others. */
const ALONE = 0.1;
const AFTER_ONE = 0.35;
const AFTER_TWO = 0.55;

/** Stands before the first word of a text, twice. */
const START = 0;

/** A word-trigram model fitted to texts. It says only words of these texts. */
export function trigram(texts: readonly string[], { temperature = 1, topP = 1 }: Partial<Decoding> = {}): Writer {
  const { spelling, sequence } = read(texts);
  const size = spelling.length;
  const alone = new Float64Array(size);
  for (const word of sequence) if (word !== START) alone[word]++;
  const total = alone.reduce((sum, n) => sum + n, 0);
  const afterOne = followers(sequence, size, (i) => sequence[i - 1]);
  const pairs = new Map<number, number>();
  const pairAt = Int32Array.from(sequence, (word, i) => {
    const key = i === 0 ? -1 : sequence[i - 1] * size + word;
    if (!pairs.has(key)) pairs.set(key, pairs.size);
    return pairs.get(key)!;
  });
  const afterTwo = followers(sequence, pairs.size, (i) => pairAt[i - 1]);

  const tilt = temperature === 1 ? (p: number) => p : (p: number) => p ** (1 / temperature);
  const tiltedAlone = alone.map((n) => tilt(n / total));
  const sumAlone = tiltedAlone.reduce((sum, p) => sum + p, 0);
  const byRank = Int32Array.from(alone.keys())
    .subarray(1)
    .sort((a, b) => alone[b] - alone[a] || a - b);
  /** Of words that the context suggests: their weight; 0 for all others between calls. */
  const weight = new Float64Array(size);
  const suggested = new Int32Array(size);

  /** The next word after `before` and `last`. */
  const next = (before: number, last: number, source: Random): number => {
    const pair = pairs.get(before * size + last);
    const two = pair === undefined ? afterTwo.none : afterTwo.of(pair);
    const one = afterOne.of(last);
    const all = ALONE + (one.length && AFTER_ONE) + (two.length && AFTER_TWO);
    let count = 0;
    const suggest = (words: Int32Array, share: number) => {
      for (const word of words) {
        if (weight[word] === 0) suggested[count++] = word;
        weight[word] += share / words.length;
      }
    };
    suggest(two, AFTER_TWO / all);
    suggest(one, AFTER_ONE / all);
    const words = suggested.subarray(0, count);
    const base = tilt(ALONE / all);
    let sum = base * sumAlone;
    for (const word of words) {
      sum -= base * tiltedAlone[word];
      weight[word] = tilt(weight[word] + ((ALONE / all) * alone[word]) / total);
      sum += weight[word];
    }
    const word = topP < 1 ? drawTop(words, base, sum, source) : draw(words, base, source.unit() * sum);
    for (const one of words) weight[one] = 0;
    return word;
  };

  /** The word at which the sum of weights passes `at`: those suggested, then all others. */
  const draw = (words: Int32Array, base: number, at: number): number => {
    let left = at;
    for (const word of words) {
      left -= weight[word];
      if (left < 0) return word;
    }
    for (const word of byRank) {
      if (weight[word] === 0) left -= base * tiltedAlone[word];
      if (left < 0) return word;
    }
    return byRank[0];
  };

  const top = new Int32Array(size);
  /** The same among the likeliest words only: both lists are walked from their likeliest on. */
  const drawTop = (words: Int32Array, base: number, sum: number, source: Random): number => {
    words.sort((a, b) => weight[b] - weight[a] || a - b);
    const weightOf = (word: number) => weight[word] || base * tiltedAlone[word];
    let count = 0;
    let kept = 0;
    for (let i = 0, j = 0; kept < topP * sum && count < size - 1; count++) {
      while (j < byRank.length && weight[byRank[j]] !== 0) j++;
      const other = j < byRank.length ? base * tiltedAlone[byRank[j]] : -1;
      top[count] = i < words.length && weight[words[i]] >= other ? words[i++] : byRank[j++];
      kept += weightOf(top[count]);
    }
    let left = source.unit() * kept;
    for (const word of top.subarray(0, count)) {
      left -= weightOf(word);
      if (left < 0) return word;
    }
    return top[0];
  };

  return (words, source) => {
    const said: string[] = [];
    for (let before = START, last = START; said.length < words && total > 0; ) {
      [before, last] = [last, next(before, last, source)];
      said.push(spelling[last]);
    }
    return said.join(' ');
  };
}

/**
 * Generations of trigram models: the first is fitted to `source`, each later one only to draw 0 of the one before. Every
 * draw answers the prompts of `source` at the lengths it has. By generation, then by draw. What a model was fitted to is
 * no independent baseline for it: hold it against the draws from 1 on.
 */
export function lineage(
  source: Corpus,
  generations: number,
  seed: number,
  decoding: Partial<Decoding> = {},
  draws = 2,
): Corpus[][] {
  const list: Corpus[][] = [];
  for (let g = 0; g <= generations; g++) {
    const write = trigram(textsOf(list[g - 1]?.[0] ?? source), decoding);
    list.push(
      Array.from({ length: draws }, (_, d) => redraw(source, write, `generation ${g}`, random(seed, 100 * g + d))),
    );
  }
  return list;
}

/** The texts' words as numbers from 1 on, each text after two START. */
function read(texts: readonly string[]): { spelling: string[]; sequence: Int32Array } {
  const ids = new Map<string, number>([['', START]]);
  const sequence: number[] = [];
  for (const text of texts) {
    sequence.push(START, START);
    for (const word of tokenise(text)) {
      if (!ids.has(word)) ids.set(word, ids.size);
      sequence.push(ids.get(word)!);
    }
  }
  return { spelling: [...ids.keys()], sequence: Int32Array.from(sequence) };
}

/** The words that follow each context, as often as they do. */
function followers(sequence: Int32Array, contexts: number, contextAt: (i: number) => number) {
  const start = new Int32Array(contexts + 1);
  for (let i = 1; i < sequence.length; i++) if (sequence[i] !== START) start[contextAt(i) + 1]++;
  for (let c = 0; c < contexts; c++) start[c + 1] += start[c];
  const words = new Int32Array(start[contexts]);
  const end = start.slice();
  for (let i = 1; i < sequence.length; i++) if (sequence[i] !== START) words[end[contextAt(i)]++] = sequence[i];
  return { none: new Int32Array(0), of: (context: number) => words.subarray(start[context], start[context + 1]) };
}
