import { wider } from '../text/rule.ts';
import type { Tokeniser } from '../text/unit.ts';
import { Columns, type Segmented } from './columns.ts';
import { type Book, type Hashes, hashHalves, hashPair, hashWord, nextBoundary, whole } from './digest.ts';
import { PairIds } from './pairs.ts';
import { type Parcel, unpack } from './parcel.ts';
import { resized, zeros } from './room.ts';
import { Levels, limitOf, SMALLEST } from './sharing.ts';
import { WordIds } from './word-ids.ts';
import type { Names } from './word-list.ts';

/** A book that is written as texts are digested. Beyond so many kept words, or pairs, it keeps a smaller share of them. */
export class Notebook implements Book {
  rule: string;
  kept = 1;
  /** Words that were met have numbers, kept or not, while there is room; of pairs only those that are kept. */
  words: Hashes;
  pairs: Hashes;
  names: Names;
  readonly sealed = new Map<number, never>();
  columns = new Columns();
  private readonly tokeniser: Tokeniser;
  private readonly mostGrams: number;
  private wordIds: WordIds;
  private pairIds = new PairIds();
  private known = 0;
  private readonly forgetsBeyond: number;
  private mostWords: number;
  /** Of each word, so that they lie side by side: the lower bits of its hash, the upper ones, the last output that had it, counted from 1. */
  private facts = new Int32Array(FACTS << 10);
  private readonly repeats = new Repeats();

  constructor(tokeniser: Tokeniser, mostGrams = Number.POSITIVE_INFINITY, forgetsBeyond = FORGETS_BEYOND) {
    this.tokeniser = tokeniser;
    this.mostGrams = mostGrams;
    this.forgetsBeyond = forgetsBeyond;
    this.mostWords = forgetsBeyond;
    this.rule = tokeniser.ruleFor('');
    this.wordIds = new WordIds(tokeniser);
    this.names = this.wordIds;
    const notebook = this;
    this.words = {
      get length() {
        return notebook.names.length;
      },
      at: (word) => notebook.hashOfWord(word),
    };
    this.pairs = {
      get length() {
        return notebook.pairIds.size;
      },
      at: (pair) => notebook.hashOfPair(pair),
    };
  }

  /** The number of the output in the columns. `tokens` are the ids of its tokens where they came with it. */
  digest(text: string, tokens: readonly number[] | undefined): number {
    if (this.rule !== this.tokeniser.id) this.rule = wider(this.rule, this.tokeniser.ruleFor(text));
    const ids = this.wordIds.read(text, tokens);
    this.learn();
    const { columns, facts, pairIds } = this;
    const output = columns.outputs + 1;
    const limit = limitOf(this.kept);
    const isWhole = this.kept === 1;
    let distinct = 0;
    for (let i = 0, segment = 0, end = 1, low = 0, high = 0; i < ids.length; i++) {
      if (i === end) {
        segment++;
        end = nextBoundary(end);
      }
      const word = ids[i];
      const at = FACTS * word;
      const [lowBefore, highBefore] = [low, high];
      low = facts[at];
      high = facts[at + 1];
      if (facts[at + 2] !== output) {
        facts[at + 2] = output;
        distinct++;
      }
      if (whole(low, high) < limit) columns.words.add(word, segment);
      if (i > 0 && (isWhole || hashHalves(lowBefore, highBefore, low, high) < limit))
        columns.pairs.add(pairIds.id(ids[i - 1], word), segment);
    }
    this.repeats.find(ids, columns.repeats);
    const at = columns.close(ids.length, distinct);
    while (Math.max(columns.words.size, columns.pairs.size) > this.mostGrams && this.kept > SMALLEST)
      this.lower(this.kept / 2);
    if (this.names.length > this.mostWords) {
      this.forget();
      this.mostWords = Math.max(this.forgetsBeyond, 2 * this.names.length);
    }
    return at;
  }

  phrase(pair: number): string {
    const { first, second } = this.pairIds;
    return `${this.names.at(first[pair])} ${this.names.at(second[pair])}`;
  }

  /** Keeps no more than that share of grams, of the outputs that are here and of those to come. */
  lower(kept: number): void {
    this.kept = kept;
    const limit = limitOf(kept);
    const { names, pairIds } = this;
    const isKept = (word: number) => this.hashOfWord(word) < limit;
    this.columns.words.renumber(new Int32Array(names.length).map((_, word) => (isKept(word) ? word : -1)));
    const left = new PairIds();
    const table = new Int32Array(pairIds.size).fill(-1);
    for (let id = 0; id < table.length; id++)
      if (this.hashOfPair(id) < limit) table[id] = left.id(pairIds.first[id], pairIds.second[id]);
    this.pairIds = left;
    this.columns.pairs.renumber(table);
  }

  /** How many kept words, and pairs, there are by the smallest share at which they are kept. */
  levels(): Record<'words' | 'pairs', Float64Array> {
    const count = ({ value, size }: Segmented, hashes: Hashes) => {
      const levels = new Levels();
      for (let i = 0; i < size; i++) levels.add(hashes.at(value[i])!, 1);
      return levels.tokens;
    };
    const { columns, words, pairs } = this;
    return { words: count(columns.words, words), pairs: count(columns.pairs, pairs) };
  }

  /** Holds no more than a parcel of it does: no text can be digested any more. */
  close(): void {
    unpack(this.parcel(), this);
    this.wordIds = new WordIds(this.tokeniser);
    this.pairIds = new PairIds();
    this.facts = new Int32Array(0);
  }

  /** All of it as plain data. */
  parcel(): Parcel {
    this.forget();
    const { rule, kept, wordIds, pairIds, columns } = this;
    const { letters, start } = wordIds.list();
    return {
      ...{ rule, kept, letters, start, columns: columns.parts() },
      words: new Float64Array(wordIds.length).map((_, word) => this.hashOfWord(word)),
      ...{ first: pairIds.first.slice(0, pairIds.size), second: pairIds.second.slice(0, pairIds.size) },
    };
  }

  /** Forgets words that neither are kept nor are of a pair that is: they are met anew. The others have other numbers then. */
  private forget(): void {
    const { wordIds, pairIds, columns, facts } = this;
    const isWanted = new Uint8Array(wordIds.length);
    for (let i = 0; i < columns.words.size; i++) isWanted[columns.words.value[i]] = 1;
    for (let pair = 0; pair < pairIds.size; pair++) {
      isWanted[pairIds.first[pair]] = 1;
      isWanted[pairIds.second[pair]] = 1;
    }
    const left = new Int32Array(wordIds.length).map((_, word) => word).filter((word) => isWanted[word] === 1);
    if (left.length === wordIds.length) return;
    const table = new Int32Array(wordIds.length);
    this.facts = zeros(facts, FACTS * left.length);
    for (let i = 0; i < left.length; i++) {
      table[left[i]] = i;
      this.facts.set(facts.subarray(FACTS * left[i], FACTS * left[i] + FACTS), FACTS * i);
    }
    this.known = left.length;
    this.wordIds = wordIds.only(left);
    this.names = this.wordIds;
    this.pairIds = new PairIds();
    for (let pair = 0; pair < pairIds.size; pair++)
      this.pairIds.id(table[pairIds.first[pair]], table[pairIds.second[pair]]);
    columns.words.renumber(table);
  }

  private hashOfWord(word: number): number {
    return whole(this.facts[FACTS * word], this.facts[FACTS * word + 1]);
  }

  private hashOfPair(pair: number): number {
    const { first, second } = this.pairIds;
    return hashPair(this.hashOfWord(first[pair]), this.hashOfWord(second[pair]));
  }

  /** Hashes of words that were met for the first time. */
  private learn(): void {
    const { length } = this.names;
    if (FACTS * length > this.facts.length) this.facts = resized(this.facts, 2 * FACTS * length);
    for (; this.known < length; this.known++) {
      const hash = hashWord(this.wordIds.at(this.known));
      this.facts[FACTS * this.known] = hash | 0;
      this.facts[FACTS * this.known + 1] = Math.floor(hash / 2 ** 32);
    }
  }
}

/** So many words are known at once where fewer are kept: hashes of others are cheaper found anew than held. */
const FORGETS_BEYOND = 2 ** 20;
/** Places that a word takes: one of them is spare, so that none lies across two lines of memory. */
const FACTS = 4;

/** Finds where four words of a text come again. */
class Repeats {
  /** Place + 1 of the last of four words, or 0 where the slot is free. */
  private slots = new Int32Array(1 << 8);

  /** Of each segment that has any: how many of its positions end four words that came before. */
  find(ids: Int32Array, into: Segmented): void {
    let room = this.slots.length;
    while (room < 2 * ids.length) room *= 2;
    if (room > this.slots.length) this.slots = new Int32Array(room);
    const mask = Math.min(room, powerAbove(2 * ids.length)) - 1;
    this.slots.fill(0, 0, mask + 1);
    let found = 0;
    let [segment, end] = [0, 1];
    for (let i = 0; i < ids.length; i++) {
      if (i === end) {
        if (found > 0) into.add(found, segment);
        found = 0;
        segment++;
        end = nextBoundary(end);
      }
      if (i >= 3 && this.isAgain(ids, i, mask)) found++;
    }
    if (found > 0) into.add(found, segment);
  }

  private isAgain(ids: Int32Array, i: number, mask: number): boolean {
    const { slots } = this;
    let hash = Math.imul(ids[i - 3], 0x9e3779b1) ^ ids[i - 2];
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ ids[i - 1];
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ ids[i];
    hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const j = slots[slot] - 1;
      if (j < 0) {
        slots[slot] = i + 1;
        return false;
      }
      if (ids[j] === ids[i] && ids[j - 1] === ids[i - 1] && ids[j - 2] === ids[i - 2] && ids[j - 3] === ids[i - 3])
        return true;
    }
  }
}

function powerAbove(n: number): number {
  let power = 4;
  while (power < n) power *= 2;
  return power;
}
